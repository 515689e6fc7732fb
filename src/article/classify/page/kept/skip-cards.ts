/** classified lines → the same without cards of other texts among them: a headline and words that break off, or with “Read more” below. */
import { closest, isWithin, type PageElement } from '../../../dom/tree.ts';
import { relabel, type LabelledLine } from '../label-lines.ts';
import { breaksOff, isMostlyLinks } from '../running-prose.ts';
import { haveOneFrame } from '../story-lines.ts';

/** Most lines and words of a card, and how far around a line its box may be, in elements. */
const [MOST_LINES, MOST_WORDS, REACH] = [4, 60, 3] as const;

/** Cards of one frame that are what the page is about, as the things that a list reviews. */
const SERIES = 3;

/** Most candidates: a page of more is a list of cards. */
const MOST_CANDIDATES = 40;

/** Longest “Read more”, in words. */
const MOST_OF_BUTTON = 4;

/** The lines, without those of such cards. */
export function skipCards(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const candidates = lines.filter((line, index) => mayEndCard(line, lines[index - 1]));
  if (candidates.length === 0 || candidates.length > MOST_CANDIDATES) return lines;
  const cards = candidates.flatMap((line) => cardOf(line, lines) ?? []);
  const levels = lines.flatMap(({ rule, unit }) => (rule === undefined ? [unit.level] : []));
  const single = cards.filter(
    (card) =>
      cards.filter(({ box }) => haveOneFrame(box, card.box)).length < SERIES &&
      isApart(card, levels),
  );
  const indexes = new Set(single.flatMap((card) => card.lines.map(({ unit }) => unit.index)));
  return relabel(lines, ({ rule, unit }) =>
    rule === undefined && indexes.has(unit.index) ? 'related' : undefined,
  );
}

/** Whether it is “Read more” as a link, or words that break off below a link. */
function mayEndCard(line: LabelledLine, above: LabelledLine | undefined): boolean {
  if (line.clutter?.rule === 'read-more')
    return isMostlyLinks(line) && line.unit.words <= MOST_OF_BUTTON;
  return line.rule === undefined && breaksOff(line.unit.text) && isLink(above);
}

function isLink(line: LabelledLine | undefined): boolean {
  return line !== undefined && isMostlyLinks(line);
}

type Card = { readonly box: PageElement; readonly lines: readonly LabelledLine[] };

/** Whether its headline is a link, or of a level that no heading of the story has. */
function isApart({ lines: [first] }: Card, levels: readonly (number | undefined)[]): boolean {
  const { level } = first!.unit;
  return isLink(first) || levels.filter((other) => other === level).length <= 1;
}

/** The smallest box around a line with another one, if it is a headline with a few words. */
function cardOf(line: LabelledLine, lines: readonly LabelledLine[]): Card | undefined {
  const { index, element } = line.unit;
  const near = lines.slice(Math.max(0, index - MOST_LINES), index + MOST_LINES + 1);
  const linesIn = (box: PageElement): readonly LabelledLine[] =>
    near.filter(({ unit }) => isWithin(unit.element, box));
  const box = closest(element, (each) => linesIn(each).length > 1, REACH);
  if (box === undefined) return undefined;
  const inside = linesIn(box);
  return isCard(inside) ? { box, lines: inside } : undefined;
}

function isCard(inside: readonly LabelledLine[]): boolean {
  const words = inside.reduce((sum, { unit }) => sum + unit.words, 0);
  const [first] = inside;
  const isHeaded = first!.unit.kind === 'heading' || isMostlyLinks(first!);
  return isHeaded && inside.length <= MOST_LINES && words <= MOST_WORDS;
}
