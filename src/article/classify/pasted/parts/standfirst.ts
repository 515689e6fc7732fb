/** measured paragraphs and the headline → its standfirst, where that does not end in a full stop. */
import { readNames } from '../../../dates/dateline.ts';
import type { Piece } from '../measure.ts';

/** Fewest and most words of such a standfirst. */
const [FEWEST, MOST] = [6, 45] as const;

/** Longest label between headline and standfirst: a place, a kind of text. */
const MOST_LABEL_WORDS = 4;

/** How far below a standfirst the names, the date or the buttons of the head may begin, in paragraphs. */
const HEAD = 4;

/** Longest name without "by", in words. */
const MOST_NAME_WORDS = 4;

/** Page parts that stand in the head of an article. */
const HEAD_PARTS: ReadonlySet<string> = new Set([
  'audio-player',
  'author-bio',
  'byline',
  'comments',
  'reading-time',
  'share-bar',
  'time-stamp',
]);

/** Between the parts of a line of categories, names or dates. */
const SEPARATORS = /\s[|•·●~/»›>–—-]\s.*\s[|•·●~/»›>–—-]\s|\s[|•·●~»›]\s|\b\d{1,2}[:.]\d{2}\b/u;

/** Who wrote, showed or updated something. */
const SIGNED = /^(?:by|photos?|image|updated|published|posted|last)\b|:$/i;

/** Index of the standfirst without a full stop below a headline; undefined where the lines below are something else. */
export function standfirstBelow(pieces: readonly Piece[], headline: number): number | undefined {
  const at = isLabel(pieces[headline + 1]) ? headline + 2 : headline + 1;
  const line = pieces[at];
  if (line?.shape !== 'line' || line.repeated || !isSentenceLike(line)) return undefined;
  const below = pieces.slice(at + 1, at + 1 + HEAD);
  return below.some(isOfHead) ? at : undefined;
}

function isLabel(piece: Piece | undefined): boolean {
  return piece?.shape === 'line' && piece.words <= MOST_LABEL_WORDS;
}

/** Whether a line says something in the words of its language: a list of names or topics has none in small letters. */
export function isSentenceLike({ text, words }: Piece): boolean {
  if (words < FEWEST || words > MOST || SEPARATORS.test(text) || SIGNED.test(text)) return false;
  if (!/\p{Ll}/u.test(text)) return !/[\p{Lu}\p{Lt}]/u.test(text);
  const inSmall = text.match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}’'-]*/gu)?.length ?? 0;
  return inSmall >= 2;
}

function isOfHead(piece: Piece): boolean {
  if (piece.dateline !== undefined || isName(piece)) return true;
  return piece.clutter !== undefined && HEAD_PARTS.has(piece.clutter.rule);
}

function isName({ shape, words, text }: Piece): boolean {
  return shape === 'line' && words > 1 && words <= MOST_NAME_WORDS && readNames(text) !== undefined;
}
