import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { openOrigins, refuseOtherSites } from '../../../src/service/access/own-requests.ts';
import { receiveBody } from '../../../src/service/access/receive-body.ts';
import type { ServiceEnv } from '../../../src/service/caller.ts';
import { answerErrors } from '../../../src/service/problems/answer-problem.ts';

const KILOBYTE = 1024;

function echo(timeout = 5) {
  const app = new Hono<ServiceEnv>();
  app.onError(answerErrors(() => undefined));
  app.use(receiveBody({ mostBytes: KILOBYTE, timeout }));
  app.post('/', async (c) => c.text(await c.req.text()));
  return app;
}

/** Gives chunks until it is told to stop; `given` counts them. */
function streamOf(chunk: string, { most = Infinity }: { readonly most?: number } = {}) {
  const counted = { given: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (counted.given >= most) return controller.close();
      counted.given++;
      controller.enqueue(Buffer.from(chunk));
    },
    cancel: () => {
      counted.isCancelled = true;
    },
  });
  return { counted, body };
}

const streamed = (body: ReadableStream): RequestInit =>
  ({ method: 'POST', body, duplex: 'half' }) as RequestInit;

describe('bodies', () => {
  test('within the limit arrive whole, whatever their pieces', async () => {
    const { body } = streamOf('ä1', { most: 300 });
    expect(await (await echo().request('/', streamed(body))).text()).toBe('ä1'.repeat(300));
    expect(await (await echo().request('/', { method: 'POST' })).text()).toBe('');
  });

  test('a stated size over the limit is refused before anything is read', async () => {
    const { counted, body } = streamOf('x');
    const init = { ...streamed(body), headers: { 'content-length': '104857600' } };
    const response = await echo().request('/', init);
    expect(response.status).toBe(413);
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toMatchObject({ code: 'SERVICE_TOO_LARGE' });
    expect(counted.given).toBeLessThan(2);
  });

  test('an endless one is refused as soon as it is over, whatever size it states', async () => {
    for (const headers of [{}, { 'content-length': '5' }]) {
      const { counted, body } = streamOf('x'.repeat(100));
      const response = await echo().request('/', { ...streamed(body), headers });
      expect(response.status).toBe(413);
      expect(counted.given).toBeLessThan(14);
      expect(counted.isCancelled).toBe(true);
    }
  });

  test('one that does not come is waited for no longer', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from('{')),
    });
    const response = await echo(0.02).request('/', streamed(body));
    expect(response.status).toBe(408);
    expect(await response.json()).toMatchObject({ code: 'SERVICE_SLOW' });
  });

  test('one whose connection ends is the sender’s problem', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('socket hang up')),
    });
    const response = await echo().request('/', streamed(body));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('hang up');
  });
});

describe('pages of other sites', () => {
  const place = { host: '127.0.0.1', machine: 'desk' };
  const app = (origins: readonly string[], isOpen: boolean) => {
    const hono = new Hono<ServiceEnv>();
    hono.onError(answerErrors(() => undefined));
    hono.use(openOrigins(origins));
    if (isOpen) hono.use(refuseOtherSites({ origins, place }));
    hono.post('/', (c) => c.text('done'));
    return hono;
  };
  const OWN = { host: '127.0.0.1:4174' };

  test.each([
    [{ ...OWN }, 200],
    [{ ...OWN, origin: 'http://127.0.0.1:4174' }, 200],
    [{ ...OWN, origin: 'https://good.example' }, 200],
    [{ ...OWN, origin: 'https://evil.example' }, 403],
    [{ ...OWN, origin: 'null' }, 403],
    [{ ...OWN, origin: 'http://127.0.0.1:9999' }, 403],
    [{ host: 'evil.example' }, 400],
    [{ host: 'evil.example', origin: 'http://evil.example' }, 400],
    [{ host: 'localhost:4174' }, 200],
  ])('with --open, %j: %i', async (headers, status) => {
    const response = await app(['https://good.example'], true).request('/', {
      method: 'POST',
      headers,
    });
    expect(response.status).toBe(status);
  });

  test('may read nothing, except those of the origins that are named', async () => {
    const ask = async (origins: readonly string[], origin: string, method = 'POST') => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const response = await app(origins, false).request('/', { method, headers });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await ask([], 'https://good.example')).toBeNull();
    expect(await ask(['https://good.example'], 'https://good.example')).toBe(
      'https://good.example',
    );
    expect(await ask(['https://good.example'], 'https://good.example', 'OPTIONS')).toBe(
      'https://good.example',
    );
    expect(await ask(['https://good.example'], 'https://evil.example', 'OPTIONS')).toBeNull();
    expect(await ask(['https://good.example'], 'https://good.example.evil.example')).toBeNull();
  });
});
