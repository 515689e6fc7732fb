/** 500 sentences with a surname → whether Whisper hears it better when a dictionary gives its phonemes than by the voice's own rules. */
import { readFileSync } from 'node:fs';
import { openProvider } from '../../../dist/index.js';
import { ipaFromArpabet } from '../../../dist/script/lexicon/arpabet.js';
import { openEars, whyNoEars } from '../ears.mjs';
import { NotMeasured } from '../not-measured.mjs';
import { thin } from '../statistics.mjs';
import { compareTexts } from '../word-errors.mjs';

/** What stands before and after a name. */
const FRAMES = [
  ['The report was signed by Doctor ', ' on Monday.'],
  ['Judge ', ' will hear the case in the spring.'],
  ['A lawyer for Mr. ', ' declined to answer questions.'],
  ['Senator ', ' voted against the bill twice.'],
  ['The company is led by Sarah ', ', a former engineer.'],
];

const VOICE = 'af_heart';

/**
 * Where both say the same there is nothing to hear: only names that
 * the dictionary says in another way are spoken, both ways.
 */
export async function dictionary({ ears, quick }) {
  const why = whyNoEars(ears);
  if (why) throw new NotMeasured(why);
  const recogniser = openEars(ears);
  const provider = openProvider('local', { local: { instances: 1 } });
  const rows = thin(await sentences(), quick ? 50 : 500);
  const scores = { rules: newScore(), dictionary: newScore() };
  const details = [];
  try {
    for (const row of rows) {
      const ways = await bothWays(row, provider);
      if (ways.rules.ipa === ways.dictionary.ipa) continue;
      const heard = [];
      for (const [way, { request }] of Object.entries(ways)) {
        const { pcm } = await provider.synthesize(request, {});
        const samples = Float32Array.from(pcm.samples, (sample) => sample / 32_768);
        const { text } = await recogniser.hear(samples, pcm.sampleRateHz);
        count(scores[way], { row, text });
        heard.push(text);
      }
      const { rules, dictionary: given } = ways;
      details.push(`${row.name}: ${rules.ipa} “${heard[0]}” | ${given.ipa} “${heard[1]}”`);
    }
  } finally {
    await provider.close();
  }
  const share = ({ errors, words }) => `${((100 * errors) / words).toFixed(2)} %`;
  const { rules, dictionary: given } = scores;
  return [
    {
      measure: `surnames said in another way by a dictionary: ${details.length} of ${rows.length} sentences`,
      wanted: 'whether it helps',
      found: `names heard: rules ${rules.names}, dictionary ${given.names}; word errors ${share(rules)} / ${share(given)}`,
      details,
    },
  ];
}

/** `{ name, ipa, text, start }` for each name that the dictionary has, in frames by turns. */
async function sentences() {
  const { dictionary: entries } = await import('cmu-pronouncing-dictionary');
  const names = readFileSync(new URL('../surnames.txt', import.meta.url), 'utf8').split('\n');
  return names.filter(Boolean).flatMap((name, index) => {
    const arpabet = entries[name.toLowerCase()];
    if (!arpabet) return [];
    const [before, after] = FRAMES[index % FRAMES.length];
    const { ipa } = ipaFromArpabet(arpabet);
    return [{ name, ipa, text: `${before}${name}${after}`, start: before.length }];
  });
}

/** The request as the rules would say it, and with the dictionary's phonemes; each with the IPA of the name. */
async function bothWays({ name, ipa, text, start }, provider) {
  const plain = {
    text,
    sentences: [{ start: 0, end: text.length }],
    voice: VOICE,
    language: 'en-US',
  };
  const given = { ...plain, pronunciations: [{ start, end: start + name.length, ipa }] };
  const way = async (request) => {
    const words = await provider.pronounce(request, {});
    const own = words.filter((word) => word.start < start + name.length && word.end > start);
    return { request, ipa: own.map((word) => comparable(word.ipa)).join(' ') };
  };
  return { rules: await way(plain), dictionary: await way(given) };
}

/** Phonemes without what makes no other word: length, taps, weak vowels, secondary stress, and on which side of a consonant stress is written. */
function comparable(ipa) {
  return ipa
    .replaceAll('ː', '')
    .replaceAll('ˌ', '')
    .replaceAll(/ɜɹ?|ɚ|əɹ/gu, 'ɚ')
    .replaceAll('ɾ', 't')
    .replaceAll('ᵻ', 'ɪ')
    .replaceAll('ɐ', 'ə')
    .replaceAll(/ˈ([^aɑæʌɔɛəɚeiɪuʊo]+)/gu, '$1ˈ');
}

function newScore() {
  return { names: 0, errors: 0, words: 0 };
}

function count(score, { row, text }) {
  const { errors, words } = compareTexts(row.text, text);
  score.errors += errors;
  score.words += words;
  if (lettersOf(text).includes(lettersOf(row.name))) score.names += 1;
}

const lettersOf = (text) => text.toLowerCase().replace(/[^a-z]/g, '');
