import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProviderError } from '../../../../src/errors.ts';
import { azureProvider } from '../../../../src/speech/providers/azure/azure.ts';
import type { SpeechProvider } from '../../../../src/speech/provider.ts';
import { AZURE_VOICES, startAzureService } from '../../../helpers/azure-service.ts';
import { hostedBy, httpFaults, NO_LISTS } from '../../../helpers/hosted-faults.ts';
import { requestFor } from '../../../helpers/requests.ts';
import type { SpeechService } from '../../../helpers/speech-service.ts';
import { describeHostedProvider, describeProvider } from '../../provider-contract.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const [voice, otherVoice] = AZURE_VOICES;

async function open() {
  const service = await startAzureService();
  vi.stubEnv('AZURE_SPEECH_KEY', SECRET);
  const endpoint = service.origin;
  const provider = azureProvider({ endpoint, trustedHosts: '127.0.0.1' });
  return { service, provider, withoutCredentials: azureProvider({ endpoint }) };
}

describeProvider('azure', {
  open: async () => {
    const { service, provider } = await open();
    return { provider, close: hostedBy(service, httpFaults(SECRET)).close };
  },
  voice,
  otherVoice,
  unsupported: { rate: 5, pitch: 20 },
});

describeHostedProvider('azure', {
  open: async () => {
    const { service, ...providers } = await open();
    return { ...providers, ...hostedBy(service, httpFaults(SECRET)) };
  },
  voice,
  secret: SECRET,
  cutsLongTexts: true,
});

describe('azure, against a server on loopback', () => {
  let service: SpeechService;
  let provider: SpeechProvider;
  const request = requestFor(['Tom & Tyree left.'], { voice, language: 'en-US' });
  const documentOf = (index: number): string => service.requests[index]!.body;

  beforeAll(async () => ({ service, provider } = await open()));
  beforeEach(() => {
    vi.stubEnv('AZURE_SPEECH_KEY', SECRET);
    service.requests.length = 0;
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => service.close());

  it('sends SSML with its voice, escaped, and the phonemes in IPA', async () => {
    const start = request.text.indexOf('Tyree');
    const pronunciations = [{ start, end: start + 5, ipa: 'taɪˈri' }];
    await provider.synthesize(request, {});
    await provider.synthesize({ ...request, pronunciations }, {});
    expect(documentOf(0)).toBe(
      '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US">' +
        `<voice name="${voice}">Tom &amp; Tyree left.</voice></speak>`,
    );
    expect(documentOf(1)).toContain(
      'Tom &amp; <phoneme alphabet="ipa" ph="taɪˈri">Tyree</phoneme> left.',
    );
    expect(service.requests[0]!.headers).toMatchObject({
      'ocp-apim-subscription-key': SECRET,
      'x-microsoft-outputformat': 'riff-24khz-16bit-mono-pcm',
    });
  });

  it('sends rate and pitch as prosody, and bills it but not speak and voice', async () => {
    const spoken = { ...request, rate: 1.2, pitch: -2 };
    const { billed } = await provider.synthesize(spoken, {});
    const inside = '<prosody rate="1.2" pitch="-2st">Tom &amp; Tyree left.</prosody>';
    expect(documentOf(0)).toContain(`>${inside}</voice>`);
    expect(billed!.amount).toBe(inside.length);
    const chinese = requestFor(['渡轮'], { voice: 'zh-CN-XiaoxiaoNeural' });
    expect(provider.billedCharacters!(chinese)).toBe(4);
  });

  it('slows down where the service has to grow', async () => {
    service.fail({ status: 429, body: '' });
    await expect(provider.synthesize(request, {})).rejects.toMatchObject({
      kind: 'quota',
      retryable: true,
      hint: expect.stringContaining('requestsPerMinute'),
    });
  });

  it('knows the language of a voice by its name, except for those that speak many', () => {
    const languages = (name: string) => provider.capabilities(name).languages;
    expect(languages('de-DE-KatjaNeural')).toEqual(['de-DE']);
    expect(languages('zh-CN-shaanxi-XiaoniNeural')).toEqual(['zh-CN-shaanxi']);
    expect(languages('en-US-JennyMultilingualNeural')).toBeUndefined();
    expect(languages('en-US-Ava:DragonHDLatestNeural')).toBeUndefined();
    expect(() => languages('Jenny')).toThrow(expect.objectContaining({ code: 'VOICE_UNKNOWN' }));
  });

  it('offers the nearest of the voices, and lists those of a language', async () => {
    const typo = provider.synthesize({ ...request, voice: 'en-US-JenyNeural' }, {});
    await expect(typo).rejects.toMatchObject({
      code: 'VOICE_UNKNOWN',
      hint: expect.stringContaining('Did you mean en-US-JennyNeural?'),
    });
    const german = await provider.voices({ language: 'de' });
    expect(german.map(({ name }) => name)).toEqual(['de-DE-KatjaNeural']);
  });

  it.each(NO_LISTS)('says so where %s comes in place of its voices', async (_what, fault, told) => {
    service.failList(fault);
    const error: unknown = await provider.voices({}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ message: expect.stringMatching(told), retryable: false });
  });

  it('wants a key first, then a region, from the settings or the environment', async () => {
    vi.stubEnv('AZURE_SPEECH_REGION', '');
    vi.stubEnv('AZURE_SPEECH_KEY', 'of-no-one');
    for (const region of [undefined, 'evil.example.org/'])
      await expect(azureProvider({ region }).synthesize(request, {})).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining('providers.azure.region'),
      });
    vi.stubEnv('AZURE_SPEECH_KEY', '');
    await expect(azureProvider().synthesize(request, {})).rejects.toMatchObject({
      code: 'PROVIDER_CREDENTIALS_MISSING',
      hint: expect.stringMatching(/AZURE_SPEECH_KEY.*AZURE_SPEECH_REGION/),
    });
  });
});
