/** Commands → an exit code: each calls the library and prints through the terminal it is given. */
import { join, resolve } from 'node:path';
import type { ArticleSource } from '../../article/article.ts';
import { forEachSource } from '../../run/batch.ts';
import type { BatchResult } from '../../run/batch.ts';
import { configJsonSchema, settingNames } from '../../run/settings/settings.ts';
import type { LoadedSettings } from '../../run/settings/load-settings.ts';
import { ConfigError, LecternError } from '../../errors.ts';
import type { Warning } from '../../errors.ts';
import { EXIT, exitCodeOf, exitCodeOfBatch } from '../exit-codes.ts';
import { draftScript, narrateIn } from '../../run/narrate.ts';
import { planEdition, sumPlans } from '../../run/plan-editions.ts';
import type { EditionPlan } from '../../run/plan-editions.ts';
import type { OnProgress, ProgressEvent } from '../../run/progress.ts';
import { nameSource, openProject } from '../../run/project.ts';
import type { Project } from '../../run/project.ts';
import {
  formatDuration,
  formatError,
  formatPlan,
  formatScript,
  formatVoices,
  formatWarning,
  plural,
  shownPath,
} from '../print/report.ts';
import type { Script } from '../../script/script.ts';
import type { FailedSource } from '../../run/sources/source.ts';
import { createStatus } from '../status.ts';
import type { Status } from '../status.ts';
import type { Terminal } from '../terminal.ts';
import { audioOf } from '../../edition/edition.ts';
import type { Edition } from '../../edition/edition.ts';
import { writeIndexPage } from '../../site/write-pages.ts';

/** What every command works with. */
export type CommandContext = {
  readonly loaded: LoadedSettings;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** Seconds of a steady clock. */
  readonly now: () => number;
  /** Print one JSON value instead of text. */
  readonly json: boolean;
};

/** What a command was given to work on. */
type Sources = readonly (ArticleSource | FailedSource)[];

/** What `build` made of one source. */
type Built = {
  readonly edition: Edition;
  readonly standing: boolean;
  readonly counts: ReturnType<Status['counts']>;
  readonly warnings: readonly Warning[];
};

/** `lectern build`: an edition of every source. */
export async function build(sources: Sources, context: CommandContext): Promise<number> {
  const statuses: Status[] = [];
  let budget: Project['budget'] | undefined;
  const work = async (source: ArticleSource, project: Project): Promise<Built> => {
    budget = project.budget;
    return buildOne(source, { project, context, statuses });
  };
  const results = await runBatch(sources, {
    context,
    work,
    show: (built, name) => showBuilt(built, { context, name }),
  });
  if (results.some((result) => 'value' in result))
    await writeIndexPage({
      output: resolve(context.loaded.root, context.loaded.settings.output),
      baseUrl: context.loaded.settings.feed.baseUrl,
      feedTitle: context.loaded.settings.feed.title,
    });
  if (sources.length !== 1) context.terminal.say(summarize(results));
  const code = exitCodeOfBatch(results, context.loaded);
  const totals = {
    ...sumCounts(statuses),
    characters: budget?.spent() ?? 0,
    ...maxCharsOf(context),
  };
  if (context.json)
    context.terminal.data(
      JSON.stringify(
        { ...describeBatch(results, { context, describe: describeBuilt }), totals, exitCode: code },
        null,
        2,
      ),
    );
  return code;
}

/** Segments of all articles, also of those that were not finished. */
function sumCounts(statuses: readonly Status[]): {
  readonly recorded: number;
  readonly reused: number;
} {
  const counts = statuses.map((status) => status.counts());
  return {
    recorded: counts.reduce((sum, { recorded }) => sum + recorded, 0),
    reused: counts.reduce((sum, { reused }) => sum + reused, 0),
  };
}

function maxCharsOf({ loaded }: CommandContext): { readonly maxChars?: number } {
  const { maxChars } = loaded.settings;
  return maxChars === undefined ? {} : { maxChars };
}

/** What became of a batch, in one line. */
function summarize(results: readonly BatchResult<Built>[]): string {
  const built = results.flatMap((result) => ('value' in result ? [result.value] : []));
  const unchanged = built.filter(({ standing }) => standing).length;
  return `${built.length - unchanged} built, ${unchanged} unchanged, ${results.length - built.length} failed`;
}

/** `lectern build --dry-run`: what would be recorded; no request is made and nothing is written. */
export async function plan(sources: Sources, context: CommandContext): Promise<number> {
  const results = await runBatch(sources, { context, work: planEdition, show: () => undefined });
  const code = exitCodeOfBatch(results, context.loaded);
  const plans = sumPlans(
    results.flatMap((result) => ('value' in result ? [result.value] : [])),
    context.loaded.settings,
  );
  const { failures } = describeBatch<EditionPlan>(results, { context, describe: (value) => value });
  context.terminal.data(
    context.json
      ? JSON.stringify({ ...plans, ...maxCharsOf(context), failures, exitCode: code }, null, 2)
      : formatPlan(plans, maxCharsOf(context)),
  );
  return code;
}

/** `lectern script`: what will be said, and what is skipped and why. */
export async function script(sources: Sources, context: CommandContext): Promise<number> {
  const show = (value: Script): void =>
    context.json ? undefined : context.terminal.data(formatScript(value));
  const results = await runBatch(sources, { context, work: scriptOf, show });
  const code = exitCodeOfBatch(results, context.loaded);
  if (context.json) {
    const { editions, failures } = describeBatch<Script>(results, {
      context,
      describe: (value) => value,
    });
    context.terminal.data(JSON.stringify({ scripts: editions, failures, exitCode: code }, null, 2));
  }
  return code;
}

async function scriptOf(source: ArticleSource, project: Project): Promise<Script> {
  return (await draftScript(source, project)).script;
}

/** `lectern voices`: the voices of the chosen provider. */
export async function voices(
  language: string | undefined,
  context: CommandContext,
): Promise<number> {
  const project = openProject(projectOptions(context, () => undefined));
  try {
    const found = await project.speech.voices({
      ...(language !== undefined && { language }),
      signal: context.signal,
    });
    if (found.length === 0)
      context.terminal.say(`${project.provider} has no voice${language ? ` for ${language}` : ''}`);
    if (context.json || found.length > 0)
      context.terminal.data(context.json ? JSON.stringify(found, null, 2) : formatVoices(found));
    return EXIT.done;
  } finally {
    await project.close();
  }
}

/** `lectern config print`: every setting with its value and the layer it came from. */
export function printConfig(context: CommandContext): number {
  const { settings, origins, file, root } = context.loaded;
  const rows = settingNames.map((name) => ({ name, value: settings[name], from: origins[name] }));
  if (context.json)
    context.terminal.data(JSON.stringify({ root, ...(file && { file }), settings: rows }, null, 2));
  else
    context.terminal.data(
      [`project: ${file ?? `${root} (no configuration file)`}`, ...rows.map(formatSetting)].join(
        '\n',
      ),
    );
  return EXIT.done;
}

/** `lectern config schema`: the JSON Schema of a configuration file. */
export function printConfigSchema(context: CommandContext): number {
  context.terminal.data(JSON.stringify(configJsonSchema(), null, 2));
  return EXIT.done;
}

function formatSetting(row: {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
}): string {
  const value = row.value === undefined ? '(not set)' : JSON.stringify(row.value);
  return `${row.name.padEnd(12)} ${value}  (${row.from})`;
}

/** What a batch does with a source, and how a result is shown. */
export type BatchRun<T> = {
  readonly context: CommandContext;
  readonly work: (source: ArticleSource, project: Project) => Promise<T>;
  readonly show: (value: T, source: string) => void;
};

/** Works on every source in one project, printing each result as it comes. Drafts of a folder are named and passed over. */
export async function runBatch<T>(
  sources: Sources,
  run: BatchRun<T>,
): Promise<readonly BatchResult<T>[]> {
  const { terminal } = run.context;
  const project = openProject(projectOptions(run.context, (event) => showWarning(event, terminal)));
  const verbose = terminal.verbosity === 'verbose';
  const onResult = (result: BatchResult<T>): void => {
    terminal.settle();
    if ('value' in result) run.show(result.value, result.source);
    else terminal.fail(formatError(result.error, { verbose, source: result.source }));
  };
  const onDraft = (name: string): void =>
    terminal.say(`${name} is a draft and is passed over (--include-drafts reads it)`);
  try {
    return await forEachSource(sources, { project, work: run.work, onResult, onDraft });
  } finally {
    await project.close();
  }
}

type BuildOptions = {
  readonly project: Project;
  readonly context: CommandContext;
  readonly statuses: Status[];
};

/** Builds one article; its status is added to the run's as soon as there is one. */
async function buildOne(source: ArticleSource, options: BuildOptions): Promise<Built> {
  const { project, context, statuses } = options;
  const name =
    source.kind === 'file'
      ? source.path
      : source.kind === 'url' || source.kind === 'entry'
        ? nameSource(source, project)
        : 'standard input';
  const status = createStatus(name);
  statuses.push(status);
  const warnings: Warning[] = [];
  let standing = false;
  const onProgress: OnProgress = (event) => {
    project.onProgress(event);
    if (event.stage === 'warning') warnings.push(event.warning);
    if (event.stage === 'stand') standing = true;
    status.update(event, context.now());
    context.terminal.status(status.line());
    if (context.terminal.verbosity === 'verbose') showDetail(event, context.terminal);
  };
  const edition = await narrateIn(source, { ...project, onProgress });
  return { edition, standing, counts: status.counts(), warnings };
}

/** The options of a project for a command. */
export function projectOptions(
  context: CommandContext,
  onProgress: OnProgress,
): Parameters<typeof openProject>[0] {
  const { settings, origins, root } = context.loaded;
  refuseQuietTone(context.loaded);
  const forced = origins.voice === 'flag' || origins.voice === 'environment';
  return {
    ...settings,
    root,
    onProgress,
    signal: context.signal,
    ...(forced && { forcedVoice: settings.voice }),
  };
}

/** Test tones must never be published by mistake: only the flag may ask for them. */
function refuseQuietTone(loaded: LoadedSettings): void {
  if (loaded.settings.provider !== 'tone' || loaded.origins.provider === 'flag') return;
  throw new ConfigError(
    `provider: tone in the ${loaded.origins.provider} is refused: it makes test tones, not speech`,
    {
      code: 'CONFIG_INVALID',
      hint: 'Give --provider tone on the command line when test tones are what you want.',
    },
  );
}

function showWarning(event: ProgressEvent, terminal: Terminal): void {
  if (event.stage === 'warning') terminal.say(formatWarning(event.warning));
}

function showDetail(event: ProgressEvent, terminal: Terminal): void {
  if (event.stage === 'record')
    terminal.say(
      `  ${event.segmentId}: ${event.audioSeconds.toFixed(2)} s ${event.fresh ? 'recorded' : 'from the store'}`,
    );
  if (event.stage === 'read')
    terminal.say(
      `  read ${plural(event.article.blocks.length, 'block')}, skipped ${event.article.skipped.length}`,
    );
}

function showBuilt(
  built: Built,
  options: { readonly context: CommandContext; readonly name: string },
): void {
  const { edition, standing, counts } = built;
  const { terminal, json } = options.context;
  const work = standing
    ? 'unchanged'
    : [
        `${counts.recorded} recorded`,
        `${counts.reused} from the store`,
        ...(counts.speed ? [`${counts.speed.toFixed(1)}x real time`] : []),
      ].join(', ');
  const tones = edition.testTones ? ', test tones and not speech' : '';
  terminal.say(`${edition.title}: ${formatDuration(edition.duration)}, ${work}${tones}`);
  if (!json) terminal.data(audioPath(edition, options.context));
}

function audioPath(edition: Edition, context: CommandContext): string {
  return shownPath(join(context.loaded.settings.output, edition.slug, audioOf(edition).name), {
    from: process.cwd(),
  });
}

function describeBuilt(built: Built, context: CommandContext): object {
  const { edition, standing, counts, warnings } = built;
  const { slug, title, duration } = edition;
  return {
    slug,
    title,
    audio: audioPath(edition, context),
    duration,
    standing,
    recorded: counts.recorded,
    reused: counts.reused,
    characters: counts.characters,
    warnings,
  };
}

/** How one result is described. */
export type Described<T> = {
  readonly context: CommandContext;
  readonly describe: (value: T, context: CommandContext) => object;
};

/** Results and failures as `--json` gives them. */
export function describeBatch<T>(
  results: readonly BatchResult<T>[],
  options: Described<T>,
): { editions: object[]; failures: object[] } {
  const { context, describe } = options;
  return {
    editions: results.flatMap((result) =>
      'value' in result ? [{ source: result.source, ...describe(result.value, context) }] : [],
    ),
    failures: results.flatMap((result) =>
      'error' in result ? [describeFailure(result, context)] : [],
    ),
  };
}

function describeFailure(
  result: { readonly source: string; readonly error: unknown },
  context: CommandContext,
): object {
  const { error, source } = result;
  const fields =
    error instanceof LecternError
      ? { code: error.code, ...(error.hint && { hint: error.hint }) }
      : { code: 'INTERNAL' };
  return {
    source,
    message: error instanceof Error ? error.message : String(error),
    ...fields,
    exitCode: exitCodeOf(error, context.loaded),
  };
}
