/** The settings of Amazon Polly; not in its client's file, whose types few users install. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const POLLY_SETTINGS = {
  region: {
    is: 'text',
    sentence: 'Region such as eu-west-1. Default: that of the environment.',
  },
  endpoint: {
    is: 'text',
    sentence: 'Address of the service, if it is not that of the region.',
  },
  engine: {
    is: 'choice',
    values: ['standard', 'neural', 'long-form', 'generative'],
    sentence: 'Which engine speaks. Default: neural.',
  },
  wordTimes: {
    is: 'flag',
    sentence:
      'Whether word times are requested: a second request, billed like the first. Default: true.',
  },
  lexicons: { is: 'texts', max: 5, sentence: 'Names of lexicons in the account.' },
  timeout: { is: 'timeout' },
  trustedHosts: { is: 'trustedHosts' },
} as const;

/** Settings of Amazon Polly. Credentials come from where Amazon's tools keep them. */
export type PollySettings = SettingsOf<typeof POLLY_SETTINGS>;

/** Engines of Polly; each has voices and limits of its own. */
export type PollyEngine = NonNullable<PollySettings['engine']>;
