/** `lectern queue` → the queue that machines share: its status, paused, resumed, retried, drained. */
import type { Command } from 'commander';
import { waitsThrough } from '../../../_internal/abort.ts';
import type { CommandContext, RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../../flags.ts';
import { formatQueue } from '../../print/queue/format-queue.ts';
import { asJson, countNoun } from '../../print/phrases.ts';
import { LecternError } from '../../../errors.ts';
import { withWorkplace } from './with-workplace.ts';
import type { QueueSurvey } from '../../../workers/survey-queue.ts';
import type { Workplace } from '../../../workers/workplace.ts';

type StatusFlags = SharedFlags & { readonly watch?: boolean; readonly wait?: boolean };
type DrainFlags = SharedFlags & { readonly parked?: boolean };

/** Seconds between two looks of `--watch` and `--wait`. */
const LOOK_EVERY = 2;

/** Adds `lectern queue` with its commands. */
export function addQueue(queue: Command, run: RunCommand): void {
  const add = (name: string, description: string): Command =>
    addSharedFlags(queue.command(name).description(description))
      .addOption(settingFlag('queue'))
      .addOption(settingFlag('sharedStore'));
  const addSimple = (name: string, description: string, does: QueueAction): void => {
    add(name, description).action((flags: SharedFlags) =>
      run(flags, (context) => change(does, context)),
    );
  };

  add('status', 'show what is waiting, what is in progress, and what failed too often')
    .option('--watch', 'check every two seconds and print what has changed, until stopped')
    .option('--wait', 'check until nothing is waiting or in progress')
    .action((flags: StatusFlags) => run(flags, (context) => showStatus(flags, context)));
  addSimple('pause', 'stop workers from starting anything new', async ({ queue: of }) => {
    await of.pause();
    return { isPaused: true };
  });
  addSimple('resume', 'let workers start new work again', async ({ queue: of }) => {
    await of.resume();
    return { isPaused: false };
  });
  addSimple('retry', 'retry every article that failed too often', async ({ queue: of }) => ({
    retried: await of.retry(),
  }));
  add('drain', 'remove what is waiting; what is in progress is finished')
    .option('--parked', 'also remove what failed too often')
    .action((flags: DrainFlags) => run(flags, (context) => change(drainWith(flags), context)));
}

/** What was done, in the form of `--json`. */
type QueueChange = {
  readonly isPaused?: boolean;
  readonly retried?: number;
  readonly removed?: number;
};

type QueueAction = (workplace: Workplace, context: CommandContext) => Promise<QueueChange>;

function drainWith({ parked = false }: DrainFlags): QueueAction {
  return async (workplace, { signal }) => {
    const { drainQueue } = await import('../../../workers/article-order.ts');
    return { removed: await drainQueue(workplace, { parked, signal }) };
  };
}

async function change(does: QueueAction, context: CommandContext): Promise<number> {
  return withWorkplace(context, async (workplace) => {
    const done = await does(workplace, context);
    const { terminal, json } = context;
    if (json) terminal.data(asJson(done));
    else terminal.say(formatChange(done));
    return EXIT.done;
  });
}

function formatChange({ isPaused, retried, removed }: QueueChange): string {
  if (isPaused !== undefined)
    return isPaused ? 'paused; what is in progress is finished' : 'resumed';
  if (retried !== undefined) return `${countNoun(retried, 'article')} will be retried`;
  return `${countNoun(removed ?? 0, 'article')} removed from the queue`;
}

async function showStatus(flags: StatusFlags, context: CommandContext): Promise<number> {
  const { watch, wait: isWaiting } = flags;
  const { json, signal } = context;
  if (watch && json)
    throw new LecternError('--watch and --json cannot be used together', {
      code: 'USAGE',
      hint: 'Give --json alone, or with --wait.',
    });
  const { surveyQueue } = await import('../../../workers/survey-queue.ts');
  return withWorkplace(context, async (workplace) => {
    const show = changePrinter(flags, context);
    for (;;) {
      const survey = await surveyQueue(workplace, { signal });
      const isLast = isWaiting ? isIdle(survey) : !watch;
      show(survey, isLast);
      if (isLast) return EXIT.done;
      if (await waitsThrough(LOOK_EVERY, { signal })) continue;
      // Stopping is how a watch ends; a wait that is stopped has failed.
      if (isWaiting) signal.throwIfAborted();
      return EXIT.done;
    }
  });
}

/** Prints the last survey as JSON; as text the first and the last, with `--watch` each that differs. */
function changePrinter(
  { watch = false }: StatusFlags,
  { terminal, json }: CommandContext,
): (survey: QueueSurvey, isLast: boolean) => void {
  let shown: string | undefined;
  return (survey, isLast) => {
    if (json) return isLast ? terminal.data(asJson(survey)) : undefined;
    const text = formatQueue(survey);
    const isDue = watch || isLast || shown === undefined;
    if (!isDue || text === shown) return;
    terminal.data(text);
    shown = text;
  };
}

function isIdle({ waiting, active, segments }: QueueSurvey): boolean {
  return waiting + active + segments.waiting + segments.active === 0;
}
