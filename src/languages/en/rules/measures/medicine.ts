/** doses, durations and clearances as doctors write them, `q6h` and `mL/min/1.73 m2` → words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule } from '../../../rules/rule.ts';
import { finalStop, textAround, textBefore } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal, count } from '../numbers/number-words.ts';
import { firstLetters } from '../abbreviations/first-letters.ts';

/** What shows that people are treated. */
const TREATED = `admitted adverse arms? BP chemotherapy CI clinic(?:al)? cohort CT diagnos[a-z]* dos(?:es?|ing) eGFR
  enroll?ed GP hospitali[sz]ed INR LVEF mean_age median_age MRI oncology placebo platelets? randomi[sz]ed
  Rx SpO2 surgery symptoms therapy treated treatment tumou?rs?`;
const MEDICAL = new RegExp(`\\b${anyIn(TREATED)}\\b|\\d ?(?:mg|mcg|µg|mmHg)\\b`);
/** How far to look for it on either side, in characters. */
const MEDICAL_REACH = 120;

/** What rises and falls are points. */
const ROSE = /\b(?:by|fell|rose|up|down|gained|lost|scored?) (?:more than |about |[<>~≥≤] ?)?$/;

/** How often a dose is taken, with and without full stops. */
const OFTEN: Readonly<Record<string, string>> = {
  od: 'once daily',
  bd: 'twice daily',
  bid: 'twice daily',
  BID: 'twice daily',
  tds: 'three times daily',
  tid: 'three times daily',
  TID: 'three times daily',
  qds: 'four times daily',
  qid: 'four times daily',
  QID: 'four times daily',
  qd: 'once daily',
  prn: 'as needed',
  PRN: 'as needed',
};

/** The lower-case words that these rules may start with: of `t.d.s.` the first letter. */
export const MEDICINE_OPENERS: readonly string[] = [
  ...Object.keys(OFTEN),
  ...firstLetters(OFTEN),
  'pts',
].map((word) => word.toLowerCase());

const DOTTED_OFTEN = Object.keys(OFTEN).map((often) => `${Array.from(often).join('.')}.`);
const DOSE_BEFORE = '(?<=\\d ?(?:mg|mcg|µg|g|m[lL]|IU|units|tablets?|capsules?|puffs?) )';

/** Days, weeks and months, as sevenths, fifty-seconds and twelfths. */
const PERIODS: Readonly<Record<string, string>> = { 7: 'day', 52: 'week', 12: 'month' };
const BEFORE_PERIOD = `(?<=(?:\\b${anyIn('for in over past last every within at x')} |[×x(] ?))`;

/** Medicine. */
export const MEDICINE_RULES: readonly Rule[] = [
  {
    name: 'dose-interval',
    starts: ['word'],
    first: 'q',
    pattern: sticky('(?<![\\p{L}\\d])q(?<hours>\\d{1,2})h(?![\\p{L}\\d])'),
    rewrite: ({ groups }) =>
      `every ${groups!.hours === '1' ? 'hour' : `${cardinal(groups!.hours!)} hours`}`,
    examples: [['5 mg q6h', 'five milligrams every six hours']],
  },
  {
    name: 'doses-a-day',
    starts: ['word'],
    first: firstLetters(OFTEN),
    pattern: sticky(
      `${DOSE_BEFORE}(?<often>${anyWrittenWord([...Object.keys(OFTEN), ...DOTTED_OFTEN])})(?![\\p{L}\\d])`,
    ),
    rewrite: (match, context) =>
      OFTEN[match.groups!.often!.replaceAll('.', '')]! + finalStop(match, context),
    examples: [
      ['500 mg b.d. for a week', 'five hundred milligrams twice daily for a week'],
      [
        '5 mg tds, then 2 mg od',
        'five milligrams three times daily, then two milligrams once daily',
      ],
    ],
  },
  {
    name: 'period-in-parts',
    starts: ['digit'],
    pattern: sticky(
      `(?=\\d{1,2}/)${BEFORE_PERIOD}(?<count>\\d{1,2})/(?<of>7|52|12)(?![\\d/]|[.,]\\d)`,
    ),
    rewrite: (match) =>
      isMedical(match) ? count(match.groups!.count!, PERIODS[match.groups!.of!]!) : undefined,
    examples: [
      [
        'chest pain for 3/7, treated; clinic in 6/52',
        'chest pain for three days, treated; clinic in six weeks',
      ],
    ],
  },
  {
    name: 'counted-patients',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<number>\\d{1,3}(?:,\\d{3}){0,2}|\\d{4,6}) pts?(?![\\p{L}\\d])(?:\\.(?!\\p{L}))?`,
    ),
    rewrite: (match, context) => {
      if (ROSE.test(textBefore(match, 16)) || !isMedical(match)) return undefined;
      return count(match.groups!.number!, 'patient') + finalStop(match, context);
    },
    examples: [['placebo in 41 pts. aged 60', 'placebo in forty-one patients aged sixty']],
  },
  {
    name: 'patients',
    starts: ['word'],
    first: 'pP',
    pattern: sticky('(?<![\\p{L}\\d])(?<!\\d )(?<first>[pP])ts\\.'),
    rewrite: (match, context) =>
      isMedical(match) ? `${match.groups!.first}atients${finalStop(match, context)}` : undefined,
    examples: [['treated pts. with pain', 'treated patients with pain']],
  },
  {
    name: 'clearance',
    starts: ['word'],
    first: 'm',
    pattern: sticky('(?<=\\d ?)m[lL]/min/1\\.73 ?m[2²](?![\\p{L}\\d])'),
    rewrite: () => 'milliliters per minute per one point seven three square meters',
    examples: [
      [
        'below 60 mL/min/1.73 m2',
        'below sixty milliliters per minute per one point seven three square meters',
      ],
    ],
  },
];

/** Whether doses, doctors or patients are mentioned near. */
export function isMedical(match: RegExpExecArray): boolean {
  return MEDICAL.test(textAround(match, MEDICAL_REACH));
}
