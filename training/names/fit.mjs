/**
 * Names by their origin → `lexicon/name-origins.bin`: a weight for each group of letters and each origin.
 *
 *   python training/names/names.py > names.tsv
 *   node training/names/fit.mjs --names names.tsv --misaki FOLDER [--held-out]
 *
 * --names     what names.py prints
 * --misaki    `misaki/data` of the unpacked wheel misaki 0.9.4 (PyPI, Apache-2.0), whose words with small letters are English
 * --held-out  leave every tenth name out and say how many of these are recognised; nothing is written
 *
 * Run it after `npm run build`; then run scripts/write-no-guess.mjs. It takes ten seconds, and gives the same bytes each time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dictionary as cmu } from 'cmu-pronouncing-dictionary';
import { bucketsOf } from '../../dist/speech/providers/local/phonemes/origins/likely-origins.js';
import { ORIGINS } from '../../dist/languages/spelling-origins.js';
import { namesBySection } from './sections.mjs';

const { values } = parseArgs({
  options: {
    names: { type: 'string' },
    misaki: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
  },
});
if (!values.names || !values.misaki) {
  console.error('Say where the names and misaki/data are: --names FILE --misaki FOLDER');
  process.exit(2);
}

const BUCKETS = 32_768;
const UNIT = 0.0225;
const ROUNDS = 4;
const RATE = 0.1;

/** Names of one origin count together at most as this many, so that none drowns the others. */
const MOST = 1500;

/** A name written without its marks counts less than as it is. */
const PLAIN_SHARE = 0.7;

const samples = new Map();
readNames();
readLexicon();
readEnglish();
const all = [...samples.values()];
const isLeftOut = ({ word }) => values['held-out'] && hash(plain(word)) % 10 === 0;
const weights = fit(all.filter((sample) => !isLeftOut(sample)));
if (values['held-out']) report(all.filter(isLeftOut));
else writeFileSync(new URL('../../lexicon/name-origins.bin', import.meta.url), quantised(weights));

function add(name, origin, weight) {
  const word = name.toLowerCase().replace('i\u0307', 'i').normalize('NFC');
  for (const form of new Set([word, plain(word)]))
    samples.set(`${form}\t${origin}`, {
      word: form,
      origin: ORIGINS.indexOf(origin),
      weight: form === word ? weight : weight * PLAIN_SHARE,
    });
}

function readNames() {
  const lines = readFileSync(values.names, 'utf8').split('\n').filter(Boolean);
  const names = lines.map((line) => line.split('\t'));
  const counts = groups(names, ([origin]) => origin);
  for (const [origin, name] of names)
    add(name, origin, Math.min(1, MOST / counts.get(origin).length));
}

function readLexicon() {
  for (const { name, origin, weight } of namesBySection()) add(name, origin, weight);
}

/** Words, and some of the names that the CMU dictionary has: many of these are of other origins. */
function readEnglish() {
  const gold = JSON.parse(readFileSync(join(values.misaki, 'us_gold.json'), 'utf8'));
  for (const word of Object.keys(cmu).filter((each) => /^[a-z]{2,}$/u.test(each))) {
    const isWord = Object.hasOwn(gold, word) || Object.hasOwn(gold, word.replace(/s$/u, ''));
    if (isWord && hash(word) % 4 === 0) add(word, 'English', 0.4);
    if (!isWord && hash(word) % 30 === 0) add(word, 'English', 0.3);
  }
}

/** Logistic regression with one step for each sample, smaller for weights that have moved much. */
function fit(given) {
  const width = ORIGINS.length;
  const own = given.map((sample) => ({ ...sample, buckets: bucketsOf(sample.word) }));
  const table = new Float32Array(BUCKETS * width);
  const moved = new Float32Array(BUCKETS * width).fill(0.3);
  for (let round = 0; round < ROUNDS; round++)
    for (const { buckets, origin, weight } of shuffled(own, round)) {
      const shares = sharesOf(buckets, table);
      for (let at = 0; at < width; at++) {
        const slope = (shares[at] - (at === origin ? 1 : 0)) * weight;
        if (Math.abs(slope) < 1e-3) continue;
        for (const bucket of buckets) {
          const place = bucket * width + at;
          moved[place] += slope * slope;
          table[place] -= (RATE * slope) / Math.sqrt(moved[place]);
        }
      }
    }
  return table;
}

function sharesOf(buckets, table) {
  const scores = ORIGINS.map((_, at) =>
    buckets.reduce((sum, bucket) => sum + table[bucket * ORIGINS.length + at], 0),
  );
  const best = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - best));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / total);
}

function quantised(table) {
  return Int8Array.from(table, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / UNIT))),
  );
}

function report(given) {
  const right = given.filter(({ word, origin }) => {
    const shares = sharesOf(bucketsOf(word), weights);
    return shares.indexOf(Math.max(...shares)) === origin;
  });
  const origins = groups(given, ({ origin }) => ORIGINS[origin]);
  for (const [origin, own] of origins)
    console.log(`${origin}: ${own.filter((each) => right.includes(each)).length} of ${own.length}`);
  console.log(`${right.length} of ${given.length} names left out are recognised`);
}

function groups(items, keyOf) {
  const found = new Map();
  for (const item of items) {
    const own = found.get(keyOf(item)) ?? [];
    own.push(item);
    found.set(keyOf(item), own);
  }
  return found;
}

/** The same order for the same round. */
function shuffled(given, round) {
  const order = [...given];
  let seed = 77 + round;
  for (let at = order.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

function plain(word) {
  return word.replaceAll('ł', 'l').replaceAll('ø', 'o').normalize('NFD').replace(/\p{M}/gu, '');
}

function hash(text) {
  let value = 2_166_136_261;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 16_777_619);
  return value >>> 0;
}
