/** digits → ordinals and the first halves of compounds, by the tables of a language. */
import { formIn, type WordForm, type Forms, type Gender } from './declension.ts';
import { cardinalIn, type NumeralTable } from './numerals.ts';

/** The endings of an adjective: six by gender, and six of the plural. */
export type AdjectiveEndings = Readonly<Record<Gender | 'plural', Forms>>;

/** A stem and which endings it takes. */
export type AdjectiveStem = { readonly stem: string; readonly endings: AdjectiveEndings };

/** The ordinals of a language. */
export type OrdinalTable = {
  readonly zero: AdjectiveStem;
  /** First to nineteenth. */
  readonly units: readonly AdjectiveStem[];
  /** Twentieth to ninetieth. */
  readonly tens: readonly AdjectiveStem[];
  /** Hundredth to nine hundredth. */
  readonly hundreds: readonly AdjectiveStem[];
  /** Thousandth and the further powers of a thousand. */
  readonly scales: readonly AdjectiveStem[];
  /** Whether the tens are ordinals too: “twentieth first”. */
  readonly declineTens: boolean;
  /** The first half of compounds, one to nineteen, the tens and the hundreds. */
  readonly joined: {
    readonly units: readonly string[];
    readonly tens: readonly string[];
    readonly hundreds: readonly string[];
    readonly thousand: string;
  };
};

/** Both tables of a language. */
export type NumberTables = { readonly numerals: NumeralTable; readonly ordinals: OrdinalTable };

/** One form of an adjective. */
export function adjectiveIn({ stem, endings }: AdjectiveStem, form: WordForm): string {
  return stem + formIn(endings[form.plural === true ? 'plural' : form.gender], form.case);
}

/** Longest ordinal, in digits; longer ones are said as cardinals. */
const MAX_ORDINAL = 12;

/** Digits → an ordinal; `undefined` beyond the largest name. */
export function ordinalIn(
  digits: string,
  form: WordForm,
  tables: NumberTables,
): string | undefined {
  const bare = digits.replace(/^0+(?=.)/, '');
  if (bare.length > MAX_ORDINAL) return undefined;
  const { ordinals, numerals } = tables;
  if (bare === '0') return adjectiveIn(ordinals.zero, form);
  const rest = bare.slice(-3);
  if (Number(rest) === 0) return roundOrdinal(bare, form, tables);
  const head = bare.slice(0, -3);
  const below = ordinalBelowThousand(Number(rest), form, tables).join(' ');
  return head === '' ? below : `${plainCardinal(`${head}000`, numerals)} ${below}`;
}

function plainCardinal(digits: string, numerals: NumeralTable): string {
  return cardinalIn(digits, { case: 'nominative', gender: 'masculine' }, numerals)!;
}

function ordinalBelowThousand(
  value: number,
  form: WordForm,
  { ordinals, numerals }: NumberTables,
): readonly string[] {
  const below = value % 100;
  const hundred = Math.floor(value / 100);
  if (below === 0) return [adjectiveIn(ordinals.hundreds[hundred - 1]!, form)];
  const words = hundred === 0 ? [] : [numerals.hundreds[hundred - 1]![0]!];
  const unit = below < 20 ? below : below % 10;
  if (below >= 20) {
    const ten = Math.floor(below / 10) - 2;
    const isLast = unit === 0 || ordinals.declineTens;
    words.push(isLast ? adjectiveIn(ordinals.tens[ten]!, form) : numerals.tens[ten]![0]!);
  }
  if (unit > 0) words.push(adjectiveIn(ordinals.units[unit - 1]!, form));
  return words;
}

/** Whole thousands, millions: the amount is joined to the name. */
function roundOrdinal(bare: string, form: WordForm, { ordinals, numerals }: NumberTables): string {
  let scale = 0;
  let head = bare;
  for (; head.endsWith('000'); head = head.slice(0, -3)) scale++;
  const group = head.slice(-3);
  const before = head.slice(0, -3);
  const words =
    before === '' ? [] : [plainCardinal(`${before}000${'000'.repeat(scale)}`, numerals)];
  const amount = Number(group) === 1 ? '' : joinedNumber(group, ordinals);
  const { stem, endings } = ordinals.scales[scale - 1]!;
  words.push(adjectiveIn({ stem: amount + stem, endings }, form));
  return words.join(' ');
}

/** The first half of a compound: `25` → the beginning of “twenty-five-year”. */
export function joinedNumber(digits: string, { joined }: OrdinalTable): string {
  const bare = digits.replace(/^0+(?=.)/, '');
  const value = Number(bare.slice(-3));
  const below = value % 100;
  const unit = below < 20 ? below : below % 10;
  const parts = [
    value >= 100 ? joined.hundreds[Math.floor(value / 100) - 1]! : '',
    below >= 20 ? joined.tens[Math.floor(below / 10) - 2]! : '',
    unit > 0 ? joined.units[unit - 1]! : '',
  ];
  const thousands = Number(bare.slice(0, -3));
  if (thousands === 0) return parts.join('');
  const amount = thousands === 1 ? '' : joinedNumber(String(thousands), { joined } as OrdinalTable);
  return amount + joined.thousand + parts.join('');
}
