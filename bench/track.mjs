/**
 * Recordings → what the rows of BENCHMARKS.md on tracks say. Needs ffmpeg and ffprobe.
 *
 *   npm run bench:track -- [PART…] [--rounds N]
 *
 * PART, each alone or several one after the other (all if none is named):
 *
 *   speed    60 clips of 20 seconds to MP3: read, measured, evened, limited, joined and encoded, against the encoder
 *            alone with the same samples; wall and processor time, in turns
 *   formats  the same to MP3, M4A and FLAC at once, against each alone
 *   length   a track in each format: samples of its timeline and of the decoded file
 *   mixed    30 tracks of voices from -30 to -12 LUFS at 16 to 48 kHz: loudness and true peak of the decoded files, and
 *            how far the clips of a track are apart
 *   memory   a track of three hours: memory at most, above that of a process that does nothing
 *   bed      the same with an intro, an outro and a bed
 *   sounds   ten minutes with a bed, and with intro and outro too, against the same without: wall and processor time, in
 *            turns; once more when the files were never used before; level of the bed under speech and in pauses
 *   title    another title for a track that stands, against assembling it
 *   resample every pair of six rates: flatness, and the level of what folds back, dB
 *   epub     the samples and five long pages as e-books: EPUBCheck, and times of sentences against cues
 *   tags     each field that a format holds, as ffprobe and music-metadata read it
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseFile } from 'music-metadata';
import { encodePng } from '../dist/artwork/png.js';
import { assembleTrack } from '../dist/track/assemble-track.js';
import { openMp3 } from '../dist/track/encoders/mediabunny.js';
import { measureLoudness } from '../dist/track/loudness/loudness-meter.js';
import { retagFile } from '../dist/track/retag/retag.js';
import { trackTags } from '../dist/track/tags/track-tags.js';
import { measureEpubs } from './track/epub.mjs';
import { decodeFile, meterFile, probeFile } from './track/measure-file.mjs';
import { measureResampler } from './track/resampler.mjs';
import { recordingOf, speechLikeSamples } from './track/recordings.mjs';
import { measureSounds } from './track/measure-sounds.mjs';

const PARTS = {
  speed: measureSpeed,
  formats: measureFormats,
  length: measureLengths,
  mixed: measureMixed,
  memory: () => measureMemory('long'),
  bed: () => measureMemory('bed'),
  sounds: () => measureSounds({ newFolder, times, clips }),
  title: measureTitle,
  tags: measureTags,
  resample: measureResampler,
  epub: () => measureEpubs(newFolder()),
};

const RATE = 24_000;
const LOUDNESSES = [-30, -26, -22, -18, -15, -12];
const RATES = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000];
const CHILD_OPTIONS = { encoding: 'utf8', maxBuffer: 2 ** 20 };
const MEMORY_CHILD = fileURLToPath(new URL('track/long-track.mjs', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});
const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`${unknown} is not a part: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-track-'));
console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`);
let works = 0;
try {
  for (const [name, measure] of Object.entries(PARTS))
    if (positionals.length === 0 || positionals.includes(name)) console.log(name, await measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A new folder for the files of one track. */
function newFolder() {
  const path = join(folder, `work-${++works}`);
  mkdirSync(path);
  return path;
}

/** Clips of so many seconds each, at a level in dBFS. */
function clipsOf(lengths, level) {
  return lengths.map((length, index) => ({
    samples: speechLikeSamples({ seconds: length, sampleRateHz: RATE, level, seed: index + 1 }),
    sampleRateHz: RATE,
  }));
}

/** A recording of so many clips of twenty seconds. */
function clips(count) {
  return recordingOf(clipsOf(Array(count).fill(20), -24), { folder: join(folder, `${count}`) });
}

function sixtyClips() {
  return clips(60);
}

async function seconds(act) {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}

/** Seconds of wall and of processor time, all threads together. */
async function times(act) {
  const before = process.cpuUsage();
  const wall = await seconds(act);
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1e6 };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

function round(number, places = 2) {
  return Number(number.toFixed(places));
}

/** Blocks of about a second, as the assembly writes them. */
async function encodeAlone(open, samples, tags) {
  const file = join(newFolder(), 'alone');
  const options = { sampleRateHz: RATE, bitrate: 64, tags };
  const encoding = await open(file, options);
  for (let from = 0; from < samples.length; from += 24_576)
    await encoding.write(samples.slice(from, from + 24_576));
  await encoding.finish();
}

async function measureSpeed() {
  const recording = sixtyClips();
  const wav = await assembleTrack(recording, { workFolder: newFolder(), format: 'wav' });
  const samples = decodeFile(wav.files[0].file, RATE);
  const tags = trackTags(recording, { duration: wav.duration, chapters: wav.chapters });
  const [alone, whole] = [[], []];
  await encodeAlone(openMp3, samples, tags);
  for (let turn = 0; turn < rounds; turn++) {
    alone.push(await times(() => encodeAlone(openMp3, samples, tags)));
    whole.push(await times(() => assembleTrack(recording, { workFolder: newFolder() })));
  }
  const compare = (kind) => {
    const [encoder, all] = [alone, whole].map((taken) => median(taken.map((each) => each[kind])));
    return { encoder: round(encoder), all: round(all), ratio: round(all / encoder) };
  };
  const minutes = round(wav.duration / 60, 1);
  return { minutes, wall: compare('wall'), processor: compare('processor') };
}

async function measureFormats() {
  const recording = sixtyClips();
  const times = { mp3: [], m4a: [], flac: [], all: [] };
  for (let turn = 0; turn < rounds; turn++) {
    for (const format of ['mp3', 'm4a', 'flac'])
      times[format].push(
        await seconds(() => assembleTrack(recording, { workFolder: newFolder(), format })),
      );
    const several = { format: 'mp3', alternates: ['m4a', 'flac'] };
    times.all.push(
      await seconds(() => assembleTrack(recording, { workFolder: newFolder(), ...several })),
    );
  }
  const found = Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, round(median(list))]),
  );
  const slowest = Math.max(found.mp3, found.m4a, found.flac);
  return { ...found, ratio: round(found.all / slowest) };
}

async function measureLengths() {
  const clips = clipsOf([7.3, 0.4, 12.1], -22);
  const recording = recordingOf(clips, { folder: join(folder, 'length') });
  const off = {};
  for (const format of ['mp3', 'wav', 'flac', 'm4a', 'opus']) {
    const { files, sampleCount } = await assembleTrack(recording, {
      workFolder: newFolder(),
      format,
    });
    off[format] = decodeFile(files[0].file, RATE).length - sampleCount;
  }
  return { samplesTooMany: off };
}

/** A voice at a loudness and a rate: its samples are scaled once it was measured. */
function voiceAt({ loudness, sampleRateHz, seed, length }) {
  const samples = speechLikeSamples({ seconds: length, sampleRateHz, level: -26, seed });
  const { integrated } = measureLoudness(samples, { sampleRateHz });
  const gain = 10 ** ((loudness - integrated) / 20);
  return samples.map((sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * gain))));
}

async function measureMixed() {
  const worst = { loudness: 0, truePeak: -Infinity, spread: 0 };
  let within = 0;
  for (let track = 0; track < 30; track++) {
    const format = ['mp3', 'm4a', 'opus'][track % 3];
    const clips = Array.from({ length: 6 }, (_, index) => {
      const loudness = LOUDNESSES[(track * 5 + index * 7) % LOUDNESSES.length];
      const sampleRateHz = RATES[(track + index * 5) % RATES.length];
      const length = 2 + ((track + index) % 5) * 1.7;
      const samples = voiceAt({ loudness, sampleRateHz, seed: track * 10 + index, length });
      return { samples, sampleRateHz, voice: `v${loudness}` };
    });
    const recording = recordingOf(clips, { folder: join(folder, `mixed-${track}`) });
    const { files, timeline, sampleRateHz } = await assembleTrack(recording, {
      workFolder: newFolder(),
      format,
    });
    const { integrated, truePeak } = meterFile(files[0].file);
    const decoded = decodeFile(files[0].file, sampleRateHz);
    const heard = timeline.entries
      .filter(({ kind }) => kind === 'clip')
      .map(({ startSample, sampleCount }) => {
        const part = decoded.slice(startSample, startSample + sampleCount);
        return measureLoudness(part, { sampleRateHz }).integrated;
      });
    const spread = Math.max(...heard) - Math.min(...heard);
    const isWithin = Math.abs(integrated + 16) <= 0.5 && truePeak <= -1 && spread <= 1;
    within += isWithin ? 1 : 0;
    worst.loudness = Math.max(worst.loudness, Math.abs(integrated + 16));
    worst.truePeak = Math.max(worst.truePeak, truePeak);
    worst.spread = Math.max(worst.spread, spread);
  }
  return {
    within: `${within} of 30`,
    worst: Object.fromEntries(Object.entries(worst).map(([name, value]) => [name, round(value)])),
  };
}

/** `mode`: see `long-track.mjs`. */
function measureMemory(mode) {
  const run = (mode) =>
    JSON.parse(execFileSync(process.execPath, [MEMORY_CHILD, mode, newFolder()], CHILD_OPTIONS));
  const [idle, long] = [run('idle'), run(mode)];
  return { idle, ...long, above: long.megabytes - idle.megabytes };
}

async function measureTitle() {
  const recording = sixtyClips();
  const assembled = await seconds(async () => {
    await assembleTrack(recording, { workFolder: newFolder() });
  });
  const { files, duration, chapters } = await assembleTrack(recording, { workFolder: newFolder() });
  const article = { ...recording.script.article, title: 'Another title' };
  const renamed = { ...recording, script: { ...recording.script, article } };
  const tags = trackTags(renamed, { duration, chapters });
  const target = join(newFolder(), 'retitled.mp3');
  const retagged = await seconds(() =>
    retagFile({ file: files[0].file, format: 'mp3' }, target, { tags }),
  );
  const isSame = Buffer.compare(framesOf(files[0].file), framesOf(target)) === 0;
  return {
    assembled: round(assembled),
    retagged: round(retagged, 3),
    frames: isSame ? 'the same bytes' : 'CHANGED',
  };
}

/** An MP3 behind its tag. */
function framesOf(file) {
  const bytes = readFileSync(file);
  const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 0);
  return bytes.subarray(10 + size);
}

async function measureTags() {
  const clips = clipsOf([3, 3, 3], -22);
  const recording = recordingOf(clips, { folder: join(folder, 'tags'), title: 'Snö & 雪' });
  const side = 600;
  const rgba = new Uint8Array(side * side * 4).fill(200);
  const cover = { bytes: await encodePng({ size: side, rgba }), mediaType: 'image/png', side };
  const chapters = [0, 4, 8].map((start, index) => ({ title: `Part ${index + 1}`, start }));
  const found = {};
  for (const format of ['mp3', 'wav', 'flac', 'm4a', 'opus']) {
    const { files, duration } = await assembleTrack(recording, {
      workFolder: newFolder(),
      format,
    });
    const tags = {
      ...trackTags(recording, { duration, chapters }),
      artist: 'Åsa Ørn',
      album: 'The Norvik Post',
      date: '2026-03-01',
      url: 'https://example.org/snow',
      disclosure: 'Made with AI.',
    };
    const target = join(newFolder(), `tags.${format}`);
    await retagFile({ file: files[0].file, format }, target, { tags, cover });
    const [probed, { common, native }] = [probeFile(target), await parseFile(target)];
    const told = JSON.stringify([probed.format.tags, probed.streams.map((each) => each.tags)]);
    const read = JSON.stringify(native);
    const texts = [tags.title, tags.artist, tags.album, tags.date, tags.url, tags.disclosure];
    const all = [...texts, tags.digitalSourceType, tags.voice, tags.provider];
    found[format] = {
      ffprobe: all.filter((text) => !told.includes(JSON.stringify(text).slice(1, -1))),
      musicMetadata: all.filter((text) => !read.includes(JSON.stringify(text).slice(1, -1))),
      lyrics: read.includes('Part 2.'),
      chapters: probed.chapters.length,
      cover: common.picture?.[0]?.data.length === cover.bytes.length,
    };
  }
  return found;
}
