/** The programs that people use: OpenAI's own client, and our provider for servers of its protocol. */
import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { decodeWav } from '../../../src/_internal/audio/wav.ts';
import type { SpeechProvider } from '../../../src/speech/provider.ts';
import { openAiCompatibleProvider } from '../../../src/speech/providers/openai-compatible/openai-compatible.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import { requireModule } from '../../helpers/requirements.ts';
import { requestFor } from '../../helpers/requests.ts';
import { openSpeechDesk } from '../../helpers/speech-desk.ts';

const INPUT = 'The bridge opened. It cost $4.5m. Cars may cross it.';

/** Notes which requests were stopped; the third sentence is never finished. */
const stopped: string[] = [];
let isSlow = false;
const tone = toneProvider();
const provider: SpeechProvider = {
  ...tone,
  synthesize: async (request, options) => {
    if (isSlow && request.text.startsWith('Cars'))
      await new Promise<void>((_resolve, reject) =>
        options.signal?.addEventListener('abort', () => {
          stopped.push(request.text);
          reject(options.signal!.reason as Error);
        }),
      );
    return tone.synthesize(request, options);
  },
};

const desk = openSpeechDesk({ options: { provider } });
let server: ServerType;
let baseUrl: string;
beforeAll(async () => {
  server = serve({ fetch: desk.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  server.close();
  await desk.close();
});

/** As much of the client as is used here. */
type Client = {
  readonly audio: {
    readonly speech: {
      readonly create: (body: object, options?: object) => Promise<Response>;
    };
  };
  readonly models: {
    readonly list: () => Promise<{ readonly data: readonly { readonly id: string }[] }>;
    readonly retrieve: (name: string) => Promise<{ readonly id: string }>;
  };
};

const PACKAGE: string = 'openai';

async function openClient(): Promise<Client> {
  const { default: OpenAI } = (await import(PACKAGE)) as {
    readonly default: new (options: object) => Client;
  };
  return new OpenAI({ baseURL: baseUrl, apiKey: 'lectern_key', maxRetries: 0 });
}

describe.runIf(requireModule('openai'))("OpenAI's own client", () => {
  test('has speech made, as sound and as events', async () => {
    const client = await openClient();
    const asked = { model: 'tts-1', voice: 'alloy', input: INPUT, response_format: 'wav' };
    const answer = await client.audio.speech.create(asked);
    const wav = new Uint8Array(await answer.arrayBuffer());
    expect(decodeWav(wav).samples.length / 24_000).toBeGreaterThan(3);
    const pcm = { ...asked, response_format: 'pcm' };
    const events = await client.audio.speech.create({ ...pcm, stream_format: 'sse' });
    const deltas = (await events.text()).match(/speech\.audio\.delta/gu);
    expect(deltas!.length).toBeGreaterThan(2);
  });

  test('lists models', async () => {
    const client = await openClient();
    expect((await client.models.list()).data.map(({ id }) => id)).toContain('tts-1');
    expect((await client.models.retrieve('lectern')).id).toBe('lectern');
  });

  test('shows what is wrong, with its code', async () => {
    const client = await openClient();
    const asked = { model: 'tts-1', voice: 'nobody', input: 'Hi.' };
    await expect(client.audio.speech.create(asked)).rejects.toMatchObject({
      status: 422,
      code: 'VOICE_UNKNOWN',
      type: 'invalid_request_error',
      message: expect.stringContaining('has no voice "nobody"'),
    });
  });

  test('gets the first sentence while the last is not spoken, and stops it by leaving', async () => {
    isSlow = true;
    const client = await openClient();
    const asked = { model: 'tts-1', voice: 'tone', input: INPUT, response_format: 'pcm' };
    const answer = await client.audio.speech.create(asked);
    const reader = answer.body!.getReader();
    expect((await reader.read()).value!.length).toBeGreaterThan(1000);
    await reader.cancel();
    await vi.waitFor(() => expect(stopped).toEqual(['Cars may cross it.']), { timeout: 30_000 });
    isSlow = false;
  });
});

describe('our own provider for servers of this protocol', () => {
  const request = requestFor(['The bridge opened.', 'Cars may cross it.'], { voice: 'tone' });
  const signal = new AbortController().signal;

  test.each([{ format: 'wav' }, { format: 'pcm' }] as const)('speaks as %j', async (settings) => {
    const own = openAiCompatibleProvider({ baseUrl, ...settings });
    const speech = await own.synthesize(request, { signal });
    expect(speech.pcm.sampleRateHz).toBe(24_000);
    expect((await own.voices({})).map(({ name }) => name)).toEqual(['tone', 'tone-low']);
  });

  test('has the times of every word', async () => {
    const own = openAiCompatibleProvider({ baseUrl, captions: true });
    const { words = [], wordSource, pcm } = await own.synthesize(request, { signal });
    const said = words.map(({ textStart, textEnd }) =>
      request.text.slice(textStart, textEnd).replace('.', ''),
    );
    expect(said).toEqual(['The', 'bridge', 'opened', 'Cars', 'may', 'cross', 'it']);
    expect(words.at(-1)!.end).toBeLessThanOrEqual(pcm.samples.length / 24_000);
    expect(wordSource ?? 'provider').toBe('provider');
  });

  test('knows a voice that is not there', async () => {
    const own = openAiCompatibleProvider({ baseUrl });
    await expect(own.synthesize({ ...request, voice: 'nobody' }, { signal })).rejects.toMatchObject(
      { kind: 'voice-not-found', code: 'VOICE_UNKNOWN' },
    );
  });
});
