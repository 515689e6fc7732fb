/** a request that the service refuses → an error with what the caller has to know. */
import { LecternError, type ErrorFields } from '../../errors.ts';

/** A part of a request that is wrong. */
export type RequestIssue = {
  /** Where it is: `body.source.url`, `query.limit`, `header.idempotency-key`. */
  readonly path: string;
  /** What is wrong with it. */
  readonly message: string;
};

/** Fields of a `ServiceError`. */
export type ServiceErrorFields = ErrorFields & {
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
  /** The parts that are wrong. */
  readonly issues?: readonly RequestIssue[];
  /** Headers of the answer, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** The service refuses a request. Its code decides the status: see `statusOfError`. */
export class ServiceError extends LecternError {
  readonly retryAfter?: number;
  readonly issues?: readonly RequestIssue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(message: string, fields: ServiceErrorFields) {
    super(message, fields);
    this.headers = fields.headers ?? {};
    if (fields.retryAfter !== undefined) this.retryAfter = fields.retryAfter;
    if (fields.issues !== undefined) this.issues = fields.issues;
  }
}
