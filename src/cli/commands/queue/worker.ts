/** `lectern worker` → what is in a queue, recorded and assembled beside other workers. */
import type { Command } from 'commander';
import { openCommandProject, type CommandContext, type RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, positiveNumber, settingFlag, type SharedFlags } from '../../flags.ts';
import { formatWorked } from '../../print/queue/format-queue.ts';
import { asJson, countNoun } from '../../print/phrases.ts';
import type { WorkEvent } from '../../../workers/do-jobs.ts';

type WorkerFlags = SharedFlags & { readonly concurrency: number };

/** Segments at once: as many requests as most services allow an account at a time. */
const CONCURRENCY = 4;

/** Adds `lectern worker`. */
export function addWorker(command: Command, run: RunCommand): void {
  command
    .option('--concurrency <number>', 'segments at once', positiveNumber, CONCURRENCY)
    .addOption(settingFlag('queue'))
    .addOption(settingFlag('store'))
    .addOption(settingFlag('sharedStore'))
    .addOption(settingFlag('output'))
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('preset'))
    .addOption(settingFlag('format'))
    .addOption(settingFlag('bitrate'));
  addSharedFlags(command).action((flags: WorkerFlags) =>
    run(flags, (context) => work(flags, context)),
  );
}

/** Works until a signal; being stopped is not a failure. */
async function work({ concurrency }: WorkerFlags, context: CommandContext): Promise<number> {
  const { terminal, json, loaded, signal } = context;
  const { runWorker } = await import('../../../workers/run-worker.ts');
  // What was started is finished when the worker stops: its own signal never aborts.
  const lasting = { ...context, signal: new AbortController().signal };
  const project = await openCommandProject(lasting);
  const editions: { readonly slug: string; readonly title: string }[] = [];
  let segments = 0;
  const onDone = (event: WorkEvent): void => {
    if (event.type === 'segment') segments++;
    else editions.push({ slug: event.slug, title: event.title });
    if (event.type === 'edition' || terminal.verbosity === 'verbose')
      terminal.say(formatWorked(event));
  };
  try {
    terminal.say(
      `recording up to ${countNoun(concurrency, 'segment')} at once; Ctrl-C stops cleanly`,
    );
    await runWorker({
      project,
      settings: loaded.settings,
      concurrency,
      signal,
      onDone,
      onTrouble: (message) => terminal.say(message),
    });
  } finally {
    await project.close();
  }
  terminal.say(`stopped; ${countNoun(editions.length, 'edition')} made`);
  if (json) terminal.data(asJson({ editions, segments, exitCode: EXIT.done }));
  return EXIT.done;
}
