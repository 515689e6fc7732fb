/** who may speak in another provider's place, as it was given → those providers, opened and checked. */
import { KINDS } from '../../_internal/check-options.ts';
import { ConfigError, LecternError } from '../../errors.ts';
import { checkProvider } from '../../speech/check-provider.ts';
import type { Price } from '../../speech/prices/price.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { isTestTone, type ProviderSettings } from '../../speech/providers/provider-named.ts';
import { openProvider } from '../../speech/providers/open-provider.ts';
import { withContract } from '../../speech/wrappers/with-contract.ts';
import type { Failover, FailoverVoice } from '../../speech/wrappers/with-failover.ts';
import { checkSettings } from '../settings/check-settings.ts';

/** Options of `openFailover`. */
export type OpenFailoverOptions = Pick<Failover, 'boundary'> & {
  readonly providers: ProviderSettings;
  /** Puts the limits that the settings state on a provider. */
  readonly limit: (provider: SpeechProvider) => SpeechProvider;
  /** What the publisher pays for a provider, where the settings say so. */
  readonly priceOf: (id: string) => Price | undefined;
};

/** Providers that speak in another's place. */
export type OpenFailover = Failover & {
  /** Closes those that were named; those that were given stay open. */
  readonly close: () => Promise<void>;
};

/**
 * Opens each that is named, by its name or as `NAME=VOICE`, and checks each that is given: no request,
 * no engine.
 * @throws ConfigError `CONFIG_INVALID` for what is not a name, `CONFIG_PROVIDER` for test tones and
 * where no voice is known, `VOICE_UNKNOWN`; TypeError
 * for what is not a provider
 */
export function openFailover(
  entries: readonly (string | FailoverVoice)[],
  options: OpenFailoverOptions,
): OpenFailover {
  if (!Array.isArray(entries))
    throw new TypeError('narrate: options.failover, when given, must be a list');
  checkSettings(
    { failover: entries.filter((entry) => typeof entry === 'string') },
    { layer: 'options' },
  );
  const named: SpeechProvider[] = [];
  const to = entries.map((entry) => {
    if (typeof entry !== 'string') return checkVoice(entry, options);
    const voice = openVoice(entry, options);
    named.push(voice.provider);
    return voice;
  });
  const close = async (): Promise<void> => {
    await Promise.all(named.map((provider) => provider.close()));
  };
  return { to, boundary: options.boundary, close };
}

function checkVoice(voice: FailoverVoice, { limit, priceOf }: OpenFailoverOptions): FailoverVoice {
  if (!KINDS.object.holds(voice))
    throw new TypeError('narrate: options.failover must contain names, or objects with a provider');
  const { provider } = voice;
  checkProvider('narrate', provider);
  const price = voice.price ?? priceOf(provider.id);
  return { ...voice, provider: limit(withContract(provider)), price };
}

function openVoice(
  entry: string,
  { providers, limit, priceOf }: OpenFailoverOptions,
): FailoverVoice {
  const [id = '', voice] = entry.split('=');
  if (isTestTone(id))
    throw refused(entry, { why: 'it makes test tones', hint: 'Name a provider that speaks.' });
  const provider = limit(openProvider(id, providers));
  if (voice === undefined && !provider.defaultVoice)
    throw refused(entry, { why: `${id} has no default voice`, hint: `Name one: ${id}=VOICE` });
  if (voice !== undefined) requireVoice(provider, { entry, voice });
  return { provider, voice, price: priceOf(id) };
}

/** An unknown voice here is an error of this setting, whichever layer named the first voice. */
function requireVoice(
  provider: SpeechProvider,
  { entry, voice }: { readonly entry: string; readonly voice: string },
): void {
  try {
    provider.capabilities(voice);
  } catch (error) {
    if (!(error instanceof LecternError) || error.code !== 'VOICE_UNKNOWN') throw error;
    const { message, code, hint } = error;
    const fields = { code, cause: error, ...(hint !== undefined && { hint }) };
    throw new ConfigError(`failover ${entry}: ${message}`, fields);
  }
}

function refused(
  entry: string,
  { why, hint }: { readonly why: string; readonly hint: string },
): ConfigError {
  return new ConfigError(`failover ${entry} is not allowed: ${why}`, {
    code: 'CONFIG_PROVIDER',
    hint,
  });
}
