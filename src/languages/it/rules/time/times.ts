/** times of day, durations and minutes of matches → Italian words: `quattordici e trenta`. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { apart, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { cardinal, ordinal } from '../numbers/number-words.ts';

/** `14`, `30` → `quattordici e trenta`; one o'clock is `una`. */
function timeWords(hours: string, minutes = '00'): string {
  const hour = Number(hours) === 1 ? 'una' : cardinal(hours);
  return Number(minutes) === 0 ? hour : `${hour} e ${cardinal(minutes)}`;
}

function unit(digits: string, names: readonly [one: string, several: string]): string {
  return Number(digits) === 1 ? names[0] : `${cardinal(digits)} ${names[1]}`;
}

const HOUR = ["un'ora", 'ore'] as const;
const MINUTE = ['un minuto', 'minuti'] as const;
const SECOND = ['un secondo', 'secondi'] as const;

/** `05` → `zero cinque`. */
function partWords(parts: string): string {
  return parts.startsWith('0') && parts.length === 2
    ? `zero ${cardinal(parts.slice(1))}`
    : cardinal(parts);
}

/** Parts of a second, by their digits. */
const PARTS: Readonly<Record<number, string>> = { 1: 'decimi', 2: 'centesimi', 3: 'millesimi' };

const CLOCK = '(?:[01]?\\d|2[0-4])';

/** Words before a time of day. */
const TIME_BEFORE =
  /(?:\b(?:ore|ora|alle|dalle|le|delle|h|h\.|entro|fino|verso|tra|fra|e|dopo|prima)|all'|dall'|l'|dell'|\() ?$/i;

/** Before a span of hours, or another span of them. */
const HOURS_BEFORE =
  /(?:\b(?:ore|orari\p{L}|dalle|h\.?) |\d[.:]\d\d ?[-–] ?\d{1,2}(?:[.:]\d\d)?(?: e|,) )$/iu;

/** Names of versions, articles and parts, whose numbers have stops too. */
const NUMBERED_BEFORE = new RegExp(
  String.raw`(?:\b${anyIn(String.raw`
    versione iOS Android Windows articolo art\. comma punto paragrafo capitolo release n\.
    numero magnitudo Ml quota indice v\.?
  `)}) $`,
  'i',
);

const UNIT_BEHIND = new RegExp(
  String.raw`^ ?(?:[€$£%‰°]|${anyIn(String.raw`
    euro franchi dollari milion miliard mila punti km kg m mm cm metri chilometri litri l g
    t mq gradi per\scento volte
  `)}(?![\p{L}'’]))`,
  'u',
);

/** Times. */
export const TIME_RULES: readonly Rule[] = [
  {
    name: 'round-the-clock',
    starts: ['digit'],
    first: '2',
    pattern: sticky(`${FREE_LEFT}24 ?[hH]?/(?<second>24|7)(?: ?[hH](?!\\p{L}))?(?![\\d/])`),
    rewrite: ({ groups }) =>
      groups!.second === '7' ? 'ventiquattro sette' : 'ventiquattro ore su ventiquattro',
    examples: [['aperto 24h/24', 'aperto ventiquattro ore su ventiquattro']],
  },
  {
    name: 'minutes-and-seconds',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<hours>\\d{1,2}) ?[hH] ?)?(?<minutes>\\d{1,3})' ?` +
        `(?<seconds>[0-5]?\\d)(?:''|")(?<parts>\\d{1,3})?(?!\\d)`,
    ),
    rewrite: ({ groups }) => {
      const { hours, minutes, seconds, parts } = groups!;
      const from = hours === undefined ? '' : `${unit(hours, HOUR)} `;
      const said = `${from}${unit(minutes!, MINUTE)} ${unit(seconds!, SECOND)}`;
      return parts === undefined ? said : `${said} e ${partWords(parts)}`;
    },
    examples: [[`in 1'23"45`, 'in un minuto ventitré secondi e quarantacinque']],
  },
  {
    name: 'time-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<h1>${CLOCK})[.:](?<m1>[0-5]\\d) ?[-–] ?(?<h2>${CLOCK})` +
        '(?:[.:](?<m2>[0-5]\\d))?(?![\\d\\p{L}]|[.,:]\\d)(?! ?[%€])',
    ),
    rewrite: (match) => {
      const { h1, m1, h2, m2 } = match.groups!;
      // `8.30-13`: an hour alone only where hours are told.
      if (m2 === undefined && !HOURS_BEFORE.test(textBefore(match, 24))) return undefined;
      return `${timeWords(h1!, m1)}-${timeWords(h2!, m2)}`;
    },
    examples: [
      ['ore 9.30-12.00', 'ore nove e trenta-dodici'],
      ['ore 8.30-13 e 14.30-17', 'ore otto e trenta-tredici e quattordici e trenta-diciassette'],
    ],
  },
  {
    name: 'clock-time',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!\\d:)(?<hours>${CLOCK}):(?<minutes>[0-5]\\d)(?::(?<seconds>[0-5]\\d))?(?![\\d:]|[.,]\\d)`,
    ),
    rewrite: ({ groups }) => {
      const { hours, minutes, seconds } = groups!;
      if (seconds === undefined) return timeWords(hours!, minutes);
      return `${unit(hours!, HOUR)}, ${unit(minutes!, MINUTE)} e ${unit(seconds, SECOND)}`;
    },
    examples: [
      ['alle 16:00', 'alle sedici'],
      ['in 2:05:11', 'in due ore, cinque minuti e undici secondi'],
    ],
  },
  {
    name: 'dotted-time',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hours>${CLOCK})(?<by>[.,])(?<minutes>[0-5]\\d)(?![\\d\\p{L}/]|[.,:-]\\d)`,
    ),
    rewrite: (match) => {
      const { hours, minutes, by } = match.groups!;
      const before = textBefore(match, 14);
      if (UNIT_BEHIND.test(textBehind(match, 12)) || NUMBERED_BEFORE.test(before)) return undefined;
      // With a comma only where an hour is meant for sure.
      if (by === ',' && !/(?:\b(?:ore|alle|dalle)|all'|dall') ?$/i.test(before)) return undefined;
      if (hours!.length === 1 && !TIME_BEFORE.test(before)) return undefined;
      return timeWords(hours!, minutes);
    },
    examples: [
      ['alle ore 14.30', 'alle ore quattordici e trenta'],
      ["all'1.30", "all'una e trenta"],
      ['il 3 maggio, 20.45', 'il tre maggio, venti e quarantacinque'],
    ],
  },
  {
    name: 'hour',
    starts: ['digit'],
    first: '1',
    pattern: sticky(
      "(?<=(?:\\b[Oo]re |\\b[Aa]ll'|\\b[Dd]all'|\\b[Dd]ell'))1(?= di notte| del mattino| de" +
        'l pomeriggio|,(?!\\d)|\\.(?!\\d)|$)',
    ),
    rewrite: () => 'una',
    examples: [["all'1 di notte", "all'una di notte"]],
  },
  {
    name: 'hours',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hours>\\d{1,3}) ?[hH](?![\\p{L}/])(?: ?(?<minutes>[0-5]\\d)` +
        '(?!\\d|[.,]\\d)(?: ?(?:min|m)(?!\\p{L})|\\x27(?![\\p{L}\\d\\x27]))?)?',
    ),
    rewrite: ({ groups }) => {
      const { hours, minutes } = groups!;
      const hour = unit(hours!, HOUR);
      return minutes === undefined ? hour : `${hour} e ${unit(minutes, MINUTE)}`;
    },
    examples: [['in 2h30 e 48 h', 'in due ore e trenta minuti e quarantotto ore']],
  },
  {
    name: 'hour-mark',
    starts: ['word'],
    first: 'h',
    pattern: sticky(`(?<![\\p{L}\\d])h\\.? ?(?=${CLOCK}(?:[.:][0-5]\\d)?(?![\\d\\p{L}]))`),
    rewrite: () => 'ore ',
    examples: [['h 18.30', 'ore diciotto e trenta']],
  },
  {
    name: 'seconds',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<seconds>\\d{1,3})(?:''(?<parts>\\d{1,3})?|"(?<behind>\\d{1,3}))(?!\\d)`,
    ),
    rewrite: ({ groups }) => {
      const { seconds, parts = groups!.behind } = groups!;
      // `0"058`: a lead, in parts of a second.
      if (Number(seconds) === 0 && parts !== undefined)
        return `${cardinal(String(Number(parts)))} ${PARTS[parts.length]}`;
      const said = unit(seconds!, SECOND);
      return parts === undefined ? said : `${said} e ${cardinal(parts)}`;
    },
    examples: [
      ['per 0"058', 'per cinquantotto millesimi'],
      ['in 9"58', 'in nove secondi e cinquantotto'],
    ],
  },
  {
    name: 'minute-of-match',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<minutes>\\d{1,3})(?:\\+(?<extra>\\d{1,2}))?'(?: ?\\+ ?(?<behind>\\d{1` +
        ",2})'?)?(?: ?(?<half>[ps]\\.?t)\\.?(?!\\p{L}))?(?![\\p{L}\\d'])",
    ),
    rewrite: (match) => {
      const { minutes, extra, behind, half } = match.groups!;
      if (Number(minutes) > 130) return undefined;
      const added = extra ?? behind;
      const isPlace =
        half !== undefined ||
        /(?:\b(?:al|dal|del|nel|il|fino al) |all'|dell'|dall'|nell'|l'|\(|^|', |' e )$/i.test(
          textBefore(match, 8),
        ) ||
        /^ (?:minuto|\p{Lu})/u.test(textBehind(match, 8));
      const said = isPlace ? ordinal(minutes!) : unit(minutes!, MINUTE);
      const halves =
        half === undefined ? '' : half.startsWith('p') ? ' del primo tempo' : ' del secondo tempo';
      return apart(match, (added === undefined ? said : `${said} più ${cardinal(added)}`) + halves);
    },
    examples: [
      ["gol al 90'+3", 'gol al novantesimo più tre'],
      ["dura 45'", 'dura quarantacinque minuti'],
      ["(12' st)", '(dodicesimo del secondo tempo)'],
    ],
  },
];
