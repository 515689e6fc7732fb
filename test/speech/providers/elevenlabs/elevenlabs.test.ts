import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProviderError } from '../../../../src/errors.ts';
import { elevenLabsProvider } from '../../../../src/speech/providers/elevenlabs/elevenlabs.ts';
import type { SpeechProvider } from '../../../../src/speech/provider.ts';
import {
  elevenLabsError,
  ELEVENLABS_VOICES,
  startElevenLabsService,
} from '../../../helpers/elevenlabs-service.ts';
import { hostedBy, httpFaults, NO_LISTS } from '../../../helpers/hosted-faults.ts';
import { requestFor } from '../../../helpers/requests.ts';
import {
  bareSamples,
  jsonAnswer,
  soundOf,
  type SpeechService,
} from '../../../helpers/speech-service.ts';
import { describeHostedProvider, describeProvider } from '../../provider-contract.ts';

const SECRET = 'xi-0123456789abcdef-secret';
const [voice, otherVoice] = ELEVENLABS_VOICES;

async function open() {
  const service = await startElevenLabsService();
  vi.stubEnv('ELEVENLABS_API_KEY', SECRET);
  const endpoint = service.origin;
  const provider = elevenLabsProvider({ endpoint, trustedHosts: '127.0.0.1' });
  return { service, provider, withoutCredentials: elevenLabsProvider({ endpoint }) };
}

describeProvider('elevenlabs', {
  open: async () => {
    const { service, provider } = await open();
    return { provider, close: hostedBy(service, httpFaults(SECRET)).close };
  },
  voice,
  otherVoice,
  unsupported: { rate: 3, pitch: 2 },
});

describeHostedProvider('elevenlabs', {
  open: async () => {
    const { service, ...providers } = await open();
    return { ...providers, ...hostedBy(service, httpFaults(SECRET)) };
  },
  voice,
  secret: SECRET,
});

describe('elevenlabs, against a server on loopback', () => {
  let service: SpeechService;
  let provider: SpeechProvider;
  const request = requestFor(['The ferry leaves at noon.', 'Nobody knows why 👋🏽.'], { voice });

  beforeAll(async () => ({ service, provider } = await open()));
  beforeEach(() => {
    vi.stubEnv('ELEVENLABS_API_KEY', SECRET);
    service.requests.length = 0;
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => service.close());

  it('sends text, model and key, and no field that was not asked for', async () => {
    const { words, marks } = await provider.synthesize(request, {});
    const { path, headers, body } = service.requests[0]!;
    expect(path).toBe(`/v1/text-to-speech/${voice}/with-timestamps?output_format=pcm_24000`);
    expect(headers['xi-api-key']).toBe(SECRET);
    expect(JSON.parse(body)).toEqual({ text: request.text, model_id: 'eleven_multilingual_v2' });
    expect(words!.map((word) => request.text.slice(word.textStart, word.textEnd))).toEqual(
      request.text.match(/[A-Za-z.]*[A-Za-z][A-Za-z.]*/g),
    );
    expect(marks).toHaveLength(2);
  });

  it('sends rate, model and dictionaries where they are asked for', async () => {
    const settings = { model: 'eleven_flash_v2_5', dictionaries: ['abc'] };
    const own = elevenLabsProvider({
      endpoint: service.origin,
      trustedHosts: '127.0.0.1',
      ...settings,
    });
    await own.synthesize({ ...request, rate: 1.1 }, {});
    expect(JSON.parse(service.requests[0]!.body)).toMatchObject({
      model_id: 'eleven_flash_v2_5',
      voice_settings: { speed: 1.1 },
      pronunciation_dictionary_locators: [{ pronunciation_dictionary_id: 'abc' }],
    });
    expect(own.capabilities(voice).maxInput.value).toBe(40_000);
    expect(own.identity(request)).not.toEqual(provider.identity(request));
  });

  it('is told the sentences on both sides, but by a model that refuses them', async () => {
    const own = (model?: string): SpeechProvider =>
      elevenLabsProvider({
        endpoint: service.origin,
        trustedHosts: '127.0.0.1',
        neighbours: true,
        model,
      });
    expect(provider.capabilities(voice).takesNeighbours).toBe(false);
    const told = own();
    expect(told.capabilities(voice).takesNeighbours).toBe(true);
    const near = { ...request, neighbours: { before: 'It was late.', after: 'So they say.' } };
    await told.synthesize(near, {});
    expect(JSON.parse(service.requests[0]!.body)).toMatchObject({
      text: request.text,
      previous_text: 'It was late.',
      next_text: 'So they say.',
    });
    expect(told.identity(near)).not.toEqual(told.identity(request));
    expect(() => own('eleven_v3')).toThrow('does not accept the sentences around');
  });

  it.each([
    [401, 'quota_exceeded', { kind: 'quota', retryable: false, code: 'PROVIDER_FAILED' }],
    [401, 'invalid_api_key', { kind: 'auth', retryable: false, code: 'PROVIDER_AUTH' }],
    [429, 'too_many_concurrent_requests', { kind: 'quota', retryable: true }],
    [429, 'system_busy', { kind: 'unavailable', retryable: true }],
    [400, 'unsupported_model', { kind: 'unsupported-option', retryable: false }],
    [422, 'unprocessable', { kind: 'invalid-input', retryable: false }],
  ])('%s %s is %j', async (status, code, expected) => {
    service.fail({ status, body: elevenLabsError(code, 'Said so.') });
    const error = await provider.synthesize(request, {}).catch((e: unknown) => e as ProviderError);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ ...expected, message: expect.stringContaining(code) });
  });

  it('warns where the times are those of another text, and speaks anyway', async () => {
    const audio = Buffer.from(bareSamples(soundOf(request.text))).toString('base64');
    const times = { character_start_times_seconds: [0], character_end_times_seconds: [1] };
    for (const alignment of [null, { characters: ['A'], ...times }]) {
      service.fail(jsonAnswer({ audio_base64: audio, alignment }));
      const { words, warnings } = await provider.synthesize(request, {});
      expect(words).toBeUndefined();
      expect(warnings.map(({ code }) => code)).toEqual(['PROVIDER_TIMES_UNUSABLE']);
    }
  });

  it('lists the voices of the account that speak a language', async () => {
    const voices = await provider.voices({ language: 'en-GB' });
    expect(voices.map(({ gender }) => gender)).toEqual(['female', undefined]);
    expect(await provider.voices({ language: 'de' })).toEqual([]);
  });

  it.each(NO_LISTS)('says so where %s comes in place of its voices', async (_what, fault, told) => {
    service.failList(fault);
    const error: unknown = await provider.voices({}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ message: expect.stringMatching(told), retryable: false });
  });

  it('offers the nearest of the voices', async () => {
    const typo = provider.synthesize({ ...request, voice: '21m00Tcm4TlvDq8ikWAN' }, {});
    await expect(typo).rejects.toMatchObject({
      code: 'VOICE_UNKNOWN',
      hint: expect.stringContaining(`Did you mean ${voice}?`),
    });
  });
});
