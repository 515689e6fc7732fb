/**
 * the text of an `edition.json` → the edition: one published article in one voice. Its type and
 * schema; built only in this folder.
 */
import { z } from 'zod';
import { parseJson } from '../_internal/parse-json.ts';

/** Version of `edition.json`; raised when a reader of the older form could misread the new one. */
export const EDITION_SCHEMA_VERSION = 1;

/** One published file of an edition, beside its `edition.json`. */
export type EditionFile = {
  /**
   * There is a transcript in WebVTT, in JSON and as a plain page, distinguished by `mediaType`.
   * `metadata` is the WebVTT that locates sentences on the page; the cover is a square PNG that shows
   * the title.
   */
  readonly role: 'audio' | 'cover' | 'transcript' | 'captions' | 'chapters' | 'metadata';
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
  readonly spoken: boolean;
  /** IPTC digital source type (http://cv.iptc.org/newscodes/digitalsourcetype/). */
  readonly digitalSourceType: string;
};

/**
 * Everything a player, a feed or a page needs. Holds no absolute path, run count or time of the run.
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
  readonly language: string;
  readonly url?: string | undefined;
  readonly siteName?: string | undefined;
  readonly image?: string | undefined;
  readonly description?: string | undefined;
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

const seconds = z.number().nonnegative();
const hash64 = z.string().regex(/^[0-9a-f]{64}$/);
/** Half of a surrogate pair is valid in no name and no address. */
const plainName = z.string().regex(/^[^/\\\p{Cc}\p{Cs}]+$/u, 'must be a name without a folder');

const fileSchema = z.strictObject({
  role: z.enum(['audio', 'cover', 'transcript', 'captions', 'chapters', 'metadata']),
  name: plainName,
  mediaType: z.string().min(1),
  sizeBytes: z.int().positive(),
  sha256: hash64,
});

const voiceSchema = z.strictObject({
  name: z.string(),
  provider: z.string(),
  licence: z.string().optional(),
  attribution: z.string().optional(),
  ancestry: z.string().optional(),
});

/** `EditionCue.words`. */
const WORDS = /^\d+@\d+(?: \d+@\d+)*$/;

const cueSchema = z.strictObject({
  start: seconds,
  end: seconds,
  text: z.string(),
  role: z.string(),
  blockId: z.string().optional(),
  textHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  textStart: z.int().nonnegative().optional(),
  textEnd: z.int().nonnegative().optional(),
  words: z.string().regex(WORDS).optional(),
  path: z.string().optional(),
  leftOut: z.array(z.string()).optional(),
});

/** Every member with its rule. */
const shape = {
  schemaVersion: z.literal(EDITION_SCHEMA_VERSION),
  key: hash64,
  slug: plainName,
  title: z.string().min(1),
  byline: z.string().optional(),
  publishedAt: z.string().optional(),
  modifiedAt: z.string().optional(),
  // A time that cannot be parsed would never come.
  publishAt: z.iso.datetime().optional(),
  language: z.string().min(1),
  url: z.string().optional(),
  siteName: z.string().optional(),
  image: z.string().optional(),
  description: z.string().optional(),
  voices: z.array(voiceSchema).min(1),
  testTones: z.boolean().optional(),
  draft: z.boolean().optional(),
  duration: z.number().positive(),
  sampleRateHz: z.int().positive(),
  loudness: z.strictObject({ integrated: z.number(), samplePeak: z.number() }),
  timing: z.enum(['provider', 'samples', 'estimated']),
  wordTiming: z.enum(['model', 'provider']).optional(),
  chapters: z.array(z.strictObject({ title: z.string(), start: seconds })),
  cues: z.array(cueSchema),
  peaks: z.array(z.number().min(0).max(1)),
  levels: z.array(z.number().min(0).max(1)).optional(),
  disclosure: z.strictObject({
    text: z.string().optional(),
    spoken: z.boolean(),
    digitalSourceType: z.url(),
  }),
  strings: z.record(z.string(), z.string()).optional(),
  // Every page and feed relies on its audio.
  files: z
    .array(fileSchema)
    .refine(
      (files) => files.filter((file) => file.role === 'audio').length === 1,
      'must hold one audio file',
    ),
};

/** The schema that every `edition.json` satisfies, when it is written and when it is read. */
export const editionSchema: z.ZodType<Edition> = z.strictObject(shape);

/**
 * The same schema with the long lists checked by plain loops: it halves the time to read an archive of
 * a thousand editions.
 */
const quickSchema: z.ZodType<Edition> = z.strictObject({
  ...shape,
  cues: z.custom<readonly EditionCue[]>(areCues),
  peaks: z.custom<readonly number[]>(areShares),
  levels: z.custom<readonly number[]>(areShares).optional(),
});

/** The edition's audio file, which the schema requires. */
export function audioOf(edition: Edition): EditionFile {
  return edition.files.find((file) => file.role === 'audio')!;
}

/** The edition's cover; editions of earlier versions have none. */
export function coverOf(edition: Edition): EditionFile | undefined {
  return edition.files.find((file) => file.role === 'cover');
}

/** Parses the text of an `edition.json`; `undefined` when it is invalid or of another version. */
export function parseEdition(text: string): Edition | undefined {
  return quickSchema.safeParse(parseJson(text)).data;
}

function areShares(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((share) => typeof share === 'number' && share >= 0 && share <= 1)
  );
}

function areCues(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCue);
}

/** The rules of `cueSchema` by member; a member without a rule is invalid. */
const CUE_RULES: Readonly<Record<keyof EditionCue, (value: unknown) => boolean>> = {
  start: isTime,
  end: isTime,
  text: isText,
  role: isText,
  blockId: isText,
  textHash: (value) => isText(value) && /^[0-9a-f]{16}$/.test(value),
  textStart: isPlace,
  textEnd: isPlace,
  path: isText,
  leftOut: (value) => Array.isArray(value) && value.every(isText),
  words: (value) => isText(value) && WORDS.test(value),
};

function isCue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const cue = value as Readonly<Record<string, unknown>>;
  const isWhole =
    isTime(cue['start']) && isTime(cue['end']) && isText(cue['text']) && isText(cue['role']);
  if (!isWhole) return false;
  for (const name in cue) {
    if (!Object.hasOwn(CUE_RULES, name)) return false;
    if (!CUE_RULES[name as keyof EditionCue](cue[name])) return false;
  }
  return true;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

function isPlace(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
