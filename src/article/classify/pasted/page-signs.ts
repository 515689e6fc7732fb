/** measured paragraphs → marks of a copied page that no table of phrases has: menus in one line, trails, buttons, archives. Pure. */
import { anyIn, caseless } from '../../../_internal/any-of.ts';
import { findClutter } from '../../clutter/phrases/clutter.ts';
import type { Piece } from './measure.ts';

/** How far from either end of a text a menu, a trail or a footer stands, in paragraphs. */
const AT_THE_ENDS = 20;

/** Paragraphs at the very end among which an author's own text has no notice of copyright. */
const AT_THE_END = 6;

/** Weights of the signs: see `KIND_WEIGHTS` of pasted.ts. */
const SIGNS: readonly (readonly [
  weight: number,
  hasSign: (pieces: readonly Piece[]) => boolean,
])[] = [
  [1, endsWithCopyright],
  [2, hasMenuBar],
  [2, hasTrail],
  [2, hasButtons],
  [2, hasArchive],
  [3, endsWithUnsubscribing],
  [4, hasComments],
];

/** The sum of the weights of those that a text has. */
export function signsOfPage(pieces: readonly Piece[]): number {
  return SIGNS.reduce((sum, [weight, hasSign]) => sum + (hasSign(pieces) ? weight : 0), 0);
}

function endsWithCopyright(pieces: readonly Piece[]): boolean {
  return pieces.slice(-AT_THE_END).some(({ clutter }) => clutter?.rule === 'copyright');
}

/** Most words of a bar, and the share of them that are labels of menus. */
const MOST_BAR_WORDS = 12;
const BAR_SHARE = 0.5;

/** “Home Blog About”, “HomeArticlesContact”: labels of a menu side by side. */
function hasMenuBar(pieces: readonly Piece[]): boolean {
  return endsOf(pieces, AT_THE_ENDS).some(({ text, ends, words }) => {
    if (ends || words > MOST_BAR_WORDS) return false;
    const labels = text.split(/[\s|/•·]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== '');
    const known = labels.filter((label) => isMenuLabel(label)).length;
    return known >= 2 && known >= labels.length * BAR_SHARE;
  });
}

function isMenuLabel(label: string): boolean {
  return /^\p{Lu}/u.test(label) && findClutter(label, { words: 1 })?.rule === 'menu';
}

/** Fewest words of a headline that a trail repeats. */
const FEWEST_TRAIL_WORDS = 3;

/** “Archive : 2016 : The mill reopens” above “The mill reopens”. */
function hasTrail(pieces: readonly Piece[]): boolean {
  const top = pieces.slice(0, AT_THE_ENDS);
  return top.some(({ text, words, ends }, index) => {
    if (words < FEWEST_TRAIL_WORDS || ends) return false;
    const headline = text.trim();
    return top
      .slice(0, index)
      .some((above) => above.text.endsWith(headline) && isTrail(above.text, headline));
  });
}

function isTrail(text: string, headline: string): boolean {
  return /[>›»/|:→]\s*$/u.test(text.slice(0, text.length - headline.length));
}

/** How often a button stands below comments. */
const FEWEST_BUTTONS = 4;

/** “Ann | May 9, 2012 | Reply” above each comment: the same button behind a bar. */
function hasButtons(pieces: readonly Piece[]): boolean {
  const counts = new Map<string, number>();
  for (const { text } of pieces) {
    const button = /\|\s*(\p{L}+(?: \p{L}+)?)$/u.exec(text)?.[1];
    if (button !== undefined) counts.set(button, (counts.get(button) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= FEWEST_BUTTONS);
}

/** Fewest lines of an archive. */
const FEWEST_ARCHIVED = 4;

/** “May 2012 (8)”: months and topics with the number of posts. */
function hasArchive(pieces: readonly Piece[]): boolean {
  const archived = pieces.filter(({ text }) =>
    /^[\p{L}][\p{L}\p{N} ,&’'-]{2,40} \(\d{1,4}\)$/u.test(text),
  );
  return archived.length >= FEWEST_ARCHIVED;
}

const UNSUBSCRIBE = caseless(
  anyIn(`
    unsubscribe désabonner désinscrire abbestellen abmelden\\sklicken darse\\sde\\sbaja desuscribir
    disiscriviti cancelar\\sinscrição descadastrar uitschrijven afmelden\\sklik avregistrera avmelde
    afmeld wypisać wypisz отписаться відписатися odhlásit leiratkozás dezabonare 配信停止 退订 取消订阅 수신거부
  `),
);

/** What every newsletter must have at its end. */
function endsWithUnsubscribing(pieces: readonly Piece[]): boolean {
  return pieces.slice(-AT_THE_ENDS).some(({ text }) => UNSUBSCRIBE.test(text));
}

/** Fewest comments, and longest line with a name above one, in words. */
const [FEWEST_COMMENTS, MOST_NAME_WORDS] = [3, 6] as const;

/** “Ann Lee says:” above “March 14, 2010 at 1:09 pm”: a name, and a day with its time. */
function hasComments(pieces: readonly Piece[]): boolean {
  const comments = pieces.filter(({ text, words }, index) => {
    if (words > MOST_NAME_WORDS || !/\p{L}\s?:$/u.test(text)) return false;
    return pieces[index + 1]?.dateline?.publishedAt?.includes('T') === true;
  });
  return comments.length >= FEWEST_COMMENTS;
}

/** So many of a text's first and last paragraphs, each once. */
export function endsOf(pieces: readonly Piece[], reach: number): readonly Piece[] {
  if (pieces.length <= 2 * reach) return pieces;
  return [...pieces.slice(0, reach), ...pieces.slice(-reach)];
}
