/** e-mail and web addresses, handles, hashtags, file names → words. */
import type { Rule } from '../../rule.ts';
import { spellOut } from '../words/letters.ts';
import { cardinal, digitByDigit } from '../numbers/number-words.ts';
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

/** Every part of an address in words: runs of letters as they are, digits and signs by name. */
function sayAddress(address: string): string {
  const parts = address.match(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]/gu) ?? [];
  return parts
    .map((part, index) => {
      if (/^\d/.test(part))
        return part.length < 3 && !part.startsWith('0') ? cardinal(part) : digitByDigit(part);
      if (!/^\p{L}/u.test(part)) return SIGNS[part] ?? '';
      return parts[index - 1] === '.' && part.length === 2
        ? spellOut(part.toUpperCase())
        : sayPart(part);
    })
    .filter((word) => word !== '')
    .join(' ');
}

/** Letters of an address without a vowel are said one by one. */
function sayPart(part: string): string {
  if (/^www$/i.test(part)) return 'W-W-W';
  return part.length === 1 || (part.length < 5 && !/[aeiouy]/i.test(part))
    ? spellOut(part.toUpperCase())
    : part;
}

/** The file endings that are said; each stands behind a name. */
const FILE_ENDING =
  '(?:jpe?g|png|gif|svg|mp[34]|wav|pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|html?|zip|exe|js|ts|py|md)';

const TOP_LEVEL =
  '(?:com|org|net|edu|gov|mil|info|biz|app|dev|news|online|shop|blog|live|media|io|co|ai|tv|me|eu|uk|us|ca|au|de|fr|es|it|pl|ua|ru|cn|jp|in|br|nl|se|no|fi|dk|ch|at|be|ie|nz|za|int|museum|name|xyz|abc|sm|ly|gg|fm)';

const HOST = `(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})\\.){1,6}`;
const PATH = '(?:[/?#](?:[\\p{L}\\d\\-._~%/?#=&+:@!$*,;]{0,300}[\\p{L}\\d/=_-])?)?';

/** `end.No` and `pepper.no` are two sentences without a space, not addresses. */
function isMissingSpace(address: string): boolean {
  return (
    /^\p{L}+\.(?:in|it|no|me|at|be|us|to|is)$/iu.test(address) ||
    /^\p{L}+\.(?:Co|Name|Live|News|Media|Online)$/u.test(address)
  );
}

/** Addresses. */
export const ELECTRONIC_RULES: readonly Rule[] = [
  {
    name: 'email',
    starts: ['word', 'digit'],
    needs: '@',
    pattern: sticky(
      '(?<![\\p{L}\\p{N}])[\\p{L}\\d][\\p{L}\\d._%+-]{0,64}@(?:[\\p{L}\\d-]{1,63}\\.){1,6}\\p{L}{2,24}',
    ),
    rewrite: (match) => sayAddress(match[0]),
    examples: [['write to jo.ray@mail.com today', 'write to jo dot ray at mail dot com today']],
  },
  {
    name: 'url',
    starts: ['word'],
    first: 'hHfF',
    needs: '/',
    pattern: sticky('(?<scheme>https?|ftp|file)://(?<rest>[^\\s<>"]{0,400}[\\p{L}\\d/])', 'i'),
    rewrite: ({ groups }) => sayAddress(groups!.rest!.replace(/\/$/, '')),
    examples: [
      ['see https://www.example.org/a-b/', 'see W-W-W dot example dot org slash A dash B'],
    ],
  },
  {
    name: 'web-address',
    starts: ['word', 'digit'],
    needs: '.',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])(?:www\\.)?${HOST}${TOP_LEVEL}(?![\\p{L}\\d]|-\\p{L}|\\.\\p{L})(?::\\d{1,5})?${PATH}`,
      'i',
    ),
    rewrite: (match) =>
      /^(?:[A-Z]\.)+[A-Z]{1,2}$/i.test(match[0]) ||
      !/\p{L}{2}/u.test(match[0]) ||
      isMissingSpace(match[0])
        ? undefined
        : sayAddress(match[0].replace(/\/$/, '')),
    examples: [
      ['on example.com.', 'on example dot com.'],
      ['www.example.co.uk/news', 'W-W-W dot example dot C-O dot UK slash news'],
    ],
  },
  {
    name: 'file-name',
    starts: ['word', 'digit'],
    needs: '.',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])[\\p{L}\\d][\\p{L}\\d_-]{0,64}\\.${FILE_ENDING}(?![\\p{L}\\d])`,
    ),
    rewrite: (match) => sayAddress(match[0]),
    examples: [['open notes.txt now', 'open notes dot T-X-T now']],
  },
  {
    name: 'handle',
    starts: ['sign'],
    first: '@',
    pattern: sticky('(?<![\\p{L}\\p{N}])@(?<name>[\\p{L}\\d_][\\p{L}\\d_.]{0,64}(?<!\\.))'),
    rewrite: ({ groups }) => `at ${sayAddress(groups!.name!)}`,
    examples: [['by @jo_ray', 'by at jo underscore ray']],
  },
  {
    name: 'hashtag',
    starts: ['sign'],
    first: '#',
    pattern: sticky('(?<![\\p{L}\\d&])#(?<name>(?=[\\p{L}\\d_]{0,64}\\p{L})[\\p{L}\\d_]{1,65})'),
    rewrite: ({ groups }) => `hashtag ${sayAddress(splitCamel(groups!.name!))}`,
    examples: [['#StandUp now', 'hashtag Stand Up now']],
  },
];

/** `StandUpNow2024` → parts that are read as words. */
function splitCamel(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
