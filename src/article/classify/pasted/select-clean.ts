/**
 * measured paragraphs of a text that is not a copied page → the same as the author's words, all
 * read, and its title line.
 */
import { indexesBetween } from '../../../_internal/indexes/indexes-between.ts';
import { readNames, type Dateline } from '../../dates/dateline.ts';
import { joinPeople, readPeople } from '../../people/read-people.ts';
import type { Selection } from './select-story.ts';
import { foreignLines } from './foreign/foreign-lines.ts';
import { likeliestHeadline, scoreHeadlines } from './headline.ts';
import { plainPiece, type Piece } from './measure.ts';
import type { ReaderText } from './reader-head.ts';

/** Longest title of a text, in words. */
const MOST_TITLE_WORDS = 20;

/**
 * How much longer than a title the line directly below it must be, without a blank line between.
 */
const LONGER = 1.5;

/**
 * How far below the title its names and dates may be, in paragraphs: a standfirst and a name come
 * first.
 */
const HEAD = 4;

/** A clean text and its selection. */
export type CleanSelection = { readonly pieces: readonly Piece[]; readonly selection: Selection };

/**
 * Every line is read: as title, as names and dates below it, or as a block. Only lines of mere
 * symbols are left out; of a reader view, also its head and the lines that are the page's by their
 * form.
 */
export function selectClean(measured: readonly Piece[], top?: ReaderText): CleanSelection {
  const headline = top?.headline ?? headlineBelowLines(measured) ?? titleOf(measured);
  const head =
    top === undefined ? headOf(measured, headline) : new Set(indexesBetween(0, top.minutes + 1));
  if (headline !== undefined && isMinutes(measured[0]!)) head.add(0);
  const signed = top === undefined ? signedByPoet(measured, headline) : undefined;
  const pieces = measured.map((piece, index) => {
    if (signed !== undefined && index - 1 === headline) return signed;
    const isSigns = piece.clutter?.rule === 'separator' && index !== headline;
    const isTags = index === measured.length - 1 && HASHTAGS.test(piece.text);
    return head.has(index) || isSigns || isTags ? piece : plainPiece(piece);
  });
  const run = { first: 0, last: pieces.length - 1 };
  const selection = { run, headline, page: false };
  if (top === undefined) return { pieces, selection };
  const text = pieces.map((_piece, index) => index > top.minutes);
  return { pieces, selection: { ...selection, foreign: foreignLines(pieces, text) } };
}

/** A last line of only hashtags, at least two. */
const HASHTAGS = /^(?:#[\p{L}\p{N}_-]+[\s,]*){2,}$/u;

/** The name alone between a poem's title and its first stanza, as a byline; it is directly below the title. */
function signedByPoet(pieces: readonly Piece[], headline: number | undefined): Piece | undefined {
  if (headline === undefined) return undefined;
  const [name, stanza] = [pieces[headline + 1], pieces[headline + 2]];
  if (name?.shape !== 'line' || stanza?.verse !== true) return undefined;
  const people = readPeople(name.text);
  if (people.length === 0) return undefined;
  return { ...name, shape: 'clutter', dateline: { byline: joinPeople(people) } };
}

/** "9 minutes", above a title that the reader view did not find. */
function isMinutes({ clutter }: Piece): boolean {
  return clutter?.rule === 'reading-time';
}

/**
 * Fewest lines above a text that are more than a title and its byline, and how near the text the
 * title is.
 */
const [MANY_LINES, NEAR_TEXT] = [3, 6] as const;

/** How much higher than the first line a headline must score. */
const LIKELIER = 1;

/**
 * Index of a headline below other lines, such as a name of the site and a menu; a repeated or
 * numbered line is the heading of a part.
 */
function headlineBelowLines(pieces: readonly Piece[]): number | undefined {
  const first = pieces.findIndex(({ shape }) => shape === 'prose');
  if (first < MANY_LINES) return undefined;
  const scores = scoreHeadlines(pieces, { first, last: pieces.length - 1 });
  const headline = likeliestHeadline(pieces, scores);
  if (headline === undefined || headline >= first || headline < first - NEAR_TEXT) return undefined;
  const { text } = pieces[headline]!;
  const comesAgain = pieces.findLastIndex((piece) => piece.text === text) > first;
  if (comesAgain || /^\d/.test(text)) return undefined;
  return scores.get(headline)! >= (scores.get(0) ?? 0) + LIKELIER ? headline : undefined;
}

/** Index of the title: the first line that is not a name or a date, if it looks like a title. */
function titleOf(pieces: readonly Piece[]): number | undefined {
  const index = pieces.findIndex((piece) => !piece.dateline && !isMinutes(piece));
  const [title, next] = [pieces[index], pieces[index + 1]];
  if (!title || !next || index >= HEAD) return undefined;
  // Above "By Ada Holm" even two sentences are a title.
  const isOverByline = next.dateline?.byline !== undefined;
  if (isOverByline && title.words <= MOST_TITLE_WORDS && !/^\p{Ll}/u.test(title.text)) return index;
  if (!looksLikeTitle(title)) return undefined;
  if (next.afterBlank || next.dateline) return index;
  const isOverNames = next.words > 1 && readNames(next.text) !== undefined;
  if (isOverNames && pieces[index + 2]?.afterBlank === true) return index;
  return next.text.length > title.text.length * LONGER ? index : undefined;
}

/** The end of a sentence, or of a greeting. */
const ENDS = /[.:;,…。：，][\])"'”’»]*$/;

/** A capital or a digit, which an opening quote may precede. */
const CAPITAL_FIRST = /^[“"'‘«(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u;

/** A quoted exclamation or question. */
const SPEECH = /^[“"'‘].*[!?][”"'’]$/u;

/**
 * Whether it is short, begins with a capital or a digit and does not end like a sentence; not a
 * greeting, a list item, or a mere "II".
 */
function looksLikeTitle({ text, words }: Piece): boolean {
  if (words > MOST_TITLE_WORDS || ENDS.test(text) || /^[IVXLC]+$/.test(text)) return false;
  if (/^\d{1,3}[.)]\s/.test(text) || SPEECH.test(text)) return false;
  return CAPITAL_FIRST.test(text) && /\p{L}{2}|\p{Lo}/u.test(text);
}

/**
 * Names and dates at the top, or below the title and before the text. A date that heads an entry of
 * a diary has others after it.
 */
function headOf(pieces: readonly Piece[], headline: number | undefined): Set<number> {
  const found = new Set<number>();
  const start = headline ?? -1;
  for (let index = 0; index < pieces.length && index <= start + HEAD; index++) {
    if (pieces[index]!.dateline) found.add(index);
    else if (headline === undefined) break;
    else if (index > start && isText(pieces, index)) break;
  }
  const hasDatesBelow = pieces.some(({ dateline }, index) => !found.has(index) && isDate(dateline));
  if (!hasDatesBelow) return found;
  return new Set([...found].filter((index) => !isDate(pieces[index]!.dateline)));
}

/** Whether it is running text, not a standfirst above a name. */
function isText(pieces: readonly Piece[], index: number): boolean {
  const isStandfirst = pieces[index + 1]?.dateline?.byline !== undefined;
  return pieces[index]!.shape === 'prose' && !isStandfirst;
}

/** A date without a name. */
function isDate(dateline: Dateline | undefined): boolean {
  return dateline !== undefined && dateline.byline === undefined;
}
