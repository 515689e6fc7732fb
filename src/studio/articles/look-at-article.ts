/** a source → its row of the list: read, and planned as a build would. Nothing is recorded. */
import { isFile } from '../../_internal/disk/regular-file.ts';
import type { ArticleSource } from '../../article/article.ts';
import { readHold } from '../../edition/holds/holds.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { decisionsPaths } from '../../run/decisions/decisions-paths.ts';
import { planEdition } from '../../run/plan-editions.ts';
import type { Script } from '../../script/script.ts';
import type { ListedArticle, ProgressAnswer } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { openArticleRun } from './article-run.ts';
import {
  describePassage,
  describePlanned,
  progressOf,
  type PlannedArticle,
} from './describe-article.ts';
import { describeFailed, type ArticleOrigin } from './listed-article.ts';
import { stampEdition } from './noted-list.ts';
import { openArticle, type OpenedArticle } from './open-article.ts';

/** What is known of an article that was looked at. */
export type LookedArticle = {
  readonly listed: ListedArticle;
  /** The name of its edition; absent where it cannot be read. */
  readonly slug?: string;
  /** Of an article that is open. */
  readonly plan?: PlanOfOpened;
};

/** Options of `lookAtArticle`. */
export type LookOptions = {
  readonly origin: ArticleOrigin;
  readonly parts: StudioParts;
  /** The article, if it is open. @default it is read */
  readonly opened?: OpenedArticle | undefined;
  /** What was planned when it was looked at before, if it was open then. @default it is planned */
  readonly former?: PlanOfOpened | undefined;
};

/** A plan of an article that is open; it holds while the same is said and the same of that is recorded. */
export type PlanOfOpened = {
  readonly script: Script;
  readonly stored: number;
  readonly edition: string;
  readonly planned: Omit<PlannedArticle, 'progress'>;
};

/** Looks at it; one that cannot be read, or said, has its reason. */
export async function lookAtArticle(
  source: ArticleSource,
  options: LookOptions,
): Promise<LookedArticle> {
  const { origin, parts, opened } = options;
  try {
    const known = await findSamePlan(options);
    if (known) {
      const { planned } = known;
      const progress = await readProgress(source, { parts, slug: planned.plan.slug, opened });
      const listed = describePlanned(origin, { ...planned, progress });
      return { listed, slug: planned.plan.slug, plan: known };
    }
    // One that was taken back is planned as if it were to be made again.
    const { places } = parts.project;
    const { run, warnings } = openArticleRun(source, {
      parts,
      restore: true,
      undecided: opened?.undecided,
    });
    const plan = await planEdition(run);
    const { slug } = plan;
    const progress = await readProgress(source, { parts, slug, opened });
    const isTakenBack = await isRemoved(slug, places);
    const isHeld = (await readHold(slug, places)) !== undefined;
    const planned = { plan, warnings, isTakenBack, isHeld };
    const listed = describePlanned(origin, { ...planned, progress });
    if (!opened) return { listed, slug };
    const edition = await stampEdition(slug, parts);
    const { script } = opened;
    return { listed, slug, plan: { script, stored: countStored(opened), edition, planned } };
  } catch (error) {
    return { listed: describeFailed(origin, error, { isOwner: !parts.served }) };
  }
}

/** The former plan, where nothing that it is made from has changed. */
async function findSamePlan({
  parts,
  opened,
  former,
}: LookOptions): Promise<PlanOfOpened | undefined> {
  if (!opened || former?.script !== opened.script) return undefined;
  if (former.stored !== countStored(opened)) return undefined;
  const isSame = former.edition === (await stampEdition(former.planned.plan.slug, parts));
  return isSame ? former : undefined;
}

function countStored({ clips }: OpenedArticle): number {
  return clips.filter(({ state }) => state === 'stored').length;
}

/** How far an article has been heard, where something has been decided about it. */
async function readProgress(
  source: ArticleSource,
  { parts, slug, opened: known }: Pick<LookOptions, 'parts' | 'opened'> & { readonly slug: string },
): Promise<ProgressAnswer | undefined> {
  const { root } = parts.project.places;
  const files = await Promise.all(decisionsPaths(source, { slug, root }).map(isFile));
  if (!files.includes(true)) return undefined;
  const opened = known ?? (await openArticle(source, { parts }));
  return progressOf(opened.passages.map((passage) => describePassage(passage, opened)));
}
