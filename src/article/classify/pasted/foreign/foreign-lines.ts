/**
 * the paragraphs of a pasted story → the rules of those that are the page's: by form, by
 * repetition, or by topic.
 */
import { anyOf, caseless } from '../../../../_internal/any-of.ts';
import { contentWords, overlap } from '../../../clutter/vocabulary.ts';
import { endsSentence } from '../../page/running-prose.ts';
import { pointingRule, LEADING_SIGNS } from '../../pointing-forms.ts';
import type { Piece } from '../measure.ts';
import { cardsOf } from '../parts/cards.ts';
import { BREAKS_OFF } from '../score-pieces.ts';
import { boxLines } from './box-lines.ts';
import { buttonsOf } from './button-series.ts';
import { foreignForm, SUPPORT } from '../../forms/foreign-forms.ts';
import { belowLabels, isLabelOfOthers } from './other-texts.ts';
import { pitchesOf } from './pitches.ts';
import { pullQuotesOf } from './quotes-set-apart.ts';

/** Requests of a page to its readers. */
const ASKING = caseless(
  `^${LEADING_SIGNS}` +
    anyOf([
      'buy',
      'book',
      'call',
      'claim',
      'discover how',
      'donate',
      'download',
      'enroll',
      'get',
      'join',
      'learn how',
      'order',
      'register',
      'request',
      'schedule',
      'shop',
      'sign up',
      'start your',
      'subscribe',
      'talk to',
      'try',
    ]) +
    '\\b',
);

/** Fewest words of a repeated request. */
const FEWEST_AGAIN = 4;

/**
 * Fewest content words that show a line's topic, and the most of them that a story on another topic
 * has, as a share.
 */
const [ENOUGH_WORDS, FOREIGN] = [5, 0.1] as const;

/** Fewest words of another text's headline among paragraphs: a section's is shorter. */
const FEWEST_OF_HEADLINE = 7;

/** The rules of the pieces within the story that are the page's, by index. */
export function foreignLines(
  pieces: readonly Piece[],
  story: readonly boolean[],
): ReadonlyMap<number, string> {
  const read = pieces.filter((_piece, index) => story[index]);
  const prose = read.filter(({ shape }) => shape === 'prose').map(({ text }) => text);
  const context = { counts: countTexts(pieces), topic: contentWords(prose.join(' ')) };
  const found = new Map<number, string>();
  const buttons = buttonsOf(pieces);
  const cards = cardsOf(pieces);
  const pitches = pitchesOf(pieces);
  pieces.forEach((piece, index) => {
    if (!story[index]) return;
    if (cards.has(index)) return void found.set(index, 'related');
    if (buttons.has(index)) return void found.set(index, 'call-to-action');
    if (story[index - 1] && isAnnounced(pieces[index - 1])) return;
    const pitch = pitches.get(index);
    if (pitch !== undefined) return void found.set(index, pitch);
    const [isBelowProse, isAboveProse] = [index - 1, index + 1].map((at) => isProse(pieces[at]));
    const isVerse = isShortProse(pieces[index - 1]) || isShortProse(pieces[index + 1]);
    const rule = foreignRule(piece, { ...context, isBelowProse, isAboveProse, isVerse });
    if (rule !== undefined) found.set(index, rule);
  });
  for (const index of [...belowLabels(pieces, context.topic), ...aboveCalls(pieces, found)])
    if (story[index] && !found.has(index)) found.set(index, 'related');
  for (const index of pullQuotesOf(pieces, story))
    if (!found.has(index)) found.set(index, 'pull-quote');
  const boxes = boxLines({ pieces, story, found });
  return new Map([...[...boxes].filter(([index]) => story[index]), ...found]);
}

/** Whether what is below a piece is announced by it as the story's. */
function isAnnounced(above: Piece | undefined): boolean {
  if (above === undefined || !above.text.endsWith(':')) return false;
  return above.clutter?.rule !== 'call-to-action' && !isLabelOfOthers(above);
}

/**
 * Indexes of what belongs to a call directly below: the heading of a request for support, and the
 * question before a button.
 */
function aboveCalls(pieces: readonly Piece[], found: ReadonlyMap<number, string>): number[] {
  return [...found.keys()].flatMap((index) => {
    const [above, call] = [pieces[index - 1], pieces[index]!];
    if (above === undefined) return [];
    const isHeading = above.shape === 'line' && !above.ends && SUPPORT.test(call.text);
    const isAsked = above.words <= MOST_QUESTION_WORDS && above.text.endsWith('?');
    const isAnswered = isAsked && CALLS.has(found.get(index)!);
    const isForReaders = ASKS_READERS.test(above.text) || call.words <= MOST_BUTTON_WORDS;
    return isHeading || (isAnswered && isForReaders) ? [index - 1] : [];
  });
}

/** Rules of calls that follow a question to the readers. */
const CALLS: ReadonlySet<string> = new Set(['call-to-action', 'newsletter']);

/** “Ready to start?”, which is not a heading above a request. */
const ASKS_READERS =
  /^(?:are you |do you |still )?(?:curious|interested|looking|need|ready|want|wondering)\b/i;

/** Longest button that answers any question, and longest such question, in words. */
const [MOST_BUTTON_WORDS, MOST_QUESTION_WORDS] = [3, 10] as const;

function countTexts(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of pieces) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Longest usual word with its space, in characters, to bound the work on one endless word. */
const WORD_CHARACTERS = 14;

/** Texts elsewhere on the page, and the context of a piece. */
type Said = {
  readonly counts: ReadonlyMap<string, number>;
  readonly topic: ReadonlySet<string>;
  /** Whether running text is directly above, and directly below. */
  readonly isBelowProse: boolean | undefined;
  readonly isAboveProse: boolean | undefined;
  /** Whether the text beside it is as short as a verse. */
  readonly isVerse: boolean;
};

function foreignRule(piece: Piece, said: Said): string | undefined {
  const { text } = piece;
  const words = Math.max(piece.words, text.length / WORD_CHARACTERS);
  const rule = foreignForm(text, words) ?? pointingRule({ text, words });
  if (rule !== undefined) return rule;
  const isAgain = words >= FEWEST_AGAIN && said.counts.get(text)! > 1;
  if (isAgain && ASKING.test(text)) return 'call-to-action';
  if (said.isBelowProse !== true) return undefined;
  if (said.isAboveProse !== true) return isPointer(piece) ? 'read-more' : undefined;
  return !said.isVerse && isHeadlineOfAnother(piece, said) ? 'related' : undefined;
}

/** "Learn about lamps", which is neither a heading nor the end of a sentence. */
function isPointer({ shape, ends, words, text }: Piece): boolean {
  return shape === 'line' && !ends && words <= MOST_POINTER_WORDS && POINTER.test(text);
}

/** Longest such line, in words, and how it begins. */
const [MOST_POINTER_WORDS, POINTER] = [14, /^(?:learn|read)(?: more)? about\b/i] as const;

/** Whether it is a truncated headline, or one on another topic. */
function isHeadlineOfAnother({ shape, text, words }: Piece, { topic }: Said): boolean {
  if (shape !== 'line' || words < FEWEST_OF_HEADLINE) return false;
  if (BREAKS_OFF.test(text)) return true;
  if (endsSentence(text) || contentWords(text).size < ENOUGH_WORDS) return false;
  return overlap(text, topic) <= FOREIGN;
}

/** Longest verse, in words. */
const MOST_VERSE_WORDS = 12;

function isShortProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose' && piece.words <= MOST_VERSE_WORDS;
}

function isProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose';
}
