/** what somebody else's provider threw → a ProviderError that says as much as it did. Pure. */
import type { AbortOptions } from '../../_internal/abort.ts';
import {
  LecternError,
  ProviderError,
  type ErrorCode,
  type ProviderErrorKind,
} from '../../errors.ts';

/** What code without our classes may put on an error of its own. */
type ForeignFields = {
  readonly code?: unknown;
  readonly kind?: unknown;
  readonly hint?: unknown;
  readonly retryable?: unknown;
  readonly retryAfter?: unknown;
};

/** Codes of ours that it may use. */
const CODES: ReadonlySet<unknown> = new Set<ErrorCode>([
  'VOICE_UNKNOWN',
  'PROVIDER_AUTH',
  'PROVIDER_CREDENTIALS_MISSING',
  'PROVIDER_FAILED',
]);

const KINDS: ReadonlySet<unknown> = new Set<ProviderErrorKind>([
  'auth',
  'quota',
  'invalid-input',
  'too-long',
  'sentence-too-long',
  'unsupported-option',
  'voice-not-found',
  'unavailable',
  'timeout',
  'bad-audio',
  'internal',
]);

/**
 * An error of ours and the reason of an abort as they are; any other with its message, and with
 * `code`, `kind`, `hint`, `retryable` and `retryAfter` where it has them. Code that was installed
 * beside another copy of Lectern, or knows none, throws such.
 */
export function asProviderError(
  error: unknown,
  { provider, signal }: AbortOptions & { readonly provider: string },
): unknown {
  if (error instanceof LecternError || signal?.aborted) return error;
  const fields: ForeignFields = typeof error === 'object' && error !== null ? error : {};
  const { code, kind, hint, retryable, retryAfter } = fields;
  const message = error instanceof Error ? error.message : String(error);
  return new ProviderError(`${provider}: ${message}`, {
    provider,
    code: CODES.has(code) ? (code as ErrorCode) : 'PROVIDER_FAILED',
    kind: KINDS.has(kind) ? (kind as ProviderErrorKind) : kindOf(code),
    retryable: retryable === true,
    ...(typeof hint === 'string' && { hint }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
    cause: error,
  });
}

function kindOf(code: unknown): ProviderErrorKind {
  if (code === 'VOICE_UNKNOWN') return 'voice-not-found';
  return code === 'PROVIDER_AUTH' ? 'auth' : 'internal';
}
