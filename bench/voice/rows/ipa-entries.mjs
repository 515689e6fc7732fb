/** 300 names with their IPA → whether the tokens of the engine's reply, written as IPA again, are what was asked. */
import { readFileSync } from 'node:fs';
import { openProvider } from '../../../dist/index.js';
import { symbolsOf } from '../pack.mjs';
import { thin } from '../statistics.mjs';
import { tapThisProcess } from '../tapped-runs.mjs';

/** What the model's symbols stand for, in the IPA of dictionaries. */
const SYMBOLS = new Map(
  ['A eɪ', 'I aɪ', 'O oʊ', 'Q əʊ', 'W aʊ', 'Y ɔɪ', 'ʤ dʒ', 'ʧ tʃ', 'ᵊ ə', 'T ɾ'].map((pair) =>
    pair.split(' '),
  ),
);

/** Phonemes of English, for entries that are made up: simple ones, so that the row tests the way and not the mapping. */
const ONSETS =
  'p b t d k ɡ f v θ s z ʃ h tʃ dʒ m n l ɹ w j pɹ bl tɹ dɹ kl kɹ ɡɹ fl fɹ st sp sk sl sm'.split(
    ' ',
  );
const VOWELS = {
  american: 'ɑ æ ʌ ɔ ɛ i ɪ u ʊ aɪ aʊ eɪ oʊ ɔɪ'.split(' '),
  british: 'ɑː a ʌ ɔː ɛ iː ɪ uː ʊ aɪ aʊ eɪ əʊ ɔɪ ɒ'.split(' '),
};
const CODAS = ['', '', 'n', 'm', 'l', 's', 'k', 't', 'd', 'nd', 'st', 'ʃ', 'ŋ', 'v', 'θ'];

export async function ipaEntries({ quick, folder }) {
  const tap = tapThisProcess(folder);
  const provider = openProvider('local', { local: { instances: 1 } });
  const wrong = [];
  const entries = thin([...realNames(), ...madeUp(200)], quick ? 60 : 300);
  for (const { name, ipa, voice } of entries) {
    const before = 'We asked ';
    const text = `${before}${name} about the weather.`;
    const place = { start: before.length, end: before.length + name.length };
    const request = {
      text,
      sentences: [{ start: 0, end: text.length }],
      pronunciations: [{ ...place, ipa }],
      voice,
      language: voice.startsWith('b') ? 'en-GB' : 'en-US',
    };
    await provider.synthesize(request, {});
    const ids = tap.take().flatMap(({ pieces }) => pieces.flatMap((piece) => piece.ids));
    const said = ipaOf(symbolsOf(ids));
    // The stretch between the words around it.
    const own = /[ɑaæ]ː?skt (.*) əb[ˈˌ]*aʊt/u.exec(said)?.[1];
    if (own !== comparable(ipa, voice)) wrong.push(`${ipa} → ${own ?? said}`);
  }
  await provider.close();
  return [
    {
      measure: 'lexicon entries in IPA: phonemes of the reply',
      wanted: `${entries.length} of ${entries.length}`,
      found: `${entries.length - wrong.length} of ${entries.length} as asked`,
      holds: wrong.length === 0,
      details: wrong,
    },
  ];
}

function ipaOf(symbols) {
  return [...symbols].map((symbol) => SYMBOLS.get(symbol) ?? symbol).join('');
}

/** What is asked, where the model writes it in one way: stress before the vowel, r as ɹ, no length in American. */
function comparable(ipa, voice) {
  const moved = ipa
    .replace(/([ˈˌ])([^aɑæʌɔɛəɪiuʊeoɒɜˈˌ ]+)/gu, '$2$1')
    .replaceAll('r', 'ɹ')
    .replaceAll('ɫ', 'l');
  return voice.startsWith('a') ? moved.replaceAll('ː', '') : moved;
}

/** Names of people and places, `name<TAB>ipa<TAB>voice` a line. */
function realNames() {
  return readFileSync(new URL('../ipa-names.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name, ipa, voice] = line.split('\t');
      return { name, ipa, voice };
    });
}

/** Words of one to three syllables that nobody has ever said; the same every time. */
function madeUp(count) {
  let state = 20_260_314;
  const next = (list) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((state / 2_147_483_648) * list.length)];
  };
  return Array.from({ length: count }, (_, index) => {
    const accent = index % 2 === 0 ? 'american' : 'british';
    const syllables = next([1, 2, 3]);
    const stressed = next(Array.from({ length: syllables }, (_each, i) => i));
    const ipa = Array.from({ length: syllables }, (_each, i) => {
      const coda = i === syllables - 1 ? next(CODAS) : '';
      return `${next(ONSETS)}${i === stressed ? 'ˈ' : ''}${next(VOWELS[accent])}${coda}`;
    }).join('');
    const voice = accent === 'american' ? 'am_michael' : 'bf_emma';
    return { name: `Name${String.fromCodePoint(97 + (index % 26))}`, ipa, voice };
  });
}
