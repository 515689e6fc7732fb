/** steps of a search → the elements of a page that they lead to, in the page's order, through open shadow roots. */
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** One step of a search. */
export type Step =
  | { readonly css: string }
  | { readonly role: string; readonly name: string; readonly exact: boolean }
  | { readonly text: string; readonly exact: boolean }
  | { readonly nth: number };

/** Runs in the browser, as text: nothing of this file but the function itself is there. */
export function findElements(steps: readonly Step[]): Element[] {
  const roles: Readonly<Record<string, string>> = {
    button: 'button,[role=button]',
    combobox: 'select',
    link: 'a[href]',
    slider: 'input[type=range]',
    switch: '[role=switch]',
  };
  const isMeant = (text: string, wanted: string, exact: boolean): boolean => {
    const words = text.replace(/\s+/g, ' ').trim();
    return exact ? words === wanted : words.toLowerCase().includes(wanted.toLowerCase());
  };
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent!;
  const below = (root: Element | Document | ShadowRoot): Element[] =>
    [...root.children].flatMap((element) => [
      element,
      ...(element.shadowRoot ? below(element.shadowRoot) : []),
      ...below(element),
    ]);
  const inside = (root: Element | Document): Element[] =>
    root instanceof Element && root.shadowRoot
      ? [...below(root.shadowRoot), ...below(root)]
      : below(root);
  const search = (from: readonly (Element | Document)[], fits: (element: Element) => boolean) => [
    ...new Set(from.flatMap((root) => inside(root).filter(fits))),
  ];

  let found: (Element | Document)[] = [document];
  for (const step of steps) {
    if ('nth' in step) found = found.slice(step.nth, step.nth + 1);
    else if ('text' in step) {
      const { text, exact } = step;
      const says = (element: Element): boolean => isMeant(element.textContent!, text, exact);
      found = search(found, (element) => says(element) && ![...element.children].some(says));
    } else if ('role' in step) {
      const { role, name, exact } = step;
      found = search(
        found,
        (element) =>
          element.matches(roles[role]!) &&
          element.checkVisibility() &&
          isMeant(nameOf(element), name, exact),
      );
    } else {
      // Each part below the one before it, in whichever root.
      const parts = step.css.includes(',') ? [step.css] : step.css.split(/(?<![>+~])\s+(?![>+~])/);
      for (const part of parts) found = search(found, (element) => element.matches(part));
    }
  }
  return found as Element[];
}
