/** initials → letters for what is spelled, and as they are for what is said as a word. */
import { endOf, textBefore, textBehind } from '../rules/matches.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';

/** The rules of this file, by name. */
export type InitialismRule = 'initials' | 'dotted-initialism' | 'initialism';

/** What initialisms need of a language. */
export type InitialismWords = {
  /** Capitals that are said as words. */
  readonly saidAsWords: ReadonlySet<string>;
  /** Capitals that are spelled although they could be read. */
  readonly spelled: ReadonlySet<string>;
  /** Vowels, in capitals. */
  readonly vowels: string;
  readonly examples: Readonly<Record<InitialismRule, Rule['examples']>>;
};

/** `ONZ` → `O-N-Z`: hyphens keep voices from reading a word, and are silent. */
export function lettersApart(capitals: string): string {
  return Array.from(capitals).join('-');
}

/** In a line of capitals, none is an initialism. */
const SHOUTED = /\p{Lu}{4,}[ ,!]{1,2}$/u;
const SHOUTED_BEHIND = /^[ ,!]{1,2}\p{Lu}{4,}(?!\p{L})/u;

/** Rules for initials. */
export function initialismRules(words: InitialismWords): readonly Rule[] {
  return [
    {
      name: 'initials',
      starts: ['word'],
      pattern: sticky(
        "(?<![\\p{L}\\d'.])(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}(?=\\.)){0,2})\\. ?(?=\\p{Lu}\\p{Ll})",
      ),
      rewrite: (match, context) =>
        context.endsSentence(match.index + match[0].trimEnd().length)
          ? undefined
          : `${match.groups!.letters!.split(/\. ?/).join(' ')} `,
      examples: words.examples.initials,
    },
    {
      name: 'dotted-initialism',
      starts: ['word'],
      pattern: sticky('(?<![\\p{L}\\d])(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}){1,5})\\.(?![\\p{L}\\d])'),
      rewrite: (match, context) => {
        const letters = lettersApart(match.groups!.letters!.replace(/[. ]/g, ''));
        return letters + stopOf(match, context);
      },
      examples: words.examples['dotted-initialism'],
    },
    {
      name: 'initialism',
      starts: ['word'],
      pattern: sticky("(?<![\\p{L}\\d'])(?<word>\\p{Lu}{2,6})(?![\\p{L}\\p{M}\\d'])"),
      rewrite: (match) => {
        const word = match.groups!.word!;
        if (!isSpelled(word, words) || isBrand(match, words)) return undefined;
        const isShouted =
          SHOUTED.test(textBefore(match, 20)) || SHOUTED_BEHIND.test(textBehind(match, 20));
        return isShouted && !words.spelled.has(word) ? undefined : lettersApart(word);
      },
      examples: words.examples.initialism,
    },
  ];
}

function stopOf(match: RegExpExecArray, context: RuleContext): string {
  return context.endsSentence(endOf(match)) ? '.' : '';
}

/** Capitals of a name in quotation marks are read where they can be: `«ОККО»`. */
function isBrand(match: RegExpExecArray, { vowels, spelled }: InitialismWords): boolean {
  const isQuoted = /[«„“"]$/.test(textBefore(match, 1)) && /^[»”“"]/.test(textBehind(match, 1));
  const [word] = match;
  const count = Array.from(word).filter((letter) => vowels.includes(letter)).length;
  return isQuoted && !spelled.has(word) && word.length > 3 && count > 1;
}

/** Whether people spell these capitals, by lists and by what can be pronounced. */
function isSpelled(word: string, { saidAsWords, spelled, vowels }: InitialismWords): boolean {
  if (spelled.has(word)) return true;
  if (saidAsWords.has(word)) return false;
  const shape = Array.from(word, (letter) => (vowels.includes(letter) ? 'v' : 'c')).join('');
  if (!shape.includes('v') || shape.length < 3) return true;
  // One consonant, or two, around each vowel: it can be read, and then mostly is.
  return !/^(?:c{0,2}vc){1,3}v?$|^c?v?(?:cv){2,3}c?$|^cvc{1,2}v?c?$/.test(shape);
}
