/** samples → the words that Whisper hears in them, each with its time, by the recogniser of sherpa-onnx and a folder with `ears.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Longest stretch the recogniser is given, in seconds: it hears 29.5 and drops the rest. */
const LONGEST = 28;

/** Shortest that is safe: a few samples end its process. */
const SHORTEST = 0.2;

/** Seconds over which the level is taken when a long clip is cut where it is quietest. */
const WINDOW = 0.1;

/** Rate of the recogniser. */
const RATE_HZ = 16_000;

/** Why there are no ears, or undefined where there are. */
export function whyNoEars(folder) {
  if (!folder) return 'give the folder of a Whisper base pack with --ears';
  return existsSync(join(folder, 'ears.json')) ? undefined : `no ears.json in ${folder}`;
}

/** Opens the recogniser for one language (two letters). */
export function openEars(folder, { language = 'en' } = {}) {
  const { OfflineRecognizer, LinearResampler } = createRequire(import.meta.url)('sherpa-onnx-node');
  const config = JSON.parse(readFileSync(join(folder, 'ears.json'), 'utf8')).recogniser;
  const { whisper } = config.modelConfig;
  whisper.encoder = join(folder, whisper.encoder);
  whisper.decoder = join(folder, whisper.decoder);
  whisper.language = language.slice(0, 2);
  config.modelConfig.tokens = join(folder, config.modelConfig.tokens);
  const recogniser = new OfflineRecognizer(config);
  const resample = (samples, sampleRateHz) =>
    sampleRateHz === RATE_HZ
      ? samples
      : new LinearResampler(sampleRateHz, RATE_HZ).flush(samples, true);

  /** `{ text, words: [{ text, start, end }] }`, times in seconds. */
  const hear = async (samples, sampleRateHz) => {
    const words = [];
    for (const { part, start } of cutInPauses(resample(samples, sampleRateHz))) {
      const stream = recogniser.createStream();
      stream.acceptWaveform({ samples: part, sampleRate: RATE_HZ });
      words.push(...wordsOf(await recogniser.decodeAsync(stream), start));
    }
    return { text: words.map(({ text }) => text).join(' '), words };
  };
  return { hear };
}

/** Tokens that begin with a blank begin a word. */
function wordsOf({ tokens, timestamps, durations }, offset) {
  const words = [];
  for (const [index, token] of tokens.entries()) {
    const start = offset + timestamps[index];
    const end = start + (durations?.[index] ?? 0);
    const last = words.at(-1);
    if (!last || token.startsWith(' ')) words.push({ text: token, start, end });
    else {
      last.text += token;
      last.end = end;
    }
  }
  return words.map((word) => ({ ...word, text: word.text.trim() })).filter(({ text }) => text);
}

/** Stretches of at most LONGEST seconds, cut where it is quietest in their last third. */
function cutInPauses(samples) {
  const parts = [];
  let from = 0;
  while (samples.length - from > LONGEST * RATE_HZ) {
    const to = quietest(samples, {
      from: from + Math.round(LONGEST * 0.6 * RATE_HZ),
      to: from + LONGEST * RATE_HZ,
    });
    parts.push({ part: samples.slice(from, to), start: from / RATE_HZ });
    from = to;
  }
  if (samples.length - from > SHORTEST * RATE_HZ)
    parts.push({ part: samples.slice(from), start: from / RATE_HZ });
  return parts;
}

function quietest(samples, { from, to }) {
  const width = Math.round(WINDOW * RATE_HZ);
  let best = { at: to, energy: Infinity };
  for (let at = from; at + width <= to; at += width >> 2) {
    let energy = 0;
    for (let i = at; i < at + width; i++) energy += samples[i] * samples[i];
    if (energy < best.energy) best = { at: at + (width >> 1), energy };
  }
  return best.at;
}
