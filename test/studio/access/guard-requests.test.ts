/** Who may ask the studio, and from where. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStudio, STUDIO_ORIGIN, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
beforeAll(async () => {
  studio = await openTestStudio({ 'ferry.md': '# The ferry\n\nIt left at noon.\n' });
});
afterAll(() => studio.end());

const HOST = new URL(STUDIO_ORIGIN).host;

const asked = async (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> =>
  studio.fetch(
    new Request(`${STUDIO_ORIGIN}${path}`, { method, headers: { host: HOST, ...headers } }),
  );

const entered = async (): Promise<string> =>
  (await asked(studio.entrance)).headers.getSetCookie()[0]!;

describe('the key of the studio', () => {
  test('is in the address once, then in a cookie that no script and no other site sees', async () => {
    const response = await asked(studio.entrance);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^lectern-studio-4000=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('is needed for every address, and nothing else is a key', async () => {
    for (const path of ['/', '/studio.js', '/api/articles', '/api/events', '/api/nothing'])
      expect((await asked(path)).status).toBe(401);
    expect((await asked('/?key=guess')).status).toBe(401);
    const cookie = 'lectern-studio-4000=guess';
    expect((await asked('/api/articles', { cookie })).status).toBe(401);
  });

  test('is of one studio: that of another port has its own cookie', async () => {
    const [name] = (await entered()).split('=');
    expect(name).toContain('4000');
  });
});

describe('other sites', () => {
  test('are refused by their name, their origin, and by what browsers say of them', async () => {
    const cookie = (await entered()).split(';')[0]!;
    expect((await asked('/api/articles', { cookie })).status).toBe(200);
    const strange: readonly Record<string, string>[] = [
      { cookie, host: 'evil.example' },
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: 'http://127.0.0.1:4001' },
      { cookie, origin: 'null' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of strange) expect((await asked('/api/articles', headers)).status).toBe(403);
  });

  test('a change must say that it comes from the page', async () => {
    const cookie = (await entered()).split(';')[0]!;
    expect((await asked('/api/articles', { cookie }, 'POST')).status).toBe(403);
    const own = { cookie, origin: STUDIO_ORIGIN };
    expect((await asked('/api/articles', own, 'POST')).status).toBe(400);
  });

  test('nothing of them is loaded, run or framed', async () => {
    for (const path of ['/', '/api/articles', '/api/nothing', '/nothing']) {
      const { headers } = await studio.ask(path);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toMatch(/https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
