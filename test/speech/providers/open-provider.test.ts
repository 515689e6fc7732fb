import { describe, expect, it } from 'vitest';
import { openProvider } from '../../../src/speech/providers/open-provider.ts';
import { providerIds } from '../../../src/speech/providers/provider-named.ts';

describe('openProvider', () => {
  it.each(providerIds)('opens %s by its name, with no more settings than it needs', async (id) => {
    const provider = openProvider(id, { 'openai-compatible': { baseUrl: 'http://127.0.0.1:1' } });
    expect(provider.id).toBe(id);
    await provider.close();
  });

  it('says which providers there are, or which one was meant', () => {
    expect(() => openProvider('goggle')).toThrow(
      expect.objectContaining({ code: 'PROVIDER_UNKNOWN', hint: 'Did you mean google?' }),
    );
    expect(() => openProvider('toString')).toThrow(
      expect.objectContaining({ hint: `Providers: ${providerIds.join(', ')}.` }),
    );
  });

  it('opens no other than those that have a name', () => {
    for (const id of providerIds) expect(id).toMatch(/^[a-z][a-z-]*$/);
    expect(() => openProvider('amazon')).toThrow(/no provider "amazon"/);
  });

  it('leaves members alone that it does not know', () => {
    const price: object = { price: { perMillion: 16, currency: 'USD' } };
    expect(openProvider('google', { google: price }).id).toBe('google');
  });

  it.each([
    [undefined, {}, 'id must be a string, such as local'],
    ['tone', null, 'options must be an object'],
    ['tone', 'google', 'options must be an object'],
    ['google', { google: 'eu' }, 'options.google, when given, must be an object'],
    [
      'google',
      { google: { endpoint: 1 } },
      'options.google.endpoint, when given, must be a string',
    ],
    [
      'google',
      { google: { insecure: 'no' } },
      'options.google.insecure, when given, must be true or false',
    ],
    [
      'google',
      { google: { timeout: '60' } },
      'options.google.timeout, when given, must be a number',
    ],
    [
      'local',
      { local: { voicesFolder: 7 } },
      'options.local.voicesFolder, when given, must be a string',
    ],
    [
      'local',
      { local: { instances: 0 } },
      'options.local.instances, when given, must be a whole number of at least 1',
    ],
    [
      'local',
      { local: { threads: '2' } },
      'options.local.threads, when given, must be a whole number of at least 1',
    ],
  ])('refuses %j with %j: %s', (id, options, message) => {
    expect(() => openProvider(id as never, options as never)).toThrow(
      new TypeError(`openProvider: ${message}`),
    );
  });
});
