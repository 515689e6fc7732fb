/**
 * Dictionaries → lexicon/no-guess.en.txt: words that the guesser of names would take for foreign, although a
 * dictionary says them in another way.
 *
 *   node scripts/write-no-guess.mjs --misaki FOLDER
 *
 * --misaki  `misaki/data` of the unpacked wheel misaki 0.9.4 (PyPI, Apache-2.0); the CMU dictionary is a dependency
 *
 * Run it after `npm run build` when the patterns in src/speech/providers/local/phonemes/origins, or the weights that
 * training/names writes, have changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dictionary as cmu } from 'cmu-pronouncing-dictionary';
import { soundsLike } from '../bench/voice/sounds.mjs';
import { guessName } from '../dist/speech/providers/local/phonemes/origins/guess-name.js';
import { originModel } from '../dist/speech/providers/local/phonemes/origins/likely-origins.js';

const { values } = parseArgs({ options: { misaki: { type: 'string' } } });
if (!values.misaki) {
  console.error('Say where misaki/data is: --misaki FOLDER');
  process.exit(2);
}

/** Short forms of English names and words that no dictionary has. */
const OTHERS =
  `arkham barbarella dixi domestica laila lexi lexie mandela maxi mozilla mysql nutella patreon propoganda
  roxi roxie saiyan trixi wasilla`.split(/\s+/u);

const originsOf = originModel(
  new Int8Array(readFileSync(new URL('../lexicon/name-origins.bin', import.meta.url))),
);
const words = new Set([
  ...Object.keys(cmu),
  ...misakiWords('us_gold.json'),
  ...misakiWords('us_silver.json'),
]);
const blocked = [...words].filter((word) => /^[a-z]+$/u.test(word) && isSaidOtherwise(word));
const lines = [...new Set([...blocked, ...OTHERS])].sort();
const path = fileURLToPath(new URL('../lexicon/no-guess.en.txt', import.meta.url));
const heading = [
  '# English words and names that are spelled as foreign names are: no guess is made at them.',
  '# Written by scripts/write-no-guess.mjs from the CMU dictionary and the lists of misaki 0.9.4.',
];
writeFileSync(path, [...heading, ...lines, ''].join('\n'));
console.log(`${lines.length} words`);

function misakiWords(file) {
  return Object.keys(JSON.parse(readFileSync(join(values.misaki, file), 'utf8'))).map((word) =>
    word.toLowerCase(),
  );
}

/** Whether a guess is made and differs from every form that the CMU dictionary has; it has none of some words. */
function isSaidOtherwise(word) {
  const guess = guessName(word.charAt(0).toUpperCase() + word.slice(1), { originsOf });
  if (guess === undefined) return false;
  // The dictionary has these as Americans of that name say them, or by the rules of English.
  if (guess.origin === 'Vietnamese') return false;
  const forms = [word, ...[1, 2, 3].map((number) => `${word}(${number})`)].flatMap(
    (each) => cmu[each] ?? [],
  );
  return !forms.some((form) => soundsLike(guess.ipa, form.split(' #')[0]));
}
