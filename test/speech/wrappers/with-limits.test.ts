import { describe, expect, it } from 'vitest';
import { withLimits } from '../../../src/speech/wrappers/with-limits.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

const request = requestFor(['The ferry leaves at noon.']);
const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('withLimits', () => {
  it('never has more requests at work than the voice takes, and keeps their order', async () => {
    const inner = scriptedProvider({ capabilities: { maxConcurrency: 3 }, delay: 0.002 });
    const provider = withLimits(inner);
    const texts = many(20).map((index) => `This is number ${index}.`);
    await Promise.all(texts.map((text) => provider.synthesize(requestFor([text]), {})));
    expect(inner.busiest()).toBe(3);
    expect(inner.requests.map(({ text }) => text)).toEqual(texts);
  });

  it('sends a short burst, then evenly: at most a quarter above the rate in any minute', async () => {
    let clock = 0;
    const sent: number[] = [];
    const inner = scriptedProvider({
      capabilities: { maxConcurrency: 1, requestsPerMinute: 40 },
      before: () => void sent.push(clock),
    });
    const sleep = async (seconds: number): Promise<void> => void (clock += seconds);
    const provider = withLimits(inner, { now: () => clock, sleep });
    await Promise.all(many(120).map(() => provider.synthesize(request, {})));
    for (const from of sent)
      expect(sent.filter((time) => time >= from && time < from + 60).length).toBeLessThanOrEqual(
        50,
      );
    expect(clock).toBeGreaterThan(150);
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
