import { describe, expect, it } from 'vitest';
import { estimateRecording, waitingFor } from '../../../src/run/plan/plan-totals.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import type { SpeechProvider } from '../../../src/speech/provider.ts';

/** A service of which only its limits are asked. */
function service(limits: { maxConcurrency: number; requestsPerMinute?: number }): SpeechProvider {
  return { id: 'service', capabilities: () => limits } as unknown as SpeechProvider;
}

describe('the seconds that a clip adds to a run', () => {
  const clip = { requests: 4, seconds: 40 };
  const of = (provider: SpeechProvider): number => waitingFor(clip, { provider, voice: 'anna' });

  it('are shared by requests that are made at once', () => {
    const alone = of(service({ maxConcurrency: 1 }));
    expect(of(service({ maxConcurrency: 4 }))).toBeCloseTo(alone / 4);
  });

  it('do not apply to test tones', () => {
    expect(of(toneProvider())).toBe(0);
  });

  it('are no fewer than the requests of a minute allow', () => {
    expect(of(service({ maxConcurrency: 100, requestsPerMinute: 60 }))).toBeCloseTo(4);
    expect(of(service({ maxConcurrency: 100, requestsPerMinute: 6 }))).toBeCloseTo(40);
  });
});

describe('the time that recording again takes', () => {
  it('grows with the audio and shrinks with the cores', () => {
    expect(estimateRecording(100, 2)).toBe(20);
    expect(estimateRecording(100, 64)).toBe(5);
  });
});
