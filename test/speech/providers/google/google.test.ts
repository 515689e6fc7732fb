import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, ProviderError } from '../../../../src/errors.ts';
import { googleProvider } from '../../../../src/speech/providers/google/google.ts';
import type { SpeechProvider } from '../../../../src/speech/provider.ts';
import {
  startGoogleServer,
  type GoogleFault,
  type GoogleServer,
} from '../../../helpers/google-server.mjs';
import { requestFor } from '../../../helpers/requests.ts';
import {
  describeHostedProvider,
  describeProvider,
  type HostedFault,
} from '../../provider-contract.ts';
import { googleEndpoint } from '../../../../src/speech/providers/google/google-connection.ts';

describeProvider('google', {
  open: async () => {
    const server = await startGoogleServer();
    return {
      provider: googleProvider({ endpoint: server.endpoint, insecure: true }),
      close: server.close,
    };
  },
  voice: 'en-US-Chirp3-HD-Kore',
  otherVoice: 'en-US-Neural2-A',
  unsupported: { rate: 5, pitch: 2 },
});

describeProvider('google with times of words', {
  open: async () => {
    const server = await startGoogleServer();
    const settings = { endpoint: server.endpoint, insecure: true, wordTimes: true };
    return { provider: googleProvider(settings), close: server.close };
  },
  voice: 'en-US-Neural2-A',
  otherVoice: 'en-US-Neural2-C',
  unsupported: { rate: 5, pitch: 40 },
});

const HOSTED: Readonly<Record<Exclude<HostedFault, 'slow'>, GoogleFault>> = {
  busy: { code: 'RESOURCE_EXHAUSTED', retryDelay: 2 },
  broken: { code: 'UNAVAILABLE' },
  refused: { code: 'UNAUTHENTICATED' },
  cut: 'truncated',
  page: 'not-audio',
  hang: 'hang',
  silent: 'silent',
  empty: 'empty',
};

describeHostedProvider('google', {
  open: async () => {
    const server = await startGoogleServer();
    return {
      provider: googleProvider({ endpoint: server.endpoint, insecure: true }),
      fail: (...faults) => server.fail(...faults.map((fault) => HOSTED[fault as 'busy'])),
      requests: () => server.state.synthesized.length,
      aborted: () => server.state.aborted,
      close: server.close,
    };
  },
  voice: 'en-US-Neural2-A',
  // gRPC has no pieces of an answer.
  without: ['slow'],
});

describe('google, against a server on loopback', () => {
  let server: GoogleServer;
  let provider: SpeechProvider;
  const request = requestFor(['The ferry leaves at noon, and nobody knows why.'], {
    voice: 'en-US-Neural2-A',
    language: 'en',
  });
  const failure = async (...faults: GoogleFault[]): Promise<ProviderError> => {
    server.fail(...faults);
    return provider.synthesize(request, {}).then(
      () => expect.fail('should have been refused'),
      (error: unknown) => error as ProviderError,
    );
  };

  beforeAll(async () => {
    server = await startGoogleServer();
    provider = googleProvider({ endpoint: server.endpoint, insecure: true });
  });
  beforeEach(() => {
    server.state.synthesized.length = 0;
  });
  afterAll(async () => {
    await provider.close();
    await server.close();
  });

  it('sends plain text, the voice with its language, and no field that was not asked for', async () => {
    const speech = await provider.synthesize(request, {});
    expect(server.state.synthesized).toHaveLength(1);
    expect(server.state.synthesized[0]).toMatchObject({
      input: { text: request.text },
      voice: { languageCode: 'en-US', name: 'en-US-Neural2-A', modelName: '' },
      audioConfig: { audioEncoding: 'LINEAR16', speakingRate: 0, pitch: 0 },
    });
    expect(speech.billed).toEqual({ unit: 'characters', amount: request.text.length });
  });

  it('sends words with phonemes as SSML, and the rest of it escaped', async () => {
    const text = 'Tom said "AT" & Tyree left.';
    const start = text.indexOf('Tyree');
    const spoken = {
      ...requestFor([text], { voice: 'en-US-Neural2-A', language: 'en' }),
      pronunciations: [{ start, end: start + 5, ipa: 'taɪri' }],
    };
    const { billed } = await provider.synthesize(spoken, {});
    expect(billed!.amount).toBe(provider.billedCharacters!(spoken));
    expect(billed!.amount).toBeGreaterThan(text.length + 60);
    expect(server.state.synthesized[0]!.input).toMatchObject({
      ssml: '<speak>Tom said &quot;AT&quot; &amp; <phoneme alphabet="ipa" ph="taɪri">Tyree</phoneme> left.</speak>',
    });
    expect(provider.identity(spoken)).not.toEqual(
      provider.identity({ ...spoken, pronunciations: [] }),
    );
  });

  it('sends phrases with phonemes beside the text to voices that take them, where they hold for all of it', async () => {
    const text = 'Tyree left, and Tyree came.';
    const voice = 'en-US-Chirp3-HD-Kore';
    const first = { start: 0, end: 5, ipa: 'taɪri' };
    const second = { ...first, start: 16, end: 21 };
    const spoken = requestFor([text], { voice, language: 'en' });
    await provider.synthesize({ ...spoken, pronunciations: [first, second] }, {});
    await provider.synthesize({ ...spoken, pronunciations: [first] }, {});
    expect(server.state.synthesized.map(({ input }) => input)).toMatchObject([
      {
        text,
        customPronunciations: {
          pronunciations: [{ phrase: 'Tyree', phoneticEncoding: 'PHONETIC_ENCODING_IPA' }],
        },
      },
      { ssml: expect.stringContaining('<phoneme alphabet="ipa" ph="taɪri">Tyree</phoneme> left') },
    ]);
  });

  it('tells a Gemini voice how to speak, and no other', async () => {
    const settings = { endpoint: server.endpoint, insecure: true, prompt: 'Calmly.' };
    const calm = googleProvider(settings);
    const gemini = { ...request, voice: 'gemini-2.5-flash-tts/Kore' };
    await calm.synthesize(gemini, {});
    await calm.synthesize(request, {});
    expect(server.state.synthesized.map(({ input }) => input.prompt)).toEqual([
      'Calmly.',
      undefined,
    ]);
    expect(calm.identity(gemini)).not.toEqual(provider.identity(gemini));
    expect(calm.identity(request)).toEqual(provider.identity(request));
    await calm.close();
  });

  it('asks for marks only where the family has them, and speaks without where none are timed', async () => {
    const timed = googleProvider({ endpoint: server.endpoint, insecure: true, wordTimes: true });
    expect(timed.capabilities('en-US-Studio-O').timings).toBe('none');
    const { words, billed } = await timed.synthesize(request, {});
    expect(words!.map(({ textStart, textEnd }) => request.text.slice(textStart, textEnd))).toEqual(
      request.text.split(' '),
    );
    expect(billed!.amount).toBe(request.text.length + '<speak></speak>'.length);
    server.fail('no-times');
    const without = await timed.synthesize(request, {});
    expect(without.words).toBeUndefined();
    expect(without.warnings.map(({ code }) => code)).toEqual(['PROVIDER_TIMES_UNUSABLE']);
    await timed.close();
  });

  it.each([
    ['eu', 'eu-texttospeech.googleapis.com'],
    ['europe-west2', 'europe-west2-texttospeech.googleapis.com'],
    ['global', 'texttospeech.googleapis.com'],
    ['127.0.0.1', '127.0.0.1'],
  ])('takes %s for %s', (endpoint, host) => {
    const insecure = endpoint === host;
    expect(googleEndpoint({ endpoint, insecure }).host).toBe(host);
  });

  it('sends rate and pitch where the family takes them', async () => {
    await provider.synthesize({ ...request, rate: 1.2, pitch: -2 }, {});
    expect(server.state.synthesized[0]!.audioConfig).toMatchObject({
      speakingRate: 1.2,
      pitch: -2,
    });
  });

  it('names the model of a Gemini voice and the region of its language', async () => {
    server.fail({ code: 'UNAVAILABLE' });
    await provider
      .synthesize({ ...request, voice: 'gemini-2.5-flash-tts/Kore' }, {})
      .catch(() => undefined);
    expect(server.state.synthesized[0]!.voice).toMatchObject({
      name: 'Kore',
      modelName: 'gemini-2.5-flash-tts',
      languageCode: 'en-US',
    });
  });

  it.each([
    [{ code: 'UNAVAILABLE' }, { kind: 'unavailable', retryable: true, code: 'PROVIDER_FAILED' }],
    [{ code: 'INTERNAL' }, { kind: 'internal', retryable: true, code: 'PROVIDER_FAILED' }],
    [{ code: 'UNKNOWN' }, { kind: 'internal', retryable: true, code: 'PROVIDER_FAILED' }],
    [{ code: 'PERMISSION_DENIED' }, { kind: 'auth', retryable: false, code: 'PROVIDER_AUTH' }],
    [{ code: 'UNAUTHENTICATED' }, { kind: 'auth', retryable: false, code: 'PROVIDER_AUTH' }],
    [{ code: 'NOT_FOUND' }, { kind: 'voice-not-found', retryable: false, code: 'VOICE_UNKNOWN' }],
    [
      { code: 'RESOURCE_EXHAUSTED', retryDelay: 2.5 },
      { kind: 'quota', retryable: true, retryAfter: 2.5 },
    ],
    [
      { code: 'RESOURCE_EXHAUSTED', retryDelay: 0.25 },
      { kind: 'quota', retryable: true, retryAfter: 0.25 },
    ],
    [{ code: 'RESOURCE_EXHAUSTED' }, { kind: 'quota', retryable: true }],
    ['truncated', { kind: 'bad-audio', retryable: true }],
    ['empty', { kind: 'bad-audio', retryable: true }],
    ['silent', { kind: 'bad-audio', retryable: true }],
    ['not-audio', { kind: 'bad-audio', retryable: true }],
    ['short', { kind: 'bad-audio', retryable: true }],
  ] as [GoogleFault, object][])('%j is %j', async (fault, expected) => {
    const error = await failure(fault);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject(expected);
    expect(error.hint).toBeTruthy();
    expect(server.state.synthesized).toHaveLength(1);
  });

  it('gives a request its time and no more', async () => {
    const hurried = googleProvider({ endpoint: server.endpoint, insecure: true, timeout: 0.2 });
    server.fail('hang');
    const call = hurried.synthesize(request, {});
    await expect(call).rejects.toMatchObject({ kind: 'timeout', retryable: true });
    await expect(call).rejects.toThrow('within 0.2 seconds');
    await hurried.close();
  });

  it('knows a voice that does not exist from the words of the service', async () => {
    const unknown = provider.synthesize({ ...request, voice: 'en-US-Neural2-Z' }, {});
    await expect(unknown).rejects.toMatchObject({ kind: 'voice-not-found', code: 'VOICE_UNKNOWN' });
  });

  it('takes 5,000 bytes and is refused 5,001, counted in UTF-8', async () => {
    const fits = 'é'.repeat(2500);
    await expect(
      provider.synthesize(requestFor([fits], { voice: 'en-US-Neural2-A' }), {}),
    ).resolves.toBeTruthy();
    const over = provider.synthesize(requestFor([`${fits}e`], { voice: 'en-US-Neural2-A' }), {});
    await expect(over).rejects.toMatchObject({ kind: 'too-long', retryable: false });
  });

  it('cancels at the server as soon as the signal aborts', async () => {
    server.fail('hang');
    const slow = googleProvider({ endpoint: server.endpoint, insecure: true });
    const control = new AbortController();
    const before = server.state.aborted;
    const call = slow.synthesize(request, { signal: control.signal });
    await until(() => server.state.synthesized.length === 1);
    control.abort(new Error('enough'));
    // The server never answers: the call ends by the signal, or not at all.
    await expect(call).rejects.toThrow('enough');
    await until(() => server.state.aborted === before + 1);
    await slow.close();
  });

  it('says what could not be reached when nothing listens', async () => {
    const nobody = googleProvider({ endpoint: '127.0.0.1:1', insecure: true, timeout: 2 });
    await expect(nobody.synthesize(request, {})).rejects.toMatchObject({
      kind: 'unavailable',
      retryable: true,
    });
    await nobody.close();
  });

  it('lists the voices of a language', async () => {
    const german = await provider.voices({ language: 'de' });
    expect(german).toEqual([
      {
        provider: 'google',
        name: 'de-DE-Neural2-B',
        languages: ['de-DE'],
        gender: 'male',
        family: 'Neural2',
        sampleRateHz: 24_000,
      },
    ]);
  });
});

describe('google settings', () => {
  it.each(['https://x.example', 'host:0', 'host:99999', '', 'a b'])(
    'refuses the endpoint %j',
    (endpoint) => {
      expect(() => googleProvider({ endpoint })).toThrow(ConfigError);
    },
  );

  it('goes without TLS on this machine only', () => {
    expect(() => googleProvider({ endpoint: 'texttospeech.example:80', insecure: true })).toThrow(
      /loopback/,
    );
    expect(() => googleProvider({ endpoint: '127.0.0.1.example:80', insecure: true })).toThrow(
      /loopback/,
    );
    expect(() => googleProvider({ insecure: true })).toThrow(/loopback/);
    expect(() => googleProvider({ endpoint: '[::1]:50051', insecure: true })).not.toThrow();
  });

  it('keeps keys equal across the regions of the service, and apart from other servers', () => {
    const request = requestFor(['Hello.'], { voice: 'en-US-Neural2-A' });
    const identity = (endpoint?: string): unknown =>
      googleProvider(endpoint ? { endpoint, insecure: endpoint.startsWith('127.') } : {}).identity(
        request,
      );
    expect(identity('eu-texttospeech.googleapis.com')).toEqual(identity());
    expect(identity('127.0.0.1:50051')).not.toEqual(identity());
    expect(identity('127.0.0.1:50051')).toEqual(identity('127.0.0.1:50052'));
  });
});

describe("google's credentials", () => {
  const request = requestFor(['Hello.'], { voice: 'en-US-Neural2-A' });
  /** Whoever listens here and hears anything was sent something. */
  const foreign = [
    'evil.example.org:443',
    'googleapis.com.example.org',
    'xgoogleapis.com',
    '127.0.0.1',
  ];

  it.each(foreign)('never go to %s without permission', (endpoint) => {
    expect(() => googleProvider({ endpoint })).toThrow(/credentials are not sent there/);
  });

  it.each([
    'texttospeech.googleapis.com',
    'EU-TextToSpeech.GoogleAPIs.com:443',
    'texttospeech.us-central1.rep.googleapis.com',
    'texttospeech-xyz.p.googleapis.com.',
  ])('go to %s', (endpoint) => {
    expect(() => googleProvider({ endpoint })).not.toThrow();
  });

  it('go to a host that the user trusts, and to the port where one is named', () => {
    const open = (trustedHosts: string) => () =>
      googleProvider({ endpoint: 'Proxy.Example.org:8443', trustedHosts });
    for (const trusted of ['proxy.example.org', 'a.example, proxy.example.org:8443'])
      expect(open(trusted)).not.toThrow();
    for (const trusted of ['proxy.example.org:443', 'example.org', 'a.example', ','])
      expect(open(trusted)).toThrow(/proxy\.example\.org/i);
    expect(
      googleProvider({ endpoint: 'p.example', trustedHosts: 'p.example' }).identity(request),
    ).toMatchObject({
      service: 'p.example',
    });
  });
});

describe('google without credentials', () => {
  it('rejects with what to set, and the process lives on', async () => {
    const { GOOGLE_APPLICATION_CREDENTIALS: kept } = process.env;
    process.env['GOOGLE_APPLICATION_CREDENTIALS'] = '/nowhere/key.json';
    try {
      const provider = googleProvider();
      const refused = provider.synthesize(requestFor(['Hello.'], { voice: 'en-US-Neural2-A' }), {});
      await expect(refused).rejects.toMatchObject({
        name: 'ConfigError',
        code: 'PROVIDER_CREDENTIALS_MISSING',
      });
      await expect(refused).rejects.toThrow(/nowhere/);
      // An unhandled rejection would fail this run.
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      if (kept === undefined) delete process.env['GOOGLE_APPLICATION_CREDENTIALS'];
      else process.env['GOOGLE_APPLICATION_CREDENTIALS'] = kept;
    }
  });
});

/** Waits for it; the test's own time ends a wait for ever. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
