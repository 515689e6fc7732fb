/** the bytes of a document in Rich Text Format → its tokens, one after another. */

/**
 * A token: a group that opens or closes, a control word or symbol (`*`, `~`) with its number, a
 * character as a byte (`\'e9`), or text, of which each character is a byte too.
 */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'text'; readonly bytes: string };

const OPEN: RtfToken = { kind: 'open' };
const CLOSE: RtfToken = { kind: 'close' };

/** Text up to the next token; line ends in a file are not text. */
const TEXT = /[^\\{}\r\n]+/y;

/** A control word with its number, and the space that ends it. */
const WORD = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy;

/** A character as a byte. */
const BYTE = /\\'([\da-f]{2})/iy;

/** Line ends in a file. */
const LINE_END = /[\r\n]+/y;

/** The tokens of a document; never throws. `source`: its bytes as Latin-1. */
export function* readTokens(source: string): Generator<RtfToken> {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source) ?? undefined;
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{' || sign === '}') {
      at++;
      yield sign === '{' ? OPEN : CLOSE;
    } else if (sign === '\\') {
      const byte = match(BYTE)?.[1];
      const word = byte === undefined ? match(WORD) : undefined;
      if (byte !== undefined) {
        yield { kind: 'text', bytes: String.fromCharCode(Number.parseInt(byte, 16)) };
      } else if (word !== undefined) {
        const name = word[1]!;
        const value = word[2] === undefined ? undefined : Number(word[2]);
        if (name === 'bin') at += Math.max(value ?? 0, 0);
        else yield { kind: 'word', name, value };
      } else {
        const symbol = source[at + 1] ?? '';
        at += 2;
        yield symbolToken(symbol);
      }
    } else if (match(LINE_END) === undefined) {
      yield { kind: 'text', bytes: match(TEXT)![0] };
    }
  }
}

/** A backslash before a brace or a backslash is that character; before a line end, a paragraph's end. */
function symbolToken(symbol: string): RtfToken {
  if (/[\\{}]/.test(symbol)) return { kind: 'text', bytes: symbol };
  const name = /[\r\n]/.test(symbol) ? 'par' : symbol;
  return { kind: 'word', name, value: undefined };
}
