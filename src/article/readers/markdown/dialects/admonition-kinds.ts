/** the kind of an admonition without a title → the title that site generators show. */

/** Kinds that Docusaurus, VitePress, MkDocs, GitHub, Obsidian and Quarto know. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'abstract attention bug caution check danger details done error example fail failure help hint ' +
    'important info missing note question quote success summary tip todo warning'
  ).split(' '),
);

/** Kinds that are not shown as they are written. */
const SHOWN: Readonly<Record<string, string>> = {
  faq: 'FAQ',
  seealso: 'See also',
  tldr: 'TL;DR',
};

/** `warning` → `Warning`; `''` for what only a style sheet knows. */
export function kindWords(kind: string | undefined): string {
  const name = (kind ?? '').trim().toLowerCase();
  if (Object.hasOwn(SHOWN, name)) return SHOWN[name]!;
  return KINDS.has(name) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : '';
}
