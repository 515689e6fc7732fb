import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/service/problems/problem.ts';
import type { JobAnswer } from '../../../src/service/editions/job-answer.ts';
import { openEditionService, type EditionService } from '../../helpers/edition-service.ts';

let service: EditionService;
beforeAll(async () => {
  service = await openEditionService();
});
afterAll(() => service.end());

const markdown = (content: string, more: object = {}) => ({
  source: { kind: 'markdown', content },
  ...more,
});

const jsonOf = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;

async function make(body: unknown, headers?: HeadersInit): Promise<JobAnswer> {
  const response = await service.post('/v1/editions', body, headers);
  const job = await jsonOf<JobAnswer>(response);
  expect([response.status, response.headers.get('location')]).toEqual([202, job.links?.self]);
  await service.untilIdle();
  return jsonOf(service.get(job.links.self));
}

/** Milliseconds for several whole editions on a busy machine. */
const SLOW = 240_000;

describe('an edition', { timeout: SLOW }, () => {
  it('is made, shown, sent in ranges, changed and taken back', async () => {
    const made = await make(
      markdown('# The ferry\n\nIt left at noon.\n\nIt came back.', {
        settings: { byline: 'Jane Doe', title: 'The old ferry' },
      }),
    );
    expect(made).toMatchObject({
      state: 'done',
      slug: 'the-old-ferry',
      result: { title: 'The old ferry' },
    });
    const edition = await jsonOf<{ files: { role: string; name: string; sizeBytes: number }[] }>(
      service.get('/v1/editions/the-old-ferry'),
    );
    expect(edition).toMatchObject({ title: 'The old ferry', byline: 'Jane Doe' });
    const { editions } = await jsonOf<{
      editions: { slug: string; files: { role: string; href: string }[] }[];
    }>(service.get('/v1/editions'));
    expect(editions.map(({ slug }) => slug)).toEqual(['the-old-ferry']);
    const { href } = editions[0]!.files.find(({ role }) => role === 'audio')!;
    const whole = new Uint8Array(await (await service.get(href)).arrayBuffer());
    const part = await service.get(href, { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 10-19/${whole.length}`,
    ]);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(10, 20));
    const etag = part.headers.get('etag')!;
    const same = await service.get(href, { headers: { 'if-none-match': etag } });
    expect(same.status).toBe(304);
    const beyond = await service.get(href, { headers: { range: 'bytes=99999999-' } });
    expect(beyond.status).toBe(416);

    // Only what changed is recorded again.
    const before = service.requests.length;
    const changed = await make(
      markdown('# The ferry\n\nIt left at one.\n\nIt came back.', {
        settings: { byline: 'Jane Doe', title: 'The old ferry' },
      }),
    );
    expect(changed).toMatchObject({ state: 'done', segments: { recorded: 1 } });
    expect(service.requests.slice(before)).toEqual(['It left at one.']);

    const removed = await jsonOf<JobAnswer>(
      service.get('/v1/editions/the-old-ferry', { method: 'DELETE' }),
    );
    expect(removed).toMatchObject({ kind: 'removal', slug: 'the-old-ferry' });
    await service.untilIdle();
    expect(existsSync(join(service.output, 'the-old-ferry', 'edition.json'))).toBe(false);
    for (const path of ['/v1/editions/the-old-ferry', href]) {
      const gone = await service.get(path);
      expect([gone.status, (await jsonOf<Problem>(gone)).code]).toEqual([410, 'EDITION_REMOVED']);
    }
    const twice = await service.get('/v1/editions/the-old-ferry', { method: 'DELETE' });
    expect(twice.status).toBe(410);
    // Whoever asks for it again wants it.
    const again = await make(markdown('It left at one.', { slug: 'the-old-ferry' }));
    expect(again.state).toBe('done');
    expect((await service.get('/v1/editions/the-old-ferry')).status).toBe(200);
  });

  it('is made of an uploaded file, of HTML and of an entry of a feed, each under its name', async () => {
    const form = new FormData();
    form.set('file', new File(['# A night\n\nIt was dark.'], '../../Ünder the Bridge.md'));
    form.set('request', JSON.stringify({ settings: { section: 'News' } }));
    const html = {
      source: {
        kind: 'html',
        content: '<h1>The tower</h1><p>It fell.</p><script>alert(1)</script>',
        url: 'https://example.org/2026/the-tower',
      },
    };
    const entry = {
      source: { kind: 'entry', entry: { title: 'The quay', content: '<p>It is wet.</p>' } },
    };
    expect((await make(form)).slug).toBe('under-the-bridge');
    expect((await make(html)).slug).toBe('the-tower');
    expect((await make(entry)).slug).toBe('the-quay');
    for (const slug of ['under-the-bridge', 'the-tower', 'the-quay'])
      expect((await service.get(`/v1/editions/${slug}`)).status).toBe(200);
    const record = readFileSync(join(service.output, 'under-the-bridge', 'record.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({ source: 'under-the-bridge.md' });
  });

  it('that fails says why, with the code of the command line', async () => {
    const failed = await make({ slug: 'empty', source: { kind: 'text', content: '   ' } });
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'ARTICLE_EMPTY' } });
    const retried = await service.post(`${failed.links.self}/retry`, {});
    expect(retried.status).toBe(202);
    await service.untilIdle();
  });
});

describe('plan and script', () => {
  const body = markdown('# Dr. Who\n\nDr. Smith left at 5 pm.\n\n> **Advertisement**');
  it('tell what would be recorded and said, and record nothing', async () => {
    const before = [service.requests.length, readdirSync(service.output)];
    const plan = await service.post('/v1/editions/plan', body);
    expect(plan.status).toBe(200);
    expect(await jsonOf(plan)).toMatchObject({ slug: 'dr-who', state: 'new', provider: 'tone' });
    const script = await jsonOf<{ segments: { spokenText: string }[]; names: object[] }>(
      service.post('/v1/editions/script', body),
    );
    expect(script.segments.map(({ spokenText }) => spokenText).join(' ')).toContain('Doctor Smith');
    expect(script.names).toEqual([]);
    const foreign = markdown('# The quay\n\nMs Okonkwoeze left at 5 pm.');
    expect(await jsonOf(service.post('/v1/editions/script', foreign))).toMatchObject({
      names: [{ word: 'Okonkwoeze', sentence: 'Ms Okonkwoeze left at 5 pm.' }],
    });
    expect([service.requests.length, readdirSync(service.output)]).toEqual(before);
  });

  it('of an edition that the address names, with a source for its next version', async () => {
    await make(markdown('# The lamp\n\nIt was lit.', { slug: 'lamp' }));
    const next = markdown('# The lamp\n\nIt was lit.\n\nIt went out.');
    const plan = await jsonOf<{ slug: string; state: string; missing: object }>(
      service.post('/v1/editions/lamp/plan', next),
    );
    expect(plan).toMatchObject({ slug: 'lamp', state: 'stale', missing: { segments: 1 } });
    expect(await jsonOf(service.post('/v1/editions/lamp/script', next))).toMatchObject({
      slug: 'lamp',
    });
    const form = new FormData();
    form.set('file', new File(['It was dark.'], 'night.txt'));
    expect(await jsonOf(service.post('/v1/editions/evening/plan', form))).toMatchObject({
      slug: 'evening',
    });
    const other = service.post('/v1/editions/lamp/plan', { ...next, slug: 'quay' });
    expect(await jsonOf(other)).toMatchObject({
      status: 422,
      issues: [{ path: 'body.slug' }],
    });
  });

  it('of an uploaded file too, and of none that cannot be read', async () => {
    const form = new FormData();
    form.set('file', new File(['It was dark.'], 'night.txt'));
    expect(await jsonOf(service.post('/v1/editions/plan', form))).toMatchObject({ slug: 'night' });
    const empty = await service.post('/v1/editions/script', {
      source: { kind: 'text', content: ' ' },
    });
    expect(await jsonOf(empty)).toMatchObject({ code: 'ARTICLE_EMPTY', status: 422 });
  });
});

describe('what is refused', () => {
  const text = { kind: 'text', content: 'It left.' };
  it.each([
    ['no source', {}, 'SERVICE_INVALID'],
    ['an unknown kind', { source: { kind: 'file', path: '/etc/passwd' } }, 'SERVICE_INVALID'],
    [
      'an address of a file',
      { source: { kind: 'url', url: 'file:///etc/passwd' } },
      'SERVICE_INVALID',
    ],
    [
      'an address that leads inwards',
      { source: { kind: 'url', url: 'http://127.1:80/' } },
      'SERVICE_INVALID',
    ],
    [
      'the address of a metadata service',
      { source: { kind: 'url', url: 'http://169.254.169.254/x' } },
      'SERVICE_INVALID',
    ],
    [
      'an entry that leads inwards',
      { source: { kind: 'entry', entry: { url: 'http://[::1]/' } } },
      'SERVICE_INVALID',
    ],
    [
      'an entry of nothing',
      { source: { kind: 'entry', entry: { title: 'a' } } },
      'SERVICE_INVALID',
    ],
    ['a path as slug', { slug: '../etc', source: text }, 'SERVICE_INVALID'],
    ['a provider', { source: text, settings: { provider: 'openai' } }, 'SERVICE_INVALID'],
    [
      'an endpoint',
      { source: text, settings: { providers: { openai: { endpoint: 'http://a' } } } },
      'SERVICE_INVALID',
    ],
    ['a path', { source: text, settings: { lexicon: '/etc/passwd' } }, 'SERVICE_INVALID'],
    ['an output folder', { source: text, settings: { output: '/tmp' } }, 'SERVICE_INVALID'],
    ['a wrong rate', { source: text, settings: { rate: 9 } }, 'SERVICE_INVALID'],
    ['a wrong date', { source: text, settings: { publishedAt: 'yesterday' } }, 'SERVICE_INVALID'],
    ['a wrong language', { source: text, settings: { language: 'English!' } }, 'SERVICE_INVALID'],
  ])('%s', async (_, body, code) => {
    for (const path of ['/v1/editions', '/v1/editions/plan'])
      expect(await jsonOf(service.post(path, body))).toMatchObject({ code, status: 422 });
  });

  it('a missing body, wrong forms, wrong keys', async () => {
    const problem = async (response: Promise<Response>) => (await jsonOf<Problem>(response)).code;
    const send = (init: RequestInit) => service.get('/v1/editions', { method: 'POST', ...init });
    expect(await problem(send({}))).toBe('SERVICE_MEDIA_TYPE');
    expect(await problem(send({ body: 'a', headers: { 'content-type': 'text/plain' } }))).toBe(
      'SERVICE_MEDIA_TYPE',
    );
    expect(
      await problem(send({ body: '{"a', headers: { 'content-type': 'application/json' } })),
    ).toBe('SERVICE_REQUEST');
    const form = new FormData();
    form.set('file', 'no file');
    expect(await problem(service.post('/v1/editions', form))).toBe('SERVICE_INVALID');
    form.set('file', new File(['a'], 'a.md'));
    form.set('request', '{"settings":{"provider":"x"}}');
    expect(await problem(service.post('/v1/editions', form))).toBe('SERVICE_INVALID');
    expect(
      await problem(service.post('/v1/editions', markdown('a'), { 'idempotency-key': 'a b' })),
    ).toBe('SERVICE_INVALID');
  });

  it('another body under one key; the same one is the same job', async () => {
    const key = { 'idempotency-key': 'post-1' };
    const first = await make(markdown('# One\n\nIt left.'), key);
    expect((await make(markdown('# One\n\nIt left.'), key)).id).toBe(first.id);
    const other = await service.post('/v1/editions', markdown('# Two\n\nIt left.'), key);
    expect(await jsonOf(other)).toMatchObject({ status: 409, code: 'SERVICE_CONFLICT' });
  });

  it('paths that lead out of an edition, and what is not there', async () => {
    await make(markdown('It stands.', { slug: 'stands' }));
    for (const path of [
      '/v1/editions/none',
      '/v1/editions/stands/files/none.mp3',
      '/v1/editions/stands/files/..%2f..%2fstore',
      '/v1/editions/stands/files/%2e%2e',
      '/v1/editions/stands/files/record.json',
      '/v1/editions/..%2fstore',
    ]) {
      const { status } = await service.get(path);
      expect([404, 422]).toContain(status);
    }
    expect((await service.get('/v1/editions/none', { method: 'DELETE' })).status).toBe(404);
  });
});

it('a token of too small a scope may read, and not change', async () => {
  const reader = await openEditionService({ scopes: ['read'] });
  expect((await reader.get('/v1/editions')).status).toBe(200);
  expect((await reader.get('/v1/jobs')).status).toBe(200);
  for (const path of ['/v1/editions', '/v1/editions/plan', '/v1/editions/script'])
    expect((await reader.post(path, markdown('a'))).status).toBe(403);
  expect((await reader.get('/v1/editions/a', { method: 'DELETE' })).status).toBe(403);
  expect((await reader.get('/v1/jobs/a', { method: 'DELETE' })).status).toBe(403);
  await reader.end();
});

it('nothing unexpected happened', () => {
  expect(service.troubles).toEqual([]);
});
