/**
 * a reply's times of words → those of the segment it was spoken for,
 * and of its sentences; nothing where they cannot be true. Pure.
 */
import type { Warning } from '../../errors.ts';
import type { ClipMark, ClipWord } from '../clip.ts';
import type { Speech, SpeechRequest, SpokenRange } from '../provider.ts';

/** Seconds by which a provider's last time may pass its own audio: they round. */
const ROUNDING = 0.05;

/**
 * The reply's words, moved to where its text and its sound stand in the
 * segment's clip; none where they are out of order or out of bounds.
 */
export function placeWords(
  speech: Speech,
  place: { readonly request: SpeechRequest; readonly textStart: number; readonly seconds: number },
): readonly ClipWord[] {
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
 * What is wrong with the times, if anything: words stand
 * in the order of the text, and are heard in that order.
 */
function findWordFault(speech: Speech, request: SpeechRequest): string | undefined {
  const duration = speech.pcm.samples.length / speech.pcm.sampleRateHz;
  let [text, time] = [0, 0];
  for (const [i, word] of (speech.words ?? []).entries()) {
    const name = `word ${i + 1}`;
    if (
      !(
        word.textStart >= text &&
        word.textEnd > word.textStart &&
        word.textEnd <= request.text.length
      )
    )
      return `${name} stands at ${word.textStart} to ${word.textEnd} of ${request.text.length} characters`;
    if (!(word.start >= time && word.end >= word.start && word.end <= duration + ROUNDING))
      return `${name} is heard from ${word.start} to ${word.end} of ${duration.toFixed(2)} s`;
    [text, time] = [word.textEnd, word.start];
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
