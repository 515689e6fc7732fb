/**
 * a segment's sentences and where its sound lies → when each
 * sentence is probably heard, for providers that do not say.
 */
import type { ClipStretch } from '../clips/clip-facts.ts';
import type { ClipMark } from '../clip.ts';
import { SENTENCE_PAUSE } from './join-speech.ts';
import type { SpokenRange } from '../provider.ts';

/** Characters said in the pause between two sentences, at 15 characters a second. */
const PAUSE_CHARACTERS = SENTENCE_PAUSE * 15;

/** Where the sound is, by stretches of text, and the rate of its samples. */
export type EstimateOptions = {
  readonly stretches: readonly ClipStretch[];
  readonly sampleRateHz: number;
};

/**
 * One mark for each sentence: the sound of its stretch is shared
 * out by characters, with a short pause between sentences.
 */
export function estimateMarks(
  sentences: readonly SpokenRange[],
  options: EstimateOptions,
): readonly ClipMark[] {
  const { stretches, sampleRateHz } = options;
  const pieces = stretches.flatMap((stretch) => shareOut(stretch, { sentences }));
  return [...sentences.keys()].flatMap((sentence) => {
    const own = pieces.filter((piece) => piece.sentence === sentence);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [{ sentence, start: first.start / sampleRateHz, end: last.end / sampleRateHz }];
  });
}

/** Parts of the sentences within one stretch, in samples. */
function shareOut(
  stretch: ClipStretch,
  options: { readonly sentences: readonly SpokenRange[] },
): ClipMark[] {
  const shares = options.sentences.map(({ start, end }, sentence) => {
    const characters = Math.min(end, stretch.textEnd) - Math.max(start, stretch.textStart);
    return { sentence, characters };
  });
  const parts = shares.filter(({ characters }) => characters > 0);
  const said = parts.reduce((sum, { characters }) => sum + characters, 0);
  const total = said + PAUSE_CHARACTERS * (parts.length - 1);
  const samplesEach = (stretch.soundEnd - stretch.soundStart) / total;

  let at = stretch.soundStart;
  return parts.map(({ sentence, characters }) => {
    const start = at;
    const end = Math.min(stretch.soundEnd, start + characters * samplesEach);
    at = end + PAUSE_CHARACTERS * samplesEach;
    return { sentence, start, end };
  });
}
