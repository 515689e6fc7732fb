/** `lectern build` → editions of every source; with `--dry-run` what would be recorded. */
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { exitCodeOfBatch } from '../exit-codes.ts';
import {
  addExcerptFlags,
  addReadingFlags,
  addRecordingFlags,
  settingFlag,
  type ReadingFlags,
} from '../flags.ts';
import {
  describeBuilt,
  formatAwaited,
  formatEditionAwaited,
  formatBuilt,
  formatBuiltCounts,
  type Built,
} from '../print/format-built.ts';
import { formatKeptVoices, sumKeptVoices, type KeptVoices } from '../print/format-kept-voices.ts';
import { capsOf, printPlan } from './plan.ts';
import { asJson, countNoun, shownPath } from '../print/phrases.ts';
import { describeBatch, findSources, runBatch, addSources, type Sources } from '../source-batch.ts';
import { createBatchStatus, type BatchStatus, type StatusCounts } from '../status.ts';
import type { Terminal } from '../terminal.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Warning } from '../../errors.ts';
import type { BatchOptions } from '../../run/batch.ts';
import type { MomentEvents, ProgressEvent } from '../../run/project/progress.ts';
import type { Voices } from '../../run/project/voices.ts';
import type { PlanCost } from '../../run/plan/edition-plan.ts';
import type { EditionRun } from '../../run/stages/edition-run.ts';
import { amountOf, type Money } from '../../speech/prices/price.ts';

/**
 * Articles in progress at once: one is read, one spoken and one encoded. With `--verbose` only one,
 * so that its lines stay together.
 */
const OVERLAP = 3;

type VoiceKept = MomentEvents['voiceKept'];

type BuildFlags = ReadingFlags & { readonly dryRun?: boolean; readonly watch?: boolean };

/** Adds `lectern build`. */
export function addBuild(command: Command, run: RunCommand): void {
  addSources(command);
  addRecordingFlags(command)
    .addOption(settingFlag('rehash'))
    .addOption(settingFlag('restore'))
    .option(
      '--dry-run',
      'print each segment with its key, whether its clip exists, and its characters; make no request',
    )
    .addOption(
      new Option('--watch', 'build again what changes, until Ctrl-C').conflicts(['dryRun', 'json']),
    );
  addExcerptFlags(addReadingFlags(command)).action((given: string[], flags: BuildFlags) =>
    run(flags, async (context) => {
      if (flags.watch) return watchGiven(given, { flags, context });
      const sources = await findSources(given, { flags, context });
      return flags.dryRun
        ? printPlan(sources, { context, as: 'clips' })
        : buildSources(sources, { context });
    }),
  );
}

/** Builds what is given, and what changes of it as it changes. */
async function watchGiven(
  given: readonly string[],
  { flags, context }: { readonly flags: BuildFlags; readonly context: CommandContext },
): Promise<number> {
  const { watchSources } = await import('../watch-sources.ts');
  return watchSources({
    context,
    list: () => findSources(given, { flags, context }),
    folders: given.map((name) => resolve(context.cwd, name)),
    build: (sources) => buildSources(sources, { context }),
  });
}

/** How sources are built. */
export type BuildSourcesOptions = {
  readonly context: CommandContext;
  /** Called for each edition, with the name of its source. */
  readonly onBuilt?: (built: Built, source: string) => void;
  /** Called for each article of a folder or feed that is passed over. */
  readonly onPassedOver?: (source: string) => void;
  /** What is said of a source besides itself. @default nothing */
  readonly givenOf?: BatchOptions<Built>['givenOf'];
  /** Further members of the `--json` output. @default none */
  readonly about?: object;
};

/** Builds an edition of every source, and the page that lists them. */
export async function buildSources(
  sources: Sources,
  { context, onBuilt, onPassedOver, givenOf, about }: BuildSourcesOptions,
): Promise<number> {
  const { terminal, json, loaded } = context;
  const counts: StatusCounts[] = [];
  const kept: VoiceKept[] = [];
  const passedOver: string[] = [];
  const batch = createBatchStatus(sources.length);
  let ticking: NodeJS.Timeout | undefined;
  let used: Voices | undefined;
  const results = await runBatch<Built>(sources, {
    context,
    overlap: terminal.verbosity === 'verbose' ? 1 : OVERLAP,
    givenOf,
    work: (run) => {
      used = run.voices;
      ticking ??= tick(() => terminal.status(batch.line(context.now())), terminal);
      return buildOne(run, { context, batch, counts, kept });
    },
    show: (built, source) => {
      onBuilt?.(built, source);
      showBuilt(built, context);
    },
    onPassedOver: (source) => {
      passedOver.push(source);
      onPassedOver?.(source);
    },
  }).finally(() => clearInterval(ticking));
  await sayStanding(passedOver, context);
  if (results.some((result) => 'value' in result)) await finishOutput(context);
  if (sources.length !== 1) terminal.say(formatBuiltCounts(results));
  const voicesKept = sumKeptVoices(kept);
  await showKept(voicesKept, context);

  const exitCode = exitCodeOfBatch(results, loaded);
  if (json) {
    const { values, failures } = describeBatch(results, { context, describe: describeBuilt });
    const characters = used?.budget.spent() ?? 0;
    const cost = describeSpent(used?.budget.cost());
    const totals = { ...sumCounts(counts), characters, ...cost, ...capsOf(context) };
    terminal.data(asJson({ ...about, editions: values, failures, totals, voicesKept, exitCode }));
  }
  return exitCode;
}

/** Seconds between two looks at the time left: a long paragraph must not look like a stop. */
const TICK = 1;

function tick(show: () => void, { rewrites }: Terminal): NodeJS.Timeout | undefined {
  return rewrites ? setInterval(show, TICK * 1000).unref() : undefined;
}

/** Explains why a new version still speaks with the old voice; recording again is the user's choice. */
async function showKept(
  voices: readonly KeptVoices[],
  { terminal }: CommandContext,
): Promise<void> {
  if (voices.length === 0) return;
  const { estimateRecording } = await import('../../run/plan/plan-totals.ts');
  const estimate = (seconds: number): number => estimateRecording(seconds, availableParallelism());
  for (const each of voices) terminal.say(formatKeptVoices(each, { estimate }));
}

/** An article may have been published before it became a draft, or was kept back. */
async function sayStanding(
  names: readonly string[],
  { terminal, loaded }: CommandContext,
): Promise<void> {
  if (names.length === 0) return;
  const { findStanding } = await import('../../run/removal/standing-editions.ts');
  const standing = await findStanding(names, loaded.settings);
  for (const [source, slug] of standing)
    terminal.say(
      `warning: the edition ${slug}, made from ${source} before, stays published (lectern remove ${slug} takes it back)`,
    );
}

/** Writes the page of all editions, and removes what crashed runs left behind. */
export async function finishOutput({ loaded }: CommandContext): Promise<void> {
  const { feed, rehash, ...settings } = loaded.settings;
  const { writeIndex } = await import('../../run/stamps/write-index.ts');
  const { clearLeftovers } = await import('../../run/clear-leftovers.ts');
  const output = resolve(loaded.root, settings.output);
  const store = resolve(loaded.root, settings.store);
  const site = { output, baseUrl: feed.baseUrl, feedTitle: feed.title };
  await writeIndex({ site, store, rehash });
  await clearLeftovers({ output, store });
}

type BuildOptions = {
  readonly context: CommandContext;
  readonly batch: BatchStatus;
  /** Counts of each article, finished or not. */
  readonly counts: StatusCounts[];
  readonly kept: VoiceKept[];
};

/** Builds one article, and adds its counts to the run's whether it succeeds or fails. */
async function buildOne(run: EditionRun, options: BuildOptions): Promise<Built> {
  const { context, batch, counts, kept } = options;
  const { terminal, now } = context;
  const { narrateRun } = await import('../../run/narrate.ts');
  const status = batch.begin(shownName(run));
  const warnings: Warning[] = [];
  let isUpToDate = false;
  run.report.subscribe((event) => {
    if (event.type === 'warning') warnings.push(event.warning);
    if (event.type === 'voiceKept') kept.push(event);
    if (event.type === 'editionUpToDate') isUpToDate = true;
    if (event.type === 'clipAwaited') terminal.say(formatAwaited(event));
    if (event.type === 'editionAwaited') terminal.say(formatEditionAwaited(event));
    status.update(event, now());
    terminal.status(batch.line(now()));
    if (terminal.verbosity === 'verbose') showDetail(event, terminal);
  });
  try {
    const whole = await narrateRun(run);
    const audio = await audioPath(whole, context);
    const { slug, title, duration, testTones, draft } = whole;
    const edition = {
      slug,
      title,
      duration,
      ...(testTones && { testTones }),
      ...(draft && { draft }),
    };
    return { edition, audio, isUpToDate, counts: status.counts(), warnings };
  } finally {
    status.end();
    counts.push(status.counts());
  }
}

/** How the status line names a source. */
function shownName({ source, name }: EditionRun): string {
  if (source.kind === 'file') return source.path;
  return name === '-' ? 'standard input' : name;
}

/** The audio file of an edition, as it is printed. */
export async function audioPath(
  edition: Edition,
  { loaded, cwd }: CommandContext,
): Promise<string> {
  const { audioOf } = await import('../../edition/edition.ts');
  const path = join(loaded.settings.output, edition.slug, audioOf(edition).name);
  return shownPath(path, { from: cwd });
}

function showDetail(event: ProgressEvent, terminal: Terminal): void {
  if (event.type === 'clipRecorded') {
    const seconds = event.audioSeconds.toFixed(2);
    const origin = event.fresh ? 'recorded' : 'from the store';
    terminal.say(`  ${event.segmentId}: ${seconds} s ${origin}`);
  }
  if (event.type === 'articleRead') {
    const { blocks, skipped } = event.article;
    terminal.say(`  read ${countNoun(blocks.length, 'block')}, skipped ${skipped.length}`);
  }
}

function showBuilt(built: Built, context: CommandContext): void {
  const { terminal, json } = context;
  terminal.say(formatBuilt(built));
  if (!json) terminal.data(built.audio);
}

/** The cost in the form of `--json`; empty for a provider that does not bill. */
export function describeSpent(spent: Money | undefined): { readonly cost?: PlanCost } {
  return spent ? { cost: { amount: amountOf(spent), currency: spent.currency } } : {};
}

/** Segments of all articles, finished or not. */
function sumCounts(counts: readonly StatusCounts[]): { recorded: number; reused: number } {
  const sum = { recorded: 0, reused: 0 };
  for (const { recorded, reused } of counts) {
    sum.recorded += recorded;
    sum.reused += reused;
  }
  return sum;
}
