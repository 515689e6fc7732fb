/** a name and a drawing → a button that shows no words and says some. */
import { h, type Parts } from '../dom.ts';

/** A round button that shows a drawing; what it says, `nameButton` tells. */
export function button(name: string, icon: Node, more: Parts = {}): HTMLButtonElement {
  return h('button', { class: name, part: `${name}-button`, children: [icon], ...more });
}

/** Sets a control's label for screen readers and its tooltip. */
export function nameButton(control: HTMLElement, label: string): void {
  control.title = label;
  control.setAttribute('aria-label', label);
}
