/** The page of all editions: not written for each of many, and never left old. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPage, type KeptPage } from '../../src/workers/keep-page.ts';

let written: number;
let troubles: string[];
let isFull: boolean;
let page: KeptPage;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [written, troubles, isFull] = [0, [], false];
  const write = async (): Promise<void> => {
    if (isFull) throw new Error('the disk is full');
    written++;
  };
  page = keepPage({ write, onTrouble: (message) => troubles.push(message) });
});
afterEach(() => vi.useRealTimers());

const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);
const note = (type: 'segment' | 'edition'): void => page.note({ type });

it('is written two seconds after the last edition where nothing waits', async () => {
  page.rest();
  note('edition');
  await pass(1.5);
  note('edition');
  await pass(1.5);
  expect(written).toBe(0);
  await pass(1);
  expect(written).toBe(1);
});

it('is written when nothing waits any more', async () => {
  note('edition');
  await pass(5);
  expect(written).toBe(0);
  page.rest();
  await pass(3);
  expect(written).toBe(1);
});

it('is written once while many articles wait, however long each takes', async () => {
  page.rest();
  for (let i = 0; i < 20; i++) {
    note('segment');
    await pass(10);
    note('edition');
    await pass(5);
  }
  expect(written).toBe(0);
});

it('is written where another worker makes the article whose last segment was made here', async () => {
  note('edition');
  // A worker with several slots hears that nothing waits before it has done the last segment.
  page.rest();
  await pass(1);
  note('segment');
  await pass(120);
  expect(written).toBe(1);
});

it('is not written again where nothing was made', async () => {
  note('edition');
  await page.close();
  page.rest();
  note('segment');
  await pass(120);
  await page.close();
  expect(written).toBe(1);
});

it('says that it was not written', async () => {
  isFull = true;
  note('edition');
  await page.close();
  expect(troubles).toEqual(['The page of editions was not written: the disk is full']);
});
