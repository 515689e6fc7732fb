import { createHmac } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ServiceEnv } from '../../../src/service/caller.ts';
import type { HookOrder } from '../../../src/service/hooks/notices/hook-notice.ts';
import { openHooks } from '../../../src/service/hooks/open-hooks.ts';
import { signMessage } from '../../../src/service/hooks/signature.ts';
import { answerErrors, refuseInvalid } from '../../../src/service/problems/answer-problem.ts';
import { ServiceError } from '../../../src/service/problems/service-error.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const SECRET = 'a secret of the newsroom';

let folder: ReturnType<typeof temporaryFolder>;
let ordered: { order: HookOrder; key: string; caller: string }[];
let now = NOW;
let isFull = false;
let app: OpenAPIHono<ServiceEnv>;

/** The service's hooks as they stand on disk: as after a start. */
async function open(): Promise<OpenAPIHono<ServiceEnv>> {
  const opened = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  opened.onError(answerErrors(() => undefined));
  opened.use('/v1/*', async (c, next) => {
    c.set('caller', { id: 'one', name: 'newsroom', scopes: ['admin'] });
    await next();
  });
  const order = async (each: HookOrder, options: { caller: string; key: string }) => {
    if (isFull) throw new ServiceError('too many jobs', { code: 'SERVICE_BUSY' });
    ordered.push({ order: each, ...options });
    return { id: `job-${ordered.length}`, slug: 'slug' in each ? each.slug : 'a-slug' };
  };
  const hooks = await openHooks({
    store: folder.path,
    jobs: { order },
    allowPrivate: false,
    now: () => now,
    onTrouble: () => undefined,
  });
  opened.route('/', hooks.routes);
  return opened;
}

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

beforeEach(async () => {
  folder = temporaryFolder();
  [ordered, now, isFull] = [[], NOW, false];
  app = await open();
  for (const kind of ['generic', 'ghost', 'wordpress'])
    await post('/v1/hooks', { direction: 'in', name: kind, kind, secret: SECRET });
});
afterEach(() => folder.remove());

let count = 0;

/** A signed notice, as Standard Webhooks has it. */
function tell(
  name: string,
  body: object,
  changed: Record<string, string> = {},
): Response | Promise<Response> {
  const id = changed['webhook-id'] ?? `msg-${count++}`;
  const timestamp = String(now / 1000);
  const signed = { id, timestamp, body: Buffer.from(JSON.stringify(body)) };
  return post(`/hooks/${name}`, body, {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signMessage(signed, SECRET),
    ...changed,
  });
}

/** A notice as Ghost 5 signs it. */
function tellAsGhost(body: object, secret = SECRET): Response | Promise<Response> {
  const text = `${JSON.stringify(body)}${now}`;
  const hex = createHmac('sha256', secret).update(text).digest('hex');
  return post('/hooks/ghost', body, { 'x-ghost-signature': `sha256=${hex}, t=${now}` });
}

const PUBLISHED = {
  type: 'article.published',
  data: { slug: 'ferry', source: { kind: 'markdown', content: '# The ferry' } },
};

describe('a signed notice', () => {
  test('becomes a job, once, even across a restart', async () => {
    const answer = await tell('generic', PUBLISHED, { 'webhook-id': 'one' });
    expect([answer.status, await answer.json()]).toEqual([
      202,
      { jobs: [{ id: 'job-1', slug: 'a-slug' }] },
    ]);
    expect(ordered[0]).toMatchObject({
      order: { kind: 'edition', request: PUBLISHED.data },
      caller: 'hook:generic',
    });
    expect((await tell('generic', PUBLISHED, { 'webhook-id': 'one' })).status).toBe(409);
    app = await open();
    expect((await tell('generic', PUBLISHED, { 'webhook-id': 'one' })).status).toBe(409);
    expect(ordered).toHaveLength(1);
  });

  test('that could not be taken may come again', async () => {
    isFull = true;
    expect((await tell('generic', PUBLISHED, { 'webhook-id': 'two' })).status).toBe(503);
    isFull = false;
    expect((await tell('generic', PUBLISHED, { 'webhook-id': 'two' })).status).toBe(202);
  });

  test('sent twice at once is taken once', async () => {
    const both = ['three', 'three'].map((id) => tell('generic', PUBLISHED, { 'webhook-id': id }));
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([202, 409]);
  });

  test.each([
    ['without a signature', { 'webhook-signature': '' }, 401],
    ['with a wrong one', { 'webhook-signature': `v1,${'A'.repeat(43)}=` }, 401],
    ['with another id than was signed', { 'webhook-timestamp': '1' }, 401],
    ['with a time that is not one', { 'webhook-timestamp': 'soon' }, 401],
  ])('%s is refused', async (_name, changed, status) => {
    expect((await tell('generic', PUBLISHED, changed)).status).toBe(status);
    expect(ordered).toEqual([]);
  });

  test('an old one and one of the future are refused, however well signed', async () => {
    for (const seconds of [-301, 301]) {
      now = NOW + seconds * 1000;
      const timestamp = String(now / 1000);
      const signed = { id: 'x', timestamp, body: Buffer.from(JSON.stringify(PUBLISHED)) };
      const signature = signMessage(signed, SECRET);
      now = NOW;
      const headers = { 'webhook-timestamp': timestamp, 'webhook-signature': signature };
      const answer = await tell('generic', PUBLISHED, { 'webhook-id': 'x', ...headers });
      expect(answer.status).toBe(401);
    }
  });

  test.each([
    ['generic', { type: 'article.eaten' }],
    ['generic', []],
    ['ghost', { member: {} }],
    ['wordpress', { type: 'post.published', post: { id: 1 } }],
  ])('of another shape is refused: %s %j', async (name, body) => {
    const telling = name === 'ghost' ? tellAsGhost(body) : tell(name, body);
    expect((await telling).status).toBe(422);
  });

  test('of an unknown sender, or to a receiver, is answered 404', async () => {
    expect((await tell('nobody', PUBLISHED)).status).toBe(404);
  });
});

describe('Ghost', () => {
  const current = {
    id: '6501',
    slug: 'the-ferry',
    title: 'The ferry',
    html: '<p>It left at noon.</p>',
    url: 'https://example.org/the-ferry/',
    status: 'published',
    visibility: 'public',
    published_at: '2026-11-30T11:00:00.000Z',
    updated_at: '2026-11-30T11:00:00.000Z',
    custom_excerpt: null,
    primary_author: { name: 'Jane Doe' },
    authors: [{ name: 'Jane Doe' }],
  };
  const orders = (): unknown[] =>
    ordered.map(({ order }) =>
      order.kind === 'removal' ? `- ${order.slug}` : `+ ${order.request.slug}`,
    );

  test('published, edited, renamed, unpublished, deleted', async () => {
    await tellAsGhost({ post: { current, previous: { status: 'draft' } } });
    expect(ordered[0]!.order).toEqual({
      kind: 'edition',
      request: {
        slug: 'the-ferry',
        source: {
          kind: 'entry',
          entry: {
            url: current.url,
            title: 'The ferry',
            authors: ['Jane Doe'],
            publishedAt: current.published_at,
            modifiedAt: current.updated_at,
            content: current.html,
          },
        },
      },
    });
    const later = { ...current, updated_at: '2026-11-30T11:30:00.000Z', slug: 'ferry' };
    await tellAsGhost({ post: { current: later, previous: { slug: 'the-ferry' } } });
    const draft = { ...later, status: 'draft', updated_at: '2026-11-30T11:40:00.000Z' };
    await tellAsGhost({ post: { current: draft, previous: { status: 'published' } } });
    await tellAsGhost({ post: { current: {}, previous: { ...later } } });
    expect(orders()).toEqual(['+ the-ferry', '- the-ferry', '+ ferry', '- ferry', '- ferry']);
  });

  test('a save that arrives after a later one does not replace it', async () => {
    const later = { ...current, title: 'Later', updated_at: '2026-11-30T11:30:00.000Z' };
    await tellAsGhost({ post: { current: later, previous: {} } });
    const answer = await tellAsGhost({ post: { current, previous: {} } });
    expect(await answer.json()).toMatchObject({
      jobs: [],
      reason: expect.stringContaining('later state'),
    });
    expect(ordered).toHaveLength(1);
  });

  test('a post for members is not made public', async () => {
    const answer = await tellAsGhost({
      post: { current: { ...current, visibility: 'members' }, previous: {} },
    });
    expect((await answer.json()).reason).toBe('the post is for members only');
    expect(orders()).toEqual(['- the-ferry']);
  });

  test('a wrong secret, and a signature without a time, are refused', async () => {
    const body = { post: { current, previous: {} } };
    expect((await tellAsGhost(body, 'another secret here')).status).toBe(401);
    const hex = createHmac('sha256', SECRET).update(JSON.stringify(body)).digest('hex');
    const old = await post('/hooks/ghost', body, { 'x-ghost-signature': `sha256=${hex}` });
    expect(old.status).toBe(401);
  });
});

test('WordPress: published, protected, in the bin', async () => {
  const page = { id: 7, slug: 'ferry', title: 'The ferry', content: '<p>Noon.</p>' };
  const saved = { ...page, status: 'publish', modified_gmt: '2026-11-30 11:00:00' };
  await tell('wordpress', { type: 'post.published', post: saved });
  await tell('wordpress', { type: 'post.updated', post: { ...page, is_protected: true } });
  await tell('wordpress', { type: 'post.deleted', post: { ...page, status: 'trash' } });
  expect(ordered[0]!.order).toMatchObject({
    request: { slug: 'ferry', source: { entry: { modifiedAt: '2026-11-30T11:00:00Z' } } },
  });
  expect(ordered.map(({ order }) => order.kind)).toEqual(['edition', 'removal', 'removal']);
});

test('each slug becomes the name of an edition of its own, however long or strange', async () => {
  const page = { id: 7, title: 'The ferry', content: '<p>Noon.</p>', status: 'publish' };
  const slugs = ['%d0%bf%d0%b0%d1%80%d0%be%d0%bc', `${'a-long-slug-'.repeat(9)}1`, 'con'];
  for (const slug of [...slugs, `${'a-long-slug-'.repeat(9)}2`])
    await tell('wordpress', { type: 'post.published', post: { ...page, slug } });
  const names = ordered.map(({ order }) => (order.kind === 'edition' ? order.request.slug : ''));
  expect(new Set(names).size).toBe(4);
  expect(names[0]).toMatch(/^parom-[0-9a-f]{8}$/u);
  expect(names.every((name) => /^[a-z0-9-]{5,80}$/u.test(name!))).toBe(true);
});

test('what was missed is looked for only at a site that is known and public', async () => {
  const ask = (name: string) => app.request(`/v1/hooks/${name}/catch-up`, { method: 'POST' });
  expect([(await ask('ghost')).status, (await ask('nobody')).status]).toEqual([422, 404]);
  const wish = { direction: 'in', name: 'other', kind: 'ghost' };
  const site = { url: 'https://blog.example.org/', key: '0123456789abcdef0123456789' };
  for (const wrong of [
    { ...wish, site: { ...site, url: 'http://127.0.0.1:2368/' } },
    { ...wish, site: { ...site, key: 'a key of something else' } },
    { ...wish, kind: 'generic', site },
  ])
    expect((await post('/v1/hooks', wrong)).status).toBe(422);
  const made = await post('/v1/hooks', { ...wish, site });
  expect(await made.json()).toMatchObject({ site: site.url });
  expect(await (await app.request('/v1/hooks')).text()).not.toContain(site.key);
});

test('hooks are added with a secret that is shown once, listed, removed', async () => {
  const made = await post('/v1/hooks', {
    direction: 'out',
    name: 'site',
    url: 'https://example.org/hook',
  });
  expect([made.status, (await made.json()).secret]).toEqual([
    201,
    expect.stringMatching(/^whsec_/u),
  ]);
  const taken = { direction: 'in', name: 'site', kind: 'generic' };
  expect((await post('/v1/hooks', taken)).status).toBe(409);
  const list = await (await app.request('/v1/hooks')).text();
  expect(list).not.toContain('secret');
  for (const url of ['http://127.0.0.1/', 'http://[::1]/', 'http://db.internal/', 'ftp://a.org/'])
    expect((await post('/v1/hooks', { direction: 'out', name: 'in', url })).status).toBe(422);
  const wrong = await (
    await post('/v1/hooks', { direction: 'in', name: 'x', kind: 'gost' })
  ).json();
  expect(wrong).toMatchObject({ code: 'SERVICE_INVALID', issues: [{ path: 'body.kind' }] });
  expect((await app.request('/v1/hooks/site', { method: 'DELETE' })).status).toBe(204);
  expect((await app.request('/v1/hooks/site', { method: 'DELETE' })).status).toBe(404);
});
