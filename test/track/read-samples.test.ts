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

/** Root mean square, dBFS. */
const levelOf = (samples: Float32Array): number =>
  10 * Math.log10(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);

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

  test('fills gaps with the room tone of the clips beside them, evenly across every join', async () => {
    const sketch = { seconds: 1, padding: 0.2, hiss: -72, pauseAfter: 1.5 };
    const recording = makeRecording([sketch, sketch], { folder: join(folder.path, 'tone') });
    const plan = planTimeline(recording, { sampleRateHz: 24_000 });
    const samples = await collect(readSamples(plan, {}));
    expect(samples.length).toBe(plan.sampleCount);
    const [, first, gap, second] = plan.timeline.entries;
    // From the breath behind one sound to the breath before the next.
    const from = first!.startSample + first!.sampleCount - 1500;
    const quiet = samples.subarray(from, second!.startSample + 1000);
    expect(quiet.length).toBe(1500 + gap!.sampleCount + 1000);
    for (let at = 0; at + 480 <= quiet.length; at += 120) {
      const level = levelOf(quiet.subarray(at, at + 480));
      expect(level).toBeGreaterThan(-77);
      expect(level).toBeLessThan(-67);
    }
    expect(await collect(readSamples(plan, {}))).toEqual(samples);
  });

  test('fades the room tone in before the first clip and out behind the last', async () => {
    const recording = makeRecording([{ seconds: 1, hiss: -72 }], {
      folder: join(folder.path, 'ends'),
    });
    const plan = planTimeline(recording, { sampleRateHz: 24_000 });
    const samples = await collect(readSamples(plan, {}));
    expect(levelOf(samples.subarray(0, 600))).toBeLessThan(-85);
    expect(levelOf(samples.subarray(4800, 6000))).toBeGreaterThan(-76);
    expect(levelOf(samples.subarray(-600))).toBeLessThan(-85);
  });

  test('is silent in the gaps of voices that are, comes in and goes out without a step, and leaves the middle as it was', async () => {
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
