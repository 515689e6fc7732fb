/**
 * the beginning of a picture's bytes → its media type and its size in pixels, without decoding it; for
 * PNG, JPEG, GIF and WebP. Pure.
 */

/** A kind of picture that every browser shows and that contains no script. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** What a picture's header says. */
export type PictureFacts = {
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which it is turned when it is shown, as cameras note; absent for none. */
  readonly turn?: 90 | 180 | 270;
};

/** The facts; `undefined` if it is another file, or cut short. */
export function readPictureFacts(bytes: Uint8Array): PictureFacts | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = pngFacts(buffer) ?? gifFacts(buffer) ?? webpFacts(buffer) ?? jpegFacts(buffer);
    return found && found.width > 0 && found.height > 0 ? found : undefined;
  } catch {
    // A header that ends too early.
    return undefined;
  }
}

/** https://www.w3.org/TR/png-3/#11IHDR */
function pngFacts(bytes: Buffer): PictureFacts | undefined {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
  return {
    mediaType: 'image/png',
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18 */
function gifFacts(bytes: Buffer): PictureFacts | undefined {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return undefined;
  return {
    mediaType: 'image/gif',
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
  };
}

/** https://developers.google.com/speed/webp/docs/riff_container: its three forms. */
function webpFacts(bytes: Buffer): PictureFacts | undefined {
  const [riff, form] = [bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 16)];
  if (riff !== 'RIFF' || !form.startsWith('WEBP')) return undefined;
  if (form === 'WEBPVP8X') return webpOf(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  if (form === 'WEBPVP8 ')
    return webpOf(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  if (form !== 'WEBPVP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return webpOf((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
}

function webpOf(width: number, height: number): PictureFacts {
  return { mediaType: 'image/webp', width, height };
}

/** Frame headers among the markers C0 to CF: all but Huffman tables, an extension, arithmetic coding. */
const FRAMES: ReadonlySet<number> = new Set(
  Array.from({ length: 16 }, (_, i) => 0xc0 + i).filter(
    (each) => ![0xc4, 0xc8, 0xcc].includes(each),
  ),
);

/** Any number of these may stand before a marker (ITU-T T.81, B.1.1.2). */
const FILL = 0xff;

/** ITU-T T.81, B.1 and B.2.2, with the turn that Exif gives. */
function jpegFacts(bytes: Buffer): PictureFacts | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let [at, turn]: [number, PictureFacts['turn']] = [2, undefined];
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === FILL) {
      at++;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xe1) turn ??= turnOf(bytes.subarray(at + 4, end));
    if (FRAMES.has(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      const isSideways = turn === 90 || turn === 270;
      const size = isSideways ? { width: height, height: width } : { width, height };
      return { mediaType: 'image/jpeg', ...size, ...(turn && { turn }) };
    }
    at = end;
  }
  return undefined;
}

/**
 * How often a JPEG begins a scan, at most: its thumbnail's count too. Each one goes over the whole
 * picture again, so that a small file may take minutes to decode.
 */
export function countScans(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xff); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === START_OF_SCAN) count++;
  return count;
}

/** ITU-T T.81, table B.1. Within a scan, this byte never follows FF. */
const START_OF_SCAN = 0xda;

/** The tag of Exif that tells how a camera was held, and what its values ask for; mirrors are not turned. */
const ORIENTATION = 0x0112;
const TURNS: Readonly<Record<number, PictureFacts['turn']>> = {
  3: 180,
  4: 180,
  5: 90,
  6: 90,
  7: 270,
  8: 270,
};

/** None where Exif is damaged: browsers then show the picture as it lies. */
function turnOf(segment: Buffer): PictureFacts['turn'] {
  try {
    return turnIn(segment);
  } catch {
    return undefined;
  }
}

function turnIn(segment: Buffer): PictureFacts['turn'] {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read = (at: number, size: 2 | 4): number =>
    isLittle ? tiff.readUIntLE(at, size) : tiff.readUIntBE(at, size);
  const entries = read(4, 4);
  for (let i = 0; i < read(entries, 2); i++) {
    const entry = entries + 2 + 12 * i;
    if (read(entry, 2) === ORIENTATION) return TURNS[read(entry + 8, 2)];
  }
  return undefined;
}
