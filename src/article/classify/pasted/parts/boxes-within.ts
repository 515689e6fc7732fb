/** measured paragraphs → which of them are cards or boxes of one line, which pages put among the paragraphs of a story as below it. */
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { englishShare } from '../../../../languages/en/english-words.ts';
import { findSureClutter } from '../../../clutter/phrases/clutter.ts';
import type { Piece } from '../measure.ts';
import { BREAKS_OFF } from '../score-pieces.ts';
import { cardsOf } from './cards.ts';

/** Their rules. Labels of other texts, rights and tags are not among them: below those a story is over. */
const WITHIN: ReadonlySet<string> = new Set([
  'advertisement',
  'audio-player',
  'call-to-action',
  'cookie-notice',
  'disclaimer',
  'newsletter',
  'photo-caption',
  'photo-credit',
  'read-more',
  'reading-time',
  'share-bar',
  'subscribers-only',
]);

/** Longest button, in words: “Read more” belongs to the card above it. */
const MOST_BUTTON_WORDS = 3;

/** Longest mark of an advertisement, in words: in any language. */
const MOST_MARK_WORDS = 3;

/** For each piece, whether it is such a box by its form alone, or of a card or a list of other texts. */
export function boxesWithin(pieces: readonly Piece[]): readonly boolean[] {
  const cards = cardsOf(pieces);
  if (isEnglish(pieces)) return pieces.map((_piece, index) => cards.has(index));
  const lists = new Set(listsWithin(pieces));
  return pieces.map(({ clutter, text, words }, index) => {
    if (cards.has(index) || lists.has(index)) return true;
    if (clutter === undefined || !WITHIN.has(clutter.rule)) return false;
    if (clutter.rule === 'advertisement' && words <= MOST_MARK_WORDS) return true;
    if (clutter.rule === 'read-more' && words <= MOST_BUTTON_WORDS && !isBelowText(pieces, index))
      return false;
    return WITHIN.has(findSureClutter(text, { words })?.rule ?? '');
  });
}

/** How much of the running text to look at, in characters, and above which share of its words it is English. */
const [LOOKED_AT, ENGLISH] = [3000, 0.15] as const;

/** Whether the text is English: the chain is fitted to English pages with their boxes. */
function isEnglish(pieces: readonly Piece[]): boolean {
  const prose = pieces.filter(({ shape }) => shape === 'prose').map(({ text }) => text);
  return englishShare(prose.join(' ').slice(0, LOOKED_AT)) > ENGLISH;
}

/** Most headlines below a label. */
const MOST_HEADLINES = 4;

/** Rules of labels above headlines of other texts, and longest one, in words. */
const [LABELS, MOST_LABEL_WORDS] = [new Set(['read-more', 'related']), 4] as const;

/** Indexes of labels and of the headlines below them, where whole sentences stand above and below. */
function listsWithin(pieces: readonly Piece[]): readonly number[] {
  return pieces.flatMap(({ text, words }, label) => {
    // Most pieces are not, and need no search in the tables.
    if (!isBelowText(pieces, label)) return [];
    const found = findSureClutter(text, { words })?.rule ?? '';
    if (!LABELS.has(found)) return [];
    if (found === 'related' && isText(pieces[label + 1])) return [label];
    if (words > MOST_LABEL_WORDS) return [];
    let end = label + 1;
    while (end <= label + MOST_HEADLINES && isHeadline(pieces[end])) end++;
    return isText(pieces[end]) ? indexesBetween(label, end) : [];
  });
}

function isHeadline(piece: Piece | undefined): boolean {
  return piece?.shape === 'line' && piece.words >= MOST_LABEL_WORDS;
}

/** Whether whole sentences are directly above. */
function isBelowText(pieces: readonly Piece[], index: number): boolean {
  return isText(pieces[index - 1]);
}

function isText(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose' && piece.ends && !BREAKS_OFF.test(piece.text);
}
