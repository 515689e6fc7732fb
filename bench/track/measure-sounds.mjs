/** Recordings with and without sounds → what a bed costs in time and memory, and how far it gives way to speech. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assembleTrack } from '../../dist/track/assemble-track.js';
import { BED_HERTZ, soundsIn } from './bed-sounds.mjs';
import { decodeFile, meterFile } from './measure-file.mjs';
import { recordingOf, speechLikeSamples } from './recordings.mjs';

const LONG_TRACK = fileURLToPath(new URL('long-track.mjs', import.meta.url));

/** `newFolder`, `seconds`, `sixtyClips`, `childOptions`: those of the bench. */
export async function measureSounds({ newFolder, seconds, sixtyClips, childOptions }) {
  const { script, sounds } = await soundsIn(newFolder());
  const plain = sixtyClips();
  const mixed = { ...plain, script: { ...plain.script, sounds: script } };
  const [without, within] = [[], []];
  for (let turn = 0; turn < 3; turn++) {
    without.push(await seconds(() => assembleTrack(plain, { workFolder: newFolder() })));
    within.push(await seconds(() => assembleTrack(mixed, { workFolder: newFolder(), sounds })));
  }
  const middle = (times) => Number(times.toSorted((a, b) => a - b)[1].toFixed(2));
  const run = (mode) =>
    JSON.parse(
      execFileSync(process.execPath, [LONG_TRACK, mode, newFolder()], childOptions).toString(),
    );
  const [idle, long, bed] = [run('idle'), run('long'), run('bed')];
  return {
    without: middle(without),
    with: middle(within),
    ratio: Number((middle(within) / middle(without)).toFixed(2)),
    ducking: await measureDucking({ newFolder, script, sounds }),
    threeHours: {
      aboveIdle: `${long.megabytes - idle.megabytes} MB without, ${bed.megabytes - idle.megabytes} MB with a bed`,
      seconds: `${long.seconds} and ${bed.seconds}`,
    },
  };
}

/** Level of a partial of the bed under speech and in a pause of four seconds, in the encoded file. */
async function measureDucking({ newFolder, script, sounds }) {
  const rate = 24_000;
  const clips = [8, 8].map((length, index) => ({
    samples: speechLikeSamples({
      seconds: length,
      sampleRateHz: rate,
      level: -24,
      seed: index + 1,
    }),
    sampleRateHz: rate,
  }));
  const made = recordingOf(clips, { folder: newFolder() });
  const segments = made.script.segments.map((segment) => ({ ...segment, pauseAfter: 4 }));
  const own = { ...made, script: { ...made.script, segments, sounds: { bed: script.bed } } };
  const { files, timeline } = await assembleTrack(own, {
    workFolder: newFolder(),
    format: 'flac',
    sounds,
  });
  const samples = decodeFile(files[0].file, rate);
  const [first, second] = timeline.entries.filter(({ kind }) => kind === 'clip');
  const part = (from, to) =>
    levelOf(samples.subarray(Math.round(from * rate), Math.round(to * rate)), rate);
  const under = part(first.start + 1, first.end - 1);
  const between = part(first.end + 1, second.start - 0.5);
  const { integrated, truePeak } = meterFile(files[0].file);
  return { under, between, difference: Number((between - under).toFixed(1)), integrated, truePeak };
}

/** dBFS of one partial. */
function levelOf(samples, rate) {
  let [re, im] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const turn = (2 * Math.PI * BED_HERTZ * i) / rate;
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length);
    re += samples[i] * window * Math.cos(turn);
    im += samples[i] * window * Math.sin(turn);
  }
  const level = 20 * Math.log10((4 * Math.hypot(re, im)) / samples.length / 32_768);
  return Number(level.toFixed(1));
}
