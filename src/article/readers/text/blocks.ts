/** the pieces that are read → blocks: headings, list items, paragraphs. */
import type { DraftBlock } from '../../build-article.ts';
import type { Piece } from '../../classify/pasted/measure.ts';

/** Longest heading, in words. */
const MOST_HEADING_WORDS = 14;

/** Marks before a list item, which are not read. */
const BULLET = /^[•‣▪●◦○∙·*–—-]\s+(?=\S)/;

/** A number or letter before an item; it is read, because people say it. */
const NUMBER = /^\(?(?:\d{1,3}|[a-z])[.)]\s/i;

/** A line without its bullet. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

/** Blocks of the pieces, in order. */
export function makeBlocks(pieces: readonly Piece[]): DraftBlock[] {
  return pieces.map((piece, index) => {
    const where = { kind: 'lines', start: piece.start, end: piece.end } as const;
    if (isHeading(pieces, index))
      return { kind: 'heading', text: piece.text, level: 2, runs: [], where };

    const text = withoutBullet(piece.text);
    const isListItem = text !== piece.text || NUMBER.test(text) || isItem(pieces, index);
    if (isListItem) return { kind: 'listItem', text, level: 1, runs: [], where };
    return { kind: 'paragraph', text, runs: [], where };
  });
}

/**
 * Whether a line without an end mark precedes running text, or a list that nothing else announces.
 */
function isHeading(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]!;
  const [before, next] = [pieces[index - 1], pieces[index + 1]];
  if (isQuestion(piece) && isAnswer(next)) return true;
  if (!isOpenLine(piece) || piece.words > MOST_HEADING_WORDS) return false;
  if (BULLET.test(piece.text) || /^\p{Ll}/u.test(piece.text) || isGreeting(piece)) return false;
  if (AMOUNT.test(piece.text) && isOpenLine(before)) return false;
  if (next && !isOpenLine(next)) return true;
  const isOverList = isOpenLine(next) && isOpenLine(pieces[index + 2]);
  return isOverList && !isOpenLine(before) && !before?.text.endsWith(':');
}

/** "4.2 megawatts", "About 250 grams": the beginning of an item rather than of a heading below others. */
const AMOUNT = /^(?:about |around |circa |ca\. )?[\d¼½¾⅓⅔⅛]+(?:[.,]\d+)?\s\p{Ll}/iu;

/** "Dear readers,", "Until Sunday,". */
function isGreeting({ text }: Piece): boolean {
  return /[,，]$/u.test(text);
}

/** "Who pays for the cable?" on a line of its own; a speaker's question is in quotation marks. */
function isQuestion(piece: Piece): boolean {
  const { text, words } = piece;
  if (!text.endsWith('?') || words < 3 || words > MOST_HEADING_WORDS) return false;
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) && !/[.!?] /.test(text);
}

/** Shortest answer below a question that is a heading, in words. */
const LEAST_ANSWER_WORDS = 15;

function isAnswer(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose' && piece.words >= LEAST_ANSWER_WORDS;
}

/** Whether it is a line without an end mark among others. */
function isItem(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1];
  if (!isOpenLine(pieces[index]) || isGreeting(pieces[index]!)) return false;
  if (isOpenLine(before) || isOpenLine(pieces[index + 1])) return true;
  return before?.text.endsWith(':') === true;
}

function isOpenLine(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.shape === 'line' && !piece.ends;
}
