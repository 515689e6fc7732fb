/** the setting `queue` → which server it names, and how it is shown. Pure. */
import { LecternError } from '../errors.ts';

/** Kinds of servers that a queue can be on. */
export type QueueKind = 'redis' | 'postgres';

/** A server that keeps a queue. */
export type QueueAddress = {
  readonly kind: QueueKind;
  /** As it was given, with name and password where it has them. */
  readonly url: string;
  /** For people: without name, password and options, which may hold a password too. */
  readonly shown: string;
};

const KINDS_BY_PROTOCOL: Readonly<Record<string, QueueKind>> = {
  'redis:': 'redis',
  'rediss:': 'redis',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
};

/** Why a text is no address of a queue, as the end of a sentence; `undefined` for one that is. */
export function whyNoQueue(text: string): string | undefined {
  const url = parse(text);
  if (!url) return 'must be an address such as redis://host:6379 or postgres://host/database';
  if (!KINDS_BY_PROTOCOL[url.protocol])
    return 'must begin with redis://, rediss://, postgres:// or postgresql://';
  return url.hostname === '' ? 'must name a host' : undefined;
}

/** @throws LecternError `CONFIG_INVALID` for what is no address of a queue; the text is not repeated. */
export function parseQueueAddress(text: string): QueueAddress {
  const why = whyNoQueue(text);
  if (why !== undefined) throw new LecternError(`queue ${why}`, { code: 'CONFIG_INVALID' });
  const kind = KINDS_BY_PROTOCOL[new URL(text).protocol]!;
  return { kind, url: text, shown: showQueue(text) };
}

/** The address of a queue without name, password and options. */
export function showQueue(text: string): string {
  const url = parse(text);
  return url ? `${url.protocol}//${url.host}${url.pathname}`.replace(/\/$/, '') : '•••';
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
