import { describe, expect, test } from 'vitest';
import { ConfigError, ProviderError } from '../../../src/errors.ts';
import { checkReaders } from '../../../src/run/voice/preflight.ts';

/** A project whose provider knows one voice, and whose settings name others. */
const project = {
  settings: {
    voices: { fr: 'claire' },
    policy: { quote: { voice: 'anna' }, heading: 'pause', code: 'skip' },
  },
  voices: {
    provider: {
      capabilities: (voice: string) => {
        if (voice === 'heart') return {};
        throw new ProviderError(`There is no voice ${voice}.`, {
          code: 'VOICE_UNKNOWN',
          provider: 'tone',
          kind: 'voice-not-found',
          retryable: false,
        });
      },
    },
  },
} as never;

const errorOf = (voice: string): unknown => {
  try {
    checkReaders({ voices: ['heart', voice] } as never, project);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('the voices of a script', () => {
  test('may be those that the provider knows', () => {
    expect(errorOf('heart')).toBeUndefined();
  });

  test('that the settings name for a kind of text or a language are a fault of the settings', () => {
    for (const voice of ['anna', 'claire']) {
      expect(errorOf(voice)).toBeInstanceOf(ConfigError);
      expect(errorOf(voice)).toMatchObject({ code: 'VOICE_UNKNOWN' });
    }
  });

  test('that they do not name are told by the provider', () => {
    expect(errorOf('pause')).toBeInstanceOf(ProviderError);
    expect(errorOf('bob')).toBeInstanceOf(ProviderError);
  });
});
