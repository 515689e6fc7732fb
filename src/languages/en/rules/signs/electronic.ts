/** e-mail and web addresses, handles, hashtags, file names → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { joinSayings, say, type Saying } from '../../../pronunciation/saying.ts';
import { sayInitials } from '../words/letters.ts';
import { cardinal, digitByDigit } from '../numbers/number-words.ts';
import { textBefore } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '.': 'dot',
  '/': 'slash',
  '-': 'dash',
  _: 'underscore',
  '@': 'at',
  ':': 'colon',
  '?': 'question mark',
  '=': 'equals',
  '&': 'and',
  '#': 'hash',
  '%': 'percent',
  '+': 'plus',
  '~': 'tilde',
  ',': 'comma',
  '\\': 'backslash',
  '!': 'exclamation mark',
  $: 'dollar',
  '*': 'star',
  "'": '',
  ';': 'semicolon',
  '(': '',
  ')': '',
};

/** Every part of an address in words: letters as they are, digits and symbols by name. */
function sayAddress(address: string, context: RuleContext): Saying {
  const parts = address.match(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]/gu) ?? [];
  const words = parts.map((part, index) => sayPart(part, { before: parts[index - 1], context }));
  const heard = words.filter((word) => word !== '');
  return joinSayings(heard, { by: ' ' });
}

type PartPlace = { readonly before: string | undefined; readonly context: RuleContext };

function sayPart(part: string, { before, context }: PartPlace): string | Saying {
  if (/^\d/.test(part))
    return part.length < 3 && !part.startsWith('0') ? cardinal(part) : digitByDigit(part);
  if (!/^\p{L}/u.test(part)) return SIGNS[part] ?? '';
  if (before === '.' && /^jpe?g$/i.test(part)) return 'jpeg';
  return before === '.' && part.length === 2
    ? sayInitials(part.toUpperCase(), context)
    : sayRun(part, context);
}

/** Letters of an address without a vowel are said one by one. */
function sayRun(part: string, context: RuleContext): string | Saying {
  return part.length === 1 || (part.length < 5 && !/[aeiouy]/i.test(part))
    ? sayInitials(part.toUpperCase(), context)
    : part;
}

/** File extensions that are read after a name. */
const FILE_ENDING = anyOf([
  'csv',
  'docx?',
  'exe',
  'gif',
  'html?',
  'jpe?g',
  'js',
  'json',
  'md',
  'mp[34]',
  'pdf',
  'png',
  'pptx?',
  'py',
  'svg',
  'ts',
  'txt',
  'wav',
  'xlsx?',
  'xml',
  'zip',
]);

const TOP_LEVEL = anyOf([
  'abc',
  'ai',
  'app',
  'at',
  'au',
  'be',
  'biz',
  'blog',
  'br',
  'ca',
  'ch',
  'cn',
  'co',
  'com',
  'de',
  'dev',
  'dk',
  'edu',
  'es',
  'eu',
  'fi',
  'fm',
  'fr',
  'gg',
  'gov',
  'ie',
  'in',
  'info',
  'int',
  'io',
  'it',
  'jp',
  'live',
  'ly',
  'me',
  'media',
  'mil',
  'museum',
  'name',
  'net',
  'news',
  'nl',
  'no',
  'nz',
  'online',
  'org',
  'pl',
  'ru',
  'se',
  'shop',
  'sm',
  'tv',
  'ua',
  'uk',
  'us',
  'xyz',
  'za',
]);

const HOST = '(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})\\.){1,6}';
const NAME_END = '(?![\\p{L}\\d]|-\\p{L}|\\.\\p{L})';
const PORT = '(?::\\d{1,5})?';
const PATH = '(?:[/?#](?:[\\p{L}\\d\\-._~%/?#=&+:@!$*,;]{0,300}[\\p{L}\\d/=_-])?)?';

/** A path after an e-mail address. */
const BEHIND_MAIL = '(?:/[\\p{L}\\d\\-._~%/]{0,200}[\\p{L}\\d])?';

/** `end.No` and `pepper.no` are two sentences without a space, not addresses. */
function isMissingSpace(address: string): boolean {
  return (
    /^\p{L}+\.(?:in|it|no|me|at|be|us|to|is)$/iu.test(address) ||
    /^\p{L}+\.(?:Co|Name|Live|News|Media|Online)$/u.test(address)
  );
}

/** `U.S.` and the like: no address consists of single letters. */
function isInitials(address: string): boolean {
  return /^(?:[A-Z]\.)+[A-Z]{1,2}$/i.test(address) || !/\p{L}{2}/u.test(address);
}

/** Addresses. */
export const ELECTRONIC_RULES: readonly Rule[] = [
  {
    name: 'email',
    starts: ['word', 'digit'],
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])[\\p{L}\\d][\\p{L}\\d._%+-]{0,64}@(?:[\\p{L}\\d-]{1,63}\\.){1,6}\\p{L}{2,24}${BEHIND_MAIL}`,
    ),
    rewrite: (match, context) => sayAddress(match[0], context),
    examples: [['write to jo.ray@mail.com today', 'write to jo dot ray at mail dot com today']],
  },
  {
    name: 'url',
    starts: ['word'],
    first: 'hHfF',
    pattern: sticky('(?<scheme>https?|ftp|file)://(?<rest>[^\\s<>"]{0,400}[\\p{L}\\d/])', 'i'),
    // A web address is clear without its scheme; others are not.
    rewrite: (match, context) => {
      const isWeb = match[0].toLowerCase().startsWith('http');
      return referTo(isWeb ? match.groups!.rest! : match[0], context);
    },
    examples: [
      ['ftp://example.org', 'F-T-P colon slash slash example dot org'],
      ['see https://www.example.org/a-b/', 'see W-W-W dot example dot org slash A dash B'],
    ],
  },
  {
    name: 'web-address',
    starts: ['word', 'digit'],
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])(?:www\\.)?${HOST}${TOP_LEVEL}${NAME_END}${PORT}${PATH}`,
      'i',
    ),
    rewrite: ([address], context) =>
      isInitials(address) || isMissingSpace(address) ? undefined : referTo(address, context),
    examples: [
      ['on example.com.', 'on example dot com.'],
      ['www.example.co.uk/news', 'W-W-W dot example dot C-O dot UK slash news'],
    ],
  },
  {
    name: 'file-name',
    starts: ['word', 'digit'],
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])[\\p{L}\\d][\\p{L}\\d_-]{0,64}\\.${FILE_ENDING}(?![\\p{L}\\d])`,
    ),
    // Underscores around a name are decoration: `__init__.py`.
    rewrite: (match, context) => sayAddress(match[0].replace(/_+(?=\.)/, ''), context),
    examples: [
      ['open notes.txt now', 'open notes dot T-X-T now'],
      ['the file __init__.py', 'the file init dot P-Y'],
    ],
  },
  {
    name: 'handle',
    starts: ['sign'],
    first: '@',
    pattern: sticky('(?<![\\p{L}\\p{N}])@(?<name>[\\p{L}\\d_][\\p{L}\\d_.]{0,64}(?<!\\.))'),
    rewrite: ({ groups }, context) => say`at ${sayAddress(groups!.name!, context)}`,
    examples: [['by @jo_ray', 'by at jo underscore ray']],
  },
  {
    name: 'hashtag',
    starts: ['sign'],
    first: '#',
    pattern: sticky(
      '(?<![\\p{L}\\d&])#(?!\\d{1,4}[A-Z](?![\\p{L}\\d_]))(?<name>(?=[\\p{L}\\d_]{0,64}\\p{L})[\\p{L}\\d_]{1,65})',
    ),
    rewrite: (match, context) => {
      const name = sayAddress(splitCamel(match.groups!.name!), context);
      return /\bhash ?tags? $/i.test(textBefore(match, 10)) ? name : say`hashtag ${name}`;
    },
    examples: [
      ['#StandUp now', 'hashtag Stand Up now'],
      ['the hashtag #StandUp', 'the hashtag Stand Up'],
    ],
  },
];

/** An address, spoken as requested. */
function referTo(address: string, context: RuleContext): string | Saying {
  const { addresses } = context.references;
  if (addresses === 'skip') return '';
  return addresses === 'say'
    ? sayAddress(address.replace(/\/$/, ''), context)
    : siteOf(address, context);
}

/** Most letters and hyphens in a part of a name that a listener can follow. */
const LONGEST_PART = 24;

/** `www.example.org/a/b` → `example dot org`; without a site name, `a link`. */
function siteOf(address: string, context: RuleContext): string | Saying {
  const host = /^(?:\w{3,5}:\/\/)?(?:www\.)?(?<name>[^/?#:@]+)/i.exec(address)?.groups!.name ?? '';
  const parts = host.split('.');
  const isName =
    parts.length > 1 && parts.length < 5 && parts.every((part) => part.length <= LONGEST_PART);
  return isName && !/\d{2}/.test(host) ? sayAddress(host, context) : 'a link';
}

/** `StandUpNow2024` → separate words. */
function splitCamel(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
