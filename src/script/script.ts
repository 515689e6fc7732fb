/**
 * Script: what will be said, segment by segment, and which written words became which spoken ones.
 * Built only in this folder.
 */
import type { Article, BlockKind } from '../article/article.ts';
import type { Warning } from '../errors.ts';
import type { SpellingOrigin } from '../languages/spelling-origins.ts';
import type { Pronunciation } from '../languages/pronunciation/saying.ts';

/**
 * What a segment is to the listener; the roles of two adjacent segments decide the pause between
 * them.
 */
export type SegmentRole = 'disclosure' | 'title' | 'byline' | BlockKind;

/**
 * Which range of the written text became which range of the spoken text. Offsets in UTF-16 units,
 * end exclusive. The spans of a segment tile `spokenText`: in order, without gaps or overlaps;
 * their written ranges are in order and never overlap.
 */
export type Span = {
  readonly start: number;
  readonly end: number;
  readonly spokenStart: number;
  readonly spokenEnd: number;
  /** The rule that rewrote it, or `null` where the words are spoken as written. */
  readonly rule: string | null;
};

/** How a range of words is said, against the voice's own reading; what is absent is neutral. */
export type Inflection = {
  /** Range of the spoken text in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Semitones by which the pitch is raised, or lowered where negative. */
  readonly shift?: number;
  /** Multiplier of the distance of the pitch from the mean of its sentence. */
  readonly range?: number;
  /** Multiplier of the length of its sounds. */
  readonly length?: number;
};

/** A name and where it comes from, as other words of the article show. */
export type WordOrigin = {
  /** As written. */
  readonly word: string;
  readonly origin: SpellingOrigin;
  /** Whether nothing speaks for another origin, such as beside a first name that only one has. */
  readonly isSure: boolean;
};

/** How a segment is delivered. */
export type Delivery = {
  /** The style that was asked for, such as `read`. */
  readonly style: string;
  /** In order, not overlapping. */
  readonly words: readonly Inflection[];
};

/** One sentence of a segment, in written and in spoken offsets. */
export type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly spokenStart: number;
  readonly spokenEnd: number;
  /** Seconds of silence before the next sentence of its segment; absent after the last. */
  readonly pauseAfter?: number;
};

/** One unit of synthesis, such as a title or a paragraph. One segment is one clip. */
export type Segment = {
  /** `s1`, `s2`, … in order. */
  readonly id: string;
  /** The block it reads; absent for disclosure, title and byline. */
  readonly blockId?: string;
  readonly role: SegmentRole;
  /** The speaker in a dialogue, if the cast gives them a voice. */
  readonly speaker?: string;
  /**
   * Where `text` begins in its block, in UTF-16 units; absent: at 0. A block with a pause in it, or
   * of more than 8,000 characters, is several segments.
   */
  readonly blockStart?: number;
  /** Written form, as printed. */
  readonly text: string;
  /** Spoken form: the words for the voice, before any markup. */
  readonly spokenText: string;
  readonly spans: readonly Span[];
  /** In order; they cover `spokenText` except the white space between them. */
  readonly sentences: readonly Sentence[];
  /** Words sent with their phonemes, in order; only for voices that accept them. */
  readonly pronunciations?: readonly Pronunciation[];
  /** How it is delivered; only for voices that accept it. */
  readonly delivery?: Delivery;
  /** Names that a voice has to guess at, in order of appearance; only in English. */
  readonly nameOrigins?: readonly WordOrigin[];
  readonly voice: string;
  /** BCP 47. */
  readonly language: string;
  /** Multiplier of the voice's own pace, 0.5 to 2; absent: 1. */
  readonly rate?: number;
  /** Which reading of the same words it is, where an editor chose another than the first. */
  readonly take?: number;
  /** Seconds of silence after it; 0 after the last. */
  readonly pauseAfter: number;
  /** Present if the article itself asks for that pause. */
  readonly pauseAsked?: true;
};

/** One of several articles that a script reads. */
export type ScriptPart = {
  readonly title: string;
  /** Its first segment. */
  readonly segmentId: string;
  /** What its article is, for the cover of its chapter. */
  readonly article: Pick<Article, 'language' | 'siteName' | 'publishedAt' | 'image'>;
};

/** A sound file of the publisher's own. */
export type ScriptSound = {
  /** Its path from the project's folder, as messages show it. */
  readonly file: string;
  /** Digest of the file, 64 hex digits. */
  readonly sha256: string;
  /** LU that it is softer than the speech. */
  readonly below: number;
};

/** Music under the speech. Times are in seconds. */
export type ScriptBed = ScriptSound & {
  /** LU that it is softer than the speech while no one speaks. */
  readonly between: number;
  /** How long it takes to give way before someone speaks, and to come back afterwards. */
  readonly attack: number;
  readonly release: number;
  /** How long it fades in before the first words, and out after the last. */
  readonly fadeIn: number;
  readonly fadeOut: number;
};

/** A sound that the article has between two of its blocks. */
export type ScriptInsert = ScriptSound & {
  /** The segment before which it is heard; absent: after the last. */
  readonly before?: string;
};

/** What is heard besides speech. */
export type ScriptSounds = {
  /** Before the first words. */
  readonly intro?: ScriptSound;
  /** After the last. */
  readonly outro?: ScriptSound;
  /** Between sections of an article; between the articles where there are several. */
  readonly sting?: ScriptSound;
  readonly bed?: ScriptBed;
  /** In order. */
  readonly inserts?: readonly ScriptInsert[];
};

/** What will be said. Plain, readonly, JSON-safe. */
export type Script = {
  readonly article: Article;
  readonly segments: readonly Segment[];
  /** Every voice used, in order of first use. */
  readonly voices: readonly string[];
  /**
   * The line that says the audio is made with AI, in the article's language; absent if turned off.
   */
  readonly disclosure?: string;
  /** In order; absent for a script of one article. */
  readonly parts?: readonly ScriptPart[];
  /** Absent where there is nothing but speech. */
  readonly sounds?: ScriptSounds;
  readonly warnings: readonly Warning[];
};
