/** The library: an explicit list of what programs may use. */
export type {
  Article,
  ArticleSource,
  Block,
  BlockKind,
  FeedEntry,
  InlineRun,
  ReadArticleOptions,
  Skip,
  Where,
} from './article/article.ts';
export { readFeed } from './article/feeds/feed.ts';
export type { FeedSource, ReadFeedOptions } from './article/feeds/feed.ts';
export { readArticle } from './article/read-article.ts';
export { configJsonSchema, DEFAULTS } from './run/settings/settings.ts';
export type { Price } from './run/settings/service-settings.ts';
export type { PartialSettings, Settings } from './run/settings/settings.ts';
export { ArticleError, CommandError, ConfigError, LecternError, ProviderError } from './errors.ts';
export type { ErrorCode, ProviderErrorKind, Warning } from './errors.ts';
export { narrate } from './run/narrate.ts';
export { planEditions } from './run/plan-editions.ts';
export type { EditionPlan, Plan, PlanSegment } from './run/plan-editions.ts';
export type { OnProgress, ProgressEvent } from './run/progress.ts';
export type { NarrateOptions } from './run/project.ts';
export { compileLexicon } from './script/lexicon/compile-lexicon.ts';
export type { Lexicon } from './script/lexicon/compile-lexicon.ts';
export type { LexiconEntry, LexiconScope } from './script/lexicon/lexicon.ts';
export { readLexicon } from './script/lexicon/read-lexicon.ts';
export { normalizeText } from './script/normalize/normalize.ts';
export type { Script, Segment, SegmentRole, Sentence, Span } from './script/script.ts';
export { splitSentences } from './script/sentences/split-sentences.ts';
export { writeScript } from './script/write-script.ts';
export type { WriteScriptOptions } from './script/write-script.ts';
export type { Clip, ClipMark, ClipPlan, Recording } from './speech/clip.ts';
export type {
  Capabilities,
  Speech,
  SpeechMark,
  SpeechProvider,
  SpeechRequest,
  SpeechWord,
  Voice,
} from './speech/provider.ts';
export { openProvider, providerIds } from './speech/providers/open-provider.ts';
export { planClips, recordClips } from './speech/record-clips.ts';
export { openBudget } from './speech/wrappers/with-budget.ts';
export type { Budget } from './speech/wrappers/with-budget.ts';
export { assembleTrack } from './track/assemble-track.ts';
export { measureLoudness } from './track/loudness/loudness-meter.ts';
export type { SentenceTime, Timeline, TimelineEntry } from './track/timeline.ts';
export type {
  AssembleTrackOptions,
  AudioFile,
  AudioFormat,
  Chapter,
  Loudness,
  Track,
} from './track/track.ts';
export type { Check, Proof } from './verify/proof.ts';
export { verifyTrack } from './verify/verify-track.ts';
export { editionSchema, parseEdition } from './edition/edition.ts';
export type {
  Edition,
  EditionCue,
  EditionDisclosure,
  EditionFile,
  EditionVoice,
} from './edition/edition.ts';
export { checkFeed } from './feed/check/check-feed.ts';
export type { Finding } from './feed/check/finding.ts';
export type { FeedSettings } from './feed/feed-settings.ts';
export { writeFeed } from './feed/write-feed.ts';
export type { WriteFeedOptions, WrittenFeed } from './feed/write-feed.ts';
export { publishEditions } from './publish/publish-editions.ts';
export type { PublishEditionsOptions, PublishReport } from './publish/publish-editions.ts';
export { auditEdition } from './audit/audit-edition.ts';
export type { AuditEditionOptions, EditionAudit } from './audit/audit-edition.ts';
export { serveFolder } from './serve/serve-folder.ts';
export type { FolderServer, ServeOptions } from './serve/serve-folder.ts';
export type { SurfaceCheck } from './audit/surface-check.ts';
export { writeEdition } from './edition/write-edition.ts';

// Types that the signatures above name.
export type { AbortOptions } from './_internal/abort.ts';
export type { JsonValue } from './_internal/hash.ts';
export type { Pcm } from './_internal/audio/wav.ts';
export type {
  PolicyAction,
  PolicyChoice,
  ReadingPolicy,
  ReadingSelectors,
} from './article/article.ts';
export type { CommandErrorFields, ErrorFields, ProviderErrorFields } from './errors.ts';
export type { UnspeakablePolicy } from './script/coverage.ts';
export type { CompileLexiconOptions } from './script/lexicon/compile-lexicon.ts';
export type { LexiconPlace, LexiconTest } from './script/lexicon/lexicon.ts';
export type { ReadLexiconOptions } from './script/lexicon/read-lexicon.ts';
export type { EmojiPolicy } from './script/normalize/fold.ts';
export type { NormalizedText, NormalizeOptions } from './script/normalize/normalize.ts';
export type { Pronunciation } from './script/script.ts';
export type { SplitSentencesOptions, TextRange } from './script/sentences/split-sentences.ts';
export type { Rewrite } from './script/spans.ts';
export type { ClipWord } from './speech/clip.ts';
export type { GoogleSettings } from './speech/providers/google/google-connection.ts';
export type { LocalSettings } from './speech/providers/local/local.ts';
export type { ProviderSettings } from './speech/providers/open-provider.ts';
export type {
  PlanClipsOptions,
  RecordClipsOptions,
  RecordProgress,
} from './speech/record-clips.ts';
export type { RetryOptions } from './speech/wrappers/with-retry.ts';
export type { LoudnessReading, MeterOptions } from './track/loudness/loudness-meter.ts';
export type { WordTime } from './track/timeline.ts';
export type { VerifyTrackOptions } from './verify/verify-track.ts';
export type { EditionSettings } from './edition/edition-key.ts';
export type { WriteEditionOptions } from './edition/write-edition.ts';
export type { S3TargetOptions } from './publish/s3-target.ts';
