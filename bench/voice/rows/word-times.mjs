/** sentences with pauses → how far the times of words lie from the beginning of their sound, and from Whisper's times. */
import { openProvider } from '../../../dist/index.js';
import { openEars, whyNoEars } from '../ears.mjs';
import { readSentences } from '../own-sentences.mjs';
import { FOUR_ENGLISH, TIMING } from '../pack.mjs';
import { median, quantile, thin } from '../statistics.mjs';
import { comparedWords } from '../word-errors.mjs';

/** Level of sound against the loudest moment of the clip, in decibels. */
const THRESHOLD_DB = -32;

/** Seconds over which the level is taken, and from one look to the next. */
const WINDOW = 0.01;
const STEP = 0.0025;

/** Shortest silence that is a pause, and how far around the time told it is looked for, in seconds. */
const PAUSE = 0.06;
const SEARCH = 0.35;

/** Two sentences a clip: the words after a comma, a colon, a dash or a full stop follow a pause. */
export async function wordTimes({ voices = FOUR_ENGLISH, ears, quick }) {
  const written = readSentences().filter(({ spoken }) => /[,;:] \w.*[^,] \w/.test(spoken));
  const texts = thin(written, quick ? 12 : 50).map(({ spoken }) => spoken);
  const clips = texts.flatMap((text, index) =>
    index % 2 === 1 ? [{ text: `${texts[index - 1]} ${text}`, cut: texts[index - 1].length }] : [],
  );
  const recogniser = whyNoEars(ears) ? undefined : openEars(ears);
  const provider = openProvider('local');
  const [late, againstEars] = [new Map(), []];
  for (const voice of voices)
    for (const clip of clips) {
      const spoken = await speakClip(provider, clip, voice);
      late.set(voice, (late.get(voice) ?? []).concat(latenessOf(spoken)));
      if (recogniser) againstEars.push(...(await differencesFromEars(spoken, recogniser)));
    }
  await provider.close();
  return describe(late, { againstEars, why: whyNoEars(ears) });
}

async function speakClip(provider, { text, cut }, voice) {
  const sentences = [
    { start: 0, end: cut },
    { start: cut + 1, end: text.length },
  ];
  const { pcm, words } = await provider.synthesize({ text, sentences, voice, language: 'en' }, {});
  return { text, words, pcm };
}

/** Seconds that each word after a pause is told after its sound begins; only where there is a pause to be seen. */
function latenessOf({ text, words, pcm }) {
  const levels = levelsOf(pcm);
  return words.flatMap((word, index) => {
    const previous = words[index - 1];
    if (!previous || !/[,;:.—]/.test(text.slice(previous.textEnd, word.textStart))) return [];
    const onset = onsetNear(word.start, levels);
    if (onset === undefined) return [];
    return [{ late: word.start - onset, word: text.slice(word.textStart, word.textEnd) }];
  });
}

function levelsOf({ samples, sampleRateHz }) {
  const [width, step] = [WINDOW, STEP].map((seconds) => Math.round(seconds * sampleRateHz));
  const energies = [];
  for (let at = 0; at + width <= samples.length; at += step) {
    let energy = 0;
    for (let i = at; i < at + width; i++) energy += samples[i] * samples[i];
    energies.push(energy / width);
  }
  const floor = Math.max(...energies) * 10 ** (THRESHOLD_DB / 10);
  return energies.map((energy) => energy > floor);
}

/** The end of the longest silence near a time, in seconds: the middle of the window in which sound begins. */
function onsetNear(time, levels) {
  const last = Math.min(levels.length - 1, Math.round((time + SEARCH) / STEP));
  let best = { length: PAUSE / STEP, end: undefined };
  let length = 0;
  for (let i = Math.max(0, Math.round((time - SEARCH) / STEP)); i <= last; i++) {
    if (!levels[i]) length++;
    else {
      if (length >= best.length) best = { length, end: i };
      length = 0;
    }
  }
  return best.end === undefined ? undefined : best.end * STEP + WINDOW / 2;
}

/** Words that both have, in the same order; the first of a clip is left out, since Whisper says 0 for it. */
async function differencesFromEars({ text, words, pcm }, recogniser) {
  const samples = Float32Array.from(pcm.samples, (sample) => sample / 32768);
  const heard = (await recogniser.hear(samples, pcm.sampleRateHz)).words.map((word) => ({
    ...word,
    key: comparedWords(word.text).join(' '),
  }));
  const differences = [];
  let from = 0;
  for (const word of words.slice(1)) {
    const key = comparedWords(text.slice(word.textStart, word.textEnd)).join(' ');
    const index = heard.findIndex((each, i) => i >= from && i < from + 4 && each.key === key);
    if (key === '' || index < 0) continue;
    differences.push(word.start - heard[index].start);
    from = index + 1;
  }
  return differences;
}

function describe(late, { againstEars, why }) {
  const all = [...late.values()].flat();
  const errors = all.map((each) => Math.abs(each.late));
  const offset = median(all.map((each) => each.late));
  const lead = TIMING.leadSeconds ?? 0;
  const perVoice = [...late].map(
    ([voice, own]) => `${voice} ${milliseconds(median(own.map((each) => each.late)))}`,
  );
  const rest = all.map((each) => Math.abs(each.late - offset));
  const middle = median(errors);
  const most = quantile(errors, 0.95);
  return [
    {
      measure: 'words after a pause, told against their sound',
      wanted: 'median 25, 95 % 100 ms',
      found: `median error ${milliseconds(middle)}, 95 % ${milliseconds(most)} (${all.length} words)`,
      holds: middle <= 0.025 && most <= 0.1,
      details: all
        .filter((each) => Math.abs(each.late) > 0.1)
        .map((each) => `${each.word} ${milliseconds(each.late)}`),
    },
    {
      measure: 'the same, late or early in the middle',
      found: `${milliseconds(offset)} (${perVoice.join(', ')})`,
    },
    {
      measure: `leadSeconds, ${lead} in the pack`,
      found: `${(lead + offset).toFixed(3)} by this: median error ${milliseconds(median(rest))}, 95 % ${milliseconds(quantile(rest, 0.95))}`,
    },
    {
      measure: 'words against Whisper’s times',
      found:
        againstEars.length === 0
          ? `not measured: ${why}`
          : `median ${milliseconds(median(againstEars))}, median apart ${milliseconds(median(againstEars.map(Math.abs)))}, 95 % ${milliseconds(quantile(againstEars.map(Math.abs), 0.95))} (${againstEars.length} words)`,
    },
  ];
}

const milliseconds = (seconds) => `${Math.round(seconds * 1000)} ms`;
