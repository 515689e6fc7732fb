/** a job that has ended → what receivers are told of it. Pure. */
import type { HookEventType } from './hook.ts';

/** What receivers are told. Plain data, kept until each has it. */
export type HookEvent = {
  /** The same for the same event, however often it is sent. */
  readonly id: string;
  readonly type: HookEventType;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  readonly data: {
    readonly slug: string;
    readonly job: string;
    readonly title?: string | undefined;
    /** Seconds of audio. */
    readonly duration?: number | undefined;
    readonly failure?:
      | { readonly code: string; readonly message: string; readonly hint?: string | undefined }
      | undefined;
  };
};

/** What of a job is told: `Job` of the service's jobs has it. */
export type EndedJob = {
  readonly id: string;
  readonly kind: 'edition' | 'removal';
  readonly slug: string;
  readonly state: string;
  readonly endedAt?: string | undefined;
  readonly result?:
    | { readonly title?: string | undefined; readonly duration?: number | undefined }
    | undefined;
  readonly failure?: NonNullable<HookEvent['data']['failure']> | undefined;
};

/** The event of a job; none for one that has not ended, was cancelled, or gave way to another. */
export function hookEventOf(job: EndedJob): HookEvent | undefined {
  const { id, kind, slug, state, endedAt, result, failure } = job;
  if (endedAt === undefined || (state !== 'done' && state !== 'failed')) return undefined;
  const done = kind === 'edition' ? 'edition.done' : 'edition.takenBack';
  const { title, duration } = result ?? {};
  return {
    id: `${id}.${state}`,
    type: state === 'failed' ? 'edition.failed' : done,
    timestamp: endedAt,
    data: { slug, job: id, title, duration, failure },
  };
}
