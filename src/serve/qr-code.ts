/** a short text → the modules of a QR code (ISO/IEC 18004), which phones read from a screen. Pure. */

/** Rows of modules, true where dark; without the quiet zone of four modules around it. */
export type QrCode = readonly (readonly boolean[])[];

/**
 * Versions 1 to 6 at level M, which mends 15 %: bytes of data, bytes of correction in each block,
 * blocks. Bigger ones need more fields, and no address is so long.
 */
const VERSIONS: readonly Version[] = [
  { data: 16, correction: 10, blocks: 1 },
  { data: 28, correction: 16, blocks: 1 },
  { data: 44, correction: 26, blocks: 1 },
  { data: 64, correction: 18, blocks: 2 },
  { data: 86, correction: 24, blocks: 2 },
  { data: 108, correction: 16, blocks: 4 },
];

/** Bytes of data in all, bytes of correction in each block, and blocks. */
type Version = { readonly data: number; readonly correction: number; readonly blocks: number };

/** Bytes that stand beside the text: the mode, its length, the end. */
const OVERHEAD = 2;

/** Modules of version 1 in a row; each further version has four more. */
const SMALLEST = 21;

/** Filling of unused bytes (7.4.10). */
const PADDING = [0xec, 0x11] as const;

/** The eight patterns that break up large areas, by row and column (7.8.2). */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The code of a text; `undefined` where it is longer than 106 bytes of UTF-8. */
export function encodeQr(text: string): QrCode | undefined {
  const bytes = [...Buffer.from(text, 'utf8')];
  const version = VERSIONS.find((each) => bytes.length <= each.data - OVERHEAD);
  if (!version) return undefined;
  const words = interleave(dataBytes(bytes, version.data), version);
  const size = SMALLEST + 4 * VERSIONS.indexOf(version);
  const codes = MASKS.map((_, mask) => draw(words, { size, mask }));
  const penalties = codes.map(penaltyOf);
  return codes[penalties.indexOf(Math.min(...penalties))]!;
}

/** Mode “bytes”, length, text, end, padding. */
function dataBytes(text: readonly number[], length: number): readonly number[] {
  const halves = [text.length, ...text].flatMap((byte) => [byte >> 4, byte & 15]);
  const nibbles = [4, ...halves, 0];
  const bytes = Array.from(
    { length: nibbles.length / 2 },
    (_, i) => nibbles[2 * i]! * 16 + nibbles[2 * i + 1]!,
  );
  const padding = Array.from({ length: length - bytes.length }, (_, i) => PADDING[i % 2]!);
  return [...bytes, ...padding];
}

/**
 * The first byte of each block, the second of each, and so on; then their corrections likewise.
 * Blocks of these versions are of one length.
 */
function interleave(data: readonly number[], version: Version): readonly number[] {
  const length = version.data / version.blocks;
  const blocks = Array.from({ length: version.blocks }, (_, i) =>
    data.slice(i * length, (i + 1) * length),
  );
  const corrections = blocks.map((block) => correctionOf(block, version.correction));
  return [blocks, corrections].flatMap((group) =>
    group[0]!.flatMap((_, i) => group.map((each) => each[i]!)),
  );
}

/** Reed-Solomon: the remainder of the data by the generator polynomial. */
function correctionOf(data: readonly number[], length: number): readonly number[] {
  let generator = [1];
  for (let i = 0; i < length; i++) {
    const shifted = [0, ...generator].map((value) => multiply(value, power(i)));
    generator = [...generator, 0].map((value, at) => value ^ shifted[at]!);
  }
  let rest: number[] = Array.from({ length }, () => 0);
  for (const byte of data) {
    const factor = byte ^ rest[0]!;
    rest = [...rest.slice(1), 0].map((value, at) => value ^ multiply(generator[at + 1]!, factor));
  }
  return rest;
}

/** Product in the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--)
    product = (product << 1) ^ (product >> 7 ? 0x11d : 0) ^ ((b >> bit) & 1 ? a : 0);
  return product;
}

function power(exponent: number): number {
  return Array.from({ length: exponent }).reduce<number>((value) => multiply(value, 2), 1);
}

type Sheet = (boolean | undefined)[][];

function draw(
  words: readonly number[],
  options: { readonly size: number; readonly mask: number },
): QrCode {
  const { size, mask } = options;
  const sheet: Sheet = Array.from({ length: size }, () =>
    Array.from({ length: size }, () => undefined),
  );
  drawPatterns(sheet);
  drawFormat(sheet, mask);
  const bits = words.flatMap((word) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((word >> bit) & 1) === 1),
  );
  let at = 0;
  for (const [row, column] of freePlaces(sheet))
    sheet[row]![column] = (bits[at++] ?? false) !== MASKS[mask]!(row, column);
  return sheet as boolean[][];
}

/** Finders in three corners, the two dotted lines, and the one small square of versions 2 to 6. */
function drawPatterns(sheet: Sheet): void {
  const size = sheet.length;
  for (let i = 0; i < size; i++) sheet[6]![i] = sheet[i]![6] = i % 2 === 0;
  const corners = [
    { row: 3, column: 3 },
    { row: 3, column: size - 4 },
    { row: size - 4, column: 3 },
  ];
  for (const corner of corners) drawSquares(sheet, { ...corner, radius: 4, light: [2, 4] });
  if (size > SMALLEST)
    drawSquares(sheet, { row: size - 7, column: size - 7, radius: 2, light: [1] });
}

/** Squares one in the other around a module; `light` are the distances at which they are light. */
type Squares = {
  readonly row: number;
  readonly column: number;
  readonly radius: number;
  readonly light: readonly number[];
};

function drawSquares(sheet: Sheet, squares: Squares): void {
  const { radius, light } = squares;
  for (let down = -radius; down <= radius; down++) {
    for (let right = -radius; right <= radius; right++) {
      const line = sheet[squares.row + down];
      const column = squares.column + right;
      if (!line || column < 0 || column >= line.length) continue;
      const distance = Math.max(Math.abs(down), Math.abs(right));
      line[column] = !light.includes(distance);
    }
  }
}

/** Level M and the mask, with ten bits of correction, twice (7.9). */
function drawFormat(sheet: Sheet, mask: number): void {
  const size = sheet.length;
  let rest = mask << 10;
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10);
  const format = ((mask << 10) | rest) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const dark = ((format >> i) & 1) === 1;
    const [row, column] = formatPlace(i);
    sheet[row]![column] = dark;
    if (i < 8) sheet[8]![size - 1 - i] = dark;
    else sheet[size - 15 + i]![8] = dark;
  }
  sheet[size - 8]![8] = true;
}

/** Where a bit of the format stands around the first finder, past the dotted lines. */
function formatPlace(bit: number): Place {
  if (bit < 6) return [bit, 8];
  if (bit < 8) return [bit + 1, 8];
  return bit === 8 ? [8, 7] : [8, 14 - bit];
}

/** Places without a pattern, in two columns at a time from the right, up and down in turn. */
function freePlaces(sheet: Sheet): readonly Place[] {
  const size = sheet.length;
  const places = Array.from({ length: size >> 1 }, (_, pair): Place[] => {
    // The dotted line in column 6 is passed over.
    const right = size - 1 - 2 * pair <= 6 ? size - 2 - 2 * pair : size - 1 - 2 * pair;
    const down = Array.from({ length: size }, (_row, row) => row);
    const rows = pair % 2 === 0 ? down.toReversed() : down;
    return rows.flatMap((row): Place[] => [
      [row, right],
      [row, right - 1],
    ]);
  });
  return places.flat().filter(([row, column]) => sheet[row]![column] === undefined);
}

type Place = readonly [row: number, column: number];

/**
 * How much a reader might stumble (7.8.3): long runs, blocks of four, what looks like a finder, too
 * much of one colour.
 */
function penaltyOf(code: QrCode): number {
  const columns = code.map((_, column) => code.map((row) => row[column]!));
  const lines = [...code, ...columns].map((line) => line.map(Number).join(''));
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []);
  const finders = lines.flatMap((line) => line.match(/(?=00001011101|10111010000)/g) ?? []);
  const dark = code.flat().filter(Boolean).length / code.length ** 2;
  return (
    runs.reduce((sum, run) => sum + run.length - 2, 0) +
    40 * finders.length +
    3 * countSquares(code) +
    10 * Math.floor(Math.abs(dark * 20 - 10))
  );
}

/** Blocks of two by two modules of one colour. */
function countSquares(code: QrCode): number {
  const squares = code.slice(1).flatMap((row, r) => {
    const above = code[r]!;
    const isSquare = (dark: boolean, c: number): boolean =>
      dark === above[c] && dark === above[c + 1] && dark === row[c];
    return row.slice(1).filter(isSquare);
  });
  return squares.length;
}
