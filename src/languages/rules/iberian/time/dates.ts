/** dates in figures, and with the name of a month → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { finalStop, textBefore, textBehind } from '../../matches.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { sticky, WORD_END } from '../../sticky.ts';
import { DASH, NUMBER_START } from '../numbers/figures.ts';
import type { IberianLanguage, IberianWords } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** A day of the month and its words, the first as the region says it. */
function sayDay(day: number, words: IberianWords): string {
  if (day === 1 && words.firstOfMonth) return words.numbers.ordinal(1, { gender: 'masculine' })!;
  return words.numbers.cardinal(String(day), 'alone')!;
}

/** Years of two digits from this one on are of the last century. */
const LAST_CENTURY_FROM = 50;

/** A year of two or four digits in words. */
function sayYear(year: string, words: IberianWords): string {
  const short = Number(year);
  const full = year.length > 2 ? short : short + (short < LAST_CENTURY_FROM ? 2000 : 1900);
  return words.numbers.cardinal(String(full), 'alone')!;
}

type DateParts = {
  readonly day: string;
  readonly month: string;
  readonly year?: string | undefined;
};

/** `undefined` if no month has such a day. */
function sayDate({ day, month, year }: DateParts, words: IberianWords): string | undefined {
  const name = words.months[Number(month) - 1];
  const number = Number(day);
  if (name === undefined || number < 1 || number > 31) return undefined;
  const { of } = words.small;
  const start = `${sayDay(number, words)} ${of} ${name}`;
  return year === undefined ? start : `${start} ${of} ${sayYear(year, words)}`;
}

/** The stop of a month cut short that ends its sentence too. */
function withStop(match: RegExpExecArray, date: string, context: RuleContext): string {
  return date + finalStop(match, context);
}

/** Behind a third or a quarter of something: `1/3 de su capacidad`. */
const SHARE_OF = /^ d(?:el? |[oa]s? |e (?:la|su|los|las|um|uma|un|una) )\p{Ll}/u;

/** Rules for dates. */
export function dateRules({ wordsOf, patterns, examples }: IberianLanguage): readonly Rule[] {
  const isShort = (name: string): boolean => !patterns.fullMonths.has(name);
  const names = Object.keys(patterns.months).sort((a, b) => b.length - a.length);
  const month = anyOf(names.map((name) => (isShort(name) ? `${name}\\.?` : name)));

  const clear = names.filter((name) => isShort(name) && !patterns.wordMonths.test(name));
  const monthOf = (name: string): number => patterns.months[name.toLowerCase().replace(/\.$/, '')]!;
  const rule = ruleMaker({ examples });
  const isShare = new RegExp(`^${patterns.behindFraction}`, 'u');
  const isBeforeDay = new RegExp(
    `(?:^|[^\\p{L}])${patterns.beforeDay}(?:\\d{1,2}(?:[/.]\\d{1,2})? (?:e|a|y|al) )?$`,
    'iu',
  );
  return [
    rule({
      name: 'iso-date',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<year>[12]\\d{3})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>` +
          '(?<day>\\d{1,2})(?:T(?=\\d\\d:))?(?![\\d/]|[-.]\\d)',
      ),
      rewrite: ({ groups }, { language }) => sayDate(groups as DateParts, wordsOf(language)),
    }),
    rule({
      name: 'numeric-date',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<day>\\d{1,2})º?(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>` +
          `(?<year>[12]\\d{3}|\\d\\d)(?![\\d/]|[-.,]\\d)${WORD_END}`,
      ),
      rewrite: ({ groups }, { language }) => sayDate(groups as DateParts, wordsOf(language)),
    }),
    rule({
      name: 'day-and-month-in-figures',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<day>[0-3]?\\d)º?(?<mark>[/.]|-(?=[01]?\\d(?!\\d)))(?<month>[01]?\\d)(?![\\d/]|[-.,:]\\d)${WORD_END}`,
      ),
      rewrite: (match, { language }) => {
        // Day and night, not the 24th of July.
        if (match[0] === '24/7') return undefined;
        const { day, month: number } = match.groups as DateParts;
        const left = textBefore(match, 40);
        const isSure = isBeforeDay.test(left);
        // `el 27-3`: a day that no result has.
        if (match.groups!.mark === '-' && !(isSure && Number(day) > 12 && Number(number) > 0))
          return undefined;
        if (match[0].includes('º') && day !== '1') return undefined;
        if (Number(day) === 1 && !match[0].includes('º') && SHARE_OF.test(textBehind(match, 8)))
          return undefined;
        if (match.groups!.mark === '.' && !(isSure && /d[ií]as? (?:\d{1,2} \p{L} )?$/iu.test(left)))
          return undefined;
        // Fractions are less than one, and sets of tennis have few games.
        const isDate =
          isSure ||
          match[0].includes('º') ||
          /^0\d\/[01]\d$|^[0-3]\d\/0\d$/.test(match[0]) ||
          Number(day) > 12 ||
          (Number(day) > 7 &&
            Number(day) >= Number(number) &&
            !isShare.test(textBehind(match, 16)));
        return isDate ? sayDate({ day, month: number }, wordsOf(language)) : undefined;
      },
    }),
    rule({
      name: 'day-and-month',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?:(?<first>\\d{1,2})(?<dash>${DASH}|/))?(?<day>\\d{1,2})` +
          `(?<ordinal>[ºo°]|\\.º)?(?<of> (?:de )?|[-/.])(?<month>${month})(?![\\p{L}\\p{M}])` +
          '(?:(?<between> del? |, ?| |[-/]|(?<=\\.))(?<year>[12]\\d{3}|(?<=[-/])\\d\\d)(?!\\d|[.,]\\d| \\p{L}*s\\b))?',
        'i',
      ),
      rewrite: (match, context) => {
        const { groups } = match;
        const words = wordsOf(context.language);
        const { first, dash, day, ordinal, of, month: name, between, year } = groups!;
        if (Number(day) < 1 || Number(day) > 31) return undefined;
        // The fourth set, not the fourth of September.
        const isSet = ordinal !== undefined && of === ' ' && year === undefined;
        if (isSet && isShort(name!.toLowerCase()) && !name!.endsWith('.')) return undefined;
        const join = dash === '/' ? words.small.and : words.small.to;
        const start = first === undefined ? '' : `${sayDay(Number(first), words)} ${join} `;
        const date = `${start}${sayDay(Number(day), words)} ${words.small.of} ${words.months[monthOf(name!)]}`;
        if (year === undefined) return withStop(match, date, context);
        const by = / del? /.test(between!) ? between! : ` ${words.small.of} `;
        return `${date}${by}${sayYear(year, words)}`;
      },
    }),
    rule({
      name: 'month-first-date',
      starts: ['word'],
      pattern: sticky(
        `(?<![\\p{L}\\p{M}\\p{N}]|\\d (?:de )?)(?<month>${month}) (?<day>[0-3]?\\d)` +
          '(?:, ?| )(?:del? )?(?<year>[12]\\d{3})(?!\\d|[.,]\\d)',
        'i',
      ),
      rewrite: ({ groups }, { language }) => {
        const { month: name, day, year } = groups!;
        const parts = { day: day!, month: String(monthOf(name!) + 1), year };
        return sayDate(parts, wordsOf(language));
      },
    }),
    rule({
      name: 'short-month',
      starts: ['word'],
      pattern: sticky(
        `(?<![\\p{L}\\p{M}\\p{N}])(?<month>${anyOf(names.filter(isShort))})(?:\\.?(?<between>[ /-])|\\.)` +
          '(?:del? )?(?<year>[12]\\d{3})(?!\\d|[.,]\\d)',
        'i',
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { month: name, year } = groups!;
        return `${words.months[monthOf(name!)]} ${words.small.of} ${sayYear(year!, words)}`;
      },
    }),
    rule({
      name: 'month-alone',
      starts: ['word'],
      pattern: sticky(
        `(?<=(?:^|[^\\p{L}])(?:${patterns.beforeMonth}) )(?<month>${anyOf(clear)})\\.(?!\\p{L})`,
      ),
      rewrite: (match, context) =>
        wordsOf(context.language).months[monthOf(match.groups!.month!)]! +
        finalStop(match, context),
    }),
  ];
}
