/** settings → those of the built-in providers, with what the user says of the hosts in them. Pure. */
import type { Settings } from './settings.ts';
import type { ProviderSettings } from '../../speech/providers/open-provider.ts';

/** What `openProvider` is given. */
export function providerSettings(
  settings: Pick<Settings, 'providers' | 'trustEndpoint'>,
): ProviderSettings {
  const { providers, trustEndpoint: trustedHosts } = settings;
  const { local, google } = providers;
  return { local, google: trustedHosts === undefined ? google : { ...google, trustedHosts } };
}
