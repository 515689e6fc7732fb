/** what a custom provider threw → a ProviderError with the same information. Pure. */
import type { AbortOptions } from '../../_internal/abort.ts';
import {
  LecternError,
  ProviderError,
  type ErrorCode,
  type ProviderErrorKind,
} from '../../errors.ts';

/** Fields that code without our classes may set on its errors. */
type ForeignFields = {
  readonly code?: unknown;
  readonly kind?: unknown;
  readonly hint?: unknown;
  readonly retryable?: unknown;
  readonly retryAfter?: unknown;
  readonly mayBeBilled?: unknown;
};

/** Our error codes that it may use. */
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
 * Our errors and the reason of an abort unchanged; any other error as a ProviderError with its
 * message, and with `code`, `kind`, `hint`, `retryable`, `retryAfter` and `mayBeBilled` if it has them. Such
 * errors come from code that uses another copy of Lectern, or none.
 */
export function asProviderError(
  error: unknown,
  { provider, signal }: AbortOptions & { readonly provider: string },
): unknown {
  if (error instanceof LecternError || signal?.aborted) return error;
  const fields: ForeignFields = typeof error === 'object' && error !== null ? error : {};
  const { code, kind, hint, retryable, retryAfter, mayBeBilled } = fields;
  const message = error instanceof Error ? error.message : String(error);
  return new ProviderError(`${provider}: ${message}`, {
    provider,
    code: CODES.has(code) ? (code as ErrorCode) : 'PROVIDER_FAILED',
    kind: KINDS.has(kind) ? (kind as ProviderErrorKind) : kindOf(code),
    retryable: retryable === true,
    ...(typeof hint === 'string' && { hint }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
    ...(typeof mayBeBilled === 'boolean' && { mayBeBilled }),
    cause: error,
  });
}

function kindOf(code: unknown): ProviderErrorKind {
  if (code === 'VOICE_UNKNOWN') return 'voice-not-found';
  return code === 'PROVIDER_AUTH' ? 'auth' : 'internal';
}
