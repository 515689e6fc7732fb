/**
 * pixels → the bytes of a baseline JPEG (ITU-T T.81) of at most a given size. Pure: the same pixels
 * give the same bytes. Colours are kept at half the resolution, as cameras do.
 */
import type { Pixels } from './png.ts';

/** Qualities, best first: the first whose file is small enough is taken. */
const QUALITIES = [88, 80, 72, 64, 56, 48, 40, 32, 24] as const;

/** Quantisation of brightness and of colour at quality 50 (tables K.1 and K.2), row by row. */
const LUMA_STEPS = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
].flat();
const CHROMA_STEPS = [
  [17, 18, 24, 47, 99, 99, 99, 99],
  [18, 21, 26, 66, 99, 99, 99, 99],
  [24, 26, 56, 99, 99, 99, 99, 99],
  [47, 66, 99, 99, 99, 99, 99, 99],
  ...Array.from({ length: 4 }, () => Array.from({ length: 8 }, () => 99)),
].flat();

/** The place of each coefficient in a block, in the order in which they are written (figure A.6). */
const ZIGZAG: readonly number[] = Array.from({ length: 64 }, (_, at) => at).sort((a, b) => {
  const [rowA, rowB] = [a >> 3, b >> 3];
  const [sumA, sumB] = [rowA + (a & 7), rowB + (b & 7)];
  if (sumA !== sumB) return sumA - sumB;
  return sumA % 2 === 0 ? rowB - rowA : rowA - rowB;
});

/** The basis of the transform, eight places for each frequency, scaled (A.3.3). */
const COSINES: Float64Array = Float64Array.from({ length: 64 }, (_, i) => {
  const [frequency, place] = [i >> 3, i & 7];
  const scale = frequency === 0 ? Math.SQRT1_2 / 2 : 0.5;
  return scale * Math.cos(((2 * place + 1) * frequency * Math.PI) / 16);
});

/** A plane of samples whose sides are multiples of a block's, -128 to 127. */
type Plane = { readonly side: number; readonly samples: Float32Array };

/** Coefficients of all blocks in the order of the file, with the component of each: 0, 1 or 2. */
type Coefficients = { readonly values: Float32Array; readonly components: Uint8Array };

/** The JPEG of a picture: of the best quality at which it has at most `limitBytes`, or the smallest. */
export function encodeJpeg(picture: Pixels, limitBytes: number): Uint8Array {
  const coefficients = transform(picture);
  let bytes: Uint8Array | undefined;
  let [low, high] = [0, QUALITIES.length - 1];
  while (low < high || bytes === undefined) {
    const middle = (low + high) >> 1;
    const made = writeFile(coefficients, { quality: QUALITIES[middle]!, size: picture.size });
    if (made.length <= limitBytes || middle === QUALITIES.length - 1) {
      bytes = made;
      high = middle;
    } else low = middle + 1;
  }
  return bytes;
}

function transform({ size, rgba }: Pixels): Coefficients {
  const units = Math.ceil(size / 16);
  const [luma, blue, red] = planesOf({ size, rgba }, units * 16);
  const blocks = units * units * 6;
  const values = new Float32Array(blocks * 64);
  const components = new Uint8Array(blocks);
  let block = 0;
  const add = (component: number, plane: Plane, [x, y]: readonly [number, number]): void => {
    components[block] = component;
    transformBlock(plane, { x, y, into: values.subarray(block * 64, (block + 1) * 64) });
    block++;
  };
  for (let row = 0; row < units; row++) {
    for (let column = 0; column < units; column++) {
      for (const [dx, dy] of [
        [0, 0],
        [8, 0],
        [0, 8],
        [8, 8],
      ] as const)
        add(0, luma, [column * 16 + dx, row * 16 + dy]);
      add(1, blue, [column * 8, row * 8]);
      add(2, red, [column * 8, row * 8]);
    }
  }
  return { values, components };
}

/** Brightness, and both colour differences at half the resolution; the edge is continued. */
function planesOf({ size, rgba }: Pixels, side: number): readonly [Plane, Plane, Plane] {
  const luma = new Float32Array(side * side);
  const half = side / 2;
  const [blue, red] = [new Float32Array(half * half), new Float32Array(half * half)];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = (Math.min(y, size - 1) * size + Math.min(x, size - 1)) * 4;
      const [r, g, b] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
      luma[y * side + x] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
      const place = (y >> 1) * half + (x >> 1);
      blue[place]! += (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
      red[place]! += (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
    }
  }
  return [
    { side, samples: luma },
    { side: half, samples: blue },
    { side: half, samples: red },
  ];
}

/** Of one block at a time. */
const ROWS: Float64Array = new Float64Array(64);

/** The discrete cosine transform of one block, along its rows and then its columns. */
function transformBlock(
  { side, samples }: Plane,
  place: { readonly x: number; readonly y: number; readonly into: Float32Array },
): void {
  const { x, y, into } = place;
  const rows = ROWS;
  for (let row = 0; row < 8; row++) {
    const from = (y + row) * side + x;
    for (let frequency = 0; frequency < 8; frequency++) {
      let sum = 0;
      for (let at = 0; at < 8; at++) sum += samples[from + at]! * COSINES[frequency * 8 + at]!;
      rows[row * 8 + frequency] = sum;
    }
  }
  for (let column = 0; column < 8; column++) {
    for (let frequency = 0; frequency < 8; frequency++) {
      let sum = 0;
      for (let at = 0; at < 8; at++) sum += rows[at * 8 + column]! * COSINES[frequency * 8 + at]!;
      into[frequency * 8 + column] = sum;
    }
  }
}

function writeFile(
  { values, components }: Coefficients,
  options: { readonly quality: number; readonly size: number },
): Uint8Array {
  const { quality, size } = options;
  const steps = [LUMA_STEPS, CHROMA_STEPS].map((table) => scaled(table, quality));
  const [lumaShares, chromaShares] = steps.map((table) =>
    Float64Array.from(table, (step) => 1 / step),
  ) as [Float64Array, Float64Array];
  const bits = new BitWriter();
  const former = [0, 0, 0];
  const block = new Int32Array(64);
  for (let i = 0; i < components.length; i++) {
    const component = components[i]!;
    const shares = component === 0 ? lumaShares : chromaShares;
    for (let at = 0; at < 64; at++) {
      const from = ZIGZAG[at]!;
      block[at] = Math.round(values[i * 64 + from]! * shares[from]!);
    }
    writeBlock(block, { bits, former: former[component]! });
    former[component] = block[0]!;
  }
  return Buffer.concat([headers(steps, size), bits.finish(), Buffer.of(0xff, 0xd9)]);
}

/** Table of quantisation for a quality from 50 to 100, or below, as libjpeg scales them. */
function scaled(table: readonly number[], quality: number): readonly number[] {
  const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  return table.map((step) => Math.min(255, Math.max(1, Math.floor((step * percent + 50) / 100))));
}

/** Lengths of codes and their symbols (tables K.3 and K.5): they serve all three components. */
const DC_LENGTHS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_SYMBOLS = [...Array(12).keys()];
const AC_LENGTHS = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d];
const AC_SYMBOLS = [
  ...Buffer.from(
    '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728' +
      '292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788' +
      '898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da' +
      'e1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    'hex',
  ),
];

/** A code and its length in bits, by symbol. */
type Codes = readonly (readonly [code: number, length: number])[];

const DC_CODES = codesOf(DC_LENGTHS, DC_SYMBOLS);
const AC_CODES = codesOf(AC_LENGTHS, AC_SYMBOLS);

/** Assigns the codes in order (annex C). */
function codesOf(lengths: readonly number[], symbols: readonly number[]): Codes {
  const codes: (readonly [number, number])[] = [];
  let [code, next] = [0, 0];
  lengths.forEach((count, i) => {
    for (let each = 0; each < count; each++) codes[symbols[next++]!] = [code++, i + 1];
    code <<= 1;
  });
  return codes;
}

/** End of block, and sixteen zeros (F.1.2.2). */
const END = 0x00;
const ZEROS = 0xf0;

function writeBlock(
  block: Int32Array,
  { bits, former }: { readonly bits: BitWriter; readonly former: number },
): void {
  const difference = block[0]! - former;
  bits.write(DC_CODES[magnitude(difference)]!);
  bits.writeValue(difference);
  let zeros = 0;
  for (let at = 1; at < 64; at++) {
    const value = block[at]!;
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(AC_CODES[ZEROS]!);
    bits.write(AC_CODES[(zeros << 4) | magnitude(value)]!);
    bits.writeValue(value);
    zeros = 0;
  }
  if (zeros > 0) bits.write(AC_CODES[END]!);
}

/** How many bits a value takes. */
function magnitude(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

/** Bits as bytes, a zero after each 0xFF (F.1.2.3). */
class BitWriter {
  #bytes = Buffer.alloc(1 << 16);
  #length = 0;
  #bits = 0;
  #count = 0;

  write([code, length]: readonly [code: number, length: number]): void {
    this.#bits = (this.#bits << length) | code;
    this.#count += length;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#put((this.#bits >> this.#count) & 0xff);
    }
    this.#bits &= (1 << this.#count) - 1;
  }

  /** The bits of a value; for a negative one, those of the value minus one (F.1.2.1). */
  writeValue(value: number): void {
    const length = magnitude(value);
    const bits = value < 0 ? value - 1 : value;
    this.write([bits & ((1 << length) - 1), length]);
  }

  /** All bytes; the last is filled up with ones. */
  finish(): Buffer {
    if (this.#count > 0) this.write([(1 << (8 - this.#count)) - 1, 8 - this.#count]);
    return this.#bytes.subarray(0, this.#length);
  }

  #put(byte: number): void {
    if (this.#length + 2 > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    this.#bytes[this.#length++] = byte;
    if (byte === 0xff) this.#bytes[this.#length++] = 0;
  }
}

/** Everything before the data: JFIF, quantisation, frame, codes, scan (annex B). */
function headers(steps: readonly (readonly number[])[], size: number): Buffer {
  const [high, low] = [size >> 8, size & 0xff];
  const quantisation = steps.flatMap((table, i) => [i, ...ZIGZAG.map((at) => table[at]!)]);
  const codes = [0x00, ...DC_LENGTHS, ...DC_SYMBOLS, 0x10, ...AC_LENGTHS, ...AC_SYMBOLS];
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    marker(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    marker(0xdb, quantisation),
    // Brightness has two samples where colours have one, across and down.
    marker(0xc0, [8, high, low, high, low, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
    marker(0xc4, codes),
    marker(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ]);
}

function marker(code: number, body: readonly number[]): Buffer {
  const length = body.length + 2;
  return Buffer.from([0xff, code, length >> 8, length & 0xff, ...body]);
}
