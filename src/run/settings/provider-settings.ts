/** settings → those of the built-in providers, with what the user says of the hosts in them. Pure. */
import type { Settings } from './settings.ts';
import {
  hasSettings,
  PROVIDERS,
  type ProviderSettings,
} from '../../speech/providers/provider-named.ts';

/** What `openProvider` is given. */
export function providerSettings(
  settings: Pick<Settings, 'providers' | 'trustEndpoint'>,
): ProviderSettings {
  const { trustEndpoint: trustedHosts } = settings;
  const given = builtInSettings(settings) as Readonly<Record<string, object | undefined>>;
  const entries = PROVIDERS.filter(hasSettings).map(({ name, settings: fields }) => {
    const isTold = trustedHosts !== undefined && 'trustedHosts' in fields;
    return [name, isTold ? { ...given[name], trustedHosts } : given[name]];
  });
  return Object.fromEntries(entries) as ProviderSettings;
}

/** Those of the built-in providers, without custom ones. */
export function builtInSettings({ providers }: Pick<Settings, 'providers'>): Settings['providers'] {
  const given = providers as Readonly<Record<string, object | undefined>>;
  return Object.fromEntries(
    PROVIDERS.filter(hasSettings).map(({ name }) => [name, given[name]]),
  ) as Settings['providers'];
}
