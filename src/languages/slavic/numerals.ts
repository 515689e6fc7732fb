/** digits → number words in the case and gender asked for, by the tables of a language. */
import {
  formIn,
  type Case,
  type WordForm,
  type Forms,
  type Gender,
  type Noun,
} from './declension.ts';

/** How a numeral makes its noun behave: as one, as two to four, or as five and more. */
export type Quantity = 'one' | 'few' | 'many';

/** The number words of a language. */
export type NumeralTable = {
  readonly zero: Forms;
  /** One to four, each by gender. */
  readonly gendered: readonly Readonly<Record<Gender, Forms>>[];
  /** Five to nineteen. */
  readonly units: readonly Forms[];
  /** Twenty to ninety. */
  readonly tens: readonly Forms[];
  /** A hundred to nine hundred. */
  readonly hundreds: readonly Forms[];
  /** The powers of a thousand. */
  readonly scales: readonly Noun[];
  /** Whether `21` counts as one does, and its one is declined. */
  readonly compoundOne: boolean;
  /** Whether people in the nominative are counted as in the genitive from two on. */
  readonly personalCount: boolean;
  /** Whether a one is said before a scale inside a number: `million one thousand`. */
  readonly innerOne: boolean;
};

/** How the last digits make a noun behave. */
export function quantityOf(digits: string, table: Pick<NumeralTable, 'compoundOne'>): Quantity {
  const bare = digits.replace(/^0+(?=.)/, '');
  if (bare === '1') return 'one';
  const last = Number(bare.at(-1));
  const isTeen = bare.at(-2) === '1';
  if (isTeen) return 'many';
  if (last === 1 && table.compoundOne) return 'one';
  return last >= 2 && last <= 4 ? 'few' : 'many';
}

/** The form of a noun after a number, where the whole is in a case. */
export function countedForm(noun: Noun, { quantity, wanted }: CountedOptions): string {
  if (quantity === 'one') return formIn(noun.singular, wanted);
  const direct = wanted === 'nominative' || wanted === 'accusative';
  if (!direct) return formIn(noun.plural, wanted);
  if (quantity === 'many' || noun.gender === 'personal') return formIn(noun.plural, 'genitive');
  return formIn(noun.plural, 'nominative');
}

type CountedOptions = { readonly quantity: Quantity; readonly wanted: Case };

/** The most digits that have a name. */
function maxDigits(table: NumeralTable): number {
  return (table.scales.length + 1) * 3;
}

/** Digits → words; `undefined` beyond the largest name. */
export function cardinalIn(
  digits: string,
  form: WordForm,
  table: NumeralTable,
): string | undefined {
  const bare = digits.replace(/^0+(?=.)/, '');
  if (bare.length > maxDigits(table)) return undefined;
  if (bare === '0') return formIn(table.zero, form.case);
  const words: string[] = [];
  for (let end = bare.length, scale = 0; end > 0; end -= 3, scale++) {
    const group = bare.slice(Math.max(0, end - 3), end);
    if (Number(group) === 0) continue;
    words.unshift(
      scale === 0
        ? belowThousand(group, { form, table, alone: bare.length <= 3 })
        : scaled(group, { form, table, noun: table.scales[scale - 1]!, first: end <= 3 }),
    );
  }
  return words.join(' ');
}

type ScaledOptions = {
  readonly form: WordForm;
  readonly table: NumeralTable;
  readonly noun: Noun;
  readonly first: boolean;
};

/** A group with its power of a thousand, which is declined as a noun. */
function scaled(group: string, { form, table, noun, first }: ScaledOptions): string {
  const quantity = quantityOf(group, table);
  const name = countedForm(noun, { quantity, wanted: form.case });
  if (Number(group) === 1 && (first || !table.innerOne)) return name;
  const own = { case: form.case, gender: noun.gender };
  return `${belowThousand(group, { form: own, table, alone: true })} ${name}`;
}

type GroupOptions = {
  readonly form: WordForm;
  readonly table: NumeralTable;
  /** Whether nothing stands before: then a one is a word of its own. */
  readonly alone: boolean;
};

/** 1 to 999. */
function belowThousand(group: string, { form, table, alone }: GroupOptions): string {
  const value = Number(group);
  const direct = form.case === 'nominative' || form.case === 'accusative';
  const isPersonal = table.personalCount && form.gender === 'personal' && direct;
  const wanted = isPersonal && !(value === 1 && alone) ? 'genitive' : form.case;
  const below = value % 100;
  const words: string[] = [];
  if (value >= 100) words.push(formIn(table.hundreds[Math.floor(value / 100) - 1]!, wanted));
  if (below >= 20) words.push(formIn(table.tens[Math.floor(below / 10) - 2]!, wanted));
  const unit = below < 20 ? below : below % 10;
  if (unit >= 5) words.push(formIn(table.units[unit - 5]!, wanted));
  else if (unit === 1 && !table.compoundOne && !(value === 1 && alone))
    words.push(formIn(table.gendered[0]!.masculine, 'nominative'));
  else if (unit >= 1) words.push(formIn(table.gendered[unit - 1]![form.gender], wanted));
  return words.join(' ');
}
