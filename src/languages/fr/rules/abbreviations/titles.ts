/** forms of address and ranks before names → whole words: `M. Roy`, `Me Blanc`, `St-Denis`. */
import type { Rule } from '../../../rules/rule.ts';
import { textBefore } from '../../../rules/matches.ts';
import { sticky } from '../../../rules/sticky.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';

/** Each with its words; a stop belongs to it. */
const TITLES: Readonly<Record<string, string>> = {
  'MM.': 'messieurs',
  Mr: 'monsieur',
  'Mr.': 'monsieur',
  Mme: 'madame',
  'Mme.': 'madame',
  Mᵐᵉ: 'madame',
  Mmes: 'mesdames',
  Mᵐᵉˢ: 'mesdames',
  Mlle: 'mademoiselle',
  Mˡˡᵉ: 'mademoiselle',
  Mlles: 'mesdemoiselles',
  Mˡˡᵉˢ: 'mesdemoiselles',
  Dr: 'docteur',
  'Dr.': 'docteur',
  Dʳ: 'docteur',
  Drs: 'docteurs',
  Dʳˢ: 'docteurs',
  Dre: 'docteure',
  Dʳᵉ: 'docteure',
  Pr: 'professeur',
  'Pr.': 'professeur',
  Pʳ: 'professeur',
  Prs: 'professeurs',
  Pre: 'professeure',
  Me: 'maître',
  Mᵉ: 'maître',
  Mes: 'maîtres',
  Mᵉˢ: 'maîtres',
  Mgr: 'monseigneur',
  'Mgr.': 'monseigneur',
  Mᵍʳ: 'monseigneur',
  Vve: 'veuve',
  Cdt: 'commandant',
  Cne: 'capitaine',
  Gal: 'général',
  'Gal.': 'général',
  'Gén.': 'général',
  'gén.': 'général',
  Lt: 'lieutenant',
  'Lt-col.': 'lieutenant-colonel',
  'Lt-Col.': 'lieutenant-colonel',
  Sgt: 'sergent',
  'Col.': 'colonel',
  'Adj.': 'adjudant',
  'Prof.': 'professeur',
  'prof.': 'professeur',
  'Prés.': 'président',
};

/** Those that are words too, and only titles before a name. */
const BEFORE_NAME = /^(?:Me|Mes|Pre|Gal|Lt|Cne|Col\.|Adj\.|Dr\.?|Drs|Pr\.?)$/;

const SAINTS: Readonly<Record<string, string>> = {
  St: 'Saint',
  Ste: 'Sainte',
  Sts: 'Saints',
  Stes: 'Saintes',
  Sᵗ: 'Saint',
  Sᵗᵉ: 'Sainte',
};

function titleWords(match: RegExpExecArray): string | undefined {
  const title = match[0];
  const behind = match.input.slice(match.index + title.length);
  if (BEFORE_NAME.test(title) && behind.trim() !== '' && !/^ \p{Lu}/u.test(behind))
    return undefined;
  if (/^(?:Me|Mes|Pre)$/.test(title) && !/^ (?:\p{Lu}\. ?)?\p{Lu}\p{Ll}/u.test(behind))
    return undefined;
  return TITLES[title];
}

/** A sentence begins here, or a word that is written small elsewhere stands before. */
const BEGINNING = /(?:^|[.!?:;«»"(—–-] ?|\n)\p{Lu}\p{Ll}+ $/u;

function mister(match: RegExpExecArray): string | undefined {
  const before = textBefore(match, 24);
  // `George M. Cohan`: an initial.
  if (/\p{Lu}\p{Ll}+ $/u.test(before) && !BEGINNING.test(before)) return undefined;
  return 'monsieur';
}

/** Titles. */
export const TITLE_RULES: readonly Rule[] = [
  {
    name: 'monsieur',
    starts: ['word'],
    first: 'M',
    pattern: sticky(
      "(?<![\\p{L}\\d.'-])M\\.(?= ?(?:\\p{Lu}[\\p{L}'-]|(?:de|du|le|la|l'|d')(?![\\p{Ll}])))",
    ),
    rewrite: mister,
    examples: [
      ['M. Roy et George M. Cohan', 'monsieur Roy et George M Cohan'],
      ['Selon M. le maire', 'Selon monsieur le maire'],
    ],
  },
  {
    name: 'monsieur-ou-madame',
    starts: ['word'],
    first: 'M',
    pattern: sticky('M(?:\\.|r)?/Mme(?!\\p{L})|Mme/M(?:\\.|r)?(?!\\p{L})'),
    rewrite: ([written]) =>
      written.startsWith('Mme') ? 'madame ou monsieur' : 'monsieur ou madame',
    examples: [['M./Mme Roy', 'monsieur ou madame Roy']],
  },
  {
    name: 'title',
    starts: ['word'],
    first: 'MDPVCGgLSAp',
    pattern: sticky(
      `(?<![\\p{L}\\d.'-]|[Hh]ashtag )(?:${anyWrittenWord(Object.keys(TITLES))})(?![\\p{L}\\p{M}\\d-])`,
    ),
    rewrite: titleWords,
    examples: [
      ['Mme Roy, MM. Roy et Blanc', 'madame Roy, messieurs Roy et Blanc'],
      ['Me Blanc, le Dr Roy et le Pr Noir', 'maître Blanc, le docteur Roy et le professeur Noir'],
      ['Mᵐᵉ Roy', 'madame Roy'],
    ],
  },
  {
    name: 'saint',
    starts: ['word'],
    first: 'S',
    pattern: sticky('(?<![\\p{L}\\d])(?<saint>Stes?|Sts?|Sᵗᵉ?)\\.?(?<gap>[ -])(?=\\p{Lu}\\p{Ll})'),
    rewrite: ({ groups }) => SAINTS[groups!.saint!]! + groups!.gap!,
    examples: [
      ['à St-Denis', 'à Saint-Denis'],
      ['Ste Anne', 'Sainte Anne'],
    ],
  },
];

/** Lower-case words that these rules begin with. */
export const TITLE_OPENERS: readonly string[] = [
  ...Object.keys(TITLES).map((title) => /^[\p{L}]+/u.exec(title)![0].toLowerCase()),
  'st',
  'ste',
  'sts',
  'stes',
  'sᵗ',
  'sᵗᵉ',
  'm',
];
