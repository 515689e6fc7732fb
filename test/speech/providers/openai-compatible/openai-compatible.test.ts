import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConfigError, ProviderError } from '../../../../src/errors.ts';
import { openAiCompatibleProvider } from '../../../../src/speech/providers/openai-compatible/openai-compatible.ts';
import type { OpenAiCompatibleSettings } from '../../../../src/speech/providers/openai-compatible/openai-settings.ts';
import type { SpeechProvider } from '../../../../src/speech/provider.ts';
import { hostedBy, httpFaults, NO_LISTS } from '../../../helpers/hosted-faults.ts';
import { startOpenAiService } from '../../../helpers/openai-service.ts';
import { requestFor } from '../../../helpers/requests.ts';
import { soundOf, wavOf, type SpeechService } from '../../../helpers/speech-service.ts';
import { describeHostedProvider, describeProvider } from '../../provider-contract.ts';

const SECRET = 'sk-0123456789abcdef-secret';
const KEY_VARIABLE = 'SPEECH_KEY_127_0_0_1';

for (const captions of [false, true])
  describeProvider(captions ? 'openai-compatible with captions' : 'openai-compatible', {
    open: async () => {
      const service = await startOpenAiService();
      const baseUrl = `${service.origin}/v1`;
      return { provider: openAiCompatibleProvider({ baseUrl, captions }), close: service.close };
    },
    voice: 'af_heart',
    otherVoice: 'af_bella',
    unsupported: { rate: 9, pitch: 2 },
  });

describeHostedProvider('openai-compatible', {
  open: async () => {
    const service = await startOpenAiService();
    vi.stubEnv(KEY_VARIABLE, SECRET);
    return {
      provider: openAiCompatibleProvider({ baseUrl: service.origin }),
      ...hostedBy(service, httpFaults(SECRET)),
    };
  },
  voice: 'af_heart',
  secret: SECRET,
});

describe('openai-compatible, against a server on loopback', () => {
  let service: SpeechService;
  const request = requestFor(['The ferry leaves at noon, and nobody knows why.'], {
    voice: 'af_heart',
  });
  const open = (settings: OpenAiCompatibleSettings = {}): SpeechProvider =>
    openAiCompatibleProvider({ baseUrl: service.origin, ...settings });
  const answered = async (body: string | Uint8Array, settings: OpenAiCompatibleSettings = {}) => {
    service.fail({ body, headers: { 'content-type': 'application/octet-stream' } });
    return open(settings).synthesize(request, {});
  };

  beforeAll(async () => {
    service = await startOpenAiService();
  });
  afterEach(() => {
    service.requests.length = 0;
    service.forget();
    vi.unstubAllEnvs();
  });
  afterAll(() => service.close());

  it('sends what the protocol knows, and no field that was not asked for', async () => {
    await open().synthesize(request, {});
    const [{ path, body, headers }] = service.requests as [SpeechService['requests'][number]];
    expect(path).toBe('/v1/audio/speech');
    expect(JSON.parse(body)).toEqual({
      model: 'tts-1',
      input: request.text,
      voice: 'af_heart',
      response_format: 'wav',
    });
    expect(headers.authorization).toBeUndefined();
    const more = { model: 'kokoro', format: 'pcm', instructions: 'Slowly.' } as const;
    await open(more).synthesize({ ...request, rate: 1.2 }, {});
    expect(JSON.parse(service.requests[1]!.body)).toMatchObject({
      model: 'kokoro',
      response_format: 'pcm',
      instructions: 'Slowly.',
      speed: 1.2,
    });
  });

  it.each(['/v1', '/v1/', '', '/', '/v1/audio/speech'])('finds the way from %j', async (path) => {
    await open({ baseUrl: service.origin + path }).synthesize(request, {});
    expect(service.requests[0]!.path).toBe('/v1/audio/speech');
  });

  it.each([
    ['0xffffffff, as streams leave it', 0xffffffff, 0xffffffff],
    ['0', 0, 0],
    ['the largest number with a sign', 0x7fffffff, 0x7fffffdb],
  ])('reads a WAV file whose lengths are %s', async (_, riff, data) => {
    const samples = soundOf(request.text);
    const wav = wavOf(samples);
    const view = new DataView(wav.buffer);
    view.setUint32(4, riff, true);
    view.setUint32(40, data, true);
    expect((await answered(wav)).pcm.samples.length).toBe(samples.length);
  });

  it('takes bare samples at the rate of the settings, and WAV where that comes instead', async () => {
    const bare = { format: 'pcm', sampleRateHz: 16_000 } as const;
    const samples = soundOf(request.text, { sampleRateHz: 16_000 });
    const { pcm } = await answered(new Uint8Array(samples.buffer), bare);
    expect([pcm.sampleRateHz, pcm.samples.length]).toEqual([16_000, samples.length]);
    expect((await answered(wavOf(soundOf(request.text)), bare)).pcm.sampleRateHz).toBe(24_000);
  });

  it.each([
    ['MP3', Buffer.concat([Buffer.from('ID3'), Buffer.alloc(5000)]), /MP3 instead of WAV/, false],
    [
      'MP3 without a tag',
      Buffer.concat([Buffer.from([0xff, 0xfb]), Buffer.alloc(5000)]),
      /MP3/,
      false,
    ],
    ['Ogg', Buffer.from('OggS and so on'), /Ogg instead/, false],
    ['HTML', '<html><title>502 Bad Gateway</title>', /text instead of WAV: a page, “502 Bad/, true],
    ['an error with status 200', '{"error":{"message":"out of memory"}}', /out of memory/, true],
    ['letters', 'no sound', /not a RIFF/, true],
    ['a header alone', wavOf(new Int16Array(0)), /no audio/, true],
  ])('refuses %s by what it is', async (_, body, message, retryable) => {
    const error = await answered(body).catch((e: unknown) => e);
    expect(error).toMatchObject({
      kind: 'bad-audio',
      retryable,
      message: expect.stringMatching(message),
    });
  });

  it('offers the nearest voice in place of one that the server does not have', async () => {
    const typo = open().synthesize({ ...request, voice: 'af_haert' }, {});
    await expect(typo).rejects.toMatchObject({
      code: 'VOICE_UNKNOWN',
      hint: expect.stringContaining('Did you mean af_heart?'),
    });
  });

  it.each(NO_LISTS)('says so where %s comes in place of its voices', async (_what, fault, told) => {
    service.failList(fault);
    const error: unknown = await open()
      .voices({})
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ message: expect.stringMatching(told), retryable: false });
  });

  it('has the voices of its settings, the first of them by default', () => {
    const named = open({ voices: ['Claribel Dervla', 'Ana Florence'] });
    expect(named.defaultVoice!('en')).toBe('Claribel Dervla');
    expect(() => named.capabilities('Ana Floren')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('Did you mean Ana Florence?') }),
    );
  });

  it('times words by the captioned endpoint, beside /v1', async () => {
    const spoken = { ...request, ...requestFor(['Ask the mother-in-law, please.', 'She knows.']) };
    const captioned = open({ captions: true });
    const { words, marks } = await captioned.synthesize({ ...spoken, voice: 'af_heart' }, {});
    expect(service.requests[0]!.path).toBe('/dev/captioned_speech');
    const said = words!.map(({ textStart, textEnd }) => spoken.text.slice(textStart, textEnd));
    expect(said).toEqual(['Ask', 'the', 'mother-in-law,', 'please.', 'She', 'knows.']);
    expect(marks).toHaveLength(2);
  });

  it('tells why the server refuses, in its own words', async () => {
    const errors: ProviderError[] = [];
    for (const [status, body] of [
      [
        400,
        '{"detail":[{"loc":["body"],"msg":"speed should be at least 1","type":"greater_than"}]}',
      ],
      [404, '{"error":{"code":"model_not_found","message":"model tts-9 does not exist"}}'],
      [429, '{"error":{"code":"insufficient_quota","message":"You exceeded your current quota"}}'],
      [503, '<html><title>Loading</title></html>'],
    ] as const) {
      service.fail({ status, body });
      errors.push(
        (await open()
          .synthesize(request, {})
          .catch((e: ProviderError) => e)) as ProviderError,
      );
    }
    expect(errors.map(({ kind, retryable }) => [kind, retryable])).toEqual([
      ['invalid-input', false],
      ['unsupported-option', false],
      ['quota', false],
      ['unavailable', true],
    ]);
    expect(errors[0]!.message).toMatch(/answered 400: .*speed should be at least 1/);
    expect(errors[3]!.message).toMatch(/answered 503: a page, “Loading”/);
  });

  it('gives a request its time and no more', async () => {
    service.fail('hang');
    await expect(open({ timeout: 0.1 }).synthesize(request, {})).rejects.toMatchObject({
      kind: 'timeout',
      retryable: true,
      message: expect.stringContaining('within 0.1 seconds'),
    });
  });

  it('follows no redirect: the key would go with it', async () => {
    service.fail({ status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' }, body: '' });
    await expect(open().synthesize(request, {})).rejects.toMatchObject({ retryable: false });
  });

  it('says that no one answers', async () => {
    const nobody = openAiCompatibleProvider({ baseUrl: 'http://127.0.0.1:1' });
    await expect(nobody.synthesize(request, {})).rejects.toMatchObject({
      kind: 'unavailable',
      retryable: true,
    });
  });

  it("gives OpenAI's key to OpenAI alone, a host's key to that host, and either where the user trusts", async () => {
    vi.stubEnv('OPENAI_API_KEY', SECRET);
    await open().synthesize(request, {});
    await open({ trustedHosts: '127.0.0.1' }).synthesize(request, {});
    vi.stubEnv(KEY_VARIABLE, 'for-this-host');
    await open().synthesize(request, {});
    expect(service.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      `Bearer ${SECRET}`,
      'Bearer for-this-host',
    ]);
  });

  it('sends no key over plain http beyond this machine, and none that no header can carry', async () => {
    vi.stubEnv('SPEECH_KEY_TTS_EXAMPLE_ORG', SECRET);
    const plain = openAiCompatibleProvider({ baseUrl: 'http://tts.example.org' });
    await expect(plain.synthesize(request, {})).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('over plain http'),
    });
    vi.stubEnv(KEY_VARIABLE, `${SECRET}\nsecond line`);
    const error = await open()
      .synthesize(request, {})
      .catch((e: unknown) => e as ConfigError);
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(String(error)).not.toContain(SECRET);
  });

  it.each([
    [undefined, /baseUrl is not set/],
    ['127.0.0.1:8880', /is not an http or https address/],
    ['ftp://example.org', /is not an http or https address/],
    ['https://user:pass@example.org', /must not contain a user name or a password/],
    ['https://example.org/v1?key=1', /must have nothing after its path/],
  ])('refuses %j as an address', (baseUrl, message) => {
    const error = (() => {
      try {
        return openAiCompatibleProvider({ baseUrl });
      } catch (thrown) {
        return thrown as Error;
      }
    })() as Error;
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('pass@');
  });
});
