/** short names of days → their names. */
import { textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { DAYS } from './months.ts';

const DAY = '(?:Mo|Di|Mi|Do|Fr|Sa|So)';

/** What follows a day: a date, a time or the end of a list. */
const BEFORE_DATE = '(?= ?(?:(?:und |ab |um |bis |von |\\()?\\d|[-\\u2013/]))';

/** Days of the week. */
export const WEEKDAY_RULES: readonly Rule[] = [
  {
    name: 'weekday-span',
    starts: ['word'],
    first: 'MDFS',
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<from>${DAY})\\.?(?<joint> ?[-\\u2013] ?| bis |/|, | und | u\\. | \\+ )(?<to>${DAY})(?:\\.|(?![\\p{L}\\d]))`,
    ),
    rewrite: (match) => {
      const { from, joint, to } = match.groups!;
      // “So und so”, “Mi und Do” without a figure near them are other words.
      if (/u|,/.test(joint!) && !/^.{0,12}\d/.test(textBehind(match, 14))) return undefined;
      const between = /[-\u2013]|bis/.test(joint!) ? ' bis ' : joint === ', ' ? ', ' : ' und ';
      return `${DAYS[from!]}${between}${DAYS[to!]}`;
    },
    examples: [
      ['Mo–Fr geöffnet', 'Montag bis Freitag geöffnet'],
      ['Sa/So geschlossen', 'Samstag und Sonntag geschlossen'],
    ],
  },
  {
    name: 'weekday',
    starts: ['word'],
    first: 'MDFS',
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<day>${DAY})(?:\\.(?<comma>,)?|(?<bare>,?))${BEFORE_DATE}`,
    ),
    rewrite: ({ groups, input, index }) => {
      const { day, comma = '', bare = '' } = groups!;
      const text = input.slice(index, index + 16);
      // “Fr. 5.50” is money in Switzerland.
      if (
        day === 'Fr' &&
        /^Fr\. ?\d+(?:(?:['’\u202f]\d{3})*(?:\.(?:\d\d|[-–])| (?:Mrd|Mio|pro |je |im ))|(?:['’]\d{3})+)/.test(
          text,
        )
      )
        return undefined;
      const hasMark = bare !== '' || text[2] === '.';
      const isListed = /(?:^|[,;:(/] ?)$/.test(input.slice(Math.max(0, index - 2), index));
      const hasTime = /^.. (?:ab |um |bis |von )?\d{1,2}(?:[.:]| ?[-–] ?\d| Uhr)/.test(text);
      // “So 3” begins a sentence.
      if (!hasMark && !(hasTime && (isListed || /^.. \d/.test(text)) && day !== 'So'))
        return undefined;
      return `${DAYS[day!]}${comma}${bare}`;
    },
    examples: [
      ['Mo., 8 Uhr', 'Montag, acht Uhr'],
      ['Sa. 14–16 Uhr', 'Samstag vierzehn bis sechzehn Uhr'],
      [
        'täglich 10–18 Uhr, Do bis 20 Uhr',
        'täglich zehn bis achtzehn Uhr, Donnerstag bis zwanzig Uhr',
      ],
    ],
  },
];

/** Lower-case words that these rules start with. */
export const WEEKDAY_OPENERS: readonly string[] = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];
