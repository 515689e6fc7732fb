/** a line → how much it speaks of what the article speaks of: the share of its words that the article's sure prose and its title use too. */
import { contentWords } from '../../text/vocabulary.ts';
import type { LineContext } from '../context.ts';
import type { Witness } from './witness.ts';

/** In so many other lines a word has to stand to belong to the article's matter. */
const OFTEN = 3;

/** What a line speaks of. */
export const topic: Witness = {
  names: ['topicWords', 'topicWordsOften', 'titleWords', 'titleCovered'],
  testify(lines, { facts, rows, at }) {
    const words = lines.map(({ unit }) => contentWords(unit.text));
    const uses = new Map<string, number>();
    lines.forEach((line, index) => {
      if (isSure(line)) for (const word of words[index]!) uses.set(word, (uses.get(word) ?? 0) + 1);
    });
    const title = contentWords(facts.title);
    lines.forEach((line, index) => {
      const [own, spoken] = [isSure(line) ? 1 : 0, words[index]!];
      rows[index]!.set(
        [
          share(spoken, (word) => (uses.get(word) ?? 0) - own >= 1),
          share(spoken, (word) => (uses.get(word) ?? 0) - own >= OFTEN),
          share(spoken, (word) => title.has(word)),
          share(title, (word) => spoken.has(word)),
        ],
        at,
      );
    });
  },
};

function isSure(line: LineContext): boolean {
  return line.kept === 1 && line.prose > 0;
}

function share(words: ReadonlySet<string>, passes: (word: string) => boolean): number {
  if (words.size === 0) return -1;
  let count = 0;
  for (const word of words) if (passes(word)) count++;
  return count / words.size;
}
