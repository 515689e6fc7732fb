/** Recordings with and without sounds → what they cost in time, and how far a bed gives way to speech. */
import { assembleTrack } from '../../dist/track/assemble-track.js';
import { BED_HERTZ, soundsIn } from './bed-sounds.mjs';
import { decodeFile, meterFile } from './measure-file.mjs';
import { recordingOf, speechLikeSamples } from './recordings.mjs';

/** Times each track is made. */
const TURNS = 3;

/** `newFolder`, `times`, `clips`: those of the bench; `clips` gives a recording of so many clips of 20 seconds. */
export async function measureSounds({ newFolder, times, clips }) {
  const { script, sounds } = await soundsIn(newFolder());
  const plain = clips(30);
  const withSounds = (own) => ({ ...plain, script: { ...plain.script, sounds: own } });
  const tracks = { plain, bed: withSounds({ bed: script.bed }), all: withSounds(script) };
  const taken = { plain: [], bed: [], all: [] };
  const make = (name) =>
    times(() => assembleTrack(tracks[name], { workFolder: newFolder(), sounds }));
  await make('plain');
  const first = await make('all');
  for (let turn = 0; turn < TURNS; turn++)
    for (const [name, list] of Object.entries(taken)) list.push(await make(name));
  const middle = (name, kind) => taken[name].map((each) => each[kind]).toSorted((a, b) => a - b)[1];
  const compare = (kind) => ({
    without: round(middle('plain', kind)),
    bed: round(middle('bed', kind)),
    all: round(middle('all', kind)),
    ratio: round(middle('bed', kind) / middle('plain', kind)),
    ratioOfAll: round(middle('all', kind) / middle('plain', kind)),
    ratioWhenNew: round(first[kind] / middle('plain', kind)),
  });
  return {
    minutes: 10,
    wall: compare('wall'),
    processor: compare('processor'),
    ducking: await measureDucking({ newFolder, script, sounds }),
  };
}

function round(number) {
  return Number(number.toFixed(2));
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
