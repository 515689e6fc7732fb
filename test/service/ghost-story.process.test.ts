/** What Ghost 5.130 sent, from a post's first text to its deletion → what readers get. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import type { ServiceEnv } from '../../src/service/caller.ts';
import { openHookFile } from '../../src/service/hooks/hook-file.ts';
import { openHooks, type OpenHooks } from '../../src/service/hooks/open-hooks.ts';
import { orderNotices } from '../../src/service/order-notices.ts';
import { answerErrors } from '../../src/service/problems/answer-problem.ts';
import { openEditionService, type EditionService } from '../helpers/edition-service.ts';

const SECRET = 'a secret of the newsroom';
/** Ghost sends each notice some milliseconds after the one before. */
let now = Date.parse('2026-11-30T02:40:00Z');

let service: EditionService;
let hooks: OpenHooks;
let app: OpenAPIHono<ServiceEnv>;
beforeAll(async () => {
  service = await openEditionService({ isPublic: true });
  const store = `${service.folder}/store`;
  const wish = {
    direction: 'in',
    name: 'blog',
    kind: 'ghost',
    publishes: true,
    secret: SECRET,
  } as const;
  await openHookFile({ store }).add(wish);
  hooks = await openHooks({
    store,
    jobs: orderNotices({ jobs: () => service.jobs, publishes: true, allowPrivate: true }),
    allowPrivate: true,
    now: () => now,
    onTrouble: (error) => void service.troubles.push(error),
  });
  app = new OpenAPIHono<ServiceEnv>();
  app.onError(answerErrors(() => undefined));
  app.route('/', hooks.routes);
});
afterAll(async () => {
  await hooks.close();
  await service.end();
});

/** Sends bodies one right after the other, and waits until what they ask for is done. */
async function tell(...names: readonly string[]): Promise<readonly string[]> {
  const before = service.requests.length;
  for (const name of names) {
    now += 15;
    const file = new URL(`../fixtures/ghost/${name}.json`, import.meta.url);
    const body = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
    const hex = createHmac('sha256', SECRET).update(`${body}${now}`).digest('hex');
    const headers = { 'x-ghost-signature': `sha256=${hex}, t=${now}` };
    const answer = await app.request('/hooks/blog', { method: 'POST', body, headers });
    expect(answer.status).toBe(202);
  }
  await service.untilIdle();
  return service.requests.slice(before);
}

/** As a reader's browser asks. */
const hear = (slug: string): Promise<Response> =>
  service.get(`/audio/${slug}/edition.json`, { headers: { authorization: '' } });

async function heard(slug: string): Promise<string> {
  const answer = await hear(slug);
  if (answer.status !== 200) return `${answer.status}`;
  const { cues } = (await answer.json()) as Edition;
  return cues
    .filter(({ role }) => role === 'paragraph')
    .map(({ text }) => text)
    .join(' ');
}

const FIRST = 'The ferry left at noon. It was late again. Nobody minded.';
const LATER = 'The ferry left at noon. It was early again. Nobody minded.';

test('a post is heard, changes with an edit, moves, and goes with its deletion', async () => {
  await tell('post-published');
  expect(await heard('the-ferry')).toBe(FIRST);

  expect(await tell('post-published-edited')).toEqual(['It was early again.']);
  expect(await heard('the-ferry')).toBe(LATER);

  const title = await tell('post-title-edited');
  expect(title).toHaveLength(1);
  expect(title[0]).toContain('The ferry returns');

  expect(await tell('post-slug-edited')).toEqual([]);
  expect([await heard('the-ferry'), await heard('ferry-returns')]).toEqual(['404', LATER]);

  expect(await tell('post-for-members')).toEqual([]);
  expect(await heard('ferry-returns')).toBe('404');
  expect(await tell('post-for-all-again')).toEqual([]);
  expect(await heard('ferry-returns')).toBe(LATER);

  await tell('post-unpublished');
  expect(await heard('ferry-returns')).toBe('404');

  // Deleting a published post tells both, at once.
  await tell('post-unpublished-by-deletion', 'post-deleted');
  expect(await heard('ferry-returns')).toBe('404');
  expect(service.troubles).toEqual([]);
}, 240_000);

test('a save that was on its way when the post was deleted does not bring it back', async () => {
  await tell('post-for-all-again');
  expect(await heard('ferry-returns')).toBe('404');
});
