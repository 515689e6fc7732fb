/** measured paragraphs and the article's run → which of them is the headline. */
import { foldsAlike } from '../../dom/fold-text.ts';
import type { Run } from './best-run.ts';
import { scoreHeadline, type HeadlinePlace } from './headline-features.ts';
import type { Piece } from './measure.ts';
import { contentWords, overlap } from '../../clutter/vocabulary.ts';

/**
 * How far above the run a headline is looked for, in paragraphs: a byline, a standfirst, captions
 * and a share bar lie between.
 */
const REACH_ABOVE = 60;

/**
 * How much running text of the run may stand above its headline, in words: notices and promotions
 * that read like prose.
 */
const WORDS_ABOVE = 250;

/** Longest headline in words; longer lines are standfirsts. */
const MOST_WORDS = 30;

/** Least score of a headline: that of a sentence of the story is about 2. */
const SURE_ENOUGH = 3;

/** Of two lines one below the other that are nearly as likely, the upper is the headline and the lower its standfirst. */
const NEARLY = 0.7;

/** Scores of the lines that may be the headline, by their indexes in order. */
export type HeadlineScores = ReadonlyMap<number, number>;

/** Index of the headline, or undefined when nothing looks like one. */
export function findHeadline(pieces: readonly Piece[], run: Run): number | undefined {
  return likeliestHeadline(pieces, scoreHeadlines(pieces, run));
}

/** Scores every line that may be the headline of a run. */
export function scoreHeadlines(pieces: readonly Piece[], run: Run): HeadlineScores {
  const scores = new Map<number, number>();
  for (const { index, place } of headlineCandidates(pieces, run))
    scores.set(index, scoreHeadline(place));
  return scores;
}

/** A line that may be the headline, and how likely it is. */
type ScoredLine = { readonly index: number; readonly score: number };

/** Index of the likeliest of scored lines, or undefined when none is sure enough. */
export function likeliestHeadline(
  pieces: readonly Piece[],
  scores: HeadlineScores,
): number | undefined {
  let best: ScoredLine | undefined;
  for (const [index, score] of scores)
    if (score > (best?.score ?? SURE_ENOUGH)) best = { index, score };
  if (best === undefined) return undefined;
  const whole = bareTwin(pieces, best, scores) ?? wholeTwin(pieces, best, scores);
  const upper = standfirstTwin(pieces, best, scores) ?? captionTwin(pieces, best, scores);
  return whole ?? upper ?? best.index;
}

/** How far above a caption the headline stands, in paragraphs. */
const CAPTION = 4;

/** A line nearly as likely above names and dates that stand above the likeliest: a caption is below them. */
function captionTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const from = Math.max(0, best.index - CAPTION);
  const dated = pieces.findLastIndex(
    ({ dateline }, index) => dateline !== undefined && index >= from && index < best.index,
  );
  for (let index = dated - 1; index >= from; index--)
    if ((scores.get(index) ?? -Infinity) > best.score - NEARLY) return index;
  return undefined;
}

/** The line right above the likeliest, where that is most likely its standfirst. */
function standfirstTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const index = best.index - 1;
  const score = scores.get(index) ?? -Infinity;
  const { text } = pieces[best.index]!;
  const isNearly = score > best.score - NEARLY || (isStatement(text) && score > SURE_ENOUGH);
  return isNearly && !pieces[index]!.text.endsWith(` ${text}`) ? index : undefined;
}

/** Whether a text ends as a sentence does that asks nothing: a headline may ask. */
function isStatement(text: string): boolean {
  return /[.!。！]["”’»)]*$/u.test(text);
}

/** Most words that stand before a headline in another line: a number, a section, a name of the site. */
const MOST_BEFORE = 4;

/** Fewest words by which a headline is known within another line. */
const FEWEST_WITHIN = 3;

/**
 * "3. The ferry waits", "Islands: The ferry waits" and "The Harbour News The ferry waits" have more
 * before the headline than another line that is that alone: "The ferry waits".
 */
function bareTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const { text, words } = pieces[best.index]!;
  const bare = text.replace(/^\d{1,2}[.)] /, '');
  return [...scores.keys()].find((index) => {
    const other = pieces[index]!;
    if (index === best.index) return false;
    if (bare !== text && foldsAlike(other.text, bare)) return true;
    const more = words - other.words;
    return (
      more > 0 &&
      more <= MOST_BEFORE &&
      other.words >= FEWEST_WITHIN &&
      text.endsWith(` ${other.text}`)
    );
  });
}

/** How far above its short form, in a trail of links, a headline stands, and how much less likely it may be. */
const [TRAIL, LESS_LIKELY] = [5, 1.5] as const;

/** A trail of links below a headline ends with its first words. */
function wholeTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const { text, words } = pieces[best.index]!;
  if (words < FEWEST_WITHIN) return undefined;
  for (let index = best.index - 1; index >= best.index - TRAIL; index--) {
    const score = scores.get(index) ?? -Infinity;
    if (score > best.score - LESS_LIKELY && pieces[index]!.text.startsWith(`${text} `))
      return index;
  }
  return undefined;
}

/** How many paragraphs of the story are its beginning. */
const OPENING = 6;

/** A line that may be the headline, by its index, and what is scored. */
export type HeadlineCandidate = { readonly index: number; readonly place: HeadlinePlace };

/**
 * Every line near the top of a run that may be its headline. Running text above it is given up for
 * it, so that has to follow something that shows that this is a page, not a clean text.
 */
export function* headlineCandidates(
  pieces: readonly Piece[],
  run: Run,
): Generator<HeadlineCandidate> {
  const body = pieces.slice(run.first, run.last + 1).filter((piece) => piece.shape === 'prose');
  const texts = body.map((piece) => piece.text);
  const story = contentWords(texts.join(' '));
  const opening = contentWords(texts.slice(0, OPENING).join(' '));
  let above = 0;
  let isPage = false;
  let index = Math.max(0, run.first - REACH_ABOVE);
  for (; index <= run.last && above <= WORDS_ABOVE; index++) {
    const piece = pieces[index]!;
    isPage ||= piece.clutter !== undefined;
    const isNext = follows(piece, pieces[index - 1]);
    if (isPossible(piece) && !isNext && (above === 0 || isPage))
      yield { index, place: placeOf(pieces, { index, run, story, opening, above }) };
    if (piece.shape === 'prose' && index >= run.first) above += piece.words;
  }
}

function isPossible({ shape, words, text }: Piece): boolean {
  if (shape === 'clutter' || words > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  return !FILED.test(text) && !FILE.test(text) && !NEIGHBOUR.test(text);
}

/** "3. Ferries" below "2. Islands >": an item of a list, such as a trail of links. */
function follows({ text }: Piece, before: Piece | undefined): boolean {
  const number = Number(ITEM.exec(text)?.[1]);
  return number > 1 && Number(ITEM.exec(before?.text ?? '')?.[1]) === number - 1;
}

/** The number of an item. */
const ITEM = /^(\d{1,2})[.)] /;

/** "Posted in Islands", "Filed under: Ferries": where an article is put. */
const FILED = /^(?:published|posted|filed|tagged|categori[sz]ed) (?:in|under|as|with)\b/i;

/** "Previous: The ferry waits": the article before this one. */
const NEIGHBOUR = /^(?:previous|next)(?: (?:article|post|story))?\s?[:›»«→←]/i;

/** "Timetable.pdf (620 KB)": a file to download. */
const FILE = /\(\s?\d[\d.,]*\s?[KMG]i?B\s?\)/i;

/** Where a line stands, and the vocabularies of the story and of its beginning. */
type Spot = {
  readonly index: number;
  readonly run: Run;
  readonly story: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  readonly above: number;
};

/** How many paragraphs below a line are looked at. */
const BELOW = 4;

/** So many words make the shares of words as sure as more of them. */
const ENOUGH_WORDS = 6;

function placeOf(pieces: readonly Piece[], spot: Spot): HeadlinePlace {
  const { index, run, above } = spot;
  const piece = pieces[index]!;
  const { text, words } = piece;
  const linesAbove = pieces.slice(Math.max(0, index - REACH_ABOVE), index);
  return {
    piece,
    above,
    before: pieces[index - 1],
    below: pieces.slice(index + 1, index + 1 + BELOW),
    distance: Math.max(0, run.first - index),
    inside: index >= run.first,
    shortAbove: linesAbove.slice(-SHORT_REACH).filter(isShort).length / SHORT_REACH,
    linesBelow: pieces.slice(index + 1, run.first).filter(isLongLine).length,
    linesAbove: linesAbove.filter(isLongLine).length,
    proseBelow:
      pieces.slice(index + 1, index + 1 + PROSE_REACH).filter(isProse).length / PROSE_REACH,
    within: words >= 3 && isWithin(linesAbove, text.toLowerCase()),
    story: overlap(text, spot.story),
    opening: overlap(text, spot.opening),
    basis: Math.min(ENOUGH_WORDS, contentWords(text).size) / ENOUGH_WORDS,
  };
}

/** How many lines above are looked at for items of a menu, and below for running text. */
const [SHORT_REACH, PROSE_REACH] = [5, 6] as const;

function isShort({ words, shape }: Piece): boolean {
  return words <= 3 && shape !== 'prose';
}

/** A line that could be a headline too. */
function isLongLine({ words, shape }: Piece): boolean {
  return shape === 'line' && words >= 4;
}

function isProse({ shape }: Piece): boolean {
  return shape === 'prose';
}

function isWithin(above: readonly Piece[], line: string): boolean {
  return above.some(({ text }) => text.length > line.length && text.toLowerCase().includes(line));
}
