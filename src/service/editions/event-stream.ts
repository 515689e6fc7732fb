/** the events of a job → a response of server-sent events, which goes on after the last that the client has seen. */
import type { JobEvent, Jobs } from '../jobs/job.ts';
import { ServiceError } from '../problems/service-error.ts';

/** Options of `EventStreams`. */
export type EventStreamsOptions = {
  readonly jobs: Jobs;
  /** Streams that may be open at once. @default 1000 */
  readonly mostStreams?: number | undefined;
  /** Seconds between two comments that keep proxies from closing a quiet stream. @default 15 */
  readonly heartbeat?: number | undefined;
};

/** What a client asks for. */
export type StreamOptions = {
  readonly after: number;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
};

const MOST_STREAMS = 1000;

/** Proxies such as nginx close a connection that is quiet for a minute. */
const HEARTBEAT = 15;

/** Milliseconds after which a client connects again. */
const RETRY_MS = 2000;

/** The open streams of a service. */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  #open = 0;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
  }

  /** Streams that are open. */
  get open(): number {
    return this.#open;
  }

  /** The response. @throws ServiceError `SERVICE_BUSY` where too many are open. */
  respond(id: string, { after, signal }: StreamOptions): Response {
    const { jobs, mostStreams = MOST_STREAMS, heartbeat = HEARTBEAT } = this.#options;
    if (this.#open >= mostStreams)
      throw new ServiceError(`${this.#open} streams of events are open already.`, {
        code: 'SERVICE_BUSY',
        hint: 'Ask for the job itself from time to time.',
        retryAfter: 5,
      });
    this.#open++;
    const leaving = new AbortController();
    const leave = (): void => leaving.abort();
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    let beating: NodeJS.Timeout | undefined;
    const end = (): void => {
      if (beating === undefined) return;
      clearInterval(beating);
      beating = undefined;
      signal.removeEventListener('abort', leave);
      leave();
      this.#open--;
    };
    const events = jobs.events(id, { after, signal: leaving.signal })[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
        beating = setInterval(() => {
          // A client that reads nothing gets nothing more.
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'));
        }, heartbeat * 1000).unref();
      },
      // Called when the client has read what there is: nothing is gathered for a slow one.
      pull: async (controller) => {
        const next = await events.next().catch(() => ({ done: true as const, value: undefined }));
        if (next.done !== true) return controller.enqueue(encoder.encode(formatEvent(next.value)));
        end();
        controller.close();
      },
      cancel: end,
    });
    return new Response(body, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    });
  }
}

/** One event as it is sent. */
function formatEvent({ number, ...event }: JobEvent): string {
  return `id: ${number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
