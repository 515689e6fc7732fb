/**
 * where a server listens → the host names it answers to: a page of another site whose name was made
 * to lead to this machine (DNS rebinding) is told nothing. Pure.
 */
import { isIP } from 'node:net';

/** Only this machine reaches it. */
export const LOOPBACK = '127.0.0.1';

/** Seldom taken by other programs. */
export const DEFAULT_PORT = 4173;

/** Where a folder is served unless somebody says otherwise. */
export const LOCAL_ADDRESS: string = `http://${LOOPBACK}:${DEFAULT_PORT}/`;

/** Names of this machine on itself; a browser asks no name server for what ends in `localhost`. */
const OWN_NAMES = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Where a server listens. */
export type ListeningPlace = {
  /** The address or name that it was told to listen on. */
  readonly host: string;
  /** How the machine is called in its network. */
  readonly machine: string;
};

/** Whether `host` means every address of the machine. */
export function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/**
 * Whether a request's `Host` header names this server. Where it listens everywhere, any numeric
 * address is its own: nobody else can make one lead here.
 */
export function isOwnHost(header: string | undefined, place: ListeningPlace): boolean {
  const name = hostOf(header);
  if (name === undefined) return false;
  if (OWN_NAMES.test(name) || name === hostOf(inAddress(place.host))) return true;
  if (!isEverywhere(place.host)) return false;
  const machine = place.machine.toLowerCase();
  return isAddress(name) || name === machine || name === `${machine}.local`;
}

/** A host as it stands in an address. */
export function inAddress(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

/** The host of a header, without its port, as browsers write it; `undefined` for what is none. */
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
