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
export { readArticle } from './article/read.ts';
export { configJsonSchema, DEFAULTS } from './config.ts';
export type { PartialSettings, Price, Settings } from './config.ts';
export { ArticleError, CommandError, ConfigError, LecternError, ProviderError } from './errors.ts';
export type { ErrorCode, ProviderErrorKind, Warning } from './errors.ts';
export { narrate } from './pipeline.ts';
export { planEditions } from './plan.ts';
export type { EditionPlan, Plan, PlanSegment } from './plan.ts';
export type { OnProgress, ProgressEvent } from './progress.ts';
export type { NarrateOptions } from './project.ts';
export { compileLexicon } from './script/lexicon/compile-lexicon.ts';
export type { Lexicon } from './script/lexicon/compile-lexicon.ts';
export type { LexiconEntry, LexiconScope } from './script/lexicon/lexicon.ts';
export { readLexicon } from './script/lexicon/read-lexicon.ts';
export { normalizeText } from './script/normalize.ts';
export type { Script, Segment, SegmentRole, Sentence, Span } from './script/script.ts';
export { splitSentences } from './script/sentences.ts';
export { writeScript } from './script/write.ts';
export type { WriteScriptOptions } from './script/write.ts';
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
export { openProvider, providerIds } from './speech/providers/index.ts';
export { planClips, recordClips } from './speech/record.ts';
export { openBudget } from './speech/with-budget.ts';
export type { Budget } from './speech/with-budget.ts';
export { assembleTrack } from './track/assemble.ts';
export { measureLoudness } from './track/loudness.ts';
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
export { verifyTrack } from './verify/verify.ts';
export { editionSchema, parseEdition } from './web/edition.ts';
export type {
  Edition,
  EditionCue,
  EditionDisclosure,
  EditionFile,
  EditionVoice,
} from './web/edition.ts';
export { checkFeed } from './web/feed/check-feed.ts';
export type { Finding } from './web/feed/finding.ts';
export type { FeedSettings } from './web/feed/settings.ts';
export { writeFeed } from './web/feed/write-feed.ts';
export type { WriteFeedOptions, WrittenFeed } from './web/feed/write-feed.ts';
export { publish } from './web/publish/publish.ts';
export type { Published, PublishOptions } from './web/publish/publish.ts';
export { readBack } from './web/read-back.ts';
export type { ReadBack, ReadBackOptions } from './web/read-back.ts';
export { serveFolder } from './web/serve/serve.ts';
export type { FolderServer, ServeOptions } from './web/serve/serve.ts';
export type { SurfaceCheck } from './web/surfaces/surface-check.ts';
export { writeEdition } from './web/write-edition.ts';
