/** initials with full stops, and capitals that voices would say as a word → letters. */
import { finalStop, textBefore, textBehind } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import type { IberianLanguage, IberianWords } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** Letters apart, each by its name where the letter alone would be read as a word. */
export function spellOut(letters: string, words: IberianWords): string {
  return Array.from(letters, (letter) => words.letterNames[letter] ?? letter).join(' ');
}

/** Letters that voices spell by themselves stay together: they have no vowel. */
export function spellUnlessClear(letters: string, words: IberianWords): string {
  return letters.length > 1 && !/[AEIOU]/.test(letters) ? letters : spellOut(letters, words);
}

/** Rules for initials. */
export function initialismRules({ wordsOf, examples }: IberianLanguage): readonly Rule[] {
  const rule = ruleMaker({ examples });
  const free = "(?<![\\p{L}\\p{M}\\p{N}'@])";
  return [
    rule({
      name: 'initials-of-a-name',
      starts: ['word'],
      pattern: sticky(
        `${free}(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}(?=\\.)){0,3})\\. (?=(?:d[eao]s? )?\\p{Lu}\\p{Ll})`,
      ),
      rewrite: (match, context) => {
        const { letters } = match.groups!;
        if (context.endsSentence(match.index + match[0].length - 1)) return undefined;
        const isName = letters!.length === 1 || /\. /.test(letters!) || isGiven(match);
        if (!isName) return undefined;
        const words = wordsOf(context.language);
        return `${spellOut(letters!.replace(/\. ?/g, ''), words)} `;
      },
    }),
    rule({
      name: 'dotted-initials',
      starts: ['word'],
      pattern: sticky(`${free}(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}){1,6})\\.(?![\\p{L}\\p{N}])`),
      rewrite: (match, context) => {
        const letters = match.groups!.letters!.replace(/\. ?/g, '');
        const said = spellUnlessClear(letters, wordsOf(context.language));
        return said + finalStop(match, context);
      },
    }),
    rule({
      name: 'spelled-initials',
      starts: ['word'],
      pattern: sticky(`${free}(?<letters>\\p{Lu}{2,7})(?![\\p{L}\\p{M}\\p{N}])`),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const { letters } = match.groups!;
        if (!words.isSpelled(letters!)) return undefined;
        const isShouted =
          /\p{Lu}{3} $/u.test(textBefore(match, 24)) || /^ \p{Lu}{3}/u.test(textBehind(match, 60));
        return isShouted ? undefined : spellOut(letters!, words);
      },
    }),
  ];
}

/** Whether initials without spaces stand where a person's name begins: `J.R.R. Tolkien`. */
function isGiven(match: RegExpExecArray): boolean {
  return (
    !/\p{L} $/u.test(textBefore(match, 2)) || /\b(?:d[eo]|por|y|e|a) $/.test(textBefore(match, 6))
  );
}
