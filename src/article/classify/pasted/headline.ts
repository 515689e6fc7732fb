/** measured paragraphs and the article's run → which of them is the headline. */
import { foldsAlike } from '../../dom/fold-text.ts';
import type { Run } from './best-run.ts';
import { scoreHeadline, type HeadlinePlace } from './headline-features.ts';
import { isPageLine } from './headline-lines.ts';
import type { Piece } from './measure.ts';
import { standfirstBelow } from './parts/standfirst.ts';
import { contentWords, overlap } from '../../clutter/vocabulary.ts';

/**
 * How far above the run to look for a headline, in paragraphs, past a byline, a standfirst,
 * captions and a share bar.
 */
const REACH_ABOVE = 60;

/**
 * Most running text of the run above its headline, in words: notices and promotions that read like
 * prose.
 */
const WORDS_ABOVE = 250;

/** Longest headline in words; longer lines are standfirsts. */
const MOST_WORDS = 30;

/** Least score of a headline: a sentence of the story has about 2. */
const SURE_ENOUGH = 3;

/**
 * Of two adjacent lines that are nearly as likely, the upper is the headline and the lower its
 * standfirst.
 */
const NEARLY = 0.7;

/** The same for a line that reads like a standfirst. */
const NEARLY_ABOVE = 2;

/** Scores of the candidates, by index, in order. */
export type HeadlineScores = ReadonlyMap<number, number>;

/** Index of the headline, or undefined if nothing looks like one. `scores`: those of the run's candidates. */
export function findHeadline(
  pieces: readonly Piece[],
  run: Run,
  scores: HeadlineScores = scoreHeadlines(pieces, run),
): number | undefined {
  return likeliestHeadline(pieces, scores) ?? datedHeadline(pieces, run);
}

/** How far above the story a headline with a date may be, in paragraphs, and its fewest other words. */
const [DATED, FEWEST_DATED] = [3, 2] as const;

/** "School news – 30 September", where no other line is a headline. */
function datedHeadline(pieces: readonly Piece[], { first }: Run): number | undefined {
  for (let index = first - 1; index >= Math.max(0, first - DATED); index--) {
    const { dateline, text } = pieces[index]!;
    if (dateline?.publishedAt === undefined || dateline.byline !== undefined) continue;
    const before = /^[^\p{N}]*?(?=\s[–—|·-]\s)/u.exec(text)?.[0] ?? '';
    if (before.split(' ').length >= FEWEST_DATED) return index;
  }
  return undefined;
}

/** Scores every line that may be the headline of a run. */
export function scoreHeadlines(pieces: readonly Piece[], run: Run): HeadlineScores {
  const scores = new Map<number, number>();
  for (const { index, place } of headlineCandidates(pieces, run))
    scores.set(index, scoreHeadline(place));
  return scores;
}

/** A candidate and its score. */
type ScoredLine = { readonly index: number; readonly score: number };

/** Index of the best candidate, or undefined if none is sure enough. */
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

/** How far above a caption the headline may be, in paragraphs. */
const CAPTION = 4;

/**
 * A line nearly as likely above names and dates that precede the best candidate: a caption is below
 * them.
 */
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

/** The line directly above the best candidate, if that is probably its standfirst. */
function standfirstTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const index = best.index - 1;
  const score = scores.get(index) ?? -Infinity;
  const { text } = pieces[best.index]!;
  const nearly = isAboveStandfirst(pieces, best.index) ? NEARLY_ABOVE : NEARLY;
  const isNearly = score > best.score - nearly || (isStatement(text) && score > SURE_ENOUGH);
  return isNearly && !pieces[index]!.text.endsWith(text) ? index : undefined;
}

/** Whether a line reads like a standfirst above names or a date, and the line above it like a headline. */
function isAboveStandfirst(pieces: readonly Piece[], index: number): boolean {
  const above = pieces[index - 1];
  if (above === undefined || above.words < FEWEST_ABOVE) return false;
  return standfirstBelow(pieces, index - 1) === index;
}

/** Fewest words of a headline that is less likely than its standfirst. */
const FEWEST_ABOVE = 4;

/** Whether a text ends like a statement: a headline may be a question. */
function isStatement(text: string): boolean {
  return /[.!。！]["”’»)]*$/u.test(text);
}

/** Most words before a headline in another line: a number, a section, a name of the site. */
const MOST_BEFORE = 4;

/** Fewest words to recognise a headline within another line. */
const FEWEST_WITHIN = 3;

/**
 * "3. The ferry waits", "Islands: The ferry waits" and "The Harbour News The ferry waits" have a
 * prefix before the headline; another line is just "The ferry waits".
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
    if (other.words >= FEWEST_GLUED && isGlued(text, other.text)) return true;
    const more = words - other.words;
    return (
      more > 0 &&
      more <= MOST_BEFORE &&
      other.words >= FEWEST_WITHIN &&
      text.endsWith(` ${other.text}`)
    );
  });
}

/** Fewest words of a headline that breadcrumbs end with. */
const FEWEST_GLUED = 4;

/** "HomeIslandsThe ferry waits", "Blog/islands/The ferry waits": breadcrumbs copied without spaces, then the headline. */
function isGlued(trail: string, headline: string): boolean {
  return trail.endsWith(headline) && /[\p{Ll}\p{N}/›»>|]$/u.test(trail.slice(0, -headline.length));
}

/** How far above its short form in breadcrumbs a headline may be, and how much less likely. */
const [TRAIL, LESS_LIKELY] = [5, 1.5] as const;

/** Breadcrumbs below a headline end with its first words. */
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

/** A candidate by its index, and what is scored. */
export type HeadlineCandidate = { readonly index: number; readonly place: HeadlinePlace };

/**
 * Every candidate near the top of a run. Running text above the headline is dropped, so it must
 * follow something that shows this is a page, not a clean text.
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

function isPossible({ shape, words, text, verse }: Piece): boolean {
  if (shape === 'clutter' || verse || words > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  return !isPageLine(text);
}

/** "3. Ferries" below "2. Islands >": an item of a list, such as breadcrumbs. */
function follows({ text }: Piece, before: Piece | undefined): boolean {
  const number = Number(ITEM.exec(text)?.[1]);
  return number > 1 && Number(ITEM.exec(before?.text ?? '')?.[1]) === number - 1;
}

/** The number of an item. */
const ITEM = /^(\d{1,2})[.)] /;

/** The place of a line, and the vocabularies of the story and of its beginning. */
type Spot = {
  readonly index: number;
  readonly run: Run;
  readonly story: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  readonly above: number;
};

/** How many paragraphs below a line to check. */
const BELOW = 4;

/** Enough words for reliable shares. */
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

/** How many lines above to check for menu items, and below for running text. */
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
