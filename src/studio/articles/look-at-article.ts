/** a source → its row of the list: read, and planned as a build would. Nothing is recorded. */
import { isFile } from '../../_internal/disk/regular-file.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import { readHold } from '../../edition/holds/holds.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { decisionsPaths } from '../../run/decisions/decisions-paths.ts';
import { planEdition } from '../../run/plan-editions.ts';
import type { ListedArticle, ProgressAnswer } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { openArticleRun } from './article-run.ts';
import { describePassage, describePlanned, progressOf } from './describe-article.ts';
import { describeFailed, type ArticleOrigin } from './listed-article.ts';
import { openArticle } from './open-article.ts';

/** What is known of an article that was looked at. */
export type LookedArticle = {
  readonly listed: ListedArticle;
  /** The name of its edition; absent where it cannot be read. */
  readonly slug?: string;
};

/** Options of `lookAtArticle`. */
export type LookOptions = {
  readonly origin: ArticleOrigin;
  readonly parts: StudioParts;
  /** As its source had it a moment ago. @default it is read */
  readonly undecided?: Article | undefined;
};

/** Looks at it; one that cannot be read, or said, has its reason. */
export async function lookAtArticle(
  source: ArticleSource,
  { origin, parts, undecided }: LookOptions,
): Promise<LookedArticle> {
  try {
    // One that was taken back is planned as if it were to be made again.
    const { settings, places } = parts.project;
    const replaced = { settings: { ...settings, restore: true } };
    const { run, warnings } = openArticleRun(source, { parts, replaced, undecided });
    const plan = await planEdition(run);
    const { slug } = plan;
    const progress = await readProgress(source, { parts, slug, undecided });
    const isTakenBack = await isRemoved(slug, places);
    const isHeld = (await readHold(slug, places)) !== undefined;
    const planned = { plan, warnings, progress, isTakenBack, isHeld };
    return { listed: describePlanned(origin, planned), slug };
  } catch (error) {
    return { listed: describeFailed(origin, error, { isOwner: !parts.served }) };
  }
}

/** How far an article has been heard, where something has been decided about it. */
async function readProgress(
  source: ArticleSource,
  { slug, ...options }: Omit<LookOptions, 'origin'> & { readonly slug: string },
): Promise<ProgressAnswer | undefined> {
  const { root } = options.parts.project.places;
  const files = await Promise.all(decisionsPaths(source, { slug, root }).map(isFile));
  if (!files.includes(true)) return undefined;
  const opened = await openArticle(source, options);
  return progressOf(opened.passages.map((passage) => describePassage(passage, opened)));
}
