/** a table of words → their first letters, for the engine's first check. */

/** The first letters of the keys, each once; with `anyCase` in lower case too. */
export function firstLetters(
  table: Readonly<Record<string, unknown>>,
  options: { readonly anyCase?: boolean } = {},
): string {
  const letters = [...new Set(Object.keys(table).map((key) => key[0]!))].join('');
  return options.anyCase === true ? letters + letters.toLowerCase() : letters;
}
