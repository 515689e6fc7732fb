/** a reply without audio → a ProviderError that says whether to retry, and what to do. */
import { parseJson } from '../../../_internal/parse-json.ts';
import { shorten } from '../../../_internal/shorten.ts';
import { ProviderError, type ErrorCode, type ProviderErrorKind } from '../../../errors.ts';
import { adviseKey, type HostedService } from './hosted-service.ts';
import { hideSecret } from './hide-secret.ts';
import type { ServiceReply } from './send-request.ts';

/** What a refusal means. */
export type ReplyMeaning = {
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly code?: ErrorCode;
  /** Whether a server behind the one that answers may have spoken. */
  readonly mayBeBilled?: boolean;
  /** What to do. @default what its kind advises */
  readonly hint?: string;
};

/** A more precise meaning than the status, by the service's message or code. */
export type SharperMeaning = {
  /** Left out: whatever the status. */
  readonly status?: number;
  readonly words: RegExp;
  readonly meaning: ReplyMeaning;
};

/** By status, for every service (RFC 9110 §15.5, RFC 6585). */
const MEANINGS: Readonly<Record<number, ReplyMeaning>> = {
  400: { kind: 'invalid-input', retryable: false },
  401: { kind: 'auth', retryable: false, code: 'PROVIDER_AUTH' },
  402: { kind: 'quota', retryable: false, hint: 'The account has no credit left.' },
  403: { kind: 'auth', retryable: false, code: 'PROVIDER_AUTH' },
  408: { kind: 'timeout', retryable: true },
  409: { kind: 'unavailable', retryable: true },
  413: { kind: 'too-long', retryable: false },
  422: { kind: 'invalid-input', retryable: false },
  425: { kind: 'unavailable', retryable: true },
  429: { kind: 'quota', retryable: true },
  500: { kind: 'internal', retryable: true },
  503: { kind: 'unavailable', retryable: true },
  504: { kind: 'timeout', retryable: true },
};

/** Services refuse characters, voices and options in similar words. */
const BY_WORDS: readonly SharperMeaning[] = [
  // A proxy's words for a server that accepted the request and then broke off.
  {
    status: 503,
    words: /disconnect\/reset|reset (?:before|by)|connection termination|upstream request/iu,
    meaning: { kind: 'unavailable', retryable: true, mayBeBilled: true },
  },
  {
    status: 429,
    words: /insufficient_quota|exceeded your current quota/iu,
    meaning: { kind: 'quota', retryable: false, hint: 'The account has no credit left.' },
  },
];

const AGAIN = 'Run the same command again; what was recorded is kept.';

const HINTS: Readonly<Partial<Record<ProviderErrorKind, string>>> = {
  quota: `The service takes no more requests for now. ${AGAIN}`,
  'invalid-input': 'Check the words of this segment with `lectern script`.',
  'unsupported-option': 'Omit this option, or choose another voice or model.',
  'too-long': 'Set the limit of the service in its settings, so that long texts are split.',
};

/** Options of `replyError`. */
export type ReplyErrorOptions = {
  readonly service: HostedService;
  /** What was sent to prove who asks: never repeated. */
  readonly secret?: string | undefined;
  /** The service's own meanings; the first that fits wins. @default none */
  readonly meanings?: readonly SharperMeaning[];
};

/** The error for a reply whose status is not 200. */
export function replyError(reply: ServiceReply, options: ReplyErrorOptions): ProviderError {
  const { service, meanings = [] } = options;
  const words = saidIn(reply, options);
  const { status } = reply;
  const sharper = [...meanings, ...BY_WORDS].find(
    (each) => (each.status ?? status) === status && each.words.test(words),
  );
  const meaning = sharper?.meaning ?? meaningOf(status);
  const retryAfter = retryAfterOf(reply.headers);
  const message = `${service.title} answered ${status}${words && `: ${words}`}`;
  return new ProviderError(/[.!?…]$/u.test(message) ? message : `${message}.`, {
    code: meaning.code ?? 'PROVIDER_FAILED',
    provider: service.provider,
    kind: meaning.kind,
    retryable: meaning.retryable && reply.headers.get('x-should-retry') !== 'false',
    hint: meaning.hint ?? hintFor(meaning, service),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(meaning.mayBeBilled && { mayBeBilled: true }),
  });
}

function meaningOf(status: number): ReplyMeaning {
  const known = MEANINGS[status];
  if (known) return known;
  // 502, and those of proxies and CDNs: the server behind them may have done the work.
  if (status >= 500) return { kind: 'unavailable', retryable: true, mayBeBilled: true };
  return { kind: 'internal', retryable: false };
}

function hintFor({ kind, retryable }: ReplyMeaning, service: HostedService): string {
  if (kind === 'auth') return `Check the key. ${adviseKey(service, service.keyVariable)}`;
  if (kind === 'voice-not-found')
    return `\`lectern voices --provider ${service.provider}\` lists the voices.`;
  return HINTS[kind] ?? (retryable ? AGAIN : `Check ${service.setting}.`);
}

/** The service's words that a message repeats, in characters: enough for its first sentences. */
const LONGEST_WORDS = 300;

/** What a service says in the body of an answer, on one line, without the secret; empty where it says nothing. */
export function saidIn(
  { bytes, headers }: Pick<ServiceReply, 'bytes' | 'headers'>,
  { secret }: Pick<ReplyErrorOptions, 'secret'>,
): string {
  // Before anything is cut off, which might leave half of it, and again when escapes are read.
  const text = maskSecret(new TextDecoder().decode(bytes.subarray(0, LONGEST_BODY)), secret);
  const type = headers.get('content-type') ?? '';
  const isPage = /^\s*</u.test(text) || type.includes('html');
  const words = isPage ? wordsOfPage(text) : wordsOfAnswer(text);
  const oneLine = words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return shorten(maskShown(maskSecret(oneLine, secret)), LONGEST_WORDS);
}

function wordsOfAnswer(text: string): string {
  const value = parseJson(text);
  return value === undefined ? text : wordsIn(value);
}

/** Bytes of a body in which a message is looked for. */
const LONGEST_BODY = 65_536;

function wordsOfPage(html: string): string {
  const title = /<title[^>]*>([^<]{1,200})/iu.exec(html)?.[1]?.replace(/\s+/gu, ' ').trim();
  return title ? `a page, “${title}”` : 'a page instead of audio';
}

/** Members that hold what services say, in the order of how much they say. */
const SAYING = ['code', 'status', 'type', 'message', 'msg', 'detail', 'error', 'Message'];

/** Every text in these members, at any depth: each service nests them differently. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).filter(Boolean).join('; ');
  if (typeof value !== 'object' || value === null) return '';
  const members = value as Readonly<Record<string, unknown>>;
  const words = SAYING.map((name) => wordsIn(members[name])).filter(Boolean);
  return [...new Set(words)].join(': ');
}

/** The text without the key itself. */
function maskSecret(text: string, secret: string | undefined): string {
  return secret ? hideSecret(text, secret) : text;
}

/** The text without the parts of a wrong key that services show, such as `sk-ab****yz`. */
function maskShown(text: string): string {
  // Word by word: one expression for all of them takes the square of a long answer's length.
  const words = text.split(/([\s"'“”]+)/u);
  return words.map((word) => (word.includes('***') ? '***' : word)).join('');
}

/** The longest wait that is accepted, in seconds: a day; a longer one means a wrong clock. */
const LONGEST_WAIT = 86_400;

/**
 * Seconds by `retry-after-ms`, else `retry-after` (seconds or a date, RFC 9110 §10.2.3); `undefined`
 * where neither can be read. `now`: milliseconds since 1970, for tests.
 */
export function retryAfterOf(
  headers: Headers,
  options: { readonly now?: number } = {},
): number | undefined {
  const milliseconds = numberIn(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return withinBounds(milliseconds / 1000);
  const text = headers.get('retry-after');
  const seconds = numberIn(text);
  if (seconds !== undefined) return withinBounds(seconds);
  // Each form of a date begins with the name of its day; Node reads dates into numbers too.
  const date = text !== null && /^\s*[A-Z][a-z]/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  return withinBounds((date - (options.now ?? Date.now())) / 1000);
}

function numberIn(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

function withinBounds(seconds: number): number | undefined {
  return seconds <= LONGEST_WAIT ? Math.max(0, seconds) : undefined;
}
