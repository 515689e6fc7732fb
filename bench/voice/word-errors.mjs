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

/**
 * Words in the form that is compared. Whisper writes "47" and "Krakow" where "forty-seven" and "Kraków" were said, so
 * both sides are made spoken by Lectern's own rules, in English, and lose case, punctuation, hyphens, accents and
 * national spelling. In French, Spanish, Italian and Portuguese numbers are compared in digits; in other languages one
 * that is written so by one side alone is an error.
 */
export function comparedWords(text, { language = 'en' } = {}) {
  const isEnglish = language.startsWith('en');
  const reading = isEnglish ? englishReading(text) : bareWords(numbersInDigits(text, language));
  const plain = reading.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
  const words = plain.split(' ').filter(Boolean);
  return isEnglish ? words.map(oneSpelling) : words;
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

function oneSpelling(word) {
  return SPELLINGS.reduce((spelled, [pattern, other]) => spelled.replace(pattern, other), word);
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
