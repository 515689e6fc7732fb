/** Journals as releases wrote them, with jobs that wait → done by this one. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Job, Jobs, JobWork } from '../../../src/service/jobs/job.ts';
import { openJournal } from '../../../src/service/jobs/journal.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/service-journals/', import.meta.url));

/** A journal as a release left it when it was stopped. */
function journalOf(form: string): string {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  const folder = join(path, 'jobs');
  cpSync(join(FIXTURES, form), folder, { recursive: true });
  return folder;
}

async function open(folder: string, work: JobWork): Promise<Jobs> {
  const jobs = await openJournal({
    folder,
    work,
    concurrency: 2,
    onTrouble: (message) => expect.unreachable(message),
  });
  onTestFinished(() => jobs.close({ graceSeconds: 0 }));
  return jobs;
}

const stateOf = (jobs: Jobs, slug: string): readonly string[] =>
  jobs
    .list({ slug })
    .map(({ state }) => state)
    .toReversed();

/** What each job that waits is done from: the same in every form. */
const ORDERS = {
  lamp: { slug: 'lamp', source: { kind: 'markdown', content: '# The lamp\n\nIt was lit.' } },
  mast: { slug: 'mast', source: { kind: 'markdown', content: '# The mast\n\nNew.' } },
  night: { slug: 'night', fileName: 'night.md' },
  quay: { slug: 'quay', source: { kind: 'markdown', content: '# The quay\n\nIt is wet.' } },
  buoy: { slug: 'buoy' },
};

describe.each(readdirSync(FIXTURES).toSorted())('a journal of %s', (form) => {
  test('what waited and what ran is done, and what had ended is known', async () => {
    const done = new Map<string, { readonly job: Job; readonly content: unknown }>();
    const jobs = await open(journalOf(form), async (job, { content, upload }) => {
      if (upload !== undefined)
        expect(readFileSync(upload, 'utf8')).toBe('# A night\n\nIt was dark.');
      done.set(job.slug, { job, content });
      return { slug: job.slug };
    });
    while (jobs.counts().waiting + jobs.counts().running > 0)
      await new Promise((next) => setTimeout(next, 2));
    for (const [slug, order] of Object.entries(ORDERS)) {
      expect(done.get(slug)?.content).toMatchObject(order);
      expect(stateOf(jobs, slug).at(-1)).toBe('done');
    }
    expect(stateOf(jobs, 'mast')).toEqual(['superseded', 'done']);
    expect(stateOf(jobs, 'ferry')).toEqual(['done']);
    expect(done.has('ferry')).toBe(false);
    const [tower] = jobs.list({ slug: 'tower' });
    expect(tower).toMatchObject({ state: 'failed', failure: { code: 'ARTICLE_EMPTY' } });
    // Of jobs that say nothing of it, none is published.
    const wanted = form === 'form-1' ? undefined : 'wanted';
    expect(done.get('lamp')!.job.publishing).toBe(wanted);
    const [ferry] = jobs.list({ slug: 'ferry' });
    const again = await jobs.add({
      kind: 'edition',
      slug: 'ferry',
      caller: 'cms',
      key: 'post-1-v1',
      content: {
        slug: 'ferry',
        source: { kind: 'markdown', content: '# The ferry\n\nIt left at noon.' },
        settings: {},
      },
    });
    expect(again).toMatchObject({ isNew: false, job: { id: ferry!.id } });
  });
});

test('a journal of a later release is refused, and nothing of it is changed', async () => {
  const folder = journalOf('form-2');
  const [id] = readdirSync(folder);
  const path = join(folder, id!, 'job.json');
  // Whatever else that release writes, and however it seals it.
  writeFileSync(path, JSON.stringify({ version: 3, job: 'of another form' }));
  const before = readdirSync(folder, { recursive: true });
  const opened = openJournal({ folder, concurrency: 1, work: async () => expect.unreachable() });
  await expect(opened).rejects.toMatchObject({
    code: 'STORE_UNREADABLE',
    message: expect.stringContaining('later release'),
  });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});
