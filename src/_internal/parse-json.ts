/** a text of anyone's writing → the value that it is the JSON of, or nothing. Pure. */

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
