/** an event and a receiver → one attempt to tell it: a signed POST to an address that leads nowhere inward. */
import { send } from '../../_internal/http/http-request.ts';
import { openTarget, placeOf } from '../../_internal/http/http-target.ts';
import { userAgent } from '../../_internal/http/user-agent.ts';
import { HttpError } from '../../_internal/http/http-error.ts';
import type { HookEvent } from './hook-event.ts';
import type { Receiver } from './hook.ts';
import { signMessage } from './signature.ts';

/** How an attempt ended. */
export type SendOutcome =
  | {
      readonly isTaken: true;
      /** Whether there was no receiver any more. @default false */
      readonly isUnsent?: true;
    }
  | {
      readonly isTaken: false;
      /** One sentence, without the receiver's secret. */
      readonly why: string;
      /** Whether the receiver does not want it any more, however often it is sent. */
      readonly isFinal: boolean;
      /** Seconds that the receiver asked to wait. */
      readonly retryAfter?: number | undefined;
    };

/** Options of `sendEvent`. */
export type SendEventOptions = {
  /** Whether receivers may be on this machine and in private networks. */
  readonly allowPrivate: boolean;
  /** Seconds since 1970. */
  readonly now: number;
  readonly signal: AbortSignal;
};

/** Sends one event once. Redirects are not followed; what the answer says beyond its status is not read. */
export type SendEvent = (
  event: HookEvent,
  options: SendEventOptions & { readonly receiver: Receiver },
) => Promise<SendOutcome>;

/** The attempt over HTTP. Rejects only when it is aborted. */
export const sendEvent: SendEvent = async (event, options) => {
  const { receiver, allowPrivate, now, signal } = options;
  const body = Buffer.from(JSON.stringify(event));
  const timestamp = String(Math.floor(now));
  try {
    const inwardPlace = allowPrivate ? placeOf(new URL(receiver.url)) : undefined;
    const target = await openTarget(receiver.url, { inwardPlace, signal });
    const answer = await send(target, {
      method: 'POST',
      body,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        'user-agent': userAgent(),
        'webhook-id': event.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signMessage({ id: event.id, timestamp, body }, receiver.secret),
      },
    });
    answer.close();
    return attemptOf(answer);
  } catch (error) {
    if (error instanceof HttpError)
      return { isTaken: false, why: error.message, isFinal: error.kind === 'refused' };
    const why = error instanceof Error ? error.message : 'it failed';
    return { isTaken: false, why, isFinal: false };
  }
};

/** Gone for good. */
const GONE = 410;

function attemptOf({
  status,
  headers,
}: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}): SendOutcome {
  if (status >= 200 && status < 300) return { isTaken: true };
  const seconds = Number(headers['retry-after']);
  return {
    isTaken: false,
    why: `the receiver answered ${status}`,
    isFinal: status === GONE,
    ...(seconds > 0 && { retryAfter: seconds }),
  };
}
