/** two articles → pauses within sentences that no mark asks for, and syllables a second, of the engine and of our clips; pauses between sentences and parts. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProvider } from '../../../dist/index.js';
import { FOUR_ENGLISH, symbolsOf, TIMING, VOICES } from '../pack.mjs';
import { mean } from '../statistics.mjs';
import { tapThisProcess } from '../tapped-runs.mjs';
import { speakSegments } from '../tune/speak-segments.mjs';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** What counts as silence, and as a pause: dB below the loudest 5 ms of a clip, and seconds. */
const SILENT_DB = -40;
const PAUSE = 0.2;
const WINDOW = 0.005;

/** Marks at which a reader pauses; quotation marks and hyphens are none. */
const MARK = /[;:,.!?—–…()[\]]|\s-\s/u;

/** Symbols of the model that are the core of a syllable: vowels, each diphthong one symbol but for those of British English. */
const VOWEL = /[ɪʊe]ə|[aeiouæɐɑɒɔəɚɛɜɪʊʌᵻyøœɨAIOWYQᵊ]/gu;

export async function pauses({ voices = FOUR_ENGLISH, folder, quick }) {
  const tap = tapThisProcess(folder);
  const sound = mkdtempSync(join(folder, 'pauses-'));
  process.env.LECTERN_BENCH_SOUND = sound;
  const provider = openProvider('local');
  const found = [];
  for (const voice of voices) {
    const { language } = VOICES.find(({ name }) => name === voice);
    const local = `bench/voice/articles/${language.toLowerCase()}.md`;
    const sources = [local, ...(language.startsWith('en') ? ['articles/slow-trains.md'] : [])];
    const spoken = [];
    for (const source of quick ? sources.slice(0, 1) : sources)
      spoken.push(
        ...(await speakSegments(read(source), {
          provider,
          voice,
          delivery: 'read',
          told: () => tap.take(),
        })),
      );
    const paragraphs = spoken.filter(({ segment }) => segment.role === 'paragraph');
    found.push(...describe(paragraphs, { voice, folder: sound }));
  }
  await provider.close();
  delete process.env.LECTERN_BENCH_SOUND;
  return found;
}

function describe(spoken, { voice, folder }) {
  const sentences = spoken.flatMap(({ pcm, marks, words, request }) =>
    marks.map(({ start, end }) => ({ pcm, start, end, words, text: request.text })),
  );
  const words = spoken.reduce((sum, each) => sum + each.words.length, 0);
  const seconds = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  const all = sentences.flatMap(pausesOf);
  const unmarked = all.filter(({ mark }) => !mark);
  const calls = spoken.flatMap((each) => each.calls);
  const syllables = calls.reduce((sum, call) => sum + syllablesOf(call), 0);
  const per = (count) => ((100 * count) / words).toFixed(1);
  const pace = syllables / seconds;
  const engine = calls.reduce((sum, call) => sum + unmarkedByEngine(call, folder), 0);
  const gaps = spoken.flatMap(({ marks }) =>
    marks.slice(1).map(({ start }, index) => start - marks[index].end),
  );
  return [
    {
      measure: `pauses that no mark asks for, ${voice}`,
      found: `${per(unmarked.length)} in 100 words (the engine: ${per(engine)}); at marks ${per(all.length - unmarked.length)}`,
      wanted: 'at most 3',
      holds: unmarked.length <= 0.03 * words,
      details: unmarked.map(({ length, around }) => `${length.toFixed(2)} s: ${around}`),
    },
    {
      measure: `syllables a second, ${voice}`,
      found: `${pace.toFixed(2)} (${syllables} in ${seconds.toFixed(1)} s of ${sentences.length} sentences)`,
      ...(/^[ab]/.test(voice) && { wanted: '4.0 to 4.2', holds: pace >= 3.995 && pace < 4.205 }),
    },
    {
      measure: `pauses between sentences, ${voice}`,
      found: `${mean(gaps).toFixed(2)} s, coefficient of variation ${variation(gaps).toFixed(2)}`,
      wanted: '0.25',
    },
  ];
}

/** Silences within a sentence, each with the text between the words around it. */
function pausesOf({ pcm, start, end, words, text }) {
  const silences = silencesOf(pcm.samples, pcm.sampleRateHz);
  const within = silences.filter((each) => each.start > start + 0.01 && each.end < end - 0.01);
  return within.map((silence) => {
    const middle = (silence.start + silence.end) / 2;
    const after = words.findIndex((word) => (word.start + word.end) / 2 > middle);
    const [left, right] = [words[after - 1], words[after]];
    const between = left && right ? text.slice(left.textEnd, right.textStart) : '';
    return {
      length: silence.end - silence.start,
      mark: MARK.test(between),
      around: left && right ? text.slice(left.textStart, right.textEnd) : '',
    };
  });
}

function silencesOf(samples, rate) {
  const size = Math.round(WINDOW * rate);
  const levels = Array.from({ length: Math.floor(samples.length / size) }, (_, window) => {
    const own = samples.subarray(window * size, (window + 1) * size);
    return 10 * Math.log10(own.reduce((sum, sample) => sum + sample ** 2, 1e-9));
  });
  const floor = levels.reduce((most, level) => Math.max(most, level)) + SILENT_DB;
  const silences = [];
  let from = -1;
  for (const [window, level] of levels.entries()) {
    if (level < floor) {
      if (from < 0) from = window;
      continue;
    }
    if (from >= 0 && (window - from) * WINDOW >= PAUSE)
      silences.push({ start: from * WINDOW, end: window * WINDOW });
    from = -1;
  }
  return silences;
}

const lettersOf = (call) => call.pieces.flatMap(({ ids }) => ids);

function syllablesOf(call) {
  return (symbolsOf(lettersOf(call)).match(VOWEL) ?? []).length;
}

/** The same silences in the engine's own reply, by the tokens beside each. */
function unmarkedByEngine(call, folder) {
  const bytes = readFileSync(join(folder, `${call.digest}.f32`));
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset), 0, bytes.length >> 2);
  const symbols = lettersOf(call).map((id) => symbolsOf([id]));
  let at = -TIMING.leadSeconds;
  const tokens = call.pieces
    .flatMap(({ frames }) => frames)
    .map((frames) => ({ start: at, end: (at += (frames * TIMING.frameSamples) / 24_000) }));
  return silencesOf(samples, 24_000).filter(({ start, end }) => {
    const first = tokens.findIndex((token) => token.end > start);
    const last = tokens.findLastIndex((token) => token.start < end);
    const beside = symbols.slice(Math.max(0, first - 1), last + 2);
    const isWithin = first > 0 && start > 0 && last < tokens.length - 1;
    return isWithin && !beside.some((symbol) => MARK.test(symbol));
  }).length;
}

function variation(values) {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle;
}
