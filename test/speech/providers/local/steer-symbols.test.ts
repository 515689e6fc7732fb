import { describe, expect, it } from 'vitest';
import { steerSymbols } from '../../../../src/speech/providers/local/steer-symbols.ts';

const steering = {
  vocabulary: 178,
  shifts: [0, 1, -1, 2, -2, 4, -4, 7, 11],
  lengths: [1],
  ranges: [1, 1.5, -1],
};

const word = (text: string, start: number): never =>
  ({ text, start, end: start + text.length, printed: start, ipa: '', source: 'rules' }) as never;
const [it_, ended] = [word('It', 0), word('ended', 3)];

const SYMBOLS = [
  { symbol: 'ɪ', word: it_ },
  { symbol: 't', word: it_ },
  { symbol: ' ' },
  { symbol: 'ɛ', word: ended },
  { symbol: 'n', word: ended },
  { symbol: 'd', word: ended },
  { symbol: 'ᵻ', word: ended },
  { symbol: 'd', word: ended },
  { symbol: '.' },
];

const LEVEL = [
  { start: 0, end: 2, shift: 0 },
  { start: 3, end: 8, shift: 0 },
];

type Options = Parameters<typeof steerSymbols>[1];

/** The semitones of each symbol, and an r behind those of a wider range. */
function told(options: Partial<Options>): string {
  const symbols = steerSymbols(SYMBOLS, { steering, delivery: LEVEL, last: ended, ...options });
  const { shifts } = steering;
  const codes = symbols.map((each) => ('code' in each ? Number(each.code) : 0));
  return codes
    .map((code) => `${shifts[code % shifts.length]}${code >= shifts.length ? 'r' : ''}`)
    .join(' ');
}

describe('the codes of the symbols of a sentence', () => {
  it('are neutral for a voice that lacks nothing and a text without inflections', () => {
    expect(told({})).toBe('0 0 0 0 0 0 0 0 0');
  });

  it('go no higher than the voice does, except for a word that the writer stresses', () => {
    const high = [{ ...LEVEL[0]!, shift: 7 }, LEVEL[1]!];
    const stressed = [{ ...high[0]!, length: 1.25 }, LEVEL[1]!];
    const voice = { highest: 4 };
    expect(told({ voice, delivery: high })).toBe('4 4 4 0 0 0 0 0 0');
    expect(told({ voice, delivery: stressed })).toBe('7 7 7 0 0 0 0 0 0');
  });

  it('raise the last word of a statement and the mark behind it by what the voice’s end lacks', () => {
    expect(told({ voice: { end: 2 } })).toBe('0 0 0 2 2 2 2 2 2');
  });

  it('soften the fall within its last syllable, half on the vowel and whole behind it', () => {
    expect(told({ voice: { end: -2, glide: 4 } })).toBe('0 0 0 -2 -2 -2 0 2 2');
  });

  it('leave the fall of a question as it is', () => {
    expect(told({ voice: { end: 1, glide: 4 }, isQuestion: true })).toBe('0 0 0 1 1 1 1 1 1');
  });

  it('do not widen the last word of a flat voice', () => {
    expect(told({ voice: { range: 1.5 } })).toBe('0r 0r 0r 0 0 0 0 0 0');
  });

  it('leave a sentence open that goes on in another call', () => {
    expect(told({ voice: { end: 2, glide: 4 }, last: undefined })).toBe('0 0 0 0 0 0 0 0 0');
  });

  it('keep a rise', () => {
    const rising = [LEVEL[0]!, { ...LEVEL[1]!, shift: 4, range: -1 }];
    expect(told({ voice: { end: 2, glide: 4 }, delivery: rising })).toBe('0 0 0 4r 4r 4r 4r 4r 4r');
  });

  it('are absent where the model has none', () => {
    expect(steerSymbols(SYMBOLS, { delivery: LEVEL })).toBe(SYMBOLS);
  });
});
