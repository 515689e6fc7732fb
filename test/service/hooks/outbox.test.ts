import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hookEventsOf, type HookEvent } from '../../../src/service/hooks/hook-event.ts';
import { HOOK_EVENTS, type Hook, type Receiver } from '../../../src/service/hooks/hook.ts';
import { openOutbox, waitBefore, type Outbox } from '../../../src/service/hooks/outbox.ts';
import { sendEvent, type SendEvent } from '../../../src/service/hooks/send-event.ts';
import { isSigned } from '../../../src/service/hooks/signature.ts';
import { randomNumbers } from '../../helpers/random-numbers.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const receiverNamed = (name: string, url = 'https://example.org/'): Receiver => ({
  direction: 'out',
  name,
  url,
  events: HOOK_EVENTS,
  secret: 'a secret of the newsroom',
});

let folder: ReturnType<typeof temporaryFolder>;
let clock = 0;
let hooks: Hook[];
let attempts: string[];
const open: Outbox[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  clock = 1_000_000;
  attempts = [];
  hooks = [receiverNamed('site')];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((box) => box.close()));
  folder.remove();
});

/** Waits in the test's own time. */
const sleep = async (seconds: number, { signal }: { signal?: AbortSignal | undefined }) => {
  const until = clock + seconds * 1000;
  await turn();
  signal?.throwIfAborted();
  clock = Math.max(clock, until);
};

async function openBox(send: SendEvent): Promise<Outbox> {
  const box = await openOutbox({
    store: folder.path,
    hooks: { list: async () => hooks },
    send,
    allowPrivate: false,
    now: () => clock,
    sleep,
    onTrouble: (error) => {
      throw error;
    },
    onAttempt: (outcome) => void attempts.push(outcome),
  });
  open.push(box);
  return box;
}

const eventOf = (slug: string, number: number): HookEvent => ({
  id: `${slug}-${number}.done`,
  type: 'edition.done',
  timestamp: '2026-11-30T12:00:00Z',
  data: { slug, job: `${slug}-${number}` },
});

const neverAnswering: SendEvent = (_event, { signal }) =>
  new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  );

const LATE = { timeout: 30_000 };
const refusal = { isTaken: false, why: 'the receiver answered 503', isFinal: false } as const;

test('a receiver that fails a third of the time and is down for a minute gets all, in order for each edition', async () => {
  const random = randomNumbers(7);
  const got: string[] = [];
  const box = await openBox(async ({ id }) => {
    await turn();
    if (clock < 1_060_000 || random() < 0.3) return refusal;
    got.push(id);
    return { isTaken: true };
  });
  const slugs = ['a', 'b', 'c', 'd'];
  for (let number = 0; number < 10; number++)
    await Promise.all(slugs.map((slug) => box.tell(eventOf(slug, number))));
  await vi.waitFor(() => expect(box.list('site')).toEqual([]), LATE);
  for (const slug of slugs)
    expect(got.filter((id) => id.startsWith(slug))).toEqual(
      Array.from({ length: 10 }, (_, number) => `${slug}-${number}.done`),
    );
});

test('a receiver that never answers holds up no other, and no one who tells', async () => {
  hooks.push(receiverNamed('slow'));
  const got: string[] = [];
  const box = await openBox((event, { receiver, signal, ...rest }) => {
    if (receiver.name === 'site') {
      got.push(event.id);
      return Promise.resolve({ isTaken: true });
    }
    return neverAnswering(event, { receiver, signal, ...rest });
  });
  for (let number = 0; number < 10; number++) await box.tell(eventOf('a', number));
  await vi.waitFor(() => expect(got).toHaveLength(10), LATE);
  expect(box.list('slow')).toHaveLength(10);
});

test('what has not arrived is sent after a restart, with the same id', async () => {
  const first = await openBox(neverAnswering);
  await first.tell(eventOf('a', 1));
  await first.tell(eventOf('a', 1));
  await first.tell(eventOf('a', 2));
  await first.close();
  const got: string[] = [];
  const second = await openBox(async ({ id }) => {
    got.push(id);
    return { isTaken: true };
  });
  await vi.waitFor(() => expect(second.list('site')).toEqual([]), LATE);
  expect(got).toEqual(['a-1.done', 'a-2.done']);
});

test('what fails for days is a dead letter, which holds nothing up and can be sent again', async () => {
  let isDown = true;
  const got: string[] = [];
  const box = await openBox(async ({ id }) => {
    if (isDown && id === 'a-1.done') return refusal;
    got.push(id);
    return { isTaken: true };
  });
  await box.tell(eventOf('a', 1));
  await box.tell(eventOf('a', 2));
  await vi.waitFor(() => expect(got).toEqual(['a-2.done']), LATE);
  const dead = [{ isDead: true, attempts: 16, why: refusal.why }];
  await vi.waitFor(() => expect(box.list('site')).toMatchObject(dead), LATE);
  const countOf = (wanted: string): number => attempts.filter((each) => each === wanted).length;
  expect(['delivered', 'failed', 'dead'].map(countOf)).toEqual([1, 15, 1]);
  await box.close();
  const again = await openBox(async ({ id }) => {
    got.push(id);
    return { isTaken: true };
  });
  isDown = false;
  expect(await again.sendAgain('site', 'nothing')).toBeUndefined();
  expect(await again.sendAgain('site', 'a-1.done')).toMatchObject({ isDead: false });
  await vi.waitFor(() => expect(got).toEqual(['a-2.done', 'a-1.done']), LATE);
});

test('waits grow to six hours, and a receiver may ask for longer ones', () => {
  expect([1, 2, 3, 4, 16].map((attempts) => waitBefore(attempts))).toEqual([1, 3, 9, 27, 21_600]);
  expect(waitBefore(1, { retryAfter: 120 })).toBe(120);
  expect(waitBefore(1, { retryAfter: 1e9 })).toBe(21_600);
});

test('jobs that ended are told; those that gave way are not', () => {
  const job = { id: 'j', kind: 'edition', slug: 'a', state: 'done', endedAt: 'now' } as const;
  const typesOf = (more: object): readonly string[] =>
    hookEventsOf({ ...job, ...more }).map(({ type }) => type);
  expect(typesOf({})).toEqual(['edition.done']);
  expect(typesOf({ result: { published: true } })).toEqual(['edition.done', 'edition.published']);
  expect(typesOf({ kind: 'publication', result: { published: true } })).toEqual([
    'edition.published',
  ]);
  expect(typesOf({ kind: 'publication', result: { published: false } })).toEqual([]);
  expect(typesOf({ kind: 'removal' })).toEqual(['edition.takenBack']);
  for (const kind of ['edition', 'publication'])
    expect(typesOf({ kind, state: 'failed' })).toEqual(['edition.failed']);
  for (const state of ['running', 'superseded', 'takenBack'])
    expect(typesOf({ state })).toEqual([]);
  const ids = hookEventsOf({ ...job, result: { published: true } }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test('an attempt is a signed POST; inward addresses are refused unless they are allowed', async () => {
  const asked: { headers: Record<string, unknown>; body: string }[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      asked.push({ headers: request.headers, body });
      response.writeHead(request.url === '/gone' ? 410 : 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver = receiverNamed('site', `http://127.0.0.1:${port}/`);
  const signal = new AbortController().signal;
  const options = { receiver, allowPrivate: true, now: 1234, signal };
  const event = { ...eventOf('a', 1), data: { slug: 'a', job: 'a-1', title: 'Die Fähre' } };
  expect(await sendEvent(event, options)).toEqual({ isTaken: true });
  const { headers, body } = asked[0]!;
  expect(JSON.parse(body)).toEqual(event);
  const signed = { id: event.id, timestamp: '1234', body: Buffer.from(body) };
  const header = headers['webhook-signature'] as string;
  expect(isSigned(signed, { header, secret: receiver.secret })).toBe(true);
  const gone = { ...receiver, url: `${receiver.url}gone` };
  expect(await sendEvent(event, { ...options, receiver: gone })).toMatchObject({ isFinal: true });
  expect(await sendEvent(event, { ...options, allowPrivate: false })).toMatchObject({
    isTaken: false,
    isFinal: true,
    why: expect.stringContaining('127.0.0.1'),
  });
  expect(asked).toHaveLength(2);
  server.close();
});
