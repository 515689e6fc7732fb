/**
 * coloured rectangles → the bytes of a PNG (https://www.w3.org/TR/png-3/),
 * 8-bit RGB without alpha. Pure: the same drawing gives the same bytes.
 */
import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A filled rectangle, in pixels from the upper left corner. */
export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
};

/** A square drawing; later rectangles lie above earlier ones. */
export type Drawing = {
  readonly size: number;
  readonly background: Colour;
  readonly rectangles: readonly Rectangle[];
};

/** How every PNG begins. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * 8 bits a sample, colour type 2 (RGB), the one
 * compression, the one filter method, not interlaced.
 */
const HEADER_TAIL = Uint8Array.of(8, 2, 0, 0, 0);

/** The PNG of a drawing. */
export function encodePng(drawing: Drawing): Uint8Array {
  const { size } = drawing;
  const rowBytes = 1 + size * 3;
  const pixels = Buffer.alloc(rowBytes * size);
  fill(pixels, {
    rowBytes,
    rectangle: { x: 0, y: 0, width: size, height: size, colour: drawing.background },
  });
  for (const rectangle of drawing.rectangles) fill(pixels, { rowBytes, rectangle });
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const chunks = [
    chunk('IHDR', Buffer.concat([header, HEADER_TAIL])),
    chunk('IDAT', deflateSync(pixels, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** One row is painted, the others are copies of it. */
function fill(
  pixels: Buffer,
  options: { readonly rowBytes: number; readonly rectangle: Rectangle },
): void {
  const { rowBytes, rectangle } = options;
  const { x, y, width, height, colour } = rectangle;
  const start = y * rowBytes + 1 + x * 3;
  const row = pixels.subarray(start, start + width * 3);
  for (let i = 0; i < row.length; i++) row[i] = colour[i % 3]!;
  for (let line = 1; line < height; line++)
    pixels.copy(pixels, start + line * rowBytes, start, start + width * 3);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
