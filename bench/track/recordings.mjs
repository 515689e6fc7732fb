/** A few words about clips → a recording whose clips lie on disk, of noise with the rhythm of speech or of samples given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWav } from '../../dist/_internal/audio/wav.js';

/** Seconds of silence in a clip before and behind its sound. */
const PADDING = 0.2;

/** Seconds from the sound of one clip to that of the next. */
const PAUSE = 0.6;

/** A recording of `clips`, each `{ samples, sampleRateHz, voice }` with 16-bit samples; the same file may be named by many. */
export function recordingOf(clips, { folder, title = 'Sixty clips' }) {
  mkdirSync(folder, { recursive: true });
  const files = new Map();
  const fileOf = ({ samples, sampleRateHz }) => {
    const known = files.get(samples);
    if (known !== undefined) return known;
    const file = join(folder, `${files.size + 1}.wav`);
    const silence = Math.round(PADDING * sampleRateHz);
    const padded = new Int16Array(samples.length + 2 * silence);
    padded.set(samples, silence);
    writeFileSync(file, encodeWav({ samples: padded, sampleRateHz }));
    files.set(samples, file);
    return file;
  };
  return {
    script: {
      article: { title, language: 'en', slug: 'bench', blocks: [], skipped: [], warnings: [] },
      segments: clips.map((clip, index) => segmentOf(clip, { index, count: clips.length })),
      voices: [...new Set(clips.map(({ voice = 'a' }) => voice))],
      warnings: [],
    },
    clips: clips.map((clip, index) => clipOf(clip, { index, file: fileOf(clip) })),
    warnings: [],
  };
}

function segmentOf({ voice = 'a' }, { index, count }) {
  const text = `Part ${index + 1}.`;
  const span = { start: 0, end: text.length, spokenStart: 0, spokenEnd: text.length };
  return {
    id: `s${index + 1}`,
    role: index % 8 === 0 ? 'heading' : 'paragraph',
    text,
    spokenText: text,
    spans: [{ ...span, rule: null }],
    sentences: [span],
    voice,
    language: 'en',
    pauseAfter: index === count - 1 ? 0 : PAUSE,
  };
}

function clipOf({ samples, sampleRateHz, voice = 'a' }, { index, file }) {
  const silence = Math.round(PADDING * sampleRateHz);
  const sampleCount = samples.length + 2 * silence;
  const highest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  return {
    segmentId: `s${index + 1}`,
    key: (index + 1).toString(16).padStart(64, '0'),
    file,
    duration: sampleCount / sampleRateHz,
    sampleRateHz,
    sampleCount,
    soundStart: silence,
    soundEnd: silence + samples.length,
    peak: highest / 32_768,
    clipped: 0,
    marks: [{ sentence: 0, start: PADDING, end: PADDING + samples.length / sampleRateHz }],
    markSource: 'samples',
    provider: 'bench',
    voice,
    fresh: true,
  };
}

/** Noise under a voice's spectrum in syllables: 16-bit samples of a root mean square in dBFS, from a seed. */
export function speechLikeSamples({ seconds, sampleRateHz, level, seed }) {
  let state = seed * 2_654_435_761;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  const share = Math.min(1, 5000 / sampleRateHz);
  const sound = new Float64Array(Math.round(seconds * sampleRateHz));
  let [first, low, power] = [0, 0, 0];
  for (let i = 0; i < sound.length; i++) {
    first += (random() - first) * share;
    low += (first - low) * share;
    const time = i / sampleRateHz;
    const wave = Math.sin(2 * Math.PI * 120 * time) ** 5;
    const syllable = Math.sin(Math.PI * 4.7 * time) ** 2;
    sound[i] = (0.9 * low + 0.5 * wave) * (0.15 + syllable);
    power += sound[i] ** 2;
  }
  const gain = (32_768 * 10 ** (level / 20)) / Math.sqrt(power / sound.length);
  return Int16Array.from(sound, (each) =>
    Math.max(-32_768, Math.min(32_767, Math.round(each * gain))),
  );
}
