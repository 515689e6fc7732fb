/**
 * the lines of a page → headings that may be the headline, each with its evidence: rank, place,
 * name.
 */
import { findDateline } from '../../dates/dateline.ts';
import type { PageElement } from '../../dom/tree.ts';
import type { PageLines, PageUnit } from '../../dom/units.ts';

/** A heading as readers see it. */
export type PageHeading = {
  readonly text: string;
  /** The same without a short line above it in the same heading, such as the name of a section. */
  readonly lines: readonly string[];
  readonly element: PageElement;
  /** 1 to 6; 7 for an element that is a headline only by name. */
  readonly level: number;
  /** Lines from it to the first line of prose: negative for one below that. */
  readonly above: number;
  readonly region: string | undefined;
  /** Whether the page's template calls it the headline. */
  readonly isNamed: boolean;
  /** Whether names or a date are directly below it. */
  readonly isSigned: boolean;
};

/** What is known of the lines. */
export type HeadingFacts = {
  readonly lines: PageLines;
  /** The index of the first line of sure prose. */
  readonly firstProse: number;
  readonly regions: readonly (string | undefined)[];
};

/** Most headings to check: a headline is near the top. */
const MOST_HEADINGS = 40;

/** How far below the first prose a headline may be, in lines. */
const FURTHEST_BELOW = 12;

/** The signs of a heading's own link, after its words. */
const LINK_SIGNS = /\s*[#¶§🔗]\uFE0F?\s*$/u;

/** Names that templates give to headlines. */
const HEADLINE_NAME =
  /(?:^|[\s_-])(?:headline|(?:entry|post|article|story|page|blog|single|content|main|hero)[_-]*(?:title|heading|headline))(?:$|[\s_-])/;

/** Headings from the top down to a little below the first prose. */
export function headingsOf(facts: HeadingFacts): readonly PageHeading[] {
  const { lines, firstProse, regions } = facts;
  const groups = new Map<PageElement, PageUnit[]>();
  for (const unit of lines.units) {
    if (groups.size >= MOST_HEADINGS) break;
    if (firstProse >= 0 && unit.index > firstProse + FURTHEST_BELOW) break;
    const element = headingAround(unit.element);
    if (element === undefined) continue;
    const group = groups.get(element);
    if (group) group.push(unit);
    else groups.set(element, [unit]);
  }
  return [...groups].map(([element, units]) => ({
    text: units
      .map((unit) => unit.text)
      .join(' ')
      .replace(LINK_SIGNS, ''),
    lines: units.map((unit) => unit.text),
    element,
    level: rankOf(element),
    above: firstProse < 0 ? 0 : firstProse - units[0]!.index,
    region: regions[element.id],
    isNamed: isNamedHeadline(element),
    isSigned: isSigned(lines.units, units.at(-1)!),
  }));
}

/** How far below a heading its names and date are, in lines. */
const SIGNED_BELOW = 2;

function isSigned(units: readonly PageUnit[], { index }: PageUnit): boolean {
  const below = units.slice(index + 1, index + 1 + SIGNED_BELOW);
  return below.some(({ text, words }) => findDateline(text, { words }) !== undefined);
}

/** Rank of an element that is a headline only by name. */
const NAMED_ONLY = 7;

function rankOf({ tag }: PageElement): number {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : NAMED_ONLY;
}

/** How far above a line to look for its heading's element. */
const REACH = 4;

function headingAround(from: PageElement): PageElement | undefined {
  let current: PageElement | undefined = from;
  for (let step = 0; current && step < REACH; step++, current = current.parent)
    if (rankOf(current) < NAMED_ONLY) return current;
  return isNamedHeadline(from) ? from : undefined;
}

function isNamedHeadline(element: PageElement): boolean {
  if (element.attributes['itemprop'] === 'headline') return true;
  return HEADLINE_NAME.test(element.hint);
}
