/** → Polish number words in all their forms. Data. */
import {
  caseForms,
  nounOf,
  type Forms,
  type Gender,
  type Noun,
} from '../../../slavic/declension.ts';
import type {
  AdjectiveEndings,
  AdjectiveStem,
  NumberTables,
} from '../../../slavic/declined-ordinals.ts';

function gendered(
  masculine: string,
  { personal, feminine, neuter }: Readonly<Record<Exclude<Gender, 'masculine'>, string>>,
): Readonly<Record<Gender, Forms>> {
  return {
    masculine: caseForms(masculine),
    personal: caseForms(personal),
    feminine: caseForms(feminine),
    neuter: caseForms(neuter),
  };
}

/** Forms of `pięć`, whose accusative is the nominative. */
function numeral(direct: string, oblique: string, instrumental: string = oblique): Forms {
  return [direct, oblique, oblique, direct, instrumental, oblique];
}

/** Powers of a thousand but the first. */
function scale(name: string): Noun {
  const locative = name.endsWith('d') ? `${name}zie` : `${name}ie`;
  return nounOf(
    'masculine',
    `${name} ${name}a ${name}owi ${name} ${name}em ${locative}|` +
      `${name}y ${name}ów ${name}om ${name}y ${name}ami ${name}ach`,
  );
}

/** A thousand. */
export const THOUSAND_NOUN: Noun = nounOf(
  'masculine',
  'tysiąc tysiąca tysiącowi tysiąc tysiącem tysiącu|tysiące tysięcy tysiącom tysiące tysiącami tysiącach',
);

const SCALES: readonly Noun[] = [
  THOUSAND_NOUN,
  ...[
    'milion',
    'miliard',
    'bilion',
    'biliard',
    'trylion',
    'tryliard',
    'kwadrylion',
    'kwadryliard',
    'kwintylion',
    'kwintyliard',
    'sekstylion',
    'sekstyliard',
    'septylion',
  ].map(scale),
];

const THREE = 'trzy trzech trzem trzy trzema trzech';
const FOUR = 'cztery czterech czterem cztery czterema czterech';

/** Endings of `nowy`. */
export const HARD: AdjectiveEndings = {
  masculine: caseForms('y ego emu y ym ym'),
  personal: caseForms('y ego emu ego ym ym'),
  feminine: caseForms('a ej ej ą ą ej'),
  neuter: caseForms('e ego emu e ym ym'),
  plural: caseForms('e ych ym e ymi ych'),
};

/** Endings of `drugi`. */
export const VELAR: AdjectiveEndings = {
  masculine: caseForms('i iego iemu i im im'),
  personal: caseForms('i iego iemu iego im im'),
  feminine: caseForms('a iej iej ą ą iej'),
  neuter: caseForms('ie iego iemu ie im im'),
  plural: caseForms('ie ich im ie imi ich'),
};

const SOFT: AdjectiveEndings = { ...VELAR, feminine: caseForms('ia iej iej ią ią iej') };

const hard = (stem: string): AdjectiveStem => ({ stem, endings: HARD });

const UNITS = `
  czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast piętnast
  szesnast siedemnast osiemnast dziewiętnast
`;
const TENS = `
  dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt
  dziewięćdziesiąt
`;
const HUNDREDS =
  'setn dwusetn trzechsetn czterechsetn pięćsetn sześćsetn siedemsetn osiemsetn dziewięćsetn';
const SCALE_ORDINALS = 'tysięczn milionow miliardow bilionow';

const stems = (list: string): readonly AdjectiveStem[] => list.trim().split(/\s+/).map(hard);
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Polish. */
export const POLISH_NUMBERS: NumberTables = {
  numerals: {
    compoundOne: false,
    personalCount: true,
    innerOne: false,
    zero: caseForms('zero zera zeru zero zerem zerze'),
    gendered: [
      gendered('jeden jednego jednemu jeden jednym jednym', {
        personal: 'jeden jednego jednemu jednego jednym jednym',
        feminine: 'jedna jednej jednej jedną jedną jednej',
        neuter: 'jedno jednego jednemu jedno jednym jednym',
      }),
      gendered('dwa dwóch dwóm dwa dwoma dwóch', {
        personal: 'dwóch dwóch dwóm dwóch dwoma dwóch',
        feminine: 'dwie dwóch dwóm dwie dwiema dwóch',
        neuter: 'dwa dwóch dwóm dwa dwoma dwóch',
      }),
      gendered(THREE, { personal: THREE, feminine: THREE, neuter: THREE }),
      gendered(FOUR, { personal: FOUR, feminine: FOUR, neuter: FOUR }),
    ],
    units: [
      numeral('pięć', 'pięciu', 'pięcioma'),
      numeral('sześć', 'sześciu', 'sześcioma'),
      numeral('siedem', 'siedmiu', 'siedmioma'),
      numeral('osiem', 'ośmiu', 'ośmioma'),
      numeral('dziewięć', 'dziewięciu', 'dziewięcioma'),
      numeral('dziesięć', 'dziesięciu', 'dziesięcioma'),
      numeral('jedenaście', 'jedenastu', 'jedenastoma'),
      numeral('dwanaście', 'dwunastu', 'dwunastoma'),
      numeral('trzynaście', 'trzynastu', 'trzynastoma'),
      numeral('czternaście', 'czternastu', 'czternastoma'),
      numeral('piętnaście', 'piętnastu', 'piętnastoma'),
      numeral('szesnaście', 'szesnastu', 'szesnastoma'),
      numeral('siedemnaście', 'siedemnastu', 'siedemnastoma'),
      numeral('osiemnaście', 'osiemnastu', 'osiemnastoma'),
      numeral('dziewiętnaście', 'dziewiętnastu', 'dziewiętnastoma'),
    ],
    tens: [
      numeral('dwadzieścia', 'dwudziestu', 'dwudziestoma'),
      numeral('trzydzieści', 'trzydziestu', 'trzydziestoma'),
      numeral('czterdzieści', 'czterdziestu', 'czterdziestoma'),
      numeral('pięćdziesiąt', 'pięćdziesięciu', 'pięćdziesięcioma'),
      numeral('sześćdziesiąt', 'sześćdziesięciu', 'sześćdziesięcioma'),
      numeral('siedemdziesiąt', 'siedemdziesięciu', 'siedemdziesięcioma'),
      numeral('osiemdziesiąt', 'osiemdziesięciu', 'osiemdziesięcioma'),
      numeral('dziewięćdziesiąt', 'dziewięćdziesięciu', 'dziewięćdziesięcioma'),
    ],
    hundreds: [
      numeral('sto', 'stu'),
      numeral('dwieście', 'dwustu'),
      numeral('trzysta', 'trzystu'),
      numeral('czterysta', 'czterystu'),
      numeral('pięćset', 'pięciuset'),
      numeral('sześćset', 'sześciuset'),
      numeral('siedemset', 'siedmiuset'),
      numeral('osiemset', 'ośmiuset'),
      numeral('dziewięćset', 'dziewięciuset'),
    ],
    scales: SCALES,
  },
  ordinals: {
    zero: hard('zerow'),
    units: [
      hard('pierwsz'),
      { stem: 'drug', endings: VELAR },
      { stem: 'trzec', endings: SOFT },
      ...stems(UNITS),
    ],
    tens: stems(TENS),
    hundreds: stems(HUNDREDS),
    scales: stems(SCALE_ORDINALS),
    declineTens: true,
    joined: {
      units: words(`
        jedno dwu trzy cztero pięcio sześcio siedmio ośmio dziewięcio dziesięcio jedenasto dwunasto
        trzynasto czternasto piętnasto szesnasto siedemnasto osiemnasto dziewiętnasto
      `),
      tens: words(`
        dwudziesto trzydziesto czterdziesto pięćdziesięcio sześćdziesięcio siedemdziesięcio
        osiemdziesięcio dziewięćdziesięcio
      `),
      hundreds: words(
        'stu dwustu trzystu czterystu pięciuset sześciuset siedmiuset ośmiuset dziewięciuset',
      ),
      thousand: 'tysiąc',
    },
  },
};
