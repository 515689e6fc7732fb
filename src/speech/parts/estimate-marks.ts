/** a segment's sentences and where its sound is → estimated times, for providers that give none. */
import type { ClipStretch } from '../clips/clip-facts.ts';
import type { ClipMark } from '../clip.ts';
import { SENTENCE_PAUSE } from './join-speech.ts';
import type { SpokenRange } from '../provider.ts';

/** The pause between two sentences in characters, at 15 characters a second. */
const PAUSE_CHARACTERS = SENTENCE_PAUSE * 15;

/** Where the sound is, by range of text, and its sample rate. */
export type EstimateOptions = {
  readonly stretches: readonly ClipStretch[];
  readonly sampleRateHz: number;
};

/** One mark per sentence: sound is divided by characters, with short pauses between sentences. */
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

/** Parts of the sentences within one range, in samples. */
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
