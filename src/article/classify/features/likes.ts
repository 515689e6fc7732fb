/** a line → the lines that are like it: how many, how long, what they share, how far spread. */
import type { FeatureExtractor } from './feature-extractor.ts';
import type { Line } from './line.ts';

/** When lines are alike: twins closely, likes more broadly. Lines with the same key are. */
type Likeness<L extends Line> = {
  readonly twinKey: (line: L) => string;
  readonly likeKey: (line: L) => string;
  /** A name for the mean of a share over the likes, and the share of one line. */
  readonly shareName: string;
  readonly share: (line: L) => number;
};

/** What the lines alike are. */
export function likeFeatures<L extends Line>(likeness: Likeness<L>): FeatureExtractor<L> {
  const { twinKey, likeKey, share, shareName } = likeness;
  return {
    names: ['twins', 'twinWords', 'likes', 'likeWords', shareName, 'likeProse', 'likeSpread'],
    extract(lines, { rows, at }) {
      const twinsOf = groupBy(lines, { key: twinKey, share });
      const likesOf = groupBy(lines, { key: likeKey, share });
      lines.forEach((line, index) => {
        const [twins, likes] = [twinsOf(line), likesOf(line)];
        const features = [
          twins.count,
          twins.words / twins.count,
          likes.count,
          likes.words / likes.count,
          likes.share / likes.count,
          likes.prose / likes.count,
          (likes.last - likes.first) / lines.length,
        ];
        rows[index]!.set(features, at);
      });
    },
  };
}

/** Sums over lines that are alike, and the indexes of the first and the last of them. */
type Group = {
  count: number;
  words: number;
  share: number;
  prose: number;
  readonly first: number;
  last: number;
};

type Grouping<L> = {
  readonly key: (line: L) => string;
  readonly share: (line: L) => number;
};

function groupBy<L extends Line>(
  lines: readonly L[],
  { key: keyOf, share }: Grouping<L>,
): (line: L) => Group {
  const groups = new Map<string, Group>();
  const groupOfLine = lines.map((line) => {
    const key = keyOf(line);
    let group = groups.get(key);
    if (!group) {
      group = { count: 0, words: 0, share: 0, prose: 0, first: line.unit.index, last: 0 };
      groups.set(key, group);
    }
    group.count++;
    group.words += line.unit.words;
    group.share += share(line);
    group.prose += line.prose;
    group.last = line.unit.index;
    return group;
  });
  return (line) => groupOfLine[line.unit.index]!;
}
