/**
 * `lectern/text`: reading and wording alone, for programs that neither speak nor publish. Nothing
 * of `node_modules` is loaded before a source needs it, and no engine, client, encoder or player.
 */
/// <reference types="node" preserve="true" />
export { ArticleError, LecternError } from './errors.ts';
export type { ErrorCode, ErrorFields, Warning } from './errors.ts';
export type { AbortOptions } from './_internal/abort.ts';
export type {
  Article,
  ArticleSource,
  Block,
  BlockKind,
  InlineRun,
  ReadArticleOptions,
  ReadingPolicy,
  Trust,
  Skip,
  Where,
} from './article/article.ts';
export type { SayAs } from './article/spoken/say-as.ts';
export type { FeedEntry } from './article/feed-entry.ts';
export { readArticle } from './article/read-article.ts';
export type { Span } from './script/script.ts';
export { splitSentences } from './script/sentences/split-sentences.ts';
export type { SplitSentencesOptions, TextRange } from './script/sentences/split-sentences.ts';
export { compileLexicon } from './script/lexicon/compile-lexicon.ts';
export type { CompileLexiconOptions, Lexicon } from './script/lexicon/compile-lexicon.ts';
export { normalizeText } from './script/normalize/normalize.ts';
export type { NormalizeOptions, NormalizedText } from './script/normalize/normalize.ts';
