/** what the studio tells its page: the shapes of its JSON. Types alone, so that both sides share them. */
import type { StandingCause } from '../decisions/approvals.ts';
import type { PassageDecisions, PassagePlace } from '../decisions/decisions.ts';
import type { PlanCost } from '../run/plan/edition-plan.ts';
import type { SegmentRole } from '../script/script.ts';

/**
 * Where an article stands. `reading`: it has not been looked at yet. `needsLook`: something in it is
 * flagged, or what was approved has changed. `made`: its edition is up to date, and waits to be
 * published. `published`: its edition is up to date. `takenBack`: it was public and is not any more.
 */
export type ListedState =
  | 'reading'
  | 'failed'
  | 'new'
  | 'outOfDate'
  | 'needsLook'
  | 'approved'
  | 'made'
  | 'published'
  | 'takenBack';

/** What went wrong with an article, in words. */
export type ArticleTrouble = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
};

/** What is to be recorded of something, and what that costs; without `cost` it is free or not priced. */
export type MissingSpeech = {
  readonly segments: number;
  readonly characters: number;
  readonly cost?: PlanCost;
};

/** One article of the list. */
export type ListedArticle = {
  /** Stays the same while the source stays where it is. */
  readonly id: string;
  /** The source as a command takes it: a path or an address. */
  readonly source: string;
  readonly title: string;
  readonly state: ListedState;
  /** Seconds of speech, estimated where it is not recorded. */
  readonly seconds?: number;
  readonly missing?: MissingSpeech;
  readonly warnings: number;
  /** Absent where nothing has been decided. */
  readonly progress?: ProgressAnswer;
  readonly trouble?: ArticleTrouble;
};

/** The list of articles. */
export type ArticlesAnswer = {
  readonly folder: string;
  readonly articles: readonly ListedArticle[];
};

/** Words that are said otherwise than they are printed: ranges of both texts, end exclusive. */
export type RewriteAnswer = {
  readonly start: number;
  readonly end: number;
  readonly spokenStart: number;
  readonly spokenEnd: number;
  readonly rule: string;
};

/** One segment: what is said in one piece. */
export type SegmentAnswer = {
  readonly id: string;
  /** Key of its clip: changes whenever its sound would. */
  readonly key: string;
  /** What an approval of it names: the key, and the take if it is not the first. */
  readonly clip: string;
  /** Where its text begins in the passage. */
  readonly start: number;
  readonly text: string;
  readonly spokenText: string;
  readonly rewrites: readonly RewriteAnswer[];
  readonly voice: string;
  readonly language: string;
  readonly rate?: number;
  readonly pauseAfter: number;
  readonly isRecorded: boolean;
  readonly seconds: number;
  readonly characters: number;
};

/** A passage: a part in no block (title, byline, disclosure), a block that is read, or a line that is not. */
export type PassageAnswer = {
  /** Stays the same while its text does. */
  readonly id: string;
  readonly kind: 'part' | 'block' | 'skip';
  /** Where decisions about it are kept. */
  readonly place: PassagePlace;
  /** What is decided about it. */
  readonly decided?: PassageDecisions;
  readonly role: SegmentRole | 'skip';
  /** Of headings and list items. */
  readonly level?: number;
  /** As printed. */
  readonly text: string;
  /** Whether its words are not the source's: a disclosure, an announcement. */
  readonly isAdded: boolean;
  /** What is quoted within it: sentences, which may have a voice of their own, and words of its own sentences. */
  readonly quoted?: { readonly speech: number; readonly fragments: number };
  /** What is said of it; empty for what is not read. */
  readonly segments: readonly SegmentAnswer[];
  /** Whether it may be published; absent for what is not read. */
  readonly state?: 'approved' | 'lifted' | 'flagged' | 'waiting';
  /** Why it may not, as a clause. */
  readonly why?: string;
  readonly cause?: StandingCause;
  /** Why it is not read. */
  readonly rule?: string;
  /** How probably it is the article's nevertheless: 0 to 1. */
  readonly doubt?: number;
};

/** How far an article has been heard. */
export type ProgressAnswer = {
  /** Passages that are read. */
  readonly passages: number;
  readonly approved: number;
  readonly flagged: number;
  /** Approvals that no longer hold. */
  readonly lifted: number;
};

/** A warning about an article. */
export type WarningAnswer = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
};

/** One article, opened. */
export type ArticleAnswer = {
  readonly listed: ListedArticle;
  readonly language: string;
  readonly voice: string;
  readonly provider: string;
  /** Whether recording costs money; then a voice of this machine speaks what is not recorded yet. */
  readonly isBilled: boolean;
  readonly passages: readonly PassageAnswer[];
  readonly progress: ProgressAnswer;
  readonly warnings: readonly WarningAnswer[];
};

/** A heard word: its ranges in both texts, and seconds from the start of the segment's sound. */
export type HeardWord = {
  readonly spokenStart: number;
  readonly spokenEnd: number;
  /** Absent for a word that is not printed. */
  readonly printedStart?: number;
  readonly printedEnd?: number;
  readonly from: number;
  readonly to: number;
};

/** What precedes the samples of a frame of sound. */
export type SoundHead = {
  readonly sampleRateHz: number;
  /** Samples, 16-bit little-endian, one channel. */
  readonly samples: number;
  readonly words: readonly HeardWord[];
  /** Whether it was recorded for the edition, or is only tried. */
  readonly isRecorded: boolean;
};

/** What a stream of changes tells: that the list, or one article, is to be asked for again; rows; how far something is. */
export type StudioEvent =
  | { readonly type: 'articles' }
  /** Rows of the list as they are now. */
  | { readonly type: 'listed'; readonly articles: readonly ListedArticle[] }
  | { readonly type: 'article'; readonly id: string }
  /** How many of its parts are recorded, while its edition is made. */
  | { readonly type: 'making'; readonly id: string; readonly done: number; readonly total: number };

/** What can be undone and done again, in words; absent where there is nothing. */
export type HistoryAnswer = { readonly undo?: string; readonly redo?: string };

/** What a decision changes, before it is made. */
export type EffectAnswer = {
  /** Sentences that would be heard otherwise. */
  readonly sentences: number;
  readonly articles: number;
  /** Billed characters to record. */
  readonly characters: number;
  readonly cost?: PlanCost;
  /** One of them. */
  readonly example?: ExampleAnswer;
};

/** A sentence in which words would be said otherwise: the place of the words, as printed, and the sentence. */
export type ExampleAnswer = {
  readonly article: string;
  readonly title: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** How a list says a word, in IPA. */
export type KnownReadingAnswer = { readonly from: 'news' | 'dictionary'; readonly ipa: string };

/** What is known of a word: readings of lists, and whose lexicons may hold it. */
export type WordAnswer = {
  readonly readings: readonly KnownReadingAnswer[];
  readonly authors: readonly string[];
  readonly section?: string;
};

/** A passage as it would be read if something were decided about it. */
export type ProposalAnswer = {
  /** Names its sound, as long as the studio remembers it. */
  readonly id: string;
  /** What is said of the passage then. */
  readonly segments: readonly SegmentAnswer[];
  /** What changes in the article. */
  readonly effect: EffectAnswer;
  /** What of the passage would have to be recorded. */
  readonly missing: MissingSpeech;
  /** What of the decision fits nothing, in words. */
  readonly misfits: readonly string[];
};

/** How words are said in one way. */
export type ReadingAnswer = { readonly spoken: string; readonly ipa?: string };

/** A word that no lexicon and no dictionary has, or that the voice may say wrongly. */
export type DoubtfulWordAnswer = {
  readonly word: string;
  /** How often it stands in all articles, and in how many of them. */
  readonly count: number;
  readonly articles: number;
  readonly kind: string;
  readonly takes: 'as a word' | 'letter by letter' | 'not at all';
  /** The first sentence that has it, as printed. */
  readonly sentence: string;
  readonly first: {
    readonly article: string;
    readonly title: string;
    readonly passage: PassageAnswer;
  };
};

/** A line that is not read, and may be the article's. */
export type DoubtfulLineAnswer = {
  readonly article: string;
  readonly title: string;
  /** How probably it is the article's: 0 to 1. */
  readonly doubt: number;
  readonly passage: PassageAnswer;
};

/** What is doubtful in all articles: the commonest words first, the most probable lines first. */
export type DoubtsAnswer = {
  readonly words: readonly DoubtfulWordAnswer[];
  readonly lines: readonly DoubtfulLineAnswer[];
};

/** A voice to be chosen. */
export type VoiceAnswer = {
  readonly name: string;
  /** The BCP 47 tag that it speaks first. */
  readonly language?: string;
  readonly gender?: 'female' | 'male' | 'neutral';
};

/** The voices that speak the language of an article. */
export type VoicesAnswer = { readonly voices: readonly VoiceAnswer[] };
