/** `rowsOf` gives for each paragraph of a text its features, as pairs of name and value. */
export function digestPieces(
  rowsOf: (text: string) => readonly (readonly (readonly [name: string, value: number])[])[],
): string;
