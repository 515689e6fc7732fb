import { describe, expect, it } from 'vitest';
import { HOSTED, timeoutFor, SELF_HOSTED } from '../../../../src/speech/providers/http/timeout.ts';

describe('the timeout of a request', () => {
  it('grows with the text, up to a minute', () => {
    const seconds = [20, 41, 300, 5000, Infinity];
    expect(seconds.map((text) => timeoutFor(text, { timeouts: HOSTED }))).toEqual([
      9, 10, 17, 60, 60,
    ]);
    expect(seconds.map((text) => timeoutFor(text, { timeouts: SELF_HOSTED }))).toEqual([
      10, 14, 52, 60, 60,
    ]);
  });

  it('is what the settings say, whatever the text', () => {
    expect(timeoutFor(20, { timeouts: HOSTED, timeout: 90 })).toBe(90);
  });
});
