/** numbers with a stop → German ordinals that agree with the words around them. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { romanValue } from '../../../rules/roman-value.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { ordinalEnding } from '../grammar/agreement.ts';
import { cardinal, ordinal } from '../figures/number-words.ts';

/** How far agreement looks to each side, in characters. */
const REACH = 64;

/** What makes an ordinal of a number with a stop, whatever follows. */
const BEFORE_ORDINAL = new RegExp(
  `(?:^|[^\\p{L}])${anyIn(`
  am im vom zum zur beim der die das dem den des als jeder jede jedes jeden ihr sein ein kein
  mein unser ihrem seinem ihren seinen
`)}$`,
  'iu',
);

/** An ordinal that ends in the way the words around it ask for. */
function agree(match: RegExpExecArray, digits: string): string {
  const before = textBefore(match, REACH);
  return ordinal(digits, ordinalEnding(before, textBehind(match, REACH)));
}

/** Whether the stop ends the sentence, so that the number counts nothing behind it. */
function isNumberAtEnd(match: RegExpExecArray, context: RuleContext): boolean {
  return context.endsSentence(endOf(match));
}

/** Ordinals. */
export const ORDINAL_RULES: readonly Rule[] = [
  {
    name: 'ordinal-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>\\d{1,4})\\.(?<joint> ?[-\\u2013/] ?)(?<to>\\d{1,4})\\.(?= ["„]?\\p{L})`,
    ),
    rewrite: (match, context) => {
      if (isNumberAtEnd(match, context)) return undefined;
      const { from, joint, to } = match.groups!;
      const between = joint!.includes('/') ? 'und' : 'bis';
      return `${agree(match, from!)} ${between} ${agree(match, to!)}`;
    },
    examples: [
      ['vom 3.–5. Tag an', 'vom dritten bis fünften Tag an'],
      ['die 3./4. Klasse', 'die dritte und vierte Klasse'],
    ],
  },
  {
    name: 'ordinal',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<digits>\\d{1,4}|\\d{1,3}(?:\\.\\d{3}){1,3})\\.(?=(?<next> ["„“'(]?\\p{L}| ?[-\\u2013/,]| \\d|\\)))`,
    ),
    rewrite: (match, context) => {
      if (isNumberAtEnd(match, context)) return undefined;
      const { digits, next } = match.groups!;
      const isBeforeWord = /^ ["„“'(]?\p{Lu}/u.test(next!);
      const isNamed = BEFORE_ORDINAL.test(textBefore(match, 24).trimEnd());
      if (!isBeforeWord && !isNamed && !/^ \p{Ll}/u.test(next!)) return undefined;
      return agree(match, digits!);
    },
    examples: [
      ['der 3. Versuch', 'der dritte Versuch'],
      ['in der 12. Runde', 'in der zwölften Runde'],
      ['ihr 17. Buch und sein 11. Platz', 'ihr siebzehntes Buch und sein elfter Platz'],
      ['am 3. und 4. Spieltag', 'am dritten und vierten Spieltag'],
      ['Der 1. FC Köln verlor.', 'Der erste FC Köln verlor.'],
      ['in 2. Lesung', 'in zweiter Lesung'],
    ],
  },
  {
    name: 'minute-of-goal',
    starts: ['digit'],
    pattern: sticky('(?<=[(,/] ?)(?<minute>\\d{1,3})\\.(?: ?\\+ ?(?<more>\\d{1,2})\\.?)?(?=[),/])'),
    rewrite: ({ groups }) => {
      const { minute, more } = groups!;
      const said = ordinal(minute!, 'e');
      return more === undefined ? said : `${said} plus ${cardinal(more)}`;
    },
    examples: [
      ['Tore: Ray (12.), Holm (45.+2)', 'Tore: Ray (zwölfte), Holm (fünfundvierzigste plus zwei)'],
    ],
  },
  {
    name: 'ordinal-alone',
    starts: ['digit'],
    pattern: sticky('(?<![^\\s])(?<digits>\\d{1,7})\\.(?=\\s*$)'),
    // A text that is nothing but an ordinal, or an article with one.
    rewrite: (match) => {
      const before = textBefore(match, 12).trim();
      const { digits } = match.groups!;
      if (before === '')
        return match.input.trim() === match[0] ? ordinal(digits!, 'er') : undefined;
      return match.index <= 4 && /^(?:am|de[rmns]|die|das|im|vom|zum)$/i.test(before)
        ? agree(match, digits!)
        : undefined;
    },
    examples: [
      ['3.', 'dritter'],
      ['dem 1000.', 'dem eintausendsten'],
    ],
  },
  {
    name: 'roman-ordinal',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])(?<numeral>[IVX]{1,6})\\.(?= ${anyIn(`
  Weltkrieg Jahrhundert Jh\\. Internationale Republik Vatikan Weltkriegs Jahrhunderts Quartal
  Zivilsenat Strafsenat Liga Korps Olymp Abteilung Bezirk Reich Parteitag Kongress Senat Klasse
  Akt Infanterie Hauptstück Medizinisch Staffel
`)})`,
    ),
    rewrite: (match) => {
      const value = romanValue(match.groups!.numeral!);
      return value === undefined ? undefined : agree(match, String(value));
    },
    examples: [
      ['im II. Weltkrieg', 'im zweiten Weltkrieg'],
      ['das XX. Jahrhundert', 'das zwanzigste Jahrhundert'],
    ],
  },
];
