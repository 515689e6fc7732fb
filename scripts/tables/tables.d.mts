/** A table of a document, before it is made. */
export type DocumentTable = {
  /** The document, from the root of the repository. */
  readonly page: string;
  /** As in its markers. */
  readonly name: string;
  readonly make: (load: (path: string) => Promise<object>) => string | Promise<string>;
};
export declare const TABLES: readonly DocumentTable[];
export declare function withTable(
  text: string,
  options: { readonly page: string; readonly name: string; readonly table: string },
): string;
