/** clock times and durations → words. */
import { finalStop, textBefore } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky, WORD_END } from '../../sticky.ts';
import { DASH, NUMBER_START, sayFigure, sayWhole } from '../numbers/figures.ts';
import type { CountedNoun, IberianLanguage, IberianWords } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** A number with its noun, `una hora`, `dos coma cinco segundos`. */
function sayCounted(figure: string, noun: CountedNoun, words: IberianWords): string {
  const [whole, decimals] = figure.split(/[.,]/) as [string, string | undefined];
  if (decimals !== undefined) {
    const read = { whole: String(Number(whole)), decimals, mark: ',', isDoubtful: false };
    return `${sayFigure(read, { words, form: 'alone' })} ${noun.many}`;
  }
  const number = String(Number(whole));
  const name = number === '1' ? noun.one : noun.many;
  return `${sayWhole(number, { words, form: noun.gender })} ${name}`;
}

const HALF_OF_DAY = '(?<half>[ap])(?:\\. ?m(?:\\.(?!\\p{L})|(?![\\p{L}.]))|m(?![\\p{L}.]))';

type Time = {
  readonly hour: string;
  readonly minute: string | undefined;
  readonly half?: string | undefined;
  readonly isNamed: boolean;
};

function sayTime({ hour, minute, half, isNamed }: Time, words: IberianWords): string | undefined {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  if (hours > 24 || minutes > 59) return undefined;
  const said = words.clock(hours, minutes, isNamed);
  return half === undefined
    ? said
    : `${said} ${words.partOfDay(half.toLowerCase() as 'a' | 'p', hours)}`;
}

/** Rules for times. */
export function timeRules({ wordsOf, patterns, examples }: IberianLanguage): readonly Rule[] {
  const rule = ruleMaker({ examples });
  const { hourWords } = patterns;
  const isBeforeClock = new RegExp(`${patterns.beforeClock}$`, 'iu');
  const { beforeCountdown } = patterns;
  const isBeforeCountdown =
    beforeCountdown && new RegExp(`(?:^|[^\\p{L}])(?:${beforeCountdown}) $`, 'iu');
  const hours = `(?: ?(?<named>${hourWords}|[hH]s?\\b\\.?(?!\\p{L})))`;
  return [
    rule({
      name: 'sporting-time',
      starts: ['digit'],
      // `1min23s45`, `9s98`: hundredths behind the letter.
      pattern: sticky(
        `${NUMBER_START}(?:(?<minutes>\\d{1,2}) ?(?:min|m) ?)?(?<seconds>\\d{1,2})s(?<parts>\\d{2,3})(?![\\p{L}\\p{N}])`,
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { minutes, seconds, parts } = groups!;
        const said = [
          ...(minutes === undefined ? [] : [sayCounted(minutes, words.small.minutes, words)]),
          sayCounted(seconds!, words.small.seconds, words),
        ].join(' ');
        return `${said} ${words.small.and} ${sayWhole(parts!.replace(/^0+(?=\d)/, ''), { words, form: 'alone' })}`;
      },
    }),
    rule({
      name: 'duration-in-signs',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?:(?<hours>\\d{1,3}) ?h(?:oras?)? ?)?(?<minutes>\\d{1,3}) ?` +
          `(?:m|min)\\.? ?(?<seconds>\\d{1,2}(?:[.,]\\d{1,3})?) ?s(?:eg|egs)?\\.?${WORD_END}|${NUMBER_START}` +
          `(?<wholeHours>\\d{1,3}) ?h ?(?<rest>\\d{1,2}) ?m(?:in)?${WORD_END}`,
      ),
      rewrite: (match, context) => {
        const words = wordsOf(context.language);
        const { hours: lead, minutes, seconds, wholeHours, rest } = match.groups!;
        const parts = [
          [lead ?? wholeHours, words.small.hours],
          [minutes ?? rest, words.small.minutes],
          [seconds, words.small.seconds],
        ] as const;
        return joinParts(parts, words) + finalStop(match, context);
      },
    }),
    rule({
      name: 'time-with-seconds',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?:(?<hours>\\d{1,2}):(?=[0-5]\\d:)|(?=[0-5]?\\d:[0-5]\\d[.,](?!000)\\d))` +
          `(?<minutes>[0-5]?\\d):(?<seconds>[0-5]\\d(?:[.,]\\d{1,3})?)(?![\\d:]|[.,]\\d)${WORD_END}`,
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { small } = words;
        const parts = [
          [groups!.hours, small.hours],
          [groups!.minutes, small.minutes],
          [groups!.seconds, small.seconds],
        ] as const;
        return joinParts(parts, words, { withZero: groups!.seconds === '00' });
      },
    }),
    rule({
      name: 'clock-times',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<hour>[01]?\\d|2[0-4])(?:(?<colon>[:h])(?<minute>[0-5]\\d))?` +
          `(?:h|hs)?(?<dash>${DASH})(?<hour2>[01]?\\d|2[0-4])(?:(?<mark>[:h])(?<minute2>[0-5]\\d)|h)` +
          `(?![\\d:]|[.,]\\d)(?:${hours})?(?![\\p{L}\\p{N}])`,
      ),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const { hour, minute, hour2, minute2, named } = match.groups!;
        const isNamed = /^h(?:o|r)/i.test(named ?? '');
        const first = sayTime({ hour: hour!, minute, isNamed: Number(minute ?? 0) === 0 }, words);
        const second = sayTime({ hour: hour2!, minute: minute2, isNamed }, words);
        if (first === undefined || second === undefined) return undefined;
        const said = joinTimes(first, second, { match, words });
        return `${said}${isNamed ? ` ${words.small.hours.many}` : ''}`;
      },
    }),
    rule({
      name: 'clock-time',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<hour>[01]?\\d|2[0-4])(?:(?<mark>[:hH]|\\.(?=\\d\\d ?(?:${hourWords}|[hH]s?` +
          '(?!\\p{L})|[aApP]\\.? ?[mM](?![\\p{L}]))))(?<minute>[0-5]\\d)|(?= ?[aApP]\\.? ?[mM]' +
          `(?!\\p{L})))(?![\\d:]|[.,]\\d)(?: ?${HALF_OF_DAY}|${hours})?(?![\\p{L}\\p{N}])`,
        'i',
      ),
      rewrite: (match, context) => {
        const words = wordsOf(context.language);
        const { hour, minute, half, named } = match.groups!;
        const isNamed = /^h(?:o|r)/i.test(named ?? '');
        const { hours: hourNoun, minutes, seconds } = words.small;
        // What is left of a match is told in minutes and seconds.
        const isLeft =
          isBeforeCountdown && named === undefined && isBeforeCountdown.test(textBefore(match, 24));
        const said =
          isLeft || isDuration(match, words)
            ? joinParts(
                [
                  [hour, isLeft ? minutes : hourNoun],
                  [minute, isLeft ? seconds : minutes],
                ],
                words,
              )
            : sayTime({ hour: hour!, minute, half, isNamed }, words);
        if (said === undefined) return undefined;
        return `${said}${isNamed ? ` ${words.small.hours.many}` : ''}${finalStop(match, context)}`;
      },
    }),
    rule({
      name: 'clock-times-with-points',
      starts: ['digit'],
      // `de 17.00 a 20.00`: full hours, halves and quarters on both sides.
      pattern: sticky(
        `${NUMBER_START}(?<hour>[01]?\\d|2[0-4])\\.(?<minute>00|15|30|45)(?<joint>${DASH}| (?:a|y|e|às) )` +
          `(?<hour2>[01]?\\d|2[0-4])\\.(?<minute2>00|15|30|45)(?!\\d|[.,]\\d)(?! ?[%€$])(?: ?h(?![\\p{L}.]))?${WORD_END}`,
      ),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const { hour, minute, joint, hour2, minute2 } = match.groups!;
        const first = sayTime({ hour: hour!, minute, isNamed: false }, words);
        const second = sayTime({ hour: hour2!, minute: minute2, isNamed: false }, words);
        if (first === undefined || second === undefined) return undefined;
        return /\p{L}/u.test(joint!)
          ? `${first}${joint}${second}`
          : joinTimes(first, second, { match, words });
      },
    }),
    rule({
      name: 'time-after-article',
      starts: ['digit'],
      // `a las 20.30`: a point between hours and minutes after the article of hours.
      pattern: sticky(
        `${NUMBER_START}(?<hour>[01]?\\d|2[0-4])\\.(?<minute>[0-5]\\d)(?!\\d|[.,]\\d)(?! ?[%€$])${WORD_END}`,
      ),
      rewrite: (match, { language }) => {
        const { hour, minute } = match.groups!;
        if (!isBeforeClock.test(textBefore(match, 24))) return undefined;
        return sayTime({ hour: hour!, minute, isNamed: false }, wordsOf(language));
      },
    }),
    rule({
      name: 'whole-hour',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?:(?<from>\\d{1,2})(?:h|hs)?(?<dash>${DASH}))?(?<hour>\\d{1,3}) ?[hH]s?${WORD_END}(?!/)`,
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { from, hour } = groups!;
        const said = sayCounted(hour!, words.small.hours, words);
        if (from === undefined) return said;
        return `${sayWhole(from, { words, form: 'feminine' })} ${words.small.to} ${said}`;
      },
    }),
  ];
}

/** Whether hours and minutes with `h` between them may be a duration: no word before says otherwise. */
function isDuration(match: RegExpExecArray, words: IberianWords): boolean {
  const { mark, minute, half } = match.groups!;
  if (mark?.toLowerCase() !== 'h' || half !== undefined || Number(minute) === 0) return false;
  return !words.beforeTime.test(textBefore(match, 24));
}

type TimesPlace = { readonly match: RegExpExecArray; readonly words: IberianWords };

/** `de nueve a catorce horas`; behind a preposition it is not said twice. */
function joinTimes(first: string, second: string, { match, words }: TimesPlace): string {
  const { to, between } = words.small;
  const [from, until] = between;
  const left = /(?<word>\p{L}+) $/u.exec(textBefore(match, 16))?.groups!.word?.toLowerCase();
  if (left === from) return `${first} ${until} ${second}`;
  const isOpen = left !== undefined && /^(?:d[ea]s?|desde|entre|las?|às|as|os|dos?)$/.test(left);
  return isOpen ? `${first} ${to} ${second}` : `${from} ${first} ${until} ${second}`;
}

type Parts = readonly (readonly [digits: string | undefined, noun: CountedNoun])[];

/** `dos horas, tres minutos y diez segundos`; parts that are zero are left out. */
function joinParts(
  parts: Parts,
  words: IberianWords,
  { withZero = false }: { readonly withZero?: boolean } = {},
): string {
  const said = parts
    .filter(
      ([digits], index) =>
        digits !== undefined && (/[1-9]/.test(digits) || (withZero && index === parts.length - 1)),
    )
    .map(([digits, noun]) => sayCounted(digits!, noun, words));
  const last = said.pop() ?? words.numbers.digits[0]!;
  return said.length === 0 ? last : `${said.join(' ')} ${words.small.and} ${last}`;
}
