import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import type { SpeechProvider } from '../../../src/speech/provider.ts';
import { asProviderError } from '../../../src/speech/wrappers/foreign-error.ts';
import { withContract } from '../../../src/speech/wrappers/with-contract.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

const REQUEST = requestFor(['The ferry leaves at noon.'], { voice: 'tone' });
const answering = (answer: unknown): SpeechProvider =>
  scriptedProvider({ turns: [() => answer as never] });

describe('a provider of someone else', () => {
  test('is guarded once, so that its limits are counted once', () => {
    const provider = scriptedProvider();
    const guard = withContract(provider);
    expect(withContract(provider)).toBe(guard);
    expect(withContract(guard)).toBe(guard);
  });

  test('answers as it does where it keeps the contract', async () => {
    const speech = await withContract(scriptedProvider()).synthesize(REQUEST, {});
    expect(speech.pcm.samples.length).toBeGreaterThan(0);
  });

  test.each([
    [undefined, /synthesize\(\) must return an object/],
    [{}, /pcm\.samples returned by synthesize\(\) must be an Int16Array/],
    [
      { pcm: { samples: new Int16Array(9) } },
      /pcm\.sampleRateHz returned by synthesize\(\) must be a number above 0/,
    ],
    [
      { pcm: { samples: new Int16Array(9), sampleRateHz: 24000 }, marks: [], markSource: 'x' },
      /markSource returned by synthesize\(\) must be provider, samples or none/,
    ],
  ])('is named with the member that breaks it: %j', async (answer, message) => {
    const failure = withContract(answering(answer)).synthesize(REQUEST, {});
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toBeInstanceOf(ProviderError);
  });

  test('gives the reason of an abort as it is', async () => {
    const reason = new Error('changed my mind');
    const provider = withContract(scriptedProvider({ turns: ['hang'] }));
    const control = new AbortController();
    const speech = provider.synthesize(REQUEST, { signal: control.signal });
    await new Promise((resolve) => setImmediate(resolve));
    control.abort(reason);
    await expect(speech).rejects.toBe(reason);
  });
});

describe('an error of someone else', () => {
  test('keeps what it says of itself, where that is known', () => {
    const error = Object.assign(new Error('busy'), {
      code: 'ECONNRESET',
      kind: 'quota',
      retryable: true,
      retryAfter: 3,
      mayBeBilled: true,
      hint: 'Wait.',
    });
    expect(asProviderError(error, { provider: 'ours' })).toMatchObject({
      message: 'ours: busy',
      code: 'PROVIDER_FAILED',
      kind: 'quota',
      retryable: true,
      retryAfter: 3,
      mayBeBilled: true,
      hint: 'Wait.',
      cause: error,
    });
    expect(asProviderError('no', { provider: 'ours' })).toMatchObject({
      message: 'ours: no',
      kind: 'internal',
      retryable: false,
    });
  });
});
