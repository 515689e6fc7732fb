/** a code of an error → the HTTP status of the answer, and whether its message is for the caller. */
import { ProviderError, type ErrorCode, type LecternError } from '../../errors.ts';

/** The statuses of problem documents. */
export type ProblemStatus =
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 408
  | 409
  | 410
  | 413
  | 415
  | 422
  | 429
  | 500
  | 502
  | 503
  | 507;

/** Codes with a status of their own; all others have that of their prefix. */
const BY_CODE: Partial<Record<ErrorCode, ProblemStatus>> = {
  SERVICE_TOKEN: 401,
  SERVICE_SCOPE: 403,
  SERVICE_NOT_FOUND: 404,
  SERVICE_METHOD: 405,
  SERVICE_SLOW: 408,
  SERVICE_CONFLICT: 409,
  SERVICE_TOO_LARGE: 413,
  SERVICE_MEDIA_TYPE: 415,
  SERVICE_INVALID: 422,
  SERVICE_LIMIT: 429,
  SERVICE_BUSY: 503,
  ARTICLE_TOO_LARGE: 413,
  ARTICLE_FETCH_FAILED: 502,
  ARTICLE_SLUG_TAKEN: 409,
  EDITION_MISSING: 404,
  EDITION_REMOVED: 410,
  // Not 429: clients repeat that after a while, and a budget is not a matter of waiting.
  BUDGET_REACHED: 402,
  VERIFY_FAILED: 422,
  VOICE_MISSING: 503,
  VOICE_DAMAGED: 503,
  PROVIDER_UNKNOWN: 422,
  PROVIDER_OPTION_UNSUPPORTED: 422,
  PROVIDER_CREDENTIALS_MISSING: 503,
  TRACK_FORMAT: 422,
  TRACK_SOUND: 422,
  DECISIONS_CHANGED: 409,
  PUBLISH_CONFLICT: 409,
  PUBLISH_FAILED: 502,
  STORE_UNREADABLE: 503,
  STORE_UNWRITABLE: 507,
  OUTPUT_UNWRITABLE: 507,
  QUEUE_UNREACHABLE: 503,
  FFMPEG_MISSING: 503,
  INTERRUPTED: 503,
};

const BY_PREFIX: readonly (readonly [prefix: string, status: ProblemStatus])[] = [
  ['SERVICE_', 400],
  ['ARTICLE_', 422],
  ['DECISIONS_', 422],
  ['SCRIPT_', 422],
  ['VOICE_', 422],
  ['PROVIDER_', 502],
];

/** Failures of a provider that pass: it is asked too often, or is down. */
const PASSING: ReadonlySet<string> = new Set(['quota', 'unavailable', 'timeout']);

/** The status of an error; 500 for what no request can help. */
export function statusOfError(error: LecternError): ProblemStatus {
  if (error instanceof ProviderError && PASSING.has(error.kind)) return 503;
  const own = BY_CODE[error.code];
  return own ?? BY_PREFIX.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? 500;
}

/** Errors about this machine and its configuration: their messages name paths and settings. */
const OF_THE_MACHINE =
  /^(?:CONFIG|OUTPUT|STORE|LEDGER|CLIP|QUEUE|FFMPEG|PUBLISH|SERVE|TRACK_ENCODER|VOICE_(?:MISSING|DAMAGED)|INTERNAL|USAGE)/;

/** Whether the message and the hint of an error are for whoever runs the service, not for its callers. */
export function isForOperator(error: LecternError): boolean {
  return OF_THE_MACHINE.test(error.code);
}
