/** the channel of a feed → what Apple, PSP-1 and the podcast name space find wrong in it. Pure. */
import { nearestCategory, parseCategory } from '../categories.ts';
import { parseRfc2822 } from '../feed-dates.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  errorAt,
  isWebAddress,
  childTextOf,
  warningAt,
} from './finding.ts';
import type { Finding } from './finding.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { LONGEST_DESCRIPTION_BYTES } from '../feed-settings.ts';

/** Values of `podcast:medium` (https://podcasting2.org/docs/podcast-namespace/tags/medium); each may be a list. */
const MEDIA = /^(podcast|music|video|film|audiobook|newsletter|blog|publisher|course)L?$|^mixed$/;

/** Elements without which directories refuse a show. */
const REQUIRED = ['title', 'link', 'description', 'language'] as const;

/** Every finding of the channel's own elements. */
export function checkChannel(channel: XmlElement): readonly Finding[] {
  return [
    ...checkRequired(channel),
    ...checkTexts(channel),
    ...checkItunes(channel),
    ...checkLinks(channel),
    ...checkPodcastTags(channel),
    ...checkPaddedTexts(channel),
  ];
}

/** PSP-1: values without white space at the ends. */
export function checkPaddedTexts(parent: XmlElement): readonly Finding[] {
  return parent.children
    .filter((child) => child.children.length === 0 && child.text !== child.text.trim())
    .map((child) =>
      warningAt(child, {
        code: 'text-padded',
        message: `${child.name} begins or ends with white space`,
      }),
    );
}

/** `itunes:explicit` is `true` or `false`; the older yes, no and clean are refused. */
export function checkExplicit(parent: XmlElement): readonly Finding[] {
  const explicit = childOf(parent, 'itunes:explicit');
  if (!explicit || /^(true|false)$/.test(explicit.text.trim())) return [];
  return [
    errorAt(explicit, {
      code: 'explicit-invalid',
      message: `itunes:explicit is “${explicit.text.trim()}”; it must be true or false`,
    }),
  ];
}

/** The one value of the AI tag that says yes; others say nothing to a reader. */
export function checkAiTag(parent: XmlElement): readonly Finding[] {
  return childrenOf(parent, 'podcast:txt')
    .filter((txt) => attributeOf(txt, 'purpose') === 'ai-content' && txt.text.trim() !== 'true')
    .map((txt) =>
      errorAt(txt, {
        code: 'ai-content-invalid',
        message: `podcast:txt purpose="ai-content" is “${txt.text.trim()}”; it must be true`,
      }),
    );
}

function checkRequired(channel: XmlElement): readonly Finding[] {
  const missing = REQUIRED.filter((name) => childTextOf(channel, name) === '').map((name) =>
    errorAt(channel, { code: `channel-${name}-missing`, message: `the channel has no ${name}` }),
  );
  const itunes = ['itunes:category', 'itunes:explicit', 'itunes:image'].filter(
    (name) => !childOf(channel, name),
  );
  const none =
    childrenOf(channel, 'item').length === 0
      ? [errorAt(channel, { code: 'items-missing', message: 'the feed has no item' })]
      : [];
  return [
    ...missing,
    ...itunes.map((name) =>
      errorAt(channel, {
        code: `${name.replace(':', '-')}-missing`,
        message: `the channel has no ${name}`,
      }),
    ),
    ...none,
  ];
}

function checkTexts(channel: XmlElement): readonly Finding[] {
  const [title, description, language, link, built, published] = [
    'title',
    'description',
    'language',
    'link',
    'lastBuildDate',
    'pubDate',
  ].map((name) => childOf(channel, name));
  const found: Finding[] = [];
  if (title && [...title.text.trim()].length > 255)
    found.push(
      errorAt(title, {
        code: 'title-too-long',
        message: `the title has ${[...title.text.trim()].length} characters; 255 are allowed`,
      }),
    );
  const bytes = Buffer.byteLength(description?.text.trim() ?? '');
  if (description && bytes > LONGEST_DESCRIPTION_BYTES)
    found.push(
      errorAt(description, {
        code: 'description-too-long',
        message: `the description has ${bytes} bytes; ${LONGEST_DESCRIPTION_BYTES} are allowed`,
      }),
    );
  if (language && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language.text.trim()))
    found.push(
      errorAt(language, {
        code: 'language-invalid',
        message: `“${language.text.trim()}” is no language tag such as en or pt-br`,
      }),
    );
  if (language && isUnknownLanguage(language.text.trim()))
    found.push(
      errorAt(language, {
        code: 'language-unknown',
        message: `“${language.text.trim()}” is no language of ISO 639`,
      }),
    );
  if (link && !isWebAddress(link.text.trim()))
    found.push(
      errorAt(link, {
        code: 'link-invalid',
        message: `“${link.text.trim()}” is no http or https address`,
      }),
    );
  if (built && parseRfc2822(built.text.trim()) === undefined)
    found.push(
      errorAt(built, {
        code: 'date-invalid',
        message: `lastBuildDate “${built.text.trim()}” is no date of RFC 2822`,
      }),
    );
  if (published && parseRfc2822(published.text.trim()) === undefined)
    found.push(
      errorAt(published, {
        code: 'date-invalid',
        message: `pubDate “${published.text.trim()}” is no date of RFC 2822`,
      }),
    );
  return found;
}

/** Names of languages, by the tags that have one. */
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isUnknownLanguage(tag: string): boolean {
  return /^[A-Za-z]{2,3}(-|$)/.test(tag) && LANGUAGES.of(tag.split('-')[0]!) === undefined;
}

function checkItunes(channel: XmlElement): readonly Finding[] {
  const named = childrenOf(channel, 'itunes:category');
  const twice = named
    .filter(
      (category, i) => named.findIndex((each) => categoryOf(each) === categoryOf(category)) < i,
    )
    .map((category) =>
      warningAt(category, {
        code: 'category-repeated',
        message: `the category ${categoryOf(category)} stands twice`,
      }),
    );
  const categories = [...named.flatMap(checkCategory), ...twice];
  const type = childOf(channel, 'itunes:type');
  const wrongType =
    type && !/^(episodic|serial)$/.test(type.text.trim())
      ? [
          errorAt(type, {
            code: 'itunes-type-invalid',
            message: `itunes:type is “${type.text.trim()}”; it must be episodic or serial`,
          }),
        ]
      : [];
  const author =
    childTextOf(channel, 'itunes:author') === ''
      ? [
          warningAt(channel, {
            code: 'author-missing',
            message: 'the channel has no itunes:author',
          }),
        ]
      : [];
  return [
    ...checkExplicit(channel),
    ...categories,
    ...wrongType,
    ...author,
    ...checkOwner(channel),
    ...checkImageAddress(channel),
  ];
}

function checkCategory(category: XmlElement): readonly Finding[] {
  const name = attributeOf(category, 'text');
  if (!parseCategory(name) || name.includes('>'))
    return [
      errorAt(category, {
        code: 'category-unknown',
        message: `“${name}” is no category of Apple Podcasts, exact in case${meant(nearestCategory(name))}`,
      }),
    ];
  return childrenOf(category, 'itunes:category')
    .filter((below) => !parseCategory(`${name} > ${attributeOf(below, 'text')}`))
    .map((below) =>
      errorAt(below, {
        code: 'subcategory-unknown',
        message: `“${attributeOf(below, 'text')}” is not below ${name} in Apple Podcasts${meant(nearestCategory(`${name} > ${attributeOf(below, 'text')}`))}`,
      }),
    );
}

function categoryOf(category: XmlElement): string {
  return [category, ...childrenOf(category, 'itunes:category')]
    .map((each) => attributeOf(each, 'text'))
    .join(' > ');
}

function meant(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean “${near}”?`;
}

function checkOwner(channel: XmlElement): readonly Finding[] {
  const owner = childOf(channel, 'itunes:owner');
  const email = owner && childOf(owner, 'itunes:email');
  if (!owner || (email && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.text.trim()))) return [];
  return [
    errorAt(email ?? owner, {
      code: 'email-invalid',
      message: `itunes:owner has ${email ? `“${email.text.trim()}”, which is no e-mail address` : 'no itunes:email'}`,
    }),
  ];
}

/** The address of artwork, of a channel or an item. */
export function checkImageAddress(parent: XmlElement): readonly Finding[] {
  const image = childOf(parent, 'itunes:image');
  if (!image) return [];
  const href = attributeOf(image, 'href');
  if (!isWebAddress(href))
    return [
      errorAt(image, {
        code: 'image-address-invalid',
        message: `itunes:image has ${href === '' ? 'no href' : `“${href}”, which is no address in ASCII`}`,
      }),
    ];
  return /\.(jpe?g|png)$/i.test(new URL(href).pathname)
    ? []
    : [
        errorAt(image, {
          code: 'image-extension',
          message: `${href} does not end in .jpg or .png`,
        }),
      ];
}

function checkLinks(channel: XmlElement): readonly Finding[] {
  const links = childrenOf(channel, 'atom:link');
  const [self, second] = links.filter((link) => attributeOf(link, 'rel') === 'self');
  if (!self)
    return [
      errorAt(channel, {
        code: 'self-link-missing',
        message: 'the channel has no atom:link with rel="self"',
      }),
    ];
  const wrong = links.filter(
    (link) =>
      /^(self|first|last|next|previous|hub)$/.test(attributeOf(link, 'rel')) &&
      !isWebAddress(attributeOf(link, 'href')),
  );
  const loop = links.find(
    (link) =>
      /^(next|previous)$/.test(attributeOf(link, 'rel')) &&
      attributeOf(link, 'href') === attributeOf(self, 'href'),
  );
  return [
    ...wrong.map((link) =>
      errorAt(link, {
        code: `${link === self ? 'self' : 'paging'}-link-invalid`,
        message: `atom:link rel="${attributeOf(link, 'rel')}" has “${attributeOf(link, 'href')}”, which is no address`,
      }),
    ),
    ...(second
      ? [
          errorAt(second, {
            code: 'self-link-repeated',
            message: 'a second atom:link with rel="self"',
          }),
        ]
      : []),
    ...(loop
      ? [
          errorAt(loop, {
            code: 'paging-link-loop',
            message: `atom:link rel="${attributeOf(loop, 'rel')}" leads to this very page`,
          }),
        ]
      : []),
    ...(/^(application\/rss\+xml|)$/.test(attributeOf(self, 'type'))
      ? []
      : [
          warningAt(self, {
            code: 'self-link-type',
            message: `atom:link rel="self" has type “${attributeOf(self, 'type')}”; it is application/rss+xml`,
          }),
        ]),
  ];
}

function checkPodcastTags(channel: XmlElement): readonly Finding[] {
  const [guid, locked, medium] = ['podcast:guid', 'podcast:locked', 'podcast:medium'].map((name) =>
    childOf(channel, name),
  );
  const found: Finding[] = [...checkAiTag(channel)];
  if (!guid)
    found.push(
      warningAt(channel, {
        code: 'podcast-guid-missing',
        message: 'the channel has no podcast:guid',
      }),
    );
  else if (
    !/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(
      guid.text.trim(),
    )
  )
    found.push(
      errorAt(guid, {
        code: 'podcast-guid-invalid',
        message: `podcast:guid “${guid.text.trim()}” is no UUID`,
      }),
    );
  if (locked && !/^(yes|no)$/.test(locked.text.trim()))
    found.push(
      errorAt(locked, {
        code: 'locked-invalid',
        message: `podcast:locked is “${locked.text.trim()}”; it must be yes or no`,
      }),
    );
  if (medium && !MEDIA.test(medium.text.trim()))
    found.push(
      errorAt(medium, {
        code: 'medium-unknown',
        message: `podcast:medium “${medium.text.trim()}” is not in the name space`,
      }),
    );
  return found;
}
