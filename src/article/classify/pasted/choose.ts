/** measured paragraphs of a page → which of them are the story and which is its headline. */
import { isRunningProse } from '../running-prose.ts';
import { cutEnding } from './ending.ts';
import type { PastedForests } from './features/pasted-model.ts';
import { findHeadline } from './headline.ts';
import { heaviestRun } from './heaviest-run.ts';
import type { Run } from './heaviest-run.ts';
import type { Piece } from './measure.ts';
import { rivalOf } from './rival.ts';
import { scorePieces } from './score-pieces.ts';
import type { ScoredLine } from './score-pieces.ts';

/** Where a paragraph is: above the story, in it, beside it (a box between two of its parts), below it. */
export type Place = 'before' | 'story' | 'aside' | 'after';

/** What was decided about a page. */
export type Choice = {
  /** From the first paragraph that is read to the last. */
  readonly run: Run;
  /** Index of the headline, when there is one. */
  readonly headline: number | undefined;
  /** Whether the text is a page with clutter, or the article alone. */
  readonly page: boolean;
  /**
   * The place of each paragraph; the story's are read, apart from what is clutter in itself. This
   * and the next are absent for a text that is read whole.
   */
  readonly places?: readonly Place[];
  /** How well what is read is expected to agree with the story: 0 to 1. */
  readonly agreement?: number;
  /** How much of another story there may be beside what is read: 0 for nothing, 1 for as much. */
  readonly rival?: number;
  /** Sentences between two parts of the story that are not read and may belong to it. */
  readonly leftOut?: readonly Piece[];
};

/** Log-odds above which a paragraph is read. */
const SURE_ENOUGH = 0;

/** On a page where nothing is sure enough, running text is read that comes so near to the best of it. */
const NEARLY_BEST = 0.7;

/** Log-odds from which a sentence between two parts of the story is read. */
const SENTENCE = -1;

/** Log-odds up to which such a sentence is hardly the story's: promotions are written so. */
const HARDLY = -2;

/** Log-odds from which a line right above a part of the story is its heading. */
const HEADING = -2.2;

/** The choice for a page, or undefined when nothing on it could be a story. */
export function choose(pieces: readonly Piece[], forests: PastedForests): Choice | undefined {
  const lines = scorePieces(pieces, forests);
  const sure = chooseSure(lines);
  const [first, last] = [sure.indexOf(true), sure.lastIndexOf(true)];
  if (first < 0) return undefined;
  const story = sure.map(
    (isSure, index) =>
      isSure ||
      headsStory(lines, { index, sure }) ||
      (index > first && index < last && isLikely(lines[index]!)),
  );
  const headline = findHeadline(pieces, { first, last });
  const start = firstRead(pieces, { first: story.indexOf(true), last, headline });
  const run = cutEnding(pieces, { first: start, last });
  const isLead = (index: number): boolean => index === start && index < first;
  const places = lines.map((_line, index) =>
    placeOf(index, { run, isStory: story[index]! || isLead(index) }),
  );
  return {
    run,
    headline,
    page: true,
    places,
    agreement: agreementOf(lines, places),
    rival: rivalOf(lines, places),
    leftOut: lines
      .filter((line, index) => places[index] === 'aside' && mayBeLost(line))
      .map(({ piece }) => piece),
  };
}

/** How much one line says for or against the story's lying there, in log-odds: one alone decides nothing. */
const [MOST_FOR, MOST_AGAINST] = [3, 1] as const;

/**
 * Which lines are read for what they are, within the run that speaks most for the story: what lies apart
 * from it has to outweigh all that lies between. Where nothing is sure, the likeliest running text.
 */
function chooseSure(lines: readonly ScoredLine[]): boolean[] {
  const prose = lines.filter((line) => line.prose > 0 && isPossible(line));
  const best = Math.max(...prose.map(({ score }) => score));
  const enough = Math.min(SURE_ENOUGH, best - NEARLY_BEST);
  const sure = lines.map((line) => line.score > enough && isPossible(line));
  const gains = lines.map(({ score, unit }, index) => {
    const bounded = Math.max(-MOST_AGAINST, Math.min(MOST_FOR, score));
    return bounded > 0 && !sure[index] ? 0 : bounded * Math.sqrt(unit.words);
  });
  const run = heaviestRun(gains);
  return run ? sure.map((own, index) => own && index >= run.first && index <= run.last) : sure;
}

/** "Features" and "12" are items of menus, and headings of stories as well. */
const HEADINGS: ReadonlySet<string> = new Set(['menu', 'number']);

/** Fewest words of a sentence that is read although it resembles furniture. */
const FEWEST_WORDS = 6;

/** Log-odds from which the evidence outweighs a phrase or a date that says that a line is none of the story's. */
const OUTWEIGHS_NAME = 0.5;

/** As above for what is like the story in form. */
const OUTWEIGHS_LIKENESS = 1.5;

/** Furniture that is written in sentences. */
const LIKE_THE_STORY: ReadonlySet<string> = new Set([
  'photo-caption',
  'photo-credit',
  'read-more',
  'newsletter',
  'call-to-action',
  'advertisement',
]);

/** Furniture is read only where all around a sentence outweighs what it resembles. */
function isPossible({ piece, score }: ScoredLine): boolean {
  const { dateline, clutter, ends, words } = piece;
  if (dateline === undefined && (clutter === undefined || HEADINGS.has(clutter.rule))) return true;
  const isLike = LIKE_THE_STORY.has(clutter?.rule ?? '');
  const least = isLike ? OUTWEIGHS_LIKENESS : OUTWEIGHS_NAME;
  return ends && words >= FEWEST_WORDS && score > least;
}

/** A sentence that nothing but its score speaks against. */
function isPlainSentence({ unit, piece }: ScoredLine): boolean {
  return piece.shape !== 'clutter' && !piece.repeated && isRunningProse(unit);
}

/** A sentence between two parts of the story that is read unless much speaks against it. */
function isLikely(line: ScoredLine): boolean {
  return isPlainSentence(line) && line.score > SENTENCE;
}

/** A sentence that is not read and may be the story's all the same. */
function mayBeLost(line: ScoredLine): boolean {
  if (isPlainSentence(line)) return line.score > HARDLY;
  const { repeated, ends } = line.piece;
  return !repeated && ends && isRunningProse(line.unit) && line.score > SURE_ENOUGH;
}

/** Whether a line that was judged away is the heading right above a part of the story. */
function headsStory(
  lines: readonly ScoredLine[],
  at: { readonly index: number; readonly sure: readonly boolean[] },
): boolean {
  const { index, sure } = at;
  const line = lines[index]!;
  if (line.piece.shape !== 'line' || !isPossible(line) || sure[index + 1] !== true) return false;
  return index >= sure.indexOf(true) - 1 && line.score > HEADING;
}

/** How many paragraphs below the headline its standfirst may stand. */
const LEAD = 2;

/**
 * Reading begins behind the headline, with the standfirst if there is one; without a headline, with
 * the story.
 */
function firstRead(
  pieces: readonly Piece[],
  story: Run & { readonly headline: number | undefined },
): number {
  const { first, last, headline } = story;
  if (headline === undefined || headline >= last) return first;
  if (headline >= first) return headline + 1;
  const below = pieces.slice(headline + 1, headline + 1 + LEAD);
  const lead = below.findIndex((piece) => piece.shape === 'prose' && !piece.repeated);
  return lead < 0 ? first : Math.min(first, headline + 1 + lead);
}

function placeOf(index: number, context: { run: Run; isStory: boolean }): Place {
  if (index < context.run.first) return 'before';
  if (index > context.run.last) return 'after';
  return context.isStory ? 'story' : 'aside';
}

/** The F1 of the words that are read, as the scores let expect it. */
function agreementOf(lines: readonly ScoredLine[], places: readonly Place[]): number {
  let [right, read, wanted] = [0, 0, 0];
  lines.forEach(({ unit, score }, index) => {
    const probable = unit.words / (1 + Math.exp(-score));
    wanted += probable;
    if (places[index] !== 'story') return;
    read += unit.words;
    right += probable;
  });
  return read + wanted > 0 ? (2 * right) / (read + wanted) : 0;
}
