/**
 * a folder → a web server for it, by default reachable from this machine only, until a signal stops
 * it.
 */
import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import {
  checkOptions,
  KINDS,
  checkArgument,
  type ExpectedOptions,
  type Kind,
} from '../_internal/check-options.ts';
import { LecternError } from '../errors.ts';
import { answer } from './answer.ts';
import { DEFAULT_PORT, inAddress, isEverywhere, LOOPBACK } from './host-names.ts';
import { listen, OTHER_PORT } from './listen.ts';

/** Options of `serveFolder`. */
export type ServeOptions = {
  /** Address to listen on; '0.0.0.0' opens it to the network. @default '127.0.0.1' */
  readonly host?: string;
  /** TCP port, at most 65535; 0 picks a free one. @default 4173 */
  readonly port?: number;
  /** Whether pages of other sites may read the files, as a player there does. @default false */
  readonly cors?: boolean;
  /** Stops the server and closes open connections. */
  readonly signal?: AbortSignal;
};

/** A port that is too large has a message of its own. */
const PORT: Kind = {
  name: 'a whole number, 0 or more',
  holds: (value) => Number.isInteger(value) && Number(value) >= 0,
};

const EXPECTED: ExpectedOptions = {
  optional: {
    host: KINDS.text,
    port: PORT,
    cors: KINDS.flag,
    signal: KINDS.signal,
  },
};

/** A running server. */
export type FolderServer = {
  /** Its address on this machine. */
  readonly url: string;
  /** Its addresses in the network; empty if it listens on a loopback address. */
  readonly networkUrls: readonly string[];
  readonly close: () => Promise<void>;
};

/** The largest 16-bit number. */
const LAST_PORT = 65_535;

/**
 * Milliseconds: a client that never finishes its headers is disconnected; one that plays slowly is not.
 */
const HEADERS_TIMEOUT_MS = 10_000;

/**
 * Starts the server. It only answers to its own names (`localhost`, the address it listens on), so that
 * no page of another site reads it through a name that resolves to this machine. `close` or the signal
 * stops it at once and closes open connections.
 * @throws LecternError `SERVE_FAILED` when there is no such folder or it cannot listen on the address,
 * `USAGE` for a port that is too large; TypeError for a wrong option.
 */
export async function serveFolder(
  folder: string,
  options: ServeOptions = {},
): Promise<FolderServer> {
  checkArgument('serveFolder', { name: 'folder', value: folder }, KINDS.path);
  checkOptions('serveFolder', options, EXPECTED);
  const { host = LOOPBACK, port = DEFAULT_PORT, cors = false, signal } = options;
  signal?.throwIfAborted();
  if (port > LAST_PORT)
    throw new LecternError(`port ${port} does not exist: the highest is ${LAST_PORT}`, {
      code: 'USAGE',
      hint: OTHER_PORT,
    });
  const root = await requireFolder(folder);
  const place = { host, machine: hostname() };
  const server = createServer(
    (request, response) =>
      void answer({ request, response }, { root, cors, place }).catch(() => response.destroy()),
  );
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  await listen(server, { host, port });
  const close = closer(server);
  signal?.addEventListener('abort', () => void close(), { once: true });
  return { ...addressesOf(server, host), close };
}

/** The real path of a folder. */
async function requireFolder(folder: string): Promise<string> {
  const root = await realpath(folder).catch(() => undefined);
  if (root !== undefined && (await stat(root)).isDirectory()) return root;
  throw new LecternError(`${folder} is not a folder`, {
    code: 'SERVE_FAILED',
    hint: 'Run `lectern build` first, or name the folder to show.',
  });
}

function addressesOf(server: Server, host: string): Omit<FolderServer, 'close'> {
  const { port } = server.address() as AddressInfo;
  if (isEverywhere(host)) {
    const networkUrls = networkAddresses().map((address) => `http://${address}:${port}/`);
    return { url: `http://${LOOPBACK}:${port}/`, networkUrls };
  }
  return { url: `http://${inAddress(host)}:${port}/`, networkUrls: [] };
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

/**
 * IPv4 addresses of this machine, which people can type: those of home and office networks first.
 */
function networkAddresses(): readonly string[] {
  const found = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? [])
      .filter((each) => each.family === 'IPv4' && !each.internal)
      .map((each) => each.address),
  );
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Networks of 172 are often those of containers, and 169.254 is link-local. */
function rankOf(address: string): number {
  if (/^(192\.168|10)\./.test(address)) return 0;
  return /^(172|169\.254)\./.test(address) ? 2 : 1;
}
