/**
 * lists of words, one a line, of seven languages → `lexicon/vocabulary.<code>.br`.
 *
 *   node scripts/write-vocabularies.mjs FOLDER
 *
 * FOLDER holds deu.words, spa.words, fra.words, ita.words, por.words, pol.words and ukr.words: what
 * `dawg2wordlist` prints of the word lists in the models of tesseract (tessdata_fast 4.1.0, Debian
 * packages tesseract-ocr-deu and so on, Apache-2.0):
 *
 *   combine_tessdata -u deu.traineddata deu. && dawg2wordlist deu.lstm-unicharset deu.lstm-word-dawg deu.words
 *
 * A line of the result is the number of letters that a word shares with the one before it, in base 36,
 * and the rest of the word; the words are sorted by code unit. Kept are words of the language's own
 * letters in small letters or with one capital, without those whose spelling is another language's: the
 * voice would have to guess at them. Run it after `npm run build`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { normalizeText } from '../dist/index.js';
import { originModel } from '../dist/speech/providers/local/phonemes/origins/likely-origins.js';

/**
 * `letters` are those of a word; `foreign` is how others spell their words, `foreignNames` how they
 * spell their names; `origins` are those of the language's own names.
 */
const LANGUAGES = {
  de: {
    origins: ['German'],
    list: 'deu',
    letters: 'a-zäöüß',
    foreign: /sh(?!i?of)|[aeiou]ough|tions?$(?<!i[oe]ns?)|ooo|yth/,
    foreignNames: /sh|oo[dklmn]|eau|[^t]ou[a-z]|^mc|cc|gh|ij|aa[^lr]|sz|[kg]ö[yg]|ő/,
    hasNounCapitals: true,
  },
  es: {
    origins: ['Spanish'],
    list: 'spa',
    letters: 'a-záéíóúüñ',
    foreign: /[kw]|(?:bb|dd|ff|gg|mm|pp|ss|tt|zz)|th|ph|sh|ck|ght|ing$|oo[dklmt]|ou[^nv]|q[^u]/,
    foreignNames: /[bcfgjkmpqtvw]$|ea[dmnu]|ie[lr]d|sch|gh|oe|ii|ije|eau/,
  },
  fr: {
    origins: ['French'],
    list: 'fra',
    letters: 'a-zàâäçéèêëîïôöùûüÿœæ',
    foreign: /w|[^c]k[^i]|sh|ing(?:s|er)?$|oo|ght|ee|^the$/,
    foreignNames:
      /[kj]$|th[aeiou]?$(?<!the?)|sch|cz|ij|tz|gh|aa|zz|cc[aio]|[aeiou]ll[ao]$|[gn]iu|[ei]nko|ski$|ovi?ch?$|[iou]s?z$/,
  },
  it: {
    origins: ['Italian'],
    list: 'ita',
    letters: 'a-zàèéìíòóùú',
    foreign: /[jkwxy]|th|ph|sh|ck|oo|ee[^a]|ght|ing$|tion|[bcdfgjkmpqstvz]s$/,
    foreignNames: /[bcdfghjkmpqstvwxz]$|ou|eau|ae[ls]|sch[^ie]|oe|ñ/,
  },
  pt: {
    origins: ['Portuguese', 'Spanish'],
    list: 'por',
    letters: 'a-záàâãçéêíóôõúü',
    foreign: /[kwy]|th|ph|sh|ck|oo[dklmt]|ght|ing$|(?:bb|dd|ff|gg|ll|mm|pp|tt|zz)|tion/,
    foreignNames: /[bcdfgjkpqtv]$|sch|gh|eau|nn|ii/,
  },
  pl: {
    origins: ['Polish'],
    list: 'pol',
    letters: 'a-ząćęłńóśźż',
    foreign: /[qvx]|th|ph|sh|ght|oo[dklmt]|ee[^l]|ou[^z]|tion|ing$|[^aeioąęuy]y[aeou]/,
    foreignNames: /ck|ss[^k]|tt|ll|ff|pp|mm|cc|rr|gh|sch|ou|ee|oo|ea|[aeiou]h$/,
  },
  uk: {
    list: 'ukr',
    letters: "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
    foreign: /^(?:и)|[ыэёъ]/,
    foreignNames: /^и/,
  },
};

/** Shortest word that is kept: single letters are known anyway. */
const SHORTEST = 2;

/** A beginning longer than this is written as this long. */
const MOST_SHARED = 35;

/** A name is another language's where that one has at least the first share and the own ones less than the second. */
const OTHER_SHARE = { least: 0.6, own: 0.05 };

/** The same for a name in the news, whose spelling other rules get wrong. */
const OTHER_SHARE_IN_NEWS = { least: 0.5, own: 0.1 };

/** Shortest word in small letters that may be a name in the news. */
const SHORTEST_NAME = 5;

/** Numbers up to this one are spelled, for languages that write them as one word. */
const MOST_SPELLED = 2100;

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder of the word lists.');
const news = namesInTheNews();
const originsOf = originModel(
  new Int8Array(readFileSync(new URL('../lexicon/name-origins.bin', import.meta.url))),
);
for (const [code, language] of Object.entries(LANGUAGES)) {
  const list = readFileSync(join(folder, `${language.list}.words`), 'utf8');
  const words = keep(list, { ...language, code });
  const text = frontCoded(words);
  const bytes = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
  writeFileSync(new URL(`../lexicon/vocabulary.${code}.br`, import.meta.url), bytes);
  const names = words.filter((word) => word !== word.toLowerCase()).length;
  console.log(`${code}: ${words.length} words (${names} with a capital), ${bytes.length} bytes`);
}

function keep(text, language) {
  const { letters, foreign, foreignNames, hasNounCapitals = false } = language;
  const isWord = new RegExp(`^[${letters}]+$`, 'u');
  const small = new Set();
  const capital = new Set();
  for (const line of text.split('\n')) {
    const word = line.trim().normalize('NFC').replaceAll('’', "'");
    const lower = word.toLowerCase();
    if (lower.length < SHORTEST || !isWord.test(lower) || foreign.test(lower)) continue;
    if (lower.startsWith("'") || lower.endsWith("'")) continue;
    if (word === lower) small.add(lower);
    else if (isCapital(word)) capital.add(lower);
  }
  const named = [...capital]
    .filter((lower) => hasNounCapitals || (!small.has(lower) && lower.length > SHORTEST))
    .filter((lower) => !foreignNames.test(lower) && isOwn(lower, language))
    .map((lower) => lower[0].toUpperCase() + lower.slice(1));
  // The web writes names in small letters too.
  const isNamed = (word) =>
    word.length >= SHORTEST_NAME && news.alone.has(word) && capital.has(word);
  const common = [...small].filter((word) => !isNamed(word) || isOwn(word, language));
  return [...new Set([...common, ...named, ...numbers(language)])].sort();
}

function numbers({ code, letters }) {
  const isWord = new RegExp(`^[${letters}]+$`, 'u');
  const spelled = Array.from({ length: MOST_SPELLED }, (_, number) =>
    normalizeText(String(number), { language: code }).spokenText.toLowerCase(),
  );
  return spelled.flatMap((text) => text.split(' ')).filter((word) => isWord.test(word));
}

/** The model of origins knows names, but not German nouns. */
function isOwn(name, { origins, hasNounCapitals = false }) {
  if (origins === undefined || (hasNounCapitals && !news.parts.has(name))) return true;
  const likely = originsOf(name);
  const own = likely
    .filter(({ origin }) => origins.includes(origin))
    .reduce((sum, { share }) => sum + share, 0);
  const other = news.parts.has(name) ? OTHER_SHARE_IN_NEWS : OTHER_SHARE;
  return likely[0].share < other.least || own >= other.own;
}

function isCapital(word) {
  const [first, ...rest] = word;
  const ending = rest.join('');
  return first !== first.toLowerCase() && ending !== '' && ending === ending.toLowerCase();
}

/** Names of many languages that were listed since other rules get them wrong. */
function namesInTheNews() {
  const text = readFileSync(new URL('../lexicon/news.en.yaml', import.meta.url), 'utf8');
  const keys = Array.from(text.matchAll(/^(\p{Lu}[\p{L}’' -]*):/gmu), ([, name]) => name);
  const parts = keys
    .flatMap((name) => name.split(/[ ’'-]/))
    .filter((part) => /^\p{Lu}/u.test(part));
  return { alone: lowerSet(keys), parts: lowerSet(parts) };
}

function lowerSet(names) {
  return new Set(names.map((name) => name.toLowerCase()));
}

function frontCoded(words) {
  let before = '';
  const lines = [];
  for (const word of words) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && word[shared] === before[shared])
      shared += 1;
    lines.push(shared.toString(36) + word.slice(shared));
    before = word;
  }
  return lines.join('\n');
}
