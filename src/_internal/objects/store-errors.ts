/** what an S3-compatible store answered → an error that says what failed and what to do. Pure. */
import { ownEntry } from '../own-entry.ts';
import { ConfigError, LecternError, type ErrorCode } from '../../errors.ts';

const WRONG_CREDENTIALS =
  'The store knows no such credentials: look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ' +
  'AWS_SESSION_TOKEN or AWS_PROFILE, and at its address (--endpoint of publish, AWS_ENDPOINT_URL_S3).';

const WRONG_REGION = 'The bucket lies in another region: give --region to publish, or AWS_REGION.';

const MISSING_RIGHTS =
  'The credentials need s3:ListBucket, s3:GetObject and s3:PutObject; s3:DeleteObject for publish --prune, ' +
  'sharedStore and sharedOutput; s3:AbortMultipartUpload and s3:ListBucketMultipartUploads for long files.';

/** A refusal without a reason. */
const WRONG_OR_MISSING =
  'Either the store knows no such credentials (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ' +
  `AWS_SESSION_TOKEN, AWS_PROFILE), or they lack rights. ${MISSING_RIGHTS}`;

/** What to do, by the code that the store gives. */
const HINTS: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: WRONG_CREDENTIALS,
  SignatureDoesNotMatch: WRONG_CREDENTIALS,
  ExpiredToken: WRONG_CREDENTIALS,
  PermanentRedirect: WRONG_REGION,
  AuthorizationHeaderMalformed: WRONG_REGION,
  NoSuchBucket: 'Make the bucket first, or check its name and the endpoint.',
  AccessDenied: MISSING_RIGHTS,
};

/** Which store failed, for people, and the code of errors about it. */
export type FailedStore = { readonly name: string; readonly code: ErrorCode };

/** The error for what a store answered; an abort, and what is one of ours, pass through. */
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
    return new ConfigError(`the region of ${store} is not known`, {
      code: 'CONFIG_INVALID',
      cause: error,
      hint: 'Give --region, set publish.region in the configuration, or AWS_REGION.',
    });
  const status = statusOf(error);
  if (status === undefined && isNetworkError(error)) return asNetworkError(error, failed);
  return asAnswerError(error as Error, { ...failed, status });
}

/** The HTTP status of an answer; `undefined` where there was none. */
export function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

/** Answers of 400 to 499 that may be others in a moment: a timeout, a conflict, too much at once. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 412, 425, 429]);

/** Why a disk takes nothing until someone changes that. */
const REFUSED_BY_DISK: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);

/** Whether a place of objects said no for good, as without rights: asked again, it says the same. */
export function isRefused(error: unknown): boolean {
  if (error instanceof ConfigError) return true;
  const { cause = error } = error as Error;
  const status = statusOf(cause) ?? 0;
  if (status >= 400 && status < 500) return !PASSING.has(status);
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
      'Look at its address (--endpoint of publish, AWS_ENDPOINT_URL_S3) and the network; ' +
      'what was sent stays, and the same command goes on from there.',
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
  return 'What was sent stays; run the same command again and it goes on from there.';
}

/** The answer to a look at one object has no words, and the SDK's are then of no use. */
function isWordless({ name }: Error): boolean {
  return name.startsWith('Unknown');
}

function wordsOf(error: Error, status: number | undefined): string {
  const { name, message } = error;
  if (status === undefined) return `${name}: ${message}`;
  if (!isWordless(error)) return `${name} (${status}): ${message}`;
  return status === 403 ? 'the store refuses this (403)' : `the store answers ${status}`;
}
