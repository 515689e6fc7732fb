import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { planTimeline } from '../../src/track/plan-timeline.ts';
import { readSamples } from '../../src/track/read-samples.ts';
import { makeRecording } from '../helpers/recordings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

async function collect(blocks: AsyncIterable<Float32Array>): Promise<Float32Array> {
  const parts: number[] = [];
  for await (const block of blocks) for (const sample of block) parts.push(sample);
  return Float32Array.from(parts);
}

describe('readSamples', () => {
  test('gives exactly the samples of the plan, whatever rates and lengths', async () => {
    const sketch = fc.record({
      seconds: fc.double({ min: 0.001, max: 0.3, noNaN: true }),
      sampleRateHz: fc.constantFrom(16_000, 22_050, 24_000),
      padding: fc.constantFrom(0, 0.01, 0.2),
      pauseAfter: fc.double({ min: 0, max: 0.2, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(sketch, { maxLength: 4 }),
        fc.constantFrom(22_050, 24_000),
        async (sketches, sampleRateHz) => {
          const plan = planTimeline(makeRecording(sketches, { folder: join(folder.path, 'any') }), {
            sampleRateHz,
          });
          expect((await collect(readSamples(plan, {}))).length).toBe(plan.sampleCount);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is silent in the gaps, comes in and goes out without a step, and leaves the middle as it was', async () => {
    const recording = makeRecording([{ seconds: 1, padding: 0, level: -12 }], {
      folder: join(folder.path, 'fade'),
    });
    const plan = planTimeline(recording, { sampleRateHz: 24_000 });
    const samples = await collect(readSamples(plan, {}));
    const clip = plan.timeline.entries.find((entry) => entry.kind === 'clip')!;
    const end = clip.startSample + clip.sampleCount;
    expect(samples.subarray(0, clip.startSample).every((sample) => sample === 0)).toBe(true);
    expect(samples.subarray(end).every((sample) => sample === 0)).toBe(true);
    expect(Math.abs(samples[clip.startSample]!)).toBeLessThan(0.001);
    expect(Math.abs(samples[end - 1]!)).toBeLessThan(0.001);
    expect(
      samples.subarray(clip.startSample + 200, end - 200).some((sample) => Math.abs(sample) > 0.3),
    ).toBe(true);
  });

  test('stops on its signal', async () => {
    const recording = makeRecording([{ seconds: 0.2 }], { folder: join(folder.path, 'stop') });
    const plan = planTimeline(recording, { sampleRateHz: 24_000 });
    const reason = new Error('enough');
    await expect(collect(readSamples(plan, { signal: AbortSignal.abort(reason) }))).rejects.toBe(
      reason,
    );
  });
});
