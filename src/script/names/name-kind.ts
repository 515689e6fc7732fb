/** a word in its sentence → what it probably names. */
import { ACTS_LIKE_PERSON, ORGANISATION, PLACE, PLACE_BEFORE, TITLE_BEFORE } from './name-words.ts';

/** What an unknown word probably is. */
export type NameKind = 'person' | 'place' | 'organisation' | 'acronym' | 'name' | 'word';

/** How far to look around the word, in characters. */
const REACH = 60;

const RUN_BEFORE =
  /(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+(?:(?:of|de|la|van|von|der|al|bin|the)\s+)?){0,4}$/u;
const RUN_AFTER = /^[’']?s?(?:\s+(?:(?:of|de|la|van|von|der)\s+)?\p{Lu}[\p{L}\p{M}'’-]*){0,4}/u;

/**
 * The likely kind of the word at a range of a text: a guess for sorting a list, which does not
 * affect speech.
 */
export function guessKind(
  text: string,
  at: { readonly start: number; readonly end: number },
): NameKind {
  const word = text.slice(at.start, at.end);
  const before = text.slice(Math.max(0, at.start - REACH), at.start);
  const after = text.slice(at.end, at.end + REACH);
  if (/^[\p{Lu}\d&]{2,}s?$/u.test(word)) return 'acronym';
  if (!/^\p{Lu}/u.test(word)) return 'word';
  const run = `${RUN_BEFORE.exec(before)?.[0] ?? ''}${word}${RUN_AFTER.exec(after)?.[0] ?? ''}`;
  if (ORGANISATION.test(run)) return 'organisation';
  if (TITLE_BEFORE.test(before) || ACTS_LIKE_PERSON.test(after)) return 'person';
  if (PLACE.test(run) || PLACE_BEFORE.test(before) || /^,\s\p{Lu}\p{Ll}+,/u.test(after))
    return 'place';
  return /\p{L}\s+\p{Lu}/u.test(run.trim()) ? 'person' : 'name';
}
