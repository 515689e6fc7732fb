/**
 * the bytes of a picture → its format, size and colours, without decoding it: PNG and JPEG. Pure.
 */

/** What a picture's header says, and whether the file goes on to its end. */
export type ImageFacts = {
  readonly whole: boolean;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
  readonly colours: 'rgb' | 'grey' | 'palette' | 'cmyk';
};

/**
 * The smallest side of artwork, in pixels;
 * it is square (https://podcasters.apple.com/support/896-artwork-requirements).
 */
export const SMALLEST_ARTWORK = 1400;

/** The largest that they take. */
export const LARGEST_ARTWORK = 3000;

/** The facts, or `undefined` for what is neither PNG nor JPEG. */
export function readImageFacts(bytes: Uint8Array): ImageFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a)
    return pngFacts(view);
  if (bytes.length >= 4 && view.getUint16(0) === 0xffd8) return jpegFacts(view);
  return undefined;
}

/** What is wrong with artwork, in a few words each; empty where nothing is. */
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
  const colours = PNG_COLOURS[view.getUint8(25)];
  const chunks = pngChunks(view);
  // Transparency may also stand in a chunk of its own (11.3.1.1).
  return (
    colours && {
      format: 'png',
      width: view.getUint32(16),
      height: view.getUint32(20),
      ...colours,
      alpha: colours.alpha || chunks.includes('tRNS'),
      whole: chunks.at(-1) === 'IEND',
    }
  );
}

/** The names of the chunks that are whole. */
function pngChunks(view: DataView): readonly string[] {
  const names: string[] = [];
  for (
    let at = 8;
    at + 12 <= view.byteLength &&
    at + 12 + view.getUint32(at) <= view.byteLength &&
    names.at(-1) !== 'IEND';
    at += 12 + view.getUint32(at)
  ) {
    names.push(String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset))));
  }
  return names;
}

/** Walks the segments to the frame header (ITU-T T.81, B.1 and B.2.2). */
function jpegFacts(view: DataView): ImageFacts | undefined {
  let at = 2;
  while (at + 10 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      const components = view.getUint8(at + 9);
      const colours = components === 1 ? 'grey' : components === 4 ? 'cmyk' : 'rgb';
      return {
        format: 'jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        alpha: false,
        colours,
        whole: hasEnd(view),
      };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The mark of the end (B.2.1); cameras may put something behind it. */
function hasEnd(view: DataView): boolean {
  return (
    Buffer.from(view.buffer, view.byteOffset, view.byteLength).lastIndexOf(
      Buffer.from([0xff, 0xd9]),
    ) > 0
  );
}

/** C0 to CF start a frame, but for the three that hold tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
