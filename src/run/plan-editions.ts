/** Sources → what would be recorded for each, without a request, an engine or a file written. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';
import type { Article, ArticleSource } from '../article/article.ts';
import { checkSource } from '../article/read-article.ts';
import { editionKey } from '../edition/edition-key.ts';
import type { Edition } from '../edition/edition.ts';
import { findEdition, standingKeys } from '../edition/find-edition.ts';
import { readEdition, readSaid } from '../edition/read-edition.ts';
import type { Script } from '../script/script.ts';
import type { ClipPlan } from '../speech/clip.ts';
import { planClips } from '../speech/record-clips.ts';
import { foreseeSlug, noteSlug } from './wrappers/claim-slug.ts';
import { draftScript } from './draft-script.ts';
import {
  describeCost,
  describePlan,
  neededClips,
  type EditionPlan,
  type PlanCost,
} from './plan/edition-plan.ts';
import { costOf, totalOf, type PlanTotals } from './plan/plan-totals.ts';
import {
  checkRunOptions,
  editionFolder,
  nameSource,
  openProject,
  type NarrateOptions,
  type Project,
} from './project/project.ts';
import { refuseRemoved } from './removal/refuse-removed.ts';
import { openReport } from './project/run-report.ts';
import { openStamping } from './stamps/find-unchanged.ts';

/** What every article would take, and all of them together; a clip that two share is counted once. */
export type Plan = {
  readonly editions: readonly EditionPlan[];
  readonly missing: PlanTotals;
  /** What that would cost; absent where nobody bills, or a price is not known. */
  readonly cost?: PlanCost;
  readonly prices: EditionPlan['prices'];
  readonly unpriced: readonly string[];
};

/**
 * Plans every source.
 * @throws LecternError of the first source that cannot be read; TypeError for sources that are no
 * list.
 */
export async function planEditions(
  sources: readonly ArticleSource[],
  options: NarrateOptions = {},
): Promise<Plan> {
  checkArgument('planEditions', { name: 'sources', value: sources }, KINDS.list);
  checkRunOptions('planEditions', options);
  for (const source of sources) checkSource('planEditions', source);
  const project = openProject(options);
  try {
    const editions: EditionPlan[] = [];
    for (const source of sources) editions.push(await planEdition(source, project));
    return sumPlans(editions);
  } finally {
    await project.close();
  }
}

/**
 * Plans one source within an open project. Where no file has been touched since a build looked
 * closely, only their times and sizes are looked at.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` where a build would be refused its address.
 */
export async function planEdition(source: ArticleSource, project: Project): Promise<EditionPlan> {
  const name = nameSource(source, project);
  const unchanged = project.rehash ? undefined : await openStamping(source, project)?.findPlan();
  if (unchanged) {
    openReport(project).warn(unchanged.warnings);
    noteSlug(unchanged.plan, { ...project, source: name });
    return unchanged.plan;
  }
  const { article, script, kept } = await draftScript(source, project);
  if (!project.restore) await refuseRemoved(article, project);
  await foreseeSlug(article, { ...project, source: name });
  if (kept) return planKept(kept, { article, source: name, project });

  const folder = editionFolder(article, project);
  const clips = await planClips(script, project);
  const edition = await readEdition(folder);
  // What a draft says was never recorded by the voice that is asked for now: it is no edition of it.
  const isOfDraft = edition?.draft && !project.draft;
  const said = isOfDraft ? [] : ((await readSaid(folder)) ?? []);
  const state = await findState(script, {
    clips,
    folder,
    edition: isOfDraft ? undefined : edition,
    project: { ...project, source: name },
  });
  return describePlan(script, { source: name, clips, said, state, project });
}

/** An edition that nobody asked to record with another voice. */
function planKept(
  edition: Edition,
  about: { readonly article: Article; readonly source: string; readonly project: Project },
): EditionPlan {
  const { article, source, project } = about;
  return {
    source,
    slug: article.slug,
    title: article.title,
    provider: project.provider.id,
    voice: edition.voices[0]!.name,
    state: 'upToDate',
    ...(article.publishAt !== undefined && { publishAt: article.publishAt }),
    kept: true,
    segments: [],
    removed: [],
    causes: [],
    missing: totalOf([]),
    seconds: edition.duration,
    prices: {},
    unpriced: [],
  };
}

/**
 * Whether a build would leave the edition as it is. Its files are looked at only where clips are
 * missing: else a build makes no request, whatever it finds.
 */
async function findState(
  script: Script,
  options: {
    readonly clips: readonly ClipPlan[];
    readonly folder: string;
    readonly edition: Edition | undefined;
    readonly project: Parameters<typeof findEdition>[1] & Project;
  },
): Promise<EditionPlan['state']> {
  const { clips, folder, edition, project } = options;
  if (!edition) return 'new';
  const clipKeys = await standingKeys(clips, { folder, revoice: project.revoice });
  if (edition.key !== editionKey(script, { clipKeys, settings: project })) return 'stale';
  if (clips.every(({ state }) => state === 'stored')) return 'upToDate';
  return (await findEdition(script, project)) ? 'upToDate' : 'stale';
}

/** Adds plans up. */
export function sumPlans(editions: readonly EditionPlan[]): Plan {
  const segments = editions.flatMap(neededClips);
  const cost = costOf(segments);
  return {
    editions,
    missing: totalOf(segments),
    ...(cost && { cost: describeCost(cost) }),
    prices: Object.fromEntries(editions.flatMap(({ prices }) => Object.entries(prices))),
    unpriced: [...new Set(editions.flatMap(({ unpriced }) => unpriced))],
  };
}
