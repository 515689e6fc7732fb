/** what is left of a byline or dateline beside its dates → whether it is a sentence, so that the line belongs to a story. */
import { anyOf, wordList, caseless } from '../../_internal/any-of.ts';
import { wordsOf } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/registry.ts';
import { PARTICLES, wordsFor } from './dateline-patterns.ts';
import { ROLE } from './role-words.ts';

const VERBS: ReadonlySet<string> = new Set(wordsFor('verbs').flatMap(wordsOf));

/** Words that join names, dates and places. */
const JOINTS = wordList('a an and at by for from in on to with i et och og en та и');

/** Lower-case words beside names, dates, roles and places. */
const QUIET: RegExp = caseless(
  `^${anyOf([...PARTICLES, ...wordsFor('by'), ...wordsFor('beforeDate'), ...JOINTS])}$`,
);

/** Prepositions and conjunctions before a date that is part of a sentence. */
const BEFORE = wordList('after as at before during for from on since until when');

/** Words with which a sentence begins, but no name. */
const OPENERS: ReadonlySet<string> = new Set([
  ...LANGUAGES.flatMap(({ smallWords = '' }) => wordsOf(smallWords)),
  ...BEFORE,
]);

/** The end of a sentence, with what may close after it. */
const STOP = /[.!?…][)\]"'”’»]*$/u;

/** A full stop of an abbreviation, an initial or an hour. */
const ABBREVIATED = /(?:\b[ap]\.?m|\b\p{Lu}|\b(?:Jr|Sr|Dr|St|Inc|Ltd|LLC|Co|Corp))\.$/u;

/** A name of two words or more before a comma, a bar or the end. */
const FULL_NAME = /^[“"]?\p{Lu}[\p{L}\p{M}.’'-]*\s+(?:\p{Ll}{1,3}\s+){0,3}\p{Lu}/u;

/** Lower-case words that no name is made of: fewer may be a section or an edition. */
const FEW = 2;

/**
 * Whether a line is a sentence. `rest` is what it says beside dates, times and “by”; `isBy`, whether
 * “by” opens it. A verb decides; without one a full stop does, unless a full name has a role after it.
 */
export function isSentence(
  rest: string,
  line: { readonly text: string; readonly isBy: boolean },
): boolean {
  const { text, isBy } = line;
  const all = rest.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
  const small = all.filter((word) => /^\p{Ll}/u.test(word));
  const telling = small.filter((word) => !QUIET.test(word) && !ROLE.test(word));
  if (telling.some((word) => VERBS.has(word))) return true;
  if (telling.length === 0) return false;
  const isPerson = isBy && FULL_NAME.test(rest);
  if (isPerson && all.some((word) => ROLE.test(word))) return false;
  if (STOP.test(text) && !ABBREVIATED.test(text)) return true;
  if (isBy) return !isPerson && telling.length >= FEW;
  const [first = ''] = text.match(/\p{L}+/u) ?? [];
  return OPENERS.has(first.toLowerCase()) && telling.length >= FEW;
}
