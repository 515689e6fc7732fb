/** What may be set of Google Cloud Text-to-Speech. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const GOOGLE_SETTINGS = {
  endpoint: {
    is: 'text',
    sentence:
      'A region such as eu, or host or host:port of an emulator; left out, the global service.',
  },
  prompt: {
    is: 'text',
    sentence: 'How a Gemini voice should speak; other families do not take instructions.',
  },
  wordTimes: {
    is: 'flag',
    sentence: 'Whether voices that support marks are asked for word times, through the beta API.',
  },
  insecure: { is: 'flag', sentence: 'No TLS and no credentials; only for a loopback address.' },
  timeout: { is: 'timeout' },
  trustedHosts: { is: 'trustedHosts' },
} as const;

/** Settings of Google Cloud Text-to-Speech. Secrets come from the environment only. */
export type GoogleSettings = SettingsOf<typeof GOOGLE_SETTINGS>;
