import { describe, expect, it } from 'vitest';
import {
  HOSTED,
  patienceFor,
  SELF_HOSTED,
} from '../../../../src/speech/providers/http/patience.ts';

describe('the patience with a service', () => {
  it('grows with the text, up to a minute', () => {
    const seconds = [20, 41, 300, 5000, Infinity];
    expect(seconds.map((text) => patienceFor(text, { patience: HOSTED }))).toEqual([
      9, 10, 17, 60, 60,
    ]);
    expect(seconds.map((text) => patienceFor(text, { patience: SELF_HOSTED }))).toEqual([
      10, 14, 52, 60, 60,
    ]);
  });

  it('is what the settings say, whatever the text', () => {
    expect(patienceFor(20, { patience: HOSTED, timeout: 90 })).toBe(90);
  });
});
