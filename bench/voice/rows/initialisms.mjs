/** 100 initialisms, each in a sentence → whether the engine spoke the names of their letters, and what Whisper heard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProvider } from '../../../dist/index.js';
import { openEars, whyNoEars } from '../ears.mjs';
import { symbolsOf } from '../pack.mjs';
import { writeParagraphs } from '../own-sentences.mjs';
import { thin } from '../statistics.mjs';
import { readSegments, requestOf, tapThisProcess } from '../tapped-runs.mjs';

/** Names of the letters in the model's own symbols (A is the diphthong of "day", I that of "my"), without stress and length. */
const AMERICAN = Object.fromEntries(
  ['A A', 'B bi', 'C si', 'D di', 'E i', 'F ɛf', 'G ʤi', 'H Aʧ', 'I I', 'J ʤA', 'K kA', 'L ɛl']
    .concat('M ɛm', 'N ɛn', 'O O', 'P pi', 'Q kju', 'R ɑɹ', 'S ɛs', 'T ti', 'U ju', 'V vi')
    .concat('W dʌbəlju', 'X ɛks', 'Y wI', 'Z zi')
    .map((pair) => pair.split(' ')),
);
const NAMES = { american: AMERICAN, british: { ...AMERICAN, O: 'Q', R: 'ɑ', Z: 'zɛd' } };

const SENTENCE = ['People spoke about the', 'on Monday.'];

/** The words around the letters, in the same symbols: what stands between them is what was said for the letters. */
const AROUND = /^.*?bWtð[əiɪ](.*?)[ɔɑɒ]nmʌnd[Ai].*$/u;

export async function initialisms({ ears, quick, folder }) {
  const list = readFileSync(new URL('../initialisms.txt', import.meta.url), 'utf8');
  const names = thin(list.split('\n').filter(Boolean), quick ? 30 : 100);
  const found = [];
  for (const [voice, accent] of [
    ['af_heart', 'american'],
    ['bm_george', 'british'],
  ])
    found.push(...(await speakAll(names, { voice, accent, ears, folder })));
  return found;
}

async function speakAll(names, { voice, accent, ears, folder }) {
  const article = join(folder, 'initialisms.md');
  const language = accent === 'british' ? 'en-GB' : 'en-US';
  const sentences = names.map((name) => `${SENTENCE[0]} ${name} ${SENTENCE[1]}`);
  writeParagraphs(article, sentences, { language });
  const segments = (await readSegments(article, { folder, voice })).filter(
    ({ role }) => role === 'paragraph',
  );
  const tap = tapThisProcess(folder);
  const provider = openProvider('local', { local: { instances: 1 } });
  const recogniser = whyNoEars(ears) ? undefined : openEars(ears);
  const [wrong, misheard] = [[], []];
  for (const [index, name] of names.entries()) {
    const { pcm } = await provider.synthesize(requestOf(segments[index], voice), {});
    const said = plain(tap.take().flatMap(({ pieces }) => pieces.flatMap(({ ids }) => ids)));
    const asked = [...name].map((letter) => NAMES[accent][letter]).join('');
    const letters = AROUND.exec(said)?.[1];
    // An R before a vowel is heard in British English too.
    const isSame = letters === asked || letters?.replace(/ɹ(?=[AIOQiɛɑ]|$)/gu, '') === asked;
    if (!isSame) wrong.push(`${name}: ${letters ?? said}, not ${asked}`);
    if (!recogniser) continue;
    const samples = Float32Array.from(pcm.samples, (sample) => sample / 32768);
    const { text } = await recogniser.hear(samples, pcm.sampleRateHz);
    if (!lettersOf(text).includes(name)) misheard.push(`${name} heard in: ${text}`);
  }
  await provider.close();
  const right = names.length - wrong.length;
  return [
    {
      measure: `initialisms said by their letters, ${voice}`,
      wanted: `${names.length} of ${names.length}`,
      found: `${right} of ${names.length}`,
      holds: wrong.length === 0,
      details: wrong,
    },
    {
      measure: `initialisms as Whisper heard them, ${voice}`,
      found: recogniser
        ? `${names.length - misheard.length} of ${names.length}`
        : `not measured: ${whyNoEars(ears)}`,
      details: misheard,
    },
  ];
}

/** Symbols without stress, length, blanks and punctuation; the two ways to write the middle of a W are one. */
function plain(ids) {
  return symbolsOf(ids)
    .replace(/[ˈˌː\s.,;:!?—…"“”()]/gu, '')
    .replaceAll('ᵊ', 'ə');
}

const lettersOf = (text) => text.toUpperCase().replace(/[^A-Z]/g, '');
