/** a block's text → the 64-bit hash by which a player finds the same words on a page. One function for Node and browsers. */

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** Text as `textHash` sees it: NFKC, quotes and dashes folded, white space collapsed, trimmed. */
export function foldForHash(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** 64-bit FNV-1a of the UTF-8 of the folded text, as 16 hex digits (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function textHash(text: string): string {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(foldForHash(text))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
