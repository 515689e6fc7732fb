/** arguments, streams and environment → settings → a command → an exit code. It keeps no state. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { CommandIo, RunCommand } from './command-context.ts';
import { addCommands } from './command-table.ts';
import { EXIT } from './exit-codes.ts';
import type { SharedFlags } from './flags.ts';
import { describeFailure, formatError, formatWarning, type Failure } from './print/format-error.ts';
import { asJson } from './print/phrases.ts';
import { createTerminal, visible, type Terminal, type Verbosity } from './terminal.ts';
import { LecternError } from '../errors.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';

/** One call of `run`: its input, and what is known so far. */
type Call = {
  readonly argv: readonly string[];
  readonly io: CommandIo;
  /** Aborts as `io.signal` does, with a `LecternError`. */
  readonly signal: AbortSignal;
  exitCode: number;
  /** Whether data was printed: `--json` prints one value, never two. */
  hasData: boolean;
  origins?: LoadedSettings['origins'];
};

/**
 * Runs the command line once and returns its exit code (see `EXIT`): 130 if `io.signal` aborted it.
 * `argv`: the words after the name of the program. It neither reads nor changes the process, so calls
 * may overlap. It never rejects because of what a command throws; that is printed.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const interrupt = new AbortController();
  const stop = (): void =>
    interrupt.abort(new LecternError('interrupted', { code: 'INTERRUPTED' }));
  io.signal.addEventListener('abort', stop, { once: true });
  if (io.signal.aborted) stop();
  const { signal } = interrupt;
  const call: Call = { argv, io, signal, exitCode: EXIT.done, hasData: false };
  const program = createProgram(io);
  try {
    await addCommands(program, { words: argv, run: runnerOf(call) });
    await program.parseAsync([...argv], { from: 'user' });
    return call.exitCode;
  } catch (error) {
    return report(error, { call, flags: program.opts<SharedFlags>() });
  } finally {
    io.signal.removeEventListener('abort', stop);
  }
}

function createProgram({ stdout, stderr }: CommandIo): Command {
  return new Command('lectern')
    .description('Turns an article into narrated audio that reads exactly what was written.')
    .version(readVersion())
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .hook('preAction', (_program, command) => refuseEmpty(command))
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(visible(withoutValue(text))),
      getOutHelpWidth: () => (stdout.isTTY && stdout.columns) || HELP_COLUMNS,
      getErrHelpWidth: () => (stderr.isTTY && stderr.columns) || HELP_COLUMNS,
    });
}

/** Width of help that is not printed to a terminal. */
const HELP_COLUMNS = 80;

/**
 * An empty argument usually comes from an unset variable: no file, folder or address has that name.
 * One of several fails by itself, when it is read.
 */
function refuseEmpty({ registeredArguments, args }: Command): void {
  const isEmpty = registeredArguments.some(({ variadic }, at) => !variadic && args[at] === '');
  if (!isEmpty) return;
  throw new LecternError('a command-line argument is empty', {
    code: 'USAGE',
    hint: 'Omit it, or give it a value.',
  });
}

/** An unknown flag may be a misspelled one whose value is a secret. */
function withoutValue(text: string): string {
  return text.replace(/(unknown option '[^'=]+)=.*'/s, "$1'");
}

/** Loads the settings, runs a command with them, and keeps its exit code. */
function runnerOf(call: Call): RunCommand {
  const { io, signal } = call;
  const { stdin, env: environment, now } = io;
  return async (flags, command, { needsConfig } = { needsConfig: true }) => {
    const terminal = openTerminal(flags, call);
    const cwd = requireWorkingFolder(io);
    const { settingsOf } = await import('./flags.ts');
    const { loadSettings, loadWhatIsRight } = await import('../run/settings/load-settings.ts');
    const options = {
      flags: settingsOf(flags),
      workingFolder: cwd,
      environment,
      ...(flags.config !== undefined && { config: flags.config }),
    };
    const { loaded, fault } = needsConfig
      ? { loaded: await loadSettings(options) }
      : await loadWhatIsRight(options);
    call.origins = loaded.origins;
    for (const warning of loaded.warnings) terminal.say(formatWarning(warning));
    const configFault = fault ? { configFault: fault } : {};
    const given = { loaded, ...configFault, terminal, signal, now, cwd, stdin, environment };
    try {
      call.exitCode = await command({ ...given, json: flags.json === true });
    } finally {
      terminal.settle();
    }
  };
}

/** Relative paths and the search for settings start there: without it nothing can be found. */
function requireWorkingFolder({ cwd, env }: CommandIo): string {
  if (cwd !== undefined) return cwd;
  throw new LecternError(`${env['PWD'] ?? 'the folder you are in'} no longer exists.`, {
    code: 'USAGE',
    hint: 'Change to a folder that exists (`cd`), and run the same command again.',
  });
}

function openTerminal(flags: SharedFlags, call: Call): Terminal {
  const { stdout, stderr, env, now } = call.io;
  const isTerminal = stderr.isTTY === true && env['TERM'] !== 'dumb';
  return createTerminal({
    stdout: {
      write: (text) => {
        call.hasData = true;
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

/** Prints what ended the program, and returns its exit code. */
function report(
  error: unknown,
  { call, flags }: { readonly call: Call; readonly flags: SharedFlags },
): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const terminal = openTerminal(flags, call);
  const failure = describeEnding(error, call);
  if (call.signal.aborted) terminal.fail('interrupted; what was recorded is kept');
  else if (!(error instanceof CommanderError))
    terminal.fail(formatError(error, { verbose: call.argv.includes('--verbose') }));
  const { exitCode } = failure;
  if (isJsonWanted(call.argv) && !call.hasData)
    terminal.data(asJson({ failures: [failure], exitCode }));
  return exitCode;
}

/** What ended the program, in the form of `--json`. */
function describeEnding(error: unknown, { signal, origins }: Call): Failure {
  if (signal.aborted)
    return { message: 'interrupted', code: 'INTERRUPTED', exitCode: EXIT.interrupted };
  if (error instanceof CommanderError) {
    const message = withoutValue(error.message).replace(/^error: /, '');
    return { message, code: 'USAGE', exitCode: EXIT.usage };
  }
  return describeFailure(error, origins ? { origins } : {});
}

/** Read from the words themselves: parsing them may be what failed. */
function isJsonWanted(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).includes('--json');
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
