/** steps of an action or a job → what they leave, run by bash as a runner of GitHub would; steps that use other actions are played by the test. */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillTemplate, holds } from './expression.ts';

/** One step, as YAML gives it. */
export type Step = {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
  readonly 'continue-on-error'?: boolean;
};

/** What another action does with its inputs: outputs, or a failure. */
export type FakeAction = (
  inputs: Readonly<Record<string, string>>,
) => Readonly<Record<string, string>> | void | Promise<Readonly<Record<string, string>> | void>;

/** Where and with what steps run. */
export type RunStepsOptions = {
  /** The repository's root. */
  readonly workspace: string;
  /** The action's own folder, for the steps of one. */
  readonly actionPath?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** By the action's name without its version. */
  readonly actions?: Readonly<Record<string, FakeAction>>;
  /** More contexts of expressions: `github`, `vars`, `needs`, … */
  readonly context?: Readonly<Record<string, unknown>>;
};

/** What the steps left. */
export type StepsRun = {
  readonly failed: boolean;
  /** Exit code of the first `run` that failed, else 0. */
  readonly code: number;
  /** All that was printed, in order. */
  readonly log: string;
  readonly summary: string;
  /** Outputs by step id. */
  readonly steps: Readonly<Record<string, { readonly outputs: Readonly<Record<string, string>> }>>;
  /** Actions used, with their inputs filled in. */
  readonly used: readonly {
    readonly uses: string;
    readonly inputs: Readonly<Record<string, string>>;
  }[];
};

/** Runs the steps one after the other; after a failure only those whose `if` asks for it. */
export async function runSteps(
  steps: readonly Step[],
  options: RunStepsOptions,
): Promise<StepsRun> {
  const temporary = mkdtempSync(join(tmpdir(), 'lectern-runner-'));
  const state = {
    failed: false,
    code: 0,
    log: '',
    steps: {} as Record<string, { outputs: Record<string, string> }>,
    used: [] as { uses: string; inputs: Record<string, string> }[],
  };
  const summary = join(temporary, 'summary.md');
  writeFileSync(summary, '');
  for (const [index, step] of steps.entries()) {
    const context = {
      github: { workspace: options.workspace, action_path: options.actionPath },
      runner: { temp: temporary, os: 'Linux' },
      ...options.context,
      inputs: options.inputs ?? {},
      steps: state.steps,
      env: options.env ?? {},
      failed: state.failed,
    };
    if (!holds(step.if, context)) continue;
    const fill = (values: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, fillTemplate(String(value), context)]),
      );
    let outputs: Record<string, string> = {};
    let code = 0;
    if (step.uses !== undefined) {
      const inputs = fill(step.with);
      state.used.push({ uses: step.uses, inputs });
      outputs = { ...(await options.actions?.[step.uses.split('@')[0]!]?.(inputs)) };
    } else {
      const files = {
        output: join(temporary, `output-${index}`),
        script: join(temporary, `step-${index}.sh`),
      };
      writeFileSync(files.output, '');
      writeFileSync(files.script, fillTemplate(step.run ?? '', context));
      mkdirSync(join(temporary, 'home'), { recursive: true });
      const env = {
        ...runnerEnvironment(options, { temporary, summary, output: files.output }),
        ...options.env,
        ...fill(step.env),
      };
      const cwd = resolve(
        options.workspace,
        fillTemplate(step['working-directory'] ?? '.', context),
      );
      const run = await bash(files.script, { env, cwd });
      state.log += run.log;
      code = run.code;
      outputs = readOutputs(readFileSync(files.output, 'utf8'));
    }
    if (step.id !== undefined) state.steps[step.id] = { outputs };
    if (code !== 0 && step['continue-on-error'] !== true) {
      state.code ||= code;
      state.failed = true;
    }
  }
  return { ...state, summary: readFileSync(summary, 'utf8') };
}

type Places = { readonly temporary: string; readonly summary: string; readonly output: string };

function runnerEnvironment(options: RunStepsOptions, places: Places): Record<string, string> {
  return {
    PATH: process.env['PATH']!,
    HOME: join(places.temporary, 'home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_OUTPUT: places.output,
    GITHUB_STEP_SUMMARY: places.summary,
    RUNNER_TEMP: places.temporary,
    RUNNER_OS: 'Linux',
    ...(options.actionPath !== undefined && { GITHUB_ACTION_PATH: options.actionPath }),
  };
}

/** As the runner calls it for `shell: bash`. */
function bash(
  script: string,
  options: { readonly env: Record<string, string>; readonly cwd: string },
): Promise<{ code: number; log: string }> {
  return new Promise((done, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => done({ code: code ?? 1, log }));
  });
}

/** Outputs in the form `name<<delimiter`, value, delimiter, or `name=value`. */
export function readOutputs(text: string): Record<string, string> {
  const lines = text.split('\n');
  const outputs: Record<string, string> = {};
  for (let at = 0; at < lines.length; at++) {
    const heredoc = /^([\w-]+)<<(.+)$/.exec(lines[at]!);
    if (heredoc) {
      const end = lines.indexOf(heredoc[2]!, at + 1);
      if (end < 0) throw new Error(`the output ${heredoc[1]} has no end`);
      outputs[heredoc[1]!] = lines.slice(at + 1, end).join('\n');
      at = end;
      continue;
    }
    const plain = /^([\w-]+)=(.*)$/.exec(lines[at]!);
    if (plain) outputs[plain[1]!] = plain[2]!;
    else if (lines[at] !== '') throw new Error(`no output: ${lines[at]}`);
  }
  return outputs;
}

/** Workflow commands that a runner would obey in a log: none while commands are stopped. */
export function commandsIn(log: string): string[] {
  let stopped: string | undefined;
  const obeyed: string[] = [];
  for (const line of log.split('\n')) {
    const command =
      /^\s*::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? /##\[([a-z-]+)\](.*)/.exec(line);
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined;
      continue;
    }
    if (!command) continue;
    if (command[1] === 'stop-commands') stopped = command[2]!;
    else obeyed.push(line);
  }
  return obeyed;
}

/** A program on PATH that notes its arguments, one call a line as JSON, and runs `after`. */
export function fakeProgram(
  folder: string,
  options: { readonly name: string; readonly log: string; readonly after?: string },
): string {
  mkdirSync(folder, { recursive: true });
  const script = `#!/usr/bin/env bash\n${JSON.stringify(process.execPath)} -e 'require("fs").appendFileSync(process.argv[1], JSON.stringify(process.argv.slice(2)) + "\\n")' ${JSON.stringify(options.log)} ${options.name} "$@"\n${options.after ?? ''}\n`;
  writeFileSync(join(folder, options.name), script, { mode: 0o755 });
  appendFileSync(options.log, '');
  return folder;
}
