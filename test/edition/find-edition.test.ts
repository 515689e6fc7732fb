import { describe, expect, test } from 'vitest';
import { findEdition } from '../../src/edition/find-edition.ts';
import type { FindEditionOptions } from '../../src/edition/find-edition.ts';
import type { Script } from '../../src/script/script.ts';

const GIVEN = {
  provider: {},
  store: 'clips',
  output: 'output',
  source: 'ferry.md',
  format: 'mp3',
  bitrate: 64,
  loudness: -16,
};

describe('findEdition', () => {
  test.each([
    [{ provider: 'local' }, 'options.provider must be an object'],
    [{ store: '' }, 'options.store must be a text that is not empty'],
    [{ output: undefined }, 'options.output must be a text that is not empty'],
    [{ source: 7 }, 'options.source must be a text that is not empty'],
    [{ format: 'wav' }, 'options.format must be one of mp3, m4a, opus'],
    [{ bitrate: 64.5 }, 'options.bitrate must be a whole number of at least 1'],
    [{ loudness: NaN }, 'options.loudness must be a number'],
    [{ signal: {} }, 'options.signal, when given, must be an AbortSignal'],
  ])('refuses the options %j', async (wrong, message) => {
    const options = { ...GIVEN, ...wrong } as unknown as FindEditionOptions;
    await expect(findEdition({} as Script, options)).rejects.toThrow(
      new TypeError(`findEdition: ${message}`),
    );
  });
});
