/** nothing → where work is shared, without a server: a queue in memory, a shared store and a project of tones. */
import { join } from 'node:path';
import { openProject, type NarrateOptions, type Project } from '../../src/run/project/project.ts';
import { openRun } from '../../src/run/stages/edition-run.ts';
import { openSharedPlace } from '../../src/speech/clips/shared-place.ts';
import {
  enqueueArticle,
  type EnqueuedArticle,
  type EnqueueOptions,
} from '../../src/workers/enqueue-article.ts';
import type { Workplace } from '../../src/workers/workplace.ts';
import { openMemoryQueue, type MemoryQueue } from './memory-queue.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where work is shared, and no one works. */
export type QuietWorkplace = Workplace & {
  readonly queue: MemoryQueue;
  readonly folder: string;
  readonly project: (options?: NarrateOptions) => Project;
  readonly enqueue: (
    content: string,
    options?: Partial<EnqueueOptions>,
  ) => Promise<EnqueuedArticle>;
};

/** Opens it in a folder of its own, which goes with `close`. */
export async function openQuietWorkplace(): Promise<QuietWorkplace> {
  const { path: folder, remove } = temporaryFolder();
  const sharedStore = join(folder, 'shared');
  const place = await openSharedPlace(sharedStore);
  const queue = openMemoryQueue();
  const project = (options: NarrateOptions = {}): Project =>
    openProject({
      root: folder,
      output: join(folder, 'output'),
      store: join(folder, 'store'),
      sharedStore,
      provider: 'tone',
      ...options,
    });
  const workplace = { queue, place, close: async () => remove() };
  return {
    ...workplace,
    folder,
    project,
    enqueue: async (content, options = {}) => {
      const opened = project();
      const source = { kind: 'markdown', content } as const;
      try {
        const run = openRun(source, opened);
        return await enqueueArticle(run, { workplace, priority: 'fresh', ...options });
      } finally {
        await opened.close();
      }
    },
  };
}
