/** `lectern retake` → one segment of an edition recorded again, and the edition assembled with it. */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { exitCodeOfBatch } from '../exit-codes.ts';
import {
  addExcerptFlags,
  addReadingFlags,
  addRecordingFlags,
  type ReadingFlags,
} from '../flags.ts';
import { asJson } from '../print/phrases.ts';
import { formatRetaken, formatRetakePlan, formatSegmentLine } from '../print/format-retake.ts';
import { describeBatch, findSources, runBatch, type Sources } from '../source-batch.ts';
import { audioPath, describeSpent, finishOutput } from './build.ts';
import { planContextOf } from './plan.ts';
import { LecternError } from '../../errors.ts';
import type { PlanCost } from '../../run/plan/edition-plan.ts';
import type { RetakePlan } from '../../run/retake-segment.ts';
import type { EditionRun } from '../../run/stages/edition-run.ts';

type RetakeFlags = ReadingFlags & { readonly undo?: boolean; readonly dryRun?: boolean };

/** Adds `lectern retake`. */
export function addRetake(command: Command, run: RunCommand): void {
  command
    .argument('<source>', 'the article of the edition: a file, an address, or - for standard input')
    .argument('<segment>', 'its number, such as s4, as lectern script prints it, or its words')
    .option('--undo', 'bring back the take before; makes no request')
    .option('--dry-run', 'print the segment and what another take costs; make no request');
  addExcerptFlags(addReadingFlags(addRecordingFlags(command))).action(
    (source: string, asked: string, flags: RetakeFlags) =>
      run(flags, async (context) => {
        const sources = await findSources([source], { flags, context });
        refuseMany(sources);
        return retake(sources, { context, asked, ...flags });
      }),
  );
}

function refuseMany({ length }: Sources): void {
  if (length === 1) return;
  throw new LecternError(`retake is about one article, and the source has ${length}`, {
    code: 'USAGE',
    hint: 'Name the file or the address of the article.',
  });
}

type RetakeOptions = Pick<RetakeFlags, 'undo' | 'dryRun'> & {
  readonly context: CommandContext;
  readonly asked: string;
};

/** What the command did, or would do. */
type Outcome = {
  readonly plan: RetakePlan;
  /** Absent with `--dry-run`. */
  readonly made?: {
    readonly take: number;
    readonly duration: number;
    readonly isSame: boolean;
    readonly audio: string;
    readonly characters: number;
    readonly cost?: PlanCost;
  };
};

async function retake(sources: Sources, options: RetakeOptions): Promise<number> {
  const { context, undo = false } = options;
  const { terminal, json, loaded } = context;
  const results = await runBatch<Outcome>(sources, {
    context,
    work: (run) => retakeOne(run, options),
    show: ({ plan, made }) => {
      if (!made) return;
      terminal.say(formatRetaken(plan, made, { undo }));
      if (!json) terminal.data(made.audio);
    },
  });
  if (results.some((result) => 'value' in result && result.value.made)) await finishOutput(context);
  const exitCode = exitCodeOfBatch(results, loaded);
  if (json) {
    const { values, failures } = describeBatch(results, { context, describe: toJson });
    terminal.data(asJson({ ...values[0], failures, exitCode }));
  }
  return exitCode;
}

async function retakeOne(run: EditionRun, options: RetakeOptions): Promise<Outcome> {
  const { context, asked, undo = false, dryRun = false } = options;
  const { terminal, json } = context;
  const { findRetake, recordRetake, undoRetake } = await import('../../run/retake-segment.ts');
  const found = await findRetake(run, { asked, undo });
  const { plan } = found;
  const told = undo
    ? formatSegmentLine(plan)
    : formatRetakePlan(plan, await planContextOf(context));
  if (dryRun && !json) terminal.data(told);
  else terminal.say(told);
  if (dryRun) return { plan };
  const { edition, take, duration, isSame } = await (undo ? undoRetake : recordRetake)(found, run);
  const audio = await audioPath(edition, context);
  const { budget } = run.voices;
  const characters = budget.spent();
  const cost = describeSpent(budget.cost());
  return { plan, made: { take, duration, isSame, audio, characters, ...cost } };
}

/** In the form of `--json`. */
function toJson({ plan, made }: Outcome): object {
  if (!made) return { segment: plan };
  const { take, duration, isSame, audio, characters, cost } = made;
  return { segment: plan, take, duration, same: isSame, audio, characters, ...(cost && { cost }) };
}
