/** an `xml-stylesheet` instruction of an XHTML document → the attributes of a `link` that says the same. Pure. */

/** A pseudo-attribute (Associating Style Sheets with XML documents 1.0, 2nd edition, production 3). */
const ATTRIBUTE = /([\w-]{1,20})\s{0,20}=\s{0,20}(?:"([^"<]{0,2000})"|'([^'<]{0,2000})')/g;

/** The attributes; `undefined` for any other instruction. `data`: the instruction without its brackets. */
export function linkOfInstruction(data: string): Record<string, string> | undefined {
  if (!/^\??xml-stylesheet\s/.test(data)) return undefined;
  const given = Object.fromEntries(
    [...data.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [name, one ?? other ?? '']),
  );
  const { href = '', media = '', type = '', alternate } = given;
  return { rel: alternate === 'yes' ? 'alternate stylesheet' : 'stylesheet', href, media, type };
}
