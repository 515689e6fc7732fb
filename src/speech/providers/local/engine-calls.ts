/** SpeechRequest → the texts that an engine is called with, each a sentence or a part of one. Pure. */
import { rangesWithin } from '../../../_internal/trim-range.ts';
import type { Warning } from '../../../errors.ts';
import { CLAUSE_PAUSE, SENTENCE_PAUSE } from '../../parts/join-speech.ts';
import { splitText } from '../../parts/split-text.ts';
import type { Inflection } from '../../../script/script.ts';
import type { SpeechRequest, SpokenRange } from '../../provider.ts';
import type { GivenPhonemes } from './phonemes/cut-words.ts';

/** A sentence, or a part of one that is too long. */
export type EngineCall = {
  /** Index into `SpeechRequest.sentences`. */
  readonly sentence: number;
  /** Offset of its text in the request's. */
  readonly start: number;
  readonly text: string;
  /** Offsets in its own text. */
  readonly given: readonly GivenPhonemes[];
  /** How its words are inflected, in order; offsets in its own text. Absent: not at all. */
  readonly delivery?: readonly Inflection[];
  /** Seconds of silence after it. */
  readonly pauseAfter: number;
  /** Whether its sentence goes on in the next call. */
  readonly isCut?: true;
};

/**
 * The longest text of one call at the model's own speed, in characters. Memory grows with the sound
 * that a call makes: 300 characters reach 590 MB, 20 seconds of sound 960 MB.
 */
const LONGEST_CALL = 250;

/** Every sentence with a word in it; long ones in parts. `speed`: slower speech is longer. */
export function engineCalls(
  request: SpeechRequest,
  { speed }: { readonly speed: number },
): readonly EngineCall[] {
  const max = Math.round(LONGEST_CALL * Math.min(1, speed));
  return request.sentences.flatMap((range, sentence) => {
    // The engine treats a NUL as the end of the text.
    const text = request.text.slice(range.start, range.end).replace(/\p{Cc}/gu, ' ');
    // The engine makes a click for a text without words.
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const parts = splitText(withoutBlanksIn(text, givenIn(request, range)), {
      max,
      unit: 'characters',
    });
    return parts.map((part, index) => {
      const own = { start: range.start + part.start, end: range.start + part.end };
      const delivery = rangesWithin(request.delivery ?? [], own);
      return {
        sentence,
        start: own.start,
        text: text.slice(part.start, part.end),
        given: givenIn(request, own),
        ...(delivery.length > 0 && { delivery }),
        ...(index < parts.length - 1 && { isCut: true as const }),
        pauseAfter: index < parts.length - 1 ? CLAUSE_PAUSE : (range.pauseAfter ?? SENTENCE_PAUSE),
      };
    });
  });
}

/** A warning for each pronunciation that no call contains completely, and that was not sent. */
export function warnOfLostPhonemes(
  request: SpeechRequest,
  calls: readonly EngineCall[],
): readonly Warning[] {
  const sent = new Set(
    calls.flatMap(({ start, given }) => given.map((each) => start + each.start)),
  );
  const lost = (request.pronunciations ?? []).filter(({ start }) => !sent.has(start));
  return lost.map(({ start, end }) => ({
    code: 'PROVIDER_OPTION_UNSUPPORTED',
    message: `The phonemes given for “${request.text.slice(start, end)}” were ignored: they extend beyond one sentence.`,
  }));
}

/** Pronunciations inside a range, with offsets from its start. */
function givenIn(request: SpeechRequest, range: SpokenRange): readonly GivenPhonemes[] {
  return rangesWithin(request.pronunciations ?? [], range).filter(({ start, end }) => end > start);
}

/** Hides blanks in ranges with given phonemes, so that none of these is cut. */
function withoutBlanksIn(text: string, given: readonly GivenPhonemes[]): string {
  let whole = text;
  for (const { start, end } of given)
    whole = whole.slice(0, start) + 'x'.repeat(end - start) + whole.slice(end);
  return whole;
}

/** Raised when stressed words get other symbols: see `stressWords`. */
const STRESS_REVISION = 1;

/** What the key of a clip with stressed words has besides. */
export function stressIdentity(calls: readonly EngineCall[]): { readonly stress?: number } {
  const isStressed = calls.some(({ delivery = [] }) => delivery.some(isStress));
  return isStressed ? { stress: STRESS_REVISION } : {};
}

/** Whether delivery lengthens a word, as it does those that the writer stresses. */
export function isStress({ length = 1 }: Inflection): boolean {
  return length > 1;
}
