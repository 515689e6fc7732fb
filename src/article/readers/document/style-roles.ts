/** names of paragraph styles → what a paragraph with such a style is, whatever program made it. */
import { anyOf } from '../../../_internal/any-of.ts';

/** What a paragraph is by its style. */
export type ParagraphRole = 'title' | 'author' | 'date' | 'quote' | 'code' | 'caption' | 'contents';

/** Styles of Word, LibreOffice, Pages, Google Docs and Pandoc. */
const ROLES: readonly { readonly role: ParagraphRole; readonly names: readonly string[] }[] = [
  { role: 'title', names: ['title'] },
  { role: 'author', names: ['author'] },
  { role: 'date', names: ['date'] },
  { role: 'quote', names: ['quotations?', '(?:intense )?quote', 'block ?quotes?', 'block text'] },
  {
    role: 'code',
    names: ['preformatted(?: text)?', 'html preformatted', 'source ?code', 'code', 'plain text'],
  },
  { role: 'caption', names: ['.*caption', 'illustration', 'figure', 'drawing'] },
  {
    role: 'contents',
    names: [
      String.raw`contents(?: \d+| heading)`,
      String.raw`toc (?:\d+|heading)`,
      String.raw`.*index (?:\d+|heading)`,
      'table of figures',
    ],
  },
];
const PATTERNS = ROLES.map(({ role, names }) => ({
  role,
  pattern: new RegExp(`^${anyOf(names)}$`, 'i'),
}));

/** The role of the first of these names that has one. */
export function roleOfStyles(names: readonly string[]): ParagraphRole | undefined {
  for (const name of names) {
    const found = PATTERNS.find(({ pattern }) => pattern.test(name.trim()));
    if (found !== undefined) return found.role;
  }
  return undefined;
}

/** Whether a style is that of code within a line. */
export function isCodeStyle(names: readonly string[]): boolean {
  return names.some((name) =>
    /^(?:source[ _]text|html code|verbatim char|teletype|code)$/i.test(name),
  );
}

/** The level of a heading's style, in the languages of Word's menus; undefined for any other. */
export function headingOfStyle(name: string): number | undefined {
  const found =
    /^(?:heading|überschrift|titre|t[ií]tulo|titolo|rubrik|kop|nagłówek|заголовок|overskrift|otsikko|nadpis) ?(\d)$/i.exec(
      name.trim(),
    );
  return found === null ? undefined : Number(found[1]);
}
