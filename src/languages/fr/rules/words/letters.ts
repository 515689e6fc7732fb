/**
 * letters → what makes a voice say their names: apart, since the rules of the built-in voices read
 * `IA` as a word and hyphens join vowels. `Y` is written out, alone it is a pronoun.
 */
import { capitalsOf } from '../../../rules/capitals.ts';

/** `FMI` → `F M I`. */
export function spellOut(word: string): string {
  const letters = capitalsOf(word);
  return letters.map((letter) => (letter === 'Y' ? 'i grec' : letter)).join(' ');
}
