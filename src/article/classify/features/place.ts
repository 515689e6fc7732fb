/** a line → where it stands: among all lines, and in what is kept of them. */
import type { FeatureExtractor } from './feature-extractor.ts';
import type { Line } from './line.ts';

/** Where a line stands. */
export const placeFeatures: FeatureExtractor = {
  names: [
    'linesFromFirst',
    'linesToLast',
    'pageFromFirst',
    'pageToLast',
    'pageLinesBefore',
    'pageWordsBefore',
    'keptWordsBefore',
  ],
  extract(lines, { rows, at }) {
    const total = {
      words: sum(lines, ({ unit }) => unit.words) || 1,
      kept: sum(lines, keptWords) || 1,
    };
    const count = lines.length;
    let [words, kept] = [0, 0];
    lines.forEach((line, index) => {
      const { fromFirst, toLast, unit } = line;
      const features = [
        fromFirst,
        toLast,
        fromFirst / count,
        toLast / count,
        index / count,
        words / total.words,
        kept / total.kept,
      ];
      rows[index]!.set(features, at);
      words += unit.words;
      kept += keptWords(line);
    });
  },
};

function sum(lines: readonly Line[], valueOf: (line: Line) => number): number {
  return lines.reduce((total, line) => total + valueOf(line), 0);
}

function keptWords(line: Line): number {
  return line.kept * line.unit.words;
}
