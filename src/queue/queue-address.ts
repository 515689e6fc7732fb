/** the setting `queue` → the kind of server it names, and its address without secrets. Pure. */
import { LecternError } from '../errors.ts';

/** Kinds of servers that a queue can be on. */
export type QueueKind = 'redis' | 'postgres';

/** The address of a queue's server. */
export type QueueAddress = {
  readonly kind: QueueKind;
  /** As given, with any user name and password. */
  readonly url: string;
  /** For display: without user name, password and options, which may contain a password too. */
  readonly shown: string;
};

const KINDS_BY_PROTOCOL: Readonly<Record<string, QueueKind>> = {
  'redis:': 'redis',
  'rediss:': 'redis',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
};

/** Why a text is not the address of a queue, as the end of a sentence; `undefined` if it is one. */
export function whyNoQueue(text: string): string | undefined {
  const url = parse(text);
  if (!url) return 'must be an address such as redis://host:6379 or postgres://host/database';
  if (!KINDS_BY_PROTOCOL[url.protocol])
    return 'must begin with redis://, rediss://, postgres:// or postgresql://';
  return url.hostname === '' ? 'must name a host' : undefined;
}

/** @throws LecternError `CONFIG_INVALID`, without repeating the text, if it is not a queue address. */
export function parseQueueAddress(text: string): QueueAddress {
  const why = whyNoQueue(text);
  if (why !== undefined) throw new LecternError(`queue ${why}`, { code: 'CONFIG_INVALID' });
  const kind = KINDS_BY_PROTOCOL[new URL(text).protocol]!;
  return { kind, url: text, shown: showQueue(text) };
}

/** The address of a queue without user name, password and options. */
export function showQueue(text: string): string {
  const url = parse(text);
  return url ? `${url.protocol}//${url.host}${url.pathname}`.replace(/\/$/, '') : '•••';
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
