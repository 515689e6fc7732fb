/** a signed request of another system → jobs, each once: bad signatures, old times and repeats are refused. */
import { parseJson } from '../../_internal/parse-json.ts';
import { ServiceError } from '../problems/service-error.ts';
import type { Sender, SenderKind } from './hook.ts';
import { NOTICE_WINDOW, type NoticeMemory } from './notice-memory.ts';
import { badNotice, type Notice } from './notices/hook-notice.ts';
import { readGenericNotice } from './notices/read-generic.ts';
import { readGhostNotice } from './notices/read-ghost.ts';
import { readWordPressNotice } from './notices/read-wordpress.ts';
import { takeNotice, type HookJobs, type NoticeOutcome } from './take-notice.ts';
import { isSigned, isSignedByGhost, readGhostSignature } from './signature.ts';

/** Headers and body as they came: what is signed is the bytes. */
export type SignedRequest = {
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
};

/** Options of `receiveNotice`. */
export type ReceiveNoticeOptions = {
  readonly sender: Sender;
  readonly memory: NoticeMemory;
  readonly jobs: HookJobs;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/** `at`: when it was signed, in milliseconds since 1970. */
type NoticeReader = (body: unknown, signed: { readonly at: number }) => Notice;

const READERS: Readonly<Record<SenderKind, NoticeReader>> = {
  generic: readGenericNotice,
  ghost: readGhostNotice,
  wordpress: readWordPressNotice,
};

/**
 * Takes a notice.
 * @throws ServiceError `SERVICE_TOKEN` for a bad signature or time, `SERVICE_CONFLICT` for a repeat,
 * `SERVICE_INVALID` for another shape; what `order` throws
 */
export async function receiveNotice(
  request: SignedRequest,
  { sender, memory, jobs, now }: ReceiveNoticeOptions,
): Promise<NoticeOutcome> {
  const { id, at } = sender.kind === 'ghost' ? proveGhost(request, sender) : prove(request, sender);
  if (!(Math.abs(now - at) <= NOTICE_WINDOW * 1000))
    throw refused(`its time differs from the clock here by more than ${NOTICE_WINDOW} seconds`);
  const notice = READERS[sender.kind](readJson(request.body), { at });
  const outcome = await takeNotice({ ...notice, id }, { sender, memory, jobs });
  if (outcome === undefined) throw repeated();
  return outcome;
}

/** The id of a request whose signature is right, and its time in milliseconds. */
type Proven = { readonly id: string; readonly at: number };

function prove({ header, body }: SignedRequest, { secret }: Sender): Proven {
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) =>
    header(`webhook-${name}`),
  );
  if (!id || id.length > LONGEST_ID || !timestamp || !signature)
    throw refused('the headers webhook-id, webhook-timestamp and webhook-signature are needed');
  const isRight =
    /^\d{9,11}$/u.test(timestamp) &&
    isSigned({ id, timestamp, body }, { header: signature, secret });
  if (!isRight) throw refused('its signature is wrong');
  return { id, at: Number(timestamp) * 1000 };
}

const LONGEST_ID = 200;

/** Ghost gives its messages no id: what is signed, which has the time in it, is one. */
function proveGhost({ header, body }: SignedRequest, { secret }: Sender): Proven {
  const signature = readGhostSignature(header('x-ghost-signature') ?? '');
  if (signature === undefined)
    throw refused('X-Ghost-Signature is missing, or has no time: set a secret for it in Ghost');
  if (!isSignedByGhost(body, signature, secret)) throw refused('its signature is wrong');
  return { id: signature.hex, at: Number(signature.timestamp) };
}

function refused(why: string): ServiceError {
  return new ServiceError(`The notice is refused: ${why}.`, {
    code: 'SERVICE_TOKEN',
    hint: 'Sender and service must have the same secret, and clocks that agree.',
  });
}

function repeated(): ServiceError {
  return new ServiceError('This notice was received before.', {
    code: 'SERVICE_CONFLICT',
    hint: 'What it says is being done; send a new one with an id and a time of its own.',
  });
}

function readJson(body: Uint8Array): unknown {
  const read = parseJson(new TextDecoder().decode(body));
  if (read === undefined) throw badNotice('it is not JSON');
  return read;
}
