/**
 * what the Google client throws → a ProviderError that
 * says whether trying again makes sense, and what to do.
 */
import { shorten } from '../../../_internal/shorten.ts';
import { ProviderError, type ErrorCode, type ProviderErrorKind } from '../../../errors.ts';

/** The parts of a gRPC error that are used. */
type GrpcError = {
  readonly code?: unknown;
  readonly details?: unknown;
  readonly message?: unknown;
  /** Decoded `google.rpc` details; `RetryInfo` is the one with `retryDelay`. */
  readonly statusDetails?: unknown;
};

type Meaning = {
  readonly status: string;
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly code?: ErrorCode;
  readonly hint: string;
};

/** gRPC status codes used below. */
const INVALID_ARGUMENT = 3;
const UNAUTHENTICATED = 16;

const AGAIN = 'Run the same command again; what was recorded is kept.';

/** By gRPC status code (https://grpc.github.io/grpc/core/md_doc_statuscodes.html). */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  2: { status: 'UNKNOWN', kind: 'internal', retryable: true, hint: AGAIN },
  3: {
    status: 'INVALID_ARGUMENT',
    kind: 'invalid-input',
    retryable: false,
    hint: 'Check the words of this segment with `lectern script`.',
  },
  4: {
    status: 'DEADLINE_EXCEEDED',
    kind: 'timeout',
    retryable: true,
    hint: `${AGAIN} A longer providers.google.timeout may help.`,
  },
  5: {
    status: 'NOT_FOUND',
    kind: 'voice-not-found',
    retryable: false,
    code: 'VOICE_UNKNOWN',
    hint: '`lectern voices --provider google` lists the voices.',
  },
  7: {
    status: 'PERMISSION_DENIED',
    kind: 'auth',
    retryable: false,
    code: 'PROVIDER_AUTH',
    hint: 'Check that the Text-to-Speech API is enabled in this project and that the account may use it.',
  },
  8: {
    status: 'RESOURCE_EXHAUSTED',
    kind: 'quota',
    retryable: true,
    hint: `The project's quota is used up for now. ${AGAIN}`,
  },
  10: { status: 'ABORTED', kind: 'unavailable', retryable: true, hint: AGAIN },
  13: { status: 'INTERNAL', kind: 'internal', retryable: true, hint: AGAIN },
  14: {
    status: 'UNAVAILABLE',
    kind: 'unavailable',
    retryable: true,
    hint: `Check the network and providers.google.endpoint. ${AGAIN}`,
  },
  16: {
    status: 'UNAUTHENTICATED',
    kind: 'auth',
    retryable: false,
    code: 'PROVIDER_AUTH',
    hint: 'Check the service account file or the API key: it may be revoked or expired.',
  },
};

const OTHER: Meaning = {
  status: 'error',
  kind: 'internal',
  retryable: false,
  hint: 'Run with --verbose to see the cause.',
};

type SharperMeaning = { readonly words: RegExp; readonly meaning: Partial<Meaning> };

/** Sharper meanings of INVALID_ARGUMENT, by the words of the service. */
const INVALID_MEANINGS: readonly SharperMeaning[] = [
  {
    words: /longer than the limit of \d+ bytes/iu,
    meaning: { kind: 'too-long' },
  },
  {
    words: /sentences? that (?:are|is) too long|sentence starting with.*is too long/isu,
    meaning: {
      kind: 'sentence-too-long',
      hint: 'Split this long sentence in the text itself.',
    },
  },
  {
    words: /voice .*(?:does not exist|not found|unknown)/isu,
    meaning: {
      kind: 'voice-not-found',
      code: 'VOICE_UNKNOWN',
      hint: '`lectern voices --provider google` lists the voices.',
    },
  },
  {
    words: /does not support|not supported|unsupported/iu,
    meaning: {
      kind: 'unsupported-option',
      hint: 'Omit this option, or choose a voice of another family.',
    },
  },
  {
    words: /api key not valid|api key expired/iu,
    meaning: { kind: 'auth', code: 'PROVIDER_AUTH', hint: 'Check GOOGLE_TTS_API_KEY.' },
  },
];

/**
 * The words of the service that a message repeats, in characters: enough for its first sentences.
 */
const LONGEST_DETAILS = 300;

/** The error for what a call of the Google client threw. `timeout`: seconds the call was given. */
export function asGoogleError(
  error: unknown,
  options: { readonly timeout: number },
): ProviderError {
  const { code } = (error ?? {}) as GrpcError;
  const words = wordsOf(error);
  const meaning = meaningOf(typeof code === 'number' ? code : -1, { words });
  const retryAfter = retryDelayOf(error as GrpcError);
  const text =
    meaning.kind === 'timeout'
      ? `Google did not answer within ${options.timeout} seconds`
      : `Google answered ${meaning.status}: ${words}`;
  return new ProviderError(/[.!?]$/u.test(text) ? text : `${text}.`, {
    code: meaning.code ?? 'PROVIDER_FAILED',
    provider: 'google',
    kind: meaning.kind,
    retryable: meaning.retryable,
    hint: meaning.hint,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(mayBeTaken(meaning, words) && { mayBeBilled: true }),
    cause: error,
  });
}

/** Messages of grpc-js when it never sent a request, or its server refused it unread. */
const NEVER_SENT = new RegExp(
  [
    'no connection established|name resolution failed|failed to connect|certificate',
    'ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT',
    'REFUSED_STREAM|stream refused',
  ].join('|'),
  'iu',
);

/** Its message when an answer arrived but could not be accepted. */
const TOO_LARGE = /received message larger than max/iu;

/**
 * Whether the request may have been spoken and billed, although the kind is a refusal: UNAVAILABLE
 * is also the status of a connection that breaks or a server that stops during the request.
 */
function mayBeTaken({ kind }: Meaning, words: string): boolean {
  if (kind === 'unavailable') return !NEVER_SENT.test(words);
  return kind === 'quota' && TOO_LARGE.test(words);
}

/** The service's own words, or else the client's. */
function wordsOf(error: unknown): string {
  const { details, message } = (error ?? {}) as GrpcError;
  if (typeof details === 'string' && details !== '') return firstWords(details);
  return firstWords(String(message ?? error));
}

function meaningOf(code: number, options: { readonly words: string }): Meaning {
  // The token server refused the credentials; gRPC wraps that in various codes.
  if (/invalid_grant|invalid_client/u.test(options.words)) return MEANINGS[UNAUTHENTICATED]!;
  const meaning = MEANINGS[code] ?? OTHER;
  if (code !== INVALID_ARGUMENT) return meaning;
  const sharper = INVALID_MEANINGS.find(({ words }) => words.test(options.words));
  return { ...meaning, ...sharper?.meaning };
}

function firstWords(text: string): string {
  const oneLine = text.replace(/\s+/gu, ' ');
  // grpc-js ends some messages in a heading with nothing under it.
  const words = oneLine.replace(/ Resolution note: ?$/u, '').trim();
  return shorten(words, LONGEST_DETAILS);
}

/** A `google.rpc.RetryInfo`, whose seconds arrive as a string; other details have no delay. */
type RetryInfo = {
  readonly retryDelay?: { readonly seconds?: unknown; readonly nanos?: unknown };
};

/** Seconds that the service asks to wait, when it does. */
function retryDelayOf(error: GrpcError): number | undefined {
  if (!Array.isArray(error?.statusDetails)) return undefined;
  for (const detail of error.statusDetails as readonly (RetryInfo | null)[]) {
    if (!detail?.retryDelay) continue;
    const { seconds: whole, nanos } = detail.retryDelay;
    const seconds = Number(whole ?? 0) + Number(nanos ?? 0) / 1e9;
    if (Number.isFinite(seconds) && seconds >= 0) return seconds;
  }
  return undefined;
}
