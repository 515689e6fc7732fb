/** What becomes of one source that is enqueued, told without a server. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { narrate } from '../../src/run/narrate.ts';
import { openQuietWorkplace, type QuietWorkplace } from '../helpers/quiet-workplace.ts';

const content = '# The ferry\n\nIt left at noon.\n';
const told = { slug: 'the-ferry', title: 'The ferry' };

let workplace: QuietWorkplace;
beforeEach(async () => {
  workplace = await openQuietWorkplace();
});
afterEach(() => workplace.close());

it('it waits with the segments that are not in the store', async () => {
  const enqueued = await workplace.enqueue(content);
  expect(enqueued).toMatchObject({ ...told, state: 'added' });
  const [added] = workplace.queue.added;
  expect(added!.segments.length).toBeGreaterThan(1);
  expect(enqueued.segments).toBe(added!.segments.length);
});

it('of one that is in the queue it is told how it stands there', async () => {
  await workplace.enqueue(content);
  expect(await workplace.enqueue(content)).toMatchObject({ ...told, state: 'waiting' });
  for (const [order] of workplace.queue.states) workplace.queue.states.set(order, 'parked');
  expect(await workplace.enqueue(content)).toMatchObject({ ...told, state: 'parked' });
  expect(workplace.queue.added).toHaveLength(1);
});

it('one that was done between two looks is up to date', async () => {
  const { queue } = workplace;
  const doneMeanwhile = { ...workplace, queue: { ...queue, add: async () => 'absent' as const } };
  const enqueued = await workplace.enqueue(content, { workplace: doneMeanwhile });
  expect(enqueued).toMatchObject({ ...told, state: 'upToDate' });
});

it('an edition that stands needs no work, and nothing is enqueued', async () => {
  const [output, store] = ['output', 'store'].map((name) => join(workplace.folder, name));
  await narrate(
    { kind: 'markdown', content },
    { provider: 'tone', output: output!, store: store! },
  );
  expect(await workplace.enqueue(content)).toEqual({ ...told, state: 'upToDate', segments: 0 });
  expect(workplace.queue.added).toEqual([]);
});
