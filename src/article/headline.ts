/** measured paragraphs and the article's run → which of them is the headline. */
import type { Run } from './choose-run.ts';
import { contentWords, overlap } from './vocabulary.ts';
import type { Piece } from './measure.ts';

/** How far above the run a headline is looked for, in paragraphs: a byline, a standfirst, captions and a share bar lie between. */
const REACH_ABOVE = 30;

/** How far into the run: a standfirst that reads like prose may open it. */
const REACH_BELOW = 3;

/** Longest headline in words; longer lines are standfirsts. */
const MOST_WORDS = 28;

/** Least score of a headline; below it the page has none. */
const SURE_ENOUGH = 1.5;

/** Index of the headline, or undefined when nothing looks like one. */
export function findHeadline(pieces: readonly Piece[], run: Run): number | undefined {
  const vocabulary = contentWords(pieces.slice(run.first, run.last + 1).filter((piece) => piece.shape === 'prose').map((piece) => piece.text).join(' '));
  let best: { index: number; score: number } | undefined;
  for (let index = Math.max(0, run.first - REACH_ABOVE); index <= Math.min(run.last, run.first + REACH_BELOW - 1); index++) {
    if (index >= run.first && pieces.slice(run.first, index).some((piece) => piece.words > MOST_WORDS)) break;
    const score = headlineScore(pieces, { index, run, vocabulary });
    if (score !== undefined && score > (best?.score ?? SURE_ENOUGH)) best = { index, score };
  }
  return best?.index;
}

/** What speaks for a line: words of the story, length, a byline below, being near; against it: the shape of a sentence or an item. */
function headlineScore(pieces: readonly Piece[], place: { index: number; run: Run; vocabulary: ReadonlySet<string> }): number | undefined {
  const { index, run, vocabulary } = place;
  const piece = pieces[index]!;
  if (piece.shape === 'clutter' || piece.words > MOST_WORDS || !/\p{L}/u.test(piece.text)) return undefined;
  const story = overlap(piece.text, vocabulary) * 3;
  const length = piece.words >= 4 ? 1.5 : piece.words === 3 ? 0.5 : -1;
  const below = pieces.slice(index + 1, index + 4).some((next) => next.dateline) ? 1.5 : 0;
  const distance = Math.max(0, run.first - index) * 0.08;
  const sentence = /[.:;,]["”’]?$/.test(piece.text) ? 2 : 0;
  const first = index === 0 ? 1 : 0;
  return story + length + below + first - distance - sentence;
}
