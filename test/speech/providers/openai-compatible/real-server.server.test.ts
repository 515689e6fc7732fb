import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RealSpeechServer,
  hasSpeechServer,
  startRealSpeechServer,
} from '../../../helpers/real-speech-server.ts';
import { requestFor } from '../../../helpers/requests.ts';
import { requireThat } from '../../../helpers/requirements.ts';
import { analyseSignal } from '../../../../src/_internal/audio/sound.ts';
import { openProvider } from '../../../../src/speech/providers/open-provider.ts';
import type { SpeechProvider } from '../../../../src/speech/provider.ts';

const canRun = requireThat(
  hasSpeechServer(),
  'sherpa-onnx is not installed for Python; the tests against a real speech server are left out',
);

describe.runIf(canRun)('the provider openai-compatible against a server that speaks', () => {
  let server: RealSpeechServer;
  let provider: SpeechProvider;
  beforeAll(async () => {
    server = await startRealSpeechServer(['af_heart', 'af_bella']);
    const { baseUrl } = server;
    // Its first answers come while the tests beside it load their own models.
    provider = openProvider('openai-compatible', {
      'openai-compatible': { baseUrl, timeout: 120 },
    });
  }, 120_000);
  afterAll(() => server?.close());

  const speak = (sentences: readonly string[], more: object = {}) =>
    provider.synthesize({ ...requestFor(sentences), voice: 'af_heart', ...more }, {});

  test('lists its voices, and speaks with each of them', async () => {
    const voices = await provider.voices({});
    expect(voices.map(({ name }) => name)).toEqual(['af_heart', 'af_bella']);
    const text = ['The ferry leaves the harbour at noon.'];
    const [one, other] = [await speak(text), await speak(text, { voice: 'af_bella' })];
    for (const { pcm } of [one, other]) {
      const { soundStart, soundEnd, peak } = analyseSignal(pcm);
      expect(pcm.sampleRateHz).toBe(24_000);
      expect((soundEnd - soundStart) / pcm.sampleRateHz).toBeGreaterThan(1.2);
      expect(peak).toBeGreaterThan(0.1);
      expect(peak).toBeLessThan(1);
    }
    expect(Buffer.compare(bytesOf(one), bytesOf(other))).not.toBe(0);
  });

  test('speaks faster where it is asked to', async () => {
    const text = ['It came back empty, and nobody told the passengers.'];
    const [usual, fast] = [await speak(text), await speak(text, { rate: 1.5 })];
    expect(fast.pcm.samples.length).toBeLessThan(usual.pcm.samples.length * 0.85);
  });

  test('a voice that it does not have is refused, with the nearest', async () => {
    await expect(speak(['It is noon.'], { voice: 'af_hart' })).rejects.toMatchObject({
      code: 'VOICE_UNKNOWN',
      retryable: false,
      hint: expect.stringContaining('af_heart') as string,
    });
  });
});

function bytesOf({ pcm }: Awaited<ReturnType<SpeechProvider['synthesize']>>): Buffer {
  return Buffer.from(pcm.samples.buffer);
}
