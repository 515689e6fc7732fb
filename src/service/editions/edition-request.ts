/** the body of a request for an edition: its schemas, which list everything that may be given from outside. */
import { z } from '@hono/zod-openapi';
import { isSlug } from '../../edition/check-slug.ts';
import { READING_SETTINGS } from '../../run/settings/reading-settings.ts';
import type { Settings } from '../../run/settings/settings.ts';
import { VOICE_SETTINGS } from '../../run/settings/voice-settings.ts';

/** Settings of a run that may be given. */
type SettingMember =
  | 'title'
  | 'firstLine'
  | 'lastLine'
  | 'language'
  | 'timezone'
  | 'publishAt'
  | 'math'
  | 'pauses'
  | 'voice'
  | 'rate';

/** What may be set of an edition from outside. */
export type GivenSettings = {
  readonly [K in SettingMember]?: Settings[K] | undefined;
} & {
  readonly byline?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
  readonly description?: string | undefined;
  readonly siteName?: string | undefined;
  readonly section?: string | undefined;
  readonly tags?: string[] | undefined;
};

/** What a feed says of an article. */
type EntrySource = {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly authors?: string[] | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
  readonly language?: string | undefined;
  readonly description?: string | undefined;
  readonly siteName?: string | undefined;
  readonly content?: string | undefined;
};

/** Where an article comes from: a text, the address of a page, an entry of a feed. */
export type EditionSource =
  | {
      readonly kind: 'text' | 'markdown' | 'html';
      readonly content: string;
      readonly url?: string | undefined;
    }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'entry'; readonly entry: EntrySource };

/** A request for an edition. */
export type EditionRequest = {
  readonly slug?: string | undefined;
  readonly source: EditionSource;
  readonly settings?: GivenSettings | undefined;
};

/** The same, beside an uploaded file. */
export type UploadRequest = {
  readonly slug?: string | undefined;
  readonly source?: { readonly url?: string | undefined } | undefined;
  readonly settings?: GivenSettings | undefined;
};

/** Most characters of an address. */
const LONGEST_ADDRESS = 2048;

/** Most characters of a text: three times the longest book that is read in one piece. */
const LONGEST_TEXT = 10_000_000;

/** Most characters of a name, a title, a section. */
const LONGEST_NAME = 500;

const address = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .max(LONGEST_ADDRESS);
const name = z.string().min(1).max(LONGEST_NAME);
const text = z.string().min(1).max(LONGEST_TEXT);
const date = z.string().regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?$/, {
  error: 'must be a day or a time with its zone, such as 2026-12-01T07:00:00+01:00',
});

const ENTRY = z.strictObject({
  url: address.optional(),
  title: name.optional(),
  authors: z.array(name).max(50).optional(),
  publishedAt: date.optional(),
  modifiedAt: date.optional(),
  language: READING_SETTINGS.language.schema.optional(),
  description: z.string().max(LONGEST_TEXT).optional(),
  siteName: name.optional(),
  content: text.optional().openapi({ description: 'The article as HTML; else its page is read.' }),
});

/** Where an article comes from. */
const EDITION_SOURCE = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['text', 'markdown', 'html']),
      content: text,
      url: address.optional().openapi({ description: 'The address of its page.' }),
    }),
    z.strictObject({ kind: z.literal('url'), url: address }),
    z.strictObject({
      kind: z.literal('entry'),
      entry: ENTRY.refine(({ url, content }) => url !== undefined || content !== undefined, {
        error: 'must have a content, or the url of its page',
      }),
    }),
  ])
  .openapi('EditionSource', {
    example: { kind: 'markdown', content: '# The ferry\n\nIt left at noon.' },
  });

/** The same, for a file that comes with the request. */
const UPLOAD_SOURCE = z.strictObject({
  url: address.optional().openapi({ description: 'The address of its page.' }),
});

/** Every setting that may be given: what front matter could say, and never a path, an endpoint or a provider. */
const EDITION_SETTINGS = z
  .strictObject({
    title: READING_SETTINGS.title.schema.optional(),
    firstLine: READING_SETTINGS.firstLine.schema.optional(),
    lastLine: READING_SETTINGS.lastLine.schema.optional(),
    language: READING_SETTINGS.language.schema.optional(),
    timezone: READING_SETTINGS.timezone.schema.optional(),
    publishAt: READING_SETTINGS.publishAt.schema.optional(),
    math: READING_SETTINGS.math.schema.optional(),
    pauses: VOICE_SETTINGS.pauses.schema.optional(),
    byline: name.optional(),
    publishedAt: date.optional(),
    modifiedAt: date.optional(),
    description: z.string().max(LONGEST_NAME).optional(),
    siteName: name.optional(),
    section: name.optional(),
    tags: z.array(name).max(100).optional(),
    voice: name.optional(),
    rate: VOICE_SETTINGS.rate.schema.optional(),
  })
  .openapi('EditionSettings', { example: { title: 'The ferry', byline: 'Jane Doe' } });

const slug = z
  .string()
  .max(80)
  .refine(isSlug, { error: 'must be a name of letters, digits and hyphens' })
  .openapi({
    description: 'Name of the edition. Without one: from the address, the title or the file.',
    example: 'the-ferry',
  });

/** A request as JSON. */
export const EDITION_REQUEST: z.ZodType<EditionRequest> = z
  .strictObject({
    slug: slug.optional(),
    source: EDITION_SOURCE,
    settings: EDITION_SETTINGS.optional(),
  })
  .openapi('EditionRequest');

/** What comes beside an uploaded file, as JSON in the field `request`. */
export const UPLOAD_REQUEST: z.ZodType<UploadRequest> = z
  .strictObject({
    slug: slug.optional(),
    source: UPLOAD_SOURCE.optional(),
    settings: EDITION_SETTINGS.optional(),
  })
  .openapi('UploadRequest');
