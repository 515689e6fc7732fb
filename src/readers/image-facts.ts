/**
 * the bytes of an image → its format, size and colours, without decoding it. Pure.
 * Reads PNG and JPEG; anything else, and an invalid header, is `undefined`.
 */

/** What an image's header says, and whether the file is complete. */
export type ImageFacts = {
  readonly whole: boolean;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
  readonly colours: 'rgb' | 'grey' | 'palette' | 'cmyk';
};

/**
 * The smallest side of artwork, in pixels; it must be square
 * (https://podcasters.apple.com/support/896-artwork-requirements).
 */
export const SMALLEST_ARTWORK = 1400;

/** The largest side, in pixels. */
export const LARGEST_ARTWORK = 3000;

/**
 * The signature of PNG (https://www.w3.org/TR/png-3/#3PNGsignature), and its size with one chunk.
 */
const PNG_SIGNATURE = 0x89504e470d0a1a0an;
const SHORTEST_PNG = 33;

/** The start of every JPEG (ITU-T T.81, B.1.1.3). */
const JPEG_START = 0xffd8;

/** The facts, or `undefined` if the image is neither PNG nor JPEG. */
export function readImageFacts(bytes: Uint8Array): ImageFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= SHORTEST_PNG && view.getBigUint64(0) === PNG_SIGNATURE) return pngFacts(view);
  if (bytes.length >= 4 && view.getUint16(0) === JPEG_START) return jpegFacts(view);
  return undefined;
}

/** The faults of artwork, in a few words each; empty if there are none. */
export function artworkFaults(facts: ImageFacts): readonly string[] {
  const { width, height, alpha, colours, whole } = facts;
  const size = `${width} x ${height} pixels`;
  return [
    width !== height ? `${size} is not square` : '',
    Math.min(width, height) < SMALLEST_ARTWORK ? `${size} is below ${SMALLEST_ARTWORK}` : '',
    Math.max(width, height) > LARGEST_ARTWORK ? `${size} is above ${LARGEST_ARTWORK}` : '',
    alpha ? 'it has an alpha channel' : '',
    whole ? '' : 'the file is cut short',
    colours !== 'rgb' ? `its colours are ${colours}, not RGB` : '',
  ].filter(Boolean);
}

/** Colour types of PNG (https://www.w3.org/TR/png-3/#11IHDR). */
const PNG_COLOURS: Readonly<Record<number, Pick<ImageFacts, 'alpha' | 'colours'>>> = {
  0: { colours: 'grey', alpha: false },
  2: { colours: 'rgb', alpha: false },
  3: { colours: 'palette', alpha: false },
  4: { colours: 'grey', alpha: true },
  6: { colours: 'rgb', alpha: true },
};

function pngFacts(view: DataView): ImageFacts | undefined {
  const type = PNG_COLOURS[view.getUint8(25)];
  if (!type) return undefined;
  const chunks = pngChunks(view);
  return {
    format: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    colours: type.colours,
    // Transparency may also be in a chunk of its own (11.3.1.1).
    alpha: type.alpha || chunks.includes('tRNS'),
    whole: chunks.at(-1) === 'IEND',
  };
}

/** The names of the complete chunks. */
function pngChunks(view: DataView): readonly string[] {
  const names: string[] = [];
  let at = 8;
  // Length, name and checksum of a chunk take twelve bytes.
  while (at + 12 <= view.byteLength && names.at(-1) !== 'IEND') {
    const next = at + 12 + view.getUint32(at);
    if (next > view.byteLength) break;
    names.push(nameOfChunk(view, at));
    at = next;
  }
  return names;
}

function nameOfChunk(view: DataView, at: number): string {
  return String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
}

/** Walks the segments to the frame header (ITU-T T.81, B.1 and B.2.2). */
function jpegFacts(view: DataView): ImageFacts | undefined {
  let at = 2;
  while (at + 10 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return frameFacts(view, at);
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Number of components → colours; three are YCbCr or RGB. */
const JPEG_COLOURS: Readonly<Record<number, ImageFacts['colours']>> = { 1: 'grey', 4: 'cmyk' };

function frameFacts(view: DataView, at: number): ImageFacts {
  return {
    format: 'jpeg',
    width: view.getUint16(at + 7),
    height: view.getUint16(at + 5),
    alpha: false,
    colours: JPEG_COLOURS[view.getUint8(at + 9)] ?? 'rgb',
    whole: hasEnd(view),
  };
}

/** Looks for the end marker (B.2.1); cameras may add data after it. */
function hasEnd(view: DataView): boolean {
  const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
}

/** Huffman tables, an extension, arithmetic conditioning (table B.1). */
const NOT_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);

/** C0 to CF start a frame, except those three. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker);
}
