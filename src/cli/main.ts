#!/usr/bin/env node
/** argv → settings → a command → an exit code. The only file that prints or exits. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { addCommands } from './command-table.ts';
import { EXIT } from './exit-codes.ts';
import type { SharedFlags } from './flags.ts';
import { describeFailure, formatError, formatWarning } from './print/format-error.ts';
import type { Failure } from './print/format-error.ts';
import { asJson } from './print/phrases.ts';
import { createTerminal, visible } from './terminal.ts';
import type { Terminal, Verbosity } from './terminal.ts';
import { LecternError } from '../errors.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';

/** Signals that end a run in order: what is unfinished is cleared away. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const interrupt = new AbortController();
let exitCode: number = EXIT.done;
/** Whether something that was to be printed could not be. */
let isUnprinted = false;
/** Whether data was printed: with `--json` that is one value, never two. */
let hasData = false;
let origins: LoadedSettings['origins'] | undefined;

const now = (): number => performance.now() / 1000;

async function main(): Promise<void> {
  const program = createProgram();
  try {
    await addCommands(program, { words: process.argv.slice(2), run });
    await program.parseAsync(process.argv);
  } catch (error) {
    exitCode = report(error, program.opts<SharedFlags>());
  }
  process.exitCode = exitCode === EXIT.done && isUnprinted ? EXIT.failure : exitCode;
  // An engine call cannot be stopped half-way, and waiting for it would keep the user waiting.
  if (interrupt.signal.aborted) process.exit(exitCode);
}

function createProgram(): Command {
  return new Command('lectern')
    .description('Turns an article into narrated audio that reads exactly what was written.')
    .version(readVersion())
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .hook('preAction', (_program, command) => refuseEmpty(command))
    .configureOutput({
      writeErr: (text) => void process.stderr.write(visible(withoutValue(text))),
    });
}

/**
 * An empty argument is mostly a variable that was not set: no file, folder or address is called so.
 * One of several fails alone, where it is read.
 */
function refuseEmpty({ registeredArguments, args }: Command): void {
  const isEmpty = registeredArguments.some(({ variadic }, at) => !variadic && args[at] === '');
  if (!isEmpty) return;
  throw new LecternError('an argument of the command line is empty', {
    code: 'USAGE',
    hint: 'Leave it out, or give it a value.',
  });
}

/** A flag that is not known may be a known one, misspelled, and its value a secret. */
function withoutValue(text: string): string {
  return text.replace(/(unknown option '[^'=]+)=.*'/s, "$1'");
}

/** Loads the settings, runs a command with them, and keeps its exit code. */
async function run(
  flags: SharedFlags,
  command: (context: CommandContext) => Promise<number> | number,
  { needsConfig }: { readonly needsConfig: boolean } = { needsConfig: true },
): Promise<void> {
  const terminal = openTerminal(flags);
  requireWorkingFolder();
  for (const name of ENDINGS) process.once(name, stop);
  const { settingsOf } = await import('./flags.ts');
  const { loadSettings, loadWhatIsRight } = await import('../run/settings/load-settings.ts');
  const options = {
    flags: settingsOf(flags),
    ...(flags.config !== undefined && { config: flags.config }),
  };
  const { loaded, fault: configFault } = needsConfig
    ? { loaded: await loadSettings(options) }
    : await loadWhatIsRight(options);
  origins = loaded.origins;
  for (const warning of loaded.warnings) terminal.say(formatWarning(warning));
  const { signal } = interrupt;
  try {
    const fault = configFault ? { configFault } : {};
    exitCode = await command({
      loaded,
      ...fault,
      terminal,
      signal,
      now,
      json: flags.json === true,
    });
  } finally {
    terminal.settle();
    for (const name of ENDINGS) process.off(name, stop);
  }
}

/** Paths are taken from there, and settings are looked for: without it nothing can be found. */
function requireWorkingFolder(): void {
  try {
    process.cwd();
  } catch (cause) {
    const name = process.env['PWD'] ?? 'the folder you are in';
    throw new LecternError(`${name} no longer exists.`, {
      code: 'USAGE',
      hint: 'Go to a folder that exists (`cd`), and run the same command again.',
      cause,
    });
  }
}

function stop(): void {
  interrupt.abort(new LecternError('interrupted', { code: 'INTERRUPTED' }));
}

/**
 * A reader that has seen enough (`| head`) ends the printing, not the work. Anything else that keeps
 * lines from being printed, such as a full disk, is said once, and is a failure in the end.
 */
function watchStream(stream: NodeJS.WriteStream, name: string): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isUnprinted) return;
    isUnprinted = true;
    process.exitCode ||= EXIT.failure;
    if (stream === process.stderr) return;
    process.stderr.write(`lectern: ${name} cannot be written: ${asSentence(error)}\n`);
  });
}

/** What a write failed with, in words. */
function asSentence({ code, message }: NodeJS.ErrnoException): string {
  return code === 'ENOSPC' ? 'the disk is full.' : `${message}.`;
}

function openTerminal(flags: SharedFlags): Terminal {
  const { stdout, stderr, env } = process;
  const isTerminal = stderr.isTTY && env['TERM'] !== 'dumb';
  return createTerminal({
    stdout: {
      write: (text) => {
        hasData = true;
        return stdout.write(text);
      },
    },
    stderr,
    verbosity: verbosityOf(flags),
    json: flags.json === true,
    rewrites: isTerminal && !env['CI'],
    colours: isTerminal && !env['NO_COLOR'],
    now,
  });
}

function verbosityOf({ quiet, verbose }: SharedFlags): Verbosity {
  if (quiet) return 'quiet';
  return verbose ? 'verbose' : 'normal';
}

/** Prints what ended the program, and gives its exit code. */
function report(error: unknown, flags: SharedFlags): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const terminal = openTerminal(flags);
  const failure = describeEnding(error);
  if (interrupt.signal.aborted) terminal.fail('interrupted; what was recorded is kept');
  else if (!(error instanceof CommanderError))
    terminal.fail(formatError(error, { verbose: process.argv.includes('--verbose') }));
  const { exitCode: code } = failure;
  if (isJsonWanted() && !hasData) terminal.data(asJson({ failures: [failure], exitCode: code }));
  return code;
}

/** What ended the program, as `--json` gives it. */
function describeEnding(error: unknown): Failure {
  if (interrupt.signal.aborted)
    return { message: 'interrupted', code: 'INTERRUPTED', exitCode: EXIT.interrupted };
  if (error instanceof CommanderError) {
    const message = withoutValue(error.message).replace(/^error: /, '');
    return { message, code: 'USAGE', exitCode: EXIT.usage };
  }
  return describeFailure(error, origins ? { origins } : {});
}

/** Asked of the words themselves: they may be wrong in another place. */
function isJsonWanted(): boolean {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? undefined : end).includes('--json');
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

watchStream(process.stdout, 'standard output');
watchStream(process.stderr, 'standard error');

await main();
