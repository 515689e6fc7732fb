import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeWav } from '../../../src/_internal/audio/wav.ts';
import type { ScriptSounds } from '../../../src/script/script.ts';
import type { Recording } from '../../../src/speech/clip.ts';
import { assembleTrack } from '../../../src/track/assemble-track.ts';
import { measureLoudness } from '../../../src/track/loudness/loudness-meter.ts';
import { prepareSounds } from '../../../src/track/sounds/prepare-sounds.ts';
import { trackKey } from '../../../src/track/track-key.ts';
import type { Track } from '../../../src/track/track.ts';
import { failedChecks, verifyTrack } from '../../../src/verify/verify-track.ts';
import { makeRecording, type SegmentSketch } from '../../helpers/recordings.ts';
import { encodeWaves, makeTone, writeSound } from '../../helpers/sound-files.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const root = folder.path;
const store = join(root, '.lectern');
const RATE = 24_000;

const SKETCHES: readonly SegmentSketch[] = [
  { role: 'title', seconds: 2, pauseAfter: 1 },
  { role: 'paragraph', seconds: 4, pauseAfter: 4 },
  { role: 'heading', seconds: 1.5, pauseAfter: 0.8 },
  { role: 'paragraph', seconds: 4, pauseAfter: 0.6, level: -30 },
  { role: 'paragraph', seconds: 3 },
];

let count = 0;

/** Writes a tone as a sound of its own. */
function sound(
  name: string,
  options: Parameters<typeof makeTone>[0],
): { file: string; sha256: string; below: number } {
  const { sampleRateHz = RATE } = options;
  const bytes = encodeWaves({ channels: [makeTone(options)], sampleRateHz });
  return { file: name, sha256: writeSound(join(root, name), bytes), below: 0 };
}

/** The high tones of beds lie above what the speech of these tests has. */
const BED_HERTZ = 9000;

const bedOf = (seconds: number): NonNullable<ScriptSounds['bed']> => ({
  ...sound(`bed-${seconds}.wav`, { seconds, hertz: BED_HERTZ / 2, sampleRateHz: 48_000 }),
  below: 24,
  between: 12,
  attack: 0.3,
  release: 0.8,
  fadeIn: 1.5,
  fadeOut: 3,
});

async function assemble(
  sounds: ScriptSounds | undefined,
  { sketches = SKETCHES }: { readonly sketches?: readonly SegmentSketch[] } = {},
): Promise<{ track: Track; samples: Int16Array; recording: Recording }> {
  const made = makeRecording(sketches, { folder: join(root, `clips-${sketches.length}`) });
  const recording = { ...made, script: { ...made.script, ...(sounds && { sounds }) } };
  const prepared = await prepareSounds(sounds, { root, store });
  const track = await assembleTrack(recording, {
    workFolder: join(root, `work-${count++}`),
    format: 'wav',
    sounds: prepared,
  });
  return { track, recording, samples: decodeWav(readFileSync(track.files[0]!.file)).samples };
}

/** Level of one frequency in samples, dBFS. */
function levelAt(hertz: number, samples: Int16Array): number {
  let [re, im] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const turn = (2 * Math.PI * hertz * i) / RATE;
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length);
    re += (samples[i]! / 32_768) * window * Math.cos(turn);
    im += (samples[i]! / 32_768) * window * Math.sin(turn);
  }
  return 20 * Math.log10((4 * Math.hypot(re, im)) / samples.length);
}

const clipStarts = ({ timeline }: Track): readonly number[] =>
  timeline.entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.startSample] : []));

const loudnessOf = (samples: Int16Array): number =>
  measureLoudness(samples, { sampleRateHz: RATE }).integrated;

describe('sounds of their own', () => {
  const intro = sound('intro.wav', { seconds: 3, sampleRateHz: 44_100, amplitude: 0.05 });
  const outro = sound('outro.wav', { seconds: 2.5, amplitude: 0.8 });
  const sting = sound('sting.wav', { seconds: 1.2, hertz: 300 });
  const insert = { ...sound('clip.wav', { seconds: 2, hertz: 200 }), before: 's5' };

  test('stand where they belong, and move every time by their length, to the sample', async () => {
    const plain = await assemble(undefined);
    const { track, samples } = await assemble({ intro, outro, sting, inserts: [insert] });
    const sounds = track.timeline.entries.filter((entry) => entry.kind === 'sound');
    expect(sounds.map(({ role }) => role)).toEqual(['intro', 'sting', 'insert', 'outro']);
    expect(sounds.map(({ sampleCount }) => sampleCount)).toEqual(
      [3, 1.2, 2, 2.5].map((seconds) => Math.round(seconds * RATE)),
    );
    expect(samples.length).toBe(track.sampleCount);
    expect(failedChecks(await verifyTrack(track))).toEqual([]);
    const order = track.timeline.entries.map(({ kind }) => kind).filter((kind) => kind !== 'gap');
    expect(order).toEqual([
      'sound',
      'clip',
      'clip',
      'sound',
      'clip',
      'clip',
      'sound',
      'clip',
      'sound',
    ]);
    // Sentences keep their places in their clips, and clips their lengths.
    const shifts = clipStarts(track).map((start, i) => start - clipStarts(plain.track)[i]!);
    for (const [index, { start, segmentId }] of track.timeline.sentences.entries()) {
      const shift = shifts[Number(segmentId.slice(1)) - 1]!;
      const before = plain.track.timeline.sentences[index]!;
      expect(Math.round((start - before.start) * RATE)).toBe(shift);
    }
    expect(shifts[0]).toBe(Math.round((3 + 0.5 - 0.05) * RATE));
  });

  test('are as loud as the speech, and the whole is on its target under its ceiling', async () => {
    const { track, samples } = await assemble({ intro, outro, sting });
    expect(Math.abs(loudnessOf(samples) + 16)).toBeLessThan(0.5);
    expect(measureLoudness(samples, { sampleRateHz: RATE }).truePeak).toBeLessThanOrEqual(-0.9);
    for (const entry of track.timeline.entries) {
      if (entry.kind !== 'sound' || entry.role === 'sting') continue;
      const { startSample, sampleCount } = entry;
      const heard = loudnessOf(samples.subarray(startSample, startSample + sampleCount));
      expect(Math.abs(heard + 16)).toBeLessThan(1);
    }
  });

  test('are softer by what is asked, and do not sound outside their place', async () => {
    const { track, samples } = await assemble({ intro: { ...intro, below: 6 } });
    const [, first, gap] = track.timeline.entries;
    const { startSample, sampleCount } = first!;
    const heard = loudnessOf(samples.subarray(startSample, startSample + sampleCount));
    expect(Math.abs(heard + 22)).toBeLessThan(1);
    const beyond = samples.subarray(startSample + sampleCount, startSample + sampleCount + 100);
    expect(gap!.kind).toBe('gap');
    expect(Math.max(...beyond.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.max(...samples.subarray(0, startSample).map(Math.abs))).toBeLessThanOrEqual(1);
  });

  test('without anything said there is nothing around it either', async () => {
    const made = makeRecording([], { folder: join(root, 'none') });
    const recording = { ...made, script: { ...made.script, sounds: { intro } } };
    const sounds = await prepareSounds({ intro }, { root, store });
    const track = await assembleTrack(recording, {
      workFolder: join(root, 'work-none'),
      format: 'wav',
      sounds,
    });
    expect(track.timeline.entries.map(({ kind }) => kind)).toEqual(['gap']);
  });
});

describe('a bed', () => {
  test('is down under speech, up in long pauses, and gone at both ends', async () => {
    const { track, samples } = await assemble({ bed: bedOf(20) });
    const at = (seconds: number, length = 0.4): number =>
      levelAt(
        BED_HERTZ / 2,
        samples.subarray(Math.round(seconds * RATE), Math.round((seconds + length) * RATE)),
      );
    const clips = track.timeline.entries.filter((entry) => entry.kind === 'clip');
    // The fade has taken its time before the first words.
    expect(clips[0]!.start).toBeCloseTo(1.5, 2);
    const pause = at(clips[1]!.end + 1.2, 1.5);
    const outside = samples.subarray(samples.length - 200);
    expect(Math.max(...outside.map(Math.abs))).toBeLessThanOrEqual(3);
    // A tone at -16 LUFS - 12 LU: about -31 dBFS as the amplitude of one partial.
    expect(track.duration - clips.at(-1)!.end).toBeCloseTo(3, 1);
    expect(pause).toBeGreaterThan(-36);
    expect(pause).toBeLessThan(-26);
  });

  test('differs by what is asked between speech and pauses', async () => {
    const bed = {
      ...bedOf(20),
      ...sound('high.wav', { seconds: 20, hertz: 10_500, sampleRateHz: 48_000 }),
    };
    const level = async (below: number, between: number): Promise<readonly [number, number]> => {
      const { track, samples } = await assemble({ bed: { ...bed, below, between } });
      const [, clip] = track.timeline.entries.filter((entry) => entry.kind === 'clip');
      const part = (from: number, to: number): number =>
        levelAt(10_500, samples.subarray(Math.round(from * RATE), Math.round(to * RATE)));
      return [part(clip!.start + 0.5, clip!.end - 0.5), part(clip!.end + 1, clip!.end + 3)];
    };
    const [under, between] = await level(24, 12);
    expect(Math.abs(between - under - 12)).toBeLessThan(0.5);
    const [lower] = await level(30, 12);
    expect(Math.abs(under - lower - 6)).toBeLessThan(0.5);
    const [same, flat] = await level(24, 24);
    expect(Math.abs(same - flat)).toBeLessThan(0.5);
  });

  test('is repeated without a seam or a loss of level', async () => {
    const short = { ...bedOf(20), ...sound('short.wav', { seconds: 3.1, hertz: 1000 }) };
    const { track, samples } = await assemble(
      { bed: { ...short, below: 12 } },
      { sketches: [{ seconds: 0.6, pauseAfter: 9 }, { seconds: 0.6 }] },
    );
    const [first, second] = track.timeline.entries.filter((entry) => entry.kind === 'clip');
    const levels: number[] = [];
    for (let at = first!.end + 1; at < second!.start - 0.6; at += 0.1)
      levels.push(
        loudnessOf(samples.subarray(Math.round(at * RATE), Math.round((at + 0.5) * RATE))),
      );
    const [least, most] = [Math.min(...levels), Math.max(...levels)];
    expect(levels.length).toBeGreaterThan(60);
    expect(most - least).toBeLessThan(4);
  });

  test('is silent under other sounds, and keeps the track on its target', async () => {
    const sting = sound('sting-2.wav', { seconds: 1.5, hertz: 300 });
    const high = sound('bed-high.wav', { seconds: 8, hertz: 10_500, sampleRateHz: 48_000 });
    const { track, samples } = await assemble({ bed: { ...bedOf(20), ...high, below: 20 }, sting });
    const entry = track.timeline.entries.find(({ kind }) => kind === 'sound')!;
    const inside = samples.subarray(entry.startSample, entry.startSample + entry.sampleCount);
    expect(levelAt(10_500, inside)).toBeLessThan(-80);
    expect(Math.abs(loudnessOf(samples) + 16)).toBeLessThan(0.5);
    expect(measureLoudness(samples, { sampleRateHz: RATE }).truePeak).toBeLessThanOrEqual(-0.9);
  });
});

test('the same sounds give the same bytes and key, another file or level another', async () => {
  const intro = sound('key.wav', { seconds: 1 });
  const one = await assemble({ intro });
  const again = await assemble({ intro });
  expect(again.samples).toEqual(one.samples);
  const keyOf = ({ track, recording }: { track: Track; recording: Recording }): string =>
    trackKey(recording, { format: 'wav', sounds: track.sounds });
  expect(keyOf(again)).toBe(keyOf(one));
  const other = sound('key.wav', { seconds: 1, hertz: 441 });
  expect(keyOf(await assemble({ intro: other }))).not.toBe(keyOf(one));
  expect(keyOf(await assemble({ intro: { ...other, below: 1 } }))).not.toBe(keyOf(one));
});

test('a sound that was not decoded is named', async () => {
  const made = makeRecording(SKETCHES, { folder: join(root, 'clips-unready') });
  const intro = { file: 'unready.wav', sha256: 'a'.repeat(64), below: 0 };
  const recording = { ...made, script: { ...made.script, sounds: { intro } } };
  await expect(
    assembleTrack(recording, { workFolder: join(root, 'work-unready'), format: 'wav' }),
  ).rejects.toThrow('unready.wav was not decoded');
});
