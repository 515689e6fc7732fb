/** The settings of Google Cloud Text-to-Speech, with their documentation. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const GOOGLE_SETTINGS = {
  endpoint: {
    is: 'text',
    sentence:
      'A region such as eu, or host or host:port of an emulator. Default: the global service.',
  },
  prompt: {
    is: 'text',
    sentence: 'How a Gemini voice should speak; other families do not take instructions.',
  },
  wordTimes: {
    is: 'flag',
    sentence:
      'Whether word times are requested from voices that support marks, through the beta API.',
  },
  insecure: {
    is: 'flag',
    sentence: 'Whether neither TLS nor credentials are used; only for a loopback address.',
  },
  timeout: { is: 'timeout' },
  trustedHosts: { is: 'trustedHosts' },
} as const;

/** Settings of Google Cloud Text-to-Speech. Secrets come from the environment only. */
export type GoogleSettings = SettingsOf<typeof GOOGLE_SETTINGS>;
