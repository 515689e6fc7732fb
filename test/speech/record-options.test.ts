import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planClips, recordClips } from '../../src/speech/record-clips.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';
import { scriptOf } from '../helpers/requests.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-options-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = scriptOf([['The ferry leaves at noon.']]);
const provider = scriptedProvider();
const store = join(folder, 'store');

/** Whatever a caller in plain JavaScript may give. */
type Given = Readonly<Record<string, unknown>> | undefined;

const BOTH: readonly [Given, string][] = [
  [undefined, 'options must be an object'],
  [{ store }, 'options.provider must be an object'],
  [{ store, provider: 'tone' }, 'options.provider must be an object'],
  [
    { store, provider: { ...provider, synthesize: undefined } },
    'options.provider.synthesize must be a function',
  ],
  [{ provider }, 'options.store must be a non-empty string'],
  [{ provider, store: '' }, 'options.store must be a non-empty string'],
  [{ provider, store: new URL('file:///tmp') }, 'options.store must be a non-empty string'],
  [
    { provider, store, signal: new AbortController() },
    'options.signal, when given, must be an AbortSignal',
  ],
];

const SECONDS = 'a number of seconds, 0 or more';

const RECORDING: readonly [Given, string][] = [
  [{ onProgress: 'yes' }, 'options.onProgress, when given, must be a function'],
  [{ retry: 5 }, 'options.retry, when given, must be an object'],
  [
    { retry: { attempts: 0 } },
    'options.retry.attempts, when given, must be a whole number of at least 1',
  ],
  [{ retry: { budget: '120' } }, `options.retry.budget, when given, must be ${SECONDS}`],
  [{ retry: { firstDelay: -1 } }, `options.retry.firstDelay, when given, must be ${SECONDS}`],
  [{ retry: { longestDelay: NaN } }, `options.retry.longestDelay, when given, must be ${SECONDS}`],
  [{ retry: { sleep: 1 } }, 'options.retry.sleep, when given, must be a function'],
  [{ budget: 1000 }, 'options.budget, when given, must be an object'],
  [{ budget: { max: 1000 } }, 'options.budget.reserve must be a function'],
];

describe('the options of recordClips', () => {
  it.each(BOTH)('%j: %s', async (options, message) => {
    await expect(recordClips(script, options as never)).rejects.toThrow(
      new TypeError(`recordClips: ${message}`),
    );
  });

  it.each(RECORDING)('%j: %s', async (options, message) => {
    await expect(recordClips(script, { provider, store, ...options })).rejects.toThrow(
      new TypeError(`recordClips: ${message}`),
    );
  });

  it('are checked before anything is asked or written', () => {
    expect(provider.requests).toEqual([]);
    expect(existsSync(store)).toBe(false);
  });

  it('may be undefined by name, and are then the defaults', async () => {
    const { clips } = await recordClips(script, {
      provider,
      store,
      retry: undefined,
      budget: undefined,
      onProgress: undefined,
      signal: undefined,
    });
    expect(clips).toHaveLength(1);
  });
});

describe('the options of planClips', () => {
  it.each(BOTH)('%j: %s', async (options, message) => {
    await expect(planClips(script, options as never)).rejects.toThrow(
      new TypeError(`planClips: ${message}`),
    );
  });
});
