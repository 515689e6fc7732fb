/** the events of a job → a response of server-sent events, which goes on after the last that the client has seen. */
import type { JobEvent, Jobs } from '../jobs/job.ts';

/** What a client asks for. */
export type StreamOptions = {
  /** Number of the last event that it knows. */
  readonly after: number;
  /** Each ends the stream: the client leaves, or the service ends. */
  readonly signals: readonly AbortSignal[];
  /** Called once when the stream has ended. */
  readonly onEnd: () => void;
};

/** Proxies such as nginx close a connection that is quiet for a minute. */
const HEARTBEAT_MS = 15_000;

/** Milliseconds after which a client connects again. */
const RETRY_MS = 2000;

/** The response: it ends with the job, or with a signal. */
export function streamEvents(
  jobs: Pick<Jobs, 'events'>,
  id: string,
  { after, signals, onEnd }: StreamOptions,
): Response {
  const leaving = new AbortController();
  const { signal } = leaving;
  const encoder = new TextEncoder();
  let beating: NodeJS.Timeout | undefined;
  const end = (): void => {
    if (signal.aborted) return;
    leaving.abort();
    clearInterval(beating);
    for (const each of signals) each.removeEventListener('abort', end);
    onEnd();
  };
  const events = jobs.events(id, { after, signal })[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
      beating = setInterval(() => {
        // A client that reads nothing gets nothing more.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'));
      }, HEARTBEAT_MS).unref();
      for (const each of signals) each.addEventListener('abort', end);
      if (signals.some(({ aborted }) => aborted)) end();
    },
    // Called when the client has read what there is: nothing is gathered for a slow one.
    pull: async (controller) => {
      const next = await events.next().catch(() => ENDED);
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

const ENDED: IteratorResult<JobEvent, void> = { done: true, value: undefined };

/** One event as it is sent. */
function formatEvent({ number, ...event }: JobEvent): string {
  return `id: ${number}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
