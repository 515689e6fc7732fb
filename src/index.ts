/**
 * The library: an explicit list of what programs may use, in the order of the rooms. What is not
 * listed here is not promised.
 */
/// <reference types="node" preserve="true" />
export { ArticleError, CommandError, ConfigError, LecternError, ProviderError } from './errors.ts';
export type {
  CommandErrorFields,
  ErrorCode,
  ErrorFields,
  ProviderErrorFields,
  ProviderErrorKind,
  Warning,
  WarningCode,
} from './errors.ts';
export type { AbortOptions } from './_internal/abort.ts';
export type { JsonValue } from './_internal/hash.ts';
export type { Pcm } from './_internal/audio/wav.ts';
export type {
  Article,
  ArticleSource,
  Block,
  BlockKind,
  Cast,
  CastRole,
  InlineRun,
  MathChoice,
  PolicyAction,
  PolicyChoice,
  PolicyKind,
  Rate,
  ReadArticleOptions,
  ReadingPolicy,
  SpokenMarkup,
  Trust,
  ReadingSelectors,
  Skip,
  Where,
} from './article/article.ts';
export type {
  AskedPartReading,
  AskedPartReadings,
  AskedReading,
  SayAs,
  WrittenPause,
} from './article/spoken/say-as.ts';
export { readDecisions, changeDecisions } from './decisions/decisions-file.ts';
export type {
  ChangeDecisionsOptions,
  DecisionsFile,
  ReadDecisionsOptions,
} from './decisions/decisions-file.ts';
export type {
  Approval,
  Decisions,
  Flag,
  PassageDecisions,
  PassagePart,
  PassagePlace,
  Signed,
  Which,
  WordDecision,
} from './decisions/decisions.ts';
export { DecisionConflict, invertChanges } from './decisions/edit-decisions.ts';
export type { DecisionChange } from './decisions/edit-decisions.ts';
export type { PassageLines } from './decisions/parse-decisions.ts';
export { decisionsJsonSchema } from './decisions/decisions-schema.ts';
export { applyDecisions } from './decisions/apply/apply-decisions.ts';
export type { DecidedArticle } from './decisions/apply/apply-decisions.ts';
export type {
  DecidedPlace,
  DecisionEntry,
  DecisionKind,
  Misfit,
} from './decisions/apply/decided-place.ts';
export type { ApprovalNeed } from './decisions/approvals.ts';
export { findUnapproved } from './run/decisions/find-unapproved.ts';
export type {
  FindUnapprovedOptions,
  WaitingEdition,
  WaitingPassage,
} from './run/decisions/find-unapproved.ts';
export { locateDecisions } from './run/decisions/locate-decisions.ts';
export type { Picture } from './article/pictures/picture.ts';
export type { FeedEntry } from './article/feed-entry.ts';
export { readFeed } from './article/readers/feed/feed.ts';
export type { FeedSource, ReadFeedOptions } from './article/readers/feed/feed.ts';
export { accountFor } from './article/account.ts';
export type { ReadingAccount } from './article/account.ts';
export { readArticle } from './article/read-article.ts';
export type { Pronunciation } from './languages/pronunciation/saying.ts';
export type { Script, Segment, SegmentRole, Sentence, Span } from './script/script.ts';
export type { RateTable } from './script/pace.ts';
export type { Inflection, WordOrigin } from './script/script.ts';
export type { SpellingOrigin } from './languages/spelling-origins.ts';
export type { DeliveryStyle } from './script/delivery/style.ts';
export type { PausePreset, Pauses } from './script/pauses.ts';
export { splitSentences } from './script/sentences/split-sentences.ts';
export type { SplitSentencesOptions, TextRange } from './script/sentences/split-sentences.ts';
export type { Rewrite } from './script/spans.ts';
export { compileLexicon } from './script/lexicon/compile-lexicon.ts';
export type { CompileLexiconOptions, Lexicon } from './script/lexicon/compile-lexicon.ts';
export type {
  LexiconEntry,
  LexiconPlace,
  LexiconScope,
  LexiconTest,
} from './script/lexicon/lexicon.ts';
export { readLexicon } from './script/lexicon/read-lexicon.ts';
export type { ReadLexiconOptions } from './script/lexicon/read-lexicon.ts';
export type { EmojiPolicy } from './script/normalize/fold.ts';
export type { ReferenceChoice, References } from './languages/rules/references.ts';
export { normalizeText } from './script/normalize/normalize.ts';
export type { NormalizeOptions, NormalizedText } from './script/normalize/normalize.ts';
export type { UnspeakablePolicy } from './script/coverage.ts';
export { writeScript } from './script/write-script.ts';
export type { WriteScriptOptions } from './script/write-script.ts';
export type {
  Capabilities,
  Neighbours,
  Speech,
  SpeechMark,
  SpeechProvider,
  SpeechRequest,
  SpeechWord,
  SpokenRange,
  SpokenSentence,
  Voice,
  VoiceRights,
} from './speech/provider.ts';
export type { Clip, ClipMark, ClipPlan, ClipWord, Recording } from './speech/clip.ts';
export type { AzureSettings } from './speech/providers/azure/azure-settings.ts';
export type { ElevenLabsSettings } from './speech/providers/elevenlabs/elevenlabs-settings.ts';
export type { GoogleSettings } from './speech/providers/google/google-settings.ts';
export type { OpenAiSettings } from './speech/providers/openai/openai-service-settings.ts';
export type { OpenAiCompatibleSettings } from './speech/providers/openai-compatible/openai-settings.ts';
export type { PollyEngine, PollySettings } from './speech/providers/polly/polly-settings.ts';
export type { LocalSettings } from './speech/providers/local/local-settings.ts';
export { openProvider } from './speech/providers/open-provider.ts';
export { providerIds } from './speech/providers/provider-named.ts';
export type { ProviderSettings } from './speech/providers/provider-named.ts';
export { installVoicePack } from './speech/packs/install-pack.ts';
export type { InstalledPack, InstallPackOptions } from './speech/packs/install-pack.ts';
export { knownPacksFor } from './speech/packs/known-packs.ts';
export type { KnownPack } from './speech/packs/known-packs.ts';
export { removeVoicePack } from './speech/packs/remove-pack.ts';
export type { RemovedPack, RemovePackOptions } from './speech/packs/remove-pack.ts';
export type { InstallProgress } from './speech/packs/stage-pack.ts';
export { userVoicesFolder } from './speech/providers/local/voices-folder.ts';
export type { KnownPrice, Price, PriceUnit, UnitCount } from './speech/prices/price.ts';
export { openSharedClips } from './speech/clips/shared-clips.ts';
export type { SharedClips } from './speech/clips/shared-clips.ts';
export { openBudget } from './speech/money/budget.ts';
export type { Budget, ClipExpense } from './speech/money/budget.ts';
export type { Expense } from './speech/money/expense.ts';
export type { Attempt, Reservation } from './speech/money/reservation.ts';
export type { Failover, FailoverVoice } from './speech/wrappers/with-failover.ts';
export type { RetryOptions } from './speech/wrappers/with-retry.ts';
export { planClips, recordClips } from './speech/record-clips.ts';
export type {
  PlanClipsOptions,
  RecordClipsOptions,
  RecordProgress,
  WaitProgress,
} from './speech/record-clips.ts';
export type { SentenceTime, Timeline, TimelineEntry, WordTime } from './track/timeline.ts';
export type {
  AssembleProgress,
  AssembleTrackOptions,
  AudioFile,
  AudioFormat,
  Chapter,
  Loudness,
  Track,
} from './track/track.ts';
export { measureLoudness } from './track/loudness/loudness-meter.ts';
export type { LoudnessReading, MeterOptions } from './track/loudness/loudness-meter.ts';
export { assembleTrack } from './track/assemble-track.ts';
export type { Check, Proof } from './verify/proof.ts';
export { verifyTrack } from './verify/verify-track.ts';
export type { VerifyTrackOptions } from './verify/verify-track.ts';
export { editionSchema, parseEdition } from './edition/edition-schema.ts';
export type {
  Edition,
  EditionChapter,
  EditionCue,
  EditionDisclosure,
  EditionFile,
  EditionLoudness,
  EditionPicture,
  EditionVoice,
} from './edition/edition.ts';
export type { EditionSettings } from './edition/edition-key.ts';
export { claimEdition } from './edition/claim-edition.ts';
export type { ClaimEditionOptions, EditionClaim } from './edition/claim-edition.ts';
export { findEdition } from './edition/find-edition.ts';
export type { FindEditionOptions } from './edition/find-edition.ts';
export { readEdition } from './edition/read-edition.ts';
export { removeFormerFiles } from './edition/remove-former-files.ts';
export type { RemoveFormerFilesOptions } from './edition/remove-former-files.ts';
export { openWorkFolder } from './edition/work-folder.ts';
export type { OpenWorkFolderOptions, WorkFolder } from './edition/work-folder.ts';
export { writeEdition } from './edition/write-edition.ts';
export type { WriteEditionOptions } from './edition/write-edition.ts';
export type { PictureSource } from './edition/pictures/edition-pictures.ts';
export { writeIndexPage, writePages } from './site/write-pages.ts';
export type { WritePagesOptions } from './site/write-pages.ts';
export { exportEditions } from './export/export-editions.ts';
export type { ExportedEdition, ExportedFile, ExportOptions } from './export/export-editions.ts';
export type { ExportFormat } from './export/export-formats.ts';
export type { FeedSettings } from './feed/feed-settings.ts';
export { writeFeed } from './feed/write-feed.ts';
export type { WriteFeedOptions, WrittenFeed } from './feed/write-feed.ts';
export { checkFeed } from './feed/check/check-feed.ts';
export type { CheckFeedOptions } from './feed/check/check-feed.ts';
export type { Finding } from './feed/check/finding.ts';
export { auditEdition } from './audit/audit-edition.ts';
export type { AuditEditionOptions, EditionAudit } from './audit/audit-edition.ts';
export type { SurfaceCheck } from './audit/surface-check.ts';
export { publishEditions } from './publish/publish-editions.ts';
export type {
  PublishEditionsOptions,
  PublishEvent,
  PublishReport,
} from './publish/publish-editions.ts';
export type { S3TargetOptions } from './publish/s3-target.ts';
export { serveFolder } from './serve/serve-folder.ts';
export type { FolderServer, ServeOptions } from './serve/serve-folder.ts';
export { narrate } from './run/narrate.ts';
export { collectEditions } from './run/collecting/collect-editions.ts';
export type { CollectEditionsOptions, Collection } from './run/collecting/collect-editions.ts';
export { removeEditions } from './run/removal/remove-editions.ts';
export type {
  RemovalReport,
  RemovedEdition,
  RemoveEditionsOptions,
} from './run/removal/remove-editions.ts';
export { planEditions } from './run/plan-editions.ts';
export { planRetake, retakeSegment } from './run/retake.ts';
export type { PlanRetakeOptions, RetakeSegmentOptions } from './run/retake.ts';
export type { Retaken, RetakePlan } from './run/retake-segment.ts';
export type { RetakenClip } from './speech/retake-clip.ts';
export type { EditionPlan, PlanCost, PlanRemoval, PlanSegment } from './run/plan/edition-plan.ts';
export type { Plan } from './run/plan-editions.ts';
export type { PlanChange, SegmentFate, StaleCause } from './run/plan/compare-edition.ts';
export type { PlannedClip, PlanTotals } from './run/plan/plan-totals.ts';
export type {
  MomentEvents,
  OnProgress,
  ProgressEvent,
  StageEvents,
} from './run/project/progress.ts';
export type { NarrateOptions } from './run/project/project.ts';
export { DEFAULTS, configJsonSchema } from './run/settings/settings.ts';
export type { PartialSettings, Settings } from './run/settings/settings.ts';
