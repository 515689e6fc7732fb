/** five articles in each of four languages, with their figures spelled out by hand → word errors of what Whisper hears in their editions, and in the text written by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeText, openProvider } from '../../../dist/index.js';
import { buildEdition, cutBlocks } from '../edition-sound.mjs';
import { openEars, whyNoEars } from '../ears.mjs';
import { NotMeasured } from '../not-measured.mjs';
import { compareTexts } from '../word-errors.mjs';

/** The default voice of each language, and the most word errors that are wanted, in per cent. */
const LANGUAGES = {
  es: { tag: 'es-ES', voice: 'ef_dora', most: 3 },
  fr: { tag: 'fr-FR', voice: 'ff_siwis', most: 8 },
  it: { tag: 'it-IT', voice: 'if_sara', most: 5 },
  pt: { tag: 'pt-BR', voice: 'pf_dora', most: 4 },
};

/** What differs between print and hand: `{print|hand}`. */
const TWO_FORMS = /\{([^|{}]*)\|([^{}]*)\}/g;

/** `voices` limits the languages to those of the voices that are named. */
export async function heardArticles({ ears, quick, folder, voices }) {
  const why = whyNoEars(ears);
  if (why) throw new NotMeasured(why);
  const provider = openProvider('local', { local: { instances: 1 } });
  const found = [];
  try {
    for (const [code, { voice }] of Object.entries(LANGUAGES)) {
      if (voices !== undefined && !voices.includes(voice)) continue;
      const recogniser = openEars(ears, { language: code });
      const score = newScore();
      for (const [index, article] of readArticles(code, { quick }).entries())
        await hearArticle(article, { code, index, provider, recogniser, folder, score });
      found.push(rowOf(code, score));
    }
  } finally {
    await provider.close();
  }
  return found;
}

const newScore = () => ({ written: 0, byHand: 0, words: 0, details: [] });

/** Articles: a line with “# ” is the title of each, every other line a paragraph. */
function readArticles(code, { quick }) {
  const lines = readFileSync(new URL(`../heard/${code}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  const articles = [];
  for (const line of lines) {
    const block = {
      written: line.replace(/^# /, '').replace(TWO_FORMS, '$1'),
      byHand: line.replace(/^# /, '').replace(TWO_FORMS, '$2'),
    };
    if (line.startsWith('# ')) articles.push([block]);
    else articles.at(-1).push(block);
  }
  return articles.slice(0, quick ? 1 : articles.length);
}

async function hearArticle(blocks, options) {
  const { code, index, folder, recogniser, score } = options;
  const { tag, voice } = LANGUAGES[code];
  const path = join(folder, `heard-${code}-${index}.md`);
  const [title, ...paragraphs] = blocks.map(({ written }) => written);
  const front = JSON.stringify({ title, language: tag });
  writeFileSync(path, `---\n${front}\n---\n\n${paragraphs.join('\n\n')}\n`);
  const built = await buildEdition(path, { folder, voice, more: ['--no-disclosure'] });
  const sounds = cutBlocks(built, { roles: ['heading', 'title', 'paragraph'] });
  const bodies = sounds.slice(sounds.length - paragraphs.length);
  for (const [at, { byHand, written }] of blocks.slice(1).entries()) {
    const { samples, sampleRateHz } = bodies[at];
    const heard = compareTexts(byHand, (await recogniser.hear(samples, sampleRateHz)).text, {
      language: code,
    });
    const { spokenText } = normalizeText(written, { language: tag });
    // The same phonemes make the same samples.
    const isAlike = (await saysOf(spokenText, options)) === (await saysOf(byHand, options));
    const hand = isAlike ? heard : await hearByHand(byHand, options);
    score.written += heard.errors;
    score.byHand += hand.errors;
    score.words += heard.words;
    if (heard.errors > 0 || hand.errors > 0)
      score.details.push(
        `${written}\n        printed: ${JSON.stringify(heard.differences)}\n        by hand: ${JSON.stringify(hand.differences)}`,
      );
  }
}

function requestOf(text, { code }) {
  const { tag, voice } = LANGUAGES[code];
  return { text, sentences: [{ start: 0, end: text.length }], voice, language: tag };
}

async function saysOf(text, options) {
  const words = await options.provider.pronounce(requestOf(text, options), {});
  return words.map(({ ipa }) => ipa).join(' ');
}

async function hearByHand(text, options) {
  const { code, provider, recogniser } = options;
  const { pcm } = await provider.synthesize(requestOf(text, options), {});
  const samples = Float32Array.from(pcm.samples, (sample) => sample / 32_768);
  const heard = await recogniser.hear(samples, pcm.sampleRateHz);
  return compareTexts(text, heard.text, { language: code });
}

function rowOf(code, { written, byHand, words, details }) {
  const { voice, most } = LANGUAGES[code];
  return {
    measure: `articles heard back, ${code}, ${voice}: printed / by hand`,
    found: `${percent(written / words)} / ${percent(byHand / words)} of ${words} words`,
    wanted: `at most ${most} %, or by hand`,
    holds: written / words <= most / 100 || written <= byHand,
    details,
  };
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;
