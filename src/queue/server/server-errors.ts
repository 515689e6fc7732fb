/** what a server of a queue failed with → a LecternError that names the server and holds no password. */
import { LecternError } from '../../errors.ts';
import type { QueueAddress } from '../queue-address.ts';

/** The packages that a queue needs for each kind of server. */
const PACKAGES = { ioredis: 'bullmq ioredis', pg: 'bullmq pg', bullmq: 'bullmq' } as const;

/** A package that only queues need is not installed. */
export function missingDriver(name: keyof typeof PACKAGES, cause: unknown): LecternError {
  return new LecternError(`a queue needs the package ${name}, which is not installed`, {
    code: 'QUEUE_PACKAGE',
    cause,
    hint: `npm install ${PACKAGES[name]}`,
  });
}

const USUAL_HINT =
  'Check that the server runs, and the address, name and password in the setting queue.';

/** What ends a connection before anything is said. */
const ENDED_HINT =
  'Redis without a password takes no other machine: set requirepass, or protected-mode no where nobody ' +
  'else is in its network. A server that wants TLS is reached at rediss://.';

/** How drivers and systems tell that a connection was ended at its other end. */
const ENDED = /^Connection is closed|ECONNRESET|EPIPE/;

/** The server cannot be reached, refuses the name or the password, or cannot do what was asked. */
export function queueUnreachable(
  { kind, shown, url }: Pick<QueueAddress, 'kind' | 'shown' | 'url'>,
  cause: unknown,
): LecternError {
  if (cause instanceof LecternError) return cause;
  const reason = reasonOf(cause, url);
  const isEnded = kind === 'redis' && ENDED.test(reason);
  const told = isEnded ? 'the server ended the connection' : reason;
  return new LecternError(`The queue at ${shown} cannot be used: ${told}`, {
    code: 'QUEUE_UNREACHABLE',
    hint: isEnded ? ENDED_HINT : USUAL_HINT,
  });
}

/** Another release keeps other things on the server: nothing of it is touched. */
export function otherVersion(
  { shown }: Pick<QueueAddress, 'shown'>,
  version: { readonly found: number; readonly read: number },
): LecternError {
  return new LecternError(
    `The queue at ${shown} has data of version ${version.found}, and this release reads ${version.read}`,
    { code: 'QUEUE_UNREACHABLE', hint: 'Run the same release of Lectern on every machine.' },
  );
}

/** Drivers name hosts, never passwords; one that did would not be repeated. */
function reasonOf(cause: unknown, url: string): string {
  const message = describe(cause);
  const secrets = secretsOf(url);
  return secrets.some((secret) => message.includes(secret)) ? 'the server refused' : message;
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
