/** `rowsOf` gives for each paragraph of a text its features, as pairs of name and value. */
export function digestPieces(
  rowsOf: (text: string) => readonly (readonly (readonly [name: string, value: number])[])[],
): string;

/** What the taught network is given of a paragraph, as pairs of name and value. */
export function pairsOf(input: {
  readonly features: readonly number[];
  readonly tokens: Readonly<Record<string, readonly number[]>>;
}): readonly (readonly [name: string, value: number])[];
