/**
 * where a server listens → the host names it answers to, which refuses pages of other sites whose name
 * resolves to this machine (DNS rebinding). Pure.
 */
import { isIP } from 'node:net';

/** Reachable only from this machine. */
export const LOOPBACK = '127.0.0.1';

/** Rarely used by other programs. */
export const DEFAULT_PORT = 4173;

/** The default address of a served folder. */
export const LOCAL_ADDRESS: string = `http://${LOOPBACK}:${DEFAULT_PORT}/`;

/** Loopback names of this machine; browsers resolve names that end in `localhost` themselves. */
const OWN_NAMES = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Where a server listens. */
export type ListeningPlace = {
  /** The address or name that it listens on. */
  readonly host: string;
  /** Host name of the machine in its network. */
  readonly machine: string;
};

/** Whether `host` means every address of the machine. */
export function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/**
 * Whether a request's `Host` header names this server. If it listens on every address, any numeric
 * address is accepted: no other site can be reached under one of this machine.
 */
export function isOwnHost(header: string | undefined, place: ListeningPlace): boolean {
  const name = hostOf(header);
  if (name === undefined) return false;
  if (OWN_NAMES.test(name) || name === hostOf(inAddress(place.host))) return true;
  if (!isEverywhere(place.host)) return false;
  const machine = place.machine.toLowerCase();
  return isAddress(name) || name === machine || name === `${machine}.local`;
}

/** A host as written in a URL. */
export function inAddress(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** The normalised host of a header without its port; `undefined` if it is invalid. */
function hostOf(header: string | undefined): string | undefined {
  if (header === undefined || !/^(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.test(header))
    return undefined;
  try {
    return new URL(`http://${header}/`).hostname.replace(/\.$/, '');
  } catch {
    return undefined;
  }
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}
