/** a checked target → a connection to one of its addresses and to no other. */
import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import { whyInwardAddress } from './addresses.ts';
import { abortable, type AbortOptions } from '../abort.ts';
import { HttpError } from './http-error.ts';
import type { Target } from './http-target.ts';

/** Opens a connection, TLS included, over which one request can be sent. */
export type Connect = (target: Target, options: AbortOptions) => Promise<Socket>;

/**
 * Milliseconds for which one address is tried before the next: a distant server takes half a second,
 * longer than Node's default of 250.
 */
const ATTEMPT_MS = 1500;

/**
 * Connects: the addresses of the target are tried in turn and no name is resolved again, so that a
 * changed DNS answer has no effect. The address reached is checked again before anything is sent.
 * Proxies in the environment are not used: what is behind one cannot be checked (http-proxy.ts).
 * @throws the system's error, or HttpError `refused`; an abort closes the connection and throws its
 * reason.
 */
export const connect: Connect = async (target, options) => {
  const socket = net.connect({
    host: target.hostname,
    port: target.port,
    lookup: lookupIn(target),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
  });
  try {
    await abortable(opened(socket, 'connect'), options);
    checkReached(socket.remoteAddress ?? '', target);
    return target.secure ? await secured(socket, { target, ...options }) : socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
};

/** @throws HttpError `refused` when the address reached is private. */
function checkReached(address: string, target: Target): void {
  const inward = target.inwardAllowed ? undefined : whyInwardAddress(address);
  if (inward === undefined) return;
  const why = `${target.hostname} resolves to ${address}, which is ${inward}`;
  throw new HttpError({ kind: 'refused', url: target.url.href, why });
}

/** TLS over a connection, for the target's own name. */
export async function secured(
  socket: net.Socket,
  options: AbortOptions & { readonly target: Target },
): Promise<Socket> {
  const { hostname } = options.target;
  const isName = net.isIP(hostname) === 0;
  const wrapped = tls.connect({
    socket,
    ALPNProtocols: ['http/1.1'],
    ...(isName ? { servername: hostname.replace(/\.$/, '') } : { host: hostname }),
  });
  await abortable(opened(wrapped, 'secureConnect'), options);
  return wrapped;
}

/** Waits until a connection is established; its later errors are ignored here. */
export function opened(socket: net.Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once('close', () => reject(brokenOff()));
    // Stays for the life of the socket: a later error must not end the process.
    socket.on('error', reject);
  });
}

function brokenOff(): Error {
  return Object.assign(new Error('closed'), { code: 'ECONNRESET' });
}

/** A resolver that returns the addresses of one target. */
function lookupIn(target: Target): net.LookupFunction {
  const found = target.addresses.map((address) => ({ address, family: net.isIP(address) }));
  const [first] = found;
  return (...[, options, callback]) => {
    if (options.all) callback(null, found);
    else callback(null, first!.address, first!.family);
  };
}
