/** Someone else's text decides nothing that costs money or changes words, whichever way it comes in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOB_VERSION } from '../../src/queue/article-queue.ts';
import { narrate } from '../../src/run/narrate.ts';
import { planEditions } from '../../src/run/plan-editions.ts';
import { openRun } from '../../src/run/stages/edition-run.ts';
import { doJobs } from '../../src/workers/do-jobs.ts';
import { enqueueArticle } from '../../src/workers/enqueue-article.ts';
import { openOrders } from '../../src/workers/open-orders.ts';
import { openMemoryServer } from '../helpers/memory-queue.ts';
import { openQuietWorkplace, type QuietWorkplace } from '../helpers/quiet-workplace.ts';
import { serve, startWebServer, type WebServer } from '../helpers/web-server.ts';

const CONTENT = `---
title: The Trial
voice: nobody
rate: 0.5
lexicon: { innocent: guilty }
cast: { title: nobody }
slug: front-page
publishAt: 2090-01-01T00:00:00Z
---

The accused was found <b data-say="guilty">innocent</b>.
`;

let server: WebServer;
let workplace: QuietWorkplace;

beforeAll(async () => {
  server = await startWebServer({
    '/trial.md': serve(CONTENT, { 'content-type': 'text/markdown; charset=utf-8' }),
  });
  workplace = await openQuietWorkplace();
});
afterAll(async () => {
  await server.close();
  await workplace.close();
});

/** What an edition says, by its private record. */
function recordOf(slug: string, output: string): string {
  return readFileSync(join(output, slug, 'record.json'), 'utf8');
}

test('a plan, a build and an order of a fetched text are those of the house', async () => {
  const source = { kind: 'url', url: `${server.origin}/trial.md` } as const;
  const project = workplace.project({ allowPrivate: true });
  const { output, store } = project.places;
  const options = { provider: 'tone', allowPrivate: true, output, store };
  const plan = await planEditions([source], options);
  expect(plan.editions.map(({ slug }) => slug)).toEqual(['trial']);
  const edition = await narrate(source, options);
  expect([edition.slug, 'publishAt' in edition]).toEqual(['trial', false]);
  expect(recordOf('trial', output)).not.toMatch(/guilty|nobody/);
  await project.close();
});

test('a worker makes the edition of the house from an order', async () => {
  const source = { kind: 'text', content: CONTENT, isForeign: true } as const;
  const project = workplace.project();
  const { output, store } = project.places;
  const { slug } = await enqueueArticle(openRun(source, project), { workplace, priority: 'fresh' });
  const jobs = doJobs({
    project,
    openOrder: openOrders({ workplace, server: openMemoryServer(), project }),
    workplace,
    assemble: (make) => make({ output, notes: store }),
    onDone: () => undefined,
  });
  const { signal } = new AbortController();
  for (const { order, segments } of workplace.queue.added) {
    for (const segment of segments)
      await jobs.segment({ version: JOB_VERSION, order, segment }, { signal });
    await jobs.article({ version: JOB_VERSION, order }, { signal });
  }
  expect(slug).toBe('the-trial');
  expect(recordOf('the-trial', output)).not.toMatch(/guilty|nobody/);
  await project.close();
});
