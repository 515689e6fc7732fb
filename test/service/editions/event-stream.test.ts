/** Streams of events of real runs, without a socket: across a restart, and with a client that leaves. */
import { afterEach, expect, it } from 'vitest';
import type { JobAnswer } from '../../../src/service/editions/job-answer.ts';
import {
  openEditionService,
  type EditionService,
  type EditionServiceOptions,
} from '../../helpers/edition-service.ts';

let service: EditionService;
afterEach(() => service.end());

const post = (lines: readonly string[]) => ({
  slug: 'ferry',
  source: { kind: 'markdown', content: ['# The ferry', ...lines].join('\n\n') },
});

async function save(lines: readonly string[]): Promise<JobAnswer> {
  return (await (await service.post('/v1/editions', post(lines))).json()) as JobAnswer;
}

/** A voice that holds each request until it is let go. */
function heldVoice(): { readonly options: EditionServiceOptions; letGo: () => void } {
  const held: (() => void)[] = [];
  let isOpen = false;
  return {
    options: {
      before: () => (isOpen ? Promise.resolve() : new Promise((resolve) => held.push(resolve))),
    },
    letGo: () => {
      isOpen = true;
      for (const resolve of held.splice(0)) resolve();
    },
  };
}

async function untilAsked(count: number): Promise<void> {
  while (service.requests.length < count) await new Promise((resolve) => setTimeout(resolve, 2));
}

it('events are streamed, numbered, and go on after the last that was seen, after a restart too', async () => {
  service = await openEditionService();
  const { links } = await save(['It left at noon.']);
  const stream = await service.get(links.events);
  expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const text = await stream.text();
  const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids).toEqual(ids.map((_, i) => i + 1));
  expect(text).toContain('"stage":"recording"');
  expect(text).toMatch(/event: segments\ndata: \{"type":"segments","done":\d+/);
  expect(text).toMatch(/"state":"done"[^\n]*\n\n$/);
  const { folder } = service;
  await service.end({ keepsFolder: true });
  service = await openEditionService({ folder });
  const rest = await service.get(links.events, {
    headers: { 'last-event-id': String(ids.at(-2)) },
  });
  expect([...(await rest.text()).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual(
    ids.slice(-1),
  );
  expect((await service.get('/v1/jobs/none/events')).status).toBe(404);
});

it('a stream ends with its client and is given back, and so are characters of what fails', async () => {
  const open = { streams: 0, characters: 0 };
  const voice = heldVoice();
  service = await openEditionService({
    ...voice.options,
    limits: {
      openStream: () => {
        open.streams++;
        return () => void open.streams--;
      },
      takeCharacters: async (caller, count) => {
        expect(caller.id).toBe('one');
        open.characters += count;
        return { giveBack: async () => undefined };
      },
    },
  });
  const { links, id } = await save(['It left at noon.']);
  const stream = await service.get(links.events);
  const reader = stream.body!.getReader();
  await reader.read();
  expect(open.streams).toBe(1);
  await reader.cancel();
  expect(open.streams).toBe(0);
  await untilAsked(1);
  expect(open.characters).toBeGreaterThan(0);
  const taken = await service.get(`/v1/jobs/${id}`, { method: 'DELETE' });
  expect(taken.status).toBe(200);
  voice.letGo();
  await service.untilIdle();
  expect(service.jobs.get(id)!.state).toBe('takenBack');
});
