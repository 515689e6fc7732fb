import { describe, expect, test } from 'vitest';
import {
  isProviderAddress,
  isProviderPath,
  providerName,
} from '../../../src/run/settings/provider-name.ts';

describe('the setting provider', () => {
  test.each([
    ['local', false, 'local'],
    ['our-tts', false, 'our-tts'],
    ['@ours/tts', false, '@ours/tts'],
    ['./our-tts.js', true, 'our-tts'],
    ['../voices/our-tts.mjs', true, 'our-tts'],
    ['/opt/voices/our.tts.cjs', true, 'our.tts'],
    ['our-tts.ts', true, 'our-tts'],
    ['./our-tts', true, 'our-tts'],
  ])('%s is a path: %s; its settings stand under %s', (provider, isPath, name) => {
    expect([isProviderPath(provider), providerName(provider)]).toEqual([isPath, name]);
  });

  test.each([
    ['https://example.org/tts.js', true],
    ['data:text/javascript,1', true],
    ['node:fs', true],
    ['file:///opt/tts.js', true],
    ['./our-tts.js', false],
    ['our-tts', false],
    [String.raw`C:\voices\our-tts.js`, false],
  ])('%s is an address: %s', (provider, isAddress) => {
    expect(isProviderAddress(provider)).toBe(isAddress);
  });
});
