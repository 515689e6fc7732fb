import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAiProvider } from '../../../../src/speech/providers/openai/openai.ts';
import { hostedBy, httpFaults } from '../../../helpers/hosted-faults.ts';
import { startOpenAiService } from '../../../helpers/openai-service.ts';
import { requestFor } from '../../../helpers/requests.ts';
import { describeHostedProvider, describeProvider } from '../../provider-contract.ts';

const SECRET = 'sk-0123456789abcdef-secret';
const KEY_VARIABLE = 'SPEECH_KEY_127_0_0_1';
const VOICES = ['af_heart', 'af_bella'];

describeProvider('openai', {
  open: async () => {
    const service = await startOpenAiService();
    vi.stubEnv(KEY_VARIABLE, SECRET);
    const provider = openAiProvider({ endpoint: service.origin, voices: VOICES });
    return { provider, close: service.close };
  },
  voice: 'af_heart',
  otherVoice: 'af_bella',
  unsupported: { rate: 9, pitch: 2 },
});

describeHostedProvider('openai', {
  open: async () => {
    const service = await startOpenAiService();
    vi.stubEnv(KEY_VARIABLE, SECRET);
    return {
      provider: openAiProvider({ endpoint: service.origin, voices: VOICES }),
      ...hostedBy(service, httpFaults(SECRET)),
    };
  },
  voice: 'af_heart',
  secret: SECRET,
});

describe('openai, by its name alone', () => {
  beforeEach(() => vi.stubEnv('OPENAI_API_KEY', ''));
  afterEach(() => vi.unstubAllEnvs());
  const request = requestFor(['The ferry leaves at noon.'], { voice: 'alloy' });

  it('knows its address, its voices and the first of them', async () => {
    const provider = openAiProvider();
    expect(provider.identity(request)).toMatchObject({ server: 'https://api.openai.com/v1' });
    expect(provider.defaultVoice!('en')).toBe('alloy');
    expect((await provider.voices({})).map(({ name }) => name)).toContain('shimmer');
    expect(provider.capabilities('nova').billedAs).toBe('tts-1');
  });

  it('asks for the key before anything is sent', async () => {
    await expect(openAiProvider().synthesize(request, {})).rejects.toMatchObject({
      code: 'PROVIDER_CREDENTIALS_MISSING',
      hint: 'Set OPENAI_API_KEY in the environment.',
    });
  });

  it('refuses a voice that it does not have, and names the setting for others', () => {
    expect(() => openAiProvider().capabilities('aloy')).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/alloy.*providers\.openai\.voices/s) }),
    );
  });
});
