/** Spanish: what the rules of the built-in voices say wrongly, besides the list of words. Data. */
import type { PronunciationWords } from '../language.ts';
import { NAMES_IN_SPANISH } from './foreign-names.ts';

/** Spanish. */
export const SPANISH_PRONUNCIATION: PronunciationWords = {
  listed: true,
  origin: 'Spanish',
  names: NAMES_IN_SPANISH,
  regional: { home: 'ES GQ', rules: 'es-419', sounds: 'θ:s ʎ:ʝ' },
};
