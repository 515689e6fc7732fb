/** Spanish: what the rules of the built-in voices say wrongly, besides the list of words. Data. */
import type { PronunciationWords } from '../language.ts';

/** Spanish. */
export const SPANISH_PRONUNCIATION: PronunciationWords = {
  listed: true,
  regional: { home: 'ES GQ', rules: 'es-419', sounds: 'θ:s ʎ:ʝ' },
};
