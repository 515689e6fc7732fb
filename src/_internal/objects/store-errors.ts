/** a failed call of an S3-compatible store → an error that says what failed and what to do. Pure. */
import { ownEntry } from '../own-entry.ts';
import { ConfigError, LecternError, type ErrorCode } from '../../errors.ts';

const WRONG_CREDENTIALS =
  'The store does not know these credentials: check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ' +
  'AWS_SESSION_TOKEN or AWS_PROFILE, and its address (--endpoint of publish, AWS_ENDPOINT_URL_S3).';

const WRONG_REGION =
  'The bucket is in another region: use --region with publish, or set AWS_REGION.';

const MISSING_RIGHTS =
  'The credentials need s3:ListBucket, s3:GetObject and s3:PutObject; s3:DeleteObject for publish --prune, ' +
  'sharedStore and sharedOutput; s3:AbortMultipartUpload and s3:ListBucketMultipartUploads for long files.';

/** A refusal without a reason. */
const WRONG_OR_MISSING =
  'Either the store does not know these credentials (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ' +
  `AWS_SESSION_TOKEN, AWS_PROFILE), or they lack rights. ${MISSING_RIGHTS}`;

/** What to do, by the store's error code. */
const HINTS: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: WRONG_CREDENTIALS,
  SignatureDoesNotMatch: WRONG_CREDENTIALS,
  ExpiredToken: WRONG_CREDENTIALS,
  PermanentRedirect: WRONG_REGION,
  AuthorizationHeaderMalformed: WRONG_REGION,
  NoSuchBucket: 'Create the bucket first, or check its name and the endpoint.',
  AccessDenied: MISSING_RIGHTS,
};

/** The name of a store for people, and the code of errors about it. */
export type FailedStore = { readonly name: string; readonly code: ErrorCode };

/** The error for a failed call; aborts and our own errors pass through. */
export function asObjectError(error: unknown, failed: FailedStore): unknown {
  const store = failed.name;
  const { name, message } = error as Error;
  if (name === 'AbortError' || error instanceof LecternError) return error;
  if (name === 'CredentialsProviderError')
    return new ConfigError(`no credentials for ${store}`, {
      code: 'PROVIDER_CREDENTIALS_MISSING',
      cause: error,
      hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a profile with AWS_PROFILE.',
    });
  if (/Region is missing/.test(message))
    return new ConfigError(`the region of ${store} is unknown`, {
      code: 'CONFIG_INVALID',
      cause: error,
      hint: 'Use --region, or set publish.region in the configuration, or AWS_REGION.',
    });
  const status = statusOf(error);
  if (status === undefined && isNetworkError(error)) return asNetworkError(error, failed);
  return asAnswerError(error as Error, { ...failed, status });
}

/** The HTTP status of an answer; `undefined` if there was none. */
export function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

/** Statuses of 400 to 499 that may be temporary: a timeout, a conflict, too many requests. */
const TEMPORARY: ReadonlySet<number> = new Set([408, 409, 412, 425, 429]);

/** Errors of a disk that stay until someone changes its configuration. */
const REFUSED_BY_DISK: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** Whether a store refused permanently, for example for lack of rights, so that a retry is useless. */
export function isRefused(error: unknown): boolean {
  if (error instanceof ConfigError) return true;
  const { cause = error } = error as Error;
  const status = statusOf(cause) ?? 0;
  if (status >= 400 && status < 500) return !TEMPORARY.has(status);
  return REFUSED_BY_DISK.has((cause as NodeJS.ErrnoException).code);
}

function isNetworkError(error: unknown): error is NodeJS.ErrnoException {
  return /^E[A-Z_]+$/.test((error as NodeJS.ErrnoException).code ?? '');
}

function asNetworkError(error: NodeJS.ErrnoException, { name, code }: FailedStore): LecternError {
  const reason = error.message || error.code;
  return new LecternError(`${name}: the store cannot be reached: ${reason}`, {
    code,
    cause: error,
    hint:
      'Check its address (--endpoint of publish, AWS_ENDPOINT_URL_S3) and the network; ' +
      'what was sent stays, and the same command continues from there.',
  });
}

function asAnswerError(
  error: Error,
  answer: FailedStore & { readonly status: number | undefined },
): LecternError {
  const { code, status } = answer;
  return new LecternError(`${answer.name}: ${wordsOf(error, status)}`, {
    code,
    cause: error,
    hint: ownEntry(HINTS, error.name) ?? hintOf(error, status),
  });
}

function hintOf(error: Error, status: number | undefined): string {
  if (status === 403) return isWordless(error) ? WRONG_OR_MISSING : MISSING_RIGHTS;
  return 'What was sent stays; run the same command again to continue from there.';
}

/** The answer to a HEAD request has no body, and the SDK's message is then useless. */
function isWordless({ name }: Error): boolean {
  return name.startsWith('Unknown');
}

function wordsOf(error: Error, status: number | undefined): string {
  const { name, message } = error;
  if (status === undefined) return `${name}: ${message}`;
  if (!isWordless(error)) return `${name} (${status}): ${message}`;
  return status === 403
    ? 'the store refuses the request (403)'
    : `the store answered with status ${status}`;
}
