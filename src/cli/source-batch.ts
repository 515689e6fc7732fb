/**
 * The sources on the command line → each processed in one project, its result printed as it comes.
 */
import type { Command } from 'commander';
import { type CommandContext, openCommandProject } from './command-context.ts';
import { exitCodeOfBatch } from './exit-codes.ts';
import { EXCERPT_SETTINGS, settingFlag, type ReadingFlags } from './flags.ts';
import { describeFailure, formatError, formatWarning } from './print/format-error.ts';
import { formatWarnings, type NotedWarning } from './print/format-warnings.ts';
import { asJson } from './print/phrases.ts';
import { parseDate } from '../article/dates/parse-date.ts';
import { LecternError } from '../errors.ts';
import type { BatchOptions, BatchResult } from '../run/batch.ts';
import type { ProgressEvent } from '../run/project/progress.ts';
import type { ExpandedSource, ExpandSourcesOptions } from '../run/sources/source.ts';
import type { EditionRun } from '../run/stages/edition-run.ts';

/** What a command was given to work on. */
export type Sources = readonly ExpandedSource[];

/** The help text of the source argument. */
export const SOURCE_HELP = 'file, folder, address, feed, or - for standard input';

/** Adds the sources of a command; `--list` or `--clipboard` may stand for them. */
export function addSources(command: Command): Command {
  return command
    .argument('[source...]', SOURCE_HELP)
    .option('--clipboard', 'read what is on the clipboard, as HTML where it has some');
}

/**
 * The articles that the arguments of a command name.
 * @throws LecternError `USAGE` where there is none, and for a `--since` that is not a date; what
 * `readSourceList` and `expandSources` throw.
 */
export async function findSources(
  given: readonly string[],
  options: { readonly flags: ReadingFlags; readonly context: CommandContext },
): Promise<Sources> {
  const { flags, context } = options;
  const { expandSources } = await import('../run/sources/expand-sources.ts');
  const { timezone } = context.loaded.settings;
  const { stdin } = context;
  const named = await expandSources(await namesOf(given, { flags, context }), {
    ...(await listingOptions(context)),
    stdin,
    since: parseDateFlag(flags.since, { name: '--since', timezone }),
    limit: flags.limit,
  });
  const sources = flags.clipboard ? [await clipboardOf(context), ...named] : named;
  refuseForMany(sources.length, context);
  return sources;
}

/** What is on the clipboard. */
async function clipboardOf({ environment, signal }: CommandContext): Promise<ExpandedSource> {
  const { readClipboard } = await import('../run/sources/read-clipboard.ts');
  return readClipboard({ environment, signal });
}

/** A title or a line is that of one article, and would be wrong for all others. */
function refuseForMany(count: number, { loaded: { settings } }: CommandContext): void {
  if (count < 2) return;
  const given = EXCERPT_SETTINGS.find((name) => settings[name] !== undefined);
  if (given === undefined) return;
  throw new LecternError(
    `${settingFlag(given).long} (setting ${given}) is for one source, and there are ${count}`,
    { code: 'USAGE', hint: `Name one source, or write ${given} in each article's front matter.` },
  );
}

/** What is named on the command line, then what the list names. */
async function namesOf(
  given: readonly string[],
  { flags, context }: { readonly flags: ReadingFlags; readonly context: CommandContext },
): Promise<readonly string[]> {
  const { stdin, cwd, signal } = context;
  if (flags.list === undefined) {
    if (flags.clipboard !== true) requireSource(given);
    return given;
  }
  const { readSourceList } = await import('../run/sources/read-list.ts');
  return [...given, ...(await readSourceList(flags.list, { stdin, workingFolder: cwd, signal }))];
}

function requireSource(given: readonly string[]): void {
  if (given.length > 0) return;
  throw new LecternError('no source is named', {
    code: 'USAGE',
    hint: `Name a ${SOURCE_HELP}; or give --list FILE with one on each line, or --clipboard.`,
  });
}

type ListingOptions = Omit<ExpandSourcesOptions, 'stdin' | 'since' | 'limit'>;

/** How the settings want folders, feeds and sitemaps listed. */
export async function listingOptions({
  loaded,
  cwd,
  signal,
}: CommandContext): Promise<ListingOptions> {
  const { settings } = loaded;
  const { timezone, allowPrivate, includeDrafts, generator, store, output } = settings;
  const { header, cookieFile, proxy, experimentalPdf } = settings;
  const { httpCacheOf } = await import('../run/project/places.ts');
  return {
    workingFolder: cwd,
    timezone,
    allowPrivate,
    header,
    cookieFile,
    proxy,
    includeDrafts,
    experimentalPdf,
    generator,
    except: [output, store],
    httpCache: httpCacheOf({ store }),
    signal,
  };
}

/** The date of a flag, ISO 8601. @throws LecternError `USAGE` for a text that is not a date. */
export function parseDateFlag(
  text: string | undefined,
  { name, timezone }: { readonly name: string; readonly timezone: string },
): string | undefined {
  if (text === undefined) return undefined;
  const date = parseDate(text, { timezone });
  if (date !== undefined) return date;
  throw new LecternError(`${name} ${text} is not a date`, {
    code: 'USAGE',
    hint: 'Give a date such as 2024-03-01.',
  });
}

/** What a batch does with each source, and how it shows the result. */
export type BatchWork<T> = {
  readonly context: CommandContext;
  readonly work: (run: EditionRun) => Promise<T>;
  readonly show: (value: T, source: string) => void;
  /** Called for each article of a folder or feed that is passed over. */
  readonly onPassedOver?: (source: string) => void;
  /** Sources in progress at once: see `BatchOptions`. @default 1 */
  readonly overlap?: number;
  /** What is said of a source besides itself. @default nothing */
  readonly givenOf?: BatchOptions<T>['givenOf'];
};

/**
 * Processes every source in one project, printing each result as it comes. Names what is passed over
 * in a folder or feed: drafts, and articles whose edition was removed.
 */
export async function runBatch<T>(
  sources: Sources,
  batch: BatchWork<T>,
): Promise<readonly BatchResult<T>[]> {
  const { terminal } = batch.context;
  const { forEachSource } = await import('../run/batch.ts');
  const verbose = terminal.verbosity === 'verbose';
  const noted: NotedWarning[] = [];
  const note = (event: ProgressEvent, source = ''): void => {
    if (event.type !== 'warning') return;
    if (verbose) terminal.say(formatWarning(event.warning));
    else noted.push({ source, warning: event.warning });
  };
  const project = await openCommandProject(batch.context, note);
  const order = new Map<string, number>();
  const placeOf = ({ source = '' }: NotedWarning): number => order.get(source) ?? -1;
  const sayNoted = (): void => {
    // Warnings of sources in progress at once arrive mixed.
    noted.sort((a, b) => placeOf(a) - placeOf(b));
    const lines = formatWarnings(noted.splice(0), { nameSources: sources.length > 1 });
    for (const line of lines) terminal.say(line);
  };
  const onResult = (result: BatchResult<T>): void => {
    terminal.settle();
    // With many sources they wait for the end, so that repeated ones are printed once.
    if (sources.length === 1) sayNoted();
    if ('value' in result) batch.show(result.value, result.source);
    else terminal.fail(formatError(result.error, { verbose, source: result.source }));
  };
  const onPassedOver = (name: string, { code, message }: LecternError): void => {
    batch.onPassedOver?.(name);
    terminal.say(
      code === 'EDITION_REMOVED'
        ? `warning: ${name} was passed over: its edition was removed (--restore builds it again)`
        : formatPassedOver(name, { code, message }),
    );
  };
  try {
    return await forEachSource(sources, {
      project,
      work: batch.work,
      overlap: batch.overlap,
      givenOf: batch.givenOf,
      onSource: (name) => order.set(name, order.get(name) ?? order.size),
      onProgress: note,
      onResult,
      onPassedOver,
    });
  } finally {
    sayNoted();
    await project.close();
  }
}

/** What a folder or a feed holds and its site does not publish. */
function formatPassedOver(
  name: string,
  { code, message }: Pick<LecternError, 'code' | 'message'>,
): string {
  if (code === 'ARTICLE_DRAFT')
    return `${name} is a draft and was passed over (--include-drafts reads it)`;
  return `${name} was passed over: ${message[0]!.toLowerCase()}${message.slice(1).replace(/\.$/, '')}`;
}

/** Results and failures in the form of `--json`. */
export function describeBatch<T>(
  results: readonly BatchResult<T>[],
  options: { readonly context: CommandContext; readonly describe: (value: T) => object },
): { readonly values: readonly object[]; readonly failures: readonly object[] } {
  const { context, describe } = options;
  const values: object[] = [];
  const failures: object[] = [];
  for (const result of results) {
    if ('value' in result) values.push({ source: result.source, ...describe(result.value) });
    else failures.push({ source: result.source, ...describeFailure(result.error, context.loaded) });
  }
  return { values, failures };
}

/** How a source is inspected, and how the result is printed. */
export type InspectOptions<T> = {
  readonly context: CommandContext;
  readonly work: (run: EditionRun) => Promise<T>;
  /** As text. */
  readonly format: (value: T, source: string) => string;
  /** In the form of `--json`. */
  readonly describe: (value: T) => object;
  /** Whether it is a failure, which is printed even when quiet. @default never */
  readonly isFault?: (value: T) => boolean;
  /** The name of the list in `--json`. @default 'sources' */
  readonly listName?: 'scripts' | 'sources';
};

/**
 * Inspects every source and prints the results: text as it comes, or one JSON value. Nothing is
 * recorded.
 */
export async function inspectSources<T>(
  sources: Sources,
  options: InspectOptions<T>,
): Promise<number> {
  const { context, work, format, describe, isFault, listName = 'sources' } = options;
  const { terminal, json } = context;
  const show = (value: T, source: string): void => {
    if (!json) (isFault?.(value) ? terminal.fault : terminal.data)(format(value, source));
  };
  const results = await runBatch(sources, { context, work, show });
  const exitCode = exitCodeOfBatch(results, context.loaded);
  if (json) {
    const { values, failures } = describeBatch(results, { context, describe });
    terminal.data(asJson({ [listName]: values, failures, exitCode }));
  }
  return exitCode;
}
