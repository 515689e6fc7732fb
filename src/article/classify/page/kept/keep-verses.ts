/** labelled lines → the same with the rest of a poem whose first verses are read. */
import type { LabelledLine } from '../label-lines.ts';
import { SCORE_RULES } from '../story-lines.ts';

/** Most words that are read of a page whose story may be a poem. */
const MOST_READ = 120;

/** Fewest verses beside those that are read, and longest one, in words. */
const [FEWEST, MOST_WORDS] = [3, 14] as const;

/**
 * Keeps short lines among those that are read and directly below, in the same element and tags, where
 * Readability keeps them: their scores tell little, since verses are short like labels.
 */
export function keepVerses(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const read = lines.filter(({ rule }) => rule === undefined);
  const words = read.reduce((sum, { unit }) => sum + unit.words, 0);
  const first = lines.findIndex(({ rule }) => rule === undefined);
  const last = lines.findLastIndex(({ rule }) => rule === undefined);
  if (last < 0 || words > MOST_READ) return lines;
  const isVerse = (line: LabelledLine): boolean => isVerseLike(line, lines[last]!);
  let end = last + 1;
  while (end < lines.length && isVerse(lines[end]!)) end++;
  const verses = new Set(lines.slice(first, end).filter(isVerse));
  if (verses.size < FEWEST) return lines;
  return lines.map((line) => (verses.has(line) ? { ...line, rule: undefined } : line));
}

function isVerseLike(line: LabelledLine, read: LabelledLine): boolean {
  const { unit, rule, kept, link, clutter, dateline, region } = line;
  if (rule === undefined || !SCORE_RULES.has(rule) || kept === 0 || link > 0) return false;
  if (clutter !== undefined || dateline === 1 || region !== undefined) return false;
  const { element } = read.unit;
  const isAlike = unit.element.parent === element.parent && unit.element.tag === element.tag;
  return isAlike && unit.kind === 'paragraph' && unit.words <= MOST_WORDS;
}
