/** a short text → the QR code that phones read from a screen, as lines of a terminal. Pure. */
import { encode } from 'uqr';

/** Rows of modules, true where dark; without the quiet zone around it. */
export type QrCode = readonly (readonly boolean[])[];

/** The code of a text as bytes of UTF-8, at level M, which mends 15 %. */
export function encodeQr(text: string): QrCode {
  return encode([...Buffer.from(text, 'utf8')], { ecc: 'M', border: 0 }).data;
}

/** Modules of light around the code, without which phones do not find it. */
const QUIET = 4;

/** Black on white whatever the terminal's colours; both are named, since many terminals are dark. */
const [OPEN, CLOSE] = ['\u001b[38;5;16;48;5;231m', '\u001b[0m'];

/** The code with its quiet zone, two modules a character high. Without colours light modules are drawn, as for a dark terminal. */
export function printQr(code: QrCode, options: { readonly colours: boolean }): string {
  const size = code.length + 2 * QUIET;
  const isInk = (row: number, column: number): boolean =>
    (code[row - QUIET]?.[column - QUIET] ?? false) === options.colours;
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_, line) =>
    Array.from(
      { length: size },
      (_place, column) =>
        BLOCKS[(isInk(2 * line, column) ? 2 : 0) + (isInk(2 * line + 1, column) ? 1 : 0)],
    ).join(''),
  );
  return lines.map((line) => (options.colours ? `${OPEN}${line}${CLOSE}` : line)).join('\n');
}

/** Nothing, lower half, upper half, both. */
const BLOCKS = [' ', '▄', '▀', '█'] as const;
