/** the channel of a feed → where it breaks the rules of Apple, PSP-1 and the podcast namespace. Pure. */
import { primaryLanguage } from '../../_internal/primary-language.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { checkCategories } from './check-categories.ts';
import { checkLinks } from './check-links.ts';
import { checkSharedTags } from './check-shared-tags.ts';
import { childOf, childrenOf, childTextOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import { VALUE_FORMS } from './forms.ts';
import { checkTextRules, descriptionRule, titleRule, type TextRule } from './text-rules.ts';

/** Elements of RSS that directories require, none of them empty. */
const REQUIRED = ['title', 'link', 'description', 'language'] as const;

/** Apple's elements that they require. */
const REQUIRED_BY_APPLE = ['itunes:category', 'itunes:explicit', 'itunes:image'] as const;

/** Values of `podcast:medium` (https://podcasting2.org/docs/podcast-namespace/tags/medium). */
const MEDIA = [
  'audiobook',
  'blog',
  'course',
  'film',
  'music',
  'newsletter',
  'podcast',
  'publisher',
  'video',
];

/** Each may be a list, with an L at its end; a list of several media is `mixed`. */
const MEDIUM = new RegExp(`^(${MEDIA.join('|')})L?$|^mixed$`);

const TEXTS: readonly TextRule[] = [
  titleRule('title-too-long'),
  descriptionRule('description-too-long'),
  {
    element: 'language',
    code: 'language-invalid',
    isRight: VALUE_FORMS.language.is,
    message: (text) => `“${text}” is not a language tag such as en or pt-br`,
  },
  {
    element: 'language',
    code: 'language-unknown',
    isRight: (text) => !isUnknownLanguage(text),
    message: (text) => `“${text}” is not a language of ISO 639`,
  },
  {
    element: 'link',
    code: 'link-invalid',
    isRight: VALUE_FORMS.address.is,
    message: (text) => `“${text}” is not an http or https address`,
  },
  {
    element: 'lastBuildDate',
    code: 'date-invalid',
    isRight: VALUE_FORMS.rfcTime.is,
    message: (text) => `lastBuildDate “${text}” is not a date in RFC 2822 format`,
  },
  {
    element: 'pubDate',
    code: 'date-invalid',
    isRight: VALUE_FORMS.rfcTime.is,
    message: (text) => `pubDate “${text}” is not a date in RFC 2822 format`,
  },
  {
    element: 'itunes:type',
    code: 'itunes-type-invalid',
    isRight: (text) => /^(episodic|serial)$/.test(text),
    message: (text) => `itunes:type is “${text}”; it must be episodic or serial`,
  },
  {
    element: 'podcast:guid',
    code: 'podcast-guid-invalid',
    isRight: VALUE_FORMS.uuid.is,
    message: (text) => `podcast:guid “${text}” is not a UUID`,
  },
  {
    element: 'podcast:locked',
    code: 'locked-invalid',
    isRight: VALUE_FORMS.yesNo.is,
    message: (text) => `podcast:locked is “${text}”; it must be yes or no`,
  },
  {
    element: 'podcast:medium',
    code: 'medium-unknown',
    isRight: (text) => MEDIUM.test(text),
    message: (text) => `podcast:medium “${text}” is not in the podcast namespace`,
  },
];

/** Every finding of the channel's own elements. */
export function checkChannel(channel: XmlElement): readonly Finding[] {
  return [
    ...checkRequired(channel),
    ...checkAdvised(channel),
    ...checkTextRules(channel, TEXTS),
    ...checkCategories(channel),
    ...checkOwner(channel),
    ...checkLinks(channel),
    ...checkSharedTags(channel),
  ];
}

function checkRequired(channel: XmlElement): readonly Finding[] {
  const empty = REQUIRED.filter((name) => childTextOf(channel, name) === '');
  const missing = REQUIRED_BY_APPLE.filter((name) => !childOf(channel, name));
  const hasItem = childrenOf(channel, 'item').length > 0;
  return [
    ...empty.map((name) =>
      errorAt(channel, {
        code: `channel-${name}-missing`,
        message: `the channel has no ${name}`,
      }),
    ),
    ...missing.map((name) =>
      errorAt(channel, {
        code: `${name.replace(':', '-')}-missing`,
        message: `the channel has no ${name}`,
      }),
    ),
    ...(hasItem
      ? []
      : [errorAt(channel, { code: 'items-missing', message: 'the feed has no item' })]),
  ];
}

/** Elements that directories do not require, but without which apps show less. */
function checkAdvised(channel: XmlElement): readonly Finding[] {
  const found: Finding[] = [];
  if (childTextOf(channel, 'itunes:author') === '')
    found.push(
      warningAt(channel, {
        code: 'author-missing',
        message: 'the channel has no itunes:author',
      }),
    );
  if (!childOf(channel, 'podcast:guid'))
    found.push(
      warningAt(channel, {
        code: 'podcast-guid-missing',
        message: 'the channel has no podcast:guid',
      }),
    );
  return found;
}

/** Names of languages by their tags. */
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a well-formed tag begins with an unknown language. */
function isUnknownLanguage(tag: string): boolean {
  return /^[A-Za-z]{2,3}(-|$)/.test(tag) && LANGUAGES.of(primaryLanguage(tag)) === undefined;
}

function checkOwner(channel: XmlElement): readonly Finding[] {
  const owner = childOf(channel, 'itunes:owner');
  if (!owner) return [];
  const email = childOf(owner, 'itunes:email');
  const address = email?.text.trim() ?? '';
  if (email && VALUE_FORMS.mail.is(address)) return [];
  const fault = email ? `“${address}”, which is not an e-mail address` : 'no itunes:email';
  return [errorAt(email ?? owner, { code: 'email-invalid', message: `itunes:owner has ${fault}` })];
}
