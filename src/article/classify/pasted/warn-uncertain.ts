/** the selection for a page → a warning if another selection would have been nearly as good. */
import type { Warning } from '../../../errors.ts';
import { warnOfSentences } from '../warn-of-sentences.ts';
import type { Selection } from './select-story.ts';
import type { Piece } from './measure.ts';

/**
 * Least expected agreement with the story. With the reasons below, the warning covers three of the
 * eleven labelled pages that are read badly (F1 under 0.7), and one in 35 of those read well (over
 * 0.95).
 */
const LEAST_AGREEMENT = 0.86;

/** A run elsewhere on the page whose score is this share of the selected one may be the article. */
const STRONG_RIVAL = 0.4;

/** Fewer words of running text on a whole page are rarely its article. */
const FEWEST_WORDS = 60;

/** Least share of words in running text. */
const LEAST_PROSE = 0.4;

/** How many of the first and last words a warning shows. */
const SHOWN_WORDS = 6;

/**
 * Warnings ARTICLE_UNSURE: one with the reasons and the first and last words read, one that names
 * sentences within the story that are not read; none for a clean text, where nothing was selected.
 */
export function warnUncertain(read: readonly Piece[], selection: Selection): Warning[] {
  const lost = warnOfSentences(
    selection.leftOut?.map(({ text }) => ({ text, rule: 'aside' })) ?? [],
  );
  const reasons = selection.page ? reasonsFor(read, selection) : [];
  if (reasons.length === 0) return lost;
  const first = read[0]!.text.split(' ').slice(0, SHOWN_WORDS).join(' ');
  const last = read.at(-1)!.text.split(' ').slice(-SHOWN_WORDS).join(' ');
  const unsure = `It is uncertain what on this page is the article (${reasons.join('; ')})`;
  return [
    {
      code: 'ARTICLE_UNSURE',
      message: `${unsure}: it is read from “${first}” to “${last}”.`,
      hint: 'Look at what is read and what is skipped with "lectern script"; if it is wrong, paste the story alone.',
    },
    ...lost,
  ];
}

function reasonsFor(read: readonly Piece[], selection: Selection): string[] {
  const { headline, rival = 0, agreement = 1 } = selection;
  const words = wordsOf(read);
  const prose = wordsOf(read.filter((piece) => piece.shape === 'prose'));
  const reasons: string[] = [];
  if (headline === undefined) reasons.push('no headline was found');
  if (rival > STRONG_RIVAL) reasons.push('another part of the page reads like an article too');
  if (agreement < LEAST_AGREEMENT) reasons.push('where it begins and ends is unclear');
  if (prose < FEWEST_WORDS) reasons.push(`only ${prose} words of running text were found`);
  if (prose < words * LEAST_PROSE) reasons.push('most of it is short lines');
  return reasons;
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.words, 0);
}
