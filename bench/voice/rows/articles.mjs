/** an article in each of five languages, in the default voice of each → word errors of what Whisper hears in the edition. */
import { fileURLToPath } from 'node:url';
import { openProvider } from '../../../dist/index.js';
import { buildEdition, cutBlocks } from '../edition-sound.mjs';
import { openEars, whyNoEars } from '../ears.mjs';
import { NotMeasured } from '../not-measured.mjs';
import { compareSounds, compareTexts } from '../word-errors.mjs';
import { soundsIn } from '../word-sounds.mjs';

/** The default voice of each language. */
const LANGUAGES = {
  'en-US': 'af_heart',
  'en-GB': 'bf_emma',
  es: 'ef_dora',
  fr: 'ff_siwis',
  it: 'if_sara',
};

/** `voices` limits the languages to those of the voices that are named. */
export async function articles({ ears, quick, folder, voices = Object.values(LANGUAGES) }) {
  const why = whyNoEars(ears);
  if (why) throw new NotMeasured(why);
  const wanted = Object.entries(LANGUAGES).filter(([, voice]) => voices.includes(voice));
  const provider = openProvider('local');
  const found = [];
  for (const [language, voice] of quick ? wanted.slice(0, 2) : wanted)
    found.push(await hearArticle({ language, voice, provider, ears, folder }));
  await provider.close();
  return found;
}

async function hearArticle({ language, voice, provider, ears, folder }) {
  const article = fileURLToPath(
    new URL(`../articles/${language.toLowerCase()}.md`, import.meta.url),
  );
  const built = await buildEdition(article, { folder, voice });
  const recogniser = openEars(ears, { language });
  const soundsOf = soundsIn(provider, { voice, language });
  const blocks = cutBlocks(built, { roles: ['paragraph', 'heading', 'quote'] });
  const score = { errors: 0, bySound: 0, words: 0, details: [] };
  for (const { text, samples, sampleRateHz } of blocks) {
    const { text: heard } = await recogniser.hear(samples, sampleRateHz);
    const { errors, words, differences } = compareTexts(text, heard, { language });
    const sounds = await compareSounds(text, heard, { language, soundsOf });
    score.errors += errors;
    score.bySound += sounds.errors;
    score.words += words;
    if (errors > 0)
      score.details.push(`${JSON.stringify(differences)} ${JSON.stringify(sounds.differences)}`);
  }
  const share = (errors) => `${((100 * errors) / score.words).toFixed(1)} %`;
  return {
    measure: `an article heard back, ${language}, ${voice}`,
    found: `${share(score.errors)} of ${score.words} words wrong, ${share(score.bySound)} where words that sound alike are one`,
    details: score.details,
  };
}
