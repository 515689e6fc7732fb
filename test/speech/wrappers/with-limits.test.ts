import { describe, expect, it, vi } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import type { Capabilities } from '../../../src/speech/provider.ts';
import { withLimits } from '../../../src/speech/wrappers/with-limits.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider, type Turn } from '../../helpers/scripted-provider.ts';

const request = requestFor(['The ferry leaves at noon.']);
const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const askedTooMuch = (fields: { readonly retryAfter?: number }): ProviderError =>
  new ProviderError('too much', {
    code: 'PROVIDER_FAILED',
    provider: 'tone',
    kind: 'quota',
    retryable: true,
    ...fields,
  });

/** A limited provider on a clock that only its own waits move, and the times of its requests. */
const timed = (
  capabilities: Partial<Capabilities>,
  ofVoice: (voice: string) => Partial<Capabilities> = () => ({}),
) => {
  let time = 0;
  const sent: number[] = [];
  const turns: Turn[] = [];
  const scripted = scriptedProvider({ capabilities, turns, before: () => void sent.push(time) });
  const inner = {
    ...scripted,
    capabilities: (voice: string) => ({ ...scripted.capabilities(voice), ...ofVoice(voice) }),
  };
  const sleep = async (seconds: number): Promise<void> => {
    // What may be sent now is sent before time goes on.
    await new Promise(setImmediate);
    time += seconds;
  };
  const provider = withLimits(inner, { now: () => time, sleep });
  return { inner, provider, turns, sent, clock: () => time };
};

describe('withLimits', () => {
  it('never has more requests at work than the voice takes, and keeps their order', async () => {
    const inner = scriptedProvider({ capabilities: { maxConcurrency: 3 }, delay: 0.002 });
    const provider = withLimits(inner);
    const texts = many(20).map((index) => `This is number ${index}.`);
    await Promise.all(texts.map((text) => provider.synthesize(requestFor([text]), {})));
    expect(inner.busiest()).toBe(3);
    expect(inner.requests.map(({ text }) => text)).toEqual(texts);
  });

  it('never sends more than the limit in any minute, and leaves next to nothing of it unused', async () => {
    const { inner, provider, clock, sent } = timed({ maxConcurrency: 1, requestsPerMinute: 40 });
    await Promise.all(many(200).map(() => provider.synthesize(request, {})));
    expect(inner.requests).toHaveLength(200);
    for (const from of sent)
      expect(sent.filter((time) => time >= from && time < from + 60).length).toBeLessThanOrEqual(
        40,
      );
    // The first forty at once, and then four times a whole window.
    expect(clock()).toBeLessThan(4 * 60 * 1.05);
  });

  it.each([1, 2, 3, 7, 59])('takes a limit of %i a minute whole', async (requestsPerMinute) => {
    const { provider, clock, sent } = timed({ maxConcurrency: 5, requestsPerMinute });
    await Promise.all(many(requestsPerMinute + 1).map(() => provider.synthesize(request, {})));
    expect(sent.filter((time) => time === 0)).toHaveLength(requestsPerMinute);
    expect(clock()).toBeGreaterThan(60);
  });

  it('counts a minute by the clock of the machine where no other is given', async () => {
    vi.useFakeTimers();
    try {
      const inner = scriptedProvider({ capabilities: { requestsPerMinute: 1 } });
      const provider = withLimits(inner);
      await provider.synthesize(request, {});
      await vi.advanceTimersByTimeAsync(1000);
      const second = provider.synthesize(request, {});
      await vi.advanceTimersByTimeAsync(58_000);
      expect(inner.requests).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(3000);
      await second;
      expect(inner.requests).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts characters too, and sends what is above the limit by itself alone', async () => {
    const { provider, sent } = timed({ maxConcurrency: 3, charactersPerMinute: 60 });
    const long = requestFor([`The ferry ${'that '.repeat(20)}leaves.`]);
    for (const each of [request, request, request, long, request])
      await provider.synthesize(each, {});
    expect(sent).toEqual([0, 0, 61, 122, 183]);
  });

  it('counts the voices of one group together, and each group by itself', async () => {
    const { provider, sent } = timed({ maxConcurrency: 2, requestsPerMinute: 2 }, (voice) => ({
      quotaGroup: voice === 'tone' ? 'one' : 'other',
    }));
    const low = { ...request, voice: 'tone-low' };
    for (const each of [request, low, request, low]) await provider.synthesize(each, {});
    expect(sent).toEqual([0, 0, 0, 0]);
    await provider.synthesize(low, {});
    expect(sent.at(-1)).toBe(61);
  });

  it('halves what is at work when the service is asked too much, and grows back', async () => {
    const inner = scriptedProvider({
      capabilities: { maxConcurrency: 8 },
      delay: 0.002,
      turns: many(8).map(() => askedTooMuch({})),
    });
    const provider = withLimits(inner);
    await Promise.allSettled(many(8).map(() => provider.synthesize(request, {})));
    const atWork: number[] = [];
    const speak = async (): Promise<void> => {
      await provider.synthesize(request, {});
      atWork.push(inner.running() + 1);
    };
    await Promise.all(many(60).map(speak));
    // Eight refusals at once are one piece of news: from eight to four, not to one.
    expect(Math.max(...atWork.slice(0, 3))).toBe(4);
    expect(Math.max(...atWork)).toBe(8);
  });

  it('lets the whole group wait as long as the service asks, but not in silence for hours', async () => {
    const { turns, provider, sent } = timed({ maxConcurrency: 4 });
    turns.push(askedTooMuch({ retryAfter: 7 }));
    await expect(provider.synthesize(request, {})).rejects.toThrow('too much');
    await Promise.all(many(3).map(() => provider.synthesize(request, {})));
    expect(sent).toEqual([0, 7, 7, 7]);
    turns.push(askedTooMuch({ retryAfter: 86_400 }));
    await expect(provider.synthesize(request, {})).rejects.toThrow('too much');
    await provider.synthesize(request, {});
    expect(sent.at(-1)).toBe(7);
  });

  it('shares the limits between two wrappings of one provider', async () => {
    const inner = scriptedProvider({ capabilities: { maxConcurrency: 1 }, delay: 0.005 });
    await Promise.all(
      [withLimits(inner), withLimits(inner)].map((provider) => provider.synthesize(request, {})),
    );
    expect(inner.busiest()).toBe(1);
  });

  it('gives up a request that waits its turn as soon as its signal aborts', async () => {
    const inner = scriptedProvider({ capabilities: { maxConcurrency: 1 }, turns: ['hang'] });
    const provider = withLimits(inner);
    const [first, second] = [new AbortController(), new AbortController()];
    const busy = provider.synthesize(request, { signal: first.signal });
    const waiting = provider.synthesize(request, { signal: second.signal });
    second.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    first.abort(new Error('that too'));
    await expect(busy).rejects.toThrow('that too');
    await provider.synthesize(request, {});
    expect(inner.requests).toHaveLength(2);
  });
});
