/** the words beside `read` → whether it is the past tense or participle there. */
import { wordList } from '../../../../_internal/any-of.ts';
import {
  isAdverb,
  isBeforeNoun,
  isPast,
  isPlural,
  MODALS,
  PLURAL_PRONOUNS,
  QUANTIFIERS,
  SINGULAR_PRONOUNS,
  type ClauseWords,
} from './clause-words.ts';

const PAST_VERBS = new Set(
  wordList(`was were had did said told went came fell rose took gave got made found kept held won
    lost left met sat stood saw knew began wrote heard thought felt`),
);

/** Words with a present of what happens again and again, or with no time at all. */
const AGAIN = new Set(
  'every daily always often usually regularly sometimes rarely now today each'.split(' '),
);

const PAST_TIMES = new Set('yesterday ago earlier previously then later once'.split(' '));

/** Subjects in the singular beside names and nouns: a present verb after them has an `s`. */
const SINGULAR = new Set('who it everyone someone anyone one nobody'.split(' '));

/**
 * Whether `read` is past: after a singular subject, which would have `reads`, and after a plural one
 * where a time or another verb of the sentence is past.
 */
export function isPastOfRead({ before, after }: ClauseWords): boolean {
  const end = before.findLastIndex((word) => !isAdverb(word.toLowerCase()));
  const subject = before[end];
  if (subject === undefined) return false;
  const small = subject.toLowerCase();
  if (small === 'to' || MODALS.has(small) || isBeforeNoun(small)) return false;
  const words = [...before, ...after].map((word) => word.toLowerCase());
  const isOpenedByHelper = before.slice(0, end).some((word) => MODALS.has(word.toLowerCase()));
  if (isOpenedByHelper) return false;
  const isPluralSubject = PLURAL_PRONOUNS.has(small) || isPlural(subject) || QUANTIFIERS.has(small);
  if (!isPluralSubject && small !== 'who') return isSubject(small);
  if (words.some((word) => AGAIN.has(word))) return false;
  return isPastTime(words) || words.some((word) => PAST_VERBS.has(word) || isPast(word));
}

function isSubject(word: string): boolean {
  return (
    SINGULAR_PRONOUNS.has(word) ||
    SINGULAR.has(word) ||
    (/^\p{L}{2,}[\p{L}.'-]*$/u.test(word) &&
      !/^(?:and|or|but|please|let|us|me|them|when|if|how|must)$/.test(word))
  );
}

function isPastTime(words: readonly string[]): boolean {
  return words.some(
    (word, index) =>
      PAST_TIMES.has(word) ||
      (word === 'last' &&
        /^(?:week|month|year|night|time|spring|summer|autumn|fall|winter|\p{L}+day)$/u.test(
          words[index + 1] ?? '',
        )) ||
      (words[index - 1] === 'in' && /^(?:1[0-9]|20)\d\d$/.test(word)),
  );
}
