/** the sentences of a segment → the same, each with the pause that its end asks for. */
import type { Sentence } from './script.ts';
import { endOfSentence, type SentenceEnd } from './sentence-end.ts';
import { spreadSeconds } from './spread.ts';

/**
 * Seconds of silence from the sound of a sentence to that of the next in its segment. A full stop
 * of a news reader is about 0.3 s. A question is left standing a little, the end of what somebody
 * said longer, so that the voice is back with the writer; an ellipsis longest. What leads on to the
 * next words (colon, semicolon, dash) is shorter than a stop.
 */
const SECONDS: Readonly<Record<SentenceEnd, number>> = {
  fullStop: 0.3,
  question: 0.36,
  exclamation: 0.33,
  quote: 0.38,
  ellipsis: 0.42,
  colon: 0.26,
  semicolon: 0.24,
  dash: 0.22,
  none: 0.3,
};

/** Nobody pauses twice alike; more than this is heard as hesitation. */
const SPREAD = 0.15;

/** Options of `pauseSentences`. */
export type PauseSentencesOptions = {
  /** The spoken text of the segment. */
  readonly spokenText: string;
  /** Multiplier of every pause: see `pauseFactor`. */
  readonly factor: number;
};

/**
 * Every sentence but the last with its `pauseAfter`. The two sentences around a pause decide its
 * length, so a paragraph that did not change keeps its clip. One that a sentence has already was
 * asked for, and stays exact.
 */
export function pauseSentences(
  sentences: readonly Sentence[],
  options: PauseSentencesOptions,
): readonly Sentence[] {
  const { spokenText, factor } = options;
  const texts = sentences.map(({ spokenStart, spokenEnd }) =>
    spokenText.slice(spokenStart, spokenEnd),
  );
  return sentences.map((sentence, index) => {
    const [text = '', next] = texts.slice(index, index + 2);
    if (next === undefined || sentence.pauseAfter !== undefined) return sentence;
    const seconds = SECONDS[endOfSentence(text)] * factor;
    const pauseAfter = spreadSeconds(seconds, { share: SPREAD, seed: [text, next] });
    return { ...sentence, pauseAfter };
  });
}
