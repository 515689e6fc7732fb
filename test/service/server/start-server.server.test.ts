/** The service on a socket of this machine: what senders do wrong, and how it ends. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { OpenAPIHono } from '@hono/zod-openapi';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ServiceEnv } from '../../../src/service/caller.ts';
import { startServer } from '../../../src/service/server/start-server.ts';
import { sketchService } from '../../helpers/sketched-service.ts';

const BODY_SECONDS = 1;

async function start() {
  const area = new OpenAPIHono<ServiceEnv>();
  let answer: (() => void) | undefined;
  const running = { hasBegun: () => answer !== undefined, answer: () => answer?.() };
  area.post('/echo', async (c) => c.text(String((await c.req.text()).length)));
  area.get('/slow', async (c) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return c.text('answered');
  });
  const settings = { bodyBytes: 100_000, bodySeconds: BODY_SECONDS, origins: [] };
  const { fetch, logged } = sketchService({ areas: [area], settings });
  const place = { host: '127.0.0.1', port: 0, bodySeconds: BODY_SECONDS };
  const server = await startServer({ ...place, fetch });
  onTestFinished(() => server.end({ grace: 0 }));
  return { server, running, logged, port: Number(new URL(server.url).port) };
}

/** Sends bytes; gives what came back when the other side closed. */
async function exchange(port: number, send: (socket: Socket) => void): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString();
  });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const closed = new Promise((resolve) => {
    socket.once('close', resolve);
  });
  send(socket);
  await closed;
  return answer;
}

const head = (...lines: readonly string[]): string =>
  ['POST /echo HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: text/plain', ...lines, '', ''].join(
    '\r\n',
  );

const HUNDRED_MB = 100_000_000;

/** Writes as long as the other side takes it; gives how much that was. */
function flood(socket: Socket, chunk: string): { sent: number } {
  const counted = { sent: 0 };
  const more = (): void => {
    while (counted.sent < HUNDRED_MB && !socket.destroyed) {
      counted.sent += chunk.length;
      if (!socket.write(chunk)) {
        socket.once('drain', more);
        return;
      }
    }
  };
  more();
  return counted;
}

describe('senders', () => {
  test('a body of 100 MB is refused without being read', async () => {
    const { port } = await start();
    for (const [line, chunk] of [
      [`Content-Length: ${HUNDRED_MB}`, 'x'.repeat(65_536)],
      ['Transfer-Encoding: chunked', `10000\r\n${'x'.repeat(65_536)}\r\n`],
    ] as const) {
      let counted = { sent: 0 };
      const answer = await exchange(port, (socket) => {
        socket.write(head(line));
        counted = flood(socket, chunk);
      });
      expect(counted.sent).toBeLessThan(HUNDRED_MB / 4);
      expect(answer).toMatch(/^HTTP\/1\.1 413 .*"code":"SERVICE_TOO_LARGE"/s);
    }
  });

  test('one that comes slowly, or stops, is not waited for', async () => {
    const { port } = await start();
    const slow = exchange(port, (socket) => {
      socket.write(head('Content-Length: 100'));
      const drip = setInterval(() => socket.write('x'), 100);
      socket.on('close', () => clearInterval(drip));
    });
    const stopped = exchange(port, (socket) => void socket.write(head('Content-Length: 5') + 'ab'));
    for (const answer of await Promise.all([slow, stopped]))
      expect(answer).toMatch(/^HTTP\/1\.1 408 .*"code":"SERVICE_SLOW","hint":"/s);
  });

  test.each([
    ['what is not HTTP', '\u0000\u0001 hello\r\n\r\n', 400, 'SERVICE_REQUEST'],
    ['two lengths', head('Content-Length: 1', 'Content-Length: 2'), 400, 'SERVICE_REQUEST'],
    ['headers without end', head(`X-Long: ${'x'.repeat(100_000)}`), 413, 'SERVICE_TOO_LARGE'],
  ])('%s: %i', async (_what, text, status, code) => {
    const { port } = await start();
    const answer = await exchange(port, (socket) => void socket.write(text));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*"code":"${code}","hint":"`, 's'));
    expect(answer).toContain('application/problem+json');
  });

  test('one who leaves in the middle harms no other', async () => {
    const { server, port } = await start();
    await exchange(port, (socket) => {
      socket.write(head('Content-Length: 5') + 'ab');
      setTimeout(() => socket.destroy(), 20);
    });
    const response = await fetch(`${server.url}echo`, { method: 'POST', body: 'four' });
    expect(await response.text()).toBe('4');
  });
});

describe('the end', () => {
  test('answers what is running, closes kept connections, takes no more', async () => {
    const { server, running } = await start();
    expect(await (await fetch(`${server.url}healthz`)).json()).toEqual({ status: 'ok' });
    const slow = fetch(`${server.url}slow`);
    await expect.poll(running.hasBegun).toBe(true);
    const ended = server.end({ grace: 60 });
    await expect(fetch(`${server.url}healthz`)).rejects.toThrow('fetch failed');
    running.answer();
    expect(await (await slow).text()).toBe('answered');
    await ended;
  });

  test('cuts off after the grace what does not end', async () => {
    const { server, running } = await start();
    const slow = fetch(`${server.url}slow`);
    slow.catch(() => undefined);
    await expect.poll(running.hasBegun).toBe(true);
    await server.end({ grace: 0.05 });
    await expect(slow).rejects.toThrow('fetch failed');
  });
});

test('a port that is taken', async () => {
  const { port } = await start();
  const place = { host: '127.0.0.1', port, bodySeconds: 1, fetch: () => new Response() };
  await expect(startServer(place)).rejects.toMatchObject({ code: 'SERVE_FAILED' });
});
