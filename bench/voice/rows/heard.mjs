/** 200 sentences, as printed and written out by hand → word errors of what Whisper hears in their editions. */
import { join } from 'node:path';
import { buildEdition, cutBlocks } from '../edition-sound.mjs';
import { openEars, whyNoEars } from '../ears.mjs';
import { NotMeasured } from '../not-measured.mjs';
import { readSentences, writeParagraphs } from '../own-sentences.mjs';
import { thin } from '../statistics.mjs';
import { compareTexts } from '../word-errors.mjs';

/** Both forms are built by `lectern` in the same voice, and compared with the form written by hand. */
export async function heard({ voices, ears, quick, folder }) {
  const why = whyNoEars(ears);
  if (why) throw new NotMeasured(why);
  const rows = thin(readSentences(), quick ? 25 : 200);
  const recogniser = openEars(ears);
  const found = [];
  for (const voice of voices ?? ['af_heart']) {
    const scores = {};
    for (const form of ['written', 'spoken'])
      scores[form] = await hearForm(rows, { form, voice, recogniser, folder });
    const [script, hand] = [scores.written, scores.spoken].map(
      ({ errors, words }) => errors / words,
    );
    found.push({
      measure: `words heard back, ${voice}: script / by hand`,
      wanted: 'at most 1 % more',
      found: `${percent(script)} / ${percent(hand)} of ${scores.spoken.words} words, ${rows.length} sentences`,
      holds: script <= hand + 0.01,
      details: scores.written.differences
        .filter(({ index }) => !scores.spoken.differences.some((other) => other.index === index))
        .map(({ written, pairs }) => `${written} ${JSON.stringify(pairs)}`),
    });
  }
  return found;
}

async function hearForm(rows, { form, voice, recogniser, folder }) {
  const article = join(folder, `${form}.md`);
  writeParagraphs(
    article,
    rows.map((row) => row[form]),
  );
  const built = await buildEdition(article, { folder, voice, more: ['--no-disclosure'] });
  const blocks = cutBlocks(built);
  if (blocks.length !== rows.length)
    throw new Error(`${blocks.length} paragraphs were read of ${rows.length}`);
  const score = { errors: 0, words: 0, differences: [] };
  for (const [index, { spoken, written }] of rows.entries()) {
    const { samples, sampleRateHz } = blocks[index];
    const { text } = await recogniser.hear(samples, sampleRateHz);
    const { errors, words, differences } = compareTexts(spoken, text);
    score.errors += errors;
    score.words += words;
    if (errors > 0) score.differences.push({ index, written, pairs: differences });
  }
  return score;
}

const percent = (share) => `${(100 * share).toFixed(2)} %`;
