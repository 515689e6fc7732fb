/** a text too long for one call → stretches that fit, cut where a reader would breathe. Pure. */
import { trimRange } from '../../_internal/trim-range.ts';
import { clauseBreaks, type ClauseBreak } from '../../script/sentences/clauses.ts';
import type { Capabilities, SpokenRange } from '../provider.ts';

/** How long a stretch may be, and how length is counted. */
export type SplitOptions = {
  /** The longest stretch, counted in `unit`. */
  readonly max: number;
  readonly unit: Capabilities['maxInput']['unit'];
};

/**
 * A cut must leave this share of the aimed-at length before
 * it: a scrap of a clause sounds worse than a plainer cut.
 */
const SHORTEST_SHARE = 0.5;

/**
 * From so many times the limit on the rest is not measured
 * for an even cut: the work stays linear in the text.
 */
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
 * Stretches of `text` of at most `max`, in order and covering it but
 * for white space between them. Cuts evenly, at the best place near
 * each share; inside a word only where a word alone is too long.
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

/** Where to end the first stretch of `text`: its whole length when it fits. */
function cutOffset(text: string, options: SplitOptions): number {
  const limit = offsetAt(text, options);
  if (limit >= text.length) return text.length;
  // Somewhat further than the limit, so that a quote or a name that goes on beyond it is seen.
  const breaks = clauseBreaks(text.slice(0, limit + LOOK_AHEAD));
  const cut = bestCut(breaks, { aim: evenLength(text, { ...options, limit }), limit });
  if (cut !== undefined) return cut;

  const lastSpace = text.slice(0, limit + 1).search(/\s\S*$/u);
  return lastSpace > 0 ? lastSpace : limit;
}

/** The length to aim at, in UTF-16 units: that of equal stretches; the limit where much is left. */
function evenLength(text: string, options: SplitOptions & { readonly limit: number }): number {
  if (text.length > options.limit * FAR) return options.limit;
  const stretches = Math.ceil(measureText(text, options) / options.max);
  return text.length / stretches;
}

/** Characters past the limit that are looked at. */
const LOOK_AHEAD = 400;

/** The best place that leaves enough before it: by rank, then by how near it is to the aim. */
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

/**
 * The offset behind the last whole character of the
 * longest beginning that fits; at least one character.
 */
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
