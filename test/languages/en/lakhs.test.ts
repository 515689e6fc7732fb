/** What Indian newspapers write: lakhs and crores of rupees. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { splitSentences } from '../../../src/script/sentences/split-sentences.ts';

const say = (text: string): string =>
  normalizeText(text, { language: 'en-IN', phonemes: { fromRules: true } }).spokenText;

describe('lakhs and crores', () => {
  it.each([
    ['a loss of ₹3.4 lakh crore', 'a loss of three point four lakh crore rupees'],
    ['Rs 4.75 lakh cr, up 6%', 'four point seven five lakh crore rupees, up six percent'],
    ['a fine of Rs 7L', 'a fine of seven lakh rupees'],
    ['₹2.1-2.4L a month', 'two point one to two point four lakh rupees a month'],
    ['Rs 40-55 lakh', 'forty to fifty-five lakh rupees'],
    ['6.5 lakh voters', 'six point five lakh voters'],
  ])('are an amount with their sound: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it('gives the sound of a lakh within an amount', () => {
    const {
      spokenText,
      spans,
      pronunciations = [],
    } = normalizeText('Rs 3 lakh', {
      language: 'en-IN',
      phonemes: { fromRules: true },
    });
    const [lakh] = pronunciations;
    expect(spokenText.slice(lakh!.start, lakh!.end)).toBe('lakh');
    expect(lakh!.ipa).toBe('lˈɑːk');
    expect(spans.map((span) => span.rule)).toEqual(['money']);
  });
});

describe('a sentence with B.C.', () => {
  it.each([
    ['They lost at B.C. Place. It rained.', 2],
    ['A B.C. Ferries ship sank. All lived.', 2],
    ['It was built in 300 B.C. Rome was small.', 2],
  ])('ends after an era only: %s', (text, count) => {
    expect(splitSentences(text, { language: 'en-CA' })).toHaveLength(count);
  });
});
