/**
 * the paragraphs of a pasted page, and those that are known to be the page's → the rest of their boxes: the sentence above what is
 * given away, the name of what is sold above its price, and links that go on below others.
 */
import type { Piece } from '../measure.ts';
import { isCommandOfLink } from './pitches.ts';

/** A page, which of its paragraphs may be the story's, and the rules of those of them that are not. */
export type KnownLines = {
  readonly pieces: readonly Piece[];
  readonly story: readonly boolean[];
  readonly found: ReadonlyMap<number, string>;
};

/** The rules of the other lines of boxes, by index. */
export function boxLines(known: KnownLines): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  const buttons = [...known.pieces.keys()].filter((index) => isButton(known, index));
  for (const button of buttons)
    for (const index of [...giftAbove(known, button), ...goodsAbove(known, button)])
      lines.set(index, 'call-to-action');
  for (const index of linksBelow(known)) lines.set(index, 'related');
  return lines;
}

/** Rules of buttons. */
const BUTTONS: ReadonlySet<string> = new Set(['call-to-action', 'form', 'newsletter', 'read-more']);

/** Longest button, in words. */
const MOST_OF_BUTTON = 6;

/** The rule of a paragraph that is not read. */
function ruleOf({ pieces, story, found }: KnownLines, index: number): string | undefined {
  const rule = found.get(index);
  if (rule !== undefined) return rule;
  return story[index] ? undefined : pieces[index]?.clutter?.rule;
}

function isButton(known: KnownLines, index: number): boolean {
  const { words, text } = known.pieces[index]!;
  if (words > MOST_OF_BUTTON || /[.:]$/u.test(text)) return false;
  return BUTTONS.has(ruleOf(known, index) ?? '');
}

/** Longest question that may be a headline, in words. */
const MOST_OF_QUESTION = 16;

/** Longest sentence that alone offers what its button gives, in words, and such buttons. */
const [MOST_ALONE, GIVES] = [
  25,
  /\b(?:contact us|demo|e-?book|(?:for )?free|in touch|trial|white ?paper)\b/i,
] as const;

/** A sentence between running text and a button that gives something away. */
function giftAbove({ pieces, story, found }: KnownLines, button: number): number[] {
  const [above, gift] = [pieces[button - 2], pieces[button - 1]];
  if (above === undefined || gift === undefined || !GIVES.test(pieces[button]!.text)) return [];
  if (!isProse(above) || isOpen(above) || !isProse(gift) || gift.words > MOST_ALONE) return [];
  return story[button - 1] && !found.has(button - 1) ? [button - 1] : [];
}

function isQuestion(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.words <= MOST_OF_QUESTION && piece.text.endsWith('?');
}

function isOpen({ text }: Piece): boolean {
  return text.endsWith(':');
}

function isProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose';
}

/** Fewest words of the name of what is sold. */
const FEWEST_OF_GOODS = 3;

/** A number, a fact or a row, which no name of goods is; and a price alone, which is such a fact. */
const [NO_GOODS, PRICE_ALONE] = [/^#?\d+[.)]|[\t:]/u, /^\p{L}+:? ?[$£€]? ?\d[\d.,]*$/u] as const;

/** A line between running text and the places where it is sold: it heads nothing, since a heading stands below them. */
function goodsAbove({ pieces, story, found }: KnownLines, button: number): number[] {
  const goods = pieces[button - 1];
  if (goods?.shape !== 'line' || goods.ends || goods.words < FEWEST_OF_GOODS) return [];
  if (PRICE_ALONE.test(pieces[button]!.text)) return [];
  if (NO_GOODS.test(goods.text) || !isProse(pieces[button - 2])) return [];
  let below = button;
  while (pieces[below] !== undefined && (!story[below] || found.has(below))) below++;
  const next = pieces[below];
  return next?.shape === 'line' && next.words > 1 && !/[\t:]/u.test(next.text) ? [button - 1] : [];
}

/** Rules of links to other texts; fewest words of one that others go on from, and of one that goes on. */
const LINKS: ReadonlySet<string> = new Set(['read-more', 'related']);
const [FEWEST_OF_FIRST, FEWEST_OF_LINK] = [5, 6] as const;

/** An amount, a row or a label, which is not a link. */
const NO_LINK = /[$£€|\t]|\(\d|:$/u;

/** Commands directly below a link, and headlines below a label of links; the last line above running text is its heading. */
function linksBelow(known: KnownLines): number[] {
  const { pieces, story, found } = known;
  const links: number[] = [];
  pieces.forEach((piece, index) => {
    if (!story[index] || found.has(index) || !isLineOrQuestion(pieces[index + 1])) return;
    const isNext = links.at(-1) === index - 1;
    if (!isNext && !isLink(known, index - 1)) return;
    if (piece.words < FEWEST_OF_LINK || !isLineOrQuestion(piece)) return;
    if (NO_LINK.test(piece.text)) return;
    const isBelowLabel = isNext || isOpen(pieces[index - 1]!);
    if (isCommandOfLink(piece.text) || (isBelowLabel && isTitleCase(piece.text))) links.push(index);
  });
  return links;
}

/** Whether it is a label that ends in a colon, or a link of some length, and not read. */
function isLink(known: KnownLines, index: number): boolean {
  const piece = known.pieces[index];
  if (piece === undefined || !LINKS.has(ruleOf(known, index) ?? '')) return false;
  return isOpen(piece) || (piece.words >= FEWEST_OF_FIRST && !/[.!?]$/u.test(piece.text));
}

function isLineOrQuestion(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  return piece.shape === 'line' || (isQuestion(piece) && !/[.!]/u.test(piece.text));
}

/** Least share of longer words with a capital, and fewest of them. */
const [CAPITALISED, FEWEST_LONGER] = [0.8, 3] as const;

/** "The Nine Best Quays of the North", in words of four letters and more. */
function isTitleCase(text: string): boolean {
  const longer = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word)).length;
  return longer.length >= FEWEST_LONGER && capitals >= longer.length * CAPITALISED;
}
