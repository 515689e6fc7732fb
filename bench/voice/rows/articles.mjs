/** an article in each of five languages, in the default voice of each → word errors of what Whisper hears in the edition. */
import { fileURLToPath } from 'node:url';
import { buildEdition, cutBlocks } from '../edition-sound.mjs';
import { openEars, whyNoEars } from '../ears.mjs';
import { NotMeasured } from '../not-measured.mjs';
import { compareTexts } from '../word-errors.mjs';

const LANGUAGES = ['en-US', 'en-GB', 'es', 'fr', 'it'];

export async function articles({ ears, quick, folder }) {
  const why = whyNoEars(ears);
  if (why) throw new NotMeasured(why);
  const found = [];
  for (const language of quick ? LANGUAGES.slice(0, 2) : LANGUAGES) {
    const article = fileURLToPath(
      new URL(`../articles/${language.toLowerCase()}.md`, import.meta.url),
    );
    const built = await buildEdition(article, { folder });
    const recogniser = openEars(ears, { language });
    const blocks = cutBlocks(built, { roles: ['paragraph', 'heading', 'quote'] });
    const score = { errors: 0, words: 0, details: [] };
    for (const { text, samples, sampleRateHz } of blocks) {
      const { text: heardText } = await recogniser.hear(samples, sampleRateHz);
      const { errors, words, differences } = compareTexts(text, heardText, { language });
      score.errors += errors;
      score.words += words;
      if (errors > 0) score.details.push(JSON.stringify(differences));
    }
    const voice = built.edition.voices[0].name;
    found.push({
      measure: `an article heard back, ${language}, ${voice}`,
      found: `${((100 * score.errors) / score.words).toFixed(1)} % of ${score.words} words wrong`,
      details: score.details,
    });
  }
  return found;
}
