/** What may be set of the built-in engine. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const LOCAL_SETTINGS = {
  voicesFolder: {
    is: 'text',
    sentence: 'Folder of voice packs, beside the built-in ones; left out, that of the user.',
  },
  instances: {
    is: 'count',
    max: 16,
    sentence:
      'Engines at work at the same time, about 560 MB each; left out, one for each core, as memory allows.',
  },
  threads: {
    is: 'count',
    max: 16,
    sentence: 'Threads of each engine; left out, what the engines leave of the cores.',
  },
} as const;

/** Settings of the built-in engine. */
export type LocalSettings = SettingsOf<typeof LOCAL_SETTINGS>;
