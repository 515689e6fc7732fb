/** a place in a text → the emoji whose shortcode is there: `:tada:`. */
import { createRequire } from 'node:module';
import type { Match, Scan } from './scan.ts';

const SHORTCODE = /:([a-z0-9_+-]{1,50}):/iy;

/** Icons that Material for MkDocs draws. */
const ICON = /^(?:material|fontawesome|octicons|simple)-[a-z0-9-]+$/;

/** The shortcode at a colon; unknown names stay words. */
export function emojiAt(scan: Scan, at: number): Match | undefined {
  const { text, emojiEnd } = scan;
  if (at !== emojiEnd && /[\p{L}\p{N}:]/u.test(text[at - 1] ?? ' ')) return undefined;
  SHORTCODE.lastIndex = at;
  const name = SHORTCODE.exec(text)?.[1];
  if (name === undefined) return undefined;
  const end = at + name.length + 2;
  if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return undefined;
  if (ICON.test(name)) return { end, reading: { kind: 'skip', rule: 'template-tag' } };
  const emoji = emojiNamed(name.toLowerCase());
  if (emoji === undefined) return undefined;
  scan.emojiEnd = end;
  return { end, reading: { kind: 'words', words: emoji } };
}

type Gemoji = {
  readonly gemoji: readonly { readonly emoji: string; readonly names: readonly string[] }[];
};

let known: ReadonlyMap<string, string> | undefined;

/** Loaded on first use: most articles have no shortcode. */
function emojiNamed(name: string): string | undefined {
  known ??= new Map(
    (createRequire(import.meta.url)('gemoji') as Gemoji).gemoji.flatMap(({ emoji, names }) =>
      names.map((each) => [each, emoji] as const),
    ),
  );
  return known.get(name);
}
