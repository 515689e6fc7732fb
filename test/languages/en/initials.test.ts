/** Initials in news → said by their letters, as a word, or partly both. */
import { describe, expect, it } from 'vitest';
import { isPronounceable } from '../../../src/languages/en/rules/words/pronounceable.ts';
import { letterPhonemes } from '../../../src/languages/en/rules/words/letter-names.ts';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

/** The phonemes that the rules give to a word in a sentence; `''` if the voice reads it. */
function soundOf(word: string, language = 'en-US'): string {
  const text = `The ${word} said so.`;
  const result = normalizeText(text, { language, phonemes: { fromRules: true } });
  return (result.pronunciations ?? []).map(({ ipa }) => ipa).join(' ');
}

const BY_LETTERS = `BASF COPD USMCA CATL UNFCCC ELN CNRS BYD AfD DoJ TfL PhD mRNA GmbH KfW SPÖ ÖVP RTÉ ÖBB
  siRNA GIGN ADAC`;

/** Words, shouts and names are left to the voice. */
const LEFT = `NATO NASA OPCAT WAR KIM LeBron MacArthur iPad YouTube SoHo DON'T`;

describe('initials', () => {
  it.each(BY_LETTERS.split(/\s+/))('are said by their letters: %s', (word) => {
    const letters = word.normalize('NFD').replace(/\p{M}/gu, '');
    expect(soundOf(word)).toBe(letterPhonemes(letters, 'american'));
  });

  it.each(LEFT.split(/\s+/))('are not every word with capitals: %s', (word) => {
    expect(soundOf(word)).toBe('');
  });

  it.each([
    ['ICE', 'ˈaɪs'],
    ['COP30', 'kˈɑːp'],
    ['FinCEN', 'fˈɪnsɛn'],
    ['THAAD', 'θˈæd'],
    ['USAID', 'jˌuːˌɛsˈeɪd'],
    ['ISAs', 'ˈaɪsəz'],
    ['FARC’s', 'fˈɑːɹks'],
    ['Basque group ETA', 'ˈɛtə'],
    ['ETA of the train', 'ˌiːtˌiːˈeɪ'],
  ])('are said as broadcasters say them: %s', (word, ipa) => {
    expect(soundOf(word)).toBe(ipa);
  });

  it('have the vowels of the accent, and stay words in a line of capitals', () => {
    expect(soundOf('OFAC', 'en-GB')).toBe('ˈəʊfæk');
    const { pronunciations } = normalizeText('THE ERA AND THE AXE FELL', {
      language: 'en',
      phonemes: { fromRules: true },
    });
    expect(pronunciations).toBeUndefined();
  });
});

describe('the shape of a word', () => {
  it.each(['NATO', 'OPEC', 'MONTHS', 'FIRST', 'LIGHT', 'SCHOOL', 'QATAR', 'IRAQ', 'STRAND'])(
    'can be read: %s',
    (word) => expect(isPronounceable(word)).toBe(true),
  );
  it.each(['BASF', 'COPD', 'CATL', 'IAEA', 'AARP', 'IISS', 'JNIM'])('cannot be read: %s', (word) =>
    expect(isPronounceable(word)).toBe(false),
  );
});
