import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { withRetry, type RetryOptions } from '../../../src/speech/wrappers/with-retry.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider, type Turn } from '../../helpers/scripted-provider.ts';

const failure = (
  fields: Partial<ConstructorParameters<typeof ProviderError>[1]> = {},
): ProviderError =>
  new ProviderError('not now.', {
    code: 'PROVIDER_FAILED',
    provider: 'tone',
    kind: 'unavailable',
    retryable: true,
    hint: 'wait',
    ...fields,
  });

/** A retrying provider on a clock that only its own waits move. */
const retrying = (turns: Turn[], options: RetryOptions = {}) => {
  let clock = 0;
  const waits: number[] = [];
  const inner = scriptedProvider({ turns });
  const sleep = async (seconds: number): Promise<void> => {
    waits.push(seconds);
    clock += seconds;
  };
  return {
    inner,
    waits,
    provider: withRetry(inner, { random: () => 0.5, now: () => clock, sleep, ...options }),
  };
};
const request = requestFor(['The ferry leaves at noon.']);

describe('withRetry', () => {
  it('passes a first success on, once', async () => {
    const { inner, provider, waits } = retrying([]);
    await provider.synthesize(request, {});
    expect(inner.requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('waits longer after each failure, a random part of a bound that doubles', async () => {
    const { inner, provider, waits } = retrying([failure(), failure(), failure()]);
    await provider.synthesize(request, {});
    expect(inner.requests).toHaveLength(4);
    expect(waits).toEqual([0.25, 0.5, 1]);
  });

  it('waits as long as the provider asks, and a little more so that not all come at once', async () => {
    const { provider, waits } = retrying([failure({ kind: 'quota', retryAfter: 7 })]);
    await provider.synthesize(request, {});
    expect(waits).toEqual([7.25]);
  });

  it('does not try again where it makes no sense', async () => {
    const refused = failure({ kind: 'auth', retryable: false });
    const { inner, provider } = retrying([refused]);
    await expect(provider.synthesize(request, {})).rejects.toBe(refused);
    expect(inner.requests).toHaveLength(1);
    const defect = new TypeError('a defect');
    await expect(retrying([defect]).provider.synthesize(request, {})).rejects.toBe(defect);
  });

  it('gives up after its attempts, with the last error, saying how many', async () => {
    const { inner, provider } = retrying([failure(), failure(), failure({ kind: 'quota' })], {
      attempts: 3,
    });
    await expect(provider.synthesize(request, {})).rejects.toMatchObject({
      message: 'not now. (3 attempts)',
      kind: 'quota',
      code: 'PROVIDER_FAILED',
      hint: 'wait',
    });
    expect(inner.requests).toHaveLength(3);
  });

  it('asks less often for an answer that came and is not speech: each may be billed', async () => {
    const { inner, provider } = retrying(
      Array.from({ length: 9 }, () => failure({ kind: 'bad-audio' })),
    );
    await expect(provider.synthesize(request, {})).rejects.toThrow('(5 attempts)');
    expect(inner.requests).toHaveLength(5);
  });

  it('counts its time from the first failure, not from a wait for its turn before it', async () => {
    let clock = 0;
    const late: Turn = () => {
      clock += 200;
      throw failure();
    };
    const afterLate = (turns: Turn[]) => {
      const inner = scriptedProvider({ turns });
      const sleep = async (): Promise<void> => undefined;
      return { inner, provider: withRetry(inner, { now: () => clock, sleep, budget: 120 }) };
    };
    const once = afterLate([late]);
    expect(await once.provider.synthesize(request, {})).toHaveProperty('pcm');
    expect(once.inner.requests).toHaveLength(2);
    // The second failure comes 200 seconds after the first, which is beyond the budget.
    const twice = afterLate([late, late]);
    await expect(twice.provider.synthesize(request, {})).rejects.toThrow('(2 attempts)');
    expect(twice.inner.requests).toHaveLength(2);
  });

  it('does not begin a wait that would end beyond its budget', async () => {
    const { inner, provider, waits } = retrying(
      [failure({ retryAfter: 50 }), failure({ retryAfter: 60 }), failure()],
      { budget: 100 },
    );
    await expect(provider.synthesize(request, {})).rejects.toThrow('(2 attempts)');
    expect(inner.requests).toHaveLength(2);
    expect(waits).toHaveLength(1);
  });

  it('ends a wait at once when the signal aborts, with its reason', async () => {
    const provider = withRetry(scriptedProvider({ turns: [failure({ retryAfter: 60 })] }));
    const control = new AbortController();
    const call = provider.synthesize(request, { signal: control.signal });
    setTimeout(() => control.abort(new Error('enough')), 10);
    await expect(call).rejects.toThrow('enough');
  });

  it('is the provider in everything else', async () => {
    const inner = scriptedProvider();
    const provider = withRetry(inner);
    expect(provider).toMatchObject({ id: 'tone', specVersion: 1, revision: inner.revision });
    expect(await provider.voices({})).toEqual(await inner.voices({}));
    expect(provider.defaultVoice!('en')).toBe('tone');
    expect(provider.identity(request)).toEqual(inner.identity(request));
    expect(provider.capabilities('tone')).toEqual(inner.capabilities('tone'));
    await provider.close();
  });
});
