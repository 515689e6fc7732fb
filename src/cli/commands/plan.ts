/** `lectern plan` → what a build would record and cost, compared with the last edition. */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { exitCodeOfBatch } from '../exit-codes.ts';
import {
  addExcerptFlags,
  addReadingFlags,
  addRecordingFlags,
  settingFlag,
  type ReadingFlags,
} from '../flags.ts';
import type { FormatPlanOptions, PlanContext } from '../print/plan/format-plan.ts';
import type { PlanCaps } from '../print/plan/plan-sums.ts';
import type { PlanFailure } from '../print/plan/plan-markdown.ts';
import { asJson } from '../print/phrases.ts';
import { describeBatch, findSources, runBatch, addSources, type Sources } from '../source-batch.ts';
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import { providerName } from '../../run/settings/provider-name.ts';

type PlanFlags = ReadingFlags & { readonly markdown?: boolean };

/** How a plan is printed. */
export type PrintPlanOptions = Pick<FormatPlanOptions, 'as'> & {
  readonly context: CommandContext;
  /** Whether to print Markdown for a comment; with `--json`, as a further member. @default false */
  readonly markdown?: boolean | undefined;
};

/** Adds `lectern plan`. */
export function addPlan(command: Command, run: RunCommand): void {
  addSources(command);
  addRecordingFlags(command)
    .addOption(settingFlag('rehash'))
    .addOption(settingFlag('restore'))
    .option('--markdown', 'print Markdown for a comment on a pull request');
  addExcerptFlags(addReadingFlags(command)).action((given: string[], flags: PlanFlags) =>
    run(flags, async (context) => {
      const sources = await findSources(given, { flags, context });
      return printPlan(sources, { context, as: 'changes', markdown: flags.markdown });
    }),
  );
}

/** Plans every source and prints the plan; no request is made and nothing is written. */
export async function printPlan(sources: Sources, options: PrintPlanOptions): Promise<number> {
  const { context, as, markdown = false } = options;
  const { terminal, json, loaded } = context;
  const { planEdition, sumPlans } = await import('../../run/plan-editions.ts');
  const results = await runBatch<EditionPlan>(sources, {
    context,
    work: planEdition,
    show: () => undefined,
  });
  const exitCode = exitCodeOfBatch(results, loaded);
  const made = results.flatMap((result) => ('value' in result ? [result.value] : []));
  const plan = sumPlans(made);
  const shared = await planContextOf(context);
  const failures = describeBatch(results, { context, describe: toJson }).failures as PlanFailure[];
  const { formatPlan } = await import('../print/plan/format-plan.ts');
  const { formatPlanMarkdown } = await import('../print/plan/plan-markdown.ts');
  const markup = markdown ? { markdown: formatPlanMarkdown(plan, { ...shared, failures }) } : {};
  if (json) terminal.data(asJson({ ...plan, ...capsOf(context), ...markup, failures, exitCode }));
  else terminal.data(markup.markdown ?? formatPlan(plan, { ...shared, as }));
  return exitCode;
}

/** A plan in the form of `--json`. */
function toJson(plan: EditionPlan): object {
  return plan;
}

/** What is shown beside a plan: the caps of the run, what is left of the month, and the provider's name. */
export async function planContextOf(context: CommandContext): Promise<PlanContext> {
  const { loaded } = context;
  const { readMonthLeft } = await import('../../run/plan/month-left.ts');
  const budget = await readMonthLeft(loaded.settings, loaded);
  const left = budget && { ...budget.left, month: budget.month };
  const { draft, provider } = loaded.settings;
  return { ...capsOf(context), left, ...(!draft && { provider: providerName(provider) }) };
}

/** The caps set for a run, in the form of `--json`. */
export function capsOf({ loaded }: CommandContext): PlanCaps {
  const { maxChars, maxCost } = loaded.settings;
  return { ...(maxChars !== undefined && { maxChars }), ...(maxCost !== undefined && { maxCost }) };
}
