import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProviderError } from '../../../src/errors.ts';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { decodeFlac } from '../../../src/_internal/audio/read-flac.ts';
import { decodeWav } from '../../../src/_internal/audio/wav.ts';
import { readAudioFacts } from '../../../src/readers/audio-facts.ts';
import type { SpeechProvider, SpeechRequest } from '../../../src/speech/provider.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import { requireCommand } from '../../helpers/requirements.ts';
import { openSpeechDesk } from '../../helpers/speech-desk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const desk = openSpeechDesk();
afterAll(() => desk.close());

/** How long a busy machine may take. */
const PATIENT = { timeout: 30_000 };

const TWO = 'The bridge opened. It cost $4.5m.';
const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

/** The tone provider, which notes what it is asked and may be made to wait. */
function listening(wait?: (request: SpeechRequest) => Promise<void>): {
  readonly provider: SpeechProvider;
  readonly asked: { readonly text: string; readonly signal: AbortSignal | undefined }[];
} {
  const tone = toneProvider();
  const asked: { text: string; signal: AbortSignal | undefined }[] = [];
  const synthesize: SpeechProvider['synthesize'] = async (request, options) => {
    asked.push({ text: request.text, signal: options.signal });
    await wait?.(request);
    options.signal?.throwIfAborted();
    return tone.synthesize(request, options);
  };
  return { provider: { ...tone, synthesize }, asked };
}

describe('formats', () => {
  test('pcm, streamed and whole WAV hold the same samples, every time', async () => {
    const asked = { model: 'tts-1', input: TWO, voice: 'tone' };
    const pcm = await bytesOf(await desk.speak({ ...asked, response_format: 'pcm' }));
    const wav = await bytesOf(await desk.speak({ ...asked, response_format: 'wav' }));
    const answer = await desk.speak({ ...asked, response_format: 'wav', stream: false });
    const whole = await bytesOf(answer);
    expect(Buffer.from(wav.subarray(44)).equals(pcm)).toBe(true);
    expect(Buffer.from(whole.subarray(44)).equals(pcm)).toBe(true);
    expect(answer.headers.get('content-length')).toBe(String(pcm.length + 44));
    // A stream cannot know its length; whoever reads it reads to the end.
    expect(Buffer.from(wav).readUInt32LE(40)).toBe(0xffff_ffff);
    expect(decodeWav(wav)).toEqual(decodeWav(whole));
  });

  test('MP3 is the default: frames after one that says where the sound begins', async () => {
    const answer = await desk.speak({ input: TWO });
    expect(answer.headers.get('content-type')).toBe('audio/mpeg');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(readAudioFacts(bytes).kind).toBe('mp3');
    expect(bytes.indexOf('Info')).toBeLessThan(40);
  });

  test('FLAC gives back the samples of pcm', async () => {
    const asked = { input: TWO, voice: 'tone-low' };
    const pcm = Buffer.from(await bytesOf(await desk.speak({ ...asked, response_format: 'pcm' })));
    const flac = Buffer.from(
      await bytesOf(await desk.speak({ ...asked, response_format: 'flac' })),
    );
    // Its header leaves the length open, which this reader of kept clips does not accept.
    flac.writeUInt32BE(pcm.length / 2, 22);
    const { samples } = decodeFlac(flac, { mostSamples: pcm.length });
    expect(Buffer.from(samples.buffer).equals(pcm)).toBe(true);
  });

  test.runIf(requireCommand('ffmpeg'))('Opus and AAC by ffmpeg, otherwise said', async () => {
    const opus = await desk.speak({ input: TWO, response_format: 'opus' });
    expect(readAudioFacts(await bytesOf(opus)).duration).toBeGreaterThan(3);
    const aac = await bytesOf(await desk.speak({ input: TWO, response_format: 'aac' }));
    expect([aac[0], aac[1]! & 0xf0]).toEqual([0xff, 0xf0]);
    vi.stubEnv('FFMPEG_PATH', '/nowhere/ffmpeg');
    const answer = await desk.speak({ input: TWO, response_format: 'aac' });
    vi.unstubAllEnvs();
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'TRACK_FORMAT',
      detail: 'The format aac needs ffmpeg, which this service does not have.',
    });
  });
});

describe('what is refused', () => {
  const long = 'word '.repeat(50_000);
  test.each([
    ['no input', {}, 422, 'SERVICE_INVALID'],
    ['an empty input', { input: '' }, 422, 'ARTICLE_EMPTY'],
    ['white space', { input: ' \n\t ' }, 422, 'ARTICLE_EMPTY'],
    ['control characters', { input: '\u0000\u0007\u001b' }, 422, 'ARTICLE_UNSPEAKABLE'],
    ['signs', { input: '— … * * *' }, 422, 'ARTICLE_UNSPEAKABLE'],
    ['signs as they are', { input: '***', normalize: false }, 422, 'ARTICLE_UNSPEAKABLE'],
    ['too much', { input: long }, 413, 'ARTICLE_TOO_LARGE'],
    ['an unknown voice', { input: 'Hi.', voice: 'nobody' }, 422, 'VOICE_UNKNOWN'],
    ['an unknown format', { input: 'Hi.', response_format: 'midi' }, 422, 'SERVICE_INVALID'],
    ['an impossible speed', { input: 'Hi.', speed: 9 }, 422, 'SERVICE_INVALID'],
    ['an unknown model', { input: 'Hi.', model: 'whisper-1' }, 404, 'SERVICE_NOT_FOUND'],
  ] as const)('%s', async (_name, body, status, code) => {
    const answer = await desk.speak({ response_format: 'pcm', ...body });
    const problem = await answer.json();
    expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
    // The official clients show this member and nothing else.
    expect(problem.error).toMatchObject({ type: 'invalid_request_error', code });
    expect(problem.error.message).toContain(problem.detail);
  });

  test('a token without the scope, more at once than may be, a limit that is reached', async () => {
    const reader = openSpeechDesk({ scopes: ['read'] });
    expect((await reader.speak({ input: 'Hi.' })).status).toBe(403);
    const full = openSpeechDesk({ mostAtOnce: 0 });
    const busy = await full.speak({ input: 'Hi.' });
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5']);
    const counted: number[] = [];
    const giveBack = async (count: number): Promise<void> => void counted.push(-count);
    const paid = openSpeechDesk({
      charge: async (_caller, count) => {
        counted.push(count);
        return { giveBack };
      },
    });
    await (await paid.speak({ input: 'Hi.', response_format: 'pcm' })).arrayBuffer();
    await paid.speak({ input: '***', response_format: 'pcm' });
    expect(counted).toEqual([3, 3, -3]);
    await Promise.all([reader.close(), full.close(), paid.close()]);
  });
});

describe('streaming', () => {
  test('the first sentence is sent while the second is not spoken; a client that goes stops the rest', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { provider, asked } = listening(({ text }) =>
      text.startsWith('First') ? Promise.resolve() : released,
    );
    const slow = openSpeechDesk({ options: { provider } });
    const input = 'First sentence. Second one. Third one. Fourth one. Fifth one.';
    const answer = await slow.speak({ input, response_format: 'pcm', voice: 'tone' });
    const reader = answer.body!.getReader();
    const first = await reader.read();
    expect(first.value!.length).toBeGreaterThan(24_000);
    await vi.waitFor(() => expect(asked).toHaveLength(3), PATIENT);
    await reader.cancel();
    release();
    await vi.waitFor(() => expect(asked[1]!.signal!.aborted).toBe(true), PATIENT);
    expect(asked).toHaveLength(3);
    await slow.close();
  });

  test('a client that is gone before the first sentence is spoken stops it', async () => {
    const gone = new AbortController();
    const { provider, asked } = listening(() => new Promise(() => undefined));
    const slow = openSpeechDesk({ options: { provider } });
    const answering = slow.speak({ input: TWO, voice: 'tone' }, { signal: gone.signal });
    await vi.waitFor(() => expect(asked).toHaveLength(1), PATIENT);
    gone.abort();
    expect((await answering).status).toBe(499);
    expect(asked[0]!.signal!.aborted).toBe(true);
    expect(slow.problems).toEqual([]);
    await slow.close();
  });

  test('a voice that fails later cuts the connection, or says so in an event', async () => {
    const { provider } = listening(async ({ text }) => {
      if (text.startsWith('Second')) throw new Error('out of order');
    });
    const failing = openSpeechDesk({ options: { provider, retry: { attempts: 1, budget: 1 } } });
    const asked = { input: 'First one. Second one.', voice: 'tone', response_format: 'pcm' };
    await expect((await failing.speak(asked)).arrayBuffer()).rejects.toBeInstanceOf(ProviderError);
    const events = await (await failing.speak({ ...asked, stream_format: 'sse' })).text();
    const last = JSON.parse(events.trim().split('\n\n').at(-1)!.slice('data: '.length));
    expect(last.error).toMatchObject({ type: 'server_error', code: 'PROVIDER_FAILED' });
    await failing.close();
  });

  test('events hold all of the sound, then an end', async () => {
    const asked = { input: TWO, voice: 'tone', response_format: 'pcm' };
    const pcm = await bytesOf(await desk.speak(asked));
    const answer = await desk.speak({ ...asked, stream_format: 'sse' });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const events = (await answer.text()).trim().split('\n\n');
    const data = events.map((event) => JSON.parse(event.replace(/^data: /u, '')));
    expect(data.at(-1)).toMatchObject({ type: 'speech.audio.done' });
    const sound = data.slice(0, -1).map(({ audio }) => Buffer.from(audio, 'base64'));
    expect(Buffer.concat(sound).equals(pcm)).toBe(true);
  });

  test('100 kB on one line: the first sentence does not wait for the rest', async () => {
    const { provider, asked } = listening();
    const own = openSpeechDesk({ options: { provider } });
    const input = 'The council met at 10:30 and voted. '.repeat(2850);
    const answer = await own.speak({ input, voice: 'tone', response_format: 'pcm' });
    const reader = answer.body!.getReader();
    await reader.read();
    await reader.cancel();
    expect(asked.length).toBeLessThan(8);
    await own.close();
  });
});

describe('what is said', () => {
  test('rules and the lexicon decide how it is said, unless they are turned off', async () => {
    const { provider, asked } = listening();
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, 'names.yaml'), 'Nguyen: win\n');
    const own = openSpeechDesk({
      options: { provider, lexicon: join(folder.path, 'names.yaml') },
    });
    const texts = async (body: object): Promise<string> => {
      asked.length = 0;
      await (await own.speak({ voice: 'tone', response_format: 'pcm', ...body })).arrayBuffer();
      return asked.map(({ text }) => text).join('|');
    };
    const input = 'It cost $5.\u0007 Why?\n\n- an item\nNguyen left at 3.';
    expect(await texts({ input })).toBe('It cost five dollars.|Why?|an item.|win left at three.');
    const raw = 'It cost $5.|Why?|an item|Nguyen left at 3.';
    expect(await texts({ input, normalize: false })).toBe(raw);
    expect(await texts({ input, normalization_options: { normalize: false } })).toBe(raw);
    await own.close();
    folder.remove();
  });

  test('what has no effect is said in a header', async () => {
    const asked = { input: 'Hi.', response_format: 'pcm', voice: 'alloy', instructions: 'Sing.' };
    const answer = await desk.speak({ ...asked, speed: 4 });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.headers.get('lectern-notes')!)).toEqual([
      'tone speaks in place of alloy.',
      'Voices speak at 0.5 to 2 times their rate.',
      'The field instructions has no effect.',
    ]);
  });

  test('captions: written words, at the samples in which they are heard', async () => {
    const input = 'Hello, “you”. It cost $4.5m, she said.';
    const asked = { input, voice: 'tone', response_format: 'wav' };
    const path = '/v1/audio/captioned_speech';
    const whole = await (await desk.speak({ ...asked, stream: false }, { path })).json();
    const words = whole.timestamps.map(({ word }: { word: string }) => word);
    expect(words).toEqual(['Hello', 'you', 'It', 'cost', '$4.5m', 'she', 'said']);
    const { samples } = decodeWav(Buffer.from(whole.audio, 'base64'));
    const loudest = (from: number, to: number): number =>
      samples.slice(from * 24_000, to * 24_000).reduce((most, each) => Math.max(most, each), 0);
    const [, you, it] = whole.timestamps;
    expect(loudest(it.start_time + 0.02, it.end_time)).toBeGreaterThan(2000);
    expect(loudest(you.end_time + 0.08, it.start_time - 0.001)).toBeLessThan(50);
    // The other address, in lines as they are spoken.
    const lines = (await (await desk.speak(asked, { path: '/dev/captioned_speech' })).text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.flatMap(({ timestamps }) => timestamps)).toEqual(whole.timestamps);
  });

  test('captions of a voice without exact times are refused, not estimated', async () => {
    const tone = toneProvider();
    const capabilities: SpeechProvider['capabilities'] = (voice) => ({
      ...tone.capabilities(voice),
      timings: 'none',
    });
    const own = openSpeechDesk({ options: { provider: { ...tone, capabilities } } });
    const path = '/v1/audio/captioned_speech';
    const answer = await own.speak({ input: 'Hi.', voice: 'tone' }, { path });
    expect((await answer.json()).code).toBe('PROVIDER_OPTION_UNSUPPORTED');
    await own.close();
  });
});

test('models and voices are listed', async () => {
  const get = async (path: string) => (await desk.app.request(path)).json();
  expect((await get('/v1/models')).data[0]).toMatchObject({ id: 'lectern', object: 'model' });
  expect(await get('/v1/models/gpt-4o-mini-tts-2025-12-15')).toMatchObject({ object: 'model' });
  expect(await get('/v1/models/whisper-1')).toMatchObject({ status: 404 });
  expect((await get('/v1/audio/voices')).voices.map(({ id }: { id: string }) => id)).toEqual([
    'tone',
    'tone-low',
  ]);
});
