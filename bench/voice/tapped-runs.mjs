/** calls of the library and of the command line → their results, and every call of the engine that they made, as the tap saw it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchTree } from '../watch-tree.mjs';

const TAP = new URL('tap.mjs', import.meta.url).href;
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Engines that this process starts are listened to from now on. `take()` gives the calls since the last time. */
export function tapThisProcess(folder) {
  const file = join(folder, 'calls.jsonl');
  Object.assign(process.env, environmentOf(file));
  let seen = readCalls(file).length;
  return {
    take: () => {
      const calls = readCalls(file).slice(seen);
      seen += calls.length;
      return calls;
    },
  };
}

/** Runs `lectern`. `sound`: a folder for the engine's own sound, a file for each call. `cli`: that of another build. */
export function runLectern(args, { folder, sound, cli = CLI }) {
  const file = join(folder, 'run-calls.jsonl');
  rmSync(file, { force: true });
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const env = { ...process.env, ...environmentOf(file), LECTERN_BENCH_SOUND: sound ?? '' };
    const child = spawn(process.execPath, [cli, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const watch = watchTree(child.pid);
    const [out, err] = ['', ''].map(() => []);
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = (performance.now() - started) / 1000;
      const usage = watch.stop();
      const stdout = Buffer.concat(out).toString();
      if (code === 0) resolve({ stdout, wall, ...usage, calls: readCalls(file) });
      else reject(new Error(`lectern ${args.join(' ')} ended with ${code}: ${Buffer.concat(err)}`));
    });
  });
}

/** The segments of an article, as they would be sent to the voice. */
export async function readSegments(article, { folder, voice }) {
  const args = ['script', article, '--json', '--quiet', '--no-disclosure', '--voice', voice];
  const { stdout } = await runLectern([...args, '--store', join(folder, 'none')], { folder });
  return JSON.parse(stdout).scripts[0].segments;
}

/** A segment → what the provider is asked for it. */
export function requestOf(segment, voice) {
  const { spokenText, sentences, pronunciations, language } = segment;
  return {
    text: spokenText,
    sentences: sentences.map((each) => ({ start: each.spokenStart, end: each.spokenEnd })),
    ...(pronunciations && { pronunciations }),
    voice,
    language,
  };
}

function environmentOf(file) {
  return { NODE_OPTIONS: `--import ${TAP}`, LECTERN_BENCH_TAP: file };
}

function readCalls(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
