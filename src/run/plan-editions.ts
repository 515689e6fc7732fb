/** Sources → what would be recorded for each, without a request, an engine or a file written. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';
import type { Article, ArticleSource } from '../article/article.ts';
import { checkSource } from '../article/read-article.ts';
import { editionKey } from '../edition/edition-key.ts';
import type { Edition } from '../edition/edition.ts';
import { findPlannedEdition, publishedKeys } from '../edition/find-edition.ts';
import { readEdition, readRecordedSounds, readSaid } from '../edition/read-edition.ts';
import type { Script } from '../script/script.ts';
import type { ClipPlan } from '../speech/clip.ts';
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
import { editionFolder } from './project/places.ts';
import { checkRunOptions, openProject, type NarrateOptions } from './project/project.ts';
import { refuseRemoved } from './removal/refuse-removed.ts';
import { openRun, type EditionRun } from './stages/edition-run.ts';
import { findingOptions, planRunClips } from './stages/open-stages.ts';
import { openStamping } from './stamps/find-unchanged.ts';

/** What every article would take, and all of them together; a clip that two share is counted once. */
export type Plan = {
  readonly editions: readonly EditionPlan[];
  readonly missing: PlanTotals;
  /** What that would cost; absent where no one bills, or a price is not known. */
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
    for (const source of sources) editions.push(await planEdition(openRun(source, project)));
    return sumPlans(editions);
  } finally {
    await project.close();
  }
}

/**
 * Plans one article. Where no file has been touched since a build looked closely, only their times
 * and sizes are looked at.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` where a build would be refused its address.
 */
export async function planEdition(run: EditionRun): Promise<EditionPlan> {
  const { name, settings, voices, places, report } = run;
  const unchanged = settings.rehash ? undefined : await openStamping(run)?.findPlan();
  if (unchanged) {
    report.warn(unchanged.warnings);
    noteSlug(unchanged.plan, run);
    return unchanged.plan;
  }
  const { article, script, kept } = await draftScript(run);
  if (!settings.restore) await refuseRemoved(article, places);
  await foreseeSlug(article, run);
  if (kept) return planKept(kept, { article, run });

  const folder = editionFolder(article, places);
  const clips = await planRunClips(script, run);
  const edition = await readEdition(folder);
  // A draft was never recorded by the requested voice: it does not count as an edition of it.
  const isOfDraft = edition?.draft && !settings.draft;
  const said = isOfDraft ? [] : ((await readSaid(folder)) ?? []);
  const state = await findState(script, { run, clips, edition: isOfDraft ? undefined : edition });
  const sounds = isOfDraft ? undefined : await readRecordedSounds(folder);
  return describePlan(script, { source: name, clips, said, sounds, state, voices });
}

/** An edition that no one asked to record with another voice. */
function planKept(
  edition: Edition,
  { article, run }: { readonly article: Article; readonly run: EditionRun },
): EditionPlan {
  return {
    source: run.name,
    slug: article.slug,
    title: article.title,
    provider: run.voices.provider.id,
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

/** What the state of an edition is found from. */
type FoundEdition = {
  readonly run: EditionRun;
  readonly clips: readonly ClipPlan[];
  readonly edition: Edition | undefined;
};

/**
 * Whether a build would leave the edition as it is. Its files are looked at only where clips are
 * missing: else a build makes no request, whatever it finds.
 */
async function findState(
  script: Script,
  { run, clips, edition }: FoundEdition,
): Promise<EditionPlan['state']> {
  if (!edition) return 'new';
  const folder = editionFolder(edition, run.places);
  const settings = findingOptions(run);
  const clipKeys = await publishedKeys(clips, { folder, revoice: settings.revoice });
  if (edition.key !== editionKey(script, { clipKeys, settings })) return 'stale';
  if (clips.every(({ state }) => state === 'stored')) return 'upToDate';
  return (await findPlannedEdition(script, settings, async () => clips)) ? 'upToDate' : 'stale';
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
