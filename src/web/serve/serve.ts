/** a folder → a web server that shows it, on this machine alone unless asked otherwise, until a signal ends it. */
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { LecternError } from '../../errors.ts';
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

/** Seldom taken by other programs. */
export const DEFAULT_PORT = 4173;

/**
 * Starts the server; `close` or the signal ends it at once, open connections too.
 * @throws LecternError `SERVE_FAILED` where there is no such folder or the address cannot be listened on.
 */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<FolderServer> {
  const { host = LOOPBACK, port = DEFAULT_PORT, signal } = options;
  signal?.throwIfAborted();
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) {
    throw new LecternError(`${folder} is no folder`, { code: 'SERVE_FAILED', hint: 'Run `lectern build` first, or name the folder to show.' });
  }
  const server = createServer((request, response) => void answer({ request, response }, { root }).catch(() => response.destroy()));
  // A client that never finishes its headers must not stay for ever; one that plays slowly may.
  server.headersTimeout = 10_000;
  await listen(server, { host, port });
  const close = closer(server);
  signal?.addEventListener('abort', () => void close(), { once: true });
  const taken = (server.address() as AddressInfo).port;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? LOOPBACK : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${taken}/`, networkUrls: everywhere ? networkAddresses().map((address) => `http://${address}:${taken}/`) : [], close };
}

function listen(server: Server, place: { readonly host: string; readonly port: number }): Promise<void> {
  const { host, port } = place;
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? `port ${port} is taken` : cause.code === 'EACCES' ? `port ${port} is not permitted` : cause.message;
      reject(new LecternError(`cannot listen on ${host}: ${reason}`, { code: 'SERVE_FAILED', cause, hint: 'Choose another with --port; 0 takes any that is free.' }));
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

/** Addresses of this machine in its networks, IPv4: those that people type. */
function networkAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).filter((each) => each.family === 'IPv4' && !each.internal).map((each) => each.address));
}
