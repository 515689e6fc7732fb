/** The provider `google`: what is known of it before it is opened. */
import type { ProviderDefinition } from '../provider-definition.ts';
import { findGoogleCredentials } from './find-google-credentials.ts';
import { GOOGLE_PRICES } from './google-prices.ts';
import { GOOGLE_SETTINGS } from './google-settings.ts';
import { googleProvider } from './google.ts';

/** Google Cloud Text-to-Speech. */
export const google: ProviderDefinition<'google', typeof GOOGLE_SETTINGS> = {
  name: 'google',
  sentence: 'Google Cloud Text-to-Speech.',
  settings: GOOGLE_SETTINGS,
  hasManyLanguages: true,
  exampleVoice: 'en-GB-Neural2-B',
  prices: GOOGLE_PRICES,
  credentials: { what: 'credentials', isToldUnused: true, find: findGoogleCredentials },
  open: googleProvider,
};
