import { describe, expect, it } from 'vitest';
import { withStatedLimits } from '../../../src/speech/wrappers/with-stated-limits.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

describe('withStatedLimits', () => {
  const cautious = scriptedProvider({ capabilities: { requestsPerMinute: 80, maxConcurrency: 4 } });

  it('puts what the contract allows in place of what the provider says, whole', () => {
    const stated = { requestsPerMinute: 300, charactersPerMinute: 90_000, maxConcurrency: 20 };
    expect(withStatedLimits(cautious, stated).capabilities('tone')).toMatchObject(stated);
  });

  it('leaves what is not stated to the provider, and the provider alone where nothing is', () => {
    const { requestsPerMinute, maxConcurrency } = withStatedLimits(cautious, {
      requestsPerMinute: 300,
    }).capabilities('tone');
    expect([requestsPerMinute, maxConcurrency]).toEqual([300, 4]);
    expect(withStatedLimits(cautious, {})).toBe(cautious);
  });
});
