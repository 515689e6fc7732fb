/** Values and messages → what a runner of GitHub Actions understands: outputs, summary, annotations; and programs run without a shell. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';

/** Annotations of a kind that GitHub shows for one step. */
const SHOWN = 10;

/** Sets outputs of the step. The delimiter is random: no value can end itself and begin another. */
export function setOutputs(outputs) {
  const file = process.env.GITHUB_OUTPUT;
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = `end-${randomUUID()}`;
    if (file) appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  }
}

/** Adds to the summary of the job. */
export function addSummary(markup) {
  if (process.env.GITHUB_STEP_SUMMARY)
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${markup}\n`);
}

/** Prints annotations: `{ level, message, file?, title? }`, the first ten of each level. */
export function annotate(annotations) {
  for (const level of ['error', 'warning']) {
    const those = annotations.filter((annotation) => annotation.level === level);
    for (const annotation of those.slice(0, SHOWN)) console.log(formatAnnotation(annotation));
  }
}

/** One workflow command, escaped as the runner reads it. */
export function formatAnnotation({ level, message, file, title }) {
  const properties = [
    ['file', file],
    ['title', title],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${level}${properties.length > 0 ? ` ${properties.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text) {
  return String(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text) {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Whether the job is of a pull request whose files come from another repository, by the event that started it. */
export function isFromFork({ GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: own }) {
  try {
    const { pull_request: request } = JSON.parse(readFileSync(path, 'utf8'));
    return request !== undefined && request.head.repo?.full_name !== own;
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end and gives `{ code, stdout, stderr }`. What it says goes to the log, where the runner takes
 * nothing in it for a command: words of a stranger's page are among it. A cancelled job interrupts it.
 */
export async function runProgram(program, { args, cwd, env = {} }) {
  const token = randomUUID();
  console.log(`::stop-commands::${token}`);
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (signal) => child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
    process.stdout.write(text);
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) =>
        resolve({
          code: code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 130 : 1),
          stdout,
          stderr,
        }),
      );
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    // A line that was left open would hide the token.
    console.log(`\n::${token}::`);
  }
}

/** What a run without a JSON answer said went wrong: its first line that begins with “error:”, else its last one. */
export function errorOf({ stderr, code }) {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    lines.find((line) => /^(?:internal )?error: /.test(line)) ??
    lines.at(-1) ??
    `lectern ended with ${code}`
  );
}
