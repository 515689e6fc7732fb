import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProviderError } from '../../../../src/errors.ts';
import { pollyProvider } from '../../../../src/speech/providers/polly/polly.ts';
import type { PollySettings } from '../../../../src/speech/providers/polly/polly-settings.ts';
import { hostedBy, httpFaults } from '../../../helpers/hosted-faults.ts';
import { pollyError, startPollyService } from '../../../helpers/polly-service.ts';
import { requestFor } from '../../../helpers/requests.ts';
import type { SpeechService } from '../../../helpers/speech-service.ts';
import { describeHostedProvider, describeProvider } from '../../provider-contract.ts';

const SECRET = 'wJalrXUtnFEMI-secret-0123456789';

/** Credentials of an account, and nothing that the machine may hold besides. */
function stubAccount(): void {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET);
  vi.stubEnv('AWS_SESSION_TOKEN', `${SECRET}-token`);
}

function stubNoAccount(): void {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE'])
    vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  for (const name of ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE'])
    vi.stubEnv(name, '/nowhere/at/all');
}

async function open(settings: PollySettings = {}) {
  const service = await startPollyService();
  stubAccount();
  const here = { endpoint: service.origin, region: 'eu-west-1', trustedHosts: '127.0.0.1' };
  return { service, provider: pollyProvider({ ...here, ...settings }) };
}

describeProvider('polly', {
  open: async () => {
    const { service, provider } = await open();
    return { provider, close: hostedBy(service, httpFaults(SECRET)).close };
  },
  voice: 'Joanna',
  otherVoice: 'Matthew',
  unsupported: { rate: 5, pitch: 2 },
});

describeHostedProvider('polly', {
  open: async () => {
    const { service, provider } = await open({ wordTimes: false });
    const refusal = `The signature does not match.\n\nx-amz-security-token:${SECRET}-token`;
    return {
      provider,
      ...hostedBy(service, {
        ...httpFaults(SECRET),
        // Too many requests are a 400 there.
        busy: pollyError('ThrottlingException', 'Rate exceeded', {
          headers: { 'retry-after': '2' },
        }),
        broken: pollyError('ServiceFailureException', 'Internal', { status: 500 }),
        refused: pollyError('InvalidSignatureException', refusal, { status: 403 }),
      }),
    };
  },
  voice: 'Joanna',
  secret: SECRET,
});

describe('polly, against a server on loopback', () => {
  let service: SpeechService;
  let endpoint: string;
  const request = requestFor(['Zoë said “go” 👋🏽 & left.'], { voice: 'Joanna', language: 'en' });
  const here = { region: 'eu-west-1', trustedHosts: '127.0.0.1' } as const;
  const provider = (settings: PollySettings = {}) =>
    pollyProvider({ endpoint, ...here, ...settings });
  const sent = (index: number) => JSON.parse(service.requests[index]!.body) as object;

  beforeAll(async () => {
    ({ service } = await open());
    endpoint = service.origin;
  });
  beforeEach(() => {
    stubAccount();
    service.requests.length = 0;
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => service.close());

  it('takes phonemes, so that a lexicon is heard', () => {
    expect(provider().capabilities('Joanna').takesPhonemes).toBe(true);
  });

  it('asks for the marks and for the sound, and bills both', async () => {
    const speech = await provider().synthesize(request, {});
    expect(service.requests.map(({ path }) => path)).toEqual(['/v1/speech', '/v1/speech']);
    expect(sent(0)).toMatchObject({ OutputFormat: 'json', SpeechMarkTypes: ['word', 'viseme'] });
    expect(sent(1)).toEqual({
      Text: request.text,
      TextType: 'text',
      VoiceId: 'Joanna',
      Engine: 'neural',
      OutputFormat: 'pcm',
      SampleRate: '16000',
    });
    const characters = [...request.text].length;
    expect(speech.billed).toEqual({ unit: 'characters', amount: 2 * characters });
    const once = provider({ wordTimes: false });
    expect(once.billedCharacters!(request)).toBe(characters);
    expect(once.capabilities('Joanna')).toMatchObject({ timings: 'none', requestsPerMinute: 384 });
  });

  it('places marks by their bytes, in text and in SSML', async () => {
    const start = request.text.indexOf('Zoë');
    const pronunciations = [{ start, end: start + 3, ipa: 'ˈzoʊi' }];
    for (const changes of [{}, { pronunciations }, { rate: 1.5 }]) {
      const { words } = await provider().synthesize({ ...request, ...changes }, {});
      const said = words!.map(({ textStart, textEnd }) => request.text.slice(textStart, textEnd));
      expect(said).toEqual(['Zoë', 'said', 'go', 'left']);
    }
    expect(sent(3)).toMatchObject({
      TextType: 'ssml',
      Text: '<speak><phoneme alphabet="ipa" ph="ˈzoʊi">Zoë</phoneme> said “go” 👋🏽 &amp; left.</speak>',
    });
    expect(sent(5)).toMatchObject({ Text: expect.stringContaining('<prosody rate="150%">') });
  });

  it('ends a word where the mouth closes', async () => {
    const { words } = await provider().synthesize(request, {});
    for (const [i, word] of words!.entries())
      expect(word.end).toBeLessThan(words![i + 1]?.start ?? Infinity);
  });

  it('speaks without marks where the voice has none, and says so', async () => {
    service.fail(pollyError('MarksNotSupportedForFormatException', 'No marks for this voice'));
    const { words, warnings, billed } = await provider().synthesize(request, {});
    expect(words).toBeUndefined();
    expect(warnings.map(({ code }) => code)).toEqual(['PROVIDER_TIMES_UNUSABLE']);
    expect(billed!.amount).toBe([...request.text].length);
  });

  it('counts as spent where the sound is refused after the marks were paid', async () => {
    service.fail(
      { body: '{"time":0,"type":"word","start":0,"end":4,"value":"Zoë"}' },
      pollyError('ThrottlingException', 'Rate exceeded', { status: 400 }),
    );
    const refused = provider().synthesize(request, {});
    await expect(refused).rejects.toMatchObject({ kind: 'quota', mayBeBilled: true });
  });

  it.each([
    ['InvalidSsmlException', 400, { kind: 'invalid-input', retryable: false }],
    ['EngineNotSupportedException', 400, { kind: 'unsupported-option', retryable: false }],
    ['ExpiredTokenException', 403, { kind: 'auth', code: 'PROVIDER_AUTH' }],
    ['SomethingNewException', 503, { kind: 'internal', retryable: true }],
  ])('%s %s is %j', async (name, status, expected) => {
    service.fail(pollyError(name, 'Said so.', { status }));
    const once = provider({ wordTimes: false });
    const error = await once.synthesize(request, {}).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject(expected);
  });

  it('lists the voices of the engine, all pages, and offers the nearest', async () => {
    const german = await provider().voices({ language: 'de' });
    expect(german.map(({ name }) => name)).toEqual(['Vicki']);
    const typo = provider().synthesize({ ...request, voice: 'Joana' }, {});
    await expect(typo).rejects.toMatchObject({
      code: 'VOICE_UNKNOWN',
      hint: expect.stringContaining('Did you mean Joanna?'),
    });
  });

  it('says before a request that credentials or a region are missing', async () => {
    stubNoAccount();
    const call = provider().synthesize(request, {});
    await expect(call).rejects.toMatchObject({ code: 'PROVIDER_CREDENTIALS_MISSING' });
    stubAccount();
    vi.stubEnv('AWS_CONFIG_FILE', '/nowhere/at/all');
    for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) vi.stubEnv(name, undefined);
    const lost = provider({ region: undefined }).synthesize(request, {});
    await expect(lost).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(service.requests).toHaveLength(0);
  });

  it('gives credentials to Amazon alone, or where the user trusts, and none over plain http', () => {
    const open = (endpoint: string, trustedHosts?: string) => () =>
      pollyProvider({ endpoint, trustedHosts });
    expect(open('https://polly.eu-west-1.amazonaws.com')).not.toThrow();
    expect(open('https://polly.example.org')).toThrow(/which is not Amazon's/);
    expect(open('https://polly.example.org', 'polly.example.org')).not.toThrow();
    expect(open('http://polly.eu-west-1.amazonaws.com')).toThrow(/over plain http/);
    vi.stubEnv('AWS_ENDPOINT_URL_POLLY', 'http://polly.example.org');
    expect(() => pollyProvider()).toThrow(/AWS_ENDPOINT_URL_POLLY: .*over plain http/);
  });
});
