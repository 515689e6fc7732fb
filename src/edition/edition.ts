/** Edition: one published article in one voice, as `edition.json` holds it. Built only in this folder. */

/** Version of `edition.json`; raised when a reader of the older form could misread the new one. */
export const EDITION_SCHEMA_VERSION = 1;

/** One published file of an edition, beside its `edition.json`. */
export type EditionFile = {
  /**
   * Alternates: other formats.
   * There is a transcript in WebVTT, in JSON and as a plain page, distinguished by `mediaType`.
   * `metadata` is the WebVTT that locates sentences on the page; the cover is a square PNG, or a
   * JPEG with the article's picture. A picture is one of the source, copied.
   */
  readonly role:
    | 'audio'
    | 'alternate'
    | 'cover'
    | 'transcript'
    | 'captions'
    | 'chapters'
    | 'metadata'
    | 'picture';
  /** File name with the first 8 hex digits of its SHA-256. */
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** One sentence as printed, with the seconds at which it is heard. */
export type EditionCue = {
  readonly start: number;
  readonly end: number;
  /** The printed words, never the spoken form. */
  readonly text: string;
  readonly role: string;
  /** BCP 47 tag of its language; absent if it is the edition's. */
  readonly language?: string | undefined;
  /** The block it is in, that block's hash, and its position in the text (UTF-16 units). */
  readonly blockId?: string | undefined;
  readonly textHash?: string | undefined;
  readonly textStart?: number | undefined;
  readonly textEnd?: number | undefined;
  /**
   * Printed words with the provider's times, `0@0 4@23`: offset in `text`, and hundredths of a
   * second after `start`; each lasts until the next begins. Absent when unknown: times of words are
   * never estimated.
   */
  readonly words?: string | undefined;
  /** CSS path of that block on the page it was read from. */
  readonly path?: string | undefined;
  /**
   * Words of that block on its page that are not read, such as a footnote mark. Listed in the first
   * cue of the block, so that no player mistakes them for a change.
   */
  readonly leftOut?: readonly string[] | undefined;
};

/** Who spoke: a provider's voice, and its known terms of use. */
export type EditionVoice = {
  readonly name: string;
  readonly provider: string;
  /** SPDX identifier or name of the voice's licence. */
  readonly licence?: string | undefined;
  /** Who must be credited where the voice is heard. */
  readonly attribution?: string | undefined;
  /** What the voice was trained from, where that must be stated. */
  readonly ancestry?: string | undefined;
};

/** A range of a block's text with a meaning; offsets as in `EditionCue.textStart`, end exclusive. */
export type EditionInline = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'emphasis' | 'strong' | 'link' | 'code' | 'deleted' | 'language';
  /** The http or https address of a link. */
  readonly href?: string | undefined;
  /** BCP 47 tag of a run in another language. */
  readonly language?: string | undefined;
};

/** How a block looked in the source, beyond plain text. */
export type EditionBlock = {
  /** `EditionCue.blockId`. */
  readonly id: string;
  /** Of a heading, 1 to 6; absent for 2. */
  readonly level?: number | undefined;
  /** Of an item of a numbered list. */
  readonly number?: number | undefined;
  /** In order of their start. */
  readonly runs?: readonly EditionInline[] | undefined;
};

/** A picture of the source, on the edition's page. */
export type EditionPicture = {
  /** Id of the block before it; absent before the first block. */
  readonly after?: string | undefined;
  /** The name of one of the edition's files, or an http(s) address. */
  readonly src: string;
  readonly alt: string;
  /** Pixels; absent if they are unknown. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
};

/** A chapter, with its start in seconds. */
export type EditionChapter = { readonly title: string; readonly start: number };

/** How loud the audio is. */
export type EditionLoudness = {
  /** LUFS, as two speakers play a mono file. */
  readonly integrated: number;
  /** dBFS. */
  readonly samplePeak: number;
};

/** How the edition says that it is made with AI. */
export type EditionDisclosure = {
  /** The visible and spoken line; absent when the publisher switched it off. */
  readonly text?: string | undefined;
  /** BCP 47 tag of the line's language; absent if it is the edition's. */
  readonly language?: string | undefined;
  readonly spoken: boolean;
  /** IPTC digital source type (http://cv.iptc.org/newscodes/digitalsourcetype/). */
  readonly digitalSourceType: string;
};

/**
 * Everything a player, a feed or a page needs. Contains no absolute path, run count or time of the run.
 */
export type Edition = {
  readonly schemaVersion: 1;
  /** Digest of everything that it was made from: unchanged inputs and settings give the same key. */
  readonly key: string;
  readonly slug: string;
  readonly title: string;
  readonly byline?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
  /** When it may be published, ISO 8601 in UTC; absent for immediately. */
  readonly publishAt?: string | undefined;
  /** Its season of a series, from 1. */
  readonly season?: { readonly number: number; readonly name?: string | undefined } | undefined;
  /** When it stops being published, ISO 8601 in UTC; absent for never. */
  readonly expiresAt?: string | undefined;
  /** True when it has a page and is in no feed and no list. */
  readonly unlisted?: true | undefined;
  readonly language: string;
  readonly url?: string | undefined;
  readonly siteName?: string | undefined;
  readonly image?: string | undefined;
  readonly description?: string | undefined;
  /** Its section of the publication. */
  readonly section?: string | undefined;
  readonly voices: readonly EditionVoice[];
  /** True when the audio is test tones, not speech. */
  readonly testTones?: boolean | undefined;
  /** True when it is a draft, which is not published. */
  readonly draft?: boolean | undefined;
  /** Seconds, exact to the sample of the audio before encoding. */
  readonly duration: number;
  readonly sampleRateHz: number;
  readonly loudness: EditionLoudness;
  /** Where the times of the cues come from; the least exact source when they differ. */
  readonly timing: 'provider' | 'samples' | 'estimated';
  /**
   * Where the times of words come from: the voice model's timing of its phonemes, or a service; the
   * latter when there are both. Absent when no word has a time.
   */
  readonly wordTiming?: 'model' | 'provider' | undefined;
  readonly chapters: readonly EditionChapter[];
  readonly cues: readonly EditionCue[];
  /** Blocks with links, emphasis, levels or numbers; absent if there are none. */
  readonly blocks?: readonly EditionBlock[] | undefined;
  /** Pictures in order; absent unless the publisher lets them be shown. */
  readonly pictures?: readonly EditionPicture[] | undefined;
  /** The peak sample of each of 400 equal sections, 0 to 1. */
  readonly peaks: readonly number[];
  /** The root mean square of each section, 0 to 1; absent in editions of earlier versions. */
  readonly levels?: readonly number[] | undefined;
  readonly disclosure: EditionDisclosure;
  /**
   * The player's text in the edition's language; absent for English, which is built into the player.
   */
  readonly strings?: Readonly<Record<string, string>> | undefined;
  readonly files: readonly EditionFile[];
};

/** The edition's audio file, which the schema requires. */
export function audioOf(edition: Edition): EditionFile {
  return edition.files.find((file) => file.role === 'audio')!;
}

/** The edition's cover; editions of earlier versions have none. */
export function coverOf(edition: Edition): EditionFile | undefined {
  return edition.files.find((file) => file.role === 'cover');
}
