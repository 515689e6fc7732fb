/** capitals → whether a Spanish newsreader says their letters where a voice would read a word. */
import { wordsOf } from '../../language.ts';

/** Said by letters, though they have the shape of a word. */
const LETTERS = new Set(wordsOf('IA AI OEA OIT AIE IEE EAU OCDE UIF EPO UVI AEE UAE EAE'));

/** Said as words, though they have not. */
const WORDS = new Set(
  wordsOf(`
    PSOE ADIF PSUV URSS CSIC UNRWA INAH IMSS INSS MICINN PSIB ISSSTE INFONAVIT CONACYT UNED PYME ACNUR
    ACNUDH IESE ESADE AENOR ENRESA OPEP IBEX
  `),
);

const ONSET = '(?:[BCDFGPT]R|[BCFGKP]L|CH|LL|QU|GU|TR|[BCDFGJKLMNPRSTVWXYZÑ])';
const CODA = '(?:NS|[LNRSDZXMBCPTK])';
const VOWELS = '[AEIOUÁÉÍÓÚÜ]{1,3}';

/** Syllables that Spanish has. */
const PRONOUNCEABLE = new RegExp(`^${ONSET}?${VOWELS}(?:${CODA}?${ONSET}${VOWELS}){0,3}${CODA}?$`);

/** Whether capitals are said by their letters, and a voice would not know. */
export function isSpelled(capitals: string): boolean {
  if (WORDS.has(capitals)) return false;
  if (LETTERS.has(capitals)) return true;
  // Voices spell others by themselves; longer capitals are names or words.
  return (
    capitals.length < 7 && /^(?:[AEIOU]|S[MN])/.test(capitals) && !PRONOUNCEABLE.test(capitals)
  );
}
