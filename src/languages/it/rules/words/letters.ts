/** letters → what makes a voice say their names: apart, since it reads `BCE` as a word. */
import { capitalsOf } from '../../../rules/capitals.ts';

/** `FMI` → `F M I`. */
export function spellOut(word: string): string {
  const letters = capitalsOf(word);
  return letters.join(' ');
}
