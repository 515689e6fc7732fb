/**
 * a block's text → the 64-bit hash by which a player finds the same words on a page. For Node and
 * browsers.
 */

/**
 * Offset basis 0xcbf29ce484222325 in two halves: JavaScript has no fast 64-bit integers, and a BigInt
 * per byte takes seconds for a book.
 */
const OFFSET_BASIS = { high: 0xcbf29ce4, low: 0x84222325 } as const;

/**
 * The prime is 2^40 + 0x1b3: a product is the low half shifted by 8 bits into the high half, plus 0x1b3
 * times the whole.
 */
const PRIME_LOW = 0x1b3;

/** Text as `textHash` sees it: NFKC, quotes and dashes folded, white space collapsed, trimmed. */
function foldForHash(text: string): string {
  return plainSigns(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();
}

/** Quotation marks and dashes as a keyboard has them; each stays one UTF-16 unit. */
export function plainSigns(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/**
 * 64-bit FNV-1a of the UTF-8 of the folded text, as 16 hex
 * digits (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function textHash(text: string): string {
  let { high, low }: { high: number; low: number } = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(foldForHash(text))) {
    low = (low ^ byte) >>> 0;
    // Below 2^41, so exact; the part above 32 bits is carried.
    const product = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
