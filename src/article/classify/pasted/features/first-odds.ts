/** a line → what a first judgement said of it and of what stands around it. */
import { windowOf } from '../../features/line.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import type { PastedLine } from '../pasted-lines.ts';

/** Longest distance that says something, in lines. */
const FAR = 60;

/** Bounds of the odds: what is sure cannot be surer. */
const SUREST = 4;

/** What was judged before. */
export const firstOddsFeatures: FeatureExtractor<PastedLine> = {
  names: [
    'firstOdds',
    'oddsBefore',
    'oddsAfter',
    'oddsFarBefore',
    'oddsFarAfter',
    'keptProseBefore',
    'keptProseAfter',
    'keptProseFarAfter',
    'linesToKeptBefore',
    'linesToKeptAfter',
    'behindHeadline',
  ],
  extract(lines, { rows, at }) {
    const odds = windowOf(
      lines.map(({ firstOdds }) => Math.max(-SUREST, Math.min(SUREST, firstOdds))),
    );
    const prose = windowOf(lines.map((line) => line.kept * line.prose));
    const before = distances(lines);
    const after = distances([...lines].reverse()).reverse();
    lines.forEach(({ firstOdds, behindHeadline }, index) => {
      const features = [
        firstOdds,
        odds(index - 2, index - 1),
        odds(index + 1, index + 2),
        odds(index - 8, index - 1),
        odds(index + 1, index + 8),
        prose(index - 5, index - 1),
        prose(index + 1, index + 5),
        prose(index + 1, index + 20),
        before[index]!,
        after[index]!,
        Math.max(-FAR, Math.min(FAR, behindHeadline)),
      ];
      rows[index]!.set(features, at);
    });
  },
};

/** Lines from each line up to the next kept prose, at most `FAR`. */
function distances(lines: readonly PastedLine[]): number[] {
  let distance = FAR;
  return lines.map((line) => {
    const own = distance;
    distance = line.kept === 1 && line.prose > 0 ? 1 : Math.min(FAR, distance + 1);
    return own;
  });
}
