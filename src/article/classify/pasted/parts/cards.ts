/** measured paragraphs → cards of other texts among them: a headline, words that break off, and “Read more”, in any language. */
import type { Piece } from '../measure.ts';
import { BREAKS_OFF } from '../score-pieces.ts';

/** Longest “Read more”, and longest headline, in words. */
const [MOST_BUTTON_WORDS, MOST_HEADLINE_WORDS] = [4, 25] as const;

/** More cards than this are what the page is about. */
const MOST_CARDS = 3;

/** Indexes of the pieces of such cards. */
export function cardsOf(pieces: readonly Piece[]): ReadonlySet<number> {
  const teasers = pieces.flatMap((_piece, index) => (isTeaser(pieces, index) ? [index] : []));
  if (teasers.length > MOST_CARDS) return new Set();
  return new Set(teasers.flatMap((teaser) => [teaser - 1, teaser, teaser + 1]));
}

function isTeaser(pieces: readonly Piece[], index: number): boolean {
  const [headline, teaser, button] = [pieces[index - 1], pieces[index]!, pieces[index + 1]];
  if (headline === undefined || button === undefined || !BREAKS_OFF.test(teaser.text)) return false;
  if (headline.clutter !== undefined || headline.dateline !== undefined) return false;
  const isHeadline = headline.words <= MOST_HEADLINE_WORDS && !/[.:]$/u.test(headline.text);
  return isHeadline && button.clutter?.rule === 'read-more' && button.words <= MOST_BUTTON_WORDS;
}
