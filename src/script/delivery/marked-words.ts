/** a segment and its block → the spoken words that the writer stresses, by marks or by contrast. */
import type { Block } from '../../article/article.ts';
import type { Segment } from '../script.ts';
import { spokenOffset } from '../spans.ts';

/** A range of spoken text, in UTF-16 units, end exclusive. */
export type StressedRange = { readonly start: number; readonly end: number };

/** Most words of a stressed range: longer ones are titles, foreign phrases and lead-ins. */
const MOST_WORDS = 2;

/** Most stressed ranges of one segment: a text full of marks stresses nothing. */
const MOST_RANGES = 12;

/** What is stressed against something else, by language of the words: “not the price but the time”. */
const CONTRASTS: readonly RegExp[] = [
  new RegExp(
    String.raw`\bnot (?:just |only |merely )?(?:\w+ ){0,2}(?<first>\w{3,}),? but (?:rather |also )?` +
      String.raw`(?:(?:the|a|an|his|her|their|its|our|to|of|for|in|by|with) )*(?<second>\w{3,})\b`,
    'giu',
  ),
];

/** Words that are emphasised in the source, and the two sides of a contrast; in order. */
export function stressedRanges(
  segment: Pick<Segment, 'text' | 'spokenText' | 'spans' | 'blockStart'>,
  block: Block | undefined,
): readonly StressedRange[] {
  const marked = markedRanges(segment, block);
  const contrasted = CONTRASTS.flatMap((pattern) =>
    [...segment.spokenText.matchAll(pattern)].flatMap(contrastOf),
  );
  const all = [...marked, ...contrasted].sort((a, b) => a.start - b.start);
  return all.filter((range, index) => index === 0 || range.start >= all[index - 1]!.end);
}

function contrastOf(match: RegExpMatchArray): readonly StressedRange[] {
  const { first, second } = match.groups ?? {};
  if (first === undefined || second === undefined) return [];
  const [whole] = match;
  const from = whole.toLowerCase().indexOf(`${first.toLowerCase()}`, 'not '.length);
  const rangeAt = (start: number, length: number): StressedRange => ({
    start: match.index! + start,
    end: match.index! + start + length,
  });
  return [rangeAt(from, first.length), rangeAt(whole.length - second.length, second.length)];
}

/**
 * Emphasis of a word or two. Italics also mark titles, names of ships and foreign words: what
 * begins with a capital, unless its sentence does with it, or has another language is not stressed.
 */
function markedRanges(
  { text, spokenText, spans, blockStart = 0 }: Parameters<typeof stressedRanges>[0],
  block: Block | undefined,
): readonly StressedRange[] {
  const runs = (block?.runs ?? []).filter(({ kind }) => kind === 'emphasis' || kind === 'strong');
  const foreign = (block?.runs ?? []).filter(({ kind }) => kind === 'language' || kind === 'code');
  const ranges = runs.flatMap(({ start, end }) => {
    const own = { start: start - blockStart, end: end - blockStart };
    if (own.start < 0 || own.end > text.length) return [];
    const words = text.slice(own.start, own.end);
    const isForeign = foreign.some((each) => each.start < end && each.end > start);
    if (isForeign || !isStress(words, text.slice(0, own.start))) return [];
    const spoken = {
      start: spokenOffset(spans, own.start + 1) - 1,
      end: spokenOffset(spans, own.end),
    };
    return /[\p{L}\p{N}]/u.test(spokenText.slice(Math.max(0, spoken.start), spoken.end))
      ? [{ start: Math.max(0, spoken.start), end: spoken.end }]
      : [];
  });
  const whole = text.trim().length;
  const marked = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  return ranges.length > MOST_RANGES || marked * 2 > whole ? [] : ranges;
}

function isStress(words: string, before: string): boolean {
  const count = words.trim().split(/\s+/u).length;
  if (count > MOST_WORDS || !/\p{L}/u.test(words)) return false;
  const opensSentence = /(?:^|[.!?…:]["”’)]*\s+["“‘(]*)$/u.test(before);
  return /^[^\p{L}]*\p{Ll}/u.test(words) || opensSentence || /^\s*I\s*$/u.test(words);
}
