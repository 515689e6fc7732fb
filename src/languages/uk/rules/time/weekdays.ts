/** days of the week cut short → Ukrainian words. */
import type { RuleList } from '../../../rules/rule.ts';
import { weekdayOpeners, weekdayRules, type WeekdayWords } from '../../../slavic/weekday-rules.ts';

const WORDS: WeekdayWords = {
  days: {
    пн: ['понеділок', 'понеділка', 'понеділок'],
    вт: ['вівторок', 'вівторка', 'вівторок'],
    ср: ['середа', 'середи', 'середу'],
    чт: ['четвер', 'четверга', 'четвер'],
    пт: ["п'ятниця", "п'ятниці", "п'ятницю"],
    сб: ['субота', 'суботи', 'суботу'],
    нд: ['неділя', 'неділі', 'неділю'],
  },
  on: /(?<!\p{L})(?:у|в|на) $/iu,
  behind: '(?:,| і | та | й |\\)| (?:з|від|о) \\d| \\d{1,2}[:.]\\d\\d)',
  from: 'з',
  to: 'до',
  examples: {
    'weekday-range': [['пн–пт', "з понеділка до п'ятниці"]],
    weekday: [['прийом: вт. і чт. з 9.00', "прийом: вівторок і четвер з дев'ятої"]],
  },
};

/** Days of the week. */
export const WEEKDAY_LIST: Pick<RuleList, 'rules' | 'openers'> = {
  rules: weekdayRules(WORDS),
  openers: weekdayOpeners(WORDS),
};
