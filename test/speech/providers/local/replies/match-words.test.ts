import { describe, expect, it } from 'vitest';
import { matchWords } from '../../../../../src/speech/providers/local/replies/match-words.ts';

/** Piper's way: padding between all tokens. */
const tokens = new Map([
  ['_', 0],
  ['^', 1],
  ['$', 2],
  [' ', 3],
  ['.', 10],
  ['a', 14],
  ['ː', 122],
]);

const reply = (symbols: string): Parameters<typeof matchWords>[1] =>
  [...symbols].map((symbol, index) => ({
    id: tokens.get(symbol)!,
    start: index * 10,
    end: index * 10 + 10,
  }));

const call = (text: string): Parameters<typeof matchWords>[0] => ({
  sentence: 0,
  start: 50,
  text,
  given: [],
  pauseAfter: 0,
});

describe('matchWords', () => {
  it('gives each word of the text the tokens between two blanks', () => {
    expect(matchWords(call('Oh, ah.'), reply('^_a_ː_ _a_._$'), { tokens })).toEqual([
      { textStart: 50, textEnd: 52, startSample: 20, endSample: 50 },
      { textStart: 54, textEnd: 56, startSample: 80, endSample: 90 },
    ]);
  });

  it('says nothing where the engine joined or split words', () => {
    expect(matchWords(call('Oh ah eh.'), reply('^_a_ _a_._$'), { tokens })).toEqual([]);
    expect(matchWords(call('Oh.'), reply('^_a_ _a_._$'), { tokens })).toEqual([]);
  });
});
