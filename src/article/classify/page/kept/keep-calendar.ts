/** labelled lines → the same, with the days of a calendar read: each heads the events that are read below it. */
import { findDateline } from '../../../dates/dateline.ts';
import type { LabelledLine } from '../label-lines.ts';

/** So many different days among the lines of a story are a calendar's: a byline has one or two. */
const FEWEST_DAYS = 3;

/** Reads the lines that are nothing but a day, where several stand above lines that are read. */
export function keepCalendar(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const first = lines.findIndex(isRead);
  const last = lines.findLastIndex(isRead);
  const heads = (line: LabelledLine, index: number): boolean =>
    index > first && index < last && isDay(line) && isRead(lines[index + 1]!);
  const days = lines.filter(heads);
  const isCalendar = new Set(days.map(({ unit }) => unit.text)).size >= FEWEST_DAYS;
  if (!isCalendar) return lines;
  return lines.map((line, index) => (heads(line, index) ? { ...line, rule: undefined } : line));
}

function isRead({ rule }: LabelledLine): boolean {
  return rule === undefined;
}

/** Whether a line is read, or skipped for its date alone, and names no one. */
function isDay({ rule, dateline, region, clutter, unit }: LabelledLine): boolean {
  if ((rule ?? 'byline') !== 'byline' || dateline === 0) return false;
  if (region !== undefined || clutter) return false;
  const named = findDateline(unit.text, { words: unit.words })?.byline;
  return named === undefined && unit.asked === undefined;
}
