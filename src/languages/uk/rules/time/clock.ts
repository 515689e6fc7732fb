/** times of the day → Ukrainian words. */
import type { Rule } from '../../../rules/rule.ts';
import { clockRules } from '../../../slavic/clock-rules.ts';
import type { Case } from '../../../slavic/declension.ts';
import { UKRAINIAN_UNITS } from '../numbers/unit-nouns.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

/** Prepositions take their own cases before hours. */
const BY_PREPOSITION: Readonly<Record<string, Case>> = {
  о: 'locative',
  об: 'locative',
  на: 'accusative',
  за: 'accusative',
  перед: 'instrumental',
  по: 'accusative',
  з: 'genitive',
  із: 'genitive',
  від: 'genitive',
  до: 'genitive',
  після: 'genitive',
  близько: 'genitive',
  між: 'instrumental',
};

const HOUR_WORD = /(?<!\p{L})(?:годині|години|годину|годиною|година|год\.) $/u;

function caseOfHour(before: string): Case | undefined {
  if (/(?<!\p{L})між [\d:.]{1,5} (?:і|й|та) $/iu.test(before)) return 'instrumental';
  const preposition = /(\p{L}+) $/u.exec(before.replace(HOUR_WORD, ''))?.[1]?.toLowerCase();
  return preposition === undefined ? undefined : BY_PREPOSITION[preposition];
}

/** Times. */
export const CLOCK_RULES: readonly Rule[] = clockRules({
  grammar: UKRAINIAN_GRAMMAR,
  hourBefore: HOUR_WORD,
  beforeTime: /(?<!\p{L})(?:о|об|з|із|від|до|після|близько|на|між|годині|години|та|і|й|по) $/iu,
  beforeHour: /(?<!\p{L})(?:о|об|годині) $/iu,
  hourBehind: /^ годин[иі](?!\p{L})/u,
  behind: '(?:год\\.(?! \\d))',
  caseOf: caseOfHour,
  minute: UKRAINIAN_UNITS['хв']!,
  second: UKRAINIAN_UNITS['сек']!,
  from: 'з',
  to: 'до',
  examples: {
    'race-time': [
      ['за 14:36,88', 'за чотирнадцять хвилин тридцять шість цілих вісімдесят вісім сотих секунди'],
    ],
    'time-range': [['працює 10:00–18:30', 'працює з десятої до вісімнадцятої тридцять']],
    'clock-time': [
      ['о 14:30', 'о чотирнадцятій тридцять'],
      ['з 9:00 до 18:00', "з дев'ятої до вісімнадцятої"],
      ['до 20:05', "до двадцятої нуль п'ять"],
      ['між 14:00 та 16:30', 'між чотирнадцятою та шістнадцятою тридцять'],
    ],
    'dotted-time': [['о 14.30 почнеться', 'о чотирнадцятій тридцять почнеться']],
    'full-hour': [['о 9 годині', "о дев'ятій годині"]],
  },
});
