/** Sources → what would be recorded for each, without a request, an engine or a file written. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';
import { shorten } from '../_internal/shorten.ts';
import type { ArticleSource, Where } from '../article/article.ts';
import { checkSource } from '../article/read-article.ts';
import { editionKey } from '../edition/edition-key.ts';
import type { Edition } from '../edition/edition.ts';
import { findEdition, standingKeys } from '../edition/find-edition.ts';
import { readEdition, readSaid } from '../edition/read-edition.ts';
import type { Script, SegmentRole } from '../script/script.ts';
import type { ClipPlan } from '../speech/clip.ts';
import { describeVoice, findPrice } from '../speech/prices/find-price.ts';
import { amountOf } from '../speech/prices/price.ts';
import type { KnownPrice, Money } from '../speech/prices/price.ts';
import { planClips } from '../speech/record-clips.ts';
import { foreseeSlug } from './claim-slug.ts';
import { draftScript } from './draft-script.ts';
import { compareEdition } from './plan/compare-edition.ts';
import type { SegmentComparison, SegmentFate, StaleCause } from './plan/compare-edition.ts';
import { costOf, totalOf, waitingFor } from './plan/plan-totals.ts';
import type { PlannedClip, PlanTotals } from './plan/plan-totals.ts';
import { checkRunOptions, editionFolder, nameSource, openProject } from './project.ts';
import type { NarrateOptions, Project } from './project.ts';

/** One segment of a plan. */
export type PlanSegment = ClipPlan &
  PlannedClip &
  SegmentFate & {
    readonly role: SegmentRole;
    readonly voice: string;
    /** Its first printed words. */
    readonly words: string;
    /** Where it stands in the source; absent for what Lectern adds, such as the disclosure. */
    readonly where?: Where;
  };

/** A segment of the last edition that is no more. */
export type PlanRemoval = Pick<PlanSegment, 'segmentId' | 'role' | 'words'>;

/** A sum of money, in the currency's own unit. */
export type PlanCost = { readonly amount: number; readonly currency: string };

/** What one article would take. */
export type EditionPlan = {
  readonly source: string;
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
  readonly voice: string;
  /** Whether there is no edition yet, it would be made anew, or it stays as it is. */
  readonly state: 'new' | 'stale' | 'upToDate';
  /** Empty where the edition stays as it is because its voice is gone. */
  readonly segments: readonly PlanSegment[];
  readonly removed: readonly PlanRemoval[];
  /** Why its segments sound otherwise, each once; of an edition whose sound stays: `settings`. */
  readonly causes: readonly StaleCause[];
  /** Whether the edition stays as it is, because nobody asked for today's default voice. */
  readonly kept?: true;
  /** What is to be recorded; the rest is in the store. */
  readonly missing: PlanTotals;
  readonly cost?: PlanCost;
  /** Seconds of the whole edition's speech, estimated where it is not recorded. */
  readonly seconds: number;
  /** What its voices cost, by their names; a voice that nobody bills has none. */
  readonly prices: Readonly<Record<string, KnownPrice>>;
  /** Voices that have to speak and whose price is not known, with their provider. */
  readonly unpriced: readonly string[];
};

/** What every article would take, and all of them together; a clip that two share is counted once. */
export type Plan = {
  readonly editions: readonly EditionPlan[];
  readonly missing: PlanTotals;
  /** What that would cost; absent where nobody bills, or a price is not known. */
  readonly cost?: PlanCost;
  readonly prices: EditionPlan['prices'];
  readonly unpriced: readonly string[];
};

/** Characters of a segment's text shown in a plan. */
const WORDS_SHOWN = 60;

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
 * Plans one source within an open project.
 * @throws ArticleError `ARTICLE_SLUG_TAKEN` where a build would be refused its address.
 */
export async function planEdition(source: ArticleSource, project: Project): Promise<EditionPlan> {
  const { article, script, kept } = await draftScript(source, project);
  const name = nameSource(source, project);
  await foreseeSlug(article, { ...project, source: name });
  const { slug, title } = article;
  const head = { source: name, slug, title, provider: project.provider.id };
  if (kept) return { ...head, ...planKept(kept) };

  const folder = editionFolder(article, project);
  const clips = await planClips(script, project);
  const comparison = compareEdition(
    wantedOf(script, { clips, project }),
    (await readSaid(folder)) ?? [],
  );
  const state = await findState(script, { clips, folder, project: { ...project, source: name } });
  const segments = planSegments(script, { clips, comparison, project });
  const recorded = clipsOf({ state, segments });
  const cost = costOf(recorded);
  return {
    ...head,
    voice: script.voices[0]!,
    state,
    segments,
    removed: comparison.removed.map(({ id, role, text }) => ({
      segmentId: id,
      role,
      words: shorten(text, WORDS_SHOWN),
    })),
    causes: state === 'stale' ? causesOf(segments, comparison) : [],
    missing: totalOf(recorded),
    ...(cost && { cost: describeCost(cost) }),
    seconds: segments.reduce((sum, { seconds }) => sum + seconds, 0),
    ...priceVoices(recorded, project),
  };
}

/** An edition that nobody asked to record with another voice. */
function planKept(edition: Edition): Omit<EditionPlan, 'source' | 'slug' | 'title' | 'provider'> {
  return {
    voice: edition.voices[0]!.name,
    state: 'upToDate',
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

type PlanningOptions = { readonly clips: readonly ClipPlan[]; readonly project: Project };

function wantedOf(
  script: Script,
  { clips, project }: PlanningOptions,
): Parameters<typeof compareEdition>[0] {
  const provider = project.provider.id;
  return script.segments.map((segment, i) => ({ segment, key: clips[i]!.key, provider }));
}

/**
 * Whether a build would leave the edition as it is. Its files are looked at only where clips are
 * missing: else a build makes no request, whatever it finds.
 */
async function findState(
  script: Script,
  options: PlanningOptions & {
    readonly folder: string;
    readonly project: Parameters<typeof findEdition>[1] & Project;
  },
): Promise<EditionPlan['state']> {
  const { clips, folder, project } = options;
  const edition = await readEdition(folder);
  if (!edition) return 'new';
  const clipKeys = await standingKeys(clips, { folder, revoice: project.revoice });
  if (edition.key !== editionKey(script, { clipKeys, settings: project })) return 'stale';
  if (clips.every(({ state }) => state === 'stored')) return 'upToDate';
  return (await findEdition(script, project)) ? 'upToDate' : 'stale';
}

function planSegments(
  script: Script,
  options: PlanningOptions & { readonly comparison: SegmentComparison },
): readonly PlanSegment[] {
  const { clips, comparison, project } = options;
  const places = new Map(script.article.blocks.map((block) => [block.id, block.where]));
  return script.segments.map(({ blockId, text, role, voice }, i) => {
    const clip = clips[i]!;
    const where = blockId === undefined ? undefined : places.get(blockId);
    const price = billedPrice(voice, project);
    return {
      ...clip,
      ...comparison.fates[i]!,
      role,
      voice,
      words: shorten(text, WORDS_SHOWN),
      ...(where && { where }),
      ...(price && { currency: price.currency }),
      waiting: waitingFor(clip, { provider: project.provider, voice }),
    };
  });
}

/** The price of a voice, where somebody bills. */
function billedPrice(voice: string, project: Project): KnownPrice | undefined {
  const price = findPrice(voice, project);
  return price?.isUnbilled ? undefined : price;
}

/** Why an edition is made anew; one whose clips are all the same has another form or other facts. */
function causesOf(
  segments: readonly PlanSegment[],
  { removed }: SegmentComparison,
): readonly StaleCause[] {
  const told = segments.flatMap(({ cause }) => (cause ? [cause] : []));
  const isOther = segments.some(({ change }) => change === 'new' || change === 'moved');
  const causes = [
    ...new Set([...told, ...(isOther || removed.length > 0 ? ['text' as const] : [])]),
  ];
  return causes.length > 0 ? causes : ['settings'];
}

function priceVoices(
  segments: readonly PlanSegment[],
  project: Project,
): Pick<EditionPlan, 'prices' | 'unpriced'> {
  const prices: Record<string, KnownPrice> = {};
  const unpriced = new Set<string>();
  for (const { voice, state } of segments) {
    if (state === 'stored') continue;
    const price = findPrice(voice, project);
    if (!price) unpriced.add(describeVoice(voice, project.provider));
    else if (!price.isUnbilled) prices[voice] = price;
  }
  return { prices, unpriced: [...unpriced] };
}

/** Adds plans up. */
export function sumPlans(editions: readonly EditionPlan[]): Plan {
  const segments = editions.flatMap(clipsOf);
  const cost = costOf(segments);
  return {
    editions,
    missing: totalOf(segments),
    ...(cost && { cost: describeCost(cost) }),
    prices: Object.assign({}, ...editions.map(({ prices }) => prices)) as Plan['prices'],
    unpriced: [...new Set(editions.flatMap(({ unpriced }) => unpriced))],
  };
}

/** The clips that a build needs: none is recorded again for an edition that stays as it is. */
function clipsOf({
  state,
  segments,
}: Pick<EditionPlan, 'state' | 'segments'>): readonly PlanSegment[] {
  if (state !== 'upToDate') return segments;
  return segments.map((segment) => ({ ...segment, state: 'stored' }));
}

function describeCost(cost: Money): PlanCost {
  return { amount: amountOf(cost), currency: cost.currency };
}
