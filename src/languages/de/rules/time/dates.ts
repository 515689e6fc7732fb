/** days with their month, in words or figures → German words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { endOf, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { caseAfter, ordinalEnding, wordBefore } from '../grammar/agreement.ts';
import { ordinal, year } from '../figures/number-words.ts';
import { DAY_NAMES, MONTH, monthNamed, monthOfNumber, SHORT_MONTH } from './months.ts';

const REACH = 64;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:1[0-9]|20)\\d{2}';

/** A day of the week and a comma before a date: `am Montag, 3. Mai`. */
const WEEKDAY_BEFORE = new RegExp(
  `(?<head>(?:^|[^\\p{L}])(?<word>\\p{L}+) )?(?:${DAY_NAMES}|Mo\\.?|Di\\.?|Mi\\.?|Do\\.?|Fr\\.?|Sa\\.?|So\\.?),? \\(?$`,
  'u',
);

/**
 * A day in the case that the words before it ask for. After a weekday it gets the article that a
 * newsreader gives it: `am Montag, dem dritten Mai`.
 */
function sayDay(match: RegExpExecArray, day: string, month: string): string {
  const before = textBefore(match, REACH);
  const weekday = WEEKDAY_BEFORE.exec(before);
  // In brackets a date stands by itself.
  if (weekday !== null && before.endsWith('(')) return ordinal(day, 'er');
  if (weekday !== null) {
    const word = weekday.groups!.word?.toLowerCase() ?? '';
    if (/^(?:am|vom|zum|dem|seit|ab)$/.test(word)) return `dem ${ordinal(day, 'en')}`;
    if (/^(?:bis|den|für|auf)$/.test(word)) return `den ${ordinal(day, 'en')}`;
    return word === 'der' ? `der ${ordinal(day, 'e')}` : ordinal(day, 'er');
  }
  return ordinal(day, ordinalEnding(before, ` ${month}`));
}

/** A year of two or four digits after a date. */
function sayYear(written: string): string {
  const digits = written.replace(/\D/g, '');
  if (digits.length === 4) return year(digits);
  return year(`${Number(digits) > 40 ? '19' : '20'}${digits}`);
}

/** Whether a number with a stop after a preposition is a clock time: `um 8.15`, but `am 8.12.`. */
function isClock(match: RegExpExecArray): boolean {
  return /^ ?Uhr/.test(textBehind(match, 5)) || wordBefore(textBefore(match, 12)) === 'um';
}

function numericDate(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { day, month, year: written } = match.groups!;
  const named = monthOfNumber(month!);
  if (named === undefined || isClock(match)) return undefined;
  const said = `${sayDay(match, day!, named)} ${named}`;
  return written === undefined ? said + finalStop(match, context) : `${said} ${sayYear(written)}`;
}

/** Words that make `3.5` a date and not a version, a section or a Swiss decimal. */
const DATE_BEFORE = /(?:^|[^\p{L}])(?:am|vom|zum|bis|seit|ab|der|den|dem|und|auf) ?$/iu;

/** Dates. */
export const DATE_RULES: readonly Rule[] = [
  {
    name: 'iso-date',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<year>(?:1[5-9]|20)\\d{2})-(?<month>${MONTH_NUMBER})(?:-(?<day>${DAY}))?(?![\\d\\p{L}]|[-.,]\\d)`,
    ),
    rewrite: (match) => {
      const { year: digits, month, day } = match.groups!;
      const named = monthOfNumber(month!)!;
      const said = day === undefined ? named : `${sayDay(match, day, named)} ${named}`;
      return `${said} ${year(digits!)}`;
    },
    examples: [
      ['am 2024-03-02', 'am zweiten März zweitausendvierundzwanzig'],
      ['Stand 2003-03', 'Stand März zweitausenddrei'],
    ],
  },
  {
    name: 'dates-of-month',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>${DAY})\\.?(?<joint> ?[-\\u2013/] ?| und | bis )(?<to>${DAY})\\. ?(?<month>${MONTH})`,
    ),
    rewrite: (match) => {
      const { from, joint, to, month } = match.groups!;
      const named = monthNamed(month!);
      const between = /[/u]/.test(joint!) ? 'und' : 'bis';
      const ending = ordinalEnding(textBefore(match, REACH), ` ${named}`);
      return `${ordinal(from!, ending)} ${between} ${ordinal(to!, ending)} ${named}`;
    },
    examples: [
      ['vom 3.–5. Mai', 'vom dritten bis fünften Mai'],
      ['am 3./4. Oktober', 'am dritten und vierten Oktober'],
      ['am 3. und 4. Okt.', 'am dritten und vierten Oktober'],
    ],
  },
  {
    name: 'date',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>${DAY})\\. ?(?<month>${MONTH})(?:,? (?<year>${YEAR}|'\\d{2})(?![\\d\\p{L}]|[.,]\\d))?`,
      'i',
    ),
    rewrite: (match, context) => {
      const { day, month, year: written } = match.groups!;
      const named = monthNamed(month!);
      const said = `${sayDay(match, day!, named)} ${named}`;
      return written === undefined
        ? said + finalStop(match, context)
        : `${said} ${sayYear(written)}`;
    },
    examples: [
      ['am 3. Oktober 1990', 'am dritten Oktober neunzehnhundertneunzig'],
      ['Der 1. Mai ist frei.', 'Der erste Mai ist frei.'],
      ['Am Montag, 3. Mai, beginnt es.', 'Am Montag, dem dritten Mai, beginnt es.'],
      ['Montag, 3. Mai', 'Montag, dritter Mai'],
      ['am 2. Jän. 2003', 'am zweiten Jänner zweitausenddrei'],
      ['bis 28. Juni', 'bis achtundzwanzigsten Juni'],
    ],
  },
  {
    name: 'numeric-date',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>${DAY})\\. ?(?<month>${MONTH_NUMBER})\\. ?(?<year>(?:1[5-9]|20)\\d{2}` +
        `|\\d{2}(?![.:]?\\d| ?Uhr| ?[%€]))(?!\\d|[.,]\\d)`,
    ),
    rewrite: numericDate,
    examples: [
      ['am 03.05.2024', 'am dritten Mai zweitausendvierundzwanzig'],
      ['Stand: 3.5.24', 'Stand: dritter Mai zweitausendvierundzwanzig'],
    ],
  },
  {
    name: 'numeric-day-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>${DAY})\\. ?[-\\u2013] ?(?<day>${DAY})\\. ?(?<month>${MONTH_NUMBER})\\.` +
        `(?: ?(?<year>(?:1[5-9]|20)\\d{2}))?(?!\\d)`,
    ),
    rewrite: (match, context) => {
      const { from, day, month, year: written } = match.groups!;
      const named = monthOfNumber(month!)!;
      const ending = ordinalEnding(textBefore(match, REACH), ` ${named}`);
      const said = `${ordinal(from!, ending)} bis ${ordinal(day!, ending)} ${named}`;
      return written === undefined
        ? said + finalStop(match, context)
        : `${said} ${sayYear(written)}`;
    },
    examples: [['Vom 3.-5.6. frei', 'Vom dritten bis fünften Juni frei']],
  },
  {
    name: 'numeric-day',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<day>${DAY})\\. ?(?<month>${MONTH_NUMBER})(?<stop>\\.)?(?!\\d|[.,:]\\d| ?${anyIn(`
  Uhr Prozent % Euro Grad Mio Mrd Millio Millia
`)}|\\p{L})`,
    ),
    rewrite: (match, context) => {
      const { stop } = match.groups!;
      const isAlone = match.input.trim() === match[0];
      const isNamed = DATE_BEFORE.test(textBefore(match, 8)) || weekdayEnds(match);
      const isDate = stop === undefined ? isNamed && !match[0].includes(' ') : true;
      if (!isAlone && (!isDate || (!isNamed && context.endsSentence(endOf(match)))))
        return undefined;
      if (stop !== undefined && !isNamed && match[0].includes(' ')) return undefined;
      return numericDate(match, context);
    },
    examples: [
      ['Vom 3.5. bis 7.5. offen', 'Vom dritten Mai bis siebten Mai offen'],
      ['bis zum 3.12.', 'bis zum dritten Dezember.'],
    ],
  },
  {
    name: 'month-and-year',
    starts: ['word'],
    pattern: sticky(`(?<![\\p{L}\\d])(?<month>${SHORT_MONTH})(?= ?(?:\\d|'\\d))`),
    rewrite: (match) => {
      const gap = /^\d|^'/.test(textBehind(match, 1)) ? ' ' : '';
      return monthNamed(match.groups!.month!) + gap;
    },
    examples: [['seit Okt. 1998', 'seit Oktober neunzehnhundertachtundneunzig']],
  },
  {
    name: 'year-of-month',
    starts: ['digit'],
    pattern: sticky(
      `(?<=${anyIn(`
  Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
  Jan\\. Feb\\. Aug\\. Sept\\. Okt\\. Nov\\. Dez\\.
`)},? )(?<year>${YEAR})(?![\\d\\p{L}]|[.,]\\d)`,
    ),
    rewrite: ([digits]) => year(digits),
    examples: [['Im März 1848 begann es.', 'Im März achtzehnhundertachtundvierzig begann es.']],
  },
];

function weekdayEnds(match: RegExpExecArray): boolean {
  return WEEKDAY_BEFORE.test(textBefore(match, REACH)) || caseAfter(textBefore(match, 12)) === 'd';
}
