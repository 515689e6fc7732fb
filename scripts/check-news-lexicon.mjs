/**
 * The built-in list of names and a voice pack → the entries that the voice's own guess gets right, which
 * have no place in it. Run it after `npm run build` when the list has changed:
 * `node scripts/check-news-lexicon.mjs [--pack FOLDER]`. Exit 1 when it finds one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sherpa from 'sherpa-onnx-node';
import { readLexicon } from '../dist/script/lexicon/read-lexicon.js';
import { readNameGuesser } from '../dist/speech/providers/local/phonemes/origins/known-words.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Ways to write one sound that a voice is given alike, in the order in which they are applied. */
const ALIKE = [
  [/[ˌː\s]/g, ''],
  [/ʔn?\u0329?/g, 'tən'],
  [/ɝ|ɜɹ?/g, 'ɜ'],
  [/ɚ/g, 'əɹ'],
  [/ɹɹ/g, 'ɹ'],
  [/ᵻ/g, 'ɪ'],
  [/ɐ/g, 'ə'],
  [/ɾ/g, 't'],
  [/x/g, 'k'],
  [/oɹ/g, 'ɔɹ'],
  [/ʤ/g, 'dʒ'],
  [/ʧ/g, 'tʃ'],
  // The mark of stress stands before the syllable in one, before its vowel in the other.
  [/ˈ([^aeiouæɑɔəɛɪʊʌɜ]+)/g, '$1ˈ'],
];

const { pack } = parseArgs({
  options: { pack: { type: 'string', default: join(ROOT, 'voices/kokoro-82m') } },
}).values;
const rules = openPhonemizer(pack);
const guessName = await readNameGuesser();
const entries = await readLexicon('lexicon/news.en.yaml', { scope: 'built-in', folder: ROOT });
// What a condition decides is meant to equal the guess of other places.
const free = entries.filter((entry) => entry.when === undefined);
const same = free.filter((entry) => isSaidAnyway(entry));
for (const { match, ipa, place } of same)
  console.log(`${place.file}:${place.line}: “${match}” /${ipa}/ is what the voice says anyway`);
console.log(`${entries.length} entries, ${same.length} that the guess gets`);
process.exitCode = same.length > 0 ? 1 : 0;

/** Whether the rules say it, and no guess at a part of it, which goes before them, says something else. */
function isSaidAnyway({ match, ipa }) {
  if (plain(rules(match)) !== plain(ipa)) return false;
  const guesses = match.split(' ').map((word) => guessName(word)?.ipa);
  if (guesses.every((guess) => guess === undefined)) return true;
  const said = match.split(' ').map((word, index) => guesses[index] ?? rules(word));
  return plain(said.join('')) === plain(ipa);
}

/** The IPA that the voice's engine makes of a text by itself. */
function openPhonemizer(folder) {
  const of = (name) => join(folder, name);
  // Tokens that are code points lose no symbol; a pack may have only those of its voice.
  const tokens = [of('phonemizer-tokens.txt'), of('tokens.txt')].find((path) => existsSync(path));
  if (tokens === undefined) throw new Error(`${folder} holds no voice pack: it has no tokens.txt`);
  const symbols = readSymbols(tokens);
  const model = {
    model: of('phonemes.onnx'),
    voices: of('phonemes.bin'),
    dataDir: of('espeak-ng-data'),
    tokens,
    lang: 'en-us',
  };
  const engine = new sherpa.OfflineTts({
    model: { kokoro: model, numThreads: 1, provider: 'cpu' },
    maxNumSentences: 1,
    silenceScale: 1,
  });
  return (text) => {
    const { samples } = engine.generate({ text, sid: 0, speed: 1, enableExternalBuffer: true });
    return Array.from(samples, (id) => symbols.get(Math.round(id)) ?? '').join('');
  };
}

/** Symbols by their number: a line is a symbol, a blank and the number. */
function readSymbols(path) {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const pairs = lines.map((line) => /^(.*) (\d+)$/su.exec(line));
  return new Map(pairs.flatMap((pair) => (pair ? [[Number(pair[2]), pair[1]]] : [])));
}

function plain(phonemes) {
  return ALIKE.reduce((text, [from, to]) => text.replace(from, to), phonemes).replaceAll('␣', '');
}
