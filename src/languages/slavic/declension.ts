/** cases, genders and numbers of languages that decline their number words → forms of a word. */

/** The cases in the order in which forms are listed. */
export const CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'locative',
] as const;

/** A case. */
export type Case = (typeof CASES)[number];

/** A gender; `personal` is masculine and said of people. */
export type Gender = 'masculine' | 'personal' | 'feminine' | 'neuter';

/** Which form of a numeral or an adjective is wanted. */
export type WordForm = {
  readonly case: Case;
  readonly gender: Gender;
  /** Of an adjective. @default false */
  readonly plural?: boolean;
};

/** The nominative of a masculine noun: how a number is said alone. */
export const PLAIN_FORM: WordForm = { case: 'nominative', gender: 'masculine' };

/** The six forms of one word in one number, in the order of `CASES`. */
export type Forms = readonly string[];

/** A noun with all its forms. */
export type Noun = {
  readonly gender: Gender;
  readonly singular: Forms;
  readonly plural: Forms;
};

/** One form of six. */
export function formIn(forms: Forms, wanted: Case): string {
  return forms[CASES.indexOf(wanted)]!;
}

/** Six forms written as one text, `_` for a space inside one; one alone stands for all. */
export function caseForms(written: string): Forms {
  const forms = written
    .trim()
    .split(/\s+/)
    .map((form) => form.replaceAll('_', ' '));
  return forms.length === 1 ? CASES.map(() => forms[0]!) : forms;
}

/** A noun from its forms: singular `|` plural, each with six forms or one for all. */
export function nounOf(gender: Gender, written: string): Noun {
  const [singular = '', plural = singular] = written.split('|');
  return { gender, singular: caseForms(singular), plural: caseForms(plural) };
}

/** What a word may be: one possible reading of its form. */
export type WordReading = {
  readonly gender: Gender;
  readonly plural: boolean;
  readonly cases: readonly Case[];
  /** Whether it may only say something about a noun behind it. */
  readonly adjective?: boolean;
};

/** Every reading of every form of some nouns. */
export function readingsByForm(nouns: Iterable<Noun>): Map<string, WordReading[]> {
  const found = new Map<string, WordReading[]>();
  for (const noun of nouns)
    for (const plural of [false, true]) {
      const forms = plural ? noun.plural : noun.singular;
      for (const form of new Set(forms)) {
        if (form === '-') continue;
        const cases = CASES.filter((_, index) => forms[index] === form);
        const readings = found.get(form) ?? [];
        readings.push({ gender: noun.gender, plural, cases });
        found.set(form, readings);
      }
    }
  return found;
}
