/** an application → a server on an address, until it is ended without cutting off what it is answering. */
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { inAddress } from '../../serve/host-names.ts';
import { listen } from '../../serve/listen.ts';
import { PROBLEM_TYPE, problemOf } from '../problems/problem.ts';
import { ServiceError } from '../problems/service-error.ts';

/** Where and how to listen. */
export type StartServerOptions = {
  /** Answers a request. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Seconds within which a body must have arrived: connections are not kept for longer. */
  readonly bodySeconds: number;
};

/** A running server. */
export type ServiceServer = {
  readonly url: string;
  /**
   * Takes no more connections, waits until what was asked is answered, at most `grace` seconds, and
   * closes what is left.
   */
  readonly end: (options: { readonly grace: number }) => Promise<void>;
};

/** Seconds within which the headers of a request must have arrived. */
const HEADERS_SECONDS = 10;

/** Seconds that an idle connection is kept: longer than proxies keep theirs, who would meet a closed one. */
const IDLE_SECONDS = 65;

/** Seconds between two looks for connections that take too long. */
const LOOK_EVERY = 2;

/**
 * Starts the server.
 * @throws LecternError `SERVE_FAILED` when it cannot listen on the address.
 */
export async function startServer(options: StartServerOptions): Promise<ServiceServer> {
  const { fetch, host, port, bodySeconds } = options;
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      // A body's own limit answers first: this is for what never reaches a handler.
      headersTimeout: HEADERS_SECONDS * 1000,
      requestTimeout: (HEADERS_SECONDS + bodySeconds) * 1000,
      keepAliveTimeout: IDLE_SECONDS * 1000,
      connectionsCheckingInterval: LOOK_EVERY * 1000,
    },
  }) as Server;
  server.on('clientError', answerClientError);
  await listen(server, { host, port });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${inAddress(host)}:${taken}/`, end: ({ grace }) => end(server, grace) };
}

/** Milliseconds between two looks for connections that have become idle. */
const IDLE_LOOK_MS = 50;

/** New connections are refused at once; kept ones are closed as soon as what they asked is answered. */
function end(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace * 1000);
    const look = setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(look);
      resolve();
    });
  });
}

/** What cannot be read as a request is answered as any other problem. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(refusalOf(error));
  const body = JSON.stringify(problem);
  const lines = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

function refusalOf({ code }: NodeJS.ErrnoException): ServiceError {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ServiceError('The request did not arrive in time.', {
        code: 'SERVICE_SLOW',
        hint: 'Send it again over a better connection; service.bodySeconds is the limit of its body.',
      });
    case 'HPE_HEADER_OVERFLOW':
      return new ServiceError('The headers are too large.', {
        code: 'SERVICE_TOO_LARGE',
        hint: 'Send fewer or shorter ones: 16 kB in all, the address included.',
      });
    default:
      return new ServiceError('This is not a request of HTTP.', {
        code: 'SERVICE_REQUEST',
        hint: 'Send it by HTTP/1.1, and without TLS unless a proxy in front has it.',
      });
  }
}
