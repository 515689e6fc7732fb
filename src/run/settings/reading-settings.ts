/** The settings of what is read of an article. */
import { z } from 'zod';
import { BCP47, type OptionalSetting, type Setting } from './setting.ts';
import type {
  PolicyKind,
  MathChoice,
  ReadingPolicy,
  ReadingSelectors,
  SpokenMarkup,
  Trust,
} from '../../article/article.ts';
import { parseMoment } from '../../article/dates/parse-moment.ts';
import { SITE_GENERATORS, type SiteGenerator } from '../../article/front-matter/release.ts';
import { isTimeZone } from '../../article/dates/zones.ts';
import { canonicalLanguage } from '../../article/language-tag.ts';
import { DEFAULT_MATH, DEFAULT_POLICY, READING_DEFAULTS } from '../../article/reading-defaults.ts';
import { DEFAULT_TRUST } from '../../article/trust.ts';

const selectors = z.array(z.string().min(1)).optional();

/** A host, perhaps with its port. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** One entry a setting. */
export const READING_SETTINGS = {
  title: {
    schema: z.string().regex(/\S/, 'must not be blank'),
    unset: 'the one that is found',
    flag: { name: '--title <text>', help: 'title of the article, whatever it says itself' },
    sentence: 'Title of the article, whatever it says itself; for one source at a time.',
  } as OptionalSetting<string>,

  firstLine: {
    schema: z.string().regex(/\S/, 'must not be blank'),
    unset: 'the first of the text',
    flag: {
      name: '--first-line <text>',
      help: 'read from this line on: its words, or the first of them',
    },
    sentence:
      'The first line to read of a plain text or Markdown, or its first words; for one source at a time.',
  } as OptionalSetting<string>,

  lastLine: {
    schema: z.string().regex(/\S/, 'must not be blank'),
    unset: 'the last of the text',
    flag: {
      name: '--last-line <text>',
      help: 'read up to and including this line: its words, or the first of them',
    },
    sentence:
      'The last line to read of a plain text or Markdown, or its first words; for one source at a time.',
  } as OptionalSetting<string>,

  language: {
    schema: z
      .string()
      .regex(BCP47, 'must be a BCP 47 tag such as en or pt-BR')
      .refine((tag) => canonicalLanguage(tag) !== undefined, 'must be the tag of a language'),
    unset: 'the language of their words if that is clear, else en',
    flag: { name: '--language <tag>', help: 'language of articles that do not say theirs' },
    variable: 'text',
    sentence: 'Language of articles that do not state theirs, as a BCP 47 tag.',
  } as OptionalSetting<string>,

  publishAt: {
    schema: z
      .string()
      .refine(
        (text) => /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) && parseMoment(text) !== undefined,
        'must be a time with its zone such as 2026-12-01T07:00:00+01:00',
      ),
    unset: 'at once',
    flag: {
      name: '--publish-at <time>',
      help: 'when articles that set no time of their own may be published: 2026-12-01T07:00:00+01:00',
    },
    variable: 'text',
    sentence:
      'When articles that set no time of their own may be published: until then they' +
      ' are in no feed, list or publication.',
  } as OptionalSetting<string>,

  generator: {
    schema: z.enum(SITE_GENERATORS),
    unset: 'the one whose configuration is found beside or above the article',
    flag: {
      name: '--generator <name>',
      help: 'site generator whose rules decide what is published and when',
    },
    variable: 'text',
    sentence:
      'The site generator whose rules decide which articles are published, and when; `none` for another.',
  } as OptionalSetting<SiteGenerator>,

  futureDates: {
    schema: z.enum(['wait', 'publish']),
    unset: 'as the generator does; where that is unknown, they wait',
    flag: {
      name: '--future-dates <choice>',
      help: 'whether articles with a date in the future wait for it',
    },
    variable: 'text',
    sentence:
      'Whether editions of articles with a date in the future wait for it, or are published at once.',
  } as OptionalSetting<'wait' | 'publish'>,

  timezone: {
    schema: z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Kyiv'),
    default: READING_DEFAULTS.timezone,
    reason: "The machine's own zone would give two machines two editions.",
    flag: { name: '--timezone <zone>', help: 'IANA time zone of dates printed without one' },
    variable: 'text',
    sentence: 'IANA time zone of dates without a zone.',
  } as Setting<string>,

  policy: {
    schema: z.partialRecord(
      z.enum(Object.keys(DEFAULT_POLICY) as PolicyKind[]),
      z.union([
        z.enum(['read', 'skip', 'announce']),
        z.strictObject({ voice: z.string().min(1).describe('The voice that reads this kind.') }),
      ]),
    ),
    default: {},
    reason: "A kind that is not named follows the reader's own policy.",
    sentence: 'What is read, skipped, announced or read by another voice, by kind of block.',
  } as Setting<ReadingPolicy>,

  math: {
    schema: z.enum(['say', 'announce', 'skip']),
    default: DEFAULT_MATH,
    reason: 'A short formula can be said; a long one cannot be followed by ear.',
    variable: 'text',
    sentence:
      'Whether simple formulas in Markdown are said and others announced, or all are ' +
      'announced or left out.',
  } as Setting<MathChoice>,

  selectors: {
    schema: z.strictObject({
      read: selectors.describe(
        'CSS selectors of parts that are always read, whatever the rules say.',
      ),
      skip: selectors.describe('CSS selectors of parts that are skipped.'),
    }) as z.ZodType<ReadingSelectors>,
    default: {},
    reason: 'Every site has its own classes.',
    sentence: 'Parts of web pages to read or to skip.',
  } as Setting<ReadingSelectors>,

  spokenMarkup: {
    schema: z.enum(['own', 'all', 'none']),
    default: 'own',
    reason: "Another site's page could make the voice say what no reader can see there.",
    variable: 'text',
    sentence: "Which sources' pronunciation marks, such as `data-ipa`, are obeyed.",
  } as Setting<SpokenMarkup>,

  trust: {
    schema: z.union([
      z.literal('own'),
      z.array(z.string().regex(HOST, 'must be a host such as www.example.org')),
    ]),
    default: DEFAULT_TRUST,
    reason: "A stranger's text could choose an expensive voice, or say “guilty” for “innocent”.",
    sentence:
      'Whose texts decide more than title, byline, dates and language: your own files, and what ' +
      'comes from the hosts that you name.',
  } as Setting<Trust>,

  pictures: {
    schema: z.boolean(),
    default: false,
    reason: 'Only who publishes an article knows whether its pictures may be shown elsewhere.',
    variable: 'boolean',
    flag: {
      name: '--pictures',
      help: 'show the pictures of the source on pages and covers; their licence must allow it',
    },
    sentence:
      'Whether pages and covers show the pictures of the source: whoever sets it states that ' +
      'their licence allows it.',
  } as Setting<boolean>,

  maxLength: {
    schema: z.int().positive(),
    default: READING_DEFAULTS.maxLength,
    unit: 'characters',
    reason:
      'It is more than five hours of speech; anything longer was hardly meant to be ' +
      'read aloud.',
    flag: {
      name: '--max-length <number>',
      help: 'refuse an article with more characters to read than this',
      wholeNumber: true,
    },
    variable: 'number',
    sentence: 'Longest article, in characters to read; a longer one is rejected.',
  } as Setting<number>,

  experimentalPdf: {
    schema: z.boolean(),
    default: false,
    reason:
      'A PDF says where letters are, and not what they belong to: parts of it may be misread.',
    flag: {
      name: '--experimental-pdf',
      help: 'read PDFs with a text layer (experiment; needs the package pdfjs-dist)',
    },
    variable: 'boolean',
    sentence: 'Whether PDFs with a text layer are read: an experiment that needs `pdfjs-dist`.',
  } as Setting<boolean>,

  includeDrafts: {
    schema: z.boolean(),
    default: false,
    reason: 'Something unfinished must not be published just because it is in the folder.',
    flag: {
      name: '--include-drafts',
      help: 'read drafts too; else one in a folder is passed over',
    },
    variable: 'boolean',
    sentence: 'Whether articles marked as drafts in their front matter are built.',
  } as Setting<boolean>,
};
