/** words with their IPA, and sentences spelled out by hand, in four languages → what the voices say of them, and what Whisper hears. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openEars, whyNoEars } from '../ears.mjs';
import { thin } from '../statistics.mjs';
import { compareTexts } from '../word-errors.mjs';

/** The default voice of each language, and the most word errors that are wanted, in per cent. */
const LANGUAGES = {
  fr: { voice: 'ff_siwis', most: 7 },
  es: { voice: 'ef_dora', most: 4 },
  it: { voice: 'if_sara', most: 4 },
  pt: { voice: 'pf_dora', most: 4.5 },
};

const here = (name) => new URL(`../languages/${name}`, import.meta.url);

/** `against`: a folder with another build of Lectern, which speaks the same sentences. */
export async function languages({ ears, quick, against }) {
  const builds = { own: new URL('../../../', import.meta.url).href };
  if (against) builds.other = pathToFileURL(join(against, '/')).href;
  const providers = {};
  for (const [name, root] of Object.entries(builds)) {
    const { openProvider } = await import(new URL('dist/index.js', root).href);
    providers[name] = openProvider('local', { local: { instances: 1 } });
  }
  const found = [];
  try {
    for (const code of Object.keys(LANGUAGES)) found.push(await words(code, providers));
    const why = whyNoEars(ears);
    if (why) found.push({ measure: 'languages heard back', found: `not measured: ${why}` });
    else
      for (const code of Object.keys(LANGUAGES))
        found.push(await heard(code, { providers, ears, quick }));
  } finally {
    for (const provider of Object.values(providers)) await provider.close();
  }
  return found;
}

/** Words and names, written with their IPA by hand: lines of language, word, accepted forms. */
async function words(code, providers) {
  const rows = readFileSync(here('words.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(code))
    .map((line) => line.split('\t'));
  const counts = {};
  const details = [];
  for (const [name, provider] of Object.entries(providers)) {
    counts[name] = 0;
    for (const [language, word, ...accepted] of rows) {
      const said = ipaOf(await pronounced(provider, { text: word, language }));
      const isRight = accepted.some((ipa) => folded(ipa, code) === folded(said, code));
      if (isRight) counts[name] += 1;
      else if (name === 'own') details.push(`${word}: ${said}, not ${accepted.join(' ')}`);
    }
  }
  return {
    measure: `words and names as a dictionary has them, ${code}`,
    found: bothOf(counts, (count) => `${count} of ${rows.length}`),
    wanted: '95 %',
    holds: counts.own >= 0.95 * rows.length,
    details,
  };
}

async function heard(code, { providers, ears, quick }) {
  const { voice, most } = LANGUAGES[code];
  const all = readFileSync(here('sentences.jsonl'), 'utf8').split('\n').filter(Boolean);
  const rows = all
    .map((line) => JSON.parse(line))
    .filter(({ language }) => language.startsWith(code));
  const recogniser = openEars(ears, { language: code });
  const scores = {};
  const details = [];
  for (const row of thin(rows, quick ? 4 : rows.length)) {
    const known = new Map();
    for (const [name, provider] of Object.entries(providers)) {
      const said = ipaOf(await pronounced(provider, row));
      // The same phonemes make the same samples.
      const result = known.get(said) ?? (await hear(row, { provider, recogniser, voice }));
      known.set(said, result);
      scores[name] ??= { errors: 0, words: 0 };
      scores[name].errors += result.errors;
      scores[name].words += result.words;
      if (result.errors > 0) details.push(`${name}: ${JSON.stringify(result.differences)}`);
    }
  }
  return {
    measure: `words heard back, ${code}, ${voice}, spelled out by hand`,
    found: bothOf(scores, percent) + `, of ${scores.own.words} words`,
    wanted: `at most ${most} %`,
    holds: scores.own.errors / scores.own.words <= most / 100,
    details,
  };
}

async function hear({ text, language }, { provider, recogniser, voice }) {
  const { pcm } = await provider.synthesize(requestOf({ text, language, voice }), {});
  const samples = Float32Array.from(pcm.samples, (sample) => sample / 32_768);
  const heardText = await recogniser.hear(samples, pcm.sampleRateHz);
  return compareTexts(text, heardText.text, { language: language.slice(0, 2) });
}

function pronounced(provider, { text, language }) {
  const { voice } = LANGUAGES[language.slice(0, 2)];
  return provider.pronounce(requestOf({ text, language, voice }), {});
}

function requestOf({ text, language, voice }) {
  return { text, sentences: [{ start: 0, end: text.length }], voice, language };
}

const ipaOf = (said) => said.map(({ ipa }) => ipa).join(' ');

/** Phonemes without weaker stress, length and ties; in French without stress, schwa, and what is open or closed. */
function folded(ipa, code) {
  const plain = ipa.normalize('NFD').replace(/[ˌː\s\u0361]/gu, '');
  if (code !== 'fr') return plain.replace(/ɪ/gu, 'i').replace(/ʊ/gu, 'u').replace(/[jw]/gu, glide);
  return plain
    .replace(/[ˈə]/gu, '')
    .replace(/œ\u0303/gu, 'ɛ\u0303')
    .replace(/ɑ(?!\u0303)/gu, 'a')
    .replace(/[eø](?!\u0303)/gu, (vowel) => ({ e: 'ɛ', ø: 'œ' })[vowel])
    .replace(/o(?!\u0303)/gu, 'ɔ')
    .replace(/ij?(?=[aɛɔœ])/gu, 'j')
    .replace(/[ɥy](?=i)/gu, 'y')
    .replace(/ɲ/gu, 'nj');
}

const glide = (sound) => ({ j: 'i', w: 'u' })[sound];

const percent = ({ errors, words: count }) => `${((100 * errors) / count).toFixed(1)} %`;

function bothOf({ own, other }, print) {
  return other === undefined ? print(own) : `${print(own)} / ${print(other)} before`;
}
