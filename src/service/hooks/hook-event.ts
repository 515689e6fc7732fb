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
    /** Absent for what comes out at its time, long after its job. */
    readonly job?: string | undefined;
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
  readonly kind: 'edition' | 'publication' | 'removal';
  readonly slug: string;
  readonly state: string;
  readonly endedAt?: string | undefined;
  readonly result?:
    | {
        readonly title?: string | undefined;
        readonly duration?: number | undefined;
        readonly published?: boolean | undefined;
      }
    | undefined;
  readonly failure?: NonNullable<HookEvent['data']['failure']> | undefined;
};

/** The events of a job, in order; none for one that has not ended, was cancelled, or gave way to another. */
export function hookEventsOf(job: EndedJob): readonly HookEvent[] {
  const { id, slug, state, endedAt, result, failure } = job;
  if (endedAt === undefined || (state !== 'done' && state !== 'failed')) return [];
  const { title, duration } = result ?? {};
  const data = { slug, job: id, title, duration, failure };
  return typesOf(job).map((type, place) => ({
    // The first had this id when it was the only one.
    id: place === 0 ? `${id}.${state}` : `${id}.${type.replace('edition.', '')}`,
    type,
    timestamp: endedAt,
    data,
  }));
}

function typesOf({ kind, state, result }: EndedJob): readonly HookEventType[] {
  if (state === 'failed') return ['edition.failed'];
  if (kind === 'removal') return ['edition.takenBack'];
  const published = result?.published ? (['edition.published'] as const) : [];
  return kind === 'publication' ? published : ['edition.done', ...published];
}

/** The event of an edition that has come out at its time. */
export function hookEventOfRelease(
  { slug, title, duration, publishAt }: ReleasedEdition,
  now: number,
): HookEvent {
  return {
    id: `${slug}.published.${publishAt}`,
    type: 'edition.published',
    timestamp: new Date(now).toISOString(),
    data: { slug, title, duration },
  };
}

/** What of an edition is told when it comes out. */
export type ReleasedEdition = {
  readonly slug: string;
  readonly title: string;
  /** Seconds. */
  readonly duration: number;
  readonly publishAt?: string | undefined;
};
