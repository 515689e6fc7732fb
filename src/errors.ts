/** What can go wrong, as data: error classes with a code and a hint, and warnings. The floor: imports nothing. */

/**
 * Every code an error or a warning of Lectern carries; stable, so programs may compare them.
 * The prefix names the room: ARTICLE_, SCRIPT_, VOICE_ and PROVIDER_ (speech), TRACK_, VERIFY_,
 * EDITION_, ARTWORK_, FEED_, PUBLISH_, SERVE_, QUEUE_; or what the user gave: OUTPUT_, CONFIG_, USAGE_.
 */
export type ErrorCode =
  | 'ARTICLE_MISSING'
  | 'ARTICLE_UNREADABLE'
  | 'ARTICLE_NOT_TEXT'
  | 'ARTICLE_TOO_LARGE'
  | 'ARTICLE_EMPTY'
  | 'ARTICLE_UNSURE'
  | 'ARTICLE_UNSPEAKABLE'
  | 'ARTICLE_FRONT_MATTER'
  | 'ARTICLE_LANGUAGE'
  | 'ARTICLE_DRAFT'
  | 'ARTICLE_UNSUPPORTED'
  | 'ARTICLE_FETCH_FAILED'
  | 'ARTICLE_FETCH_REFUSED'
  | 'ARTICLE_PAYWALLED'
  | 'ARTICLE_ERROR_PAGE'
  | 'ARTICLE_TOO_COMPLEX'
  | 'ARTICLE_SLUG_TAKEN'
  | 'ARTICLE_SAY_AS'
  | 'ARTICLE_WORDS_MISSING'
  | 'SCRIPT_LAST_RESORT'
  | 'SCRIPT_UNSPEAKABLE'
  | 'SCRIPT_LANGUAGE'
  | 'SCRIPT_LEXICON'
  | 'SCRIPT_SAY_AS'
  | 'VOICE_UNKNOWN'
  | 'VOICE_REQUIRED'
  | 'VOICE_LANGUAGE'
  | 'VOICE_CHANGED'
  | 'VOICE_RATE'
  | 'VOICE_MISSING'
  | 'VOICE_DAMAGED'
  | 'VOICE_REFUSED'
  | 'VOICE_LICENCE'
  | 'VOICE_DOWNLOAD'
  | 'VOICE_INSTALLED'
  | 'PROVIDER_UNKNOWN'
  | 'PROVIDER_AUTH'
  | 'PROVIDER_CREDENTIALS_MISSING'
  | 'PROVIDER_FAILED'
  | 'PROVIDER_REPLACED'
  | 'PROVIDER_OPTION_UNSUPPORTED'
  | 'PROVIDER_TIMES_UNUSABLE'
  | 'CLIP_DAMAGED'
  | 'STORE_UNWRITABLE'
  | 'STORE_UNREADABLE'
  | 'LEDGER_DAMAGED'
  | 'QUEUE_CLOCK'
  | 'QUEUE_JOB'
  | 'QUEUE_PACKAGE'
  | 'QUEUE_UNREACHABLE'
  | 'TRACK_FORMAT'
  | 'TRACK_ENCODER'
  | 'TRACK_LOUDNESS'
  | 'FFMPEG_MISSING'
  | 'FFMPEG_FAILED'
  | 'VERIFY_FAILED'
  | 'ARTWORK_UNTYPESET'
  | 'FEED_EMPTY'
  | 'FEED_UNDATED'
  | 'FEED_TEST_TONES'
  | 'FEED_UNREADABLE'
  | 'EDITION_MISSING'
  | 'EDITION_DAMAGED'
  | 'EDITION_DRAFT'
  | 'EDITION_REMOVED'
  | 'EDITION_SCHEDULED'
  | 'SERVE_FAILED'
  | 'PUBLISH_FAILED'
  | 'PUBLISH_CONFLICT'
  | 'OUTPUT_UNWRITABLE'
  | 'OUTPUT_UNREADABLE'
  | 'CONFIG_INVALID'
  | 'CONFIG_LEXICON'
  | 'CONFIG_PROVIDER'
  | 'CONFIG_UNREADABLE'
  | 'USAGE'
  | 'BUDGET_REACHED'
  | 'INTERRUPTED'
  | 'INTERNAL';

/** Something the reader should know that did not stop the work. Plain data; kept in results and in `record.json`. */
export type Warning = {
  readonly code: ErrorCode;
  /** One sentence: what, where, how much. */
  readonly message: string;
  /** What to do about it, when there is something to do. */
  readonly hint?: string;
  /** The segment it is about, when it is about one. */
  readonly segmentId?: string;
  /** It states what was done, and nothing is wrong: `--strict` lets it pass. @default false */
  readonly isNotice?: true;
};

/** Fields that every Lectern error may be given. */
export type ErrorFields = {
  readonly code: ErrorCode;
  /** One sentence that tells what to do next. */
  readonly hint?: string;
  readonly cause?: unknown;
};

/** The fields are needed before there is an error to hold them. */
function causeOf(of: string, fields: ErrorFields): ErrorOptions | undefined {
  if (typeof fields !== 'object' || fields === null)
    throw new TypeError(`${of}: fields must be an object with a code`);
  return fields.cause === undefined ? undefined : { cause: fields.cause };
}

/** Base of every error that Lectern throws on purpose; anything else that escapes is a defect. */
export class LecternError extends Error {
  readonly code: ErrorCode;
  readonly hint?: string;

  constructor(message: string, fields: ErrorFields) {
    super(message, causeOf(new.target.name, fields));
    this.name = new.target.name;
    this.code = fields.code;
    if (fields.hint !== undefined) this.hint = fields.hint;
  }
}

/** The source could not become an article, or not one that can be spoken. */
export class ArticleError extends LecternError {}

/** A setting is wrong, or a credential it promises is missing. */
export class ConfigError extends LecternError {}

/** What kind of failure a provider met; decides whether trying again makes sense. */
export type ProviderErrorKind =
  | 'auth'
  | 'quota'
  | 'invalid-input'
  | 'too-long'
  | 'sentence-too-long'
  | 'unsupported-option'
  | 'voice-not-found'
  | 'unavailable'
  | 'timeout'
  | 'bad-audio'
  | 'internal';

/** Fields of a `ProviderError`. */
export type ProviderErrorFields = ErrorFields & {
  readonly provider: string;
  readonly kind: ProviderErrorKind;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** Seconds the provider asked us to wait. */
  readonly retryAfter?: number;
  readonly segmentId?: string;
  /**
   * Whether the service may have taken the request before it failed, and bill it, whatever the kind. @default by
   * `kind`: what was refused is not billed
   */
  readonly mayBeBilled?: boolean;
};

/** A provider refused or failed one request. */
export class ProviderError extends LecternError {
  readonly provider: string;
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly retryAfter?: number;
  readonly segmentId?: string;
  readonly mayBeBilled?: boolean;

  constructor(message: string, fields: ProviderErrorFields) {
    super(message, fields);
    this.provider = fields.provider;
    this.kind = fields.kind;
    this.retryable = fields.retryable;
    if (fields.retryAfter !== undefined) this.retryAfter = fields.retryAfter;
    if (fields.segmentId !== undefined) this.segmentId = fields.segmentId;
    if (fields.mayBeBilled !== undefined) this.mayBeBilled = fields.mayBeBilled;
  }
}

/** Fields of a `CommandError`. */
export type CommandErrorFields = ErrorFields & {
  readonly command: string;
  /** The exit code, or null when a signal ended it or it never started. */
  readonly exitCode: number | null;
  /** The last lines the program wrote to stderr. */
  readonly stderrTail: string;
};

/** A program that Lectern ran (ffmpeg, ffprobe) failed. */
export class CommandError extends LecternError {
  readonly command: string;
  readonly exitCode: number | null;
  readonly stderrTail: string;

  constructor(message: string, fields: CommandErrorFields) {
    super(message, fields);
    this.command = fields.command;
    this.exitCode = fields.exitCode;
    this.stderrTail = fields.stderrTail;
  }
}
