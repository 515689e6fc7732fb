/** a short text → its QR code as lines for a terminal, for phones to scan. Pure. */
import { encode } from 'uqr';

/** Rows of modules, true where dark; without the quiet zone around it. */
export type QrCode = readonly (readonly boolean[])[];

/** Encodes a text as UTF-8 bytes at level M, which corrects 15 %. */
export function encodeQr(text: string): QrCode {
  return encode([...Buffer.from(text, 'utf8')], { ecc: 'M', border: 0 }).data;
}

/** Light modules around the code, without which phones do not find it. */
const QUIET = 4;

/** Black on white, both set explicitly, since many terminals are dark. */
const [OPEN, CLOSE] = ['\u001b[38;5;16;48;5;231m', '\u001b[0m'];

/** Prints the code with its quiet zone, two rows in a line. Without colours the light modules are drawn, for a dark terminal. */
export function printQr(code: QrCode, options: { readonly colours: boolean }): string {
  const size = code.length + 2 * QUIET;
  const isDrawn = (row: number, column: number): boolean =>
    (code[row - QUIET]?.[column - QUIET] ?? false) === options.colours;
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from(
      { length: size },
      (_place, column) =>
        BLOCKS[(isDrawn(2 * line, column) ? 2 : 0) + (isDrawn(2 * line + 1, column) ? 1 : 0)],
    ).join(''),
  );
  return lines.map((line) => (options.colours ? `${OPEN}${line}${CLOSE}` : line)).join('\n');
}

/** Nothing, lower half, upper half, both. */
const BLOCKS = [' ', '▄', '▀', '█'] as const;
