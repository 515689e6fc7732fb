/** the limits of a token, and what it has used of them → let through, or a refusal that says for how long. */
import type { MiddlewareHandler } from 'hono';
import type { Caller, ServiceEnv } from '../caller.ts';
import { ServiceError } from '../problems/service-error.ts';
import type { CharacterAccounts, CountedClip } from './character-accounts.ts';

/** What each token may do; the whole service, for `eventStreamsInAll`. */
export type LimitSettings = {
  readonly requestsPerMinute: number;
  /** Characters of articles and speech in a calendar month (UTC). @default no limit */
  readonly charactersPerMonth?: number | undefined;
  /** Jobs that wait or run. */
  readonly jobsWaiting: number;
  /** Event streams that are open at once. */
  readonly eventStreams: number;
  readonly eventStreamsInAll: number;
};

/** Counts what each token uses. Each throws `SERVICE_LIMIT` with the seconds to wait. */
export type Limits = {
  /** Counts a request. */
  readonly takeRequest: (caller: Caller) => void;
  /**
   * Counts characters that are about to be spoken. Call `giveBack` with as many as were not spoken
   * after all: what was in the store already, or what failed.
   */
  readonly takeCharacters: (caller: Caller, count: number) => Promise<TakenCharacters>;
  /**
   * Counts the characters of clips that workers are to record, each once a month. Call `giveBack` with the keys of
   * those that were not recorded after all.
   */
  readonly takeClips: (caller: Caller, clips: readonly CountedClip[]) => Promise<TakenClips>;
  /** Refuses one more job than may wait; `waiting` is how many of this token do. */
  readonly checkJobsWaiting: (caller: Caller, waiting: number) => void;
  /** Counts an open event stream; call what it returns when the stream ends. */
  readonly openStream: (caller: Caller) => () => void;
  /** How many event streams are open. */
  readonly openStreams: () => number;
};

/** Characters that were counted. */
export type TakenCharacters = { readonly giveBack: (count: number) => Promise<void> };

/** Clips that were counted. */
export type TakenClips = { readonly giveBack: (keys: readonly string[]) => Promise<void> };

/** Options of `openLimits`. */
export type OpenLimitsOptions = {
  readonly settings: LimitSettings;
  readonly accounts: CharacterAccounts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Opens the limits of a service; only characters outlast it. */
export function openLimits({ settings, accounts, now }: OpenLimitsOptions): Limits {
  const takeRequest = requestLimit(settings.requestsPerMinute, now);
  return {
    takeRequest,
    takeCharacters: async (caller, count) => {
      const most = settings.charactersPerMonth ?? Infinity;
      const isTaken = await accounts.take(caller.id, { count, most });
      if (!isTaken) throw tooManyCharacters(caller, { most, count, now: now() });
      return { giveBack: (unused) => accounts.giveBack(caller.id, Math.min(unused, count)) };
    },
    takeClips: async (caller, clips) => {
      const most = settings.charactersPerMonth ?? Infinity;
      const isTaken = await accounts.takeClips(caller.id, { clips, most });
      const count = clips.reduce((sum, { characters }) => sum + characters, 0);
      if (!isTaken) throw tooManyCharacters(caller, { most, count, now: now() });
      return { giveBack: (keys) => accounts.giveBackClips(caller.id, keys) };
    },
    checkJobsWaiting: (caller, waiting) => {
      if (waiting < settings.jobsWaiting) return;
      throw new ServiceError(`${caller.name} has ${waiting} jobs waiting, and may have no more.`, {
        code: 'SERVICE_LIMIT',
        hint: 'Wait until some are done; service.jobsWaiting is the limit.',
        retryAfter: JOBS_RETRY,
      });
    },
    ...streamLimit(settings),
  };
}

function tooManyCharacters(
  { name }: Caller,
  { most, count, now }: { readonly most: number; readonly count: number; readonly now: number },
): ServiceError {
  return new ServiceError(
    `${name} may have ${most} characters spoken in a month, and this has ${count}.`,
    {
      code: 'SERVICE_LIMIT',
      hint: 'The next month begins a new count; service.charactersPerMonth is the limit.',
      retryAfter: secondsToNextMonth(now),
    },
  );
}

/** Counts each request of a caller: middleware after `authenticate`. */
export function limitRequests(limits: Pick<Limits, 'takeRequest'>): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    limits.takeRequest(c.get('caller'));
    await next();
  };
}

const MINUTE_MS = 60_000;

/** Seconds after which some jobs are likely done. */
const JOBS_RETRY = 30;

/** Seconds after which some streams have likely ended. */
const STREAMS_RETRY = 10;

/**
 * Requests that are left fill up evenly: a whole minute's number at once, then one as often as the
 * limit allows. Whoever is refused is told when the next one is due.
 */
function requestLimit(perMinute: number, now: () => number): Limits['takeRequest'] {
  const left = new Map<string, { count: number; at: number }>();
  return (caller) => {
    const time = now();
    const known = left.get(caller.id) ?? { count: perMinute, at: time };
    const refilled = (Math.max(0, time - known.at) * perMinute) / MINUTE_MS;
    const count = Math.min(perMinute, known.count + refilled);
    const isLeft = count >= 1;
    left.set(caller.id, { count: isLeft ? count - 1 : count, at: time });
    if (isLeft) return;
    throw new ServiceError(`${caller.name} may make ${perMinute} requests a minute.`, {
      code: 'SERVICE_LIMIT',
      hint: 'Wait for as long as Retry-After says; service.requestsPerMinute is the limit.',
      retryAfter: ((1 - count) * MINUTE_MS) / perMinute / 1000,
    });
  };
}

function streamLimit(settings: LimitSettings): Pick<Limits, 'openStream' | 'openStreams'> {
  const open = new Map<string, number>();
  let inAll = 0;
  const openStream: Limits['openStream'] = ({ id, name }) => {
    const own = open.get(id) ?? 0;
    if (own >= settings.eventStreams || inAll >= settings.eventStreamsInAll)
      throw new ServiceError(`${name} has ${own} event streams open, of ${inAll} in all.`, {
        code: 'SERVICE_LIMIT',
        hint: 'Close some, or ask for the job now and then: GET /v1/jobs/ID.',
        retryAfter: STREAMS_RETRY,
      });
    open.set(id, own + 1);
    inAll++;
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      inAll--;
      const rest = (open.get(id) ?? 1) - 1;
      if (rest > 0) open.set(id, rest);
      else open.delete(id);
    };
  };
  return { openStream, openStreams: () => inAll };
}

function secondsToNextMonth(now: number): number {
  const date = new Date(now);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return (next - now) / 1000;
}
