/** Numbers, paths and texts → how they are printed. Pure. */
import { isAbsolute, relative } from 'node:path';
import type { Where } from '../../article/article.ts';
import { clockTime, roundDuration } from '../../edition/shared/time-labels.ts';

/** Seconds as `m:ss`, or `h:mm:ss` from an hour on. */
export function formatDuration(seconds: number): string {
  return clockTime(roundDuration(seconds));
}

/** A count with its noun: `1 segment`, `2 segments`. */
export function countNoun(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Bytes in megabytes, with a decimal below ten. */
export function megabytes(sizeBytes: number): string {
  const size = sizeBytes / 1e6;
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} MB`;
}

/** A whole number with a comma at each thousand: `1,200`. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A place in the source. */
export function formatWhere(where: Where): string {
  if (where.kind === 'path') return where.path;
  return where.start === where.end ? `line ${where.start}` : `lines ${where.start}-${where.end}`;
}

/** A text in quotation marks, on one line. */
export function quote(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}

/** A path relative to a folder if it lies within, otherwise the whole path. */
export function shownPath(path: string, options: { readonly from: string }): string {
  const short = relative(options.from, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

/** A value as `--json` prints it. */
export function asJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
