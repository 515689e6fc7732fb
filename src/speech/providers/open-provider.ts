/**
 * a provider's name and settings → the provider. One
 * line each; nothing heavy is loaded before it is used.
 */
import { nearestName } from '../../_internal/nearest-name.ts';
import { LecternError } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import type { GoogleSettings } from './google/google-connection.ts';
import { googleProvider } from './google/google.ts';
import { localProvider, type LocalSettings } from './local/local.ts';
import { toneProvider } from './tone.ts';

/** Settings of the providers that have any, by name. */
export type ProviderSettings = {
  readonly google?: GoogleSettings | undefined;
  readonly local?: LocalSettings | undefined;
};

const PROVIDERS: Readonly<Record<string, (settings: ProviderSettings) => SpeechProvider>> = {
  google: (settings) => googleProvider(settings.google),
  local: (settings) => localProvider(settings.local),
  tone: () => toneProvider(),
};

/** Names of the providers there are. */
export const providerIds: readonly string[] = Object.keys(PROVIDERS);

/**
 * Opens a provider by name: no request, no engine, no file read.
 * @throws LecternError `PROVIDER_UNKNOWN` naming those there are.
 */
export function openProvider(id: string, settings: ProviderSettings): SpeechProvider {
  const open = Object.hasOwn(PROVIDERS, id) ? PROVIDERS[id] : undefined;
  if (open) return open(settings);
  const near = nearestName(id, providerIds);
  throw new LecternError(`There is no provider "${id}".`, {
    code: 'PROVIDER_UNKNOWN',
    hint: near ? `Did you mean ${near}?` : `Providers: ${providerIds.join(', ')}.`,
  });
}
