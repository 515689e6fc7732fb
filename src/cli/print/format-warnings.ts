/** Warnings of a run → lines for people: a repeated one once, with how often and where. Pure. */
import { formatWarning } from './format-error.ts';
import { countNoun } from './phrases.ts';
import type { Warning } from '../../errors.ts';

/** A warning, and what was being worked on when it came. */
export type NotedWarning = { readonly warning: Warning; readonly source?: string };

/** Places of a repeated warning that are named; the rest are counted. */
const PLACES_SHOWN = 3;

/** A code whose warnings differ only in the sign that they name, and how many of these are told one by one; the rest are counted. */
const [OF_SIGNS, SIGNS_SHOWN] = ['SCRIPT_LAST_RESORT', 3] as const;

/** One line for each distinct warning, in the order in which it first came, and one for the rarer signs of many. */
export function formatWarnings(
  noted: readonly NotedWarning[],
  options: { /** Whether there are several sources. */ readonly nameSources?: boolean } = {},
): readonly string[] {
  const groups = new Map<string, NotedWarning[]>();
  for (const each of noted) {
    const { code, message, hint = '' } = each.warning;
    const key = [code, message, hint].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const distinct = [...groups.values()];
  const rare = rareSigns(distinct);
  const told = distinct.filter((group) => !rare.has(group));
  return [...told.map((group) => formatGroup(group, options)), ...countRare([...rare])];
}

/** The signs that are only counted: of many, all but the most frequent. */
function rareSigns(groups: readonly NotedWarning[][]): ReadonlySet<NotedWarning[]> {
  const signs = groups.filter(([first]) => first!.warning.code === OF_SIGNS);
  if (signs.length <= SIGNS_SHOWN + 1) return new Set();
  return new Set(signs.toSorted((a, b) => b.length - a.length).slice(SIGNS_SHOWN));
}

function countRare(rare: readonly NotedWarning[][]): string[] {
  if (rare.length === 0) return [];
  const count = countNoun(rare.flat().length, 'time');
  const message = `${rare.length} more signs that no rule knows, ${count} together`;
  return [formatWarning({ code: OF_SIGNS, message, hint: '--json names them.' })];
}

function formatGroup(
  group: readonly NotedWarning[],
  { nameSources = false }: { readonly nameSources?: boolean },
): string {
  const { segmentId: _, ...warning } = group[0]!.warning;
  const places = new Set(group.map((each) => placeOf(each, nameSources)).filter(Boolean));
  const shown = [...places].slice(0, PLACES_SHOWN);
  const more = places.size - shown.length;
  const named = [shown.join('; '), ...(more > 0 ? [`${more} more`] : [])].join(' and ');
  if (group.length === 1)
    return formatWarning({ ...warning, message: joinPlace(named, warning.message) });
  const often = `${countNoun(group.length, 'time')}${named && ` (${named})`}`;
  return formatWarning({ ...warning, message: `${often}: ${warning.message}` });
}

/** `posts/a.md, s3`, `s3`, or nothing. */
function placeOf({ warning, source }: NotedWarning, nameSources: boolean): string {
  const { segmentId, message } = warning;
  const isNamed = source === undefined || message.includes(source);
  const parts = [...(nameSources && !isNamed ? [source] : []), ...(segmentId ? [segmentId] : [])];
  return parts.join(', ');
}

function joinPlace(place: string, message: string): string {
  return place === '' ? message : `${place}: ${message}`;
}
