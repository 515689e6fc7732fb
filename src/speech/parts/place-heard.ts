/** timed tokens or characters from a service → the words and sentences of the request, timed. Pure. */
import type { Speech, SpeechRequest, SpeechWord, SpokenRange } from '../provider.ts';
import { marksOfWords } from './word-marks.ts';

/** A token or character reported by a service, with seconds from the start of its reply. */
export type HeardToken = { readonly text: string; readonly start: number; readonly end: number };

/** Words between white space that have something to say. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** Words searched for the next token: those that a service spells differently are skipped. */
const LOOK_AHEAD = 6;

/**
 * The words of a text with the times of their tokens. Words that the service splits or spells
 * differently are left out, never guessed.
 */
export function wordsOfTokens(text: string, tokens: readonly HeardToken[]): SpeechWord[] {
  const words = printedWords(text);
  const placed: SpeechWord[] = [];
  let [at, said] = [0, 0];
  for (const token of tokens) {
    const letters = lettersOf(token.text);
    if (letters === '') continue;
    const goesOn = said > 0 && words[at]!.letters.startsWith(letters, said);
    const found = goesOn ? at : findWord(letters, { words, from: said > 0 ? at + 1 : at });
    if (found === undefined) continue;
    const { start: textStart, end: textEnd, letters: whole } = words[found]!;
    const { start } = (goesOn && placed.pop()) || token;
    placed.push({ textStart, textEnd, start, end: token.end });
    said = (goesOn ? said : 0) + letters.length;
    const isWhole = said >= whole.length;
    at = isWhole ? found + 1 : found;
    if (isWhole) said = 0;
  }
  return placed;
}

type PrintedWord = SpokenRange & { readonly letters: string };

function printedWords(text: string): readonly PrintedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    letters: lettersOf(word),
  }));
}

/** The next word with exactly these letters, otherwise the very next one if it starts with them. */
function findWord(
  letters: string,
  { words, from }: { readonly words: readonly PrintedWord[]; readonly from: number },
): number | undefined {
  const near = words.slice(from, from + LOOK_AHEAD);
  const whole = near.findIndex((word) => word.letters === letters);
  if (whole >= 0) return from + whole;
  return near[0]?.letters.startsWith(letters) ? from : undefined;
}

function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase();
}

/**
 * The words of a text with the times of their characters; `undefined` if the characters do not add
 * up to the text.
 */
export function wordsOfCharacters(
  text: string,
  characters: readonly HeardToken[],
): SpeechWord[] | undefined {
  if (characters.map((each) => each.text).join('') !== text) return undefined;
  const times: HeardToken[] = [];
  // A character may be two UTF-16 units; both get its times.
  for (const each of characters) for (let i = 0; i < each.text.length; i++) times.push(each);
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    textStart: index,
    textEnd: index + word.length,
    start: times[index]!.start,
    end: times[index + word.length - 1]!.end,
  }));
}

/** Times for a reply: words, and sentences from their first word to their last. */
export function timesOf(
  request: SpeechRequest,
  words: readonly SpeechWord[],
): Pick<Speech, 'marks' | 'markSource' | 'words'> {
  const marks = marksOfWords(request.sentences, words);
  if (marks === undefined)
    return { marks: [], markSource: 'none', ...(words.length > 0 && { words }) };
  return { marks, markSource: 'provider', words };
}
