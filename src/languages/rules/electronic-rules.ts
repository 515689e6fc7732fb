/** the words of a language for signs → its rules for e-mail and web addresses, handles and hashtags. */
import { anyIn } from '../../_internal/any-of.ts';
import { textBefore } from './matches.ts';
import { sticky } from './sticky.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What a language says in an address. */
export type ElectronicWords = {
  /** The name of each sign of an address; a sign without one is left out. */
  readonly signs: Readonly<Record<string, string>>;
  /** The words of a run of digits. */
  readonly digits: (digits: string) => string;
  /** Capitals said one by one. */
  readonly letters: (capitals: string) => string;
  /** Domains and other parts that are said otherwise than by these rules, `com`, in lower case. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Before a handle, `at`. */
  readonly handle: string;
  /** Before a hashtag; also what the text may say before it itself. */
  readonly hashtag: string;
  /** What is announced in place of an address without a site name. */
  readonly link: string;
  /**
   * Endings, in lower case and separated by spaces, that are words too: `finito.in` may lack a space.
   * @default those that are words of some language
   */
  readonly endingsLikeWords?: string;
  /** Whole texts, written and spoken, by the name of the rule. */
  readonly examples: Readonly<Record<ElectronicRule, Rule['examples']>>;
};

type ElectronicRule = 'email' | 'url' | 'web-address' | 'handle' | 'hashtag';

/** Endings of domains in news. */
const TOP_LEVEL = anyIn(`
  ai app ar at au be berlin biz blog bo br by ca cat cc ch cl cn co com cr cz de dev dk ec edu ee es
  eu fi fm fr gg gov gr gt hamburg hk hn hr hu ie il in info int io it jobs jp kr koeln li live lt lu
  lv ly ma md me media mil mx museum name net news ni nl no nz online org pa paris pe pl pr pt py rip
  ro rs ru saarland se shop si sk sm social swiss tech travel tirol tr tv ua uk us uy va ve wien wiki
  world xyz za бел бг укр рф
`);

const HOST = '(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})\\.){1,6}';
const NAME_END = '(?![\\p{L}\\d]|-\\p{L}|\\.\\p{L})';
const PORT = '(?::\\d{1,5})?';
const PATH = '(?:[/?#](?:[\\p{L}\\d\\-._~%/?#=&+:@!$*,;]{0,300}[\\p{L}\\d/=_-])?)?';

/** `Ende.In` are two sentences without a space, and `z.B.` is an abbreviation. */
function isAddress(address: string): boolean {
  if (/^www\./i.test(address)) return true;
  if (/^(?:\p{L}\.)+\p{L}{1,2}$/u.test(address) || !/\p{L}{2}/u.test(address)) return false;
  if (/[/?#]/.test(address)) return true;
  const ending = address.split('.').at(-1)!;
  // An ending that is a word too is one only in small letters without a capital after the stop.
  return ending === ending.toLowerCase() || address === address.toUpperCase();
}

/** Endings that are words of some language: `finito.in` may lack a space. */
const ENDINGS_LIKE_WORDS = 'at be by co in is it la live me no si so to us va';

/** Rules for what is written for machines, for the beginning of a table. */
export function electronicRules(words: ElectronicWords): readonly Rule[] {
  const sayAddress = (address: string): string => {
    const parts = address.match(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]/gu) ?? [];
    return parts
      .map((part, index) => sayPart(part, { words, before: parts[index - 1] }))
      .filter((part) => part !== '')
      .join(' ');
  };
  const endings = (words.endingsLikeWords ?? ENDINGS_LIKE_WORDS).replaceAll(' ', '|');
  const endsLikeWord = new RegExp(`^\\p{L}+\\.(?:${endings})$`, 'u');
  const referTo = (address: string, context: RuleContext): string => {
    const { addresses } = context.references;
    if (addresses === 'skip') return '';
    if (addresses === 'say') return sayAddress(address.replace(/\/$/, ''));
    const site = siteOf(address);
    return site === undefined ? words.link : sayAddress(site);
  };
  return [
    {
      name: 'email',
      starts: ['word', 'digit'],
      pattern: sticky(
        '(?<![\\p{L}\\p{N}])[\\p{L}\\d][\\p{L}\\d._%+-]{0,64}@(?:[\\p{L}\\d-]{1,63}\\.){1,6}\\p{L}{2,24}',
      ),
      rewrite: ([address]) => sayAddress(address),
      examples: words.examples.email,
    },
    {
      name: 'url',
      starts: ['word'],
      first: 'hHfF',
      pattern: sticky('(?<scheme>https?|ftp|file)://(?<rest>[^\\s<>"]{0,400}[\\p{L}\\d/])', 'i'),
      // A web address is clear without its scheme; others are not.
      rewrite: (match, context) =>
        referTo(/^http/i.test(match[0]) ? match.groups!.rest! : match[0], context),
      examples: words.examples.url,
    },
    {
      name: 'web-address',
      starts: ['word', 'digit'],
      pattern: sticky(
        `(?<![\\p{L}\\p{N}])(?:www\\.)?${HOST}${TOP_LEVEL}${NAME_END}${PORT}${PATH}`,
        'i',
      ),
      rewrite: ([address], context) =>
        isAddress(address) && !endsLikeWord.test(address) ? referTo(address, context) : undefined,
      examples: words.examples['web-address'],
    },
    {
      name: 'handle',
      starts: ['sign'],
      first: '@',
      pattern: sticky('(?<![\\p{L}\\p{N}])@(?<name>[\\p{L}\\d_][\\p{L}\\d_.]{0,64}(?<!\\.))'),
      rewrite: ({ groups }) => `${words.handle} ${sayAddress(groups!.name!)}`,
      examples: words.examples.handle,
    },
    {
      name: 'hashtag',
      starts: ['sign'],
      first: '#',
      pattern: sticky(
        '(?<![\\p{L}\\d&])#(?<name>(?=[\\p{L}\\d_]{0,64}\\p{L})[\\p{L}\\p{M}\\d_]{1,65})',
      ),
      rewrite: (match) => {
        const name = sayAddress(splitCamel(match.groups!.name!));
        const isNamed = textBefore(match, 16)
          .toLowerCase()
          .endsWith(`${words.hashtag.toLowerCase()} `);
        return isNamed ? name : `${words.hashtag} ${name}`;
      },
      examples: words.examples.hashtag,
    },
  ];
}

type PartPlace = { readonly words: ElectronicWords; readonly before: string | undefined };

function sayPart(part: string, { words, before }: PartPlace): string {
  if (/^\d/.test(part)) return words.digits(part);
  if (!/^\p{L}/u.test(part)) return words.signs[part] ?? '';
  const own = words.parts?.[part.toLowerCase()];
  if (own !== undefined) return own;
  // Letters without a vowel are said one by one.
  const isSpelled =
    /^[a-z]+$/i.test(part) && (part.length === 1 || (part.length < 6 && !/[aeiouy]/i.test(part)));
  const isCountry = before === '.' && part.length === 2 && /^[a-z]+$/i.test(part);
  return isSpelled || isCountry ? words.letters(part.toUpperCase()) : part;
}

/** Most letters and hyphens in a part of a name that a listener can follow. */
const LONGEST_PART = 24;

/** `www.example.org/a/b` → `example.org`; `undefined` for what names no site. */
function siteOf(address: string): string | undefined {
  const host = /^(?:\w{3,5}:\/\/)?(?:www\.)?(?<name>[^/?#:@]+)/i.exec(address)?.groups!.name ?? '';
  const parts = host.split('.');
  const isName =
    parts.length > 1 && parts.length < 5 && parts.every((part) => part.length <= LONGEST_PART);
  return isName && !/\d{2}/.test(host) ? host : undefined;
}

/** `StandUpNow2024` → separate words. */
function splitCamel(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ');
}
