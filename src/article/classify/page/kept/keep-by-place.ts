/**
 * classified lines → the same with lines that only their place shows to be the story's: lists that a sentence announces,
 * headings and items among others that are read, a closing quotation, a standfirst.
 */
import { anyOf } from '../../../../_internal/any-of.ts';
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { closest, isWithin, type PageElement } from '../../../dom/tree.ts';
import { pointingRule } from '../../pointing-forms.ts';
import type { LabelledLine } from '../label-lines.ts';
import { leadsElsewhere, linkListOf } from '../link-lists.ts';
import { isMostlyLinks } from '../running-prose.ts';
import { haveOneFrame, isStory, UNNAMED_RULES } from '../story-lines.ts';

/** The lines, with those that their place shows to be read. */
export function keepByPlace(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const first = lines.findIndex(isStory);
  const last = lines.findLastIndex(isStory);
  const announced = announcedLists(lines, { first, last });
  const isOfLastList = new Set(first < 0 ? [] : lastList(lines, last + 1));
  return lines.map((line, index) => {
    if (!isOpenToReading(line)) return line;
    if (announced.has(linkListOf(line))) return { ...line, rule: undefined };
    if (line.repeated === 1) return line;
    const isKept =
      index < first
        ? isStandfirst(line, { first })
        : index > last
          ? (index === last + 1 && closesStory(line, lines[last]!)) || isOfLastList.has(index)
          : isLinkedHeading(line, lines) || isAmongAlike(line, lines);
    return isKept ? { ...line, rule: undefined } : line;
  });
}

/** Whether nothing but its look and its place, or a box with names and dates, speaks against a line. */
function isOpenToReading({ rule, unit, clutter, dateline }: LabelledLine): boolean {
  if (rule === undefined || unit.asked !== undefined) return false;
  return (UNNAMED_RULES.has(rule) || rule === 'byline') && clutter === undefined && dateline === 0;
}

/** Fewest words of a sentence that announces a list, and most of its items. */
const [FEWEST_ANNOUNCING, MOST_OF_ITEM] = [4, 14] as const;

/** Lists of links below a paragraph of the story that ends with a colon, by their elements. */
function announcedLists(
  lines: readonly LabelledLine[],
  story: { readonly first: number; readonly last: number },
): ReadonlySet<PageElement | undefined> {
  const found = new Set<PageElement | undefined>();
  for (let index = story.first; index < story.last; index++) {
    const [above, item] = [lines[index]!, lines[index + 1]!];
    if (!announces(above) || item.unit.kind !== 'listItem' || !leadsElsewhere(item)) continue;
    const list = linkListOf(item);
    if (list === undefined) continue;
    const items = lines.filter(({ unit }) => isWithin(unit.element, list));
    const isInside = items.length > 1 && items.at(-1)!.unit.index < story.last;
    const isBeside = list.parent === above.unit.element.parent;
    if (isInside && isBeside && items.every(({ unit }) => unit.words <= MOST_OF_ITEM))
      found.add(list);
  }
  return found;
}

function announces(line: LabelledLine): boolean {
  const { text, words } = line.unit;
  if (line.rule !== undefined || line.clutter !== undefined || words < FEWEST_ANNOUNCING)
    return false;
  return text.endsWith(':') && pointingRule({ text, words, link: line.link }) === undefined;
}

/** Whether a heading, whose words may be a link, stands above a paragraph as others that are read do. */
function isLinkedHeading(line: LabelledLine, lines: readonly LabelledLine[]): boolean {
  const { unit } = line;
  return (
    unit.kind === 'heading' &&
    headsParagraph(line, lines) &&
    lines.some(
      (other) =>
        other.rule === undefined &&
        other.unit.kind === 'heading' &&
        haveOneFrame(other.unit.element, unit.element) &&
        isMostlyLinks(other) === isMostlyLinks(line) &&
        headsParagraph(other, lines),
    )
  );
}

function headsParagraph({ unit }: LabelledLine, lines: readonly LabelledLine[]): boolean {
  const next = lines[unit.index + 1];
  return next !== undefined && isStory(next) && next.unit.element.parent === unit.element.parent;
}

/** Most words of an item between two that are read. */
const MOST_AMONG = 14;

/** Whether the lines directly above and below are read and have the same frame and tag, as the steps of a recipe have. */
function isAmongAlike(line: LabelledLine, lines: readonly LabelledLine[]): boolean {
  const { unit } = line;
  if (unit.kind === 'heading' || unit.words > MOST_AMONG || isMostlyLinks(line)) return false;
  return [unit.index - 1, unit.index + 1].every((at) => {
    const other = lines[at];
    return (
      other !== undefined &&
      other.rule === undefined &&
      other.unit.words <= MOST_AMONG &&
      haveOneFrame(other.unit.element, unit.element)
    );
  });
}

/** Fewest items of a list at the end. */
const FEWEST_ITEMS = 3;

/**
 * Indexes of a heading directly below the last paragraph and of the items below it, without links and all of one frame, as
 * the ingredients at the end of a recipe.
 */
function lastList(lines: readonly LabelledLine[], start: number): number[] {
  const heading = lines[start];
  if (heading?.unit.kind !== 'heading' || !mayEnd(heading)) return [];
  const { length } = lines;
  const isButton = lines[start + 1]?.clutter !== undefined;
  const from = start + (isButton ? 2 : 1);
  let to = from;
  const frame = lines[from]?.unit.element;
  while (to < length && mayEnd(lines[to]!) && haveOneFrame(lines[to]!.unit.element, frame!)) to++;
  if (to - from < FEWEST_ITEMS) return [];
  return [start, ...indexesBetween(from, to)];
}

/** Whether it stands in the element of the story, and neither a name nor a link speaks against it. */
function mayEnd(line: LabelledLine): boolean {
  const { inside, region, link, repeated, unit } = line;
  if (!isOpenToReading(line) || inside === 0 || region !== undefined) return false;
  return link === 0 && repeated === 0 && unit.words <= MOST_AMONG;
}

/** Fewest words of a quotation that closes a story. */
const FEWEST_OF_QUOTE = 5;

/** Whether it is a quotation directly below the last paragraph, in its element. */
function closesStory(line: LabelledLine, last: LabelledLine): boolean {
  const { unit } = line;
  if (unit.kind !== 'quote' || unit.words < FEWEST_OF_QUOTE || line.link > 0) return false;
  const quote = closest(unit.element, ({ tag }) => tag === 'blockquote');
  return quote?.parent === last.unit.element.parent;
}

/** Names that templates give to standfirsts. */
const STANDFIRST = new RegExp(
  `(?:^|[\\s_-])${anyOf(['de(?:c?k)', 'stand-?first', 'sub-?title', 'sub-?head(?:line|ing)?', 'lede'])}(?:$|[\\s_-])`,
);

/** Fewest words of a standfirst, how far above the first paragraph it may be, and how far up its name. */
const [FEWEST_OF_STANDFIRST, ABOVE, REACH] = [6, 8, 2] as const;

/** Whether it is a standfirst: named so, or the page's own description, close above the first paragraph. */
function isStandfirst(line: LabelledLine, { first }: { readonly first: number }): boolean {
  const { unit, isDescription } = line;
  if (unit.words < FEWEST_OF_STANDFIRST || unit.index < first - ABOVE || line.link > 0)
    return false;
  if (line.isTitle === 1) return false;
  const isNamed = closest(unit.element, ({ hint }) => STANDFIRST.test(hint), REACH) !== undefined;
  return isNamed || isDescription === 1;
}
