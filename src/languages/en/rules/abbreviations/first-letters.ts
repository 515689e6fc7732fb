/** a table of words → the letters that they begin with, for the engine's first look. */

/** The first letters of the keys, each once; small ones too under `anyCase`. */
export function firstLetters(
  table: Readonly<Record<string, string>>,
  options: { readonly anyCase?: boolean } = {},
): string {
  const letters = [...new Set(Object.keys(table).map((key) => key[0]!))].join('');
  return options.anyCase === true ? letters + letters.toLowerCase() : letters;
}
