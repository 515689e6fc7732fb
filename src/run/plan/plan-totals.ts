/** planned segments → what recording those that are missing takes together: units, requests, money, time. Pure. */
import { availableParallelism } from 'node:os';
import type { ClipPlan } from '../../speech/clip.ts';
import { findDefinition } from '../../speech/providers/provider-named.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { Money, UnitCount } from '../../speech/prices/price.ts';

/** What recording takes. */
export type PlanTotals = {
  readonly segments: number;
  readonly characters: number;
  /** Requests that go out; those that fail and are made again come on top. */
  readonly requests: number;
  /** What is billed, a count for each unit; characters where no price says otherwise. */
  readonly units: readonly UnitCount[];
  /** Seconds of audio, estimated. */
  readonly seconds: number;
  /** Seconds of waiting for the voice, estimated. */
  readonly waiting: number;
};

/** A clip that may have to be recorded, and what it costs in which currency. */
export type PlannedClip = Pick<
  ClipPlan,
  'key' | 'state' | 'characters' | 'requests' | 'units' | 'seconds' | 'nanos'
> & {
  readonly currency?: string;
  /** Seconds that its requests keep others waiting. */
  readonly waiting: number;
};

/** Clips that are not in the store, each once: two segments that sound the same share one. */
function missingOf<T extends Pick<ClipPlan, 'key' | 'state'>>(clips: readonly T[]): readonly T[] {
  const missing = clips.filter(({ state }) => state !== 'stored');
  return [...new Map(missing.map((clip) => [clip.key, clip])).values()];
}

/** Adds up what is missing. */
export function totalOf(clips: readonly PlannedClip[]): PlanTotals {
  const missing = missingOf(clips);
  const sum = (count: (clip: PlannedClip) => number): number =>
    missing.reduce((total, clip) => total + count(clip), 0);
  const amounts = new Map<UnitCount['unit'], number>();
  for (const { units } of missing)
    amounts.set(units.unit, (amounts.get(units.unit) ?? 0) + units.amount);
  return {
    segments: missing.length,
    characters: sum((clip) => clip.characters),
    requests: sum((clip) => clip.requests),
    units: [...amounts].map(([unit, amount]) => ({ unit, amount })),
    seconds: sum((clip) => clip.seconds),
    waiting: sum((clip) => clip.waiting),
  };
}

/** What the missing clips cost; `undefined` where one of them has no price, or none is billed. */
export function costOf(clips: readonly PlannedClip[]): Money | undefined {
  const missing = missingOf(clips);
  const currency = clips.find((clip) => clip.currency !== undefined)?.currency;
  if (currency === undefined || missing.some(({ nanos }) => nanos === undefined)) return undefined;
  return { nanos: missing.reduce((sum, { nanos = 0 }) => sum + nanos, 0), currency };
}

/** Seconds from a request to a service until its answer begins, as a rule. */
const LATENCY = 0.5;

/** Seconds of audio that services make in a second, for one request. */
const SERVICE_SPEED = 10;

/**
 * Seconds that the recording of a clip adds to a run: by the speed of this machine for the built-in
 * engine, by latency, requests at once and requests a minute for services; none for test tones.
 */
export function waitingFor(
  clip: { readonly requests: number; readonly seconds: number },
  options: { readonly provider: SpeechProvider; readonly voice: string },
): number {
  const { provider, voice } = options;
  const { isBuiltIn, isTestTone } = findDefinition(provider.id) ?? {};
  if (isTestTone) return 0;
  if (isBuiltIn) return estimateRecording(clip.seconds, availableParallelism());
  const { maxConcurrency, requestsPerMinute = Infinity } = provider.capabilities(voice);
  const speaking = clip.requests * LATENCY + clip.seconds / SERVICE_SPEED;
  return Math.max(speaking / maxConcurrency, (clip.requests * 60) / requestsPerMinute);
}

/** Seconds of audio that a core records in a second, with the built-in voices. */
const SPEED_A_CORE = 2.5;

/** The engines that work side by side at most. */
const MOST_CORES = 8;

/** Seconds that recording so many seconds of audio takes on so many cores, roughly. */
export function estimateRecording(audioSeconds: number, cores: number): number {
  return audioSeconds / (SPEED_A_CORE * Math.min(cores, MOST_CORES));
}
