/** abbreviated titles and ranks before names → whole words. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, finalStop, textBefore } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { firstLetters } from './first-letters.ts';

/** Before a name. With a full stop; those in `BARE_TITLES` also without. */
const TITLES: Readonly<Record<string, string>> = {
  Mx: 'Mix',
  mr: 'Mister',
  mrs: 'Missus',
  dr: 'Doctor',
  Mr: 'Mister',
  Mrs: 'Missus',
  Ms: 'Miz',
  Messrs: 'Messieurs',
  Dr: 'Doctor',
  Drs: 'Doctors',
  Prof: 'Professor',
  Gov: 'Governor',
  Govs: 'Governors',
  Sen: 'Senator',
  Sens: 'Senators',
  Rep: 'Representative',
  Reps: 'Representatives',
  Gen: 'General',
  Lt: 'Lieutenant',
  Col: 'Colonel',
  Maj: 'Major',
  Capt: 'Captain',
  Cpt: 'Captain',
  Cmdr: 'Commander',
  Sgt: 'Sergeant',
  Cpl: 'Corporal',
  Pvt: 'Private',
  Pfc: 'Private First Class',
  Adm: 'Admiral',
  Brig: 'Brigadier',
  Rev: 'Reverend',
  Hon: 'Honorable',
  Pres: 'President',
  Supt: 'Superintendent',
  Insp: 'Inspector',
  Det: 'Detective',
  Amb: 'Ambassador',
  Fr: 'Father',
  Msgr: 'Monsignor',
  Atty: 'Attorney',
  Cllr: 'Councillor',
  Cllrs: 'Councillors',
  Mt: 'Mount',
  Ft: 'Fort',
  Wm: 'William',
  Chas: 'Charles',
  Geo: 'George',
  Thos: 'Thomas',
  Dep: 'Deputy',
  Asst: 'Assistant',
  Dist: 'District',
};

const BARE_TITLES = new Set([
  'Cllr',
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'mr',
  'mrs',
  'dr',
  'Messrs',
  'Lt',
  'Sgt',
  'Cpl',
]);

/** In capitals, as in headlines. */
const SHOUTED_TITLES = ['MR', 'MRS', 'MS', 'DR', 'GOV', 'SEN', 'REP', 'GEN', 'LT', 'COL', 'PROF'];

/** Also without a name: `the Gov. said`. */
const LONE_TITLES = [
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Prof',
  'Gov',
  'Sen',
  'Lt',
  'Col',
  'Capt',
  'Sgt',
  'Rev',
];

const TITLE = anyOf([anyWrittenWord(Object.keys(TITLES)), ...SHOUTED_TITLES]);

/** A capital, a quote, or a hyphen as in `Lt.-general`. */
const NAME_BEHIND = '(?= ?(?:\\p{Lu}|"|\')|-\\p{Ll})(?!\\.?\\p{Ll})';

/** British parties. */
const PARTY_NAMES: Readonly<Record<string, string>> = {
  Lab: 'Labour',
  Con: 'Conservative',
  'Lib Dem': 'Liberal Democrat',
};

/** Counties that are written with `Co` before their name. */
const COUNTIES =
  anyIn(`Antrim Armagh Carlow Cavan Clare Cork Derry Donegal Down Dublin Durham Fermanagh
  Galway Kerry Kildare Kilkenny Laois Leitrim Limerick Londonderry Longford Louth Mayo Meath Monaghan
  Offaly Roscommon Sligo Tipperary Tyrone Waterford Westmeath Wexford Wicklow`);

/** Titles. */
export const TITLE_RULES: readonly Rule[] = [
  {
    name: 'right-honourable',
    starts: ['word'],
    first: 'R',
    pattern: sticky('Rt\\.? Hon\\b\\.?(?= \\p{Lu})'),
    rewrite: () => 'Right Honourable',
    examples: [['the Rt. Hon. Jo Ray', 'the Right Honourable Jo Ray']],
  },
  {
    name: 'secretary',
    starts: ['word'],
    first: 'S',
    pattern: sticky('(?<=\\p{Lu}\\p{L}{1,15} )Secs?\\.(?= \\p{Lu}[\\p{Ll}.])'),
    rewrite: (match, context) => {
      if (context.endsSentence(endOf(match))) return undefined;
      return match[0].startsWith('Secs') ? 'Secretaries' : 'Secretary';
    },
    examples: [['Health Sec. Alan Byrne', 'Health Secretary Alan Byrne']],
  },
  {
    name: 'party-behind-name',
    starts: ['word'],
    first: 'CL',
    pattern: sticky(
      "(?<=\\p{Lu}[\\p{L}'’-]{1,20} \\()(?<party>Lab|Con|Lib Dem)(?<stop>\\.)?(?=\\)|, \\p{Lu})",
    ),
    rewrite: ({ groups }) => {
      const { party, stop } = groups!;
      // Without a stop `Con` is a word.
      if (stop === undefined && party !== 'Lib Dem') return undefined;
      return PARTY_NAMES[party!];
    },
    examples: [
      [
        'Jo Ray (Lab.) and Lee Holm (Con., Hove)',
        'Jo Ray (Labour) and Lee Holm (Conservative, Hove)',
      ],
    ],
  },
  {
    name: 'county-before-name',
    starts: ['word'],
    first: 'C',
    pattern: sticky(`(?<![\\p{L}\\d&-]|& )Co\\.?(?= ${COUNTIES}(?!\\p{L}))`),
    rewrite: () => 'County',
    examples: [['in Co Mayo and Co. Durham', 'in County Mayo and County Durham']],
  },
  {
    name: 'title',
    starts: ['word'],
    first: firstLetters(TITLES),
    pattern: sticky(`(?<title>${TITLE})(?<stop>\\.)?${NAME_BEHIND}`),
    rewrite: titleBeforeName,
    examples: [
      [
        'Mr. Smith met Gov. Lee and Lt. Gen. Ray.',
        'Mister Smith met Governor Lee and Lieutenant General Ray.',
      ],
      ['Dr Ray', 'Doctor Ray'],
      ['Ms Ray and Ms K. Lee', 'Miz Ray and Miz K Lee'],
      ['Mt. Everest', 'Mount Everest'],
      ['We met Mx. Lee.', 'We met Mix Lee.'],
    ],
  },
  {
    name: 'title-alone',
    starts: ['word'],
    first: 'MDPGSLCR',
    pattern: sticky(`(?<title>${anyOf(LONE_TITLES)})\\.`),
    rewrite: (match, context) => titleAlone(match) + finalStop(match, context),
    examples: [
      ['the Gov. said', 'the Governor said'],
      ['She lives on Ocean Dr.', 'She lives on Ocean Drive.'],
      ['Dr. Smith Dr. is closed.', 'Doctor Smith Drive is closed.'],
      ['She left Ocean Dr. They stayed.', 'She left Ocean Drive. They stayed.'],
    ],
  },
];

function titleBeforeName(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { title, stop } = match.groups!;
  if (stop === undefined && !BARE_TITLES.has(title!)) return undefined;
  const final = stop !== undefined && context.endsSentence(endOf(match));
  // `She lives on Ocean Dr. They` is a street, which the next rule reads.
  if (final && title === 'Dr') return undefined;
  const word = TITLES[title!] ?? TITLES[title![0]! + title!.slice(1).toLowerCase()];
  return final ? `${word}.` : word;
}

/** A name that does not begin a sentence, or one with a title before it. */
const BEFORE_DRIVE =
  /(?:^|[^.?!] |\b(?:Drs?|Mrs?|Ms|Mt|Ft|St|Gov|Gen|Rev|Col|Capt|Sgt|Lt)\. )\p{Lu}\p{Ll}{2,20} $/u;

/** After a name and not before one, `Dr.` is a street. */
function titleAlone(match: RegExpExecArray): string {
  const { title } = match.groups!;
  const street = title === 'Dr' && BEFORE_DRIVE.test(textBefore(match, 40));
  return street ? 'Drive' : TITLES[title!]!;
}
