/** arguments → a run of the built command line in a folder of its own, as a person or a CI job would run it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command; `npm test` builds it first. */
export const CLI: string = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run left. */
export type Run = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
};

/** Options of a run. */
export type RunOptions = {
  readonly cwd: string;
  /** Path of another `cli.js` than the one that was built. */
  readonly cli?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string | Uint8Array;
  /** Called with the child as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
};

/** Runs `lectern` and waits for its end. */
export function lectern(args: readonly string[], options: RunOptions): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const env = {
      ...process.env,
      LECTERN_PROVIDER: undefined,
      TEST_REQUIRE_ALL: undefined,
      TEST_MOTO_PYTHON: undefined,
      XDG_CONFIG_HOME: join(options.cwd, 'no-home'),
      ...options.env,
    };
    const child = spawn(process.execPath, [options.cli ?? CLI, ...args], {
      cwd: options.cwd,
      env: env as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout, stderr, seconds: (performance.now() - started) / 1000 }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.stdin ?? '');
    options.onStart?.(child);
  });
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
