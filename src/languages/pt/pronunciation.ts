/** Portuguese: what the rules of the built-in voices say wrongly, besides the list of words. Data. */
import type { PronunciationWords } from '../language.ts';
import { NAMES_IN_PORTUGUESE } from './foreign-names.ts';

/** Portuguese. */
export const PORTUGUESE_PRONUNCIATION: PronunciationWords = {
  listed: true,
  origin: 'Portuguese',
  names: NAMES_IN_PORTUGUESE,
};
