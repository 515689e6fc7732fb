/**
 * pixels → the bytes of a PNG (https://www.w3.org/TR/png-3/), 8-bit RGB without alpha. Pure: the
 * same pixels give the same bytes.
 */
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflate } from 'node:zlib';

/** A square picture: four bytes a pixel, red, green, blue and an alpha that is ignored. */
export type Pixels = { readonly size: number; readonly rgba: Uint8Array };

/** The first bytes of every PNG. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** 8 bits a sample, colour type 2 (RGB), the only compression and filter method, not interlaced. */
const HEADER_TAIL = Uint8Array.of(8, 2, 0, 0, 0);

/** The PNG of a picture. Its half second of compression does not block other articles of a batch. */
export async function encodePng({ size, rgba }: Pixels): Promise<Uint8Array> {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const chunks = [
    chunk('IHDR', Buffer.concat([header, HEADER_TAIL])),
    chunk('IDAT', await packRows({ size, rgba })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** Rows compressed at a time: only these are copied. */
const STRIP_ROWS = 100;

async function packRows(picture: Pixels): Promise<Buffer> {
  const packed: Uint8Array[] = [];
  await pipeline(stripsOf(picture), createDeflate({ level: 6 }), async (pieces) => {
    for await (const piece of pieces) packed.push(piece as Uint8Array);
  });
  return Buffer.concat(packed);
}

function* stripsOf({ size, rgba }: Pixels): Iterable<Buffer> {
  for (let first = 0; first < size; first += STRIP_ROWS) {
    const count = Math.min(STRIP_ROWS, size - first);
    const [from, to] = [first * size * 4, (first + count) * size * 4];
    yield rowsOf(rgba.subarray(from, to), { size, count });
  }
}

/** Each row, preceded by a byte that says it is not filtered. */
function rowsOf(
  rgba: Uint8Array,
  { size, count }: { readonly size: number; readonly count: number },
): Buffer {
  const rows = Buffer.alloc((1 + size * 3) * count);
  let [from, to] = [0, 0];
  for (let y = 0; y < count; y++) {
    to++;
    for (let x = 0; x < size; x++, from += 4) {
      rows[to++] = rgba[from]!;
      rows[to++] = rgba[from + 1]!;
      rows[to++] = rgba[from + 2]!;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
