/** a lower-case CSS value → numbers and lengths, with `calc()` and the like evaluated. */

/** A length: pixels, and a percentage of what its property defines. */
export type Length = {
  readonly px: number;
  /** Per cent; 0 in a length without a percentage. */
  readonly percent: number;
};

/** A value before its property decides which kinds it accepts. */
type Quantity = Length & {
  /** A number without a unit. */
  readonly isNumber: boolean;
};

/** Assumed width and height of the window, in pixels. */
export const WINDOW: { readonly width: number; readonly height: number } = {
  width: 1280,
  height: 720,
};

/** Pixels of the absolute units and of those of the window. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  vw: WINDOW.width / 100,
  vh: WINDOW.height / 100,
  vi: WINDOW.width / 100,
  vb: WINDOW.height / 100,
  vmin: WINDOW.height / 100,
  vmax: WINDOW.width / 100,
  rem: 16,
  ex: 8,
  ch: 8,
  lh: 20,
};

/** `dvw`, `svh`, `lvmin`: the window with or without a mobile browser's toolbars. */
const WINDOW_UNIT = /^[dsl](?=v)/;

const TOKEN =
  /\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)|\s*([a-z-]+\()|\s*([()+*/,-])/y;

/**
 * The length of a value; `fontSize` in pixels. Undefined for a keyword, and for a number other than
 * 0.
 */
export function lengthOf(
  value: string,
  options: { readonly fontSize: number },
): Length | undefined {
  const found = quantityOf(value, options);
  if (found === undefined || (found.isNumber && found.px !== 0)) return undefined;
  return found;
}

/** The number or percentage of a value, as for opacity: 1 is the whole. */
export function numberOf(value: string): number | undefined {
  const found = quantityOf(value, { fontSize: 16 });
  if (found === undefined) return undefined;
  if (found.isNumber) return found.px;
  return found.px === 0 ? found.percent / 100 : undefined;
}

type Token = string | Quantity;

function quantityOf(value: string, options: { readonly fontSize: number }): Quantity | undefined {
  const tokens = tokensOf(value, options);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const [first] = tokens;
  if (tokens.length === 1) return typeof first === 'string' ? undefined : first;
  const reading: Reading = { tokens, at: 0 };
  const found = termOf(reading);
  return reading.at === tokens.length ? found : undefined;
}

function tokensOf(value: string, { fontSize }: { fontSize: number }): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < value.trimEnd().length) {
    const match = TOKEN.exec(value);
    if (match === null) return undefined;
    const [, number, unit, call, sign] = match;
    if (number === undefined) tokens.push((call ?? sign)!);
    else {
      const found = withUnit(Number(number), { unit: unit!, fontSize });
      if (found === undefined) return undefined;
      tokens.push(found);
    }
  }
  return tokens;
}

function withUnit(
  number: number,
  { unit, fontSize }: { readonly unit: string; readonly fontSize: number },
): Quantity | undefined {
  if (unit === '') return { px: number, percent: 0, isNumber: true };
  if (unit === '%') return { px: 0, percent: number, isNumber: false };
  const size = unit === 'em' ? fontSize : UNITS[unit.replace(WINDOW_UNIT, '')];
  return size === undefined ? undefined : { px: number * size, percent: 0, isNumber: false };
}

type Reading = { readonly tokens: readonly Token[]; at: number };

/** A number, a bracketed expression or a function. */
function termOf(reading: Reading): Quantity | undefined {
  const token = reading.tokens[reading.at++];
  if (token === undefined) return undefined;
  if (typeof token !== 'string') return token;
  if (token === '(' || token === 'calc(') return closed(reading, sumOf(reading));
  if (!/^(?:min|max|clamp)\($/.test(token)) return undefined;
  const parts: Quantity[] = [];
  for (;;) {
    const part = sumOf(reading);
    if (part === undefined) return undefined;
    parts.push(part);
    if (reading.tokens[reading.at] !== ',') break;
    reading.at++;
  }
  return closed(reading, choose(token, parts));
}

function closed(reading: Reading, found: Quantity | undefined): Quantity | undefined {
  return reading.tokens[reading.at++] === ')' ? found : undefined;
}

/** `min()`, `max()` or `clamp()`; a percentage counts as pixels of the window. */
function choose(name: string, parts: readonly Quantity[]): Quantity {
  const size = (part: Quantity): number => part.px + part.percent * (WINDOW.width / 100);
  const sorted = [...parts].sort((one, other) => size(one) - size(other));
  if (name === 'min(') return sorted[0]!;
  if (name === 'max(') return sorted.at(-1)!;
  const [least, wanted, most] = parts;
  if (wanted === undefined || most === undefined) return least!;
  if (size(wanted) < size(least!)) return least!;
  return size(wanted) > size(most) ? most : wanted;
}

function sumOf(reading: Reading): Quantity | undefined {
  let sum = productOf(reading);
  for (;;) {
    const sign = reading.tokens[reading.at];
    if (sum === undefined || (sign !== '+' && sign !== '-')) return sum;
    reading.at++;
    const next = productOf(reading);
    if (next === undefined) return undefined;
    const factor = sign === '+' ? 1 : -1;
    sum = {
      px: sum.px + factor * next.px,
      percent: sum.percent + factor * next.percent,
      isNumber: sum.isNumber && next.isNumber,
    };
  }
}

function productOf(reading: Reading): Quantity | undefined {
  let product = termOf(reading);
  for (;;) {
    const sign = reading.tokens[reading.at];
    if (product === undefined || (sign !== '*' && sign !== '/')) return product;
    reading.at++;
    const next = termOf(reading);
    if (next === undefined) return undefined;
    const [factor, other] = next.isNumber ? [next, product] : [product, next];
    if (!factor.isNumber || (sign === '/' && factor.px === 0)) return undefined;
    const by = sign === '*' ? factor.px : 1 / factor.px;
    product = { px: other.px * by, percent: other.percent * by, isNumber: other.isNumber };
  }
}

/** The parts of a value between white space, brackets kept whole. */
export function valueParts(value: string): string[] {
  return splitOutside(value, ' ');
}

/** The parts of a value between commas outside brackets. */
export function listOf(value: string): string[] {
  return splitOutside(value, ',').map((part) => part.trim());
}

function splitOutside(value: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of value) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.filter((part) => part.trim() !== '');
}

/** A function and its arguments: `['inset', '50%']`. */
export function callsOf(value: string): readonly (readonly [name: string, given: string])[] {
  return valueParts(value).flatMap((part) => {
    const match = /^([a-z0-9-]+)\((.*)\)$/.exec(part);
    return match === null ? [] : [[match[1]!, match[2]!] as const];
  });
}
