/** an untrusted text → its JSON value, or nothing; a value → its text. Pure. */

/**
 * The value, whose shape is not checked; `undefined` if the text is not JSON.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * A string unchanged, a number or boolean as text; `''` for anything else. `String()` is not safe here:
 * it throws for `{ "toString": 1 }`.
 */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
