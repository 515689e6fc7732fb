/** an error of a queue's server → a LecternError that names the server and contains no password. */
import { LecternError } from '../../errors.ts';
import type { QueueAddress } from '../queue-address.ts';

/** The packages that a queue needs for each kind of server. */
const PACKAGES = { ioredis: 'bullmq ioredis', pg: 'bullmq pg', bullmq: 'bullmq' } as const;

/** The error when a package that only queues need is not installed. */
export function missingDriver(name: keyof typeof PACKAGES, cause: unknown): LecternError {
  return new LecternError(`a queue needs the package ${name}, which is not installed`, {
    code: 'QUEUE_PACKAGE',
    cause,
    hint: `npm install ${PACKAGES[name]}`,
  });
}

const USUAL_HINT =
  'Check that the server is running, and the address, user name and password in the setting queue.';

/** Usual causes of a connection that ends before anything is sent. */
const ENDED_HINT =
  'Redis without a password rejects other machines: set requirepass, or protected-mode no if its ' +
  'network is private. For a server that requires TLS, use rediss://.';

/** How drivers and systems report that the server closed a connection. */
const ENDED = /^Connection is closed|ECONNRESET|EPIPE/;

/** The error when the server is unreachable, refuses the user name or password, or fails a call. */
export function queueUnreachable(
  { kind, shown, url }: Pick<QueueAddress, 'kind' | 'shown' | 'url'>,
  cause: unknown,
): LecternError {
  if (cause instanceof LecternError) return cause;
  const reason = reasonOf(cause, url);
  const isEnded = kind === 'redis' && ENDED.test(reason);
  const shownReason = isEnded ? 'the server closed the connection' : reason;
  return new LecternError(`The queue at ${shown} cannot be used: ${shownReason}`, {
    code: 'QUEUE_UNREACHABLE',
    hint: isEnded ? ENDED_HINT : USUAL_HINT,
  });
}

/** The error when the server has data of another release, which is left untouched. */
export function otherVersion(
  { shown }: Pick<QueueAddress, 'shown'>,
  version: { readonly found: number; readonly read: number },
): LecternError {
  return new LecternError(
    `The queue at ${shown} has data of version ${version.found}, but this release reads version ${version.read}`,
    { code: 'QUEUE_UNREACHABLE', hint: 'Run the same release of Lectern on every machine.' },
  );
}

/** Drivers name hosts, never passwords; a message that did contain one is not repeated. */
function reasonOf(cause: unknown, url: string): string {
  const message = describe(cause);
  const secrets = secretsOf(url);
  return secrets.some((secret) => message.includes(secret)) ? 'the server rejected it' : message;
}

function describe(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === '') return describe(cause.errors[0]);
  return cause instanceof Error ? cause.message.split('\n')[0]! : String(cause);
}

function secretsOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { password, searchParams } = new URL(url);
  return [password, decodeURIComponent(password), searchParams.get('password') ?? ''].filter(
    (each) => each !== '',
  );
}
