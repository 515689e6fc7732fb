/** what was to be said and what was heard → the words in which they differ, counted as insertions, deletions and replacements. */
import { normalizeText } from '../../dist/index.js';
import { bareWords, oneReading } from '../one-reading.mjs';
import { numbersInDigits } from './number-words.mjs';

/** British and American endings, each as both sides are then spelled; short words stay, or "four" would be "for". */
const SPELLINGS = [
  [/(?<=\w{3})our(?=s?$|ed$|ing$|ite)/, 'or'],
  [/(?<=\w{2})tre(?=s?$)/, 'ter'],
  [/(?<=\w{3})is(?=e[ds]?$|ing$|ation$)/, 'iz'],
  [/(?<=\w{3}[aeiou])ll(?=ed$|ing$|er$)/, 'l'],
];

/** Spanish spellings of one sound, which tell nothing of what was said: Whisper writes Latin American names. */
const SPANISH_SOUNDS = [
  [/qu(?=[ei])|k/g, 'c'],
  [/v/g, 'b'],
  [/z|c(?=[ei])/g, 's'],
  [/(?<!c)h/g, ''],
  [/ll/g, 'y'],
];

/**
 * Words in the form that is compared. Whisper writes "47" and "Krakow" where "forty-seven" and "Kraków" were said, so
 * both sides are made spoken by Lectern's own rules and lose case, punctuation, hyphens, accents and national spelling.
 * In French, Spanish, Italian and Portuguese numbers are then compared in digits, since “vingt et un” and “vingt-et-un”
 * are one.
 */
export function comparedWords(text, { language = 'en' } = {}) {
  const isEnglish = language.startsWith('en');
  const plain = readingOf(text, language)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l');
  const words = plain.split(' ').filter(Boolean);
  if (isEnglish) return words.map((word) => oneSpelling(word, SPELLINGS));
  return language.startsWith('es')
    ? words.map((word) => oneSpelling(word, SPANISH_SOUNDS)).filter(Boolean)
    : words;
}

function readingOf(text, language) {
  return language.startsWith('en') ? englishReading(text) : otherReading(text, language);
}

function otherReading(text, language) {
  const { spokenText } = normalizeText(text, { language });
  return bareWords(numbersInDigits(spokenText, language));
}

function englishReading(text) {
  const { spokenText } = normalizeText(text, { language: 'en' });
  return oneReading(joinLetters(bareWords(spokenText)));
}

/** Letters said one by one are one word, the A among them whether written "a" or "ay": "i a e a" is "iaea". */
function joinLetters(words) {
  const letters = / (?:(?:[a-z]|ay) )+(?:[a-z]|ay)(?= )/g;
  return ` ${words} `.replace(
    letters,
    (found) => ` ${found.replaceAll(' ay', ' a').replaceAll(' ', '')}`,
  );
}

function oneSpelling(word, spellings) {
  return spellings.reduce((spelled, [pattern, other]) => spelled.replace(pattern, other), word);
}

/** Fewest errors between two lists of words, the number of words asked, and the pairs that differ. */
export function countWordErrors(asked, heard) {
  const costs = costTable(asked, heard);
  const differences = [];
  let [i, j] = [asked.length, heard.length];
  while (i > 0 || j > 0) {
    const here = costs[i][j];
    const same = i > 0 && j > 0 && asked[i - 1] === heard[j - 1];
    if (same && here === costs[i - 1][j - 1]) [i, j] = [i - 1, j - 1];
    else if (i > 0 && j > 0 && here === costs[i - 1][j - 1] + 1)
      differences.unshift([asked[--i], heard[--j]]);
    else if (i > 0 && here === costs[i - 1][j] + 1) differences.unshift([asked[--i], '']);
    else differences.unshift(['', heard[--j]]);
  }
  return { errors: differences.length, words: asked.length, differences };
}

function costTable(asked, heard) {
  const costs = [heard.map((_, j) => j).concat(heard.length)];
  for (let i = 1; i <= asked.length; i++) {
    const row = [i];
    for (let j = 1; j <= heard.length; j++) {
      const replaced = costs[i - 1][j - 1] + (asked[i - 1] === heard[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, costs[i - 1][j] + 1, row[j - 1] + 1));
    }
    costs.push(row);
  }
  return costs;
}

/** Word errors between two texts. One word heard as two, or two as one, with the same letters is no error. */
export function compareTexts(asked, heard, options) {
  const own = comparedWords(asked, options);
  const other = comparedWords(heard, options);
  return countWordErrors(own, joinAsIn(own, other));
}

/**
 * The same, where words that sound alike are one, as are “ha letto” and “aletto”: what a recogniser spells tells nothing more of what was said.
 * `soundsOf` gives the phonemes of each word of a text, which are those of its place: the letter y alone is a name.
 */
export async function compareSounds(asked, heard, { language, soundsOf }) {
  const texts = [asked, heard].map((text) => readingOf(text, language).split(' '));
  const [own, other] = await Promise.all(texts.map((words) => soundsOf(words.filter(Boolean))));
  return countWordErrors(own, joinAsIn(own, other));
}

/** Neighbouring words of `heard` that are one word in `asked` become that word; one that is two becomes two. */
function joinAsIn(asked, heard) {
  const known = new Set(asked);
  const pairs = new Map(
    asked.slice(1).map((word, index) => [asked[index] + word, [asked[index], word]]),
  );
  const out = [];
  for (let i = 0; i < heard.length; i++) {
    const pair = heard[i] + (heard[i + 1] ?? '');
    if (i + 1 < heard.length && known.has(pair)) {
      out.push(pair);
      i++;
    } else if (!known.has(heard[i]) && pairs.has(heard[i])) out.push(...pairs.get(heard[i]));
    else out.push(heard[i]);
  }
  return out;
}
