/**
 * A script, the clips that it needs and what the last edition said → what a build would record of it,
 * why, and what that costs. Pure.
 */
import { canonicalJson, type JsonValue } from '../../_internal/hash.ts';
import { shorten } from '../../_internal/shorten.ts';
import type { Where } from '../../article/article.ts';
import type { RunSegment } from '../../edition/run-record.ts';
import type { Script, ScriptSounds, SegmentRole } from '../../script/script.ts';
import type { ClipPlan } from '../../speech/clip.ts';
import { describeVoice, findPrice } from '../../speech/prices/find-price.ts';
import { amountOf, type KnownPrice, type Money } from '../../speech/prices/price.ts';
import type { Voices } from '../project/voices.ts';
import {
  compareEdition,
  type SegmentComparison,
  type SegmentFate,
  type StaleCause,
} from './compare-edition.ts';
import { costOf, totalOf, waitingFor, type PlannedClip, type PlanTotals } from './plan-totals.ts';

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
  /** Whether there is no edition yet, it would be made again, or it stays as it is. */
  readonly state: 'new' | 'stale' | 'upToDate';
  /** When it may be published, ISO 8601 in UTC; absent where that is at once. */
  readonly publishAt?: string;
  /** Empty where the edition stays as it is because its voice is gone. */
  readonly segments: readonly PlanSegment[];
  readonly removed: readonly PlanRemoval[];
  /** Why its segments sound otherwise, each once; of an edition whose sound stays: `settings`. */
  readonly causes: readonly StaleCause[];
  /** Whether the edition stays as it is, because the new default voice was not requested. */
  readonly kept?: true;
  /** What is to be recorded; the rest is in the store. */
  readonly missing: PlanTotals;
  readonly cost?: PlanCost;
  /** Seconds of the whole edition's speech, estimated where it is not recorded. */
  readonly seconds: number;
  /** What its voices cost, by their names; a voice that is not billed has none. */
  readonly prices: Readonly<Record<string, KnownPrice>>;
  /** Voices that have to speak and whose price is not known, with their provider. */
  readonly unpriced: readonly string[];
};

/** Characters of a segment's text shown in a plan. */
const WORDS_SHOWN = 60;

/** What a plan is described from. */
export type DescribePlanOptions = {
  /** The source as `record.json` names it. */
  readonly source: string;
  /** What is known of each segment's clip, in order. */
  readonly clips: readonly ClipPlan[];
  /** What was said in the last edition. */
  readonly said: readonly RunSegment[];
  /** What was heard in it besides speech. @default nothing */
  readonly sounds?: ScriptSounds | undefined;
  readonly state: EditionPlan['state'];
  readonly voices: Pick<Voices, 'provider' | 'price'>;
};

/** The plan of one article. */
export function describePlan(script: Script, options: DescribePlanOptions): EditionPlan {
  const { source, clips, said, sounds, state, voices } = options;
  const hasOtherSounds = canonicalJson(asJson(sounds)) !== canonicalJson(asJson(script.sounds));
  const { slug, title, publishAt } = script.article;
  const provider = voices.provider.id;
  const wanted = script.segments.map((segment, i) => ({ segment, key: clips[i]!.key, provider }));
  const comparison = compareEdition(wanted, said);
  const segments = planSegments(script, { clips, comparison, voices });
  const recorded = neededClips({ state, segments });
  const cost = costOf(recorded);
  return {
    source,
    slug,
    title,
    provider,
    voice: script.voices[0]!,
    state,
    ...(publishAt !== undefined && { publishAt }),
    segments,
    removed: comparison.removed.map(({ id, role, text }) => ({
      segmentId: id,
      role,
      words: shorten(text, WORDS_SHOWN),
    })),
    causes: state === 'stale' ? causesOf(segments, { ...comparison, hasOtherSounds }) : [],
    missing: totalOf(recorded),
    ...(cost && { cost: describeCost(cost) }),
    seconds: segments.reduce((sum, { seconds }) => sum + seconds, 0),
    ...priceVoices(recorded, voices),
  };
}

type PlanningOptions = Pick<DescribePlanOptions, 'clips' | 'voices'>;

function planSegments(
  script: Script,
  options: PlanningOptions & { readonly comparison: SegmentComparison },
): readonly PlanSegment[] {
  const { clips, comparison, voices } = options;
  const places = new Map(script.article.blocks.map((block) => [block.id, block.where]));
  return script.segments.map(({ blockId, text, role, voice }, i) => {
    const clip = clips[i]!;
    const where = blockId === undefined ? undefined : places.get(blockId);
    const price = billedPrice(voice, voices);
    return {
      ...clip,
      ...comparison.fates[i]!,
      role,
      voice,
      words: shorten(text, WORDS_SHOWN),
      ...(where && { where }),
      ...(price && { currency: price.currency }),
      waiting: waitingFor(clip, { provider: voices.provider, voice }),
    };
  });
}

/** The price of a voice that is billed. */
function billedPrice(voice: string, voices: PlanningOptions['voices']): KnownPrice | undefined {
  const price = findPrice(voice, voices);
  return price?.isUnbilled ? undefined : price;
}

/** Why an edition is made again; if its clips are unchanged, its format or its metadata is not. */
function causesOf(
  segments: readonly PlanSegment[],
  {
    removed,
    hasOtherSounds,
  }: Pick<SegmentComparison, 'removed'> & { readonly hasOtherSounds: boolean },
): readonly StaleCause[] {
  const told = segments.flatMap(({ cause }) => (cause ? [cause] : []));
  const isOther = segments.some(({ change }) => change === 'new' || change === 'moved');
  const causes = [
    ...new Set([
      ...told,
      ...(isOther || removed.length > 0 ? ['text' as const] : []),
      ...(hasOtherSounds ? ['sounds' as const] : []),
    ]),
  ];
  return causes.length > 0 ? causes : ['settings'];
}

function asJson(sounds: ScriptSounds | undefined): JsonValue {
  return (sounds ?? {}) as unknown as JsonValue;
}

function priceVoices(
  segments: readonly PlanSegment[],
  voices: PlanningOptions['voices'],
): Pick<EditionPlan, 'prices' | 'unpriced'> {
  const prices: Record<string, KnownPrice> = {};
  const unpriced = new Set<string>();
  for (const { voice, state } of segments) {
    if (state === 'stored') continue;
    const price = findPrice(voice, voices);
    if (!price) unpriced.add(describeVoice(voice, voices.provider));
    else if (!price.isUnbilled) prices[voice] = price;
  }
  return { prices, unpriced: [...unpriced] };
}

/** The clips that a build needs: none is recorded again for an edition that stays as it is. */
export function neededClips({
  state,
  segments,
}: Pick<EditionPlan, 'state' | 'segments'>): readonly PlanSegment[] {
  if (state !== 'upToDate') return segments;
  return segments.map((segment) => ({ ...segment, state: 'stored' }));
}

/** A sum of money as plans tell it. */
export function describeCost(cost: Money): PlanCost {
  return { amount: amountOf(cost), currency: cost.currency };
}

/** The editions with clips that were not needed before, each with those segments alone. */
export function keepChanged(
  after: readonly EditionPlan[],
  { before }: { readonly before: readonly EditionPlan[] },
): readonly EditionPlan[] {
  const needed = new Set(before.flatMap(({ segments }) => segments.map(({ key }) => key)));
  return after.flatMap((edition) => {
    const segments = edition.segments.filter(({ key }) => !needed.has(key));
    if (segments.length === 0) return [];
    const { cost: _ofAll, ...rest } = edition;
    return [{ ...rest, segments, removed: [], missing: totalOf(segments) }];
  });
}
