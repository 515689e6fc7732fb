/** `lectern backfill` → editions of the whole archive of a feed, sitemap or folder, so many a day. */
import { Option, type Command } from 'commander';
import { openCommandProject, type CommandContext, type RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import {
  addReadingFlags,
  addRecordingFlags,
  positiveNumber,
  settingFlag,
  type ReadingFlags,
} from '../flags.ts';
import { formatBackfill, formatEstimate } from '../print/format-built.ts';
import { asJson } from '../print/phrases.ts';
import { listingOptions, parseDateFlag } from '../source-batch.ts';
import { buildSources } from './build.ts';
import { LecternError } from '../../errors.ts';
import type { Backfill, OpenBackfillOptions } from '../../run/backfill/open-backfill.ts';
import type { Workplace } from '../../workers/workplace.ts';
import type { BackfillEstimate } from '../../run/backfill/estimate-backfill.ts';

type BackfillFlags = ReadingFlags & {
  readonly until?: string;
  readonly order?: 'newest' | 'oldest';
  readonly perDay?: number;
  readonly dryRun?: boolean;
  readonly enqueue?: boolean;
};

/** Adds `lectern backfill`. */
export function addBackfill(command: Command, run: RunCommand): void {
  command
    .argument('[list]', 'feed, sitemap or folder; or --list with a file of addresses')
    .option('--until <date>', 'only articles up to this date')
    .addOption(new Option('--order <order>', 'which come first').choices(['newest', 'oldest']))
    .option('--per-day <number>', 'most editions to make in one day (UTC)', positiveNumber)
    .option('--enqueue', 'queue them for workers on many machines, behind fresh articles')
    .addOption(settingFlag('queue'))
    .option('--dry-run', 'print what is left to build and the estimate; build nothing');
  addRecordingFlags(command).addOption(settingFlag('rehash')).addOption(settingFlag('restore'));
  addReadingFlags(command).action((list: string | undefined, flags: BackfillFlags) =>
    run(flags, (context) => backfillList(requireList(list, flags), { flags, context })),
  );
}

/** The one list, however it is given. @throws LecternError `USAGE` unless exactly one is named. */
function requireList(list: string | undefined, flags: BackfillFlags): string {
  const given = [list, flags.list].filter((each) => each !== undefined);
  if (given.length === 1) return given[0]!;
  const fault = given.length === 0 ? 'no list is named' : 'two lists are named';
  throw new LecternError(fault, {
    code: 'USAGE',
    hint: 'Name one feed, sitemap or folder; or give --list FILE with an address on each line.',
  });
}

type BackfillCall = {
  readonly flags: BackfillFlags;
  readonly context: CommandContext;
  /** The queue of many machines; absent when this machine builds. */
  readonly workplace?: Workplace;
};

async function backfillList(list: string, call: BackfillCall): Promise<number> {
  const { flags, context } = call;
  if (!flags.enqueue) return fillList(list, call);
  const { withWorkplace } = await import('./queue/with-workplace.ts');
  return withWorkplace(context, (workplace) => fillList(list, { ...call, workplace }));
}

async function fillList(list: string, call: BackfillCall): Promise<number> {
  const { flags, context, workplace } = call;
  const { terminal, json } = context;
  await using backfill = await openList(list, call);
  const { todo, today, madeToday } = backfill;
  terminal.say(formatBackfill(list, backfill));
  const estimate = today.length > 0 ? await estimateTodo(backfill, context) : undefined;
  if (estimate) terminal.say(formatEstimate(estimate));
  const counts = { done: backfill.done, todo: todo.length, today: today.length, madeToday };
  const about = { list, ...counts, ...(estimate && { estimate }) };
  if (today.length === 0 || flags.dryRun) {
    if (json) terminal.data(asJson({ ...about, exitCode: EXIT.done }));
    return EXIT.done;
  }
  return fillToday(backfill, { context, about, workplace });
}

/** Separate because the compiler does not rewrite a module's name next to `await using`. */
async function openList(
  list: string,
  { flags, context, workplace }: BackfillCall,
): Promise<Backfill> {
  const { openBackfill } = await import('../../run/backfill/open-backfill.ts');
  const { sharedOutput } = context.loaded.settings;
  const { findEnqueuedSlugs } = await import('../../workers/enqueued-slugs.ts');
  const { root } = context.loaded;
  const elsewhere =
    workplace &&
    (await findEnqueuedSlugs(workplace, { sharedOutput, root, signal: context.signal }));
  return openBackfill(list, {
    ...(await optionsOf(flags, context)),
    standsElsewhere: (slug) => elsewhere?.has(slug) === true,
  });
}

type FillOptions = Pick<BackfillCall, 'context'> & {
  readonly about: object;
  readonly workplace: Workplace | undefined;
};

/** Builds or enqueues what may be made today, and logs each article when it is done. */
async function fillToday(
  { today, note }: Backfill,
  { context, about, workplace }: FillOptions,
): Promise<number> {
  const byName = new Map(today.map((article) => [article.name, article]));
  const sources = today.map(({ source }) => source);
  const noting: Promise<void>[] = [];
  const noteOf = (name: string, outcome: Parameters<typeof note>[1]): void => {
    const article = byName.get(name);
    if (article) noting.push(note(article, outcome));
  };
  const onPassedOver = (name: string): void => noteOf(name, { made: false });
  const make = async (): Promise<number> => {
    if (!workplace)
      return buildSources(sources, {
        context,
        about,
        onBuilt: ({ edition, isUpToDate }, name) =>
          noteOf(name, { slug: edition.slug, made: !isUpToDate }),
        onPassedOver,
      });
    const { enqueueSources } = await import('./queue/enqueue.ts');
    return enqueueSources(sources, {
      context,
      about,
      workplace,
      priority: 'backfill',
      onEnqueued: ({ slug, state }, name) => noteOf(name, { slug, made: state === 'added' }),
      onPassedOver,
    });
  };
  const exitCode = await make().finally(() => Promise.allSettled(noting));
  await Promise.all(noting);
  return exitCode;
}

async function estimateTodo(
  { todo }: Backfill,
  context: CommandContext,
): Promise<BackfillEstimate> {
  const { estimateBackfill } = await import('../../run/backfill/estimate-backfill.ts');
  // Warnings about an article are left to its build.
  const project = await openCommandProject(context, () => undefined);
  try {
    return await estimateBackfill(todo, project);
  } finally {
    await project.close();
  }
}

const DAY_MILLISECONDS = 86_400_000;

async function optionsOf(
  flags: BackfillFlags,
  context: CommandContext,
): Promise<OpenBackfillOptions> {
  const { settings, root } = context.loaded;
  const { timezone, rehash, restore, output, store } = settings;
  const since = parseDateFlag(flags.since, { name: '--since', timezone });
  const until = parseDateFlag(flags.until, { name: '--until', timezone });
  // A date without a time includes the whole day.
  const rest = until?.includes('T') ? 1 : DAY_MILLISECONDS;
  return {
    ...(await listingOptions(context)),
    rehash,
    restore,
    root,
    output,
    store,
    since: since === undefined ? undefined : Date.parse(since),
    until: until === undefined ? undefined : Date.parse(until) + rest,
    order: flags.order,
    limit: flags.limit,
    perDay: flags.perDay,
    ...(flags.list !== undefined && { linesFrom: context.stdin }),
  };
}
