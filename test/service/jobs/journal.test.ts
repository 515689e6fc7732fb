import {
  appendFileSync,
  cpSync,
  rmSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LecternError } from '../../../src/errors.ts';
import type {
  Job,
  JobEvent,
  Jobs,
  JobState,
  JobWork,
  NewJob,
} from '../../../src/service/jobs/job.ts';
import { openJournal, type JournalOptions } from '../../../src/service/jobs/journal.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let folder: string;
const folders: string[] = [];
const opened: Jobs[] = [];
beforeEach(() => {
  ({ path: folder } = temporaryFolder());
  folders.push(folder);
});
afterEach(async () => {
  for (const jobs of opened.splice(0)) await jobs.close({ graceSeconds: 0 });
  for (const path of folders.splice(0)) rmSync(path, { recursive: true });
});

/** Work that ends when the test says so, and what it was given. */
function openWork() {
  const begun: { job: Job; text: string; stopped: boolean; finish: (how?: unknown) => void }[] = [];
  const work: JobWork = (job, { content, stop, signal, tell }) =>
    new Promise((resolve, reject) => {
      tell({ type: 'stage', stage: 'recording' });
      const finish = (how?: unknown): void => (how ? reject(how) : resolve({ slug: job.slug }));
      const each = { job, text: (content as { text: string }).text, stopped: false, finish };
      begun.push(each);
      stop.addEventListener('abort', () => (each.stopped = true));
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { begun, work };
}

/** Work that is done as soon as it begins. */
const done: JobWork = async (job) => ({ slug: job.slug });

async function open(work: JobWork, options: Partial<JournalOptions> = {}): Promise<Jobs> {
  const jobs = await openJournal({ folder, work, concurrency: 2, ...options });
  opened.push(jobs);
  return jobs;
}

/** The journal as it is found after a SIGKILL: the process before works on with another. */
async function reopen(work: JobWork, options: Partial<JournalOptions> = {}): Promise<Jobs> {
  const { path } = temporaryFolder();
  cpSync(folder, path, { recursive: true, filter: (from) => !from.endsWith('claim') });
  folders.push(path);
  folder = path;
  return open(work, options);
}

const asked = (slug: string, text: string, more: Partial<NewJob> = {}): NewJob => ({
  kind: 'edition',
  slug,
  caller: 'cms',
  key: undefined,
  content: { text },
  ...more,
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

const stateOf = (jobs: Jobs, { job: { id } }: { readonly job: Job }): JobState | undefined =>
  jobs.get(id)?.state;

async function eventsOf(jobs: Jobs, id: string, after = 0): Promise<readonly JobEvent[]> {
  const all: JobEvent[] = [];
  for await (const event of jobs.events(id, { after })) all.push(event);
  return all;
}

/** Waits for an event that is on disk, whatever the process knows. */
async function untilWritten(id: string, words: string): Promise<void> {
  const path = join(folder, id, 'events.ndjson');
  await until(() => existsSync(path) && readFileSync(path, 'utf8').includes(words));
}

const numbersOf = (events: readonly JobEvent[]): readonly number[] =>
  events.map(({ number }) => number);

describe('jobs of one edition', () => {
  it('are done one at a time, the later content wins, and what waits gives way', async () => {
    const { begun, work } = openWork();
    const jobs = await open(work);
    const first = await jobs.add(asked('bridge', 'one'));
    const second = await jobs.add(asked('bridge', 'two'));
    const third = await jobs.add(asked('bridge', 'three'));
    await until(() => begun.length === 1);
    expect(begun[0]!.stopped).toBe(true);
    expect(stateOf(jobs, second)).toBe('superseded');
    expect(jobs.get(second.job.id)!.supersededBy).toBe(third.job.id);
    begun[0]!.finish(new LecternError('stopped', { code: 'INTERRUPTED' }));
    await until(() => begun.length === 2);
    expect(stateOf(jobs, first)).toBe('superseded');
    expect(begun[1]!.text).toBe('three');
    begun[1]!.finish();
    await until(() => stateOf(jobs, third) === 'done');
  });

  it('two at the same moment: the one that was asked for last is done', async () => {
    const texts: string[] = [];
    const jobs = await open(async (job, { content }) => {
      texts.push((content as { text: string }).text);
      return { slug: job.slug };
    });
    const added = await Promise.all(
      ['one', 'two', 'three', 'four'].map((text) => jobs.add(asked('bridge', text))),
    );
    await until(() => jobs.list().every(({ endedAt }) => endedAt !== undefined));
    expect(stateOf(jobs, added[3]!)).toBe('done');
    expect(texts.at(-1)).toBe('four');
  });

  it('an undo behind a save wins, also over the one that runs', async () => {
    const { begun, work } = openWork();
    const jobs = await open(work);
    const running = await jobs.add(asked('bridge', 'one'));
    await until(() => begun.length === 1);
    const waiting = await jobs.add(asked('bridge', 'two'));
    const undone = await jobs.add(asked('bridge', '', { kind: 'removal' }));
    expect(stateOf(jobs, waiting)).toBe('takenBack');
    begun[0]!.finish(new Error('stopped'));
    await until(() => begun.length === 2);
    expect(stateOf(jobs, running)).toBe('takenBack');
    expect(begun[1]!.job.kind).toBe('removal');
    // A removal that has begun is completed, and a save behind it comes after it.
    const again = await jobs.add(asked('bridge', 'one'));
    expect(begun[1]!.stopped).toBe(false);
    begun[1]!.finish();
    await until(() => begun.length === 3);
    begun[2]!.finish();
    await until(() => stateOf(jobs, again) === 'done');
    expect(stateOf(jobs, undone)).toBe('done');
  });

  it('the same content, sent again before it is done, is the same job', async () => {
    const { begun, work } = openWork();
    const jobs = await open(work);
    const first = await jobs.add(asked('bridge', 'one'));
    const again = await jobs.add(asked('bridge', 'one', { caller: 'other' }));
    expect(again).toEqual({ job: expect.objectContaining({ id: first.job.id }), isNew: false });
    await until(() => begun.length === 1);
    expect((await jobs.add(asked('bridge', 'one'))).isNew).toBe(false);
    await jobs.cancel(first.job.id);
    expect((await jobs.add(asked('bridge', 'one'))).isNew).toBe(true);
  });
});

describe('what runs at once', () => {
  it('is limited, in the order of asking', async () => {
    const { begun, work } = openWork();
    const jobs = await open(work);
    for (const slug of ['a', 'b', 'c', 'd']) await jobs.add(asked(slug, slug));
    await until(() => begun.length === 2);
    expect(jobs.counts()).toMatchObject({ running: 2, waiting: 2 });
    begun[1]!.finish();
    await until(() => begun.length === 3);
    expect(begun.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('more than may wait is refused', async () => {
    const jobs = await open(openWork().work, { mostEditions: 2 });
    await jobs.add(asked('a', 'a'));
    await jobs.add(asked('b', 'b'));
    await expect(jobs.add(asked('c', 'c'))).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
  });
});

describe('an idempotency key', () => {
  it('gives the same job for the same request, whenever, and refuses another request', async () => {
    const jobs = await open(done);
    const key = 'k1';
    const [first, twin] = await Promise.all([
      jobs.add(asked('bridge', 'one', { key })),
      jobs.add(asked('bridge', 'one', { key })),
    ]);
    expect([first.isNew, twin.isNew]).toEqual([true, false]);
    await until(() => stateOf(jobs, first) === 'done');
    const later = await jobs.add(asked('bridge', 'one', { key }));
    expect(later).toMatchObject({ isNew: false, job: { id: first.job.id, state: 'done' } });
    for (const other of [asked('bridge', 'two', { key }), asked('tower', 'one', { key })])
      await expect(jobs.add(other)).rejects.toMatchObject({ code: 'SERVICE_CONFLICT' });
    // The keys of another caller are its own.
    expect((await jobs.add(asked('bridge', 'two', { key, caller: 'other' }))).isNew).toBe(true);
    await untilWritten(first.job.id, '"done"');
    const restarted = await reopen(done);
    expect(await restarted.add(asked('bridge', 'one', { key }))).toMatchObject({
      isNew: false,
      job: { id: first.job.id },
    });
    const refused = restarted.add(asked('bridge', 'two', { key }));
    await expect(refused).rejects.toMatchObject({ code: 'SERVICE_CONFLICT' });
  });
});

describe('after the process was killed', () => {
  it('what ran and what waited is done, once, and only the last of an edition', async () => {
    const jobs = await open(openWork().work, { concurrency: 1 });
    const running = await jobs.add(asked('a', 'a'));
    const replaced = await jobs.add(asked('b', 'old'));
    const waiting = await jobs.add(asked('b', 'new'));
    await untilWritten(running.job.id, 'recording');
    const done: string[] = [];
    const restarted = await reopen(async (job, { content }) => {
      done.push((content as { text: string }).text);
      return { slug: job.slug };
    });
    await until(() => restarted.counts().done === 2);
    for (const { job } of [running, waiting]) await untilWritten(job.id, '"done"');
    expect(done.toSorted()).toEqual(['a', 'new']);
    expect(restarted.get(running.job.id)).toMatchObject({ state: 'done', interruptions: 1 });
    expect(stateOf(restarted, replaced)).toBe('superseded');
    expect(stateOf(restarted, waiting)).toBe('done');
    const third = await reopen(async () => expect.unreachable());
    expect(third.counts()).toMatchObject({ done: 2, superseded: 1, waiting: 0, running: 0 });
    // Later jobs come after all that were.
    expect((await third.add(asked('c', 'c'))).job.place).toBeGreaterThan(waiting.job.place);
  });

  it('a job half written was never taken, and a cut line of events is left out', async () => {
    const jobs = await open(openWork().work);
    const { job } = await jobs.add(asked('a', 'a'));
    await untilWritten(job.id, 'recording');
    const half = join(folder, '000000000009-0123abcd');
    mkdirSync(half);
    writeFileSync(join(half, 'content.json'), '{}');
    appendFileSync(join(folder, job.id, 'events.ndjson'), '{"type":"stage","sta');
    const restarted = await reopen(done);
    await untilWritten(job.id, '"done"');
    expect(existsSync(join(folder, '000000000009-0123abcd'))).toBe(false);
    const told = await eventsOf(restarted, job.id);
    expect(numbersOf(told)).toEqual(told.map((_, i) => i + 1));
    const again = await reopen(done);
    expect(await eventsOf(again, job.id)).toEqual(told);
  });

  it('a damaged job is told and left out; one whose content was changed fails', async () => {
    const jobs = await open(openWork().work, { concurrency: 1 });
    const [a, b] = [await jobs.add(asked('a', 'a')), await jobs.add(asked('b', 'b'))];
    const facts = join(folder, a.job.id, 'job.json');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('"a"', '"../a"'));
    writeFileSync(join(folder, b.job.id, 'content.json'), '{"text":"forged"}');
    const troubles: string[] = [];
    const restarted = await reopen(done, { onTrouble: (message) => void troubles.push(message) });
    await until(() => stateOf(restarted, b) === 'failed');
    expect(restarted.get(a.job.id)).toBeUndefined();
    expect(troubles).toEqual([expect.stringContaining('damaged')]);
  });

  it.each([
    ['fails in the end', 0, 'failed'],
    ['is done where it gets on', 1, 'done'],
  ] as const)('a job that ends the process each time %s', async (_, recorded, state) => {
    const jobs = await open(openWork().work);
    const { job } = await jobs.add(asked('a', 'a'));
    await untilWritten(job.id, 'recording');
    const at = new Date().toISOString();
    const starts = Array.from({ length: 9 }, () => [
      { type: 'state', state: 'waiting', because: 'interrupted' },
      { type: 'state', state: 'running' },
      { type: 'segments', done: 1, total: 2, recorded },
    ]).flat();
    const lines = starts.map((each, i) => `${JSON.stringify({ ...each, number: i + 4, at })}\n`);
    appendFileSync(join(folder, job.id, 'events.ndjson'), lines.join(''));
    const restarted = await reopen(done);
    await until(() => restarted.get(job.id)!.endedAt !== undefined);
    expect(restarted.get(job.id)!.state).toBe(state);
  });
});

describe('events', () => {
  it('come as they happen, numbered, and go on after the last that is known, also after a restart', async () => {
    const { begun, work } = openWork();
    const jobs = await open(work);
    const { job } = await jobs.add(asked('a', 'a'));
    const live = eventsOf(jobs, job.id);
    await until(() => begun.length === 1);
    begun[0]!.finish();
    const told = await live;
    expect(told.map((event) => ('state' in event ? event.state : event.type))).toEqual([
      'waiting',
      'running',
      'stage',
      'done',
    ]);
    expect(numbersOf(told)).toEqual([1, 2, 3, 4]);
    expect(await eventsOf(jobs, job.id, 2)).toEqual(told.slice(2));
    const restarted = await reopen(done);
    expect(await eventsOf(restarted, job.id, 2)).toEqual(told.slice(2));
    expect(await eventsOf(restarted, job.id, 4)).toEqual([]);
    // A number that was never written: everything is told again.
    expect(await eventsOf(restarted, job.id, 99)).toEqual(told);
    expect(await eventsOf(restarted, 'unknown')).toEqual([]);
  });

  it('end with the signal of whoever listens', async () => {
    const jobs = await open(openWork().work);
    const { job } = await jobs.add(asked('a', 'a'));
    const leaving = new AbortController();
    const listening = (async () => {
      for await (const event of jobs.events(job.id, leaving))
        if (event.type === 'stage') leaving.abort(new Error('left'));
    })();
    await expect(listening).rejects.toThrow('left');
  });
});

describe('a failure', () => {
  it('of the work is told in words for the caller, and tried again on demand', async () => {
    let isBroken = true;
    const troubles: unknown[] = [];
    const work: JobWork = async (job) => {
      if (job.slug === 'defect') throw new TypeError('at /srv/secret');
      if (isBroken) throw new LecternError('too long', { code: 'ARTICLE_TOO_LARGE', hint: 'Cut.' });
      return { slug: job.slug };
    };
    const jobs = await open(work, { onTrouble: (_, error) => void troubles.push(error) });
    const failed = await jobs.add(
      asked('a', 'a', { upload: { name: 'a.txt', bytes: Buffer.from('bytes') } }),
    );
    const defect = await jobs.add(asked('defect', 'b'));
    await until(() => jobs.counts().failed === 2);
    expect(jobs.get(failed.job.id)!.failure).toEqual({
      code: 'ARTICLE_TOO_LARGE',
      message: 'too long',
      hint: 'Cut.',
    });
    expect(JSON.stringify(jobs.get(defect.job.id))).not.toContain('secret');
    expect(troubles).toEqual([expect.any(TypeError)]);
    isBroken = false;
    const again = (await jobs.retry(failed.job.id, 'other'))!;
    await until(() => stateOf(jobs, again) === 'done');
    expect(await jobs.retry(again.job.id, 'other')).toBeUndefined();
    expect(await jobs.retry('unknown', 'other')).toBeUndefined();
  });

  it('of a full disk passes: the job waits and is done later', async () => {
    let tries = 0;
    const jobs = await open(async (job) => {
      if (++tries === 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return { slug: job.slug };
    });
    const { job } = await jobs.add(asked('a', 'a'));
    await until(() => tries === 1 && jobs.get(job.id)!.state === 'waiting');
    await until(() => jobs.get(job.id)!.state === 'done');
    const told = await eventsOf(jobs, job.id);
    expect(told).toContainEqual(expect.objectContaining({ state: 'waiting', because: 'passing' }));
  });

  it('to write a job refuses it, and leaves the others whole', async () => {
    const jobs = await open(done);
    // A file where the folder of the next job should be.
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    await expect(jobs.add(asked('a', 'a', { content: circular as never }))).rejects.toThrow(
      'call stack',
    );
    const { job } = await jobs.add(asked('a', 'a'));
    await until(() => jobs.get(job.id)!.state === 'done');
  });
});

describe('the end of the service', () => {
  it('stops what runs, which goes on with the next start; nothing more is taken', async () => {
    const { begun, work } = openWork();
    const jobs = await open(work);
    const { job } = await jobs.add(asked('a', 'a'));
    await until(() => begun.length === 1);
    const closed = jobs.close({ graceSeconds: 5 });
    await expect(jobs.add(asked('b', 'b'))).rejects.toMatchObject({ code: 'SERVICE_BUSY' });
    expect(begun[0]!.stopped).toBe(true);
    begun[0]!.finish(new Error('stopped'));
    await closed;
    expect(jobs.get(job.id)).toMatchObject({ state: 'waiting', interruptions: 0 });
    const restarted = await open(done);
    await until(() => restarted.get(job.id)!.state === 'done');
  });

  it('two processes never work on one journal', async () => {
    const jobs = await open(done);
    const holders: string[] = [];
    const giveUp = AbortSignal.timeout(50);
    const second = openJournal({
      folder,
      work: done,
      concurrency: 1,
      signal: giveUp,
      onWait: (holder) => void holders.push(holder),
    });
    await expect(second).rejects.toThrow('timeout');
    await jobs.close();
    await open(done);
  });
});

it('ended jobs are kept up to a number, with their keys', async () => {
  const jobs = await open(done, { keptJobs: 3 });
  const ids: string[] = [];
  for (const slug of ['a', 'b', 'c', 'd', 'e']) {
    const { job } = await jobs.add(asked(slug, slug, { key: slug }));
    ids.push(job.id);
    await until(() => jobs.get(job.id)!.state === 'done');
  }
  await until(() => jobs.get(ids[1]!) === undefined);
  expect(jobs.list().map(({ slug }) => slug)).toEqual(['e', 'd', 'c']);
  expect(jobs.list({ before: ids[4]!, limit: 1 }).map(({ slug }) => slug)).toEqual(['d']);
  expect(jobs.list({ state: 'failed' })).toEqual([]);
  expect(existsSync(join(folder, ids[2]!, 'content.json'))).toBe(false);
  expect((await jobs.add(asked('a', 'other', { key: 'a' }))).isNew).toBe(true);
});
