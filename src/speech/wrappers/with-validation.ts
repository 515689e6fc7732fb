/** a provider → the same provider, which rejects replies that cannot be the requested words. */
import { ProviderError } from '../../errors.ts';
import { checkSpeech } from '../parts/check-speech.ts';
import type { Capabilities, Speech, SpeechProvider, SpeechRequest } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** Seconds that a mark may be past the end: services round to hundredths and trim silence. */
const MARK_SLACK = 0.5;

/**
 * Checks each reply: sound of a plausible length that is not clipped, not cut off at the voice's
 * longest output, and whose times are within it.
 * @throws ProviderError of kind `bad-audio`, retryable if the voice may answer differently
 */
export function withValidation(provider: SpeechProvider): SpeechProvider {
  return {
    ...forwardProvider(provider),
    synthesize: async (request, options) => {
      const speech = await provider.synthesize(request, options);
      const capabilities = provider.capabilities(request.voice);
      const retryable = !capabilities.deterministic;
      const rate = isRateKept(speech) ? request.rate : undefined;
      checkSpeech(speech, { request, rate, provider: provider.id, retryable });
      const fault = faultOfLength(speech, capabilities) ?? faultOfTimes(speech, request);
      if (fault === undefined) return speech;
      throw new ProviderError(`${provider.id} returned ${fault}.`, {
        code: 'PROVIDER_FAILED',
        provider: provider.id,
        kind: 'bad-audio',
        retryable,
        hint: 'Run the same command again; if the problem persists, try another voice.',
      });
    },
  };
}

function isRateKept({ warnings }: Speech): boolean {
  return !warnings.some(({ code }) => code === 'PROVIDER_OPTION_UNSUPPORTED');
}

function secondsOf({ pcm }: Speech): number {
  return pcm.samples.length / pcm.sampleRateHz;
}

/** Audio of exactly the longest length was cut off, so that the last words are lost. */
function faultOfLength(speech: Speech, { maxOutput }: Capabilities): string | undefined {
  if (maxOutput === undefined || secondsOf(speech) < maxOutput) return undefined;
  return `${secondsOf(speech).toFixed(1)} seconds of audio, although its voice is cut off at ${maxOutput}`;
}

function faultOfTimes(speech: Speech, request: SpeechRequest): string | undefined {
  const end = secondsOf(speech) + MARK_SLACK;
  const late = [...speech.marks, ...(speech.words ?? [])].find((each) => each.end > end);
  if (late)
    return `a time of ${late.end} seconds in ${secondsOf(speech).toFixed(1)} seconds of audio`;
  const strange = speech.marks.find(({ sentence }) => request.sentences[sentence] === undefined);
  return strange && `a time for sentence ${strange.sentence} of ${request.sentences.length}`;
}
