/** `rowsOf` gives the rows of features of a page's lines. */
export function digestFeatures(rowsOf: (html: string) => readonly Float32Array[]): string;

/** The functions of the reader that look at a pasted text. */
export type PastedReader<Piece extends { readonly shape: string }, Sight> = {
  readonly measureText: (text: string) => readonly Piece[];
  readonly firstSight: (pieces: readonly Piece[]) => Sight;
  readonly secondSight: (pieces: readonly Piece[], odds: readonly number[]) => Sight;
  readonly extractPastedFeatures: (sight: Sight) => readonly Float32Array[];
};

/** The same of pasted pages. */
export function digestPasted<Piece extends { readonly shape: string }, Sight>(
  reader: PastedReader<Piece, Sight>,
): string;
