/** articles to do → what building them takes, by plans of some of them. Makes no request to a provider. */
import { isPassedOver } from '../batch.ts';
import { planEdition, sumPlans } from '../plan-editions.ts';
import type { EditionPlan, PlanCost } from '../plan/edition-plan.ts';
import type { Project } from '../project/project.ts';
import { openRun } from '../stages/edition-run.ts';
import type { BackfillArticle } from './list-backfill.ts';

/** What is expected of all articles together. */
export type BackfillEstimate = {
  readonly articles: number;
  /** How many of them were read for it. */
  readonly planned: number;
  /** Those that could not be read; a draft, or one whose edition was removed, could. */
  readonly failed: number;
  readonly characters: number;
  /** Absent where no one bills, or a price is not known. */
  readonly cost?: PlanCost | undefined;
  /** Seconds of audio. */
  readonly seconds: number;
  /** Seconds of waiting for the voice. */
  readonly waiting: number;
};

/** Articles that are read for an estimate, spread over all: enough for a fifth of the sum, mostly. */
const SAMPLE = 20;

/** Plans a sample and takes it for the rest. @throws the signal's reason. */
export async function estimateBackfill(
  articles: readonly BackfillArticle[],
  project: Project,
): Promise<BackfillEstimate> {
  const plans: EditionPlan[] = [];
  let passedOver = 0;
  const sample = spread(articles);
  for (const { source } of sample) {
    project.signal.throwIfAborted();
    if (source.kind === 'failed') continue;
    try {
      plans.push(await planEdition(openRun(source, project)));
    } catch (error) {
      if (isPassedOver(source, error)) passedOver++;
    }
  }
  const { missing, cost } = sumPlans(plans);
  // One that cannot be read costs nothing: what it would be is not guessed.
  const share = sample.length === 0 ? 0 : articles.length / sample.length;
  return {
    articles: articles.length,
    planned: plans.length + passedOver,
    failed: sample.length - plans.length - passedOver,
    characters: Math.round(missing.characters * share),
    ...(cost && { cost: { ...cost, amount: cost.amount * share } }),
    seconds: missing.seconds * share,
    waiting: missing.waiting * share,
  };
}

function spread<T>(all: readonly T[]): readonly T[] {
  const count = Math.min(SAMPLE, all.length);
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}
