/**
 * Pages of the tests' own, pasted → a digest of the features of their paragraphs, for the model that
 * weighs them; as `../digest.mjs` for pages.
 */
import { createHash } from 'node:crypto';
import { copyPage, STYLES } from '../../bench/paste.mjs';
import { PAGES, readFixture, roundValue } from '../digest.mjs';

/** `rowsOf` gives for each paragraph of a text its features, as pairs of name and value. */
export function digestPieces(rowsOf) {
  const hash = createHash('sha256');
  for (const name of PAGES)
    for (const row of rowsOf(STYLES['browser copy'](copyPage(readFixture(name)))))
      hash.update(JSON.stringify(row.map(([feature, value]) => [feature, roundValue(value)])));
  return hash.digest('hex').slice(0, 16);
}

/** What the taught network is given of a paragraph, as pairs of name and value. */
export function pairsOf({ features, tokens }) {
  return [
    ...features.map((value, at) => [`feature ${at}`, value]),
    ...Object.entries(tokens).flatMap(([name, bag]) => bag.map((bucket) => [name, bucket])),
  ];
}
