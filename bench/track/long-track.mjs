/** A track of three hours, with a bed or without, or nothing, in a process of its own → the most memory it took, MB, and seconds. */
import { assembleTrack } from '../../dist/track/assemble-track.js';
import { soundsIn } from './bed-sounds.mjs';
import { recordingOf, speechLikeSamples } from './recordings.mjs';

const [mode, folder] = process.argv.slice(2);
const start = performance.now();
if (mode === 'long' || mode === 'bed') {
  const sampleRateHz = 24_000;
  const voices = Array.from({ length: 6 }, (_, index) => ({
    samples: speechLikeSamples({ seconds: 20, sampleRateHz, level: -24, seed: index + 1 }),
    sampleRateHz,
  }));
  const clips = Array.from({ length: 525 }, (_, index) => voices[index % voices.length]);
  const plain = recordingOf(clips, { folder });
  const { script, sounds } = mode === 'bed' ? await soundsIn(folder) : {};
  const recording = { ...plain, script: { ...plain.script, ...(script && { sounds: script }) } };
  const { duration } = await assembleTrack(recording, { workFolder: folder, sounds });
  report({ hours: Number((duration / 3600).toFixed(2)) });
} else report({});

function report(facts) {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  console.log(JSON.stringify({ ...facts, megabytes, seconds }));
}
