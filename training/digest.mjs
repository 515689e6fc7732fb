/**
 * Pages of the tests' own → a digest of the features of their lines. A model holds the digest of what
 * it was fitted with; code that was only formatted or moved gives the same one.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Pages with prose, lists, furniture, tables and no names; written for this project. */
export const PAGES = [
  'news',
  'no-names',
  'tail',
  'repeats',
  'contents',
  'kinds',
  'layout-table',
  'footnotes',
];

const FOLDER = new URL('../test/fixtures/pages/', import.meta.url);

/** `rowsOf` gives the rows of features of a page's lines. */
export function digestFeatures(rowsOf) {
  const hash = createHash('sha256');
  for (const name of PAGES) {
    for (const row of rowsOf(readFixture(name))) hash.update(Float32Array.from(row, roundValue));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The HTML of one of the pages. */
export function readFixture(name) {
  return readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
}

/** Machines differ in the last digits of a division: they say nothing. */
export function roundValue(value) {
  return Number(value.toPrecision(4));
}
