/** measured paragraphs → the run of them that is the article: the stretch with the largest sum of weights, its teasers cut off. */
import { contentWords, overlap } from './vocabulary.ts';
import type { Piece } from './measure.ts';
import type { Weight } from './weigh.ts';

/** A run of paragraphs: indexes, both inclusive. */
export type Run = { readonly first: number; readonly last: number };

/** A teaser shares less than this part of its words with the article; a last section shares more. */
const FOREIGN = 0.45;

/** The stretch of pieces whose weights come to most, or undefined when none is above zero (Kadane's maximum subarray). */
export function heaviestRun(weights: readonly Weight[]): Run | undefined {
  let best: (Run & { readonly sum: number }) | undefined;
  let first = 0;
  let sum = 0;
  weights.forEach(({ gain, keep }, index) => {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum = sum * keep + gain;
    if (sum > (best?.sum ?? 0)) best = { first, last: index, sum };
  });
  return best && { first: best.first, last: best.last };
}

/** The run without the teasers of other stories at its end: a headline and one paragraph that speak of something else. */
export function cutTeasers(pieces: readonly Piece[], run: Run): Run {
  let last = run.last;
  for (let start = teaserAt(pieces, { first: run.first, last }); start !== undefined; start = teaserAt(pieces, { first: run.first, last })) {
    last = start - 1;
    while (last > run.first && pieces[last]!.shape !== 'prose' && !pieces[last]!.ends) last--;
  }
  return { first: run.first, last };
}

/** Where the teaser that ends a run begins, if one does. A run that is not half over holds no teaser yet. */
function teaserAt(pieces: readonly Piece[], run: Run): number | undefined {
  const headline = run.last - 1;
  const [title, body] = [pieces[headline], pieces[run.last]];
  if (!title || !body || headline <= run.first + 2 || title.shape !== 'line' || title.ends || title.words < 5 || title.words > 25) return undefined;
  if (body.text.endsWith('…') || body.text.endsWith('...')) return headline;
  const vocabulary = contentWords(pieces.slice(run.first, headline).map((piece) => piece.text).join(' '));
  return overlap(`${title.text} ${body.text}`, vocabulary) < FOREIGN ? headline : undefined;
}
