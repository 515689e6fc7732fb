/** Types of house-limits.mjs, which is JavaScript so that a bench can use it too. */

/** The most characters of a line, files of a folder, and files directly in the source folder. */
export declare const HOUSE_LIMITS: {
  readonly lineCharacters: number;
  readonly folderFiles: number;
  readonly roofFiles: number;
};

/** Data in the form of code: one entry a line, however long. */
export declare const DATA_FILES: ReadonlySet<string>;
