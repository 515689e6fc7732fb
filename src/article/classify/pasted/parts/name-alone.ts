/** a short line of a pasted page that looks like a name → whether it is that of its author. */
import { anyIn, caseless } from '../../../../_internal/any-of.ts';
import { ROLE } from '../../../dates/role-words.ts';
import { OTHERS_ALONE } from '../../../people/person-words.ts';
import type { Piece } from '../measure.ts';

/** What stands above a name: "Written by". */
const BY_ALONE = /(?:^|\s)(?:by|from|von|par|por|di|door|av|af|przez)\W*$/i;

/** What a template writes above the name of its author: “Autor:in”. */
const LABEL = caseless(
  `^\\W*${anyIn(`
    authors? written_by autor(?:a|en|in|es|ka)?(?:[:*/]in(?:nen)?)? auteure?s? auteur·rice autore autrice autori
    författare forfattere? kirjoittaja yazar(?:lar)? автори?ы? auctor szerző συντάκτης 作者 著者 글쓴이
  `)}[^\\p{L}]*$`,
);

/** How far from a name alone the date of its text may be, in paragraphs. */
const DATED_NEAR = 2;

/** Whether a line only says that the name of the author follows. */
export function isAuthorLabel(text: string): boolean {
  return LABEL.test(text);
}

/** Whether the line above a name is the label of an author. */
export function isLabelledName(pieces: readonly Piece[], index: number): boolean {
  return isAuthorLabel(pieces[index - 1]?.text ?? '');
}

/** Whether a short line that looks like a name is one: below "by" or a label, beside a date or a role, or named in a longer line. */
export function isSignature(pieces: readonly Piece[], index: number): boolean {
  const { text } = pieces[index]!;
  const above = pieces[index - 1]?.text ?? '';
  if (OTHERS_ALONE.test(above)) return false;
  if (BY_ALONE.test(above) || isLabelledName(pieces, index)) return true;
  const near = pieces.slice(Math.max(0, index - DATED_NEAR), index + DATED_NEAR + 1);
  if (near.some(isTimed) || isRole(pieces[index + 1]?.text ?? '')) return true;
  return pieces.some((piece) => piece.text.length > text.length && piece.text.includes(text));
}

function isTimed({ dateline, clutter }: Piece): boolean {
  return (dateline?.publishedAt ?? dateline?.modifiedAt) !== undefined || TIMES.has(clutter?.rule);
}

/** Rules of lines that tell when a text was written, or how long it is. */
const TIMES: ReadonlySet<string | undefined> = new Set(['reading-time', 'time-stamp', 'dateline']);

/** Most words of a line that is a role. */
const MOST_ROLE_WORDS = 8;

function isRole(text: string): boolean {
  const words = text.split(/[\s,]+/u);
  return words.length <= MOST_ROLE_WORDS && words.some((word) => ROLE.test(word));
}
