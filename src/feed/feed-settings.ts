/** `feed` of the configuration → the facts of a podcast, with those that a feed requires. */
import { z } from 'zod';
import { ConfigError } from '../errors.ts';
import { nearestCategory, parseCategory } from './categories.ts';
import { stripForbidden } from './write-xml.ts';

/** The longest description that Apple and PSP-1 accept. */
export const LONGEST_DESCRIPTION_BYTES = 4000;

/** The longest value that PSP-1 accepts unless it says otherwise, in characters. */
export const LONGEST_VALUE = 255;

/** The longest text of a funding link in the podcast namespace, in characters. */
const LONGEST_FUNDING = 128;

/** Items on one page: a thousand are about 3 MB, and more than apps list of one show. */
const DEFAULT_PAGE_SIZE = 1000;

/** About 15 MB: some readers do not read a longer page to its end. */
const LARGEST_PAGE_SIZE = 5000;

/** `feed` as a configuration file may hold it. */
export type FeedSettings = {
  readonly title?: string | undefined;
  /** The address under which the output folder is published. */
  readonly baseUrl?: string | undefined;
  /** The address under which it was first published, if that was another one. */
  readonly movedFrom?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly email?: string | undefined;
  /** `News` or `News > Politics`. */
  readonly category?: string | undefined;
  /**
   * An address, or a file relative to the configuration's folder; artwork is drawn if it is absent.
   */
  readonly image?: string | undefined;
  readonly explicit?: boolean | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly copyright?: string | undefined;
  /** Where listeners can support the podcast. */
  readonly funding?: FeedFunding | undefined;
  readonly corrections?: 'replace' | 'new-item' | undefined;
  /** Items on one page. */
  readonly pageSize?: number | undefined;
};

/** Where listeners can support a podcast, and what the link says. */
export type FeedFunding = { readonly url: string; readonly text: string };

/** What a feed may leave out. */
type Optional = 'image' | 'copyright' | 'movedFrom' | 'funding';

/** A podcast with everything that a feed must contain. */
export type Podcast = Pick<FeedSettings, Optional> & {
  readonly [K in Exclude<keyof FeedSettings, Optional>]-?: Exclude<FeedSettings[K], undefined>;
};

/** The keys that a feed requires. */
const REQUIRED = ['title', 'baseUrl', 'description', 'author', 'email', 'category'] as const;

/** Whether settings have everything that a feed must contain. */
export function describesPodcast(settings: FeedSettings): boolean {
  return REQUIRED.every((key) => settings[key] !== undefined);
}

/** A text that is not empty without the characters that XML cannot hold. */
const line = z
  .string()
  .trim()
  .min(1)
  .refine((text) => stripForbidden(text).trim() !== '', 'must contain readable text');

const category = z.string().superRefine((text, context) => {
  if (parseCategory(text)) return;
  const near = nearestCategory(text);
  const advice = near ? `did you mean “${near}”?` : 'write one such as News or News > Politics';
  context.addIssue({
    code: 'custom',
    message: `is “${text}”, which is not a category of Apple Podcasts (case matters): ${advice}`,
  });
});

/** Podcast apps recognise images by their extension. */
const image = line.refine(isImage, 'must be a file, or an address that ends in .jpg or .png');

function isImage(text: string): boolean {
  if (!/^https?:/i.test(text)) return true;
  return URL.canParse(text) && /\.(jpe?g|png)$/i.test(new URL(text).pathname);
}

/** The schema of `feed` in a configuration file. */
export const feedSettingsSchema: z.ZodType<FeedSettings> = z
  .strictObject({
    title: line.max(LONGEST_VALUE).optional().describe('Title of the podcast.'),
    baseUrl: z
      .string()
      .refine(isBaseUrl, 'must be an http or https address without ? and #')
      .optional()
      .describe('Address under which the output folder is published.'),
    movedFrom: z
      .string()
      .refine(isBaseUrl, 'must be an http or https address without ? and #')
      .optional()
      .describe(
        'First address of a podcast that has moved: items keep their GUIDs, and the feed states its new address.',
      ),
    description: line
      .refine(
        (text) => Buffer.byteLength(text) <= LONGEST_DESCRIPTION_BYTES,
        `must have at most ${LONGEST_DESCRIPTION_BYTES} bytes`,
      )
      .optional()
      .describe('What the podcast is about.'),
    author: line.max(LONGEST_VALUE).optional().describe('Author or publisher of the podcast.'),
    email: z
      .email('must be an e-mail address')
      .optional()
      .describe('E-mail address of its owner; directories send a code to it.'),
    category: category.optional().describe('Category of Apple Podcasts: News, or News > Politics.'),
    image: image
      .optional()
      .describe(
        'Artwork: address or path of a square JPEG or PNG of 1400 to 3000 pixels. ' +
          'Default: artwork with the title is drawn.',
      ),
    explicit: z.boolean().optional().describe('Whether it is for adults only. Default: false.'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag')
      .optional()
      .describe('Language of the podcast. Default: `language`.'),
    copyright: line.max(LONGEST_VALUE).optional().describe('Copyright notice.'),
    funding: z
      .strictObject({
        url: z
          .string()
          .refine(isWebPage, 'must be an http or https address')
          .describe('Address of the page.'),
        text: line.max(LONGEST_FUNDING).describe('Text of the link.'),
      })
      .optional()
      .describe('A page where listeners can support the podcast.'),
    corrections: z
      .enum(['replace', 'new-item'])
      .optional()
      .describe(
        'Whether a corrected article replaces its item (default), ' +
          'or becomes a new one with a dated note.',
      ),
    pageSize: z
      .int()
      .min(1)
      .max(LARGEST_PAGE_SIZE)
      .optional()
      .describe(`Items on one page of the feed. Default: ${DEFAULT_PAGE_SIZE}.`),
  })
  .describe('The podcast feed.');

/** Whether settings hold all that a feed needs. */
export function isPodcast(settings: FeedSettings): boolean {
  return REQUIRED.every((key) => settings[key] !== undefined);
}

/**
 * The podcast of these settings.
 * @throws ConfigError `CONFIG_INVALID` that names the missing keys.
 */
export function requirePodcast(
  settings: FeedSettings,
  options: { readonly language: string },
): Podcast {
  const missing = REQUIRED.filter((key) => settings[key] === undefined);
  const [first] = missing;
  if (first !== undefined) {
    const needed = missing.map((key) => `feed.${key}`).join(', ');
    const example = `"${first}": ${JSON.stringify(EXAMPLES[first])}`;
    throw new ConfigError(`feed.${first} is missing: a feed needs ${needed}`, {
      code: 'CONFIG_INVALID',
      // Written so, it is valid in YAML and in JSON.
      hint: `Add it to the configuration (lectern.config.yaml or .json), for instance "feed": { ${example} }; lectern init writes one.`,
    });
  }
  const {
    explicit = false,
    language = options.language,
    corrections = 'replace',
    pageSize = DEFAULT_PAGE_SIZE,
  } = settings;
  return {
    title: settings.title!,
    baseUrl: bareAddress(settings.baseUrl!),
    description: settings.description!,
    author: settings.author!,
    email: settings.email!,
    category: settings.category!,
    explicit,
    language,
    corrections,
    pageSize,
    image: settings.image,
    copyright: settings.copyright,
    movedFrom: settings.movedFrom && bareAddress(settings.movedFrom),
    funding: settings.funding,
  };
}

/** An address without a slash at its end. */
function bareAddress(url: string): string {
  return new URL(url).href.replace(/\/+$/, '');
}

function isWebPage(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** An example value for each required key. */
const EXAMPLES: Readonly<Record<(typeof REQUIRED)[number], string>> = {
  title: 'The Harbour Post, read aloud',
  baseUrl: 'https://example.org/audio',
  description: 'Every article, narrated.',
  author: 'The Harbour Post',
  email: 'podcast@example.org',
  category: 'News > Daily News',
};

/** Paths are appended to it: it must have no query or fragment, and no password. */
function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === '';
}
