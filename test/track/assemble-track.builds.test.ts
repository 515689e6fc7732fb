import { measureLoudness } from '../../src/track/loudness/loudness-meter.ts';
import { existsSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Recording } from '../../src/speech/clip.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import { FORMATS, encoderProfileAt } from '../../src/track/encoders/audio-formats.ts';
import type { AssembleTrackOptions, Track } from '../../src/track/track.ts';
import { decode, meterWithFfmpeg, probe } from '../helpers/decoded-audio.ts';
import { fakeFfmpeg } from '../helpers/fake-ffmpeg.ts';
import { makeRecording, type SegmentSketch } from '../helpers/recordings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { mountSmall, requireMounts } from '../helpers/small-disks.ts';
import { requireCommand } from '../helpers/requirements.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
afterEach(() => vi.unstubAllEnvs());

/** Voices of four rates and levels, with a heading or two. */
const MIXED: readonly SegmentSketch[] = [
  { role: 'title', seconds: 1.3, sampleRateHz: 22_050, level: -18 },
  { role: 'paragraph', seconds: 3, sampleRateHz: 24_000, level: -26, pauseAfter: 0.7123 },
  { role: 'heading', seconds: 0.9, sampleRateHz: 44_100, level: -23 },
  { role: 'paragraph', seconds: 2.5, sampleRateHz: 16_000, level: -21, padding: 0 },
  { role: 'heading', seconds: 0.8, sampleRateHz: 22_050, level: -23 },
  { role: 'paragraph', seconds: 2.2, sampleRateHz: 22_050, level: -30 },
];

let count = 0;

function record(sketches: readonly SegmentSketch[]): Recording {
  return makeRecording(sketches, {
    folder: join(folder.path, `clips-${++count}`),
    disclosure: 'Made with AI.',
  });
}

let kept: Recording | undefined;

/** The mixed recording, for tests that leave its files alone. */
function mixed(): Recording {
  kept ??= record(MIXED);
  return kept;
}

function workFolder(): string {
  return join(folder.path, `work-${++count}`);
}

async function assemble(
  recording: Recording,
  options: Partial<AssembleTrackOptions> = {},
): Promise<Track> {
  return assembleTrack(recording, { workFolder: workFolder(), ...options });
}

describe('assembleTrack', () => {
  test('gives a track whose parts agree: file, ledger, chapters, peaks', async () => {
    const recording = mixed();
    const work = workFolder();
    const track = await assemble(recording, { workFolder: work });
    expect(track.recording).toBe(recording);
    expect(track.sampleRateHz).toBe(24_000);
    expect(track.duration).toBe(track.sampleCount / 24_000);
    expect(track.timeline.entries.at(-1)!.end).toBe(track.duration);
    expect(track.timeline.sentences).toHaveLength(12);
    expect(track.chapters.map((chapter) => chapter.segmentId)).toEqual(['s1', 's3', 's5']);
    expect(track.waveform.levels).toHaveLength(400);
    expect(readdirSync(work)).toEqual(['the-ferry-returns.mp3']);
    const [file] = track.files;
    expect(file).toMatchObject({
      format: 'mp3',
      mediaType: 'audio/mpeg',
      bitrate: 64,
      file: join(work, 'the-ferry-returns.mp3'),
    });
    expect(readFileSync(file!.file)).toHaveLength(file!.sizeBytes);
    expect(JSON.parse(JSON.stringify(track))).toEqual(track);
  });

  test('brings the track to its loudness under the ceiling, and says both', async () => {
    const { loudness, warnings } = await assemble(mixed());
    expect(loudness.target).toBe(-16);
    expect(Math.abs(loudness.integrated + 16)).toBeLessThan(0.1);
    expect(warnings).toEqual([]);
    expect(loudness.samplePeak).toBeLessThanOrEqual(-2 + 1e-4);
    const quieter = await assemble(mixed(), { loudness: -23 });
    expect(quieter.loudness.target).toBe(-23);
    expect(Math.abs(quieter.loudness.integrated + 23)).toBeLessThan(0.1);
  });

  test('says when the loudness cannot be had under the ceiling', async () => {
    const track = await assemble(mixed(), { loudness: -2 });
    expect(track.warnings).toEqual([
      expect.objectContaining({
        code: 'TRACK_LOUDNESS',
        message: expect.stringMatching(/LUFS, not at -2/),
      }),
    ]);
    expect(track.loudness.samplePeak).toBeLessThanOrEqual(-2 + 1e-4);
  });

  test('gives the same bytes for the same recording, wherever it lies', async () => {
    const [first, second] = [await assemble(record(MIXED)), await assemble(record(MIXED))];
    expect(first.files[0]!.sha256).toBe(second.files[0]!.sha256);
    expect(first.files[0]!.file).not.toBe(second.files[0]!.file);
  });

  test('encodes further formats beside the main one, each under its own ceiling', async () => {
    const recording = mixed();
    const track = await assemble(recording, { alternates: ['flac', 'mp3', 'wav'] });
    expect(track.files.map(({ format }) => format)).toEqual(['mp3', 'flac', 'wav']);
    const alone = await assemble(recording);
    expect(track.files[0]!.sha256).toBe(alone.files[0]!.sha256);
    const flac = await assemble(recording, { format: 'flac' });
    expect(track.files[1]!.sha256).toBe(flac.files[0]!.sha256);
  });

  test('keeps the rate that all clips agree on', async () => {
    const track = await assemble(
      record([
        { sampleRateHz: 22_050, seconds: 1 },
        { sampleRateHz: 22_050, seconds: 1 },
      ]),
    );
    expect(track.sampleRateHz).toBe(22_050);
  });

  test('has the rate that is wanted, or the next that its formats have', async () => {
    const recording = record([{ seconds: 0.5 }, { seconds: 0.4, sampleRateHz: 16_000 }]);
    const track = await assemble(recording, { format: 'wav', sampleRateHz: 44_100 });
    expect(track).toMatchObject({ sampleRateHz: 44_100, wantedRateHz: 44_100 });
    expect(track.sampleCount / 44_100).toBeCloseTo((await assemble(recording)).duration, 3);
    const higher = await assemble(recording, { format: 'mp3', sampleRateHz: 30_000 });
    expect(higher.sampleRateHz).toBe(32_000);
  });

  test('tells how far it is, up to the end', async () => {
    const seen: number[] = [];
    const track = await assemble(mixed(), { onProgress: ({ seconds }) => seen.push(seconds) });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(track.duration);
  });

  test('makes a whole file of the shortest and of silent clips, without NaN', async () => {
    for (const sketch of [{ seconds: 0.01 }, { seconds: 1, level: -200 }]) {
      const recording = record([sketch]);
      const silent = recording.clips.map((clip) =>
        sketch.seconds === 1 ? { ...clip, soundStart: 0, soundEnd: 0 } : clip,
      );
      const track = await assemble({ ...recording, clips: silent });
      expect(Number.isNaN(track.loudness.integrated + track.loudness.gain)).toBe(false);
      expect(track.files[0]!.sizeBytes).toBeGreaterThan(1000);
    }
  });

  test('refuses a format or bit rate that there is not, before anything is written', async () => {
    const work = workFolder();
    const recording = record([{ seconds: 0.5 }]);
    await expect(
      assemble(recording, { workFolder: work, format: 'aiff' as 'mp3' }),
    ).rejects.toMatchObject({ code: 'TRACK_FORMAT' });
    await expect(assemble(recording, { workFolder: work, bitrate: 65 })).rejects.toMatchObject({
      code: 'TRACK_FORMAT',
    });
    expect(existsSync(work)).toBe(false);
  });
});

describe('the options of assembleTrack', () => {
  test.each([
    [undefined, 'options must be an object'],
    [{}, 'options.workFolder must be a non-empty string'],
    [{ format: 3 }, 'options.format, when given, must be a non-empty string'],
    [{ bitrate: '64' }, 'options.bitrate, when given, must be a whole number of at least 1'],
    [{ loudness: '-16' }, 'options.loudness, when given, must be a number'],
    [{ onProgress: true }, 'options.onProgress, when given, must be a function'],
    [{ signal: {} }, 'options.signal, when given, must be an AbortSignal'],
  ])('%j: %s', async (given, message) => {
    const isWhole = given !== undefined && Object.keys(given).length > 0;
    const options = (isWhole ? { workFolder: workFolder(), ...given } : given) as never;
    const failed = assembleTrack(record([{ seconds: 0.5 }]), options);
    await expect(failed).rejects.toThrow(new TypeError(`assembleTrack: ${message}`));
  });

  test('may be undefined by name, and are then the defaults', async () => {
    const { files, loudness } = await assemble(record([{ seconds: 0.5 }]), {
      format: undefined,
      bitrate: undefined,
      loudness: undefined,
    });
    expect(files[0]).toMatchObject({ format: 'mp3', bitrate: 64 });
    expect(loudness.target).toBe(-16);
  });
});

describe('a track whose clips or whose encoder fail', () => {
  test('names the segment whose clip is gone or cut short, and leaves no file', async () => {
    const work = workFolder();
    const recording = record(MIXED);
    truncateSync(recording.clips[3]!.file, 5000);
    await expect(assemble(recording, { workFolder: work })).rejects.toMatchObject({
      code: 'CLIP_DAMAGED',
      message: expect.stringContaining('s4'),
    });
    rmSync(recording.clips[1]!.file);
    await expect(assemble(recording, { workFolder: work })).rejects.toMatchObject({
      code: 'CLIP_DAMAGED',
      message: expect.stringContaining('s2'),
    });
    expect(existsSync(work) ? readdirSync(work) : []).toEqual([]);
  });

  test('is finished nevertheless when a clip goes that was read already', async () => {
    const recording = record(MIXED);
    const onProgress = (): void => rmSync(recording.clips[4]!.file, { force: true });
    const { files } = await assemble(recording, { onProgress });
    const again = await assemble(mixed());
    expect(files[0]!.sha256).toBe(again.files[0]!.sha256);
  });

  test.each(['mp3', 'opus'] as const)(
    'stops an %s at once on its signal, with its reason and without a file',
    async (format) => {
      vi.stubEnv('FFMPEG_PATH', fakeFfmpeg(folder.path, { manner: 'works' }));
      const work = workFolder();
      const controller = new AbortController();
      const reason = new Error('interrupted');
      const onProgress = vi.fn<() => void>(() => controller.abort(reason));
      await expect(
        assemble(mixed(), { workFolder: work, format, signal: controller.signal, onProgress }),
      ).rejects.toBe(reason);
      expect(onProgress).toHaveBeenCalledTimes(1);
      expect(readdirSync(work)).toEqual([]);
      await expect(
        assemble(mixed(), { workFolder: work, signal: AbortSignal.abort(reason) }),
      ).rejects.toBe(reason);
    },
  );

  test('says that the disk is full when ffmpeg says it', async () => {
    vi.stubEnv('FFMPEG_PATH', fakeFfmpeg(folder.path, { manner: 'full' }));
    const work = workFolder();
    await expect(assemble(mixed(), { workFolder: work, format: 'opus' })).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: expect.stringContaining('disk is full'),
    });
    expect(readdirSync(work)).toEqual([]);
  });

  test('says what to install when there is no ffmpeg', async () => {
    vi.stubEnv('FFMPEG_PATH', '');
    vi.stubEnv('PATH', folder.path);
    await expect(assemble(record([{ seconds: 0.5 }]), { format: 'm4a' })).rejects.toMatchObject({
      code: 'FFMPEG_MISSING',
    });
  });
});

describe.runIf(requireMounts())('a disk that takes no more', () => {
  test.each([
    ['size=32k', 'the disk is full'],
    ['ro', 'the file system is read-only'],
  ])('mounted with %s is told in words, and nothing stays on it', async (options, words) => {
    const mount = mountSmall(options)!;
    try {
      const failed = assemble(mixed(), { workFolder: mount.path });
      await expect(failed).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining(words),
        hint: expect.any(String),
      });
      expect(readdirSync(mount.path)).toEqual([]);
    } finally {
      mount.remove();
    }
  });

  test.runIf(requireCommand('ffmpeg'))('is told alike when ffmpeg meets it', async () => {
    const mount = mountSmall('size=32k')!;
    try {
      const failed = assemble(mixed(), { workFolder: mount.path, format: 'm4a', bitrate: 128 });
      await expect(failed).rejects.toMatchObject({
        code: 'OUTPUT_UNWRITABLE',
        message: expect.stringContaining('the disk is full'),
      });
      expect(readdirSync(mount.path)).toEqual([]);
    } finally {
      mount.remove();
    }
  });
});

describe.runIf(requireCommand('ffmpeg') && requireCommand('ffprobe'))('a track in ffmpeg', () => {
  // Each encoder adds its own to the peaks.
  test.each([
    ['mp3', 64],
    ['mp3', 32],
    ['m4a', 64],
    ['opus', 32],
  ] as const)(
    '%s at %i kbit/s lasts as long as its ledger, at -16 LUFS in two speakers, peaks below -1 dBFS',
    async (format, bitrate) => {
      const track = await assemble(mixed(), { format, bitrate });
      expect(track.loudness.samplePeak).toBeLessThanOrEqual(
        encoderProfileAt(bitrate, FORMATS[format]).ceiling + 1e-4,
      );
      const { file } = track.files[0]!;
      const decoded = decode(file, { sampleRateHz: track.sampleRateHz });
      expect(Math.abs(decoded.length / track.sampleRateHz - track.duration)).toBeLessThan(0.1);
      expect(Math.abs(Number(probe(file).format.duration) - track.duration)).toBeLessThan(0.1);
      const measured = meterWithFfmpeg(file);
      expect(Math.abs(measured.integrated + 16)).toBeLessThanOrEqual(0.3);
      expect(measured.samplePeak).toBeLessThanOrEqual(-1);
    },
  );

  test('says each clip as loud as the others, whatever their level and rate', async () => {
    const track = await assemble(
      record(
        [-36, -18, -28, -22].map((level, index) => ({
          level,
          seconds: 3,
          sampleRateHz: [16_000, 24_000, 48_000, 44_100][index]!,
          voice: `voice-${index}`,
        })),
      ),
    );
    const decoded = decode(track.files[0]!.file);
    const heard = track.timeline.entries
      .filter(({ kind }) => kind === 'clip')
      .map(({ startSample, sampleCount }) =>
        measureLoudness(decoded.subarray(startSample, startSample + sampleCount), {
          sampleRateHz: track.sampleRateHz,
        }),
      )
      .map(({ integrated }) => integrated);
    expect(Math.max(...heard) - Math.min(...heard)).toBeLessThan(1);
  });

  test('is silent in its gaps and sounds in its clips, where the ledger says', async () => {
    const track = await assemble(mixed());
    const decoded = decode(track.files[0]!.file);
    for (const entry of track.timeline.entries) {
      // The encoder smears a frame's length around each edge.
      const inner = decoded.subarray(
        entry.startSample + 1500,
        entry.startSample + entry.sampleCount - 1500,
      );
      const loudest = inner.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
      if (entry.kind === 'gap') expect(loudest).toBeLessThan(100);
      else expect(loudest).toBeGreaterThan(1000);
    }
  });
});
