/** a request with a body → the same with its body received whole, within a size and a time. */
import type { MiddlewareHandler } from 'hono';
import type { ServiceEnv } from '../caller.ts';
import { ServiceError } from '../problems/service-error.ts';

/** Options of `receiveBody`. */
export type ReceiveBodyOptions = {
  readonly mostBytes: number;
  /** Seconds until the whole body must have arrived. */
  readonly timeout: number;
};

/**
 * Receives the body before the handler runs. One that says it is too large is refused before any of it
 * is read, one that turns out to be as soon as it is, one that does not come in time is waited for no
 * longer. The connection is closed, for the rest of the body is still to come.
 */
export function receiveBody(options: ReceiveBodyOptions): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const { raw } = c.req;
    if (raw.body !== null) {
      const stated = Number(c.req.header('content-length') ?? 0);
      if (stated > options.mostBytes) throw tooLarge(options);
      const body = await receive(raw.body, options);
      const { method, headers, signal } = raw;
      c.req.raw = new Request(raw.url, { method, headers, signal, body });
    }
    await next();
  };
}

async function receive(
  body: ReadableStream<Uint8Array>,
  options: ReceiveBodyOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const { isLate, stop } = startTimer(options.timeout);
  try {
    for (;;) {
      const part = await Promise.race([reader.read(), isLate]);
      if (part === 'late') throw tooSlow(options);
      if (part.done) return new Uint8Array(Buffer.concat(chunks, sizeBytes));
      sizeBytes += part.value.byteLength;
      if (sizeBytes > options.mostBytes) throw tooLarge(options);
      chunks.push(part.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    if (error instanceof ServiceError) throw error;
    throw new ServiceError('The connection ended before the body had arrived.', {
      code: 'SERVICE_REQUEST',
      hint: 'Send it again, the whole of it.',
      cause: error,
    });
  } finally {
    stop();
  }
}

function startTimer(seconds: number): {
  readonly isLate: Promise<'late'>;
  readonly stop: () => void;
} {
  let timer: NodeJS.Timeout;
  const isLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), seconds * 1000);
  });
  return { isLate, stop: () => clearTimeout(timer) };
}

/** What is left of the body would be taken for the next request. */
const CLOSE = { Connection: 'close' };

function tooLarge({ mostBytes }: ReceiveBodyOptions): ServiceError {
  return new ServiceError(`A body may have ${mostBytes} bytes.`, {
    code: 'SERVICE_TOO_LARGE',
    hint: 'Send the address of the article instead; service.bodyBytes is the limit.',
    headers: CLOSE,
  });
}

function tooSlow({ timeout }: ReceiveBodyOptions): ServiceError {
  return new ServiceError(`The body did not arrive within ${timeout} seconds.`, {
    code: 'SERVICE_SLOW',
    hint: 'Send it again over a better connection; service.bodySeconds is the limit.',
    headers: CLOSE,
  });
}
