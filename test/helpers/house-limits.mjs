/** → how the source must read, and where it may not: for the test and for the bench. Data. */

/** @type {typeof import('./house-limits.mjs').HOUSE_LIMITS} */
export const HOUSE_LIMITS = {
  lineCharacters: 140,
  folderFiles: 20,
  roofFiles: 3,
};

/** @type {typeof import('./house-limits.mjs').DATA_FILES} */
export const DATA_FILES = new Set();
