/** What can go wrong, as data: error classes with a code and a hint, and warnings. The floor: imports nothing. */

/**
 * Every code an error or a warning of Lectern carries; stable, so programs may compare them.
 * The comments are the table in docs/command-line.md.
 * The prefix names the room: ARTICLE_, DECISIONS_, SCRIPT_, VOICE_ and PROVIDER_ (speech), TRACK_, VERIFY_,
 * EDITION_, ARTWORK_, FEED_, PUBLISH_, SERVE_, SERVICE_, QUEUE_; or what the user gave: OUTPUT_, CONFIG_, USAGE_.
 */
export type ErrorCode =
  | 'ARTICLE_MISSING' // the source does not exist
  | 'ARTICLE_UNREADABLE' // the source cannot be read, or is damaged
  | 'ARTICLE_NOT_TEXT' // the source is a kind of file that contains no text
  | 'ARTICLE_ENCODING' // the source does not say its encoding, which was guessed
  | 'ARTICLE_TOO_LARGE' // the source exceeds a size limit, or is longer than `maxLength`
  | 'ARTICLE_EMPTY' // no words are left to read
  | 'ARTICLE_LINE_NOT_FOUND' // the first or last line to read is not in the text, or more than once
  | 'ARTICLE_UNSURE' // it is not certain where the story begins or ends, which line is its title, or which lines belong to it
  | 'ARTICLE_UNSPEAKABLE' // the article has only signs or emoji, or letters that the voice cannot speak
  | 'ARTICLE_FRONT_MATTER' // the front matter is malformed
  | 'ARTICLE_LANGUAGE' // the stated language is not that of the words
  | 'ARTICLE_DRAFT' // the article is marked as a draft
  | 'ARTICLE_WITHHELD' // the article is only for some readers, has no page, or has expired
  | 'ARTICLE_FUTURE_DATE' // the article has a date in the future
  | 'ARTICLE_DATA_FILE' // a data file of the site is code, which is not run
  | 'ARTICLE_UNSUPPORTED' // the source is of a kind that is not read
  | 'ARTICLE_FETCH_FAILED' // an address cannot be fetched
  | 'ARTICLE_FETCH_REFUSED' // an address, cookie or redirect is refused before it is used
  | 'ARTICLE_PAYWALLED' // the page shows only the beginning of its article
  | 'ARTICLE_ERROR_PAGE' // the page is an error page or asks for a login
  | 'ARTICLE_TOO_COMPLEX' // the page takes too much time, memory or nesting to read
  | 'ARTICLE_SLUG_TAKEN' // another source already has this address in the output folder
  | 'ARTICLE_PICTURE' // a picture of the article cannot be shown on its page
  | 'ARTICLE_PICTURE_LIMIT' // the article has more pictures than its page shows
  | 'ARTICLE_SAY_AS' // a mark for pronunciation or a pause in the article is wrong
  | 'ARTICLE_WORDS_MISSING' // words are missing: those of a template expression, of a chapter that a book lacks, of a scanned page
  | 'DECISIONS_INVALID' // a file of an editor's decisions is wrong
  | 'DECISIONS_UNREADABLE' // a file of decisions cannot be read
  | 'DECISIONS_CHANGED' // someone else changed the same decision in the meantime
  | 'DECISIONS_WAITING' // passages wait for an approval, so nothing is published
  | 'DECISIONS_UNFIT' // a decision no longer fits the article and is not applied
  | 'SCRIPT_LAST_RESORT' // no rule knows a sign; it is said by its name or left out
  | 'SCRIPT_UNSPEAKABLE' // a word or block cannot be spoken and is left out
  | 'SCRIPT_LANGUAGE' // there are no rules for the language of the article
  | 'SCRIPT_LEXICON' // a lexicon entry cannot be used as written
  | 'SCRIPT_SAY_AS' // a pronunciation or pause that was asked for cannot be spoken
  | 'VOICE_UNKNOWN' // there is no such voice
  | 'VOICE_REQUIRED' // the provider needs a voice, and none is named
  | 'VOICE_LANGUAGE' // the voice does not speak the language of the article
  | 'VOICE_CHANGED' // the voice of an edition is no longer installed; another one reads it
  | 'VOICE_RATE' // the voice cannot speak at this rate
  | 'VOICE_MISSING' // there is no voice on this machine, or a file of it is missing
  | 'VOICE_DAMAGED' // the files of a voice are damaged
  | 'VOICE_REFUSED' // a voice pack is not what it should be and is not installed
  | 'VOICE_LICENCE' // the licence of a voice has to be accepted first
  | 'VOICE_DOWNLOAD' // a voice cannot be downloaded
  | 'VOICE_INSTALLED' // a voice of this name is already installed
  | 'PROVIDER_UNKNOWN' // there is no such provider
  | 'PROVIDER_AUTH' // the provider refuses the credentials
  | 'PROVIDER_CREDENTIALS_MISSING' // the provider needs credentials, and there are none
  | 'PROVIDER_FAILED' // the provider fails, or its answer is not speech
  | 'PROVIDER_REPLACED' // another provider speaks in place of one that failed
  | 'PROVIDER_OPTION_UNSUPPORTED' // the voice cannot do what was asked; it is left out
  | 'PROVIDER_TIMES_UNUSABLE' // the times that came with the audio cannot be used
  | 'CLIP_DAMAGED' // a recorded clip is damaged
  | 'STORE_UNWRITABLE' // the clip store cannot be written
  | 'STORE_UNREADABLE' // the clip store cannot be read
  | 'LEDGER_DAMAGED' // the ledger of the month cannot be read
  | 'QUEUE_CLOCK' // the clock of this machine differs too much from that of the queue
  | 'QUEUE_JOB' // a job cannot be done by this worker
  | 'QUEUE_PACKAGE' // a package that the queue needs is not installed
  | 'QUEUE_UNREACHABLE' // the queue cannot be reached
  | 'TRACK_FORMAT' // the audio format or bit rate is not possible
  | 'TRACK_ENCODER' // an encoder fails
  | 'TRACK_LOUDNESS' // the track misses its loudness
  | 'TRACK_SOUND' // a sound file for the track cannot be used as it is
  | 'FFMPEG_MISSING' // ffmpeg is needed and not installed
  | 'FFMPEG_FAILED' // ffmpeg fails
  | 'VERIFY_FAILED' // a track or an edition fails a check
  | 'ARTWORK_PICTURE' // the article's picture cannot be had for its cover
  | 'ARTWORK_UNTYPESET' // the typeface lacks characters of the title; the cover has no title
  | 'FEED_EMPTY' // there is nothing to put into the feed
  | 'FEED_UNDATED' // an item of the feed has no date
  | 'FEED_TEST_TONES' // an edition of test tones is left out of feed and publication
  | 'FEED_UNREADABLE' // a feed cannot be read
  | 'EDITION_MISSING' // there is no such edition
  | 'EDITION_DAMAGED' // an edition is damaged
  | 'EDITION_DRAFT' // a draft is left out of feed, list and publication
  | 'EDITION_REMOVED' // an edition was removed
  | 'EDITION_EXPIRED' // an edition is left out since its time has passed
  | 'EDITION_HELD' // an edition waits for someone who may publish it
  | 'EDITION_SCHEDULED' // an edition waits for its time of publication
  | 'SERVE_FAILED' // the web server cannot start
  | 'SERVICE_BUSY' // the service takes no more at present, or is ending
  | 'SERVICE_CONFLICT' // a request contradicts an earlier one, such as another body under the same idempotency key
  | 'SERVICE_INVALID' // a part of a request to the service is wrong
  | 'SERVICE_LIMIT' // a limit of the token is reached
  | 'SERVICE_MEDIA_TYPE' // the service does not take bodies of this media type
  | 'SERVICE_METHOD' // the address exists, but not for this method
  | 'SERVICE_NOT_FOUND' // the service has nothing at this address
  | 'SERVICE_REQUEST' // a request to the service is malformed
  | 'SERVICE_SCOPE' // the token lacks the scope for this
  | 'SERVICE_SLOW' // the body of a request arrives too slowly
  | 'SERVICE_TOKEN' // there is no token, or it is unknown, expired or revoked
  | 'SERVICE_TOO_LARGE' // the body of a request is too large
  | 'PUBLISH_FAILED' // a file cannot be published
  | 'PUBLISH_CONFLICT' // someone else changed the target in the meantime
  | 'OUTPUT_UNWRITABLE' // the output folder cannot be written
  | 'OUTPUT_UNREADABLE' // the output folder, or a file in it, cannot be read
  | 'CONFIG_INVALID' // a setting is wrong
  | 'CONFIG_LEXICON' // a lexicon cannot be found or is wrong
  | 'CONFIG_PROVIDER' // a provider cannot be used as configured
  | 'CONFIG_UNREADABLE' // the configuration file cannot be read
  | 'USAGE' // the command line is wrong
  | 'BUDGET_REACHED' // the next request would exceed the budget
  | 'INTERRUPTED' // the run was interrupted
  | 'INTERNAL'; // a defect of Lectern

/** The codes that a warning may carry: those that `allowWarnings` may name. */
export const WARNING_CODES = [
  'ARTICLE_UNSURE',
  'ARTICLE_NOT_TEXT',
  'ARTICLE_ENCODING',
  'ARTICLE_FRONT_MATTER',
  'ARTICLE_FUTURE_DATE',
  'ARTICLE_DATA_FILE',
  'ARTICLE_LANGUAGE',
  'ARTICLE_DRAFT',
  'ARTICLE_FETCH_REFUSED',
  'ARTICLE_PICTURE',
  'ARTICLE_PICTURE_LIMIT',
  'ARTICLE_SAY_AS',
  'ARTICLE_WORDS_MISSING',
  'DECISIONS_UNFIT',
  'SCRIPT_LAST_RESORT',
  'SCRIPT_UNSPEAKABLE',
  'SCRIPT_LANGUAGE',
  'SCRIPT_LEXICON',
  'SCRIPT_SAY_AS',
  'VOICE_REQUIRED',
  'VOICE_LANGUAGE',
  'VOICE_CHANGED',
  'VOICE_DAMAGED',
  'PROVIDER_REPLACED',
  'PROVIDER_OPTION_UNSUPPORTED',
  'PROVIDER_TIMES_UNUSABLE',
  'CLIP_DAMAGED',
  'LEDGER_DAMAGED',
  'QUEUE_PACKAGE',
  'QUEUE_UNREACHABLE',
  'TRACK_LOUDNESS',
  'TRACK_SOUND',
  'ARTWORK_PICTURE',
  'ARTWORK_UNTYPESET',
  'FEED_UNDATED',
  'FEED_TEST_TONES',
  'EDITION_DAMAGED',
  'EDITION_DRAFT',
  'EDITION_EXPIRED',
  'EDITION_HELD',
  'EDITION_SCHEDULED',
  'OUTPUT_UNREADABLE',
  'CONFIG_INVALID',
  'CONFIG_UNREADABLE',
] as const;

/** A code that a warning may carry. */
export type WarningCode = Extract<ErrorCode, (typeof WARNING_CODES)[number]>;

/** Something the reader should know that did not stop the work. Plain data; kept in results and in `record.json`. */
export type Warning = {
  readonly code: WarningCode;
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
