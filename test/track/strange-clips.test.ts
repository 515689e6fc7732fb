import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeWav, encodeWav, WAV_HEADER_BYTES } from '../../src/_internal/audio/wav.ts';
import type { Clip, Recording } from '../../src/speech/clip.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import { measureLoudness } from '../../src/track/loudness/loudness-meter.ts';
import type { Track } from '../../src/track/track.ts';
import { makeRecording } from '../helpers/recordings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
let count = 0;
const newPlace = (): string => join(folder.path, `place-${++count}`);

/** Three clips, of which the second becomes another file, and other facts where they are given. */
function withStrangeClip(
  change: (samples: Int16Array) => { readonly bytes: Uint8Array; readonly facts?: Partial<Clip> },
): Recording {
  const sketch = { seconds: 1.2, level: -24 };
  const recording = makeRecording([sketch, sketch, sketch], { folder: newPlace() });
  const clip = recording.clips[1]!;
  const { bytes, facts } = change(samplesOf(clip.file));
  writeFileSync(clip.file, bytes);
  const clips = recording.clips.map((each, i) => (i === 1 ? { ...each, ...facts } : each));
  return { ...recording, clips };
}

const samplesOf = (file: string): Int16Array => decodeWav(readFileSync(file)).samples;

const wav = (samples: Int16Array, sampleRateHz = 24_000): Uint8Array =>
  encodeWav({ samples, sampleRateHz });

/** The track as WAV, its samples, and those of its second clip. */
async function assemble(recording: Recording): Promise<{
  readonly track: Track;
  readonly samples: Int16Array;
  readonly second: Int16Array;
}> {
  const track = await assembleTrack(recording, { workFolder: newPlace(), format: 'wav' });
  const samples = samplesOf(track.files[0]!.file);
  const entry = track.timeline.entries.filter(({ kind }) => kind === 'clip')[1]!;
  const second = samples.subarray(entry.startSample, entry.startSample + entry.sampleCount);
  return { track, samples, second };
}

/** A header that says something else of the same samples. */
function relabelled(
  samples: Int16Array,
  label: { tag?: number; channels?: number; bits?: number },
): Uint8Array {
  const bytes = wav(samples);
  const view = new DataView(bytes.buffer);
  view.setUint16(20, label.tag ?? 1, true);
  view.setUint16(22, label.channels ?? 1, true);
  view.setUint16(34, label.bits ?? 16, true);
  return bytes;
}

describe('a strange clip among others', () => {
  test.each([
    ['is empty', () => new Int16Array(0), { soundStart: 0, soundEnd: 0 }],
    ['is silent', (samples: Int16Array) => samples.fill(0), { soundStart: 0, soundEnd: 0 }],
    [
      'is clipped',
      (samples: Int16Array) => samples.map((each) => (each < 0 ? -32_768 : 32_767)),
      {},
    ],
    ['has a constant offset', (samples: Int16Array) => samples.map((each) => each + 9000), {}],
  ] as const)(
    'that %s leaves the track at its loudness, under its ceiling',
    async (_, make, facts) => {
      const recording = withStrangeClip((samples) => {
        const made = make(samples);
        return { bytes: wav(made), facts: { ...facts, sampleCount: made.length } };
      });
      const { track, samples } = await assemble(recording);
      expect(samples.length).toBe(track.sampleCount);
      const { integrated, truePeak } = measureLoudness(samples, { sampleRateHz: 24_000 });
      expect(Math.abs(integrated + 16)).toBeLessThan(0.5);
      expect(truePeak).toBeLessThanOrEqual(-1);
      expect(track.warnings).toEqual([]);
    },
  );

  test('with a constant offset sounds as it does without', async () => {
    const plain = await assemble(withStrangeClip((samples) => ({ bytes: wav(samples) })));
    const shifted = await assemble(
      withStrangeClip((samples) => ({ bytes: wav(samples.map((each) => each + 9000)) })),
    );
    const middle = (samples: Int16Array): number =>
      measureLoudness(samples.slice(6000, -6000), { sampleRateHz: 24_000 }).integrated;
    expect(Math.abs(middle(plain.second) - middle(shifted.second))).toBeLessThan(0.5);
  });

  test('at 8 kHz has its length and its place', async () => {
    const recording = withStrangeClip((samples) => {
      const third = samples.filter((_, i) => i % 3 === 0);
      const facts = { sampleRateHz: 8000, sampleCount: third.length, soundStart: 1600 };
      return { bytes: wav(third, 8000), facts: { ...facts, soundEnd: third.length - 1600 } };
    });
    const { track, samples, second } = await assemble(recording);
    expect(samples.length).toBe(track.sampleCount);
    expect(second.length / 24_000).toBeCloseTo(1.2 + 0.13, 1);
  });

  test('of eight channels is mixed down to one', async () => {
    const plain = await assemble(withStrangeClip((samples) => ({ bytes: wav(samples) })));
    const { samples } = await assemble(
      withStrangeClip((mono) => {
        const all = Int16Array.from({ length: mono.length * 8 }, (_, i) => mono[i >> 3]!);
        return { bytes: relabelled(all, { channels: 8 }) };
      }),
    );
    expect(samples).toEqual(plain.samples);
  });

  test.each([
    ['is text', () => new TextEncoder().encode('The ferry returns. '.repeat(99)), /not a RIFF/],
    [
      'has floats, some of them NaN',
      (samples: Int16Array) => {
        const floats = Float32Array.from(samples, (each, i) => (i % 9 === 0 ? NaN : each / 32_768));
        const bytes = new Uint8Array(WAV_HEADER_BYTES + floats.byteLength);
        bytes.set(relabelled(new Int16Array(0), { tag: 3, bits: 32 }));
        bytes.set(new Uint8Array(floats.buffer), WAV_HEADER_BYTES);
        return bytes;
      },
      /format 3 with 32 bits/,
    ],
    [
      'is of another rate than it was',
      (samples: Int16Array) => wav(samples, 22_050),
      /at 22050 Hz/,
    ],
    ['is cut', (samples: Int16Array) => wav(samples).subarray(0, 20_000), /9978 samples/],
    [
      'is cut in its header',
      (samples: Int16Array) => wav(samples).subarray(0, 30),
      /cut off|without/,
    ],
  ])('that %s is named, and no file is left', async (_, make, why) => {
    const recording = withStrangeClip((samples) => ({ bytes: make(samples) }));
    const workFolder = newPlace();
    await expect(assembleTrack(recording, { workFolder })).rejects.toMatchObject({
      code: 'CLIP_DAMAGED',
      message: expect.stringMatching(/segment s2/),
    });
    await expect(assembleTrack(recording, { workFolder })).rejects.toThrow(why);
    expect(existsSync(workFolder) ? readdirSync(workFolder) : []).toEqual([]);
  });
});
