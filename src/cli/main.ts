#!/usr/bin/env node
/** argv → settings → a command → an exit code. The only file that prints or exits. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { parseDate } from '../article/dates/dates.ts';
import * as commands from './commands/build.ts';
import type { CommandContext } from './commands/build.ts';
import { checkSettings } from '../run/settings/check-settings.ts';
import type { PartialSettings } from '../run/settings/settings.ts';
import { loadSettings } from '../run/settings/load-settings.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';
import { embed as embedEdition, EMBED_FORMS } from './commands/embed.ts';
import { LecternError } from '../errors.ts';
import { EXIT, exitCodeOf } from './exit-codes.ts';
import { httpCacheOf } from '../run/project.ts';
import type * as PublishCommands from './commands/publish.ts';
import { formatError, formatWarning } from './print/report.ts';
import type * as ScriptCommands from './commands/script.ts';
import { expandSources } from '../run/expand-sources.ts';
import { createTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Flags as commander gives them. */
type Flags = PartialSettings & {
  readonly config?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly explain?: boolean;
  readonly diff?: boolean;
  readonly listen?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly since?: string;
  readonly limit?: number;
  readonly as?: (typeof EMBED_FORMS)[number];
  readonly baseUrl?: string;
  readonly host?: string;
  readonly lan?: boolean;
  readonly port?: number;
  readonly to?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly prune?: boolean;
};

/** Flags that are settings; the rest steer the command itself. */
const SETTING_FLAGS = [
  'provider',
  'voice',
  'language',
  'timezone',
  'output',
  'store',
  'format',
  'bitrate',
  'disclosure',
  'includeDrafts',
  'allowPrivate',
  'strict',
  'maxChars',
] as const;

const interrupt = new AbortController();
let exitCode: number = EXIT.done;
let origins: LoadedSettings['origins'] | undefined;

/** Commands that a build does not need are loaded when they are called. */
const publishing = (): Promise<typeof PublishCommands> => import('./commands/publish.ts');
const scripting = (): Promise<typeof ScriptCommands> => import('./commands/script.ts');

const now = (): number => performance.now() / 1000;

async function main(): Promise<void> {
  const program = createProgram();
  try {
    await program.parseAsync(process.argv);
  } catch (error) {
    exitCode = report(error, program.opts<Flags>());
  }
  process.exitCode = exitCode;
  // An engine call cannot be stopped half-way, and waiting for it would keep the user waiting.
  if (interrupt.signal.aborted) process.exit(exitCode);
}

function createProgram(): Command {
  const program = new Command('lectern')
    .description('Turns an article into narrated audio that reads exactly what was written.')
    .version(readVersion())
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) });
  addBuild(program);
  addScript(program);
  addNames(program);
  addLexicon(program);
  addVoices(program);
  addEmbed(program);
  addFeed(program);
  addVerify(program);
  addServe(program);
  addPublish(program);
  addConfig(program);
  return program;
}

function addBuild(program: Command): void {
  const build = program
    .command('build')
    .description('make an edition of every source: audio, transcript and edition.json')
    .argument('<source...>', 'file, folder, address, feed, or - for standard input')
    .addOption(
      new Option('--format <format>', 'audio format; m4a and opus need ffmpeg').choices([
        'mp3',
        'm4a',
        'opus',
      ]),
    )
    .option('--bitrate <kbit/s>', 'bit rate of the audio file', wholeNumber)
    .option('--output <folder>', 'folder for editions')
    .option(
      '--max-chars <number>',
      'stop before the request that would send more characters than this in one run; exit 7',
      wholeNumber,
    )
    .option(
      '--dry-run',
      'print each segment with its key, hit or miss, and characters; make no request',
    );
  addReading(addShared(build)).action((sources: string[], flags: Flags) =>
    run(flags, async (context) =>
      (flags.dryRun ? commands.plan : commands.build)(
        await expand(sources, { flags, context }),
        context,
      ),
    ),
  );
}

function addScript(program: Command): void {
  const script = program
    .command('script')
    .description('print what will be said, what is skipped, and why')
    .argument('<source...>', 'file, folder, address, feed, or - for standard input');
  script
    .option('--explain', 'print each rewritten place: written, spoken, rule, and where the rule is')
    .option(
      '--diff',
      'print what changed since the last edition, and what it would cost in characters',
    )
    .option('--output <folder>', 'folder of the editions to compare with');
  addReading(addShared(script)).action((sources: string[], flags: Flags) => {
    const name = flags.diff ? 'diff' : flags.explain ? 'explain' : undefined;
    return run(flags, async (context) =>
      (name ? (await scripting())[name] : commands.script)(
        await expand(sources, { flags, context }),
        context,
      ),
    );
  });
}

function addNames(program: Command): void {
  const names = program
    .command('names')
    .description(
      'list words that neither lexicon nor dictionary knows; with --strict exit 4 when there is one',
    )
    .argument('<source...>', 'file, folder, address, feed, or - for standard input')
    .option('--listen <folder>', 'speak each of them into a WAV file in this folder');
  addReading(addShared(names)).action((sources: string[], { strict = false, ...flags }: Flags) =>
    run(flags, async (context) =>
      (await scripting()).names(await expand(sources, { flags, context }), {
        context,
        strict,
        listen: flags.listen,
      }),
    ),
  );
}

function addLexicon(program: Command): void {
  const lexicon = program
    .command('lexicon')
    .description('test and import lexicons: how names are said');
  const test = lexicon
    .command('test')
    .description('run the tests that entries carry; exit 1 when one fails')
    .argument('[files...]', 'lexicon files; left out, those of the configuration');
  addShared(test).action((files: string[], flags: Flags) =>
    run(flags, async (context) => (await scripting()).testLexicon(files, context)),
  );
  const from = lexicon
    .command('import')
    .description('print a lexicon of another program (PLS, CSV) as YAML')
    .argument('<file>', 'the file to read');
  addShared(from).action((file: string, flags: Flags) =>
    run(flags, async (context) => (await scripting()).importLexiconFile(file, context)),
  );
}

function addVoices(program: Command): void {
  const voices = program
    .command('voices')
    .description('list the voices of a provider')
    .argument('[language]', 'BCP 47 tag, such as en or en-GB');
  addShared(voices).action((language: string | undefined, flags: Flags) =>
    run(flags, (context) => commands.voices(language, context)),
  );
}

function addFeed(program: Command): void {
  const feed = program
    .command('feed')
    .description('write the podcast feed of every edition')
    .enablePositionalOptions()
    .option('--output <folder>', 'folder of the editions; the feed is written into it')
    .option('--limit <number>', 'only so many of the newest items', positiveNumber)
    .option('--strict', 'let a warning stop the command');
  addShared(feed).action((flags: Flags) =>
    run(flags, async (context) => (await publishing()).feed({ limit: flags.limit }, context)),
  );
  const check = feed
    .command('check')
    .description('check a feed and the files beside it, offline; exit 8 when there is an error')
    .argument('[feed]', 'the feed; left out, every page of the one in the output folder');
  addShared(check).action((file: string | undefined, flags: Flags) =>
    run(flags, async (context) => (await publishing()).checkFeedFile(file, context)),
  );
}

function addVerify(program: Command): void {
  const verify = program
    .command('verify')
    .description(
      'read back every published surface of an edition: files, tags, transcripts, page, feed, disclosure; exit 8 when one differs',
    )
    .argument('[folder...]', 'folders of editions; left out, the output folder')
    .option('--output <folder>', 'folder for editions');
  addShared(verify).action((folders: string[], flags: Flags) =>
    run(flags, async (context) => (await publishing()).verify(folders, context)),
  );
}

function addEmbed(program: Command): void {
  const embed = program
    .command('embed')
    .description(
      'print what another page carries to play an edition: script, iframe, oEmbed, audio',
    )
    .argument('<edition>', 'its folder, its edition.json, or its name in the output folder')
    .addOption(new Option('--as <form>', 'only this one').choices([...EMBED_FORMS]))
    .option('--base-url <address>', 'where the output folder is published; left out, feed.baseUrl')
    .option('--output <folder>', 'folder for editions');
  addShared(embed).action((edition: string, flags: Flags) =>
    run(flags, (context) =>
      embedEdition(edition, { form: flags.as, baseUrl: flags.baseUrl, context }),
    ),
  );
}

function addServe(program: Command): void {
  const serve = program
    .command('serve')
    .description(
      'show a folder of editions in the browser, on this machine alone unless --lan or --host says otherwise',
    )
    .argument('[folder]', 'the folder; left out, the output folder')
    .addOption(
      new Option(
        '--lan',
        'open it to the local network, and print its address as a QR code for a phone',
      ).conflicts('host'),
    )
    .option('--host <address>', 'address to listen on; 0.0.0.0 opens it to the network')
    .option('--port <number>', 'port to listen on; 0 takes any that is free', wholeNumber);
  addShared(serve).action((folder: string | undefined, flags: Flags) =>
    run(flags, async (context) =>
      (await publishing()).serve(folder, {
        context,
        host: flags.host,
        port: flags.port,
        lan: flags.lan,
      }),
    ),
  );
}

function addPublish(program: Command): void {
  const publish = program
    .command('publish')
    .description(
      'send editions, pages and feed to a folder or an S3-compatible store; what is there already is not sent again',
    )
    .option('--to <target>', 'a folder, or s3://bucket/prefix')
    .option('--endpoint <address>', "address of a store that is not Amazon's")
    .option('--region <name>', 'region of the bucket')
    .option('--output <folder>', 'folder of the editions')
    .option('--prune', 'remove files of ours there that nothing names any more')
    .option('--dry-run', 'say what would be sent and removed, and do neither');
  addShared(publish).action((flags: Flags) =>
    run(flags, async (context) => (await publishing()).publishOutput(flags, context)),
  );
}

function addConfig(program: Command): void {
  const config = program.command('config').description('show the settings in force');
  addShared(
    config.command('print').description('print each setting and where it came from'),
  ).action((flags: Flags) => run(flags, (context) => commands.printConfig(context)));
  addShared(
    config.command('schema').description('print the JSON Schema of a configuration file'),
  ).action((flags: Flags) => run(flags, (context) => commands.printConfigSchema(context)));
}

/** Options of every command. */
function addShared(command: Command): Command {
  return command
    .option('--provider <name>', 'who speaks: local, google, or tone (test tones)')
    .option('--config <file>', 'configuration file to use instead of the one found')
    .option('--json', 'print one JSON value on stdout')
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print every step, and the stack of an error')
    .exitOverride();
}

/** Options of commands that read articles. */
function addReading(command: Command): Command {
  return command
    .option('--voice <name>', 'voice, also for articles that ask for another')
    .option('--store <folder>', 'folder of recorded clips')
    .option('--language <tag>', 'language of articles that do not say theirs')
    .option('--timezone <zone>', 'IANA time zone of dates printed without one')
    .option('--disclosure <line>', 'the spoken line that says the audio is made with AI')
    .option('--no-disclosure', 'leave that line out')
    .option('--since <date>', 'of a feed or a sitemap, only articles of this date or later')
    .option(
      '--limit <number>',
      'of a feed or a sitemap, only so many of the newest articles',
      wholeNumber,
    )
    .option('--include-drafts', 'read drafts too; else one in a folder is passed over')
    .option(
      '--allow-private',
      'let an address lie on this machine or in a private network: the host it names, and no other',
    )
    .option('--strict', 'let a warning stop the build');
}

async function run(
  flags: Flags,
  command: (context: CommandContext) => Promise<number> | number,
): Promise<void> {
  const terminal = openTerminal(flags);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const loaded = await loadSettings({
    flags: settingsOf(flags),
    ...(flags.config !== undefined && { config: flags.config }),
  });
  origins = loaded.origins;
  for (const warning of loaded.warnings) terminal.say(formatWarning(warning));
  try {
    exitCode = await command({
      loaded,
      terminal,
      signal: interrupt.signal,
      now,
      json: flags.json === true,
    });
  } finally {
    terminal.settle();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function stop(): void {
  interrupt.abort(new LecternError('interrupted', { code: 'INTERRUPTED' }));
}

async function expand(
  sources: readonly string[],
  options: { readonly flags: Flags; readonly context: CommandContext },
): ReturnType<typeof expandSources> {
  const { flags, context } = options;
  const { timezone, allowPrivate, includeDrafts, store, output } = context.loaded.settings;
  const since = flags.since === undefined ? undefined : parseDate(flags.since, { timezone });
  if (flags.since !== undefined && since === undefined)
    throw new LecternError(`--since ${flags.since} is no date`, {
      code: 'USAGE',
      hint: 'Give a date such as 2024-03-01.',
    });
  return expandSources(sources, {
    stdin: process.stdin,
    signal: interrupt.signal,
    timezone,
    allowPrivate,
    includeDrafts,
    except: [output, store],
    httpCache: httpCacheOf({ store }),
    since,
    limit: flags.limit,
  });
}

function settingsOf(flags: Flags): PartialSettings {
  const given = Object.fromEntries(
    SETTING_FLAGS.filter((name) => flags[name] !== undefined).map((name) => [name, flags[name]]),
  );
  // commander sets a negatable flag to true by itself: only a line, or false, was really given.
  if (given['disclosure'] === true) delete given['disclosure'];
  try {
    return checkSettings(given, { layer: 'command line' });
  } catch (error) {
    throw error instanceof LecternError
      ? new LecternError(error.message, { code: 'USAGE', cause: error })
      : error;
  }
}

function openTerminal(flags: Flags): Terminal {
  const verbosity = flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal';
  const rewrites = process.stderr.isTTY && process.env['TERM'] !== 'dumb' && !process.env['CI'];
  const colours =
    process.stderr.isTTY && process.env['TERM'] !== 'dumb' && !process.env['NO_COLOR'];
  return createTerminal({
    stdout: process.stdout,
    stderr: process.stderr,
    verbosity,
    rewrites,
    colours,
    now,
  });
}

/** Prints what ended the program, and gives its exit code. */
function report(error: unknown, flags: Flags): number {
  if (interrupt.signal.aborted) {
    process.stderr.write('interrupted; what was recorded is kept\n');
    return EXIT.interrupted;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  openTerminal(flags).fail(formatError(error, { verbose: process.argv.includes('--verbose') }));
  return exitCodeOf(error, origins && { origins });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('must be a whole number.');
  return Number(text);
}

function positiveNumber(text: string): number {
  if (wholeNumber(text) === 0) throw new InvalidArgumentError('must be at least 1.');
  return Number(text);
}

function readVersion(): string {
  return (
    JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    }
  ).version;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode);
  throw error;
});

await main();
