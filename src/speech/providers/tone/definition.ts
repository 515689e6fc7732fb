/** The provider `tone`: what is known of it before it is opened. */
import type { ProviderDefinition } from '../provider-definition.ts';
import { toneProvider } from './tone.ts';

/** Test tones. */
export const tone: ProviderDefinition<'tone', Record<never, never>> = {
  name: 'tone',
  sentence: 'Test tones.',
  settings: {},
  isTestTone: true,
  open: () => toneProvider(),
};
