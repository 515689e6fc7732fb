import { describe, expect, it } from 'vitest';
import {
  engineCalls,
  warnOfLostPhonemes,
} from '../../../../src/speech/providers/local/engine-calls.ts';
import { requestFor } from '../../../helpers/requests.ts';

describe('engineCalls', () => {
  it('makes a call of each sentence that has a word in it', () => {
    const request = requestFor(['The harbour was empty.', '…', 'A dog barked.']);
    expect(
      engineCalls(request, { speed: 1 }).map(({ sentence, text }) => [sentence, text]),
    ).toEqual([
      [0, 'The harbour was empty.'],
      [2, 'A dog barked.'],
    ]);
  });

  it('cuts a long sentence into parts of at most 250 characters, fewer when it is said slowly', () => {
    const long = `${'They met in the old hall, heard the engineers, and asked for more time; '.repeat(9)}then went home.`;
    for (const [speed, most] of [
      [1, 250],
      [2, 250],
      [0.5, 125],
    ] as const) {
      const calls = engineCalls(requestFor([long]), { speed });
      expect(Math.max(...calls.map(({ text }) => text.length))).toBeLessThanOrEqual(most);
      expect(calls.map(({ text }) => text).join(' ')).toBe(long);
      for (const { start, text } of calls)
        expect(long.slice(start, start + text.length)).toBe(text);
    }
  });

  it('hands each call the phonemes given inside it, counted from its own start', () => {
    const request = {
      ...requestFor(['It rained.', 'Xi Jinping spoke.']),
      pronunciations: [{ start: 11, end: 21, ipa: 'ʃiː dʒɪnˈpɪŋ' }],
    };
    const calls = engineCalls(request, { speed: 1 });
    expect(calls.map(({ given }) => given)).toEqual([
      [],
      [{ start: 0, end: 10, ipa: 'ʃiː dʒɪnˈpɪŋ' }],
    ]);
    expect(warnOfLostPhonemes(request, calls)).toEqual([]);
  });

  it('warns of phonemes that no call holds as a whole', () => {
    const request = {
      ...requestFor(['It rained.', 'He spoke.']),
      pronunciations: [{ start: 3, end: 13, ipa: 'ə' }],
    };
    const warnings = warnOfLostPhonemes(request, engineCalls(request, { speed: 1 }));
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('“rained. He”'),
    ]);
  });
});
