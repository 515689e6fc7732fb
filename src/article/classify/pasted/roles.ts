/** measured paragraphs and the selection → for each, the rule that skips it, or that it is read. */
import { readNames } from '../../dates/dateline.ts';
import type { Selection } from './select-story.ts';
import { readPeople } from '../../people/read-people.ts';
import { ITEM_MARK, type Piece } from './measure.ts';
import { calendarDays } from './parts/calendar-days.ts';

/** Whether a paragraph is read. */
export type Role = {
  /** The rule by which it is skipped; absent for the headline and for what is read. */
  readonly skip?: string;
  /** The author, if a line is only a name below the headline. */
  readonly byline?: string;
};

/**
 * Longest line between headline and story that is a name, a role, a section or a button, in words.
 */
const MOST_LABEL_WORDS = 4;

/**
 * Longest refrain, in words: longer running text that occurs twice is there for two screen sizes.
 */
const REFRAIN_WORDS = 15;

/** The role of each piece, in order. */
export function assignRoles(pieces: readonly Piece[], selection: Selection): Role[] {
  const contents = selection.page ? findContents(pieces, selection) : new Set<number>();
  const days = calendarDays(pieces, selection);
  const story = firstProse(pieces, selection);
  const read = new Set<string>();
  let named = false;
  return pieces.map((piece, index) => {
    if (index === selection.headline || days.has(index)) return {};
    if (contents.has(index)) return { skip: 'table-of-contents' };
    if (selection.page && isLabel(pieces, { index, story: named ? story + 1 : story, selection })) {
      named = label(piece).byline !== undefined;
      return label(piece);
    }
    const skip = skipRule(piece, { index, selection, isRead: read.has(piece.text) });
    if (skip !== undefined) return { skip };
    read.add(piece.text);
    return {};
  });
}

/** `isRead`: whether the same text is read further up. */
function skipRule(
  piece: Piece,
  place: { index: number; selection: Selection; isRead: boolean },
): string | undefined {
  const { places, page } = place.selection;
  const state = places?.[place.index] ?? 'story';
  if (page && state === 'story') return place.isRead && isLong(piece) ? 'repeated' : undefined;
  const foreign = place.selection.foreign?.get(place.index);
  if (foreign !== undefined) return foreign;
  if (piece.dateline) return piece.dateline.byline === undefined ? 'dateline' : 'byline';
  if (piece.clutter) return piece.clutter.rule;
  if (state === 'story') return undefined;
  return (piece.shape === 'prose' ? PROSE_RULES : LINE_RULES)[state];
}

function isLong({ shape, words }: Piece): boolean {
  return shape === 'prose' && words > REFRAIN_WORDS;
}

/** Rules of running text outside the story, by place. */
const PROSE_RULES = { before: 'before-article', aside: 'aside', after: 'after-article' } as const;
const LINE_RULES = { before: 'menu', aside: 'page-furniture', after: 'page-furniture' } as const;

/** Index of the first running text of the run below the names and dates of its head, or of its end. */
function firstProse(pieces: readonly Piece[], selection: Selection): number {
  for (let index = selection.run.first; index <= selection.run.last; index++)
    if (pieces[index]!.shape === 'prose' && !isStandfirst(pieces, index)) return index;
  return selection.run.last;
}

/** Whether names or a date are directly below. */
function isStandfirst(pieces: readonly Piece[], index: number): boolean {
  const below = pieces.slice(index + 1, index + 1 + HEAD);
  const end = below.findIndex(({ shape }) => shape === 'prose');
  return below.slice(0, end < 0 ? HEAD : end).some(({ dateline }) => dateline !== undefined);
}

/** How far below a standfirst the names and dates of the head may be, in paragraphs. */
const HEAD = 3;

/**
 * Whether it is a short line between the headline and the story of a page. The last may be a
 * heading, but below a name it is a role.
 */
function isLabel(
  pieces: readonly Piece[],
  place: { index: number; story: number; selection: Selection },
): boolean {
  const { index, story, selection } = place;
  const piece = pieces[index]!;
  if (selection.headline === undefined || index <= selection.headline) return false;
  if (index >= story || selection.goods?.has(index)) return false;
  if (piece.shape !== 'line' || piece.ends || piece.words > MOST_LABEL_WORDS) return false;
  if (/[,，]$/u.test(piece.text)) return false;
  return index < story - 1 || isAuthor(pieces, index);
}

/**
 * Whether the line directly above the story is a full name that the page has elsewhere too, and the
 * text below it does not speak of that person, as below a heading.
 */
function isAuthor(pieces: readonly Piece[], index: number): boolean {
  const { words, text } = pieces[index]!;
  if (words < 2 || readPeople(text).join(' ') !== text) return false;
  const surname = text.split(' ').at(-1)!;
  if (!pieces.some((piece, at) => at !== index && piece.text.includes(text))) return false;
  return !pieces
    .slice(index + 1, index + 1 + SPOKEN_OF)
    .some((piece) => piece.text.includes(surname));
}

/** In how many paragraphs below a heading its person is named. */
const SPOKEN_OF = 2;

function label(piece: Piece): Role {
  const isName = piece.words >= 2 && readPeople(piece.text).length > 0;
  const names = isName ? readNames(piece.text) : undefined;
  return names === undefined ? { skip: 'page-furniture' } : { skip: 'byline', byline: names };
}

/**
 * The table of contents: successive lines that are each a heading further down. Its items may have
 * a mark that the headings lack. A list that a sentence announces is the story's.
 */
function findContents(pieces: readonly Piece[], selection: Selection): ReadonlySet<number> {
  const { first, last } = selection.run;
  const lastAt = new Map<string, number>();
  for (let index = first; index <= last; index++) lastAt.set(pieces[index]!.text, index);
  const comesAgain = (index: number): boolean => {
    const { shape, text } = pieces[index]!;
    if (index < first || shape !== 'line') return false;
    return (
      Math.max(lastAt.get(text) ?? 0, lastAt.get(text.replace(ITEM_MARK, '')) ?? 0) > index + 1
    );
  };
  const found = new Set<number>();
  let isAnnounced = false;
  for (let index = first; index < last; index++) {
    const { shape, text } = pieces[index]!;
    if (shape !== 'line') isAnnounced = shape === 'prose' && text.endsWith(':');
    if (isAnnounced || !comesAgain(index)) continue;
    if (comesAgain(index + 1) || found.has(index - 1)) found.add(index);
  }
  return found;
}
