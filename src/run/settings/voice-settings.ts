/** The settings of who speaks and how words are said. */
import { z } from 'zod';
import { BCP47, type OptionalSetting, type Setting } from './setting.ts';
import type { Cast, CastRole, Rate } from '../../article/article.ts';
import { CAST_ROLES } from '../../article/cast.ts';
import { isRate, RATE_DEMAND, RATE_RANGE } from '../../article/rate.ts';
import { SEGMENT_ROLES, type RateTable } from '../../script/pace.ts';
import { DEFAULT_STYLE, DELIVERY_STYLES, type DeliveryStyle } from '../../script/delivery/style.ts';
import { isPauses, PAUSE_PRESETS, PAUSES_DEMAND, type Pauses } from '../../script/pauses.ts';
import type { UnspeakablePolicy } from '../../script/coverage.ts';
import type { EmojiPolicy } from '../../script/normalize/fold.ts';
import { BUILT_IN, providersForPeople } from '../../speech/providers/provider-named.ts';
import { REFERENCE_CHOICES, type References } from '../../languages/rules/references.ts';

/** Names of files, one or several. */
type Files = string | readonly string[];

const name = z.string().min(1);
const choice = z.enum(REFERENCE_CHOICES).optional();
const files = z.union([name, z.array(name)]);

/** Lexicon files for part of a publication, by the name of that part. */
type NamedLexicons = {
  readonly section?: Readonly<Record<string, Files>> | undefined;
  readonly author?: Readonly<Record<string, Files>> | undefined;
};

/** Voices by a name, with what the names are. */
const named = (sentence: string): z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>> =>
  z.record(z.string().min(1), name).optional().describe(sentence);

const ROLE_SENTENCES: Readonly<Record<CastRole, string>> = {
  disclosure: 'Who says that the audio is made with AI.',
  title: 'Who reads the title.',
  byline: 'Who reads the byline.',
  heading: 'Who reads headings.',
  body: 'Who reads every block except headings that has no voice of its own.',
  paragraph: 'Who reads paragraphs.',
  listItem: 'Who reads list items.',
  quote: 'Who reads block quotations.',
  code: 'Who reads code, where it is read.',
  table: 'Who reads tables.',
  caption: 'Who reads captions, where they are read.',
  footnote: 'Who reads footnotes, where they are read.',
  embed: 'Who reads embedded parts, where they are read.',
  directSpeech: 'Who says the sentences that are quoted within paragraphs and list items.',
};

const roles = Object.fromEntries(
  CAST_ROLES.map((role) => [role, name.optional().describe(ROLE_SENTENCES[role])]),
);

const castSchema: z.ZodType<Cast> = z.strictObject({
  ...roles,
  speakers: named("Voices by the label before a speaker's words, such as Q or Jane Doe."),
  authors: named('Voices by the name of an author, for everything that has no voice of its own.'),
  sections: named('The same by the section of an article.'),
  languages: z
    .record(z.string().regex(BCP47, 'must be a BCP 47 tag such as uk or pt-BR'), name)
    .optional()
    .describe('Voices by BCP 47 tag; they override `voices`.'),
});

/** The names of all; those that are not speech say so. */
const NAMES = providersForPeople
  .map(({ name: own, isTestTone }) => (isTestTone ? `${own} (test tones)` : own))
  .join(', ');

/** One entry a setting. */
export const VOICE_SETTINGS = {
  provider: {
    schema: name,
    default: BUILT_IN.name,
    reason: 'It works with no account and no network.',
    flag: {
      name: '--provider <name>',
      help: `who speaks: ${NAMES}`,
    },
    variable: 'text',
    sentence: `Who speaks: ${NAMES}, or one of your own: ./our-tts.js or a package.`,
  } as Setting<string>,

  voice: {
    schema: name,
    unset: "the provider's own",
    flag: { name: '--voice <name>', help: 'voice, also for articles that ask for another' },
    variable: 'text',
    sentence:
      "Voice for every article that does not name one. Default: the provider's own, " +
      'if it has one.',
  } as OptionalSetting<string>,

  voices: {
    schema: z.record(z.string().regex(BCP47, 'must be a BCP 47 tag such as uk or pt-BR'), name),
    default: {},
    reason: 'One voice reads everything.',
    sentence: 'Voices for articles and blocks in other languages, by BCP 47 tag.',
  } as Setting<Readonly<Record<string, string>>>,

  cast: {
    schema: castSchema,
    default: {},
    reason: 'One voice reads everything.',
    sentence:
      'Which voice reads what: by role, by speaker of a dialogue, author, section and language.',
  } as Setting<Cast>,

  revoice: {
    schema: z.boolean(),
    default: false,
    reason: 'What was published keeps its voice; recording it again takes time.',
    flag: {
      name: '--revoice',
      help: 'record editions again that were read by a former default voice',
    },
    variable: 'boolean',
    sentence:
      'Whether editions made with a former default voice are recorded again with the ' +
      'current default, and those in which a failover voice spoke with their own.',
  } as Setting<boolean>,
  rate: {
    schema: z.union([z.number(), z.string()]).refine(isRate, `must be ${RATE_DEMAND}`),
    default: 1,
    reason: "Each voice has been measured, and its own pace is a narrator's.",
    unit: "times the voice's own pace, or words a minute",
    flag: {
      name: '--rate <pace>',
      help: 'speaking rate: 0.5 to 2, or words a minute such as 150wpm',
      number: true,
    },
    variable: 'number',
    sentence:
      'Speaking rate of articles that do not set their own: 0.5 to 2, or words a ' +
      'minute such as 150wpm.',
  } as Setting<Rate>,

  rates: {
    schema: z.strictObject({
      role: z
        .partialRecord(z.enum(SEGMENT_ROLES), z.number().min(RATE_RANGE.min).max(RATE_RANGE.max))
        .optional()
        .describe('Rates by role: title, byline, heading, paragraph, quote and so on.'),
      voice: z
        .record(name, z.union([z.number(), z.string()]).refine(isRate, `must be ${RATE_DEMAND}`))
        .optional()
        .describe('Rates by the name of a voice; words a minute are allowed too.'),
    }),
    default: {},
    reason: 'Every part is spoken at the rate of the article.',
    sentence: 'Rates for particular roles and voices; they multiply `rate`.',
  } as Setting<RateTable>,

  pauses: {
    schema: z
      .union([z.enum(PAUSE_PRESETS), z.number()], { error: PAUSES_DEMAND })
      .refine(isPauses, `must be ${PAUSES_DEMAND}`),
    default: 'normal',
    reason: 'It is how newsreaders pause.',
    flag: {
      name: '--pauses <length>',
      help: 'length of all pauses: calm, normal, brisk, or a multiplier from 0.25 to 4',
      number: true,
    },
    variable: 'number',
    sentence: 'Length of all pauses: calm, normal, brisk, or a multiplier from 0.25 to 4.',
  } as Setting<Pauses>,

  delivery: {
    schema: z.enum(DELIVERY_STYLES),
    default: DEFAULT_STYLE,
    reason: 'A voice alone says every sentence to one tune.',
    flag: {
      name: '--delivery <style>',
      help: 'how lively the text is read, where the voice allows it: plain, read or lively',
    },
    sentence:
      'How lively the text is read by voices that can be inflected, which the built-in ones can: plain, read or lively.',
  } as Setting<DeliveryStyle>,

  lexicon: {
    schema: files,
    default: [],
    reason: 'Every publication has its own names.',
    resolvePaths: (lexicon, resolve) => [lexicon].flat().map((file) => resolve(file)),
    sentence: 'Lexicon files with the pronunciation of names, for every article (YAML, CSV, PLS).',
  } as Setting<Files>,

  lexicons: {
    schema: z.strictObject({
      section: z
        .record(z.string(), files)
        .optional()
        .describe('Lexicon files by the section of an article.'),
      author: z
        .record(z.string(), files)
        .optional()
        .describe('Lexicon files by the name of an author.'),
    }),
    default: {},
    reason: 'Every publication has its own sections and authors.',
    sentence: 'Lexicon files for a section or an author; they override `lexicon`.',
  } as Setting<NamedLexicons>,

  newsLexicon: {
    schema: z.boolean(),
    default: true,
    reason: 'Spelling rules get most names in the news wrong.',
    flag: {
      name: '--news-lexicon',
      help: 'pronounce names in the news as in the built-in list (English, voices with phonemes)',
      negated: 'leave names in the news to the voice',
    },
    variable: 'boolean',
    sentence:
      'Whether names in the news are pronounced as in the built-in list, in English ' +
      'articles, by voices that take phonemes.',
  } as Setting<boolean>,

  emoji: {
    schema: z.enum(['skip', 'name']),
    default: 'skip',
    reason: 'Someone reading aloud would pass over them.',
    variable: 'text',
    sentence: 'Whether emoji are left out or said by their names.',
  } as Setting<EmojiPolicy>,

  references: {
    schema: z.strictObject({
      addresses: choice.describe(
        'Web addresses: said in full, announced by the name of their site (default), or' +
          ' left out.',
      ),
      notes: choice.describe('Note marks, `[1]` and superscript figures: left out by default.'),
      tickers: choice.describe('Tickers in brackets, `(NYSE: ACM)`: left out by default.'),
    }),
    default: {},
    reason: 'A newsreader names a site, and does not read marks.',
    sentence: 'Whether addresses, note marks and tickers are said, announced or left out.',
  } as Setting<Partial<References>>,

  unspeakable: {
    schema: z.enum(['error', 'warn', 'spell']),
    default: 'warn',
    reason: 'A name in another script should neither stop an article nor go unnoticed.',
    variable: 'text',
    sentence:
      'What happens to words in letters that the voice cannot speak: they are rejected, left ' +
      'with a warning, or spelled in letters it knows.',
  } as Setting<UnspeakablePolicy>,
};
