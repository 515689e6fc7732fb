/** why an address was not fetched → an error in plain words, which the caller's room translates. */
import { withoutPasswords } from './without-passwords.ts';

/** What kind of failure it was. */
export type HttpErrorKind =
  /** The address is none of the public web, or it leads inwards. */
  | 'refused'
  /** The server, or the way to it, failed. */
  | 'failed'
  /** The answer is larger than the caller reads. */
  | 'too-large'
  /** The answer is of a media type that the caller does not read. */
  | 'media-type';

/** Fields of an `HttpError`. */
export type HttpErrorFields = {
  readonly kind: HttpErrorKind;
  /** The address as it was given. */
  readonly url: string;
  /** The reason, in words that follow the address and "is refused:" or "cannot be fetched:". */
  readonly why: string;
  /** One sentence that tells what to do next, where that does not depend on the caller. */
  readonly hint?: string;
  /** The status of the answer, where it is what failed. */
  readonly status?: number;
  /** The type of the answer, where it is what failed. */
  readonly mediaType?: string;
  readonly cause?: unknown;
};

/** An address that was not fetched; the message is one sentence. */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  /** The address, fit for a message: see `showAddress`. */
  readonly url: string;
  readonly hint?: string;
  readonly status?: number;
  readonly mediaType?: string;

  constructor(fields: HttpErrorFields) {
    const { kind, why, hint, status, mediaType, cause } = fields;
    const url = showAddress(fields.url);
    const outcome = kind === 'refused' ? 'is refused' : 'cannot be fetched';
    super(`${url} ${outcome}: ${why}.`, cause === undefined ? undefined : { cause });
    this.name = 'HttpError';
    this.kind = kind;
    this.url = url;
    if (hint !== undefined) this.hint = hint;
    if (status !== undefined) this.status = status;
    if (mediaType !== undefined) this.mediaType = mediaType;
  }
}

/** Longest address in a message, in characters: two lines of a terminal. */
const LONGEST_SHOWN = 160;

/** An address fit for a message: no name and password, no control character, not without end. */
export function showAddress(url: string): string {
  const clean = withoutPasswords(url.replace(/\p{Cc}/gu, ''));
  return clean.length <= LONGEST_SHOWN ? clean : `${clean.slice(0, LONGEST_SHOWN)}…`;
}
