/**
 * a value of somebody's JSON, YAML or TOML → its text. The language's own conversion is no way to
 * get one: `{ "toString": 1 }` makes it throw. Pure.
 */

/** A text as it is, a number or a truth value as it is written; `''` for all else. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
