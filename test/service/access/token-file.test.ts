import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import { authenticate, OPEN_CALLER } from '../../../src/service/access/authenticate.ts';
import { openTokenFile, SECRET_PREFIX } from '../../../src/service/access/token-file.ts';
import type { ServiceEnv } from '../../../src/service/caller.ts';
import { answerErrors } from '../../../src/service/problems/answer-problem.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const DAY = 86_400;
const START = Date.parse('2026-11-29T12:00:00Z');

async function openFile() {
  const { path: store, remove } = temporaryFolder();
  onTestFinished(remove);
  const clock = { now: START };
  const options = { store, now: () => clock.now };
  return { store, clock, file: openTokenFile(options), again: () => openTokenFile(options) };
}

describe('tokens of a store', () => {
  test('the secret is known once; the file has its digest, for its owner alone', async () => {
    const { store, file, again } = await openFile();
    const { token, secret } = await file.add({ name: 'wordpress', scopes: ['read', 'build'] });
    const path = join(store, 'service', 'tokens.json');
    expect(secret.startsWith(SECRET_PREFIX)).toBe(true);
    expect(await readFile(path, 'utf8')).not.toContain(secret.slice(SECRET_PREFIX.length));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(store, 'service'))).mode & 0o777).toBe(0o700);
    expect(await again().find(secret)).toEqual(token);
    expect(await file.find(`${secret}x`)).toBeUndefined();
    expect(await file.find(token.digest)).toBeUndefined();
  });

  test('many made at once are all kept', async () => {
    const { file, again } = await openFile();
    const names = Array.from({ length: 8 }, (_, n) => `token ${n}`);
    const made = await Promise.all(
      names.map((name, n) => (n % 2 ? file : again()).add({ name, scopes: ['read'] })),
    );
    expect((await file.list()).map(({ name }) => name).sort()).toEqual(names);
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(8);
  });

  test.each([
    [{ name: '', scopes: ['read'] }, /at most 64 letters/],
    [{ name: 'a\nb', scopes: ['read'] }, /at most 64 letters/],
    [{ name: '<script>', scopes: ['read'] }, /at most 64 letters/],
    [{ name: 'x'.repeat(65), scopes: ['read'] }, /at most 64 letters/],
    [{ name: 'taken', scopes: ['read'] }, /there is a token taken already/],
  ] as const)('%j is refused', async (wish, message) => {
    const { file } = await openFile();
    await file.add({ name: 'taken', scopes: ['read'] });
    await expect(file.add(wish)).rejects.toThrow(message);
    expect(await file.list()).toHaveLength(1);
  });

  test('a revoked name may be used again; an unknown one cannot be revoked', async () => {
    const { file } = await openFile();
    const first = await file.add({ name: 'ghost', scopes: ['read'] });
    await file.revoke('ghost');
    const second = await file.add({ name: 'ghost', scopes: ['read'] });
    await file.revoke(second.token.id);
    expect((await file.revoke(first.token.id)).revokedAt).toBe('2026-11-29T12:00:00.000Z');
    await expect(file.revoke('nothing')).rejects.toThrow('there is no token nothing');
  });

  test.each(['', '{', '[]', '{"tokens":[{"id":"../x"}]}', '{"tokens":[{"digest":"00"}]}'])(
    'with a damaged file, %j, no token is valid, and none is made',
    async (text) => {
      const { store, file } = await openFile();
      const { secret } = await file.add({ name: 'ghost', scopes: ['admin'] });
      await writeFile(join(store, 'service', 'tokens.json'), text);
      await expect(file.find(secret)).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
      await expect(file.add({ name: 'b', scopes: ['read'] })).rejects.toMatchObject({
        code: 'STORE_UNREADABLE',
      });
    },
  );
});

describe('who calls', () => {
  async function answers(isOpen: boolean) {
    const { file, again, clock } = await openFile();
    const app = new Hono<ServiceEnv>();
    app.onError(answerErrors(() => undefined));
    app.use(authenticate({ tokens: file, isOpen, now: () => clock.now }));
    app.get('/', (c) => c.json(c.get('caller')));
    const ask = async (authorization?: string) => {
      const headers = authorization === undefined ? {} : { authorization };
      const response = await app.request('/', { headers });
      return { status: response.status, body: await response.json(), headers: response.headers };
    };
    return { file, again, clock, ask };
  }

  test('a token, until it expires or another process revokes it', async () => {
    const { file, again, clock, ask } = await answers(false);
    const { token, secret } = await file.add({ name: 'cms', scopes: ['build'], lifetime: DAY });
    const other = await file.add({ name: 'other', scopes: ['read'] });
    const valid = await ask(`Bearer ${secret}`);
    expect(valid.body).toEqual({ id: token.id, name: 'cms', scopes: ['build'] });
    expect((await ask(`bearer   ${secret} `)).status).toBe(200);

    clock.now += DAY * 1000;
    const expired = await ask(`Bearer ${secret}`);
    expect(expired).toMatchObject({ status: 401, body: { code: 'SERVICE_TOKEN' } });
    expect(expired.body.detail).toBe('The token cms is expired.');
    expect(expired.headers.get('www-authenticate')).toBe('Bearer');

    expect((await ask(`Bearer ${other.secret}`)).status).toBe(200);
    await again().revoke('other');
    expect((await ask(`Bearer ${other.secret}`)).body.detail).toBe('The token other is revoked.');
  });

  test.each([
    [undefined],
    [''],
    ['Bearer'],
    ['Bearer '],
    ['Bearer wrong'],
    ['Basic dXNlcjpwYXNz'],
    ['Bearer one two'],
    [`Bearer ${'x'.repeat(10_000)}`],
  ])('not header %#', async (header) => {
    const { ask } = await answers(false);
    expect(await ask(header)).toMatchObject({ status: 401, body: { code: 'SERVICE_TOKEN' } });
  });

  test('with --open whoever calls; a wrong token is still refused', async () => {
    const { ask } = await answers(true);
    expect((await ask()).body).toEqual(OPEN_CALLER);
    expect((await ask('Bearer wrong')).status).toBe(401);
  });
});
