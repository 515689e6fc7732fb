/** Italian: what the rules of the built-in voices say wrongly, besides the list of words. Data. */
import type { PronunciationWords } from '../language.ts';
import { NAMES_IN_ITALIAN } from './foreign-names.ts';

/** Italian. */
export const ITALIAN_PRONUNCIATION: PronunciationWords = {
  listed: true,
  origin: 'Italian',
  names: NAMES_IN_ITALIAN,
  elided: 'l:l un:un d:d dell:dell all:all nell:nell dall:dall sull:sull c:tʃ',
  foreign: {
    heard: 'ɹ|ʌ|ɒ|ɜ|θ|ð|ə',
    sounds: [
      ['ʌ', 'a'],
      ['əʊ', 'o'],
      ['aɪ', 'ai'],
      ['eɪ', 'ɛi'],
      ['[iɪ]ə$', 'ir', 're?$'],
      ['ɜː?', 'ɛr'],
      ['ɑː', 'ar', 'ar'],
      ['ɔː', 'ɔr', 'o+r|our|war'],
      ['ə(?=z?$)', 'er', '(?:er|or|ar|our)s?$'],
      ['ə', 'e'],
      ['ɒ', 'ɔ'],
      ['ɹ', 'r'],
      ['θ', 't'],
      ['ð', 'd'],
      ['ʔ', ''],
    ],
  },
};
