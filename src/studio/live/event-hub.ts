/** changes as they happen → every page that is open, as server-sent events. */
import type { StudioEvent } from '../answers.ts';

/** Where changes are told. */
export type EventHub = {
  readonly tell: (event: StudioEvent) => void;
  /** A response that tells every change from now on; it ends with the signal, or when the hub closes. */
  readonly stream: (signal: AbortSignal) => Response;
  /** Ends all streams. */
  readonly close: () => void;
};

/** A browser that does not read is not told more than this: it asks for everything when it reads again. */
const MOST_WAITING = 200;

/** Milliseconds between signs of life, so that a page notices a server that is gone. */
const HEARTBEAT_MS = 15_000;

/** Milliseconds after which a page connects again. */
const RECONNECT_MS = 1000;

/** Opens it. */
export function openEventHub(): EventHub {
  const listeners = new Set<{ readonly send: (text: string) => void; readonly end: () => void }>();
  return {
    tell: (event) => {
      for (const { send } of listeners) send(`data: ${JSON.stringify(event)}\n\n`);
    },
    stream: (signal) => {
      const encoder = new TextEncoder();
      let end: (() => void) | undefined;
      const body = new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            const send = (text: string): void => {
              if ((controller.desiredSize ?? 0) > -MOST_WAITING)
                controller.enqueue(encoder.encode(text));
            };
            const beating = setInterval(() => send(':\n\n'), HEARTBEAT_MS);
            const listener = { send, end: () => end?.() };
            const finish = (): void => {
              if (!listeners.delete(listener)) return;
              clearInterval(beating);
              signal.removeEventListener('abort', finish);
              try {
                controller.close();
              } catch {
                // The reader has cancelled it already.
              }
            };
            end = finish;
            listeners.add(listener);
            signal.addEventListener('abort', finish);
            send(`retry: ${RECONNECT_MS}\n\n`);
          },
          cancel: () => end?.(),
        },
        { highWaterMark: MOST_WAITING },
      );
      return new Response(body, {
        headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
      });
    },
    close: () => {
      for (const { end } of listeners) end();
    },
  };
}
