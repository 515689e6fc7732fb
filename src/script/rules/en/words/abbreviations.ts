/** words cut short → whole words: titles, places, companies, references, Latin; by what stands beside them. */
import type { Rule, RuleContext } from '../../rule.ts';
import { spellLetters } from './letters.ts';
import { sticky } from '../patterns.ts';

/** Before a name. With a full stop always; `Mr`, `Mrs`, `Dr` also without. */
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
  Mt: 'Mount',
  Ft: 'Fort',
};
const BARE_TITLES = new Set(['Mr', 'Mrs', 'Dr', 'mr', 'mrs', 'dr', 'Messrs', 'Lt', 'Sgt', 'Cpl']);

/** Anywhere, whatever follows. */
const ALWAYS: Readonly<Record<string, string>> = {
  approx: 'approximately',
  Approx: 'Approximately',
  VS: 'versus',
  INC: 'Incorporated',
  CORP: 'Corporation',
  LTD: 'Limited',
  dept: 'department',
  Dept: 'Department',
  govt: 'government',
  Govt: 'Government',
  "gov't": 'government',
  univ: 'university',
  Univ: 'University',
  assn: 'association',
  Assn: 'Association',
  Intl: 'International',
  "Int'l": 'International',
  Natl: 'National',
  "Nat'l": 'National',
  Bros: 'Brothers',
  Ltd: 'Limited',
  ltd: 'limited',
  Inc: 'Incorporated',
  Corp: 'Corporation',
  Blvd: 'Boulevard',
  Hwy: 'Highway',
  Pkwy: 'Parkway',
  Expy: 'Expressway',
  Bldg: 'Building',
  Twp: 'Township',
  Jr: 'Junior',
  Sr: 'Senior',
  Esq: 'Esquire',
  etc: 'etcetera',
  vs: 'versus',
  Vs: 'Versus',
  viz: 'namely',
  'et al': 'and others',
  esp: 'especially',
  incl: 'including',
  excl: 'excluding',
  max: 'maximum',
  misc: 'miscellaneous',
  temp: 'temperature',
  admin: 'administration',
  'Gov-Gen': 'Governor General',
  Secy: 'Secretary',
  Ave: 'Avenue',
  Rd: 'Road',
  tsp: 'teaspoon',
  tsps: 'teaspoons',
  tbsp: 'tablespoon',
  tbsps: 'tablespoons',
  Ste: 'Sainte',
};
/** Also without a full stop. */
const BARE_ALWAYS = new Set([
  'tsp',
  'tsps',
  'tbsp',
  'tbsps',
  'etc',
  'Ltd',
  'ltd',
  'Jr',
  'Sr',
  'vs',
  'Vs',
  'Blvd',
  'Hwy',
  'Pkwy',
  'Dept',
  "gov't",
  "Int'l",
  "Nat'l",
  'Bros',
]);
/** Said whole only with the stop before a small letter or sign: the same letters are words too. */
const MID_SENTENCE = new Set(['max', 'temp', 'admin', 'misc', 'esp', 'incl', 'excl', 'viz']);

/** Before a number. */
const BEFORE_NUMBER: Readonly<Record<string, string>> = {
  NO: 'Number',
  No: 'Number',
  no: 'number',
  Nos: 'Numbers',
  nos: 'numbers',
  Nr: 'Number',
  Vol: 'Volume',
  vol: 'volume',
  Vols: 'Volumes',
  vols: 'volumes',
  p: 'page',
  pp: 'pages',
  pg: 'page',
  Ch: 'Chapter',
  ch: 'chapter',
  Chap: 'Chapter',
  Fig: 'Figure',
  fig: 'figure',
  Figs: 'Figures',
  figs: 'figures',
  Sec: 'Section',
  sec: 'section',
  Art: 'Article',
  art: 'article',
  Eq: 'Equation',
  eq: 'equation',
  Ex: 'Example',
  c: 'circa',
  ca: 'circa',
  Op: 'Opus',
  op: 'opus',
  Apt: 'Apartment',
  Rm: 'Room',
  Bk: 'Book',
  Pt: 'Part',
  Para: 'Paragraph',
  para: 'paragraph',
  Ver: 'Version',
  ver: 'version',
  v: 'version',
  ed: 'edition',
  est: 'established',
  Rte: 'Route',
};

/** After a number or a name of a street. */
const STREETS: Readonly<Record<string, string>> = {
  St: 'Street',
  Ave: 'Avenue',
  Av: 'Avenue',
  Rd: 'Road',
  Ln: 'Lane',
  Dr: 'Drive',
  Ct: 'Court',
  Sq: 'Square',
  Pl: 'Place',
  Ter: 'Terrace',
  Hwy: 'Highway',
};

/** States and provinces as newspapers cut them, after a place name and a comma. */
const STATES: Readonly<Record<string, string>> = {
  Ala: 'Alabama',
  Ariz: 'Arizona',
  Ark: 'Arkansas',
  Calif: 'California',
  Colo: 'Colorado',
  Conn: 'Connecticut',
  Del: 'Delaware',
  Fla: 'Florida',
  Ga: 'Georgia',
  Ill: 'Illinois',
  Ind: 'Indiana',
  Kan: 'Kansas',
  Kans: 'Kansas',
  Ky: 'Kentucky',
  La: 'Louisiana',
  Md: 'Maryland',
  Mass: 'Massachusetts',
  Mich: 'Michigan',
  Minn: 'Minnesota',
  Miss: 'Mississippi',
  Mo: 'Missouri',
  Mont: 'Montana',
  Neb: 'Nebraska',
  Nebr: 'Nebraska',
  Nev: 'Nevada',
  'N.H': 'New Hampshire',
  'N.J': 'New Jersey',
  'N.M': 'New Mexico',
  'N.Y': 'New York',
  'N.C': 'North Carolina',
  'N.D': 'North Dakota',
  Okla: 'Oklahoma',
  Ore: 'Oregon',
  Pa: 'Pennsylvania',
  Penn: 'Pennsylvania',
  'R.I': 'Rhode Island',
  'S.C': 'South Carolina',
  'S.D': 'South Dakota',
  Tenn: 'Tennessee',
  Tex: 'Texas',
  Vt: 'Vermont',
  Va: 'Virginia',
  Wash: 'Washington',
  'W.Va': 'West Virginia',
  Wis: 'Wisconsin',
  Wisc: 'Wisconsin',
  Wyo: 'Wyoming',
  Ont: 'Ontario',
  Que: 'Quebec',
  Alta: 'Alberta',
  'B.C': 'British Columbia',
};
/** These are no words and no names, so they are states wherever they stand. */
const SURE_STATES = new Set([
  'Ala',
  'Ariz',
  'Calif',
  'Conn',
  'Fla',
  'Kans',
  'Minn',
  'Okla',
  'Tenn',
  'Wyo',
  'Wisc',
  'Nebr',
  'N.Y',
  'N.J',
  'N.H',
  'N.M',
  'N.C',
  'N.D',
  'S.C',
  'S.D',
  'R.I',
  'W.Va',
]);

const choice = (table: Readonly<Record<string, string>>): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replaceAll('.', '\\.'))
    .join('|');

/** The letters that the words of a table begin with. */
function firstLetters(
  table: Readonly<Record<string, string>>,
  options: { readonly anyCase?: boolean } = {},
): string {
  const letters = [...new Set(Object.keys(table).map((key) => key[0]!))].join('');
  return options.anyCase === true ? letters + letters.toLowerCase() : letters;
}

/** The stop of an abbreviation stays where it also ends the sentence. */
function finalStop(match: RegExpExecArray, context: RuleContext): string {
  return match[0].endsWith('.') && context.endsSentence(match.index + match[0].length) ? '.' : '';
}

const after = (match: RegExpExecArray): string =>
  match.input.slice(match.index + match[0].length, match.index + match[0].length + 40);
const before = (match: RegExpExecArray): string =>
  match.input.slice(Math.max(0, match.index - 40), match.index);

/** `St. John` against `Main St.`: a name before and none behind is a street. */
function saintOrStreet(match: RegExpExecArray, context: RuleContext): string | undefined {
  const ends = match[0].endsWith('.') && context.endsSentence(match.index + match[0].length);
  const nameBehind = /^ ?\p{Lu}\p{Ll}/u.test(after(match)) && !ends;
  const nameBefore = /(?:\p{Lu}\p{Ll}+|\d(?:st|nd|rd|th)|\d) $/u.test(before(match));
  const streetBefore =
    /\b(?:\d+(?:st|nd|rd|th)?|[NSEW]\.?|North|South|East|West|Main|High|Elm|Oak|Wall|Market|Broad|Bond|King|Queen|Church|Park|State) $/.test(
      before(match),
    );
  if (streetBefore || (nameBefore && !nameBehind)) return `Street${finalStop(match, context)}`;
  if (nameBehind) return 'Saint';
  return ends && /^ ?\p{Lu}/u.test(after(match)) ? 'Saint.' : undefined;
}

/** Abbreviations that must never reach a voice: those that are no words without their stop. */
export const ABBREVIATIONS: readonly string[] = [
  ...['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'Gov', 'Sen', 'Lt', 'Col', 'Capt', 'Sgt', 'Rev'].map(
    (title) => `${title}.`,
  ),
  ...[
    'approx',
    'Ltd',
    'Inc',
    'Corp',
    'Jr',
    'Sr',
    'vs',
    'etc',
    'e.g',
    'i.e',
    'U.S',
    'U.K',
    'U.N',
    'E.U',
    'a.m',
    'p.m',
    'Blvd',
    'Dept',
  ].map((word) => `${word}.`),
  ...['Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'].map((month) => `${month}.`),
  ...['Calif', 'Fla', 'Conn', 'Minn', 'Okla', 'Tenn'].map((state) => `${state}.`),
];

/** Abbreviations. */
export const ABBREVIATION_RULES: readonly Rule[] = [
  {
    name: 'direction',
    starts: ['word'],
    first: 'NSEW',
    pattern: sticky(
      `(?<side>[NSEW])\\.? (?=\\d{1,3}(?:st|nd|rd|th) (?:${choice(STREETS)}|Street|Avenue|st|ave)\\b)|(?<=\\d )(?<front>[NSEW])\\.? (?=\\p{Lu}\\p{Ll}{1,20} (?:${choice(STREETS)}|Street|Avenue|Road)\\b)`,
    ),
    rewrite: ({ groups }) =>
      `${{ N: 'North', S: 'South', E: 'East', W: 'West' }[groups!.side ?? groups!.front!]} `,
    examples: [['on E. 42nd St. today', 'on East forty-second Street today']],
  },
  {
    name: 'life',
    starts: ['word'],
    first: 'bdf',
    pattern: sticky('(?<=(?:^|[\\s(]))(?<what>[bd]|fl)\\. ?(?<about>ca?\\. ?)?(?=\\d{3,4}(?!\\d))'),
    rewrite: ({ groups }) =>
      `${{ b: 'born', d: 'died', fl: 'flourished' }[groups!.what!]} ${groups!.about === undefined ? '' : 'circa '}`,
    examples: [
      ['Jo Ray (b. 1950)', 'Jo Ray (born nineteen fifty)'],
      ['Lee Holm, d. 1519 in Bonn', 'Lee Holm, died fifteen nineteen in Bonn'],
      ['a poet, fl. c. 1250', 'a poet, flourished circa twelve fifty'],
    ],
  },
  {
    name: 'street',
    starts: ['word'],
    first: firstLetters(STREETS, { anyCase: true }),
    pattern: sticky(
      `(?<=(?:\\b\\d{1,5} (?:[NSEW]\\.? )?(?:\\p{Lu}\\p{Ll}{1,20} ){1,2}|\\d(?:st|nd|rd|th) ))(?<word>${choice(STREETS)}|${choice(STREETS).toLowerCase()})\\b\\.?`,
    ),
    rewrite: (match, context) => {
      const key = Object.keys(STREETS).find(
        (street) => street.toLowerCase() === match.groups!.word!.toLowerCase(),
      )!;
      return STREETS[key]! + finalStop(match, context);
    },
    examples: [
      ['at 12 Elm St. in town', 'at twelve Elm Street in town'],
      ['40 Laguna Dr', 'forty Laguna Drive'],
    ],
  },
  {
    name: 'saint-or-street',
    starts: ['word'],
    first: 'S',
    pattern: sticky('St\\b\\.?'),
    rewrite: saintOrStreet,
    examples: [
      ['St. John of Main St. spoke', 'Saint John of Main Street spoke'],
      ['St. Petersburg', 'Saint Petersburg'],
      ['He left Downing St. The door was shut.', 'He left Downing Street. The door was shut.'],
    ],
  },
  {
    name: 'title',
    starts: ['word'],
    first: firstLetters(TITLES),
    pattern: sticky(
      `(?<title>${choice(TITLES)}|MR|MRS|MS|DR|GOV|SEN|REP|GEN|LT|COL|PROF)(?<stop>\\.)?(?= ?(?:\\p{Lu}|"|')|-\\p{Ll})(?!\\.?\\p{Ll})`,
    ),
    rewrite: (match, context) => {
      const { title, stop } = match.groups!;
      // `She lives on Ocean Dr. They` is a street; the next rule knows.
      const final = stop !== undefined && context.endsSentence(match.index + match[0].length);
      if (stop === undefined ? !BARE_TITLES.has(title!) : final && title === 'Dr') return undefined;
      const word = TITLES[title!] ?? TITLES[title![0]! + title!.slice(1).toLowerCase()];
      return final ? `${word}.` : word;
    },
    examples: [
      [
        'Mr. Smith met Gov. Lee and Lt. Gen. Ray.',
        'Mister Smith met Governor Lee and Lieutenant General Ray.',
      ],
      ['Dr Ray', 'Doctor Ray'],
      ['Mt. Everest', 'Mount Everest'],
      ['We met Mx. Lee.', 'We met Mix Lee.'],
    ],
  },
  {
    name: 'title-alone',
    starts: ['word'],
    first: 'MDPGSLCR',
    needs: '.',
    pattern: sticky('(?<title>Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Lt|Col|Capt|Sgt|Rev)\\.'),
    rewrite: (match, context) => {
      // Behind a name and before none, `Dr.` is a street.
      const street =
        match.groups!.title === 'Dr' && /(?:^|[^.?!] )\p{Lu}\p{Ll}{2,20} $/u.test(before(match));
      return `${street ? 'Drive' : TITLES[match.groups!.title!]!}${finalStop(match, context)}`;
    },
    examples: [
      ['the Gov. said', 'the Governor said'],
      ['She lives on Ocean Dr.', 'She lives on Ocean Drive.'],
      ['She left Ocean Dr. They stayed.', 'She left Ocean Drive. They stayed.'],
    ],
  },
  {
    name: 'state',
    starts: ['word'],
    first: firstLetters(STATES),
    needs: '.',
    pattern: sticky(`(?<state>${choice(STATES)})\\.`),
    rewrite: (match, context) => {
      const state = match.groups!.state!;
      const placed = /(?:\p{L}, |\([RDI]-|\b[RDI]-)$/u.test(before(match));
      return placed || SURE_STATES.has(state)
        ? STATES[state]! + finalStop(match, context)
        : undefined;
    },
    examples: [
      ['in Springfield, Ill., a fire', 'in Springfield, Illinois, a fire'],
      ['Sen. Ray, D-Calif., said', 'Senator Ray, D-California, said'],
    ],
  },
  {
    name: 'before-number',
    starts: ['word'],
    first: firstLetters(BEFORE_NUMBER),
    needs: '0123456789IVXL',
    pattern: sticky(
      `(?<![\\p{L}\\d.]|\\p{L}')(?<word>${choice(BEFORE_NUMBER)})\\.? ?(?=\\d|[IVXL]{1,7}(?!\\p{L}))`,
    ),
    rewrite: (match) => {
      const dotted = match[0].includes('.');
      // "No. I will not" is no number; "Vol. I" is one.
      const loneRoman = /^[IVXL](?!\p{L}|[IVXL])/u.test(after(match));
      if (loneRoman && !/^(?:Vol|Ch|Chap|Art|Pt|Bk|Sec|Fig)$/.test(match.groups!.word!))
        return undefined;
      const word = match.groups!.word!;
      if (!dotted && !/^(?:Vol|vol|pp|Nos|nos|Fig|fig)$/.test(word)) return undefined;
      if (word === 'No' && match[0] === 'No.') return undefined;
      // "No. 10" starts a phrase with a capital only where the text does; inside a sentence it is a small word.
      const small =
        word === 'No' && /[\p{L},'] $/u.test(before(match)) ? 'number' : BEFORE_NUMBER[word]!;
      return `${small} `;
    },
    examples: [
      ['the No. 5 team', 'the number five team'],
      ['see p. 12 of Vol. 3', 'see page twelve of Volume three'],
      ['built c. 1850', 'built circa eighteen fifty'],
    ],
  },
  {
    name: 'versus',
    starts: ['word'],
    first: 'v',
    pattern: sticky("(?<=\\p{Lu}[\\p{L}.'-]{0,24} )v(?:\\. (?=\\p{Lu}|the )| (?=\\p{Lu}\\p{Ll}))"),
    rewrite: () => 'versus ',
    examples: [
      ['In Roe v. Wade', 'In Roe versus Wade'],
      ['Ray v Holm', 'Ray versus Holm'],
    ],
  },
  {
    name: 'century',
    starts: ['word'],
    first: 'c',
    needs: '.',
    pattern: sticky('(?<=(?:\\d(?:st|nd|rd|th)|[a-z]{2}(?:st|nd|rd|th)) )c\\.'),
    rewrite: (match, context) => `century${finalStop(match, context)}`,
    examples: [['from the 5th c. B.C. on', 'from the fifth century BC on']],
  },
  {
    name: 'company',
    starts: ['word'],
    first: 'C',
    pattern: sticky('(?<=(?:\\p{Lu}[\\p{L}]{0,20}|&|and) )Co\\.(?=$|[ ,;:)\'"])'),
    rewrite: (match, context) => `Company${finalStop(match, context)}`,
    examples: [['Ford Motor Co. said', 'Ford Motor Company said']],
  },
  {
    name: 'abbreviation',
    starts: ['word'],
    first: firstLetters(ALWAYS),
    pattern: sticky(`(?<word>${choice(ALWAYS)})(?![\\p{L}\\d'])(?<stop>\\.)?`),
    rewrite: (match, context) => {
      const { word, stop } = match.groups!;
      if (stop === undefined && !BARE_ALWAYS.has(word!)) return undefined;
      if (MID_SENTENCE.has(word!) && !/^ [a-z\d]/.test(after(match))) return undefined;
      return ALWAYS[word!]! + finalStop(match, context);
    },
    examples: [
      ['Acme Inc. and Corp. Ltd.', 'Acme Incorporated and Corporation Limited.'],
      ['France vs. Spain', 'France versus Spain'],
      ['pens, ink, etc.', 'pens, ink, etcetera.'],
      ['approx. half', 'approximately half'],
      ['He left Acme Inc. Next year it grew.', 'He left Acme Incorporated. Next year it grew.'],
      ['a tsp of salt', 'a teaspoon of salt'],
      ['on Fifth Ave. today', 'on Fifth Avenue today'],
      ['as Ray et al. They knew it first.', 'as Ray and others. They knew it first.'],
    ],
  },
  {
    name: 'latin',
    starts: ['word'],
    first: 'eEiIcPabymq',
    needs: './',
    pattern: sticky(
      '(?:(?<eg>[eE]\\. ?[gG]\\b\\.?)|(?<ie>[iI]\\. ?[eE]\\b\\.?)|(?<because>b/c\\b)|(?<rate>[ymq])/\\k<rate>\\b|(?<cf>cf\\.)|(?<ps>P\\. ?S\\.)|(?<aka>a\\.k\\.a\\b\\.?))(?<comma>,)?',
    ),
    rewrite: ({ groups }) => {
      const { eg, ie, cf, ps, because, rate, comma } = groups!;
      const period = { y: 'year', m: 'month', q: 'quarter' }[rate ?? ''];
      if (period !== undefined) return `${period} on ${period}${comma ?? ''}`;
      const words =
        eg !== undefined
          ? 'for example'
          : ie !== undefined
            ? 'that is'
            : because !== undefined
              ? 'because'
              : cf !== undefined
                ? 'compare'
                : ps !== undefined
                  ? 'P-S'
                  : 'also known as';
      return `${words}${comma ?? ''}`;
    },
    examples: [
      ['fruit, e.g. apples', 'fruit, for example apples'],
      ['that one, i.e., mine', 'that one, that is, mine'],
    ],
  },
  {
    name: 'degree',
    starts: ['word'],
    first: 'PEMBL',
    pattern: sticky('(?:Ph ?\\.? ?D|Ed\\.D|Psy\\.D|M\\.Sc|B\\.Sc|LL\\.[BDM])\\b\\.?'),
    rewrite: (match, context) =>
      spellLetters(match[0].replace(/[. ]/g, '')) + finalStop(match, context),
    examples: [['a Ph.D. in law', 'a P-H-D in law']],
  },
  {
    name: 'with',
    starts: ['word'],
    first: 'wW',
    needs: '/',
    pattern: sticky('(?<![\\p{L}\\d])[wW]/(?:(?<out>o|O|out)(?![\\p{L}\\d])|(?= ?[\\p{L}\\d]))'),
    rewrite: (match) =>
      `with${match.groups!.out === undefined ? '' : 'out'}${/^[\p{L}\d]/u.test(after(match)) ? ' ' : ''}`,
    examples: [
      ['tea w/o milk', 'tea without milk'],
      ['tea w/milk, w/out sugar', 'tea with milk, without sugar'],
    ],
  },
];
