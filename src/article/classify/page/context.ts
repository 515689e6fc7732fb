/** the lines of a page → each line with its context: its neighbours, siblings and similar lines. */
import { findClutter, type ClutterMatch } from '../../clutter/phrases/clutter.ts';
import { findDateline } from '../../dates/dateline.ts';
import { descend, proseOf, regionsOf, sumUp, type Candidates } from './prose.ts';
import type { PageUnit } from '../../dom/units.ts';

/** Facts about the page before its lines are classified. */
export type PageFacts = Candidates & {
  readonly title: string;
  readonly description: string;
  /** The text that JSON-LD gives, folded; empty when it gives none. */
  readonly body: string;
  /** The ingredients that JSON-LD gives, as written. */
  readonly ingredients?: readonly string[] | undefined;
  /** BCP 47, where it is known: decides how dates of figures are read. */
  readonly language?: string | undefined;
};

/**
 * A line and everything its classification depends on. Shares and flags are numbers from 0 to 1.
 */
export type LineContext = {
  readonly unit: PageUnit;
  /** Kept by Readability. */
  readonly kept: number;
  /** Inside the element with most of the prose. */
  readonly inside: number;
  /** The page part that contains it. */
  readonly region: string | undefined;
  readonly clutter: ClutterMatch | undefined;
  readonly dateline: number;
  /** Share of its words that are links. */
  readonly link: number;
  /** Words of prose. */
  readonly prose: number;
  /**
   * Lines between it and the first and the last line of sure prose; 0 at them, negative outside.
   */
  readonly fromFirst: number;
  readonly toLast: number;
  /** Share of kept lines and of prose among three lines before, three after, ten on both sides. */
  readonly keptBefore: number;
  readonly keptAfter: number;
  readonly keptAround: number;
  readonly proseBefore: number;
  readonly proseAfter: number;
  /**
   * Share kept among the lines with the same tags and class, and among those below the same parent.
   */
  readonly keptAlike: number;
  readonly keptSiblings: number;
  /** Share of links among the words below the same parent. */
  readonly linkSiblings: number;
  /** Occurs more than once on the page. */
  readonly repeated: number;
  readonly isTitle: number;
  readonly isDescription: number;
};

/** Least share of the article's prose in its element, on the way down from the page's root. */
const HOLDS = 0.9;

/** Every line with its context. */
export function contextsOf(facts: PageFacts): readonly LineContext[] {
  const { units } = facts.lines;
  const regions = regionsOf(facts);
  const kept = units.map((unit) => (facts.kept.has(unit.element.id) ? 1 : 0));
  const prose = units.map(proseOf);
  const isSure = (unit: PageUnit, index: number): boolean =>
    kept[index] === 1 && prose[index]! > 0 && regions[unit.element.id] === undefined;
  const sure = units.map(isSure);
  const span = { first: sure.indexOf(true), last: sure.lastIndexOf(true) };

  const keptShare = windowOf(kept);
  const proseShare = windowOf(prose.map((words) => (words > 0 ? 1 : 0)));
  const groups = groupsOf(units, kept);
  const inside = insideOf(facts, regions);
  const formOf = formsOf(facts.language);
  return units.map((unit, index) => ({
    unit,
    kept: kept[index]!,
    inside: inside.has(unit.element.id) ? 1 : 0,
    region: regions[unit.element.id],
    ...formOf(unit),
    link: linkShare(unit),
    prose: prose[index]!,
    fromFirst: span.first < 0 ? 0 : index - span.first,
    toLast: span.first < 0 ? 0 : span.last - index,
    keptBefore: keptShare(index - 3, index - 1),
    keptAfter: keptShare(index + 1, index + 3),
    keptAround: keptShare(index - 10, index + 10),
    proseBefore: proseShare(index - 3, index - 1),
    proseAfter: proseShare(index + 1, index + 3),
    ...groups(unit),
    ...sameness(unit, facts),
  }));
}

type Form = Pick<LineContext, 'clutter' | 'dateline'>;

/** The form of a line, cached by text, since pages repeat many lines. */
function formsOf(language: string | undefined): (unit: PageUnit) => Form {
  const known = new Map<string, Form>();
  return (unit) => {
    let form = known.get(unit.text);
    if (form === undefined) {
      const dateline = findDateline(unit.text, { words: unit.words, language }) ? 1 : 0;
      known.set(unit.text, (form = { clutter: findClutter(unit.text, unit), dateline }));
    }
    return form;
  };
}

function linkShare(unit: PageUnit): number {
  return Math.min(1, unit.linkWords / Math.max(1, unit.words));
}

/** Means over stretches of lines, from running sums. */
function windowOf(values: readonly number[]): (from: number, to: number) => number {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => (sums[index + 1] = sums[index]! + value));
  return (from, to) => {
    const start = Math.max(0, from);
    const end = Math.min(values.length, to + 1);
    return end <= start ? 0 : (sums[end]! - sums[start]!) / (end - start);
  };
}

type Group = {
  readonly keptAlike: number;
  readonly keptSiblings: number;
  readonly linkSiblings: number;
  readonly repeated: number;
};

function groupsOf(units: readonly PageUnit[], kept: readonly number[]): (unit: PageUnit) => Group {
  const isKept = (unit: PageUnit): number => kept[unit.index]!;
  const alike = shareBy(units, { key: signature, weight: rootOfWords, value: isKept });
  const siblings = shareBy(units, { key: parentOf, weight: rootOfWords, value: isKept });
  const linked = shareBy(units, { key: parentOf, weight: (unit) => unit.words, value: linkShare });
  const counts = new Map<string, number>();
  for (const { text } of units) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (unit) => ({
    keptAlike: alike(unit),
    keptSiblings: siblings(unit),
    linkSiblings: linked(unit),
    repeated: counts.get(unit.text)! > 1 ? 1 : 0,
  });
}

/** The template of a line: the tag and first class of its element and parent. */
function signature({ element }: PageUnit): string {
  const { parent } = element;
  const [own = ''] = element.hint.split(' ', 1);
  const [outer = ''] = parent?.hint.split(' ', 1) ?? [];
  return `${parent?.tag}.${outer} ${element.tag}.${own}`;
}

/** A long line counts for more than a short one, but not in proportion. */
function rootOfWords(unit: PageUnit): number {
  return Math.sqrt(unit.words);
}

function parentOf({ element }: PageUnit): number | undefined {
  return element.parent?.id;
}

type Sharing = {
  readonly key: (unit: PageUnit) => string | number | undefined;
  readonly weight: (unit: PageUnit) => number;
  readonly value: (unit: PageUnit) => number;
};

/** The weighted mean of a value over the lines with the same key. */
function shareBy(units: readonly PageUnit[], of: Sharing): (unit: PageUnit) => number {
  const sums = new Map<unknown, { value: number; weight: number }>();
  const own = units.map((unit) => {
    const key = of.key(unit);
    const weight = of.weight(unit);
    let sum = sums.get(key);
    if (sum === undefined) sums.set(key, (sum = { value: 0, weight: 0 }));
    sum.value += of.value(unit) * weight;
    sum.weight += weight;
    return sum;
  });
  return ({ index }) => {
    const { value, weight } = own[index]!;
    return weight === 0 ? 0 : value / weight;
  };
}

/** Ids below the element of the article. */
function insideOf(facts: PageFacts, regions: readonly (string | undefined)[]): ReadonlySet<number> {
  const isFree = (unit: PageUnit): boolean => regions[unit.element.id] === undefined;
  const weights = sumUp(facts, (unit) => (isFree(unit) ? proseOf(unit) : 0));
  const inside = new Set([descend(facts, { weights, share: HOLDS }).id]);
  for (const { id, parent } of facts.tree.elements)
    if (parent && inside.has(parent.id)) inside.add(id);
  return inside;
}

/** Whether a line is the title, or the beginning of the description. */
function sameness(
  unit: PageUnit,
  facts: PageFacts,
): Pick<LineContext, 'isTitle' | 'isDescription'> {
  const title = unit.words > 2 && facts.title !== '' && facts.title.startsWith(unit.text);
  const description = unit.words > 5 && facts.description.startsWith(unit.text.slice(0, 60));
  return { isTitle: title ? 1 : 0, isDescription: description ? 1 : 0 };
}
