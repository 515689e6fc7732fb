/**
 * One article, three ways, in one run: (a) a bare loop over the engine with the same sentences and the same plan of
 * engines and threads, nothing encoded; (b) `lectern build` cold; (c) `lectern build` warm; then one changed paragraph.
 *
 *   npm run bench -- [ARTICLE.txt] [--minutes 10] [--rounds 1] [--voice af_heart]
 *
 * Without a file an article of about `--minutes` of speech is made from the sample articles.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { planEngines } from '../dist/speech/providers/local/local-engine.js';
import { watchTree } from './watch-tree.mjs';

/** Characters of text the built-in voice reads in a second. */
const CHARACTERS_A_SECOND = 16;

const root = fileURLToPath(new URL('..', import.meta.url));
const PACK = join(root, 'voices/kokoro-82m');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '1' },
    voice: { type: 'string', default: 'af_heart' },
    loop: { type: 'string' },
  },
});

if (values.loop) await bareLoop(values.loop);
else await compare();

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const article = join(folder, 'article.txt');
    writeFileSync(
      article,
      positionals[0] ? readFileSync(positionals[0]) : makeArticle(Number(values.minutes)),
    );
    const sentences = join(folder, 'sentences.json');
    writeFileSync(sentences, JSON.stringify(sentencesOf(article, folder)));
    for (let round = 1; round <= Number(values.rounds); round++)
      await oneRound({ folder, article, sentences, round });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function oneRound({ folder, article, sentences, round }) {
  const work = mkdtempSync(join(folder, 'round-'));
  const build = (...more) => [
    join(root, 'dist/cli.js'),
    'build',
    article,
    '--voice',
    values.voice,
    '--output',
    join(work, 'output'),
    '--store',
    join(work, 'store'),
    '--json',
    '--quiet',
    ...more,
  ];
  const bare = await measure([
    fileURLToPath(import.meta.url),
    '--loop',
    sentences,
    '--voice',
    values.voice,
  ]);
  const cold = await measure(build());
  const before = digest(join(work, 'output'));
  const warm = await measure(build());
  const same = before === digest(join(work, 'output'));
  const editions = [cold, warm].map((run) => JSON.parse(run.stdout).editions[0]);
  const unchanged = readFileSync(article, 'utf8');
  writeFileSync(article, unchanged.replace(/\.\s*$/, ', and so it ended.\n'));
  const edited = await measure(build());
  const change = JSON.parse(edited.stdout).editions[0];
  writeFileSync(article, unchanged);

  const loop = JSON.parse(bare.stdout);
  console.log(
    `round ${round}: ${loop.sentences} sentences, ${editions[0].duration.toFixed(1)} s of audio`,
  );
  row(`(a) bare loop, ${loop.plan}`, bare, `${loop.audio.toFixed(1)} s of audio`);
  row(
    '(b) build, cold',
    cold,
    `${(cold.wall / bare.wall).toFixed(3)} of (a), ${(editions[0].duration / cold.wall).toFixed(2)} times real time, ${editions[0].recorded} requests`,
  );
  row(
    '(c) build, warm',
    warm,
    `${editions[1].recorded} requests, ${same ? 'same bytes' : 'OTHER BYTES'}`,
  );
  row(
    '    one paragraph changed',
    edited,
    `${change.recorded} of ${change.recorded + change.reused} requests`,
  );
}

function row(name, run, note) {
  console.log(
    `${name.padEnd(30)} ${run.wall.toFixed(2).padStart(8)} s wall ${run.cpu.toFixed(2).padStart(8)} s cpu ${String(run.peakMegabytes).padStart(6)} MB peak   ${note}`,
  );
}

/** Runs node and measures the whole of it, engines in processes of their own included. */
function measure(args) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const watch = watchTree(child.pid);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = (performance.now() - started) / 1000;
      const usage = watch.stop();
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}: ${stderr}`));
      else resolve({ stdout, wall, ...usage });
    });
  });
}

/** What anyone would write with the engine alone: each engine takes the next sentence as soon as it is free. */
async function bareLoop(file) {
  const { OfflineTts } = createRequire(import.meta.url)('sherpa-onnx-node');
  const plan = planEngines({});
  const { speaker, speed = 1, phonemes } = findVoice(values.voice);
  const kokoro = {
    model: join(PACK, 'model.onnx'),
    voices: join(PACK, 'voices.bin'),
    tokens: join(PACK, 'tokens.txt'),
    dataDir: join(PACK, 'espeak-ng-data'),
    lang: phonemes,
    lengthScale: 1,
  };
  const model = { kokoro, numThreads: plan.threads, provider: 'cpu', debug: 0 };
  const sentences = JSON.parse(readFileSync(file, 'utf8'));
  const waiting = [...sentences];
  let seconds = 0;
  const work = async () => {
    const engine = await OfflineTts.createAsync({ model, maxNumSentences: 1 });
    const generationConfig = { sid: speaker, speed, silenceScale: 1 };
    for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
      const request = { text, enableExternalBuffer: true, generationConfig };
      const { samples, sampleRate } = await engine.generateAsync(request);
      seconds += samples.length / sampleRate;
    }
  };
  await Promise.all(Array.from({ length: plan.instances }, work));
  const told = `${plan.instances} x ${plan.threads} thread${plan.threads > 1 ? 's' : ''}`;
  console.log(JSON.stringify({ sentences: sentences.length, audio: seconds, plan: told }));
}

function findVoice(name) {
  const { voices } = JSON.parse(readFileSync(join(PACK, 'voice.json'), 'utf8'));
  const found = voices.find((voice) => voice.name === name);
  if (!found) throw new Error(`${PACK} has no voice ${name}`);
  return found;
}

/** The spoken sentences that a build gives to the engine. */
function sentencesOf(article, folder) {
  const out = execFileSync(
    process.execPath,
    [
      join(root, 'dist/cli.js'),
      'script',
      article,
      '--voice',
      values.voice,
      '--json',
      '--quiet',
      '--store',
      join(folder, 'none'),
    ],
    { maxBuffer: 1 << 30 },
  );
  const { segments } = JSON.parse(out).scripts[0];
  return segments
    .flatMap(({ spokenText, sentences }) =>
      sentences.map(({ spokenStart, spokenEnd }) =>
        spokenText.slice(spokenStart, spokenEnd).trim(),
      ),
    )
    .filter(Boolean);
}

/** Paragraphs of the sample articles, again and again, each time with another number so that none is the same as before. */
function makeArticle(minutes) {
  const folder = join(root, 'articles');
  const paragraphs = readdirSync(folder)
    .sort()
    .filter((name) => /\.(md|txt)$/.test(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 150 && /^[A-Z“]/.test(text) && /[.!?”]$/.test(text));
  const wanted = minutes * 60 * CHARACTERS_A_SECOND;
  const chosen = [];
  for (let i = 0, length = 0; length < wanted; i++) {
    const text = `In part ${i + 1} of this reading, the story goes on. ${paragraphs[i % paragraphs.length]}`;
    chosen.push(text);
    length += text.length;
  }
  return `A Long Reading for the Clock\n\n${chosen.join('\n\n')}\n`;
}

function digest(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(name.slice(folder.length)).update(readFileSync(name));
  }
  return hash.digest('hex');
}
