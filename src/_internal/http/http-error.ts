/** why an address was not fetched → an error in plain words, which callers convert to their own. */
import { withoutPasswords } from './without-passwords.ts';

/** The kind of failure. */
export type HttpErrorKind =
  /** The address is not a web address, or not public. */
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
  /** The address as given. */
  readonly url: string;
  /** The reason, in words that follow the address and "is refused:" or "cannot be fetched:". */
  readonly why: string;
  /** One sentence about what to do next, if that does not depend on the caller. */
  readonly hint?: string;
  /** The status of the answer, if that is the reason. */
  readonly status?: number;
  /** The type of the answer, if that is the reason. */
  readonly mediaType?: string;
  readonly cause?: unknown;
};

/** An address that was not fetched; the message is one sentence. */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  /** The address, safe to show: see `showAddress`. */
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

/** An address safe to show: without name, password and control characters, and not too long. */
export function showAddress(url: string): string {
  const clean = withoutPasswords(url.replace(/\p{Cc}/gu, ''));
  return clean.length <= LONGEST_SHOWN ? clean : `${clean.slice(0, LONGEST_SHOWN)}…`;
}
