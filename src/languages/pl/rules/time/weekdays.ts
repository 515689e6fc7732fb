/** days of the week cut short → Polish words. */
import type { RuleList } from '../../../rules/rule.ts';
import { weekdayOpeners, weekdayRules, type WeekdayWords } from '../../../slavic/weekday-rules.ts';

const MONDAY = ['poniedziałek', 'poniedziałku', 'poniedziałek'] as const;
const SUNDAY = ['niedziela', 'niedzieli', 'niedzielę'] as const;

const WORDS: WeekdayWords = {
  days: {
    pon: MONDAY,
    pn: MONDAY,
    wt: ['wtorek', 'wtorku', 'wtorek'],
    śr: ['środa', 'środy', 'środę'],
    czw: ['czwartek', 'czwartku', 'czwartek'],
    pt: ['piątek', 'piątku', 'piątek'],
    sob: ['sobota', 'soboty', 'sobotę'],
    sb: ['sobota', 'soboty', 'sobotę'],
    niedz: SUNDAY,
    nd: SUNDAY,
  },
  on: /(?<!\p{L})(?:we?|na|w każdy|w każdą) $/iu,
  behind:
    '(?:,| i | oraz |\\)| (?:od |w godz|godz)| \\d{1,2}(?:[:.]\\d\\d)?(?: ?[-\\u2013]|,|$|\\)))',
  doubtful: 'śr',
  from: 'od',
  to: 'do',
  examples: {
    'weekday-range': [
      ['czynne pn.–pt. 8–16', 'czynne od poniedziałku do piątku od ósmej do szesnastej'],
    ],
    weekday: [['w sob. od 9', 'w sobotę od dziewiątej']],
  },
};

/** Days of the week. */
export const WEEKDAY_LIST: Pick<RuleList, 'rules' | 'openers'> = {
  rules: weekdayRules(WORDS),
  openers: weekdayOpeners(WORDS),
};
