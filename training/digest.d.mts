/** `rowsOf` gives the rows of features of a page's lines. */
export function digestFeatures(rowsOf: (html: string) => readonly Float32Array[]): string;
