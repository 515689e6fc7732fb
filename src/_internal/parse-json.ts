/** a text of anyone's writing → the value that it is the JSON of, or nothing; such a value → its text. Pure. */

/**
 * The value, of a shape that nobody has checked yet;
 * `undefined` for what is no JSON, since no JSON says that.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A text as it is, a number or a truth value as it is written; `''` for all else. The language's
 * own conversion is no way to get one: `{ "toString": 1 }` makes it throw.
 */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
