/** The settings of the built-in engine, with their documentation. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const LOCAL_SETTINGS = {
  voicesFolder: {
    is: 'path',
    sentence: "Folder of further voice packs. Default: the user's.",
  },
  instances: {
    is: 'count',
    max: 16,
    sentence:
      'Engines at the same time, about 560 MB each. Default: one for each core, as memory allows.',
  },
  threads: {
    is: 'count',
    max: 16,
    sentence: 'Threads of each engine. Default: the cores are shared among the engines.',
  },
} as const;

/** Settings of the built-in engine. */
export type LocalSettings = SettingsOf<typeof LOCAL_SETTINGS>;
