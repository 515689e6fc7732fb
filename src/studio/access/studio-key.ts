/** nothing → the key of one run of the studio, and whether a request has it. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of the key: no one guesses them. */
const KEY_BYTES = 24;

/** The key of a run: in the address that is opened once, then in a cookie. */
export type StudioKey = {
  readonly secret: string;
  /** Takes the same time whichever characters differ. */
  readonly matches: (given: string | undefined) => boolean;
};

/** Makes one. */
export function makeStudioKey(): StudioKey {
  const secret = randomBytes(KEY_BYTES).toString('base64url');
  const wanted = digest(secret);
  return {
    secret,
    matches: (given) => given !== undefined && timingSafeEqual(digest(given), wanted),
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
