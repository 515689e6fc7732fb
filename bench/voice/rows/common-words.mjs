/** The commonest words that misaki's lists have → how many reach the model in the very symbols of these lists, and the kinds of what differs. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openProvider } from '../../../dist/index.js';
import { modelSymbols } from '../../../dist/speech/providers/local/phonemes/model-symbols.js';
import { NotMeasured } from '../not-measured.mjs';
import { KNOWN_SYMBOLS } from '../pack.mjs';
import { thin } from '../statistics.mjs';
import { editsBetween } from '../symbol-edits.mjs';

const LISTED = fileURLToPath(new URL('../common_words.py', import.meta.url));

const COMMONEST = 40_000;

/** Words of one request; each is a sentence of its own, since words beside others may be said otherwise. */
const BATCH = 50;

const ACCENTS = [
  { name: 'American', list: 'us', accent: 'american', voice: 'af_heart', language: 'en-US' },
  { name: 'British', list: 'gb', accent: 'british', voice: 'bf_emma', language: 'en-GB' },
];

export async function commonWords({ python, quick }) {
  if (!python) throw new NotMeasured('no --python or --venv');
  const provider = openProvider('local', { local: { instances: 1 } });
  try {
    const rows = [];
    for (const each of ACCENTS) {
      const words = thin(listedWords(python, each.list), quick ? 1000 : COMMONEST);
      rows.push(countOf(await say(words, { ...each, provider }), each));
    }
    return rows;
  } finally {
    await provider.close();
  }
}

/** `{ word, list, ways }` by how common they are. */
function listedWords(python, list) {
  const lines = execFileSync(python, [LISTED, String(COMMONEST), list], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((each) => ({ ...each, ways: each.ways.map(asTrained) }));
}

/** Each word with the model's symbols for it and what decided them. */
async function say(words, { provider, voice, language, accent }) {
  const said = [];
  for (let from = 0; from < words.length; from += BATCH) {
    const batch = words.slice(from, from + BATCH);
    const text = batch.map(({ word }) => `${word}.`).join(' ');
    const starts = startsOf(batch);
    const sentences = batch.map(({ word }, index) => ({
      start: starts[index],
      end: starts[index] + word.length + 1,
    }));
    const found = await provider.pronounce({ text, sentences, voice, language }, {});
    for (const [index, each] of batch.entries()) {
      const own = found.filter(
        ({ start }) => start >= sentences[index].start && start < sentences[index].end,
      );
      const symbols = own.flatMap(({ ipa, text: word, source }) =>
        modelSymbols(ipa, { accent, known: KNOWN_SYMBOLS, word, source }),
      );
      said.push({ ...each, symbols: symbols.join('') });
    }
  }
  return said;
}

function startsOf(batch) {
  let at = 0;
  return batch.map(({ word }) => {
    const start = at;
    at += word.length + 2;
    return start;
  });
}

function countOf(said, { name }) {
  const differing = said.filter(({ symbols, ways }) => !ways.includes(symbols));
  const audible = differing.filter(
    ({ symbols, ways }) => !ways.some((way) => plain(way) === plain(symbols)),
  );
  const shareOf = (words) => `${((100 * (said.length - words.length)) / said.length).toFixed(1)} %`;
  return {
    measure: `${name}: ${said.length} of the ${COMMONEST} commonest words, as misaki`,
    found: `same symbols ${shareOf(differing)}, same sounds and stress ${shareOf(audible)}`,
    details: kindsOf(audible),
  };
}

/** A form as this model was trained with it: misaki writes taps as T and glottal stops as t for it. */
const asTrained = (way) => way.replaceAll('ɾ', 'T').replaceAll('ʔ', 't');

/** Symbols without what makes no other word: weak vowels, taps, secondary stress, length. */
function plain(symbols) {
  return symbols
    .replaceAll(/[ˌː]/gu, '')
    .replaceAll(/(?<!ˈ)[ᵻɪiəɐᵊ]/gu, 'ə')
    .replaceAll('T', 't');
}

/** One line a kind of difference, the most frequent first, each with its commonest words. */
function kindsOf(differing) {
  const kinds = new Map();
  for (const each of differing) {
    const way = each.ways[0];
    const kind = editsBetween(plain(way), plain(each.symbols));
    const words = kinds.get(kind) ?? [];
    words.push(`${each.word} ${each.symbols} (${way})`);
    kinds.set(kind, words);
  }
  return [...kinds]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, 40)
    .map(
      ([kind, words]) =>
        `${String(words.length).padStart(5)} ${kind}: ${words.slice(0, 4).join(', ')}`,
    );
}
