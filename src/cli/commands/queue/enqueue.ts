/** `lectern enqueue` → every source read here, and queued for workers to record. */
import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import type { CommandContext, RunCommand } from '../../command-context.ts';
import { exitCodeOfBatch } from '../../exit-codes.ts';
import { addReadingFlags, addRecordingFlags, settingFlag, type ReadingFlags } from '../../flags.ts';
import { formatEnqueued, formatEnqueuedCounts } from '../../print/queue/format-queue.ts';
import { asJson } from '../../print/phrases.ts';
import {
  describeBatch,
  findSources,
  runBatch,
  addSources,
  type Sources,
} from '../../source-batch.ts';
import type { QueuePriority } from '../../../queue/article-queue.ts';
import type { EnqueuedArticle } from '../../../workers/enqueue-article.ts';
import type { Workplace } from '../../../workers/workplace.ts';
import { withWorkplace } from './with-workplace.ts';
import type { RunCaps } from '../../../workers/article-order.ts';

type EnqueueFlags = ReadingFlags & { readonly priority: QueuePriority };

/** Adds `lectern enqueue`. */
export function addEnqueue(command: Command, run: RunCommand): void {
  addSources(command);
  addRecordingFlags(command)
    .addOption(settingFlag('queue'))
    .addOption(settingFlag('rehash'))
    .addOption(settingFlag('restore'))
    .addOption(
      new Option('--priority <name>', 'fresh articles go before those of an archive')
        .choices(['fresh', 'backfill'])
        .default('fresh'),
    );
  addReadingFlags(command).action((given: string[], flags: EnqueueFlags) =>
    run(flags, async (context) => {
      const sources = await findSources(given, { flags, context });
      return withWorkplace(context, (workplace) =>
        enqueueSources(sources, { context, workplace, priority: flags.priority }),
      );
    }),
  );
}

/** How sources are enqueued. */
export type EnqueueSourcesOptions = {
  readonly context: CommandContext;
  readonly workplace: Workplace;
  readonly priority: QueuePriority;
  /** Called for each article, with the name of its source. */
  readonly onEnqueued?: (article: EnqueuedArticle, source: string) => void;
  /** Called for each article of a folder or feed that is passed over. */
  readonly onPassedOver?: (source: string) => void;
  /** Further members of the `--json` output. @default none */
  readonly about?: object;
};

/** Enqueues every source that is not up to date. */
export async function enqueueSources(
  sources: Sources,
  options: EnqueueSourcesOptions,
): Promise<number> {
  const { context, workplace, priority, onEnqueued, onPassedOver, about } = options;
  const { terminal, json, loaded } = context;
  const { enqueueArticle } = await import('../../../workers/enqueue-article.ts');
  const { checkStore } = await import('../../../workers/workplace.ts');
  await checkStore(workplace);
  const run = capsOfRun(context);
  const results = await runBatch<EnqueuedArticle>(sources, {
    context,
    work: (each) => enqueueArticle(each, { workplace, priority, run }),
    show: (article, source) => {
      onEnqueued?.(article, source);
      terminal.say(formatEnqueued(article, source));
    },
    ...(onPassedOver && { onPassedOver }),
  });
  terminal.say(formatEnqueuedCounts(results));
  const exitCode = exitCodeOfBatch(results, loaded);
  if (json) {
    const { values, failures } = describeBatch(results, { context, describe: (each) => each });
    terminal.data(asJson({ ...about, articles: values, failures, exitCode }));
  }
  return exitCode;
}

/** Caps hold for this call, whichever workers record its articles, and whenever. */
function capsOfRun({ loaded }: CommandContext): RunCaps | undefined {
  const { maxChars, maxCost } = loaded.settings;
  if (maxChars === undefined && maxCost === undefined) return undefined;
  return {
    id: randomUUID(),
    ...(maxChars !== undefined && { maxChars }),
    ...(maxCost !== undefined && { maxCost }),
  };
}
