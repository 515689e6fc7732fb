/** What a worker does about failures: a job may be hopeless for it, for everyone, or be tried again. */
import { expect, it } from 'vitest';
import {
  ArticleError,
  ConfigError,
  LecternError,
  ProviderError,
  type ErrorCode,
  type ProviderErrorKind,
} from '../../src/errors.ts';
import { isRemoved, noteRemoval } from '../../src/edition/removal/removals.ts';
import { JOB_VERSION } from '../../src/queue/article-queue.ts';
import { doJobs, type DoJobsOptions } from '../../src/workers/do-jobs.ts';
import { openOrders } from '../../src/workers/open-orders.ts';
import { openMemoryServer } from '../helpers/memory-queue.ts';
import { openQuietWorkplace } from '../helpers/quiet-workplace.ts';

const { isFinal, isHopeless, isLacking } = doJobs({} as DoJobsOptions);
const failed = (code: ErrorCode): LecternError => new LecternError('no.', { code });
const refused = (kind: ProviderErrorKind, code: ErrorCode = 'PROVIDER_FAILED'): ProviderError =>
  new ProviderError('no.', { code, provider: 'tone', kind, retryable: false });

it.each([
  new ConfigError('no.', { code: 'CONFIG_INVALID' }),
  failed('FFMPEG_MISSING'),
  failed('TRACK_FORMAT'),
  refused('auth', 'PROVIDER_CREDENTIALS_MISSING'),
])('a worker that has met %o can do no job', (error) => {
  expect(isHopeless(error)).toBe(true);
});

it.each([
  failed('BUDGET_REACHED'),
  failed('QUEUE_JOB'),
  failed('VERIFY_FAILED'),
  new ArticleError('no.', { code: 'EDITION_REMOVED' }),
  refused('invalid-input'),
  refused('too-long'),
  refused('auth', 'PROVIDER_AUTH'),
])('a job that failed with %o is parked at once, and the worker goes on', (error) => {
  expect([isFinal(error), isHopeless(error)]).toEqual([true, false]);
});

it.each([
  new Error('the socket hung up'),
  failed('STORE_UNREADABLE'),
  failed('QUEUE_UNREACHABLE'),
  refused('internal'),
  refused('quota'),
  undefined,
])('a job that failed with %o is tried again', (error) => {
  expect([isFinal(error), isHopeless(error), isLacking(error)]).toEqual([false, false, false]);
});

it.each([
  refused('voice-not-found', 'VOICE_UNKNOWN'),
  failed('VOICE_MISSING'),
  failed('VOICE_DAMAGED'),
  failed('VOICE_LICENCE'),
])('a job that failed with %o is left to workers that may have the voice', (error) => {
  expect([isFinal(error), isHopeless(error), isLacking(error)]).toEqual([false, false, true]);
});

it('an article whose credentials are refused is parked, and the worker goes on until three in a row are', async () => {
  const workplace = await openQuietWorkplace();
  for (const word of ['one', 'two', 'three'])
    await workplace.enqueue(`# ${word}\n\nIt was seen.\n`);
  const project = workplace.project();
  const error = refused('auth', 'PROVIDER_AUTH');
  const record = async (): Promise<never> => {
    throw error;
  };
  const open = openOrders({ workplace, server: openMemoryServer(), project });
  const jobs = doJobs({
    project,
    openOrder: async (digest, options) => {
      const order = await open(digest, options);
      return { ...order, segments: { ...order.segments, record } };
    },
    workplace,
    assemble: (make) => make({ output: project.places.output, notes: project.places.store }),
    onDone: () => undefined,
  });
  const verdicts: (readonly [boolean, boolean])[] = [];
  for (const { order, segments } of workplace.queue.added) {
    for (const segment of segments.slice(0, 2)) {
      const job = { version: JOB_VERSION, order, segment };
      await expect(jobs.segment(job, new AbortController())).rejects.toBe(error);
    }
    verdicts.push([jobs.isFinal(error), jobs.isHopeless(error)]);
  }
  expect(verdicts).toEqual([
    [true, false],
    [true, false],
    [true, true],
  ]);
  await project.close();
  await workplace.close();
});

it('an edition that was removed since it was ordered stays removed, whatever the worker’s configuration says', async () => {
  const workplace = await openQuietWorkplace();
  await workplace.enqueue('# The ferry\n\nIt was seen.\n');
  const [{ order } = { order: '' }] = workplace.queue.added;
  // As `restore: true` in a configuration file or LECTERN_RESTORE has it.
  const project = workplace.project({ restore: true });
  const { output, store } = project.places;
  await noteRemoval({ slug: 'the-ferry', clips: [] }, { output });
  const jobs = doJobs({
    project,
    openOrder: openOrders({ workplace, server: openMemoryServer(), project }),
    workplace,
    assemble: (make) => make({ output, notes: store }),
    onDone: () => undefined,
  });
  const made = jobs.article({ version: JOB_VERSION, order }, new AbortController());
  await expect(made).rejects.toMatchObject({ code: 'EDITION_REMOVED' });
  expect(await isRemoved('the-ferry', { output })).toBe(true);
  await project.close();
  await workplace.close();
});
