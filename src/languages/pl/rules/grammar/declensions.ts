/** the first form of a Polish noun → all its forms. */
import type { Gender, Noun } from '../../../slavic/declension.ts';

const SOFT_END = /(?:c|cz|sz|rz|ż|dz|dż|l|j|ś|ć|ź|ń|i)$/;

/** The last consonants before the ending of the locative. */
const SOFTENED: readonly (readonly [end: RegExp, becomes: string])[] = [
  [/st$/, 'ści'],
  [/zd$/, 'ździ'],
  [/sł$/, 'śl'],
  [/ch$/, 'sz'],
  [/r$/, 'rz'],
  [/ł$/, 'l'],
  [/t$/, 'ci'],
  [/d$/, 'dzi'],
  [/k$/, 'c'],
  [/g$/, 'dz'],
  [/([bpwmfnsz])$/, '$1i'],
];

/** `minut` → `minuci`, before an `e`. */
function soften(stem: string): string {
  const found = SOFTENED.find(([end]) => end.test(stem));
  return found === undefined ? stem : stem.replace(found[0], found[1]);
}

const afterVelar = (stem: string): string => (/[kg]$/.test(stem) ? 'i' : 'y');

/** After a soft consonant: `i` where the letter is soft itself. */
const afterSoft = (stem: string): string => (/(?:l|j|i)$/.test(stem) ? 'i' : 'y');

/** The genitive plural without an ending, with the vowel that eases it: `książk` → `książek`. */
function bareStem(stem: string): string {
  if (stem.endsWith('cj')) return `${stem}i`;
  if (stem.endsWith('ni')) return `${stem.slice(0, -2)}ń`;
  if (stem.endsWith('i')) return `${stem}i`;
  const eased = /^(.*[^aeiouóyąę])k$/.exec(stem);
  return eased === null ? stem : `${eased[1]}ek`;
}

/** A feminine noun in `a`; `genitives` is the genitive plural where it is irregular. */
export function feminine(word: string, genitives?: string): Noun {
  const stem = word.replace(/a$/, '');
  if (/[aeiouy]j$/.test(stem)) return inEja(word, stem);
  const isSoft = SOFT_END.test(stem);
  const genitive = stem + (isSoft ? (stem.endsWith('i') ? '' : afterSoft(stem)) : afterVelar(stem));
  // `linia`, `historia`: the ending keeps its own i.
  const singular =
    /[rnldtpbm]i$/.test(stem) && !/[aeiouąęóy]ni$/.test(stem) ? `${stem}i` : genitive;
  const dative = isSoft ? singular : `${soften(stem)}e`;
  const plural = isSoft ? `${stem}e` : stem + afterVelar(stem);
  return {
    gender: 'feminine',
    singular: [word, singular, dative, `${stem}ę`, `${stem}ą`, dative],
    plural: [plural, genitives ?? bareStem(stem), `${stem}om`, plural, `${stem}ami`, `${stem}ach`],
  };
}

/** `aleja`: the `j` is not written before `i`. */
function inEja(word: string, stem: string): Noun {
  const oblique = `${stem.slice(0, -1)}i`;
  return {
    gender: 'feminine',
    singular: [word, oblique, oblique, `${stem}ę`, `${stem}ą`, oblique],
    plural: [`${stem}e`, oblique, `${stem}om`, `${stem}e`, `${stem}ami`, `${stem}ach`],
  };
}

/** A feminine noun that ends in `ść` or another soft consonant: `część`, `noc`. */
export function feminineConsonant(word: string): Noun {
  const stem = word.replace(/ść$/, 'ści').replace(/ć$/, 'ci').replace(/ń$/, 'ni');
  const oblique = stem.endsWith('i') ? stem : `${stem}y`;
  const plural = stem.endsWith('ści') || !stem.endsWith('i') ? oblique : `${stem}e`;
  const nominative = word.endsWith('c') ? `${word}e` : plural;
  return {
    gender: 'feminine',
    singular: [word, oblique, oblique, word, `${stem}ą`, oblique],
    plural: [nominative, oblique, `${stem}om`, nominative, `${stem}ami`, `${stem}ach`],
  };
}

/** What a masculine noun does of its own. */
export type MasculineFacts = {
  readonly genitive: 'a' | 'u';
  /** The stem before endings where it differs: `dzie` of `dzień`. */
  readonly stem?: string | undefined;
  /** The end of the genitive plural of a soft noun. @default y or i by its consonant */
  readonly genitives?: string | undefined;
  readonly gender?: Gender;
  /** The nominative plural of people. */
  readonly people?: string | undefined;
};

/** A masculine noun. */
export function masculine(word: string, facts: MasculineFacts): Noun {
  const { gender = 'masculine', people } = facts;
  const stem = facts.stem ?? softStem(word);
  const isSoft = SOFT_END.test(stem);
  const genitive = `${stem}${facts.genitive}`;
  const locative = isSoft || /(?:[kg]|ch)$/.test(stem) ? `${stem}u` : `${soften(stem)}e`;
  const isVelar = /[kg]$/.test(stem);
  const plural = people ?? (isSoft ? `${stem}e` : stem + afterVelar(stem));
  const softGenitive = stem.endsWith('i') ? stem : `${stem}${afterSoft(stem)}`;
  const genitives = facts.genitives ?? (isSoft ? softGenitive : `${stem}ów`);
  const accusative = gender === 'personal' ? genitive : word;
  const accusatives = gender === 'personal' ? genitives : plural;
  return {
    gender,
    singular: [
      word,
      genitive,
      `${stem}owi`,
      accusative,
      `${stem}${isVelar ? 'iem' : 'em'}`,
      locative,
    ],
    plural: [plural, genitives, `${stem}om`, accusatives, `${stem}ami`, `${stem}ach`],
  };
}

function softStem(word: string): string {
  const soft: Readonly<Record<string, string>> = { ń: 'ni', ć: 'ci', ś: 'si', ź: 'zi' };
  const last = word.at(-1)!;
  return soft[last] === undefined ? word : word.slice(0, -1) + soft[last];
}

/** A neuter noun in `o`, `e` or `ie`; `genitives` is the genitive plural where it is irregular. */
export function neuter(word: string, genitives?: string): Noun {
  const stem = word.slice(0, -1);
  const isSoft = SOFT_END.test(stem);
  const locative = isSoft || /(?:[kg]|ch)$/.test(stem) ? `${stem}u` : `${soften(stem)}e`;
  const bare = genitives ?? neuterGenitives(stem);
  const isVelar = /[kg]$/.test(stem);
  return {
    gender: 'neuter',
    singular: [word, `${stem}a`, `${stem}u`, word, `${stem}${isVelar ? 'iem' : 'em'}`, locative],
    plural: [`${stem}a`, bare, `${stem}om`, `${stem}a`, `${stem}ami`, `${stem}ach`],
  };
}

function neuterGenitives(stem: string): string {
  if (/[eaą]ni$/.test(stem)) return `${stem.slice(0, -2)}ń`;
  if (stem.endsWith('ci')) return `${stem.slice(0, -2)}ć`;
  const eased = /^(.*[^aeiouóyąę])(k|n)$/.exec(stem);
  return eased === null ? stem : `${eased[1]}e${eased[2]}`;
}

/** A neuter noun in `um`, which has no cases in the singular. */
export function neuterLatin(word: string): Noun {
  const stem = word.replace(/um$/, '');
  return {
    gender: 'neuter',
    singular: [word, word, word, word, word, word],
    plural: [`${stem}a`, `${stem}ów`, `${stem}om`, `${stem}a`, `${stem}ami`, `${stem}ach`],
  };
}
