import { expect, test } from 'vitest';
import { LecternError } from '../../../src/errors.ts';
import type { Scope } from '../../../src/service/caller.ts';
import { statusRoutes } from '../../../src/service/status/status-routes.ts';
import type { StatusJob } from '../../../src/service/status/status-page.ts';
import { sketchService } from '../../helpers/sketched-service.ts';

const JOBS: readonly StatusJob[] = [
  {
    id: 'j2',
    slug: 'merger',
    state: 'failed',
    createdAt: '2026-11-29T12:00:00.000Z',
    endedAt: '2026-11-29T12:05:00.000Z',
    failure: { code: 'PROVIDER_FAILED', message: 'It fails.', hint: 'Wait.' },
  },
  {
    id: 'j1',
    slug: 'ferry',
    state: 'running',
    createdAt: '2026-11-29T11:00:00.000Z',
    stage: 'recording',
    segments: { done: 3, total: 7 },
  },
];

const FORM = (): URLSearchParams => new URLSearchParams({ job: 'j2' });

function serve(scopes: readonly Scope[], jobs: readonly StatusJob[] = JOBS, ledger?: Error) {
  const retried: string[] = [];
  const troubles: unknown[] = [];
  const area = statusRoutes({
    jobs: {
      list: ({ state, limit }) =>
        jobs.filter((job) => state === undefined || job.state === state).slice(0, limit),
      counts: () => ({ waiting: 2, running: 1, failed: 1, takenBack: 4 }),
      retry: async (id, caller) => void retried.push(`${id} for ${caller}`),
    },
    readMoney: async () => {
      if (ledger) throw ledger;
      return { currency: 'EUR', spent: 1.5, reserved: 0.25 };
    },
    onTrouble: (error) => void troubles.push(error),
  });
  return { ...sketchService({ scopes, areas: [area] }), retried, troubles };
}

test('a damaged ledger is told on the page, which has the jobs as ever', async () => {
  const damaged = new LecternError('line 3 is damaged', { code: 'LEDGER_DAMAGED' });
  const { app, troubles } = serve(['read'], JOBS, damaged);
  const response = await app.request('/status');
  const page = await response.text();
  expect([response.status, page.includes('ferry')]).toEqual([200, true]);
  expect(page).toContain('The ledger of this month cannot be read');
  expect(page).not.toContain('line 3');
  expect(troubles).toEqual([damaged]);
});

test('the page has jobs, failures with their reason, and the money of the month', async () => {
  const { app } = serve(['read', 'build']);
  const response = await app.request('/status');
  const page = await response.text();
  for (const part of [
    '1.50 EUR spent, 0.25 EUR reserved.',
    'taken back: <strong>4</strong>',
    'It fails. (PROVIDER_FAILED)',
    'Wait.',
    '<form method="post" action="/status/retry">',
    '<button name="job" value="j2" aria-label="Try merger again">',
    'recording, 3 of 7 segments',
    '2026-11-29 12:05 UTC',
  ])
    expect(page).toContain(part);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('whoever may only read has no button, and cannot do without it', async () => {
  const { app, retried } = serve(['read']);
  expect(await (await app.request('/status')).text()).not.toContain('<form');
  const response = await app.request('/status/retry', { method: 'POST', body: FORM() });
  expect(response.status).toBe(403);
  expect(retried).toEqual([]);
});

test('a token is the password of the browser’s dialogue; a wrong one, none, or another scheme is not', async () => {
  const { app } = serve(['read']);
  const ask = (authorization: string) => app.request('/status', { headers: { authorization } });
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;
  expect((await ask(basic('me:lectern_sketched'))).status).toBe(200);
  for (const header of [basic('me:wrong'), basic('lectern_sketched'.slice(2)), 'Basic ???', 'x']) {
    const response = await ask(header);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Basic realm="Lectern"');
  }
  const elsewhere = await app.request('/metrics', {
    headers: { authorization: basic('me:lectern_sketched') },
  });
  expect(elsewhere.status).toBe(401);
});

test('only a form of the page itself may try again', async () => {
  const { app, retried } = serve(['build']);
  const send = (headers: Record<string, string>) =>
    app.request('/status/retry', {
      method: 'POST',
      body: FORM(),
      headers: { host: 'audio.example', ...headers },
    });
  for (const origin of ['https://evil.example', 'null', 'https://audio.example.evil.example'])
    expect((await send({ origin })).status).toBe(403);
  expect(retried).toEqual([]);
  const response = await send({ origin: 'https://audio.example' });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/status');
  expect(retried).toEqual(['j2 for one']);
});
