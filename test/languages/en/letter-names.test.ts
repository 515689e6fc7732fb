/** Letters and initials → the phonemes of their names. */
import { describe, expect, it } from 'vitest';
import { letterPhonemes } from '../../../src/languages/en/rules/words/letter-names.ts';
import { withSoundOfS } from '../../../src/languages/pronunciation/sound-of-s.ts';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

/** What each letter is called, without stress: written here once more, by hand. */
const CALLED: Readonly<Record<string, readonly [american: string, british?: string]>> = {
  A: ['eɪ'],
  B: ['biː'],
  C: ['siː'],
  D: ['diː'],
  E: ['iː'],
  F: ['ɛf'],
  G: ['dʒiː'],
  H: ['eɪtʃ'],
  I: ['aɪ'],
  J: ['dʒeɪ'],
  K: ['keɪ'],
  L: ['ɛl'],
  M: ['ɛm'],
  N: ['ɛn'],
  O: ['oʊ', 'əʊ'],
  P: ['piː'],
  Q: ['kjuː'],
  R: ['ɑːɹ', 'ɑː'],
  S: ['ɛs'],
  T: ['tiː'],
  U: ['juː'],
  V: ['viː'],
  W: ['dʌbəljuː'],
  X: ['ɛks'],
  Y: ['waɪ'],
  Z: ['ziː', 'zɛd'],
};

/** A hundred of ordinary news. */
const INITIALS = `ABC ACLU AFP AI AOC AP ATM AWS BBC BJP CBS CDC CEO CFO CIA CNN DEA DHS DIY DNA
   DOJ DUP ECB EEA EPA ESA ESG ETF EU FAA FBI FCC FDA FEC FSB FTC GDP GOP GPS GRU
   HBO HIV IAEA IBM ICBM ICC ICJ ICU IDF IEA IED IMF IOC IPCC IPO IRA IRGC IRS ITV
   IVF KGB LAPD LGBT LSE MBA MEP MIT MP MRI NBA NBC NFL NGO NHL NHS NIH NPR NRA
   NSA NYPD OAS OECD OPM OSCE PBS PKK PLO RAF SEC SNP SUV TSA UAE UAW UCLA UK UN
   UNHCR USPS YMCA`
  .split(/\s+/)
  .slice(0, 100);

const phonemes = { fromRules: true } as const;
const soundsOf = (text: string, language = 'en-US') =>
  normalizeText(text, { language, phonemes }).pronunciations ?? [];
const withoutStress = (ipa: string): string => ipa.replace(/[ˈˌ]/g, '');

describe('a hundred initialisms of the news', () => {
  it('are a hundred', () => {
    expect(new Set(INITIALS).size).toBe(100);
  });

  it.each(INITIALS)('stays as written and has the names of its letters: %s', (word) => {
    const text = `The ${word} said so.`;
    expect(normalizeText(text, { language: 'en', phonemes }).spokenText).toBe(text);
    for (const [language, index] of [
      ['en-US', 0],
      ['en-GB', 1],
    ] as const) {
      const [sound, ...more] = soundsOf(text, language);
      expect(more).toEqual([]);
      expect(text.slice(sound!.start, sound!.end)).toBe(word);
      const names = Array.from(word, (letter) => CALLED[letter]![index] ?? CALLED[letter]![0]);
      // A British R is heard before a vowel.
      const joined = names.map((name, at) =>
        name === 'ɑː' && /^[aeiəɛɑ]/.test(names[at + 1] ?? '') ? 'ɑːɹ' : name,
      );
      expect(withoutStress(sound!.ipa)).toBe(joined.join(''));
    }
  });

  it.each(INITIALS)('has its main stress on the last letter of %s', (word) => {
    const marks = letterPhonemes(word, 'american')!.replace(/[^ˈˌ]/g, '');
    expect(marks).toBe(`${'ˌ'.repeat(word.length - 1)}ˈ`);
  });
});

describe('capitals', () => {
  it.each(['NATO', 'NASA', 'COVID', 'FIFA', 'AIDS', 'MERS', 'HELP', 'MR', 'ST'])(
    'that the voice reads as words have no phonemes: %s',
    (word) => {
      expect(soundsOf(`The ${word} said so.`)).toEqual([]);
    },
  );

  it('are letters in a list of initials, and words in a line of capitals', () => {
    const said = (text: string) => soundsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(said('the UAE, IAEA, DEA and US')).toEqual(['UAE', 'IAEA', 'DEA', 'US']);
    expect(said('WHO LET IT OUT')).toEqual([]);
    expect(said('PM TELLS US TO VOTE')).toEqual(['PM']);
    expect(said('THE UAE VOTES')).toEqual(['UAE']);
  });

  it.each([
    ['the NGOs met', 'NGOs', 'ˌɛndʒˌiːˈoʊz'],
    ['WHO’s plan', "WHO's", 'dˌʌbəljuːˌeɪtʃˈoʊz'],
    ['two MPs', 'MPs', 'ˌɛmpˈiːz'],
    ['the SMS’s text', "SMS's", 'ˌɛsˌɛmˈɛsɪz'],
    ['AT&T’s net', "AT&T's", 'ˌeɪtˌiːəntˈiːz'],
    ['the AT&T net', 'AT&T', 'ˌeɪtˌiːəntˈiː'],
    ['a Ph.D. in law', 'PhD', 'pˌiːˌeɪtʃdˈiː'],
    ['The U.S. and us', 'US', 'jˌuːˈɛs'],
    ['at 6 p.m. today', 'PM', 'pˌiːˈɛm'],
  ])('take their endings into their sound: %s', (text, spoken, ipa) => {
    const result = normalizeText(text, { language: 'en', phonemes });
    expect(result.pronunciations).toMatchObject([{ ipa }]);
    const { start, end } = result.pronunciations![0]!;
    expect(result.spokenText.slice(start, end)).toBe(spoken);
  });

  it('has the voice’s accent, else the text’s', () => {
    const said = (language: string, voice?: string) =>
      normalizeText('NZ', { language, phonemes: { fromRules: true, language: voice } });
    expect(said('en-US', 'en-GB').pronunciations![0]!.ipa).toBe('ˌɛnzˈɛd');
    expect(said('en-GB', 'en-US').pronunciations![0]!.ipa).toBe('ˌɛnzˈiː');
    expect(said('en-GB', 'es').pronunciations![0]!.ipa).toBe('ˌɛnzˈɛd');
    expect(said('en').pronunciations![0]!.ipa).toBe('ˌɛnzˈiː');
    expect(said('es').pronunciations).toBeUndefined();
  });
});

describe('a person’s initials', () => {
  it.each([
    ['R.A. Ray', 'R A Ray', 'ˈɑːɹ ˈeɪ'],
    ['J. K. Rowling', 'J K Rowling', 'dʒˈeɪ kˈeɪ'],
    ['George W. Bush', 'George W Bush', 'dˈʌbəljuː'],
  ])('are words of their own: %s', (text, spokenText, ipa) => {
    const result = normalizeText(text, { language: 'en', phonemes });
    expect(result.spokenText).toBe(spokenText);
    expect(result.pronunciations!.map((each) => each.ipa).join(' ')).toBe(ipa);
  });
});

describe('letters beside figures', () => {
  it.each([
    ['an F-16 jet', 'an F-sixteen jet', 'F'],
    ['the H5N1 virus', 'the H five N one virus', 'H N'],
    ['B2B sales', 'B two B sales', 'B B'],
    ['the A320 landed', 'the A three twenty landed', 'A'],
    ['GPT-4 wrote', 'GPT-four wrote', 'GPT'],
    ['MI6 knew', 'MI six knew', 'MI'],
    ['the G7 met', 'the G seven met', 'G'],
    ['a 3D film', 'a three D film', 'D'],
    ['COVID-19 spread', 'COVID-nineteen spread', ''],
    ['SW1A 2AA is near', 'SW one A, two AA is near', 'SW A AA'],
  ])('are letters, and the figures words: %s', (text, spokenText, letters) => {
    const result = normalizeText(text, { language: 'en', phonemes });
    expect(result.spokenText).toBe(spokenText);
    const said = (result.pronunciations ?? []).map(({ start, end }) =>
      result.spokenText.slice(start, end),
    );
    expect(said.join(' ')).toBe(letters);
  });
});

describe('the sound of an s', () => {
  it.each([
    ['ʃiː', 'ʃiːz'],
    ['kæt', 'kæts'],
    ['bʌs', 'bʌsɪz'],
    ['dʒɔɹdʒ', 'dʒɔɹdʒɪz'],
    ['wɪn', 'wɪnz'],
  ])('follows what stands before: %s', (ipa, owner) => {
    expect(withSoundOfS(ipa)).toBe(owner);
  });
});
