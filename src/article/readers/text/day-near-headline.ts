/** skipped lines around a headline → the day that they show, where it is one. */
import { parseDate, type DateOptions } from '../../dates/parse-date.ts';
import type { Piece } from '../../classify/pasted/measure.ts';
import type { Role } from '../../classify/pasted/roles.ts';

/** Longest line with a day, in words: “Publié le 4 avril 2017 dans les catégories : politique”. */
const MOST_WORDS = 16;

/** Rules of lines whose days are those of other texts or of the page. */
const OTHERS: ReadonlySet<string> = new Set([
  'related',
  'read-more',
  'comments',
  'copyright',
  'advertisement',
]);

/** Options of `dayNearHeadline`. */
export type NearHeadline = {
  readonly roles: readonly Role[];
  /** Indexes, the end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly dates: DateOptions;
};

/** ISO 8601, with a time where one stands beside it; undefined for no day or several. */
export function dayNearHeadline(
  pieces: readonly Piece[],
  { roles, from, to, dates }: NearHeadline,
): string | undefined {
  const found = pieces.slice(from, to).flatMap(({ text, words, ends, dateline }, at) => {
    const rule = roles[from + at]!.skip;
    if (rule === undefined || OTHERS.has(rule) || words > MOST_WORDS || ends) return [];
    if (dateline?.modifiedAt !== undefined) return [];
    return parseDate(text, dates) ?? [];
  });
  const days = new Set(found.map((iso) => iso.slice(0, 10)));
  if (days.size !== 1) return undefined;
  return found.find((iso) => iso.includes('T')) ?? found[0];
}
