/** arguments → a run of the command line in a folder, as a person or a CI job would run it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { CLI_CHILDREN } from './cli-children.mjs';

/** The built command; `npm test` builds it first. */
export const CLI: string = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run left. */
export type Run = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Options of a run. */
export type RunOptions = {
  /** The working folder; absent as where it was removed. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
};

/** Options of a run in this process. */
export type LecternOptions = RunOptions & {
  /** Tells it to end, as Ctrl-C does. */
  readonly interrupt?: AbortSignal;
  /** Hears each piece of text as it is printed. */
  readonly onPrint?: (text: string, stream: 'stdout' | 'stderr') => unknown;
  /** Another command line than that of the source. */
  readonly run?: typeof run;
};

/** Runs `lectern` from the source in this process, in a folder and an environment of its own. */
export async function lectern(args: readonly string[], options: LecternOptions): Promise<Run> {
  const { cwd, stdin = '', interrupt = new AbortController().signal, onPrint } = options;
  const start = options.run ?? run;
  const printed = { stdout: '', stderr: '' };
  const into = (name: 'stdout' | 'stderr') => ({
    write: (text: string): void => {
      printed[name] += text;
      onPrint?.(text, name);
    },
  });
  const code = await start(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: into('stdout'),
    stderr: into('stderr'),
    env: environmentOf(options),
    cwd,
    signal: interrupt,
    now: () => performance.now() / 1000,
  });
  return { code, signal: null, ...printed };
}

const started = new Map<string, number>();

/**
 * Counts one more process that a file of `test/cli` starts.
 * @throws Error where that is more than `CLI_CHILDREN` says of it.
 */
export function countChild(): void {
  const path = expect.getState().testPath ?? '';
  // A second try of a test starts its processes again.
  if (basename(dirname(path)) !== 'cli' || Number(process.env['TEST_RETRY'] ?? 0) > 0) return;
  const name = basename(path);
  const count = (started.get(name) ?? 0) + 1;
  started.set(name, count);
  const most = CLI_CHILDREN[name] ?? 0;
  if (count > most) throw new Error(`${name} starts more than ${most} processes: call lectern().`);
}

/** Options of a run in a process of its own. */
export type SpawnOptions = RunOptions & {
  /** Path of another `cli.js` than the one that was built. */
  readonly cli?: string;
  /** Called with the child as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
};

/** Runs the built `lectern` in a process of its own, where a process is what is tested. */
export function spawnLectern(args: readonly string[], options: SpawnOptions): Promise<Run> {
  countChild();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [options.cli ?? CLI, ...args], {
      cwd: options.cwd,
      env: environmentOf(options) as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.stdin ?? '');
    options.onStart?.(child);
  });
}

/** What this process has in its environment, without what steers the tests or a run of theirs. */
function environmentOf({ cwd, env }: RunOptions): Readonly<Record<string, string | undefined>> {
  return {
    ...process.env,
    LECTERN_PROVIDER: undefined,
    TEST_REQUIRE_ALL: undefined,
    TEST_MOTO_PYTHON: undefined,
    XDG_CONFIG_HOME: join(cwd ?? tmpdir(), 'no-home'),
    ...env,
  };
}

/** The JSON that a run printed. */
export function jsonOf(run: Run): {
  editions: Built[];
  failures: Failure[];
  exitCode: number;
  [key: string]: unknown;
} {
  return JSON.parse(run.stdout);
}

/** One built edition as `--json` tells it. */
export type Built = {
  source: string;
  slug: string;
  title: string;
  audio: string;
  duration: number;
  standing: boolean;
  recorded: number;
  reused: number;
  warnings: { code: string; message: string }[];
};

/** One failure as `--json` tells it. */
export type Failure = {
  source: string;
  message: string;
  code: string;
  hint?: string;
  exitCode: number;
};
