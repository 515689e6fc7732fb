/** The provider `local`: what is known of it before it is opened. */
import type { ProviderDefinition } from '../provider-definition.ts';
import { LOCAL_SETTINGS } from './local-settings.ts';
import { localProvider } from './local.ts';

/** The built-in engine. */
export const local: ProviderDefinition<'local', typeof LOCAL_SETTINGS> = {
  name: 'local',
  sentence: 'The built-in engine.',
  settings: LOCAL_SETTINGS,
  isBuiltIn: true,
  open: localProvider,
};
