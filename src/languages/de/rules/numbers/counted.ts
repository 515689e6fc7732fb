/** one before the noun that it counts, numbers that name, ranges, sums → German words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { apart, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { oneBefore } from '../grammar/agreement.ts';
import { NUMBER, sayNumber, wholeDigits } from '../figures/figures-in-words.ts';
import { cardinal, digitByDigit } from '../figures/number-words.ts';

/** Words after which a number names and does not count: `Platz 1`. */
const NAMED_BEFORE = new RegExp(
  `${anyIn(`
  [Pp]latz [Nn]ummer Nr\\. [Kk]lasse [Ss]eite S\\. [Kk]apitel [Tt]eil [Bb]and [Tt]ag [Rr]unde
  [Ss]tufe [Pp]hase [Gg]leis [Ll]inie [Zz]immer [Hh]alle [Aa]rtikel Art\\. Abs\\. [Aa]bsatz
  [Ss]atz § [Pp]aragraf [Ff]ormel [Tt]yp [Kk]ategorie [Gg]ruppe [Rr]eihe [Ee]bene [Ll]evel
  [Kk]anal [Pp]unkt [Rr]ang Startnummer [Ss]taffel [Ff]olge [Ee]pisode [Aa]usgabe Tor Terminal
  Block Haus Straße straße str\\. platz weg allee gasse ring Tempo Code Version [Bb]eispiel
`)} $`,
  'u',
);

/** A dash between two numbers that means “to”. */
const DASH = '(?: ?[\\u2013\\u2014] ?|-| bis )';

/** Spans and rows of numbers; before what makes compounds of them. */
export const SPAN_RULES: readonly Rule[] = [
  {
    name: 'number-span',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>${NUMBER})${DASH}(?<to>${NUMBER})(?![\\p{L}\\d]|[-\\u2013/:]\\d|-\\p{L})`,
    ),
    rewrite: (match) => {
      const { from, to } = match.groups!;
      const [low, high] = [from!, to!].map((each) => Number(wholeDigits(each)));
      if (match[0].includes('-') && low! >= high!) return undefined;
      if (/^0\d/.test(from!) || /^0\d/.test(to!)) return undefined;
      return `${sayNumber(from!)} bis ${sayNumber(to!)}`;
    },
    examples: [
      ['Seite 5–7', 'Seite fünf bis sieben'],
      ['100-150 Gäste', 'einhundert bis einhundertfünfzig Gäste'],
    ],
  },
  {
    name: 'digits-in-rows',
    starts: ['digit'],
    pattern: sticky('(?<![\\p{L}\\p{N}.,])\\d{1,10}(?:[-\\u2013.]\\d{1,10}){2,8}(?![\\d\\p{L}])'),
    rewrite: (match) => {
      if (/^\d{1,3}(?:\.\d{3})+$/.test(match[0])) return undefined;
      const isFootball = /^\d-\d(?:-\d){1,2}$/.test(match[0]);
      const parts = match[0].split(/[-\u2013.]/);
      if (isFootball) return parts.map((each) => cardinal(each)).join(' ');
      if (parts.length > 3 && match[0].includes('-')) return parts.map(digitByDigit).join(', ');
      const joint = match[0].includes('.') ? ' Punkt ' : ' ';
      return parts
        .map((each) => (each.length > 2 || /^0\d/.test(each) ? digitByDigit(each) : cardinal(each)))
        .join(joint);
    },
    examples: [
      ['im 4-2-3-1 aufgestellt', 'im vier zwei drei eins aufgestellt'],
      ['Version 2.4.1', 'Version zwei Punkt vier Punkt eins'],
    ],
  },
];

/** Numbers beside other words. */
export const COUNTED_RULES: readonly Rule[] = [
  {
    name: 'one-of-them',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}1(?= (?:davon|von ihnen)(?!\\p{L}))`),
    rewrite: () => 'einer',
    examples: [
      ['Drei wurden verletzt, 1 davon schwer.', 'Drei wurden verletzt, einer davon schwer.'],
    ],
  },
  {
    name: 'one-of-noun',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}1(?= (?:\\p{Ll}[\\p{L}]{2,}[enrsm] ){0,2}(?<noun>(?:\\p{Lu}{2,4}-)?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?!\\p{Lu})))`,
    ),
    rewrite: (match) => {
      const before = textBefore(match, 48);
      if (NAMED_BEFORE.test(before)) return undefined;
      return oneBefore(match.groups!.noun!, before);
    },
    examples: [
      ['in 1 Woche', 'in einer Woche'],
      ['1 Stunde lang', 'eine Stunde lang'],
      ['mit 1 Stimme Mehrheit', 'mit einer Stimme Mehrheit'],
    ],
  },
  {
    name: 'ratio',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<one>${NUMBER}) ?: ?(?<other>${NUMBER})(?![\\d\\p{L}:]|[.,]\\d)`,
    ),
    rewrite: ({ groups }) => `${sayNumber(groups!.one!)} zu ${sayNumber(groups!.other!)}`,
    examples: [
      ['gewann 3:1', 'gewann drei zu eins'],
      ['im Maßstab 1:25.000', 'im Maßstab eins zu fünfundzwanzigtausend'],
    ],
  },
  {
    name: 'sum',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<one>${NUMBER}) ?(?<sign>[+×·÷=<>]|[-\\u2013](?= )|x(?= ?\\d)|\\*) ?(?=${NUMBER})`,
    ),
    rewrite: (match) => {
      const { one, sign } = match.groups!;
      const words: Readonly<Record<string, string>> = {
        '+': 'plus',
        '×': 'mal',
        x: 'mal',
        '*': 'mal',
        '·': 'mal',
        '÷': 'geteilt durch',
        '=': 'gleich',
        '<': 'kleiner als',
        '>': 'größer als',
        '-': 'minus',
        '\u2013': 'minus',
      };
      const isMinus = /[-\u2013]/.test(sign!);
      if (isMinus && !/^\d+(?:,\d+)? ?=/.test(textBehind(match, 12))) return undefined;
      return `${apart(match, sayNumber(one!)).trim()} ${words[sign!]} `;
    },
    examples: [['3 + 4 = 7', 'drei plus vier gleich sieben']],
  },
];
