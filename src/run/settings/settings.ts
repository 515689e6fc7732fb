/** Settings: the one table of options, their defaults and their checks, for the configuration file, the environment and the flags. */
import { z } from 'zod';
import { nearestName } from '../../_internal/nearest-name.ts';
import type { BlockKind, ReadingPolicy, ReadingSelectors } from '../../article/article.ts';
import { isTimeZone } from '../../article/dates/zones.ts';
import { DEFAULT_POLICY } from '../../article/policy.ts';
import { ConfigError } from '../../errors.ts';
import { feedSettingsSchema } from '../../feed/feed-settings.ts';
import type { FeedSettings } from '../../feed/feed-settings.ts';

/** Near enough to BCP 47 to catch a slip. */
const BCP47 = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A chain of `describe`d fields; the sentence is the help text, and the JSON Schema's description. */
const shape = {
  provider: z.string().min(1).describe('Who speaks: local, google, or tone (test tones).'),
  voice: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Voice for every article that names none. Default: the provider's own, where it has one.",
    ),
  voices: z
    .record(z.string().regex(BCP47, 'must be a BCP 47 tag such as uk or pt-BR'), z.string().min(1))
    .describe('Voices of other languages, by BCP 47 tag: who reads articles and blocks in them.'),
  lexicon: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .describe('Lexicon files that say how names are said, for every article (YAML, CSV, PLS).'),
  lexicons: z
    .strictObject({
      section: z
        .record(z.string(), z.union([z.string().min(1), z.array(z.string().min(1))]))
        .optional()
        .describe('Lexicon files by the section of an article.'),
      author: z
        .record(z.string(), z.union([z.string().min(1), z.array(z.string().min(1))]))
        .optional()
        .describe('Lexicon files by the name of an author.'),
    })
    .describe('Lexicon files for a section or an author; they win over `lexicon`.'),
  emoji: z.enum(['skip', 'name']).describe('Whether emoji are left out or said by their names.'),
  unspeakable: z
    .enum(['error', 'warn', 'spell'])
    .describe(
      'What becomes of words in letters that the voice cannot speak: refused, left with a warning, or spelled in letters it knows.',
    ),
  language: z
    .string()
    .regex(BCP47, 'must be a BCP 47 tag such as en or pt-BR')
    .describe('Language of articles that do not say theirs, as a BCP 47 tag.'),
  timezone: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone such as Europe/Kyiv')
    .describe('IANA time zone of dates that are printed without one.'),
  policy: z
    .partialRecord(
      z.enum(Object.keys(DEFAULT_POLICY) as BlockKind[]),
      z.union([
        z.enum(['read', 'skip', 'announce']),
        z.strictObject({ voice: z.string().min(1).describe('The voice that reads this kind.') }),
      ]),
    )
    .describe('What is read, skipped, announced or read by another voice, by kind of block.'),
  selectors: z
    .strictObject({
      read: z
        .array(z.string().min(1))
        .optional()
        .describe('CSS selectors of parts that are read whatever the rules say.'),
      skip: z
        .array(z.string().min(1))
        .optional()
        .describe('CSS selectors of parts that are skipped.'),
    })
    .describe('Parts of web pages to read or to skip.'),
  includeDrafts: z
    .boolean()
    .describe('Whether articles are built whose front matter says that they are drafts.'),
  output: z
    .string()
    .min(1)
    .describe('Folder for editions, from the folder of the configuration file.'),
  store: z
    .string()
    .min(1)
    .describe('Folder for recorded clips, from the folder of the configuration file.'),
  format: z.enum(['mp3', 'm4a', 'opus']).describe('Audio format; m4a and opus need ffmpeg.'),
  bitrate: z.int().positive().describe('Bit rate of the audio file, kbit/s.'),
  loudness: z
    .number()
    .min(-40)
    .max(-5)
    .describe('Integrated loudness, LUFS, as two speakers play a mono file.'),
  disclosure: z
    .union([z.boolean(), z.string().min(1)])
    .describe('The line that says the audio is made with AI: true, false, or its text.'),
  allowPrivate: z
    .boolean()
    .describe(
      'Whether addresses may lie on this machine or in a private network: the host that is named, for tests and intranets.',
    ),
  strict: z.boolean().describe('Whether a warning stops the build with its own exit code.'),
  maxChars: z
    .int()
    .nonnegative()
    .optional()
    .describe(
      'Characters that one run may send to the voice, all articles together; it stops before the request that would pass them.',
    ),
  retry: z
    .strictObject({
      attempts: z.int().min(1).max(20).describe('Attempts for one request, the first included.'),
      budget: z
        .number()
        .nonnegative()
        .describe('Seconds that the attempts for one request may take in all.'),
    })
    .describe('How often a failed request is tried again.'),
  providers: z
    .strictObject({
      local: z
        .strictObject({
          voicesFolder: z
            .string()
            .min(1)
            .optional()
            .describe('Folder of voice packs, beside the built-in ones.'),
          instances: z
            .int()
            .min(1)
            .max(16)
            .optional()
            .describe('Engines at work at the same time; about 500 MB each.'),
          threads: z.int().min(1).max(16).optional().describe('Threads of each engine.'),
        })
        .optional()
        .describe('The built-in engine.'),
      google: z
        .strictObject({
          endpoint: z
            .string()
            .min(1)
            .optional()
            .describe('host or host:port; for a region or an emulator.'),
          insecure: z
            .boolean()
            .optional()
            .describe('No TLS and no credentials; only for a loopback address.'),
          timeout: z.number().positive().optional().describe('Seconds for one request.'),
          price: z
            .strictObject({
              perMillion: z.number().nonnegative().describe('What a million characters cost.'),
              currency: z
                .string()
                .regex(/^[A-Z]{3}$/, 'must be a currency code such as USD')
                .describe('ISO 4217 code.'),
            })
            .optional()
            .describe('What you pay; a dry run then says what a build would cost.'),
        })
        .optional()
        .describe('Google Cloud Text-to-Speech.'),
    })
    .describe('Settings of single providers.'),
  feed: feedSettingsSchema,
  publish: z
    .strictObject({
      to: z
        .string()
        .min(1)
        .optional()
        .describe('Where editions are published: a folder, or s3://bucket/prefix.'),
      endpoint: z
        .url({ protocol: /^https?$/, error: 'must be an http or https address' })
        .optional()
        .describe("Address of an S3-compatible store that is not Amazon's."),
      region: z.string().min(1).optional().describe('Region of the bucket.'),
    })
    .describe('Publishing.'),
} as const;

/** What a configuration file may hold: every setting, each optional, and a `$schema` for editors. */
export const configSchema: z.ZodType<PartialSettings> = z
  .strictObject({ $schema: z.string().optional(), ...shape })
  .partial() as unknown as z.ZodType<PartialSettings>;

/** What a provider takes for a million characters, by the publisher's own contract. */
export type Price = { readonly perMillion: number; /** ISO 4217. */ readonly currency: string };

/** Every setting with its value. */
export type Settings = {
  readonly provider: string;
  readonly voice?: string | undefined;
  /** By BCP 47 tag. */
  readonly voices: Readonly<Record<string, string>>;
  /** Paths, as written; from the folder of the configuration file. */
  readonly lexicon: string | readonly string[];
  readonly lexicons: {
    readonly section?: Readonly<Record<string, string | readonly string[]>> | undefined;
    readonly author?: Readonly<Record<string, string | readonly string[]>> | undefined;
  };
  readonly emoji: 'skip' | 'name';
  readonly unspeakable: 'error' | 'warn' | 'spell';
  readonly language: string;
  readonly timezone: string;
  readonly policy: ReadingPolicy;
  readonly selectors: ReadingSelectors;
  readonly includeDrafts: boolean;
  readonly output: string;
  readonly store: string;
  readonly format: 'mp3' | 'm4a' | 'opus';
  /** kbit/s. */
  readonly bitrate: number;
  /** LUFS. */
  readonly loudness: number;
  readonly disclosure: boolean | string;
  readonly allowPrivate: boolean;
  readonly strict: boolean;
  readonly maxChars?: number | undefined;
  /** `budget` in seconds. */
  readonly retry: { readonly attempts: number; readonly budget: number };
  readonly providers: {
    readonly local?:
      | {
          readonly voicesFolder?: string | undefined;
          readonly instances?: number | undefined;
          readonly threads?: number | undefined;
        }
      | undefined;
    /** `timeout` in seconds. */
    readonly google?:
      | {
          readonly endpoint?: string | undefined;
          readonly insecure?: boolean | undefined;
          readonly timeout?: number | undefined;
          readonly price?: Price | undefined;
        }
      | undefined;
  };
  readonly feed: FeedSettings;
  readonly publish: {
    readonly to?: string | undefined;
    readonly endpoint?: string | undefined;
    readonly region?: string | undefined;
  };
};

/** Settings of one layer: a file, the environment, the flags. */
export type PartialSettings = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** The defaults, each with its reason. */
export const DEFAULTS: Settings = {
  // Works with no account and no network.
  provider: 'local',
  voices: {},
  lexicon: [],
  lexicons: {},
  // A reader would pass over them.
  emoji: 'skip',
  unspeakable: 'warn',
  language: 'en',
  timezone: 'UTC',
  // The reader's own defaults: see `DEFAULT_POLICY`.
  policy: {},
  selectors: {},
  // What is not ready must not be published because it lies in the folder.
  includeDrafts: false,
  output: 'output',
  store: '.lectern',
  // Plays everywhere and needs no ffmpeg.
  format: 'mp3',
  // Transparent for one voice at 24 kHz; half a megabyte a minute.
  bitrate: 64,
  // What podcast apps ask for.
  loudness: -16,
  disclosure: true,
  // What a stranger's page or feed names must not be fetched from the inside of a network.
  allowPrivate: false,
  strict: false,
  retry: { attempts: 5, budget: 120 },
  providers: {},
  feed: {},
  publish: {},
};

/** The JSON Schema (draft 2020-12) of a configuration file, for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(z.strictObject({ $schema: z.string().optional(), ...shape }).partial());
}

/** The names of all settings. */
export const settingNames: readonly (keyof Settings)[] = Object.keys(shape) as (keyof Settings)[];

/**
 * Checks one layer of settings.
 * @throws ConfigError `CONFIG_INVALID` naming the layer, the key and what it must be; an unknown key names the nearest known one.
 */
export function checkSettings(
  value: unknown,
  options: { readonly layer: string },
): PartialSettings {
  const result = configSchema.safeParse(value ?? {});
  if (result.success) return result.data;
  const { issues } = result.error;
  throw new ConfigError(`${options.layer}: ${issues.map(describeIssue).join('; ')}`, {
    code: 'CONFIG_INVALID',
    hint: hintFor(issues[0]!),
  });
}

type Issue = z.core.$ZodIssue;

/** What zod calls kinds of values, in words that a person would use. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a table of settings',
  array: 'a list',
  record: 'a table',
};

function describeIssue(issue: Issue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `unknown key “${[path, issue.keys[0]].filter(Boolean).join('.')}”`;
  return `${path === '' ? 'the settings' : path} ${demandOf(issue)}`;
}

function demandOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (issue.code === 'too_small')
    return `must be ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${issue.origin === 'string' ? ' character' : ''}`;
  if (issue.code === 'too_big')
    return `must be at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}`;
  if (issue.code === 'invalid_union') return demandOfUnion(issue);
  return issue.message;
}

/** The one union with words of its own is the policy's. */
function demandOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const listed = issue.errors.flat().find((each) => each.code === 'invalid_value');
  return listed === undefined
    ? 'has a value of a kind that it cannot have'
    : `${demandOf(listed)}, or { voice: NAME }`;
}

function hintFor(issue: Issue): string {
  if (issue.code !== 'unrecognized_keys') return 'The README has a table of all settings.';
  const known = keysAt(issue.path);
  const near = nearestName(issue.keys[0]!, known);
  return near ? `Did you mean “${near}”?` : `Known keys: ${known.join(', ')}.`;
}

/** As far as it is looked into here. */
type JsonSchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
};

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const place = path.reduce<JsonSchema>(
    (at, key) => at.properties?.[String(key)] ?? at.additionalProperties ?? {},
    configJsonSchema(),
  );
  const table = [place, ...(place.anyOf ?? [])].find(({ properties }) => properties !== undefined);
  return Object.keys(table?.properties ?? {}).filter((key) => key !== '$schema');
}
