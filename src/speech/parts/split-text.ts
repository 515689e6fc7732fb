/** a text too long for one call → ranges that fit, cut where a reader would breathe. Pure. */
import { trimRange } from '../../_internal/trim-range.ts';
import { clauseBreaks, type ClauseBreak } from '../../script/sentences/clauses.ts';
import type { Capabilities, SpokenRange } from '../provider.ts';

/** How long a range may be, and how length is counted. */
export type SplitOptions = {
  /** The longest range, counted in `unit`. */
  readonly max: number;
  readonly unit: Capabilities['maxInput']['unit'];
};

/** A cut must have this share of the target length before it: a fragment sounds worse than a plain cut. */
const SHORTEST_SHARE = 0.5;

/** Text longer than this many limits is not measured for an even cut, so that time stays linear. */
const FAR = 8;

/** Length as a provider counts it: UTF-8 bytes, or characters (code points). */
export function measureText(
  text: string,
  options: { readonly unit: SplitOptions['unit'] },
): number {
  if (options.unit === 'utf8-bytes') return Buffer.byteLength(text);
  let characters = 0;
  for (const _ of text) characters++;
  return characters;
}

/**
 * Ranges of `text` of at most `max`, in order and covering all except white space between them.
 * Cuts evenly, at the best place near each share, and within a word only if the word alone is too
 * long.
 */
export function splitText(text: string, options: SplitOptions): readonly SpokenRange[] {
  const ranges: SpokenRange[] = [];
  let rest = trimRange(text, { start: 0, end: text.length });
  while (rest.end > rest.start) {
    const remaining = text.slice(rest.start, rest.end);
    const cut = rest.start + cutOffset(remaining, options);
    ranges.push(trimRange(text, { start: rest.start, end: cut }));
    rest = trimRange(text, { start: cut, end: rest.end });
  }
  return ranges;
}

/** Where to end the first range of `text`: its whole length if it fits. */
function cutOffset(text: string, options: SplitOptions): number {
  const limit = offsetAt(text, options);
  if (limit >= text.length) return text.length;
  // Somewhat past the limit, so that a quotation or name that continues beyond it is seen.
  const breaks = clauseBreaks(text.slice(0, limit + LOOK_AHEAD));
  const cut = bestCut(breaks, { aim: evenLength(text, { ...options, limit }), limit });
  if (cut !== undefined) return cut;

  const lastSpace = text.slice(0, limit + 1).search(/\s\S*$/u);
  return lastSpace > 0 ? lastSpace : limit;
}

/** The target length, in UTF-16 units: that of equal ranges, or the limit if much is left. */
function evenLength(text: string, options: SplitOptions & { readonly limit: number }): number {
  if (text.length > options.limit * FAR) return options.limit;
  const stretches = Math.ceil(measureText(text, options) / options.max);
  return text.length / stretches;
}

/** Characters past the limit that are examined. */
const LOOK_AHEAD = 400;

/** The best place with enough before it: by rank, then by distance from the target. */
function bestCut(
  breaks: readonly ClauseBreak[],
  options: { readonly aim: number; readonly limit: number },
): number | undefined {
  const { aim, limit } = options;
  const distance = ({ at }: ClauseBreak): number => Math.abs(at - aim);
  const within = breaks.filter(({ at }) => at >= aim * SHORTEST_SHARE && at <= limit);
  within.sort((a, b) => a.rank - b.rank || distance(a) - distance(b));
  return within[0]?.at;
}

/** Length of the longest prefix of whole characters that fits; at least one character. */
function offsetAt(text: string, options: SplitOptions): number {
  let used = 0;
  let offset = 0;
  for (const character of text) {
    used += options.unit === 'utf8-bytes' ? Buffer.byteLength(character) : 1;
    if (used > options.max && offset > 0) break;
    offset += character.length;
    if (used > options.max) break;
  }
  return offset;
}
