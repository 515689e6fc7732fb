/** Orders that a worker has opened: what they may cost, whether they are wanted, and how many are kept. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Project } from '../../src/run/project/project.ts';
import { openOrders, type OpenOrderOf } from '../../src/workers/open-orders.ts';
import { openMemoryServer } from '../helpers/memory-queue.ts';
import { openQuietWorkplace, type QuietWorkplace } from '../helpers/quiet-workplace.ts';

const article = (name: string, text = 'It was seen.'): string => `# The ${name}\n\n${text}\n`;

let workplace: QuietWorkplace;
let project: Project;
let server: ReturnType<typeof openMemoryServer>;
let read: string[];
let open: OpenOrderOf;
beforeEach(async () => {
  workplace = await openQuietWorkplace();
  project = workplace.project();
  server = openMemoryServer();
  read = [];
  const place: QuietWorkplace['place'] = {
    ...workplace.place,
    get: (path, options) => {
      read.push(path);
      return workplace.place.get(path, options);
    },
  };
  open = openOrders({ workplace: { ...workplace, place }, server, project });
});
afterEach(async () => {
  vi.useRealTimers();
  await project.close();
  await workplace.close();
});

/** Enqueues articles and gives the digests of their orders. */
async function enqueue(...contents: readonly string[]): Promise<string[]> {
  for (const content of contents) await workplace.enqueue(content);
  return workplace.queue.added.slice(-contents.length).map(({ order }) => order);
}

it('the characters of a run that has a cap are counted for all workers, others are not', async () => {
  const [free] = await enqueue(article('ferry'));
  const clip = (characters: number) => ({ characters, for: 'tone' });
  await (await open(free!, {})).voices.budget.reserve(clip(1_000_000), {});
  expect([...server.accounts]).toEqual([]);

  await workplace.enqueue(article('bridge'), { run: { id: 'tonight', maxChars: 100 } });
  const capped = (await open(workplace.queue.added.at(-1)!.order, {})).voices.budget;
  await capped.reserve(clip(60), {});
  expect([...server.accounts]).toEqual([['characters:tonight', 60]]);
  await expect(capped.reserve(clip(41), {})).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
});

it('an order is wanted until a later one for the same edition takes its place', async () => {
  const [early] = await enqueue(article('ferry'));
  const order = await open(early!, {});
  expect(await order.isReplaced({ isFresh: true })).toBe(false);
  const [late] = await enqueue(article('ferry', 'It was not seen.'));
  expect(await order.isReplaced({ isFresh: true })).toBe(true);
  expect(await (await open(late!, {})).isReplaced({})).toBe(false);
});

it('whether it is wanted is asked every five seconds, or when it matters', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const [digest] = await enqueue(article('ferry'));
  const order = await open(digest!, {});
  expect(await order.isReplaced({})).toBe(false);
  await enqueue(article('ferry', 'It was not seen.'));
  vi.advanceTimersByTime(4_000);
  expect(await order.isReplaced({})).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(await order.isReplaced({})).toBe(true);
});

it('the thirty-two that were used last are kept, and read once', async () => {
  const names = Array.from({ length: 33 }, (_, i) => article(`ferry ${i}`));
  const [first, second, ...others] = await enqueue(...names);
  for (const digest of [first!, second!, first!, ...others]) await open(digest, {});
  expect(read).toHaveLength(33);
  await open(first!, {});
  expect(read).toHaveLength(33);
  await open(second!, {});
  expect(read.slice(33)).toEqual([expect.stringContaining(second!)]);
});
