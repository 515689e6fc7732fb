/**
 * paragraphs of articles in two readings, plain and with delivery → pictures of their pitch, in random order, for a judge who does not know
 * which is which; the key, and what to look for, in files beside them.
 *
 *   node bench/voice/tune/blind.mjs --output FOLDER --python PATH [--voices a,b] [--articles a.md,b.md] [--seed TEXT]
 *
 * --python  a Python with pyworld 0.3.5, soundfile and matplotlib
 * --seed    what the order is drawn from
 *
 * Writes NN.png, README.txt and key.json (`{ "01": { "voice", "A": "plain" | "read", "text" } }`). Run it after `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openProvider } from '../../../dist/index.js';
import { variationOf } from '../../../dist/script/delivery/variation.js';
import { speakTuned } from './spoken.mjs';

const ROOT = new URL('../../../', import.meta.url);
const DRAW = fileURLToPath(new URL('draw_pitch.py', import.meta.url));

/** A paragraph of one sentence shows neither a beginning nor an end. */
const FEWEST_SENTENCES = 2;

const JUDGE = `Each picture shows the pitch of one paragraph, read twice: A above, B below. Both are machine voices saying the same words.
Height is pitch, in semitones from the reading's own median; time runs to the right; grey lines and a change of colour mark sentences.

For each picture ask of both readings:
1. Does the first sentence begin high, and does the last end lowest?
2. Do statements fall at their end, and do questions for yes or no rise?
3. Has each sentence a tune of its own, or do all have the same outline?
4. Is the range that of someone who means what is said: neither flat nor wild?
5. Do the words that carry the meaning stand out, and only these?
6. Are there jumps, spikes or plateaus that no reader would make?

Then answer for each picture: A or B, whichever you would rather listen to, with one sentence why; "same" if you cannot tell.
Do not open key.json before all answers are written down.
`;

/** Paragraphs of one voice: their sentences in each reading. */
export async function readTwice(sources, options) {
  const readings = {};
  for (const delivery of ['plain', 'read']) {
    const all = (await speakTuned(sources, { ...options, delivery })).filter(
      ({ role }) => role === 'paragraph',
    );
    readings[delivery] = all.reduce((paragraphs, sentence) => {
      if (sentence.place === 0) paragraphs.push([]);
      paragraphs.at(-1).push(sentence);
      return paragraphs;
    }, []);
  }
  return readings.plain.map((plain, index) => ({ plain, read: readings.read[index] }));
}

function curveOf(sentences, label) {
  const shown = sentences.map(({ start, pitch, words }) => ({
    start,
    pitch,
    words: words.map((word) => ({ at: word.start, text: word.text })),
  }));
  return { label, sentences: shown };
}

export async function drawBlind({ output, voices, seed, sources, ...options }) {
  mkdirSync(output, { recursive: true });
  const next = variationOf(seed);
  const drawn = [];
  for (const voice of voices)
    for (const both of await readTwice(sources, { ...options, voice, folder: output }))
      if (both.plain.length >= FEWEST_SENTENCES)
        drawn.push({ voice, both, A: next() < 0.5 ? 'plain' : 'read', at: next() });
  drawn.sort((one, other) => one.at - other.at);
  const numbered = drawn.map((each, index) => ({
    ...each,
    number: String(index + 1).padStart(2, '0'),
  }));
  const pages = numbered.map(({ number, both, A }) => ({
    png: join(output, `${number}.png`),
    curves: [curveOf(both[A], 'A'), curveOf(both[A === 'plain' ? 'read' : 'plain'], 'B')],
  }));
  writeFileSync(join(output, 'pages.json'), JSON.stringify(pages));
  execFileSync(options.python, [DRAW, join(output, 'pages.json')]);
  const key = numbered.map(({ number, voice, A, both }) => [
    number,
    { voice, A, text: both.plain.map(({ text }) => text).join(' ') },
  ]);
  writeFileSync(join(output, 'key.json'), JSON.stringify(Object.fromEntries(key), null, 2));
  writeFileSync(join(output, 'README.txt'), JUDGE);
  return numbered.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      output: { type: 'string' },
      python: { type: 'string' },
      voices: { type: 'string', default: 'af_heart,bm_george' },
      articles: {
        type: 'string',
        default: 'bench/voice/articles/en-us.md,articles/slow-trains.md',
      },
      seed: { type: 'string', default: 'blind' },
    },
  });
  if (values.output === undefined || values.python === undefined)
    throw new Error('Give --output FOLDER and --python PATH.');
  const provider = openProvider('local');
  const count = await drawBlind({
    provider,
    output: resolve(values.output),
    python: values.python,
    voices: values.voices.split(','),
    seed: values.seed,
    sources: values.articles.split(',').map((path) => readFileSync(new URL(path, ROOT), 'utf8')),
  });
  await provider.close();
  console.log(`${count} pictures in ${values.output}`);
}
