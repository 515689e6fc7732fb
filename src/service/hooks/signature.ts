/** a message and a secret → its signature, and whether one is right: Standard Webhooks, and Ghost's own. Pure. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed: https://www.standardwebhooks.com, version 1. */
export type SignedMessage = {
  readonly id: string;
  /** Seconds since 1970, as sent. */
  readonly timestamp: string;
  readonly body: Uint8Array;
};

/** Begins secrets that are base64. */
export const HOOK_SECRET_PREFIX = 'whsec_';

/** The value of `webhook-signature`. */
export function signMessage(message: SignedMessage, secret: string): string {
  return `v1,${digestOf(message, secret).toString('base64')}`;
}

/** Whether one of the signatures of a `webhook-signature` header is right; senders that change their secret send two. */
export function isSigned(
  message: SignedMessage,
  { header, secret }: { readonly header: string; readonly secret: string },
): boolean {
  const expected = digestOf(message, secret);
  return header
    .split(' ')
    .slice(0, MOST_SIGNATURES)
    .some(
      (each) => each.startsWith('v1,') && isSame(Buffer.from(each.slice(3), 'base64'), expected),
    );
}

const MOST_SIGNATURES = 5;

function digestOf({ id, timestamp, body }: SignedMessage, secret: string): Buffer {
  const key = secret.startsWith(HOOK_SECRET_PREFIX)
    ? Buffer.from(secret.slice(HOOK_SECRET_PREFIX.length), 'base64')
    : secret;
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
}

/** Ghost's `X-Ghost-Signature`: `sha256=HEX, t=MILLISECONDS`. */
export type GhostSignature = { readonly hex: string; readonly timestamp: string };

/** Its parts; `undefined` if it has another shape. */
export function readGhostSignature(header: string): GhostSignature | undefined {
  const [, hex, timestamp] = /^sha256=([0-9a-f]{64}), ?t=(\d{10,15})$/u.exec(header.trim()) ?? [];
  return hex === undefined || timestamp === undefined ? undefined : { hex, timestamp };
}

/** Whether it is right: Ghost signs the body followed by the time. */
export function isSignedByGhost(
  body: Uint8Array,
  { hex, timestamp }: GhostSignature,
  secret: string,
): boolean {
  const expected = createHmac('sha256', secret).update(body).update(timestamp).digest();
  return isSame(Buffer.from(hex, 'hex'), expected);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
