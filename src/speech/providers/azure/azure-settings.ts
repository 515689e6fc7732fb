/** The settings of Azure Speech, with their documentation. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const AZURE_SETTINGS = {
  region: {
    is: 'text',
    sentence: 'Region of the resource, such as westeurope. Default: AZURE_SPEECH_REGION.',
  },
  endpoint: {
    is: 'text',
    sentence: 'Address instead of a region: a custom domain, another cloud, a container.',
  },
  timeout: { is: 'timeout' },
  trustedHosts: { is: 'trustedHosts' },
} as const;

/** Settings of Azure Speech. The key comes from the environment only. */
export type AzureSettings = SettingsOf<typeof AZURE_SETTINGS>;
