/** a reply → the same reply, or an error if it cannot be the requested words. */
import { analyseSignal, loudestWindow } from '../../_internal/audio/sound.ts';
import { shorten } from '../../_internal/shorten.ts';
import { ProviderError } from '../../errors.ts';
import { plausibleLength, sumPauses } from './plausible-length.ts';
import type { Speech, SpeechRequest } from '../provider.ts';

/** Every voice is louder than this, in dBFS over 5 ms; an engine's click for an empty text has -42. */
const QUIETEST_SPEECH_DB = -40;

/** Share of samples at full scale above which no voice can be heard; loud recordings have 0.01. */
const MOST_CLIPPED = 0.1;

/** What a reply is checked against. */
export type CheckSpeechOptions = {
  readonly request: SpeechRequest;
  /** Name of the provider, for the error. */
  readonly provider: string;
  /** The rate at which it was actually spoken. @default 1 */
  readonly rate?: number | undefined;
  /** Whether a retry may help: not if the same request always returns the same samples. */
  readonly retryable: boolean;
};

/**
 * Returns the reply if it contains sound of a plausible length.
 * @throws ProviderError of kind `bad-audio` if it is empty, silent, heavily clipped, or too short
 * or too long for its text.
 */
export function checkSpeech(speech: Speech, options: CheckSpeechOptions): Speech {
  const { request, provider, retryable } = options;
  const fault = findFault(speech, options);
  if (fault === undefined) return speech;
  throw new ProviderError(`${provider} returned ${fault} for ${quoteWords(request.text)}.`, {
    code: 'PROVIDER_FAILED',
    provider,
    kind: 'bad-audio',
    retryable,
    hint: retryable
      ? 'Run the same command again; if the problem persists, try another voice.'
      : 'Rewrite these words, or try another voice.',
  });
}

/** Characters of a text quoted in a message: enough to find it. */
const WORDS_QUOTED = 40;

/** The first words of a text in quotation marks, for a message; never the whole text. */
export function quoteWords(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return `"${shorten(words, WORDS_QUOTED)}"`;
}

function findFault(speech: Speech, options: CheckSpeechOptions): string | undefined {
  const { pcm } = speech;
  const { request, rate = 1 } = options;
  if (pcm.samples.length === 0) return 'no audio';

  const { soundStart, soundEnd, clipped } = analyseSignal(pcm);
  if (soundEnd === soundStart || loudestWindow(pcm) < QUIETEST_SPEECH_DB) return 'silence';

  if (clipped > MOST_CLIPPED) return `noise at full scale (${Math.round(clipped * 100)} %)`;

  const seconds = ((soundEnd - soundStart) / pcm.sampleRateHz) * rate;
  const { shortest, longest, characters } = plausibleLength(request.text, {
    sentences: request.sentences.length,
    pauses: sumPauses(request.sentences) * rate,
  });
  const measured = `${seconds.toFixed(1)} seconds of audio for ${characters} characters`;
  if (seconds < shortest) return `${measured} (too little)`;
  return seconds > longest ? `${measured} (too much)` : undefined;
}
