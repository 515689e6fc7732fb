/** Script → Recording: every segment spoken once, found in the store or recorded, in order. */
import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import type { AbortOptions } from '../_internal/abort.ts';
import { ProviderError, type Warning } from '../errors.ts';
import type { Script, Segment } from '../script/script.ts';
import { clipKey } from './clips/clip-key.ts';
import type { ClipFacts } from './clips/clip-facts.ts';
import { openClipStore, type ClipStore } from './clips/clip-store.ts';
import type { Clip, ClipPlan, Recording } from './clip.ts';
import { estimateMarks } from './parts/estimate-marks.ts';
import type { SpeechProvider, SpeechRequest } from './provider.ts';
import { speakParts } from './speak-parts.ts';
import { splitRequest, type RequestPart } from './parts/split-request.ts';
import {
  charactersOf,
  isBudgetReached,
  openBudget,
  setAside,
  withBudget,
  type Budget,
} from './wrappers/with-budget.ts';
import { withCache, type CachedClip, type NewClip } from './wrappers/with-cache.ts';
import { withLimits } from './wrappers/with-limits.ts';
import { fieldsOf, withRetry, type RetryOptions } from './wrappers/with-retry.ts';
import { marksOfWords } from './parts/word-marks.ts';

/** One clip is there, recorded or found. In the order in which clips are finished. */
export type RecordProgress = {
  readonly segmentId: string;
  /** Segments finished, this one included, and in all. */
  readonly done: number;
  readonly total: number;
  /** Whether a request made it, or it was in the store (or is the same as an earlier segment's). */
  readonly fresh: boolean;
  /** Seconds of audio in this clip. */
  readonly audioSeconds: number;
  /** Characters that it took, by the segment's text; 0 when it was in the store. */
  readonly characters: number;
};

/** What clips are made with and kept in. */
export type PlanClipsOptions = {
  readonly provider: SpeechProvider;
  /** Folder of the store, usually `.lectern`; made when something is recorded. */
  readonly store: string;
  readonly signal?: AbortSignal | undefined;
};

/** Options of `recordClips`. */
export type RecordClipsOptions = PlanClipsOptions & {
  /** When a failed request is tried again; see `RetryOptions` for the defaults. */
  readonly retry?: RetryOptions | undefined;
  /** What may be sent, this article and others that share it; left out, no cap. */
  readonly budget?: Budget | undefined;
  /** Must not throw. */
  readonly onProgress?: ((progress: RecordProgress) => void) | undefined;
};

/** Stored clips that are looked up at the same time: enough to keep the disk busy. */
const LOOKUPS = 4;

/**
 * Records what the store does not hold and returns every clip, in the order of the
 * segments. Audio is written as each segment ends and never held longer. The first
 * failure stops the others; what was finished stays in the store. At the end of the
 * budget what is being recorded is finished, since it is paid, and nothing else is begun.
 * @throws ProviderError with the segment it is about, LecternError
 * `BUDGET_REACHED` or `STORE_UNWRITABLE`, or the signal's reason.
 */
export async function recordClips(script: Script, options: RecordClipsOptions): Promise<Recording> {
  const store = openClipStore(options.store);
  const jobs = script.segments.map((segment) => planJob(segment, options));
  await store.removeLeftovers([...new Set(jobs.map((job) => job.key))]);
  const found = await runJobs(jobs, { ...options, store });
  return {
    script,
    clips: jobs.map((job, index) => clipOf(job, { ...found[index]!, store })),
    warnings: jobs.flatMap((job, index) => warningsOf(job, found[index]!)),
  };
}

/**
 * What `recordClips` would do for each segment, in order: no request, no engine, nothing written.
 */
export async function planClips(
  script: Script,
  options: PlanClipsOptions,
): Promise<readonly ClipPlan[]> {
  const store = openClipStore(options.store);
  const lookUp = pLimit(LOOKUPS);
  const jobs = script.segments.map((segment) => planJob(segment, options));
  const states = new Map(
    [...new Set(jobs.map((job) => job.key))].map((key) => [
      key,
      lookUp(() => store.find(key, options)),
    ]),
  );
  return Promise.all(
    jobs.map(async ({ segment, key, characters }) => ({
      segmentId: segment.id,
      key,
      state: (await states.get(key)!).state,
      characters,
    })),
  );
}

/**
 * One segment, what will be asked for it, what that
 * takes, and the key of the clip that comes of it.
 */
type Job = {
  readonly segment: Segment;
  readonly parts: readonly RequestPart[];
  readonly characters: number;
  readonly key: string;
};

function planJob(segment: Segment, options: { readonly provider: SpeechProvider }): Job {
  const { provider } = options;
  const parts = splitRequest(requestOf(segment), {
    capabilities: provider.capabilities(segment.voice),
  });
  const characters = parts.reduce((sum, part) => sum + charactersOf(part.request, { provider }), 0);
  return {
    segment,
    parts,
    characters,
    key: clipKey({ provider, requests: parts.map((part) => part.request) }),
  };
}

function requestOf(segment: Segment): SpeechRequest {
  return {
    text: segment.spokenText,
    sentences: segment.sentences.map((sentence) => ({
      start: sentence.spokenStart,
      end: sentence.spokenEnd,
    })),
    ...(segment.pronunciations && { pronunciations: segment.pronunciations }),
    voice: segment.voice,
    language: segment.language,
  };
}

type RunOptions = Omit<RecordClipsOptions, 'store'> & { readonly store: ClipStore };

/**
 * Runs every job, some at a time, in order; equal
 * keys once. Settles only when nothing runs any more.
 */
async function runJobs(jobs: readonly Job[], options: RunOptions): Promise<readonly CachedClip[]> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  // Every request at work listens to it, on several levels.
  setMaxListeners(0, signal);
  const limit = pLimit(windowOf(jobs, options));
  const running = new Map<string, Promise<CachedClip>>();
  let done = 0;
  let ended: unknown;
  const runs = jobs.map((job) =>
    limit(async () => {
      if (ended) throw ended;
      const first = running.get(job.key);
      const run = first ?? recordJob(job, { ...options, signal });
      running.set(job.key, run);
      const clip = { ...(await run), ...(first && { fresh: false }) };
      done++;
      options.onProgress?.({
        segmentId: job.segment.id,
        done,
        total: jobs.length,
        fresh: clip.fresh,
        audioSeconds: secondsOf(clip.facts),
        characters: clip.fresh ? job.characters : 0,
      });
      return clip;
    }).catch((error: unknown) => {
      if (isBudgetReached(error)) ended ??= error;
      else stop.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(runs);
  options.signal?.throwIfAborted();
  if (stop.signal.aborted) throw stop.signal.reason;
  return Promise.all(runs);
}

/**
 * Jobs at work at the same time: as many as the voice takes, and one to write its audio meanwhile.
 */
function windowOf(jobs: readonly Job[], options: RunOptions): number {
  const voices = [...new Set(jobs.map((job) => job.segment.voice))];
  return (
    1 + Math.max(1, ...voices.map((voice) => options.provider.capabilities(voice).maxConcurrency))
  );
}

async function recordJob(job: Job, options: RunOptions & AbortOptions): Promise<CachedClip> {
  options.signal?.throwIfAborted();
  const clip = withCache(({ signal }) => payAndSpeak(job, { ...options, signal }), {
    store: options.store,
    key: job.key,
  });
  try {
    return await clip(options);
  } catch (error) {
    throw options.signal?.aborted ? error : nameSegment(error, job);
  }
}

/** Speaks a clip that is not in the store, out of what was set aside for it. */
async function payAndSpeak(job: Job, options: RunOptions & AbortOptions): Promise<NewClip> {
  const purse = setAside(options.budget ?? openBudget(), job);
  const provider = withRetry(withBudget(withLimits(options.provider), purse), options.retry);
  try {
    return await speakParts(job.parts, { provider, signal: options.signal });
  } finally {
    purse.close();
  }
}

/** The error with the segment it is about. */
function nameSegment(error: unknown, { segment }: Job): unknown {
  if (!(error instanceof ProviderError) || error.segmentId !== undefined) return error;
  return new ProviderError(`Segment ${segment.id}: ${error.message}`, {
    ...fieldsOf(error),
    segmentId: segment.id,
    cause: error,
  });
}

function clipOf({ segment, key }: Job, found: CachedClip & { readonly store: ClipStore }): Clip {
  const { facts, fresh, store } = found;
  return {
    segmentId: segment.id,
    key,
    file: store.fileOf(key),
    duration: secondsOf(facts),
    sampleRateHz: facts.sampleRateHz,
    sampleCount: facts.sampleCount,
    soundStart: facts.soundStart,
    soundEnd: facts.soundEnd,
    peak: facts.peak,
    clipped: facts.clipped,
    ...marksOf(segment, { facts }),
    provider: facts.provider,
    voice: facts.voice,
    ...(facts.billed && { billed: facts.billed }),
    fresh,
  };
}

/**
 * The provider's marks where it marked every sentence, or a word of
 * each, else an estimate; words as the provider timed them, or none.
 */
function marksOf(
  segment: Segment,
  { facts }: { readonly facts: ClipFacts },
): Pick<Clip, 'marks' | 'markSource' | 'words'> {
  const { markSource, marks, words = [] } = facts;
  const { sentences } = requestOf(segment);
  const said = words.length > 0 ? { words } : {};
  if (markSource !== 'none' && marks.length === sentences.length)
    return { marks, markSource, ...said };
  const fromWords = marksOfWords(sentences, words);
  return fromWords
    ? { marks: fromWords, markSource: 'provider', ...said }
    : { marks: estimateMarks(sentences, facts), markSource: 'estimated', ...said };
}

function warningsOf({ segment }: Job, found: CachedClip): Warning[] {
  const own = found.facts.warnings.map((warning) => ({ ...warning, segmentId: segment.id }));
  if (found.damaged === undefined) return own;
  const message = `The stored clip of segment ${segment.id} was damaged (${found.damaged}) and was recorded again.`;
  return [{ code: 'CLIP_DAMAGED', message, segmentId: segment.id }, ...own];
}

function secondsOf(facts: ClipFacts): number {
  return facts.sampleCount / facts.sampleRateHz;
}
