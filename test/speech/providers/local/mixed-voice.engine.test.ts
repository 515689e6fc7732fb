import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { localProvider } from '../../../../src/speech/providers/local/local.ts';
import type { Speech, SpeechProvider } from '../../../../src/speech/provider.ts';
import { requestFor } from '../../../helpers/requests.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const SENTENCES = ['The harbour was empty.', 'A dog barked twice.'];

describe('a mixture of built-in voices', () => {
  const folder = temporaryFolder();
  let provider: SpeechProvider;
  beforeAll(() => {
    // The styles of mixtures are kept there.
    vi.stubEnv('XDG_CACHE_HOME', folder.path);
    provider = localProvider({ instances: 1, threads: 2 });
  });
  afterAll(async () => {
    await provider.close();
    vi.unstubAllEnvs();
    await folder.remove();
  });
  const say = (voice: string): Promise<Speech> =>
    provider.synthesize(requestFor(SENTENCES, { voice, language: 'en-US' }), {});

  test('is spoken like none of them, with times of words, and beside them', async () => {
    for (const voice of ['af_heart:0.5+bf_emma:0.5', 'af_heart']) provider.capabilities(voice);
    const mixed = await say('af_heart:0.5+bf_emma:0.5');
    const heart = await say('af_heart');
    expect(mixed.pcm.samples).not.toEqual(heart.pcm.samples);
    expect(mixed.words).toHaveLength(8);
    const again = await say('af_heart:0.5+bf_emma:0.5');
    expect(again.pcm.samples).toEqual(mixed.pcm.samples);
  }, 60_000);

  test('is named in full, and its shares are part of what decides a clip', () => {
    const name = provider.resolveVoice!('heart:7+emma:3', { language: 'en' });
    expect(name).toBe('af_heart:0.7+bf_emma:0.3');
    const request = (voice: string): unknown => {
      expect(provider.capabilities(voice).languages).toEqual(['en-US']);
      return provider.identity(requestFor(SENTENCES, { voice, language: 'en-US' }));
    };
    expect(request(name)).toMatchObject({
      mix: [
        { speaker: 0, share: 0.7 },
        { speaker: 7, share: 0.3 },
      ],
    });
    expect(request(name)).not.toEqual(request('heart:0.6+emma:0.4'));
    expect(request(name)).toEqual(request('heart:0.7+emma:0.3'));
  });
});
