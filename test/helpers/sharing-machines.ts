/** a folder → machines in it that build one article, each with a store of its own, from a shared store. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { narrate } from '../../src/run/narrate.ts';
import { planEditions } from '../../src/run/plan-editions.ts';
import type { NarrateOptions } from '../../src/run/project/project.ts';
import { scriptedProvider } from './scripted-provider.ts';

/** A machine that shares its clips. */
export type SharingMachine = {
  /** Folder of its own store. */
  readonly store: string;
  /** Builds the article. Returns how many requests that took. */
  readonly build: () => Promise<number>;
  /** How many segments it would have to record. */
  readonly missing: () => Promise<number>;
};

/** Opens machines in a folder, by the address of the store that they share. */
export function sharingMachines(folder: string): (sharedStore: string) => SharingMachine {
  let machines = 0;
  return (sharedStore) => {
    const root = join(folder, `machine-${++machines}`);
    const provider = scriptedProvider();
    const options: NarrateOptions = {
      root,
      output: join(root, 'output'),
      store: join(root, 'store'),
      sharedStore,
      provider,
    };
    const source = { kind: 'markdown', content: '# The ferry\n\nIt left at nine.\n' } as const;
    return {
      store: join(root, 'store'),
      build: async () => {
        const before = provider.requests.length;
        await narrate(source, options);
        return provider.requests.length - before;
      },
      missing: async () => (await planEditions([source], options)).missing.segments,
    };
  };
}

/** The files of a store's clips that end so, sorted. */
export function clipsIn(store: string, extension: string): string[] {
  return readdirSync(join(store, 'clips'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort();
}
