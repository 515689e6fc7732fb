import { describe, expect, it } from 'vitest';
import { stressWords } from '../../../../src/speech/providers/local/stress-words.ts';

const word = (text: string, start: number): never =>
  ({ text, start, end: start + text.length, printed: start, ipa: '', source: 'rules' }) as never;

/** Symbols of words with a blank between two: “ɪt wˌʌz”. */
function symbolsOf(said: string): readonly { symbol: string; word?: never }[] {
  let start = 0;
  return said.split(' ').flatMap((own, index) => {
    const its = word(own, start);
    start += own.length + 1;
    const symbols = Array.from(own, (symbol) => ({ symbol, word: its }));
    return index === 0 ? symbols : [{ symbol: ' ' }, ...symbols];
  });
}

/** What is said where the words at these places, from 0, are stressed. */
function stressed(said: string, places: readonly number[], length = 1.25): string {
  const words = said.split(' ');
  const delivery = places.map((place) => {
    const start = words.slice(0, place).reduce((sum, own) => sum + own.length + 1, 0);
    return { start, end: start + words[place]!.length, length };
  });
  return stressWords(symbolsOf(said), delivery)
    .map(({ symbol }) => symbol)
    .join('');
}

describe('words that the writer stresses', () => {
  it('get the mark of main stress before their first vowel where they have none', () => {
    expect(stressed('ɪt wɜ hɜ', [2])).toBe('ɪt wɜ hˈɜ');
    expect(stressed('tə ɑn', [0, 1])).toBe('tˈə ˈɑn');
  });

  it('keep the mark that they have, in each place', () => {
    expect(stressed('ɪt ˈOpᵊnd', [1])).toBe('ɪt ˈOpᵊnd');
    expect(stressed('əbˈʌv', [0])).toBe('əbˈʌv');
  });

  it('have their secondary stress made main, and one mark only', () => {
    expect(stressed('ˌɪntu', [0])).toBe('ˈɪntu');
    expect(stressed('ɑnˌɪntu', [0])).toBe('ˈɑnˌɪntu');
  });

  it('are those that delivery lengthens: a higher word or a quicker one is not stressed', () => {
    expect(stressed('ɪt wɜ', [1], 1)).toBe('ɪt wɜ');
    expect(stressed('ɪt wɜ', [1], 0.88)).toBe('ɪt wɜ');
    expect(stressed('ɪt wɜ', [])).toBe('ɪt wɜ');
  });

  it('stay as they are without a vowel, and so do their neighbours and what is between words', () => {
    expect(stressed('ʃ ɪt', [0])).toBe('ʃ ɪt');
    expect(stressed('ɪt hɜ wɜ', [1])).toBe('ɪt hˈɜ wɜ');
  });

  it('give the mark to their own word, so that it has its pitch and its time', () => {
    const symbols = stressWords(symbolsOf('ɪt hɜ'), [{ start: 3, end: 5, length: 1.25 }]);
    const mark = symbols.find(({ symbol }) => symbol === 'ˈ');
    expect(mark?.word).toBe(symbols.at(-1)?.word);
  });
});
