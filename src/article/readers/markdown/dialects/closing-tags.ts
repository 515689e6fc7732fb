/** a text → the closing tags of its template language, by name. */
import type { Found } from './finder.ts';

/** Tags that close a part. */
const CLOSING: Readonly<Record<ClosingKind, RegExp>> = {
  liquid: /\{%[-~+]?\s{0,9}end_?([\w-]+)[^%{}]{0,40}%\}/g,
  shortcode: /\{\{[<%]\s{0,9}\/\s{0,9}([\w./-]+)\s{0,9}[>%]\}\}/g,
};

/** The kind of tags: those of Liquid and the like, or shortcodes. */
export type ClosingKind = 'liquid' | 'shortcode';

/** The next closing tag of a name, for ascending offsets. */
export type ClosingTags = (
  name: string,
  at: { readonly kind: ClosingKind; readonly from: number },
) => Found | undefined;

/** The closing tags of a text, looked for once. */
export function closingTagsOf(text: string): ClosingTags {
  const known = new Map<ClosingKind, ReadonlyMap<string, Found[]>>();
  return (name, { kind, from }) => {
    const tags = known.get(kind) ?? tagsByName(text, CLOSING[kind]);
    known.set(kind, tags);
    const found = tags.get(name) ?? [];
    // Sorted in reverse, so that earlier ones are dropped from the end.
    while (found.length > 0 && found.at(-1)!.start < from) found.pop();
    return found.at(-1);
  };
}

function tagsByName(text: string, pattern: RegExp): ReadonlyMap<string, Found[]> {
  const tags = new Map<string, Found[]>();
  for (const match of [...text.matchAll(pattern)].reverse()) {
    const name = match[1]!;
    const found = { start: match.index, end: match.index + match[0].length };
    const same = tags.get(name);
    if (same) same.push(found);
    else tags.set(name, [found]);
  }
  return tags;
}
