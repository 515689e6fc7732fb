/** the text of an `edition.json` → the edition, checked by its schema. */
import { z } from 'zod';
import { parseJson } from '../_internal/parse-json.ts';
import { EDITION_SCHEMA_VERSION, type Edition, type EditionCue } from './edition.ts';

const seconds = z.number().nonnegative();
const hash64 = z.string().regex(/^[0-9a-f]{64}$/);
/** Half of a surrogate pair is valid in no name and no address. */
const plainName = z.string().regex(/^[^/\\\p{Cc}\p{Cs}]+$/u, 'must be a name without a folder');

const fileSchema = z.strictObject({
  role: z.enum([
    'audio',
    'alternate',
    'cover',
    'transcript',
    'captions',
    'chapters',
    'metadata',
    'picture',
  ]),
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
  language: z.string().optional(),
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

const runSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  kind: z.enum(['emphasis', 'strong', 'link', 'code', 'deleted', 'language']),
  href: z.string().optional(),
  language: z.string().optional(),
});

const blockSchema = z.strictObject({
  id: z.string(),
  level: z.int().min(1).max(6).optional(),
  number: z.int().optional(),
  runs: z.array(runSchema).optional(),
});

const pictureSchema = z.strictObject({
  after: z.string().optional(),
  src: z.string().min(1),
  alt: z.string(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
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
  // A time that cannot be parsed would never be reached.
  publishAt: z.iso.datetime().optional(),
  expiresAt: z.iso.datetime().optional(),
  unlisted: z.literal(true).optional(),
  season: z.strictObject({ number: z.int().positive(), name: z.string().optional() }).optional(),
  language: z.string().min(1),
  url: z.string().optional(),
  siteName: z.string().optional(),
  image: z.string().optional(),
  description: z.string().optional(),
  section: z.string().optional(),
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
  blocks: z.array(blockSchema).optional(),
  pictures: z.array(pictureSchema).optional(),
  peaks: z.array(z.number().min(0).max(1)),
  levels: z.array(z.number().min(0).max(1)).optional(),
  disclosure: z.strictObject({
    text: z.string().optional(),
    language: z.string().optional(),
    spoken: z.boolean(),
    digitalSourceType: z.url(),
  }),
  strings: z.record(z.string(), z.string()).optional(),
  // Every page and feed relies on its audio.
  files: z
    .array(fileSchema)
    .refine(
      (files) => files.filter((file) => file.role === 'audio').length === 1,
      'must contain one audio file',
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
  language: isText,
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
