/** the built-in voice pack → its voices, and the symbols of its tokens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PACK = fileURLToPath(new URL('../../voices/kokoro-82m/', import.meta.url));

const told = JSON.parse(readFileSync(join(PACK, 'voice.json'), 'utf8'));

export const TIMING = told.timing;
export const VOICES = told.voices;
export const ENGLISH = told.voices.filter(({ language }) => language.startsWith('en'));

/** Two women and two men, two of each country: the voices of rows that do not take all. */
export const FOUR_ENGLISH = ['af_heart', 'am_michael', 'bf_emma', 'bm_george'];

/** Symbols by token; the model's blank has a second name, which is left out. */
const SYMBOLS = new Map(
  readFileSync(join(PACK, 'tokens.txt'), 'utf8')
    .split('\n')
    .map((line) => /^(.+?) (\d+)\s*$/u.exec(line))
    .filter((line) => line && line[1] !== '␣')
    .map(([, symbol, id]) => [Number(id), symbol]),
);

/** All symbols that the model has. */
export const KNOWN_SYMBOLS = new Set(SYMBOLS.values());

/** Tokens of a reply → the symbols that were spoken, without padding and without codes of delivery. */
export function symbolsOf(ids) {
  return ids
    .filter((id) => id !== 0)
    .map((id) => SYMBOLS.get(id % told.steering.vocabulary) ?? `<${id}>`)
    .join('');
}
