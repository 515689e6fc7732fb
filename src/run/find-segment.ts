/** the segments of a script and what a user typed → the segment that is meant: by number, id or words. */
import { asTyped } from '../article/excerpt/as-typed.ts';
import { shorten } from '../_internal/shorten.ts';
import { LecternError } from '../errors.ts';
import type { Segment } from '../script/script.ts';

/** `4` or `s4`. */
const NUMBER = /^s?(\d{1,6})$/i;

/** Segments that an error names, and how much of each. */
const MOST_NAMED = 5;
const CHARACTERS_NAMED = 40;

/**
 * The segment with this number or id, as `lectern script` prints it, or the only one whose written or
 * spoken form has these words, from the beginning of one; letter case, quotation marks and spaces do not matter.
 * @throws LecternError `USAGE` if none or several are meant.
 */
export function findSegment(segments: readonly Segment[], asked: string): Segment {
  const number = NUMBER.exec(asked.trim())?.[1];
  const numbered = segments.find(({ id }) => id === `s${Number(number)}`);
  if (numbered) return numbered;
  const words = comparable(asked);
  if (words === '') throw unclear('an empty segment was asked for');
  const whole = segments.filter((segment) => formsOf(segment).includes(words));
  const found = whole.length > 0 ? whole : segments.filter((segment) => hasWords(segment, words));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw unclear(`${found.length} segments have the words “${asked}”`, found);
  const range = `there are ${segments.length}, from s1 to s${segments.length}`;
  throw unclear(
    number === undefined
      ? `no segment has the words “${asked}”`
      : `there is no segment ${asked}; ${range}`,
  );
}

function hasWords(segment: Segment, words: string): boolean {
  return formsOf(segment).some((form) => hasPhrase(form, words));
}

/** Whether the words are in a text and do not begin within a word. */
function hasPhrase(text: string, words: string): boolean {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])(?=\S)/gu)].map(({ index }) => index);
  return starts.some((start) => text.startsWith(words, start));
}

function formsOf({ text, spokenText }: Segment): readonly string[] {
  return [comparable(text), comparable(spokenText)];
}

function comparable(text: string): string {
  return asTyped(text).toLowerCase();
}

function unclear(message: string, found: readonly Segment[] = []): LecternError {
  const named = found.slice(0, MOST_NAMED).map(({ id, text }) => {
    return `${id} “${shorten(text, CHARACTERS_NAMED)}”`;
  });
  const list = named.length > 0 ? `: ${named.join(', ')}` : '';
  const more = found.length > MOST_NAMED ? ', …' : '';
  return new LecternError(`${message}${list}${more}`, {
    code: 'USAGE',
    hint: 'lectern script prints the segments of a source with their numbers.',
  });
}
