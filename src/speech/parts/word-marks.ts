/**
 * a reply's times of words → those of the segment it was spoken for,
 * and of its sentences; nothing where they cannot be true. Pure.
 */
import type { Warning } from '../../errors.ts';
import type { ClipMark, ClipWord } from '../clip.ts';
import type { Speech, SpeechRequest, SpokenRange } from '../provider.ts';

/** Seconds by which a provider's last time may pass its own audio: they round. */
const ROUNDING = 0.05;

/** The request that was spoken, and where its text and its sound begin in the segment's clip. */
export type WordPlace = {
  readonly request: SpeechRequest;
  /** Offset in the segment's spoken text, in UTF-16 units. */
  readonly textStart: number;
  readonly seconds: number;
};

/**
 * The reply's words, moved to the place of its text and its sound in the
 * segment's clip; none where they are out of order or out of bounds.
 */
export function placeWords(speech: Speech, place: WordPlace): readonly ClipWord[] {
  if (findWordFault(speech, place.request) !== undefined) return [];
  return (speech.words ?? []).map(({ textStart, textEnd, start, end }) => ({
    textStart: textStart + place.textStart,
    textEnd: textEnd + place.textStart,
    start: start + place.seconds,
    end: end + place.seconds,
  }));
}

/**
 * A warning for times that cannot be used: the sentence is marked all the same, the words are not.
 */
export function warnOfWords(speech: Speech, request: SpeechRequest): readonly Warning[] {
  const fault = findWordFault(speech, request);
  if (fault === undefined) return [];
  return [
    {
      code: 'PROVIDER_TIMES_UNUSABLE',
      message: `The voice ${request.voice} gave times of words that cannot be true: ${fault}.`,
      hint: 'Sentences are marked without them.',
    },
  ];
}

/**
 * What is wrong with the times, if anything: words come
 * in the order of the text, and are heard in that order.
 */
function findWordFault(speech: Speech, request: SpeechRequest): string | undefined {
  const duration = speech.pcm.samples.length / speech.pcm.sampleRateHz;
  const { length } = request.text;
  let [text, time] = [0, 0];
  for (const [i, { textStart, textEnd, start, end }] of (speech.words ?? []).entries()) {
    // Asked this way round, a time that is not a number is a fault too.
    const isPlaced = textStart >= text && textEnd > textStart && textEnd <= length;
    if (!isPlaced)
      return `word ${i + 1} stands at ${textStart} to ${textEnd} of ${length} characters`;
    const isHeard = start >= time && end >= start && end <= duration + ROUNDING;
    if (!isHeard)
      return `word ${i + 1} is heard from ${start} to ${end} of ${duration.toFixed(2)} s`;
    [text, time] = [textEnd, start];
  }
  return undefined;
}

/** A mark a sentence, from its first word to its last; `undefined` where a sentence has no word. */
export function marksOfWords(
  sentences: readonly SpokenRange[],
  words: readonly ClipWord[],
): readonly ClipMark[] | undefined {
  const marks: ClipMark[] = [];
  let at = 0;
  for (const [sentence, range] of sentences.entries()) {
    const first = at;
    while (at < words.length && words[at]!.textStart < range.end) at++;
    if (at === first) return undefined;
    marks.push({ sentence, start: words[first]!.start, end: words[at - 1]!.end });
  }
  return marks;
}
