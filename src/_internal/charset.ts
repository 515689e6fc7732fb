/**
 * bytes of a web page or feed → its text. The character set comes from the byte order mark, the
 * header or the page, otherwise it is UTF-8 or windows-1252.
 */

/** A page's text and how it was decoded. */
export type DecodedPage = {
  readonly text: string;
  /** The name of the encoding that was used, as the Encoding standard spells it. */
  readonly charset: string;
  /**
   * Bytes that are invalid in the encoding; in UTF-8 each was read as windows-1252, in other encodings
   * it became U+FFFD.
   */
  readonly strayBytes: number;
};

/** What is known about the bytes in advance. */
export type DecodeOptions = {
  /** The `charset` of the `Content-Type` header. */
  readonly charset?: string | undefined;
};

/**
 * Bytes that are searched for a page's own declaration: the HTML standard says 1024, but real pages
 * have scripts before it.
 */
const DECLARATION_REACH = 4096;

/** The declarations of HTML (`<meta charset>`, `http-equiv`) and XML (`<?xml encoding>`). */
const DECLARATIONS: readonly RegExp[] = [
  /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/i,
  /^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i,
];

/** Decodes a page. Never fails: invalid bytes are counted in `strayBytes`. */
export function decodePage(bytes: Uint8Array, options: DecodeOptions = {}): DecodedPage {
  const declared =
    charsetOfMark(bytes) ?? plausible(knownCharset(options.charset), bytes) ?? charsetOfPage(bytes);
  if (declared === undefined || declared === 'utf-8') return decodeUtf8(bytes);
  const text = decodeAs(bytes, declared);
  if (declared === 'windows-1252') return { text, charset: declared, strayBytes: 0 };
  return { text, charset: declared, strayBytes: text.split('\ufffd').length - 1 };
}

/** Rejects UTF-16 in the header of a page without zero bytes, which every UTF-16 tag contains. */
function plausible(charset: string | undefined, bytes: Uint8Array): string | undefined {
  if (!charset?.startsWith('utf-16') || bytes.length === 0) return charset;
  return bytes.subarray(0, DECLARATION_REACH).includes(0) ? charset : undefined;
}

/** The standard name of the encoding that a label means; `undefined` for an unknown label. */
export function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function charsetOfPage(bytes: Uint8Array): string | undefined {
  // UTF-16 without a byte order mark: there is a zero beside the first tag's `<`.
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return 'utf-16be';
  const head = latin1Of(bytes.subarray(0, DECLARATION_REACH));
  const charset = DECLARATIONS.map((declaration) => declaration.exec(head)?.[1])
    .map(knownCharset)
    .find((found) => found !== undefined);
  // A page whose declaration could be read byte by byte is not
  // in UTF-16, whatever it says (HTML standard, 13.2.3.2).
  return charset?.startsWith('utf-16') ? 'utf-8' : charset;
}

/**
 * UTF-8, with invalid bytes read as windows-1252: pages are assembled from parts, and one part in the
 * old encoding is a common fault. A page without any multi-byte UTF-8 is windows-1252 as a whole.
 */
function decodeUtf8(bytes: Uint8Array): DecodedPage {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, charset: 'utf-8', strayBytes: 0 };
  } catch {
    const { text, strayBytes, validSequences } = decodeMixed(bytes);
    if (validSequences > 0) return { text, charset: 'utf-8', strayBytes };
    return { text: decodeWindows1252(bytes), charset: 'windows-1252', strayBytes: 0 };
  }
}

type Mixed = {
  readonly text: string;
  readonly strayBytes: number;
  readonly validSequences: number;
};

/**
 * One pass over the bytes: valid UTF-8 is copied, each invalid byte becomes the UTF-8 of its
 * windows-1252 character.
 */
function decodeMixed(bytes: Uint8Array): Mixed {
  // A character of windows-1252 takes at most three bytes of UTF-8.
  const repaired = Buffer.allocUnsafe(bytes.length * 3);
  let [end, strayBytes, validSequences] = [0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) validSequences++;
    if (length === 0) {
      end += repaired.write(fromWindows1252(bytes[at]!), end);
      strayBytes++;
    }
    for (let i = 0; i < length; i++) repaired[end++] = bytes[at + i]!;
    at += Math.max(length, 1);
  }
  return { text: new TextDecoder().decode(repaired.subarray(0, end)), strayBytes, validSequences };
}

/**
 * The characters of bytes 80 to 9F in windows-1252 (Encoding standard, index-windows-1252);
 * all others are those of Latin-1.
 */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function fromWindows1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte);
}

/**
 * Node 20 treats windows-1252 as Latin-1 and loses quotes and dashes, so this encoding is decoded
 * here.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  return latin1Of(bytes).replace(/[\x80-\x9f]/g, (letter) => fromWindows1252(letter.charCodeAt(0)));
}

/** Text in an encoding, by its name in the Encoding standard; bytes that are invalid in it become U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  return charset === 'windows-1252'
    ? decodeWindows1252(bytes)
    : new TextDecoder(charset).decode(bytes);
}

/** One character for each byte, U+0000 to U+00FF. */
function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/**
 * Lowest and highest second byte of a sequence, if not 80 to BF: no overlong form, no surrogate,
 * nothing past U+10FFFF.
 */
const SECOND_BYTES: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

/**
 * Length of the valid UTF-8 sequence at an offset; 0 if none begins there (Unicode standard, table 3-7).
 */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length = declaredLength(first);
  const [low, high] = SECOND_BYTES[first] ?? [0x80, 0xbf];
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return 0;
  }
  return length;
}

/** The length that the first byte of a sequence declares; 0 for a byte that cannot be first. */
function declaredLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

const ASCII = /^[\0-\x7f]*$/;

/** Whether a text has no character beyond U+007F, so that no class of other scripts need be asked. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}
