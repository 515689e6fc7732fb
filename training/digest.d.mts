/** `rowsOf` gives the rows of features of a page's lines. */
export function digestFeatures(rowsOf: (html: string) => readonly Float32Array[]): string;

/** The HTML of one of the pages of test/fixtures/pages. */
export function readFixture(name: string): string;
