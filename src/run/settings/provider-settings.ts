/** settings → those of the built-in providers, with what the user says of the hosts in them. Pure. */
import type { Settings } from './settings.ts';
import { configurableProviders } from '../../speech/providers/open-provider.ts';
import type { ProviderSettings } from '../../speech/providers/open-provider.ts';

/** What `openProvider` is given. */
export function providerSettings(
  settings: Pick<Settings, 'providers' | 'trustEndpoint'>,
): ProviderSettings {
  const { trustEndpoint: trustedHosts } = settings;
  const entries = Object.entries(builtInSettings(settings)).map(([name, own]) => [
    name,
    trustedHosts === undefined || name === 'local' ? own : { ...own, trustedHosts },
  ]);
  return Object.fromEntries(entries) as ProviderSettings;
}

/** Those of the built-in providers, without those of one's own. */
export function builtInSettings({ providers }: Pick<Settings, 'providers'>): Settings['providers'] {
  return Object.fromEntries(configurableProviders.map((name) => [name, providers[name]]));
}
