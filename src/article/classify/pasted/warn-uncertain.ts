/** the selection for a page → a warning if another selection would have been nearly as good. */
import type { Warning } from '../../../errors.ts';
import { firstWords } from '../../build-article.ts';
import { warnOfSentences, type LostSentence } from '../warn-of-sentences.ts';
import type { Doubts } from './lost/lost-lines.ts';
import { MISSED_MODEL } from './lost/missed-model.ts';
import type { Selection } from './select-story.ts';
import { wordsOfPieces, type Piece } from './measure.ts';

/**
 * Least expected agreement with the story. With the reasons below, the warning covers four of the
 * nine labelled pages that are read badly (F1 under 0.7), and one in 70 of those read well (over
 * 0.97).
 */
const LEAST_AGREEMENT = 0.82;

/** A run elsewhere on the page whose score is this share of the selected one may be the article. */
const STRONG_RIVAL = 0.4;

/** Fewer words of running text on a whole page are rarely its article. */
const FEWEST_WORDS = 60;

/** Least share of words in running text. */
const LEAST_PROSE = 0.4;

/** How many of the first and last words a warning shows. */
const SHOWN_WORDS = 6;

/** What is read, and the probabilities that skipped paragraphs are the story's. */
export type Doubted = { readonly read: readonly Piece[]; readonly doubts: Doubts };

/**
 * Warnings ARTICLE_UNSURE: one with the reasons and the first and last words read, one that names a
 * runner-up of the title, and one that names paragraphs that are not read and may be the story's; none
 * for a clean text, where nothing was selected.
 */
export function warnUncertain(
  pieces: readonly Piece[],
  selection: Selection,
  { read, doubts }: Doubted,
): Warning[] {
  const lost = [...warnOfTitle(pieces, selection), ...warnOfSentences(lostPieces(pieces, doubts))];
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

/** Rules of paragraphs that say again what is read elsewhere. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['pull-quote', 'repeated']);

/** The paragraphs that may be the story's, in the order of the page. */
function lostPieces(pieces: readonly Piece[], doubts: Doubts): LostSentence[] {
  return [...doubts]
    .filter(([, { probability }]) => probability >= MISSED_MODEL.warnFrom)
    .filter(([, { rule }]) => !SAID_ELSEWHERE.has(rule))
    .sort(([a], [b]) => a - b)
    .map(([index, { rule, probability }]) => {
      const { text, start } = pieces[index]!;
      return { text, rule, probability, line: start };
    });
}

/** The warning that another line is nearly as likely the title. */
function warnOfTitle(pieces: readonly Piece[], { headline, runnerUp }: Selection): Warning[] {
  if (headline === undefined || runnerUp === undefined) return [];
  const [title, other] = [lineOf(pieces[headline]!), lineOf(pieces[runnerUp]!)];
  return [
    {
      code: 'ARTICLE_UNSURE',
      message: `The title is uncertain: ${title} is taken, and ${other} is nearly as likely.`,
      hint: 'If it is wrong, give the title with --title.',
    },
  ];
}

function lineOf({ text, start }: Piece): string {
  return `“${firstWords(text)}” (line ${start})`;
}

function reasonsFor(read: readonly Piece[], selection: Selection): string[] {
  const { headline, rival = 0, agreement = 1 } = selection;
  const words = wordsOfPieces(read);
  const prose = wordsOfPieces(read.filter((piece) => piece.shape === 'prose'));
  const reasons: string[] = [];
  if (headline === undefined) reasons.push('no headline was found');
  if (rival > STRONG_RIVAL) reasons.push('another part of the page reads like an article too');
  if (agreement < LEAST_AGREEMENT) reasons.push('where it begins and ends is unclear');
  if (prose < FEWEST_WORDS) reasons.push(`only ${prose} words of running text were found`);
  if (prose < words * LEAST_PROSE) reasons.push('most of it is short lines');
  return reasons;
}
