/** `lectern enqueue` → every source read here, and left to the workers of a queue. */
import { randomUUID } from 'node:crypto';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../../command-context.ts';
import { exitCodeOfBatch } from '../../exit-codes.ts';
import { addReadingFlags, addRecordingFlags, settingFlag } from '../../flags.ts';
import type { ReadingFlags } from '../../flags.ts';
import { formatEnqueued, formatEnqueuedCounts } from '../../print/queue/format-queue.ts';
import { asJson } from '../../print/phrases.ts';
import { describeBatch, findSources, runBatch, SOURCE_HELP } from '../../source-batch.ts';
import type { Sources } from '../../source-batch.ts';
import type { QueuePriority } from '../../../queue/article-queue.ts';
import type { EnqueuedArticle } from '../../../workers/enqueue-article.ts';
import type { RunCaps } from '../../../workers/article-order.ts';

type EnqueueFlags = ReadingFlags & { readonly priority: QueuePriority };

/** Adds `lectern enqueue`. */
export function addEnqueue(command: Command, run: RunCommand): void {
  command.argument('<source...>', SOURCE_HELP);
  addRecordingFlags(command)
    .addOption(settingFlag('queue'))
    .addOption(settingFlag('rehash'))
    .addOption(settingFlag('restore'))
    .addOption(
      new Option('--priority <name>', 'whether it goes before the articles of an archive')
        .choices(['fresh', 'backfill'])
        .default('fresh'),
    );
  addReadingFlags(command).action((given: string[], flags: EnqueueFlags) =>
    run(flags, async (context) => {
      const sources = await findSources(given, { flags, context });
      return enqueue(sources, { context, priority: flags.priority });
    }),
  );
}

async function enqueue(
  sources: Sources,
  options: { readonly context: CommandContext; readonly priority: QueuePriority },
): Promise<number> {
  const { context, priority } = options;
  const { terminal, json, loaded } = context;
  const { openWorkplace } = await import('../../../workers/workplace.ts');
  const { enqueueArticle } = await import('../../../workers/enqueue-article.ts');
  const run = capsOfRun(context);
  const workplace = await openWorkplace(loaded.settings, loaded);
  try {
    const results = await runBatch<EnqueuedArticle>(sources, {
      context,
      work: (source, project) => enqueueArticle(source, { workplace, priority, run, project }),
      show: (article, source) => terminal.say(formatEnqueued(article, source)),
    });
    terminal.say(formatEnqueuedCounts(results));
    const exitCode = exitCodeOfBatch(results, loaded);
    if (json) {
      const { values, failures } = describeBatch(results, { context, describe: (each) => each });
      terminal.data(asJson({ articles: values, failures, exitCode }));
    }
    return exitCode;
  } finally {
    await workplace.close();
  }
}

/** Caps are of this call, whoever works on its articles and when. */
function capsOfRun({ loaded }: CommandContext): RunCaps | undefined {
  const { maxChars, maxCost } = loaded.settings;
  if (maxChars === undefined && maxCost === undefined) return undefined;
  return {
    id: randomUUID(),
    ...(maxChars !== undefined && { maxChars }),
    ...(maxCost !== undefined && { maxCost }),
  };
}
