/** A track of three hours, or nothing, in a process of its own → the most memory it took, MB, and seconds. */
import { assembleTrack } from '../../dist/track/assemble-track.js';
import { recordingOf, speechLikeSamples } from './recordings.mjs';

const [mode, folder] = process.argv.slice(2);
const start = performance.now();
if (mode === 'long') {
  const sampleRateHz = 24_000;
  const voices = Array.from({ length: 6 }, (_, index) => ({
    samples: speechLikeSamples({ seconds: 20, sampleRateHz, level: -24, seed: index + 1 }),
    sampleRateHz,
  }));
  const clips = Array.from({ length: 525 }, (_, index) => voices[index % voices.length]);
  const { duration } = await assembleTrack(recordingOf(clips, { folder }), { workFolder: folder });
  report({ hours: Number((duration / 3600).toFixed(2)) });
} else report({});

function report(facts) {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  console.log(JSON.stringify({ ...facts, megabytes, seconds }));
}
