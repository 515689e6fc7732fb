/** times of day, durations and results in minutes → French words: `quatorze heures trente`. */
import type { Rule } from '../../../rules/rule.ts';
import { apart, textBefore } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { cardinal, isPlural, ordinal } from '../numbers/number-words.ts';

/** `14`, `30` → `quatorze heures trente`. */
function timeWords(
  hours: string,
  {
    minutes = '00',
    language,
  }: { readonly minutes?: string | undefined; readonly language: string },
): string {
  const hour = `${cardinal(hours, { language, feminine: true })} ${isPlural(hours) ? 'heures' : 'heure'}`;
  return Number(minutes) === 0
    ? hour
    : `${hour} ${cardinal(minutes, { language, feminine: true })}`;
}

function unit(
  digits: string,
  { name, language }: { readonly name: string; readonly language: string },
): string {
  return `${cardinal(digits, { language, feminine: true })} ${name}${isPlural(digits) ? 's' : ''}`;
}

const CLOCK = '(?:[01]?\\d|2[0-4])';
const HOURS =
  '(?<hours>\\d{1,3})(?: ?[hH](?![\\p{L}]| ?/(?! ?(?:semaine|jour|mois|sem)))(?: ?(?<minutes>[0-5]\\d)(?!\\d|[.,]\\d))?)';

/** Times. */
export const TIME_RULES: readonly Rule[] = [
  {
    name: 'minutes-and-seconds',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<hours>\\d{1,2}) ?[hH] ?)?(?<minutes>\\d{1,3})' ?` +
        `(?<seconds>[0-5]?\\d)(?:''|")(?<parts>\\d{1,3})?(?!\\d)`,
    ),
    rewrite: ({ groups }, { language }) => {
      const { hours, minutes, seconds, parts } = groups!;
      const from = hours === undefined ? '' : `${unit(hours, { name: 'heure', language })} `;
      const said =
        `${from}${unit(minutes!, { name: 'minute', language })} ` +
        `${unit(seconds!, { name: 'seconde', language })}`;
      return parts === undefined ? said : `${said} ${cardinal(parts, { language })}`;
    },
    examples: [[`en 1'23"45`, 'en une minute vingt-trois secondes quarante-cinq']],
  },
  {
    name: 'round-the-clock',
    starts: ['digit'],
    first: '1234567',
    pattern: sticky(
      `${FREE_LEFT}(?<first>24|[1-7])(?<unit> ?[hj])?(?:/| sur )(?<second>24|7)(?: ?[hj])?(?!\\p{L}|\\d|[.,]\\d)`,
    ),
    rewrite: (match, { language }) => {
      const { first, second, unit: written } = match.groups!;
      const [from, to] = [cardinal(first!, { language }), cardinal(second!, { language })];
      if (first === '24' && second === '7') return `${from} ${to}`;
      const isOfWeek = written?.endsWith('j') === true && second === '7';
      if (first !== second && !isOfWeek) return undefined;
      const name = written === undefined ? '' : first === '24' ? ' heures' : ' jours';
      return `${from}${name} sur ${to}`;
    },
    examples: [
      [
        'ouvert 24h/24 et 7j/7',
        'ouvert vingt-quatre heures sur vingt-quatre et sept jours sur sept',
      ],
      ['ouvert 6 j/7', 'ouvert six jours sur sept'],
    ],
  },
  {
    name: 'time-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<h1>${CLOCK})(?<hour> ?[hH](?: ?(?<m1>[0-5]\\d))?)? ?[-–/] ?` +
        `(?<h2>${CLOCK}) ?[hH](?!\\p{L})(?: ?(?<m2>[0-5]\\d))?(?!\\d)`,
    ),
    rewrite: ({ groups }, { language }) => {
      const { h1, hour, m1, h2, m2 } = groups!;
      const from =
        hour === undefined
          ? cardinal(h1!, { language, feminine: true })
          : timeWords(h1!, { minutes: m1, language });
      return `${from} à ${timeWords(h2!, { minutes: m2, language })}`;
    },
    examples: [
      ['de 9h-12h30', 'de neuf heures à douze heures trente'],
      ['2-3 h de marche', 'deux à trois heures de marche'],
    ],
  },
  {
    name: 'time',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}${HOURS}(?<unit> ?min(?!\\p{L})| ?mn(?!\\p{L})|(?<=\\d)'(?![\\p{L}\\d']))?(?![\\d\\p{L}])`,
    ),
    rewrite: (match, { language }) => {
      const { hours, minutes, unit: written } = match.groups!;
      const words = timeWords(hours!, { minutes, language });
      if (written === undefined || minutes === undefined) return words;
      return Number(minutes) === 0 ? words : `${words} minute${isPlural(minutes) ? 's' : ''}`;
    },
    examples: [
      ['à 14h30, à 21 h', 'à quatorze heures trente, à vingt et une heures'],
      ['à 20 h 05', 'à vingt heures cinq'],
      ['1h30 de film', 'une heure trente de film'],
      ['en 2 h 08 min', 'en deux heures huit minutes'],
      ["en 3 h 12'", 'en trois heures douze minutes'],
    ],
  },
  {
    name: 'clock-time',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!\\d:)(?<hours>${CLOCK}):(?<minutes>[0-5]\\d)(?::` +
        '(?<seconds>[0-5]\\d))?(?: ?[hH](?!\\p{L}))?(?![\\d:]|[.,]\\d)',
    ),
    rewrite: ({ groups }, { language }) => {
      const { hours, minutes, seconds } = groups!;
      if (seconds === undefined) return timeWords(hours!, { minutes, language });
      return [
        unit(hours!, { name: 'heure', language }),
        unit(minutes!, { name: 'minute', language }),
        unit(seconds, { name: 'seconde', language }),
      ].join(' ');
    },
    examples: [
      ['à 14:30', 'à quatorze heures trente'],
      ['en 2:05:11', 'en deux heures cinq minutes onze secondes'],
    ],
  },
  {
    name: 'dotted-time',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<hours>${CLOCK})\\.(?<minutes>[0-5]\\d) ?(?:h|heures)(?!\\p{L})`,
    ),
    rewrite: ({ groups }, { language }) =>
      timeWords(groups!.hours!, { minutes: groups!.minutes, language }),
    examples: [['à 14.30 h', 'à quatorze heures trente']],
  },
  {
    name: 'seconds',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<seconds>\\d{1,3})(?:''(?<parts>\\d{1,3})?|"(?<behind>\\d{1,3}))(?!\\d)`,
    ),
    rewrite: ({ groups }, { language }) => {
      const { seconds, parts = groups!.behind } = groups!;
      const said = unit(seconds!, { name: 'seconde', language });
      return parts === undefined ? said : `${said} ${cardinal(parts, { language })}`;
    },
    examples: [
      ["en 9''58", 'en neuf secondes cinquante-huit'],
      ['en 9"58', 'en neuf secondes cinquante-huit'],
    ],
  },
  {
    name: 'minutes-and-seconds-without-mark',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<minutes>\\d{1,2})'(?<seconds>[0-5]\\d)(?![\\d'"\\p{L}])`),
    rewrite: ({ groups }, { language }) => {
      const { minutes, seconds } = groups!;
      const form = { language, feminine: true };
      return `${unit(minutes!, { name: 'minute', language })} ${cardinal(seconds!, form)}`;
    },
    examples: [["à 1'03 du premier", 'à une minute trois du premier']],
  },
  {
    name: 'minute-of-match',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<minutes>\\d{1,3})(?:\\+(?<extra>\\d{1,2}))?(?:'|′)(?:\\+(?<behind>\\d{1,2}))?(?![\\p{L}\\d'])`,
    ),
    rewrite: (match, { language }) => {
      const { minutes, extra, behind } = match.groups!;
      if (Number(minutes) > 130 || /'[^']{0,40}$/.test(textBefore(match, 40))) return undefined;
      const added = extra ?? behind;
      const isPlace = /(?:\bla |\(|\d['′], )$/i.test(textBefore(match, 12));
      const said = isPlace
        ? `${ordinal(minutes!, { language, feminine: true })} minute`
        : unit(minutes!, { name: 'minute', language });
      return apart(
        match,
        added === undefined ? said : `${said} plus ${cardinal(added, { language })}`,
      );
    },
    examples: [["à la 90'+3", 'à la quatre-vingt-dixième minute plus trois']],
  },
];
