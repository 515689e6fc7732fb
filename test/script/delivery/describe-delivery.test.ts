import { describe, expect, it } from 'vitest';
import { describeDelivery } from '../../../src/script/delivery/describe-delivery.ts';

const spokenText = 'Was it his (old) idea?';
const sentence = { spokenStart: 0, spokenEnd: spokenText.length };
const at = (word: string): { start: number; end: number } => ({
  start: spokenText.indexOf(word),
  end: spokenText.indexOf(word) + word.length,
});

describe('the tune of a sentence in words', () => {
  it('has mean shift and range, stress, what is hurried, and a rise', () => {
    const delivery = [
      { ...at('Was'), shift: -1, range: 1.5 },
      { ...at('his'), shift: 4, length: 1.25 },
      { ...at('old'), shift: -2, length: 0.88 },
      { ...at('idea'), shift: 8 },
    ];
    expect(
      describeDelivery({ spokenText, delivery: { style: 'read', words: delivery } }, sentence),
    ).toBe(
      '+2.3 semitones, range × 1.13; rises on “idea”; stress on “his”; lower and quicker: “old” to “old”',
    );
  });

  it('is nothing where the voice is left alone', () => {
    expect(describeDelivery({ spokenText }, sentence)).toBeUndefined();
  });
});
