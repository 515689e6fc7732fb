/**
 * a line → features of its topic: the share of its words that the article's sure prose and title
 * use too.
 */
import { contentWords } from '../../../clutter/vocabulary.ts';
import type { LineContext } from '../context.ts';
import type { FeatureExtractor } from './feature-extractor.ts';

/** Fewest other lines with a word that belongs to the article's topic. */
const OFTEN = 3;

/** The features of a line's topic. */
export const topicFeatures: FeatureExtractor = {
  names: ['topicWords', 'topicWordsOften', 'titleWords', 'titleCovered'],
  extract(lines, { facts, rows, at }) {
    const wordsOfLines = lines.map(({ unit }) => contentWords(unit.text));
    const uses = countUses(lines, wordsOfLines);
    const title = contentWords(facts.title);
    lines.forEach((line, index) => {
      const words = wordsOfLines[index]!;
      const own = isSure(line) ? 1 : 0;
      const usesElsewhere = (word: string): number => (uses.get(word) ?? 0) - own;
      const features = [
        share(words, (word) => usesElsewhere(word) >= 1),
        share(words, (word) => usesElsewhere(word) >= OFTEN),
        share(words, (word) => title.has(word)),
        share(title, (word) => words.has(word)),
      ];
      rows[index]!.set(features, at);
    });
  },
};

/** In how many lines of sure prose each word occurs. */
function countUses(
  lines: readonly LineContext[],
  wordsOfLines: readonly ReadonlySet<string>[],
): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  lines.forEach((line, index) => {
    if (!isSure(line)) return;
    for (const word of wordsOfLines[index]!) uses.set(word, (uses.get(word) ?? 0) + 1);
  });
  return uses;
}

function isSure(line: LineContext): boolean {
  return line.kept === 1 && line.prose > 0;
}

/** Share of the words that pass; -1 without words. */
function share(words: ReadonlySet<string>, passes: (word: string) => boolean): number {
  if (words.size === 0) return -1;
  let count = 0;
  for (const word of words) if (passes(word)) count++;
  return count / words.size;
}
