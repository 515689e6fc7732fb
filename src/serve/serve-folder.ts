/** a folder → a web server that shows it, on this machine alone unless asked otherwise, until a signal ends it. */
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { LecternError } from '../errors.ts';
import { answer } from './answer.ts';

/** Options of `serveFolder`. */
export type ServeOptions = {
  /** Address to listen on. @default '127.0.0.1' */
  readonly host?: string;
  /** 0 takes any that is free. @default 4173 */
  readonly port?: number;
  readonly signal?: AbortSignal;
};

/** A server at work. */
export type FolderServer = {
  /** Where it is reached from this machine. */
  readonly url: string;
  /** Where it is reached from others in the network; empty on a loopback address. */
  readonly networkUrls: readonly string[];
  readonly close: () => Promise<void>;
};

/** Only this machine reaches it. */
const LOOPBACK = '127.0.0.1';

const LAST_PORT = 65_535;

/** Seldom taken by other programs. */
const DEFAULT_PORT = 4173;

/**
 * Starts the server; `close` or the signal ends it at once, open connections too.
 * @throws LecternError `SERVE_FAILED` where there is no such folder or the address cannot be listened on.
 */
export async function serveFolder(
  folder: string,
  options: ServeOptions = {},
): Promise<FolderServer> {
  const { host = LOOPBACK, port = DEFAULT_PORT, signal } = options;
  signal?.throwIfAborted();
  if (port > LAST_PORT)
    throw new LecternError(`port ${port} is none: the last is ${LAST_PORT}`, {
      code: 'USAGE',
      hint: 'Choose another with --port; 0 takes any that is free.',
    });
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) {
    throw new LecternError(`${folder} is no folder`, {
      code: 'SERVE_FAILED',
      hint: 'Run `lectern build` first, or name the folder to show.',
    });
  }
  const server = createServer(
    (request, response) =>
      void answer({ request, response }, { root }).catch(() => response.destroy()),
  );
  // A client that never finishes its headers must not stay for ever; one that plays slowly may.
  server.headersTimeout = 10_000;
  await listen(server, { host, port });
  const close = closer(server);
  signal?.addEventListener('abort', () => void close(), { once: true });
  const taken = (server.address() as AddressInfo).port;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? LOOPBACK : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}/`,
    networkUrls: everywhere
      ? networkAddresses().map((address) => `http://${address}:${taken}/`)
      : [],
    close,
  };
}

function listen(
  server: Server,
  place: { readonly host: string; readonly port: number },
): Promise<void> {
  const { host, port } = place;
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason =
        cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND'
          ? 'that is no address of this machine'
          : cause.code === 'EADDRINUSE'
            ? `port ${port} is taken`
            : cause.code === 'EACCES'
              ? `port ${port} is not permitted`
              : cause.message;
      reject(
        new LecternError(`cannot listen on ${host}: ${reason}`, {
          code: 'SERVE_FAILED',
          cause,
          hint: 'Choose another with --port; 0 takes any that is free.',
        }),
      );
    });
    server.listen(port, host, resolve);
  });
}

function closer(server: Server): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closing;
  };
}

/** Addresses of this machine in its networks, IPv4, which people type: those of homes and offices first. */
function networkAddresses(): readonly string[] {
  const found = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter((each) => each.family === 'IPv4' && !each.internal)
      .map((each) => each.address),
  );
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Networks of 172 are often those of containers, and 169.254 leads nowhere. */
function rankOf(address: string): number {
  if (/^(192\.168|10)\./.test(address)) return 0;
  return /^(172|169\.254)\./.test(address) ? 2 : 1;
}
