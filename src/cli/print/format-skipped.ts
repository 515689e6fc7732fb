/** What is skipped in an article → text for people, by rule and region. Pure. */
import { formatWhere, quote } from './phrases.ts';
import type { Article, Skip } from '../../article/article.ts';

/** The steps of a CSS path. */
const STEP = ' > ';

/** Most skips that are listed first, and the least probability of one. */
const [MOST_UNSURE, LEAST_DOUBT] = [5, 0.1] as const;

/** An article, and where an editor decided what of it is skipped: `post.lectern.yaml:4`. */
export type SkipReport = { readonly article: Article; readonly decidedAt: readonly string[] };

/**
 * The least sure skips first; then each rule, in the order in which it first skips something, with
 * its regions and their text.
 */
export function formatSkipped({ article, decidedAt }: SkipReport): string {
  const { title, skipped } = article;
  if (skipped.length === 0) return `${title}\nSkipped: nothing`;
  const regionOf = regionsOf(article);
  const rules = groupBy(skipped, ({ rule }) => rule);
  const blocks = [...rules].map(([rule, skips]) => formatRule(rule, { skips, regionOf }));
  const places = decidedAt.length > 0 ? [`decided in ${decidedAt.join(', ')}`] : [];
  return [
    `${title}\nSkipped: ${skipped.length}`,
    ...formatUnsure(skipped),
    ...blocks,
    ...places,
  ].join('\n\n');
}

/** The skips that are most probably the story's, with that probability; empty without any. */
function formatUnsure(skipped: readonly Skip[]): string[] {
  const unsure = skipped
    .filter(({ doubt = 0 }) => doubt >= LEAST_DOUBT)
    .toSorted((a, b) => b.doubt! - a.doubt!)
    .slice(0, MOST_UNSURE);
  if (unsure.length === 0) return [];
  const rows = unsure.map((skip) => {
    const percent = Math.round(skip.doubt! * 100);
    return `  ${quote(skip.words)}  ${formatWhere(skip.where)}, ${skip.rule}: ${percent} %`;
  });
  return [['least sure (how probably it is the story’s)', ...rows].join('\n')];
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
