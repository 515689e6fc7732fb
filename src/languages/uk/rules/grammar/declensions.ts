/** the first form of a Ukrainian noun → all its forms. */
import type { Gender, Noun } from '../../../slavic/declension.ts';

const HUSHING = /[жчшщ]$/;

/** The last consonant before the ending of the dative: `книг` → `книз`. */
function soften(stem: string): string {
  return stem.replace(/г$/, 'з').replace(/к$/, 'ц').replace(/х$/, 'с');
}

/** The genitive plural without an ending: `жінк` → `жінок`. */
function bareStem(stem: string): string {
  const eased = /^(.*[^аеиіоуєюяїь'])(к)$/.exec(stem);
  return eased === null ? stem : `${eased[1]}ок`;
}

/** A feminine noun in `а` or `я`; `genitives` is the genitive plural where it is irregular. */
export function feminineNoun(word: string, genitives?: string): Noun {
  const stem = word.slice(0, -1);
  if (word.endsWith('я')) return softFeminine(word, genitives);
  const genitive = stem + (HUSHING.test(stem) ? 'і' : 'и');
  const dative = `${soften(stem)}і`;
  const instrumental = stem + (HUSHING.test(stem) ? 'ею' : 'ою');
  const bare = genitives ?? bareStem(stem);
  return {
    gender: 'feminine',
    singular: [word, genitive, dative, `${stem}у`, instrumental, dative],
    plural: [genitive, bare, `${stem}ам`, genitive, `${stem}ами`, `${stem}ах`],
  };
}

function softFeminine(word: string, genitives?: string): Noun {
  const stem = word.slice(0, -1);
  const isVowel = /[іаеоу]$/.test(stem);
  const genitive = stem + (isVowel ? 'ї' : 'і');
  const bare = genitives ?? (isVowel ? `${stem}й` : `${stem}ь`);
  return {
    gender: 'feminine',
    singular: [word, genitive, genitive, `${stem}ю`, stem + (isVowel ? 'єю' : 'ею'), genitive],
    plural: [genitive, bare, `${stem}ям`, genitive, `${stem}ями`, `${stem}ях`],
  };
}

/** A feminine noun without an ending: `область`, `ніч`; `stem` where it differs. */
export function feminineBare(word: string, stem: string = word.replace(/ь$/, '')): Noun {
  const hushing = HUSHING.test(stem);
  const genitive = `${stem}і`;
  const instrumental = stem.endsWith('ст') ? `${stem}ю` : `${stem}${stem.at(-1)}ю`;
  const [am, amy, akh] = hushing ? ['ам', 'ами', 'ах'] : ['ям', 'ями', 'ях'];
  return {
    gender: 'feminine',
    singular: [word, genitive, genitive, word, instrumental, genitive],
    plural: [genitive, `${stem}ей`, stem + am, genitive, stem + amy, stem + akh],
  };
}

/** What a masculine noun does of its own. */
export type MasculineNounFacts = {
  readonly genitive: 'а' | 'у';
  /** The stem before endings where it differs: `ден` → `дн`. */
  readonly stem?: string | undefined;
  readonly genitives?: string | undefined;
  readonly gender?: Gender;
};

/** A masculine noun. */
export function masculineNoun(word: string, facts: MasculineNounFacts): Noun {
  const { gender = 'masculine' } = facts;
  if (/[ьй]$/.test(word)) return softMasculine(word, facts);
  const stem = facts.stem ?? word;
  const hushing = HUSHING.test(stem);
  const plural = stem + (hushing ? 'і' : 'и');
  const genitives = facts.genitives ?? `${stem}ів`;
  const genitive = stem + facts.genitive;
  const locative = /[кгх]$/.test(stem) ? `${stem}у` : `${stem}і`;
  const isPersonal = gender === 'personal';
  return {
    gender,
    singular: [
      word,
      genitive,
      `${stem}у`,
      isPersonal ? genitive : word,
      stem + (hushing ? 'ем' : 'ом'),
      locative,
    ],
    plural: [
      plural,
      genitives,
      `${stem}ам`,
      isPersonal ? genitives : plural,
      `${stem}ами`,
      `${stem}ах`,
    ],
  };
}

function softMasculine(word: string, facts: MasculineNounFacts): Noun {
  const { gender = 'masculine' } = facts;
  const stem = facts.stem ?? word.slice(0, -1);
  const isVowel = word.endsWith('й');
  const genitive = stem + (facts.genitive === 'а' ? 'я' : 'ю');
  const plural = stem + (isVowel ? 'ї' : 'і');
  const genitives = facts.genitives ?? stem + (isVowel ? 'їв' : 'ів');
  const isPersonal = gender === 'personal';
  return {
    gender,
    singular: [
      word,
      genitive,
      `${stem}ю`,
      isPersonal ? genitive : word,
      stem + (isVowel ? 'єм' : 'ем'),
      plural,
    ],
    plural: [
      plural,
      genitives,
      `${stem}ям`,
      isPersonal ? genitives : plural,
      `${stem}ями`,
      `${stem}ях`,
    ],
  };
}

/** A neuter noun in `о`, `е` or `я`; `genitives` is the genitive plural where it is irregular. */
export function neuterNoun(word: string, genitives?: string): Noun {
  const stem = word.slice(0, -1);
  if (word.endsWith('я')) return longNeuter(word, stem);
  const isSoft = word.endsWith('е') && !HUSHING.test(stem);
  const [a, u, am, amy, akh] = isSoft
    ? ['я', 'ю', 'ям', 'ями', 'ях']
    : ['а', 'у', 'ам', 'ами', 'ах'];
  const bare = genitives ?? stem + (/[цл]$/.test(stem) && isSoft ? 'ь' : '');
  return {
    gender: 'neuter',
    singular: [
      word,
      stem + a,
      stem + u,
      word,
      stem + (word.endsWith('о') ? 'ом' : 'ем'),
      `${stem}і`,
    ],
    plural: [stem + a!, bare, stem + am!, stem + a!, stem + amy!, stem + akh!],
  };
}

/** A noun as `питання`, with a double consonant before its ending. */
function longNeuter(word: string, stem: string): Noun {
  const single = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return {
    gender: 'neuter',
    singular: [word, word, `${stem}ю`, word, `${stem}ям`, `${stem}і`],
    plural: [word, `${single}ь`, `${stem}ям`, word, `${stem}ями`, `${stem}ях`],
  };
}
