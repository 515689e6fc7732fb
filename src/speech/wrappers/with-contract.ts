/**
 * a custom provider → the same provider with checked answers: one that breaks the contract throws
 * an error that names the member instead of failing later.
 */
import type { AbortOptions } from '../../_internal/abort.ts';
import { KINDS, type Kind } from '../../_internal/check-options.ts';
import { ProviderError } from '../../errors.ts';
import type { Capabilities, SpeechProvider } from '../provider.ts';
import { asProviderError } from './foreign-error.ts';
import { forwardProvider } from './forward-provider.ts';

const SAMPLES: Kind = {
  name: 'an Int16Array',
  holds: (value) => value instanceof Int16Array,
};

const ABOVE_NOTHING: Kind = {
  name: 'a number above 0',
  holds: (value) => Number.isFinite(value) && Number(value) > 0,
};

const MARK_SOURCE: Kind = {
  name: 'provider, samples or none',
  holds: (value) => ['provider', 'samples', 'none'].includes(value as string),
};

const UNIT: Kind = {
  name: 'characters or utf8-bytes',
  holds: (value) => ['characters', 'utf8-bytes'].includes(value as string),
};

/** Members by their path, with what each must be. */
type Members = Readonly<Record<string, Kind>>;

const VOICE: Members = { name: KINDS.text, languages: KINDS.list };

const CAPABILITIES: Members = {
  'maxInput.value': ABOVE_NOTHING,
  'maxInput.unit': UNIT,
  inputKinds: KINDS.list,
  ssmlElements: KINDS.list,
  sampleRateHz: ABOVE_NOTHING,
  maxConcurrency: ABOVE_NOTHING,
};

const SPEECH: Members = {
  'pcm.samples': SAMPLES,
  'pcm.sampleRateHz': ABOVE_NOTHING,
  marks: KINDS.list,
  markSource: MARK_SOURCE,
  warnings: KINDS.list,
};

const guarded = new WeakMap<SpeechProvider, SpeechProvider>();

/**
 * The provider with checked answers; the same one for the same provider, since limits are counted
 * per provider. Errors that are not ours become a `ProviderError`.
 */
export function withContract(provider: SpeechProvider): SpeechProvider {
  const known = guarded.get(provider);
  if (known) return known;
  const { id } = provider;
  const guard: SpeechProvider = {
    ...forwardProvider(provider),
    ...(provider.resolveVoice && {
      resolveVoice: (name: string, options: { readonly language: string }) =>
        answerOf(id, () => provider.resolveVoice!(name, options)),
    }),
    voices: async (options) => {
      const voices = await promised(provider, options, () => provider.voices(options));
      if (!Array.isArray(voices)) throw brokenContract(id, 'voices() must return a list');
      for (const voice of voices) checkAnswer(voice, { id, of: 'voices()', members: VOICE });
      return voices;
    },
    capabilities: (voice) => checkedCapabilities(provider, voice),
    synthesize: async (request, options) => {
      const speech = await promised(provider, options, () => provider.synthesize(request, options));
      checkAnswer(speech, { id, of: 'synthesize()', members: SPEECH });
      return speech;
    },
  };
  guarded.set(provider, guard);
  guarded.set(guard, guard);
  return guard;
}

/** A synchronous answer. @throws ProviderError for what it throws */
function answerOf<T>(id: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw asProviderError(error, { provider: id });
  }
}

/** An asynchronous answer. @throws ProviderError for what it throws, or the signal's reason */
async function promised<T>(
  { id }: SpeechProvider,
  { signal }: AbortOptions,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw asProviderError(error, { provider: id, signal });
  }
}

function checkedCapabilities(provider: SpeechProvider, voice: string): Capabilities {
  const capabilities = answerOf(provider.id, () => provider.capabilities(voice));
  const of = `capabilities("${voice}")`;
  checkAnswer(capabilities, { id: provider.id, of, members: CAPABILITIES });
  return capabilities;
}

type AnswerOptions = { readonly id: string; readonly of: string; readonly members: Members };

function checkAnswer(answer: unknown, { id, of, members }: AnswerOptions): void {
  if (!KINDS.object.holds(answer)) throw brokenContract(id, `${of} must return an object`);
  const wrong = Object.entries(members).find(([path, kind]) => !kind.holds(memberAt(answer, path)));
  if (wrong) throw brokenContract(id, `${wrong[0]} returned by ${of} must be ${wrong[1].name}`);
}

function memberAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (place, name) => (place as Record<string, unknown> | undefined)?.[name],
      value,
    );
}

function brokenContract(provider: string, fault: string): ProviderError {
  return new ProviderError(`${provider} breaks the provider contract: ${fault}`, {
    code: 'PROVIDER_FAILED',
    provider,
    kind: 'internal',
    retryable: false,
    hint: 'docs/providers.md says what each member must return.',
  });
}
