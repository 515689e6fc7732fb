/** an emoji → its English name, from the Unicode list. */
import { createRequire } from 'node:module';

type Names = Readonly<Record<string, { readonly name: string }>>;

let names: Names | undefined;

/** Loaded on first use: most articles have no emoji, and most publications leave them out. */
function loadNames(): Names {
  return (names ??= createRequire(import.meta.url)(
    'unicode-emoji-json/data-by-emoji.json',
  ) as Names);
}

/**
 * The name of one emoji, without skin tone: `red heart`, `flag Ukraine`; `undefined` if it has
 * none.
 */
export function emojiName(emoji: string): string | undefined {
  const bare = emoji.trim().replace(/\p{EMod}/gu, '');
  const all = loadNames();
  const found = all[bare] ?? all[`${bare}\ufe0f`] ?? all[bare.replace(/\ufe0f/g, '')];
  // The list has "flag: Ukraine" and "woman: red hair", and digits on keycaps.
  return found?.name.replace(/:\s*/g, ' ').replace(/[^\p{L}\p{N} '-]/gu, '');
}
