/** the voice of a request → the voice that speaks: by our names, and by those that OpenAI's clients send. */
import { ownEntry } from '../../_internal/own-entry.ts';
import { isSpokenAlike } from '../../_internal/primary-language.ts';
import { ProviderError } from '../../errors.ts';
import { ServiceError } from '../problems/service-error.ts';
import type { SpeechProvider } from '../../speech/provider.ts';

/**
 * OpenAI's voices → built-in voices of the same kind. Clients offer only these names; no built-in
 * voice imitates one of theirs.
 */
export const OPENAI_VOICES: Readonly<Record<string, string>> = {
  alloy: 'af_kore',
  ash: 'am_puck',
  ballad: 'bm_george',
  cedar: 'am_michael',
  coral: 'af_bella',
  echo: 'am_fenrir',
  fable: 'bm_fable',
  marin: 'af_heart',
  nova: 'af_sarah',
  onyx: 'am_michael',
  sage: 'bf_emma',
  shimmer: 'bf_isabella',
  verse: 'am_fenrir',
};

/** A voice that is about to speak. */
export type ChosenVoice = {
  /** Its full name. */
  readonly name: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** What was asked for, where that is another voice. */
  readonly insteadOf?: string;
};

/** Options of `chooseVoiceNamed`. */
export type ChooseVoiceNamedOptions = {
  readonly provider: SpeechProvider;
  /** The voice that the settings name. */
  readonly configured: string | undefined;
  /** BCP 47 tag of the words, where the request gives one. */
  readonly asked: string | undefined;
  /** BCP 47 tag for voices that do not tell which language they speak. */
  readonly otherwise: string;
};

/**
 * The voice of a name; without a name the configured one, else the provider's. A provider with a
 * voice of its own by that name keeps it; otherwise a name of OpenAI's means one of `OPENAI_VOICES`
 * where the built-in voices speak, and the configured voice where others do.
 * @throws ProviderError `VOICE_UNKNOWN`
 */
export function chooseVoiceNamed(
  name: string | undefined,
  options: ChooseVoiceNamedOptions,
): ChosenVoice {
  const { provider, configured, asked, otherwise } = options;
  const language = asked ?? otherwise;
  const wanted = name ?? configured ?? provider.defaultVoice?.(language);
  if (wanted === undefined) throw unnamed(provider);
  const stand = ownEntry(OPENAI_VOICES, wanted);
  const names = [wanted, stand, stand && (configured ?? provider.defaultVoice?.(language))];
  const found = firstKnown(names, { provider, language });
  return {
    name: found.name,
    language: languageOf(found.name, options),
    ...(found.asked !== wanted && { insteadOf: wanted }),
  };
}

type Found = { readonly name: string; readonly asked: string };

/** The first of some names that the provider has. @throws its error for the first of them */
function firstKnown(
  names: readonly (string | undefined)[],
  { provider, language }: { readonly provider: SpeechProvider; readonly language: string },
): Found {
  let unknown: unknown;
  for (const asked of names) {
    if (asked === undefined) continue;
    try {
      const name = provider.resolveVoice?.(asked, { language }) ?? asked;
      return { name: provider.capabilities(name).voice ?? name, asked };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      unknown ??= error;
    }
  }
  throw unknown;
}

/** The language that was asked for, else the voice's own, in its own spelling: `en-GB` decides how dates are said. */
function languageOf(voice: string, options: ChooseVoiceNamedOptions): string {
  const { provider, asked, otherwise } = options;
  const [own] = provider.capabilities(voice).languages ?? [];
  if (own === undefined || own === 'und') return asked ?? otherwise;
  return asked === undefined || isSpokenAlike(own, asked) ? own : asked;
}

function unnamed({ id }: SpeechProvider): ProviderError {
  return new ProviderError(`The provider ${id} needs a voice, and the request names none.`, {
    code: 'VOICE_REQUIRED',
    provider: id,
    kind: 'voice-not-found',
    retryable: false,
    hint: 'GET /v1/audio/voices lists its voices.',
  });
}

/**
 * Refuses a voice whose words have no exact times: none are estimated here.
 * @throws ServiceError `PROVIDER_OPTION_UNSUPPORTED`; ProviderError `VOICE_UNKNOWN`
 */
export function requireWordTimes(
  voice: string,
  { capabilities }: Pick<SpeechProvider, 'capabilities'>,
): void {
  if (capabilities(voice).timings === 'word') return;
  throw new ServiceError(`The voice ${voice} does not tell when its words are heard.`, {
    code: 'PROVIDER_OPTION_UNSUPPORTED',
    hint: 'Choose another voice, or send `return_timestamps: false`.',
  });
}
