/** a name and a drawing → a button without words. */
import { h } from '../dom.ts';

/** A round button that shows a drawing and says a name. */
export function button(
  name: string,
  parts: { readonly label: string; readonly icon: Node },
): HTMLButtonElement {
  return h('button', {
    class: name,
    part: `${name}-button`,
    'aria-label': parts.label,
    title: parts.label,
    children: [parts.icon],
  });
}
