import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ClipSounds } from '../../src/track/clip-sounds.ts';
import { planTimeline } from '../../src/track/plan-timeline.ts';
import { readSamples } from '../../src/track/read-samples.ts';
import { makeRecording } from '../helpers/recordings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const SKETCHES = [
  { seconds: 0.4, hiss: -72, padding: 0.2 },
  { seconds: 0.3, sampleRateHz: 16_000, padding: 0.2 },
  { seconds: 0.5, padding: 0 },
];

async function pass(
  plan: ReturnType<typeof planTimeline>,
  sounds: ClipSounds,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for await (const block of readSamples(plan, { sounds })) {
    samples.push(...block);
    // As a gain does it.
    block.fill(1);
  }
  return samples;
}

describe('ClipSounds', () => {
  test.each([0, 25_000, 2 ** 20])(
    'gives the second pass the samples of the first, with room for %d bytes',
    async (mostBytes) => {
      const recording = makeRecording(SKETCHES, { folder: join(folder.path, String(mostBytes)) });
      const plan = planTimeline(recording, { sampleRateHz: 24_000 });
      const sounds = new ClipSounds(24_000, { mostBytes });
      const first = await pass(plan, sounds);
      expect(await pass(plan, sounds)).toEqual(first);
      expect(await pass(plan, new ClipSounds(24_000))).toEqual(first);
    },
  );

  test('reads no file twice while there is room', async () => {
    const recording = makeRecording(SKETCHES, { folder: join(folder.path, 'gone') });
    const plan = planTimeline(recording, { sampleRateHz: 24_000 });
    const sounds = new ClipSounds(24_000);
    const first = await pass(plan, sounds);
    for (const { file } of recording.clips) await rm(file);
    expect(await pass(plan, sounds)).toEqual(first);
    await expect(pass(plan, new ClipSounds(24_000, { mostBytes: 0 }))).rejects.toMatchObject({
      code: 'CLIP_DAMAGED',
    });
  });
});
