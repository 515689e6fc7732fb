/** Disks of workers that fill up at any step: said, jobs given back, and nothing lost or paid twice. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { isEditionWhole } from '../../src/edition/find-edition.ts';
import { readEdition } from '../../src/edition/read-edition.ts';
import { describeOnServers, type SuiteServer } from '../helpers/queue-kinds.ts';
import { mountSmall, requireMounts } from '../helpers/small-disks.ts';
import { openFleet, type Fleet } from '../helpers/worker-fleet.ts';

const SECONDS = 180_000;

/** A megabyte of clips, and half of that in the edition. */
const ARTICLE = [
  '# The ferry',
  ...Array.from({ length: 8 }, (_, i) => `The ferry was seen on day ${i} again.`),
].join('\n\n');

/** What lies on the small disk, and its sizes: full at the first file, among the clips, and in the edition. */
const DISKS = {
  store: ['8k', '64k', '400k', '900k'],
  output: ['8k', '64k', '160k', '300k'],
  shared: ['40k', '700k'],
} as const;

// A disk is the same whatever server keeps the queue, and half a minute is long.
describeOnServers('workers whose disk is full', suite, ['redis']);

function suite({ running }: SuiteServer): void {
  let fleet: Fleet;
  let remove: () => void;
  afterEach(async () => {
    await fleet.close();
    remove();
  }, SECONDS);

  /** Works on a small disk until it is full, then on the same with room; gives what the first said. */
  async function workTwice(what: keyof typeof DISKS, size: string): Promise<unknown> {
    const disk = mountSmall('size=64m')!;
    remove = disk.remove;
    const resize = (to: string) =>
      spawnSync('mount', ['-o', `remount,size=${to}`, 'tmpfs', disk.path]).status;
    const on = (name: keyof typeof DISKS, path: string): string =>
      what === name ? join(disk.path, name) : path;
    fleet = await openFleet(running().url, what === 'shared' ? { sharedStore: disk.path } : {});
    await fleet.enqueue([ARTICLE]);
    expect(resize(size)).toBe(0);
    const output = on('output', fleet.output);
    const narrate = { output, store: on('store', join(fleet.folder, 'worker')) };
    const options = { concurrency: 1, narrate };
    const first = await fleet.startWorker(options).ended.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 1, parked: 0 });
    expect(resize('64m')).toBe(0);
    fleet.startWorker(options);
    await fleet.untilIdle();
    const folder = join(output, 'the-ferry');
    expect(await isEditionWhole((await readEdition(folder))!, { folder })).toBe(true);
    return first;
  }

  it
    .runIf(requireMounts())
    .each(
      Object.entries(DISKS).flatMap(([what, sizes]) =>
        sizes.map((size) => [what as keyof typeof DISKS, size] as const),
      ),
    )(
    'as that of the %s with %s say so, give their jobs back, and go on where there is room',
    async (what, size) => {
      expect(await workTwice(what, size)).toMatchObject({
        code: what === 'output' ? 'OUTPUT_UNWRITABLE' : 'STORE_UNWRITABLE',
        message: expect.stringContaining('the disk is full') as string,
      });
      // What was being asked for when the disk was full is asked for again.
      const again = fleet.requests.length - new Set(fleet.requests).size;
      expect(again).toBeLessThanOrEqual(1);
    },
    SECONDS,
  );
}
