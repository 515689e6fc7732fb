/** a reply's word times → those of its segment, and of sentences; nothing if they are invalid. Pure. */
import type { Warning } from '../../errors.ts';
import type { ClipMark, ClipWord } from '../clip.ts';
import type { Speech, SpeechRequest, SpokenRange } from '../provider.ts';

/** Seconds by which a provider's rounding may place its last time after the end of its audio. */
const ROUNDING = 0.05;

/** The request that was spoken, and where its text and sound start in the segment's clip. */
export type WordPlace = {
  readonly request: SpeechRequest;
  /** Offset in the segment's spoken text, in UTF-16 units. */
  readonly textStart: number;
  readonly seconds: number;
};

/** The reply's words, shifted to their place in the clip; none if out of order or out of bounds. */
export function placeWords(speech: Speech, place: WordPlace): readonly ClipWord[] {
  if (findWordFault(speech, place.request) !== undefined) return [];
  return (speech.words ?? []).map(({ textStart, textEnd, start, end }) => ({
    textStart: textStart + place.textStart,
    textEnd: textEnd + place.textStart,
    start: start + place.seconds,
    end: end + place.seconds,
  }));
}

/** A warning for unusable times: sentences are marked without them, words are not marked. */
export function warnOfWords(speech: Speech, request: SpeechRequest): readonly Warning[] {
  const fault = findWordFault(speech, request);
  if (fault === undefined) return [];
  return [
    {
      code: 'PROVIDER_TIMES_UNUSABLE',
      message: `The voice ${request.voice} returned impossible word times: ${fault}.`,
      hint: 'Sentences are marked without them.',
    },
  ];
}

/** What is wrong with the times, if anything: words must be in text order and heard in that order. */
function findWordFault(speech: Speech, request: SpeechRequest): string | undefined {
  const duration = speech.pcm.samples.length / speech.pcm.sampleRateHz;
  const { length } = request.text;
  let [text, time] = [0, 0];
  for (const [i, { textStart, textEnd, start, end }] of (speech.words ?? []).entries()) {
    // Phrased positively, so that a time that is not a number fails too.
    const isPlaced = textStart >= text && textEnd > textStart && textEnd <= length;
    if (!isPlaced) return `word ${i + 1} is at characters ${textStart} to ${textEnd} of ${length}`;
    const isHeard = start >= time && end >= start && end <= duration + ROUNDING;
    if (!isHeard) return `word ${i + 1} runs from ${start} to ${end} of ${duration.toFixed(2)} s`;
    [text, time] = [textEnd, start];
  }
  return undefined;
}

/** A mark per sentence, from its first word to its last; `undefined` if a sentence has no words. */
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
