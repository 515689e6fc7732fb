/** `lectern queue` → what is in the queue of many machines, and what becomes of it. */
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

  add('status', 'say what waits, what is in work, and what failed too often')
    .option('--watch', 'look every two seconds, and tell what has changed, until it is stopped')
    .option('--wait', 'look until nothing waits and nothing is in work')
    .action((flags: StatusFlags) => run(flags, (context) => tellStatus(flags, context)));
  addSimple('pause', 'let no worker begin anything', async ({ queue: of }) => {
    await of.pause();
    return { isPaused: true };
  });
  addSimple('resume', 'let workers begin again', async ({ queue: of }) => {
    await of.resume();
    return { isPaused: false };
  });
  addSimple('retry', 'try every article again that failed too often', async ({ queue: of }) => ({
    retried: await of.retry(),
  }));
  add('drain', 'take out what waits; what is in work is finished')
    .option('--parked', 'also what failed too often')
    .action((flags: DrainFlags) => run(flags, (context) => change(drainWith(flags), context)));
}

/** What was done, as `--json` gives it. */
type QueueChange = {
  readonly isPaused?: boolean;
  readonly retried?: number;
  readonly removed?: number;
};

type QueueAction = (workplace: Workplace, context: CommandContext) => Promise<QueueChange>;

function drainWith({ parked = false }: DrainFlags): QueueAction {
  return async (workplace, { signal }) => {
    const { drainQueue } = await import('../../../workers/drain-queue.ts');
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
    return isPaused ? 'paused: what is in work is finished' : 'workers begin again';
  if (retried !== undefined) return `${countNoun(retried, 'article')} will be tried again`;
  return `${countNoun(removed ?? 0, 'article')} taken out`;
}

async function tellStatus(flags: StatusFlags, context: CommandContext): Promise<number> {
  const { watch, wait: isWaiting } = flags;
  const { json, signal } = context;
  if (watch && json)
    throw new LecternError('--watch and --json exclude each other', {
      code: 'USAGE',
      hint: 'Give --json alone, as often as you like, or with --wait.',
    });
  const { surveyQueue } = await import('../../../workers/survey-queue.ts');
  return withWorkplace(context, async (workplace) => {
    const tell = tellChanges(flags, context);
    for (;;) {
      const survey = await surveyQueue(workplace, { signal });
      const isLast = isWaiting ? isIdle(survey) : !watch;
      tell(survey, isLast);
      if (isLast) return EXIT.done;
      if (await waitsThrough(LOOK_EVERY, { signal })) continue;
      // Being stopped is how a watch ends, and what waits has not been done by then.
      if (isWaiting) signal.throwIfAborted();
      return EXIT.done;
    }
  });
}

/** For programs the last look; for people the first and the last, with `--watch` each that differs. */
function tellChanges(
  { watch = false }: StatusFlags,
  { terminal, json }: CommandContext,
): (survey: QueueSurvey, isLast: boolean) => void {
  let told: string | undefined;
  return (survey, isLast) => {
    if (json) return isLast ? terminal.data(asJson(survey)) : undefined;
    const text = formatQueue(survey);
    const isDue = watch || isLast || told === undefined;
    if (!isDue || text === told) return;
    terminal.data(text);
    told = text;
  };
}

function isIdle({ waiting, active, segments }: QueueSurvey): boolean {
  return waiting + active + segments.waiting + segments.active === 0;
}
