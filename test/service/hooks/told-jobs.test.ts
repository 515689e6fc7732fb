/** What receivers are told of jobs, whatever happens to the process between the end of a job and the outbox. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EndedJob } from '../../../src/service/hooks/hook-event.ts';
import { openHookFile } from '../../../src/service/hooks/hook-file.ts';
import { openHooks, type OpenHooks } from '../../../src/service/hooks/open-hooks.ts';
import { openToldJobs } from '../../../src/service/hooks/told-jobs.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let server: Server;
let heard: string[];
const open: OpenHooks[] = [];

beforeEach(async () => {
  folder = temporaryFolder();
  heard = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push((JSON.parse(body) as { id: string }).id);
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await openHookFile({ store: folder.path }).add({
    direction: 'out',
    name: 'site',
    url: `http://127.0.0.1:${port}/`,
    events: ['edition.done'],
    secret: 'a secret of the newsroom',
  });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((hooks) => hooks.close()));
  server.closeAllConnections();
  server.close();
  folder.remove();
});

const jobOf = (number: number): EndedJob => ({
  id: `job-${number}`,
  kind: 'edition',
  slug: `post-${number}`,
  state: 'done',
  endedAt: `2026-11-30T12:00:0${number}Z`,
});

async function start(): Promise<OpenHooks> {
  const hooks = await openHooks({
    store: folder.path,
    jobs: { order: () => Promise.reject(new Error('not asked for')) },
    allowPrivate: true,
    now: Date.now,
    onTrouble: (error) => {
      throw error;
    },
  });
  open.push(hooks);
  return hooks;
}

/** Until the receiver has heard of as many, or half a second has brought no more. */
async function hearing(count: number): Promise<readonly string[]> {
  for (let turns = 0; heard.length < count && turns < 100; turns += 1) await delay(50);
  await delay(100);
  return heard;
}

test('a job whose end is on disk is told after a restart, once, and before what ends then', async () => {
  const first = await start();
  first.begin([]);
  first.jobEnded(jobOf(1));
  expect(await hearing(1)).toEqual(['job-1.done']);
  await first.close();
  // The process is killed after the second job has ended, and before its receivers are noted.
  const second = await start();
  second.jobEnded(jobOf(3));
  second.begin([jobOf(1), jobOf(2), jobOf(3)]);
  expect((await hearing(3)).toSorted()).toEqual(['job-1.done', 'job-2.done', 'job-3.done']);
  await second.close();
  const third = await start();
  third.begin([jobOf(1), jobOf(2), jobOf(3)]);
  expect(await hearing(4)).toHaveLength(3);
});

test('what a release without the list has made is not told again', async () => {
  const hooks = await start();
  hooks.begin([jobOf(1), jobOf(2)]);
  expect(await hearing(1)).toEqual([]);
});

test('a service that never began leaves no list', async () => {
  await (await start()).close();
  const { untold } = await openToldJobs({ store: folder.path, ended: ['job-1'] });
  expect(untold).toEqual([]);
});

test('the list forgets jobs that the journal forgot', async () => {
  const { told } = await openToldJobs({ store: folder.path, ended: ['a', 'b'] });
  await told.add('c');
  const again = await openToldJobs({ store: folder.path, ended: ['b', 'c', 'd'] });
  expect(again.untold).toEqual(['d']);
  const last = await openToldJobs({ store: folder.path, ended: ['a', 'c'] });
  expect(last.untold).toEqual(['a']);
});
