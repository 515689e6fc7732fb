/** a name and a drawing → a button that shows no words and says some. */
import { h } from '../dom.ts';

/** A round button that shows a drawing; what it says, `nameButton` tells. */
export function button(name: string, icon: Node): HTMLButtonElement {
  return h('button', { class: name, part: `${name}-button`, children: [icon] });
}

/** Gives a control the words that a screen reader says, and a mouse is shown. */
export function nameButton(control: HTMLElement, label: string): void {
  control.title = label;
  control.setAttribute('aria-label', label);
}
