import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/edition/edition.ts';
import { openEditionService, type EditionService } from '../../helpers/edition-service.ts';

let open: EditionService;
let shut: EditionService;
let edition: Edition;
let audio: string;
const LONG = 'a-post-whose-slug-is-longer-than-names-of-editions-may-be'.repeat(3);

const make = async (slug: string, settings: object = {}): Promise<void> => {
  const source = { kind: 'markdown', content: '# The ferry\n\nIt left at noon.' };
  await open.post('/v1/editions', { slug, source, settings });
  await open.untilIdle();
};

/** As a reader's browser asks, without a token. */
const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  open.get(path, {
    ...init,
    headers: { authorization: '', origin: 'https://blog.example.org', ...init.headers },
  });

beforeAll(async () => {
  open = await openEditionService({ isPublic: true });
  shut = await openEditionService();
  await make('the-ferry');
  await make('tomorrow', { publishAt: '2126-01-01T00:00:00Z' });
  edition = (await (await ask('/audio/the-ferry/edition.json')).json()) as Edition;
  audio = `/audio/the-ferry/${edition.files.find(({ role }) => role === 'audio')!.name}`;
}, 120_000);
afterAll(async () => {
  await open.end();
  await shut.end();
});

describe('what readers get', () => {
  it('is the edition, for pages of every site, asked for again each time', async () => {
    const answer = await ask('/audio/the-ferry/edition.json');
    expect(await answer.json()).toMatchObject({ slug: 'the-ferry', title: 'The ferry' });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
    });
    const etag = answer.headers.get('etag')!;
    const same = await ask('/audio/the-ferry/edition.json', { headers: { 'if-none-match': etag } });
    expect(same.status).toBe(304);
  });

  it('is its audio, in ranges, kept by caches for good', async () => {
    const part = await ask(audio, { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      expect.stringMatching(/^bytes 10-19\//),
    ]);
    expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(part.headers.get('access-control-expose-headers')).toContain('Content-Range');
  });

  it('is its page, whose scripts run as those of another site', async () => {
    for (const path of ['/audio/the-ferry/', '/audio/the-ferry/embed.html']) {
      const page = await ask(path);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toMatch(/^sandbox allow-scripts/);
      expect(page.headers.get('content-security-policy')).not.toContain('same-origin');
    }
  });

  it('is the player of this release, before there is any edition', async () => {
    const script = await ask('/audio/lectern-player.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    const etag = script.headers.get('etag')!;
    const same = await ask('/audio/lectern-player.js', { headers: { 'if-none-match': etag } });
    expect([same.status, await same.text()]).toEqual([304, '']);
    const head = await ask('/audio/lectern-player.js', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is answered to the question of a browser before a range', async () => {
    const answer = await ask(audio, { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringContaining('Range'),
    ]);
  });

  it('is found by the slug of the post, where the edition has another name', async () => {
    const { editionSlug } = await import('../../../src/service/editions/edition-slug.ts');
    await make(editionSlug(LONG));
    const answer = await ask(`/audio/${LONG}/edition.json`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      `/audio/${editionSlug(LONG)}/edition.json`,
    ]);
    expect((await ask(answer.headers.get('location')!)).status).toBe(200);
  });
});

describe('what readers do not get', () => {
  it.each([
    ['an edition whose time has not come', '/audio/tomorrow/edition.json'],
    ['one that never was', '/audio/nothing/edition.json'],
    ['the private record', '/audio/the-ferry/record.json'],
    ['a file that a person put there', '/audio/the-ferry/notes.txt'],
    ['a path that leads out', '/audio/..%2f..%2fpackage.json/edition.json'],
    ['a file outside, by its name', '/audio/the-ferry/..%2f..%2fedition.json'],
    ['notes of removals', '/audio/.removed/the-ferry.json'],
    ['settings beside the editions', '/audio/lectern.config.yaml'],
  ])('%s', async (_what, path) => {
    writeFileSync(join(open.output, 'the-ferry', 'notes.txt'), 'private');
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
  });

  it('an edition that was taken back, nor any file of it', async () => {
    await make('the-boat');
    const path = '/audio/the-boat/edition.json';
    expect((await ask(path)).status).toBe(200);
    await open.get('/v1/editions/the-boat', { method: 'DELETE' });
    await open.untilIdle();
    expect((await ask(path)).status).toBe(404);
  });

  it('anything, unless the publisher says so', async () => {
    for (const path of ['/audio/lectern-player.js', '/audio/the-ferry/edition.json']) {
      const answer = await shut.get(path, { headers: { authorization: '' } });
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        404,
        null,
      ]);
      expect((await answer.json()).hint).toContain('service.public');
    }
  });

  it('what needs a token', async () => {
    expect((await ask('/v1/editions')).status).toBe(401);
  });
});

it('an edition that waits to be released is not shown, and what was public stays whole until then', async () => {
  const save = async (slug: string, words: string): Promise<void> => {
    const source = { kind: 'markdown', content: `# The ${slug}\n\n${words}` };
    await open.post('/v1/editions', { slug, source });
    await open.untilIdle();
  };
  const read = async (path: string): Promise<string> => (await ask(path)).text();
  await save('quay', 'It is wet.');
  const before = JSON.parse(await read('/audio/quay/edition.json')) as Edition;
  open.changeScopes(['read', 'build']);
  await save('quay', 'It is dry.');
  await save('secret', 'It fell.');
  expect((await ask('/audio/secret/edition.json')).status).toBe(404);
  expect((await ask('/audio/secret/index.html')).status).toBe(404);
  expect(JSON.parse(await read('/audio/quay/edition.json'))).toEqual(before);
  expect(await read('/audio/quay/index.html')).toContain('It is wet.');
  expect(await read('/audio/index.html')).not.toContain('secret');
  for (const { name } of before.files) expect((await ask(`/audio/quay/${name}`)).status).toBe(200);
  const made = (await (await open.get('/v1/editions/quay')).json()) as Edition;
  const fresh = made.files.find(({ name }) => !before.files.some((each) => each.name === name))!;
  expect((await ask(`/audio/quay/${fresh.name}`)).status).toBe(404);
  open.changeScopes(['read', 'build', 'publish']);
  for (const slug of ['quay', 'secret'])
    expect((await open.post(`/v1/editions/${slug}/publish`, {})).status).toBe(202);
  await open.untilIdle();
  expect(await read('/audio/quay/index.html')).toContain('It is dry.');
  expect((await ask(`/audio/quay/${fresh.name}`)).status).toBe(200);
  expect((await ask('/audio/secret/index.html')).status).toBe(200);
  const gone = before.files.find(({ name }) => !made.files.some((each) => each.name === name))!;
  expect((await ask(`/audio/quay/${gone.name}`)).status).toBe(404);
  expect(open.troubles).toEqual([]);
});
