/** What is skipped in an article → text for people, by rule and region. Pure. */
import { formatWhere, quote } from './phrases.ts';
import type { Article, Skip } from '../../article/article.ts';

/** The steps of a CSS path. */
const STEP = ' > ';

/** Each rule, in the order in which it first skips something, with its regions and their text. */
export function formatSkipped(article: Article): string {
  const { title, skipped } = article;
  if (skipped.length === 0) return `${title}\nSkipped: nothing`;
  const regionOf = regionsOf(article);
  const rules = groupBy(skipped, ({ rule }) => rule);
  const blocks = [...rules].map(([rule, skips]) => formatRule(rule, { skips, regionOf }));
  return [`${title}\nSkipped: ${skipped.length}`, ...blocks].join('\n\n');
}

type RuleOptions = {
  readonly skips: readonly Skip[];
  readonly regionOf: (skip: Skip) => string;
};

function formatRule(rule: string, { skips, regionOf }: RuleOptions): string {
  const regions = groupBy(skips, regionOf);
  const rows = [...regions].flatMap(([region, within]) => [
    `  ${region}`,
    ...within.map((skip) => `    ${quote(skip.words)}  ${placeIn(skip)}`),
  ]);
  return [`${rule} (${skips.length})`, ...rows].join('\n');
}

/**
 * The region of a skip: on a page the element around it, in a text the heading above it.
 */
function regionsOf({ blocks }: Article): (skip: Skip) => string {
  const headings = new Map<string, string>();
  let heading = 'before the first heading';
  for (const { id, kind, text } of blocks) {
    if (kind === 'heading') heading = `under ${quote(text)}`;
    headings.set(id, heading);
  }
  return ({ where, after }) => {
    if (where.kind === 'path') return where.path.split(STEP).slice(0, -1).join(STEP) || 'the page';
    return (after && headings.get(after)) ?? 'before the first heading';
  };
}

/** Its place in its region. */
function placeIn({ where }: Skip): string {
  return where.kind === 'path' ? where.path.split(STEP).at(-1)! : formatWhere(where);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values)
    groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
