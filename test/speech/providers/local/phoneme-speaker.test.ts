import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EngineCall } from '../../../../src/speech/providers/local/engine-calls.ts';
import {
  voiceAccent,
  inputText,
  phonemePieces,
  wordSamples,
  type PhonemePiece,
} from '../../../../src/speech/providers/local/phoneme-speaker.ts';
import { cutWords } from '../../../../src/speech/providers/local/phonemes/cut-words.ts';
import type { SaidWord } from '../../../../src/speech/providers/local/phonemes/word-phonemes.ts';
import type { TimedToken } from '../../../../src/speech/providers/local/replies/read-trailer.ts';
import { parseTokenList } from '../../../../src/speech/providers/local/token-list.ts';

const tokens = parseTokenList(
  readFileSync(new URL('../../../../voices/kokoro-82m/tokens.txt', import.meta.url), 'utf8'),
);
const call = (text: string): EngineCall => ({
  sentence: 0,
  start: 100,
  text,
  given: [],
  pauseAfter: 0.3,
});

/** Pieces of a text of which each word is said as given, in order. */
function piecesOf(text: string, ipas: readonly string[]): readonly PhonemePiece[] {
  const words = cutWords(text, []).map((word, index): SaidWord => ({
    ...word,
    ipa: ipas[index % ipas.length]!,
    source: 'rules',
  }));
  return phonemePieces(call(text), words, { accent: 'american', tokens });
}

const symbolsOf = (piece: PhonemePiece): string =>
  piece.symbols.map(({ symbol }) => symbol).join('');

/** A reply that says each symbol for ten samples, between two of padding. */
function replyTo(piece: PhonemePiece): readonly TimedToken[] {
  const ids = [0, ...piece.symbols.map(({ symbol }) => tokens.get(symbol)!), 0];
  return ids.map((id, index) => ({ id, start: index * 10, end: index * 10 + 10 }));
}

describe('a piece for the engine', () => {
  it('has the punctuation of the text, as the model knows it', () => {
    const text = '"Yes," he said – now (and "so")... «oui»; no?!';
    const [piece] = piecesOf(text, ['a']);
    expect(symbolsOf(piece!)).toBe('“ɑ,” ɑ ɑ — ɑ (ɑ “ɑ”)… “ɑ”; ɑ?!');
  });

  it('has no blank before a closing sign or behind an opening one, as French has them', () => {
    const [piece] = piecesOf('a : « a » ; a ? ( a ) !', ['a', 'b', 'a', 'b']);
    expect(symbolsOf(piece!)).toBe('ɑ: “b”; ɑ? (b)!');
  });

  it('has the mark of main stress in a word that is stressed, and one only', () => {
    const words = cutWords('to her again', []).map((word, index): SaidWord => ({
      ...word,
      ipa: ['tə', 'hɚ', 'əɡˈɛn'][index]!,
      source: 'rules',
    }));
    const saying = (delivery: EngineCall['delivery']): string => {
      const whole = { ...call('to her again'), ...(delivery && { delivery }) };
      return symbolsOf(phonemePieces(whole, words, { accent: 'american', tokens })[0]!);
    };
    const plain = saying(undefined);
    const lengthened = (start: number, end: number): string =>
      saying([{ start, end, shift: 4, length: 1.25 }]);
    const [to, her, again] = plain.split(' ');
    expect(lengthened(3, 6)).toBe(`${to} ${her![0]}ˈ${her!.slice(1)} ${again}`);
    expect(lengthened(7, 12)).toBe(plain);
    expect(saying([{ start: 3, end: 6, shift: 4 }])).toBe(plain);
  });

  it('is one character a token', () => {
    const [piece] = piecesOf('a b', ['ə']);
    expect(inputText(piece!, { tokens, input: { lexicon: '', firstCodePoint: 0x4e00 } })).toBe(
      String.fromCodePoint(0x4e00 + 83, 0x4e00 + 16, 0x4e00 + 83),
    );
  });

  it('tells when each printed word is heard, the parts of one together', () => {
    const text = 'I saw it';
    const [piece] = piecesOf(text, ['aɪ', 'sɔː', 'ɪt']);
    expect(symbolsOf(piece!)).toBe('I sɔ ɪt');
    expect(wordSamples(piece!, replyTo(piece!), { tokens, pack: 'p' })).toEqual([
      { textStart: 100, textEnd: 101, startSample: 10, endSample: 20 },
      { textStart: 102, textEnd: 105, startSample: 30, endSample: 50 },
      { textStart: 106, textEnd: 108, startSample: 60, endSample: 80 },
    ]);
  });

  it('is refused when the engine spoke other tokens than it was given', () => {
    const [piece] = piecesOf('I saw it', ['a']);
    const reply = replyTo(piece!);
    for (const wrong of [reply.slice(0, -3), [...reply, reply[1]!], reply.toReversed()])
      expect(() =>
        wordSamples(
          piece!,
          wrong.length === reply.length
            ? wrong.map((token, index) => ({ ...token, id: index }))
            : wrong,
          { tokens, pack: 'p' },
        ),
      ).toThrow(expect.objectContaining({ code: 'VOICE_DAMAGED' }));
  });

  it('is cut between words where there are more phonemes than the model takes', () => {
    const text = Array.from({ length: 40 }, () => 'word').join(' ');
    const pieces = piecesOf(text, ['a'.repeat(30)]);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.max(...pieces.map(({ symbols }) => symbols.length))).toBeLessThanOrEqual(500);
    expect(pieces.map(symbolsOf).join(' ')).toBe(
      Array.from({ length: 40 }, () => 'ɑ'.repeat(30)).join(' '),
    );
    expect(pieces.at(-1)!.pauseAfter).toBe(0.3);
    expect(pieces[0]!.pauseAfter).toBeLessThan(0.3);
  });

  it('is refused for a word of 10,000 phonemes, by its name', () => {
    expect(() => piecesOf('Supercalifragilistic', ['ab'.repeat(5000)])).toThrow(
      /“Supercalifragilistic” has 10000 phonemes/u,
    );
  });
});

describe('the end of a sentence', () => {
  const steering = { vocabulary: 178, shifts: [0, 2, -2], lengths: [1], ranges: [1, -1] };
  /** The codes of the last symbol of each word. */
  function codesOf(range: number, cut: Pick<EngineCall, 'isCut'> = {}): readonly unknown[] {
    const words = cutWords('I saw it', []).map((word): SaidWord => ({
      ...word,
      ipa: 'a',
      source: 'rules',
    }));
    const delivery = words.map(({ start, end }) => ({ start, end, shift: 0, range }));
    const inflected = { ...call('I saw it.'), delivery, ...cut };
    const voice = { end: -2 };
    const [piece] = phonemePieces(inflected, words, {
      accent: 'american',
      tokens,
      steering,
      voice,
    });
    return words.map((word) => piece!.symbols.findLast((each) => each.word === word)!.code);
  }

  it('has what the end of the voice lacks, unless it rises or the sentence goes on', () => {
    expect(codesOf(1)).toEqual([0, 0, 2]);
    expect(codesOf(-1)).toEqual([3, 3, 3]);
    expect(codesOf(1, { isCut: true })).toEqual([0, 0, 0]);
  });
});

describe('voiceAccent', () => {
  const voice = { name: 'v', speaker: 0, speed: 1 };
  it('follows the espeak-ng voice, else the language', () => {
    expect(voiceAccent({ ...voice, language: 'en-US', phonemes: 'en-us' })).toBe('american');
    expect(voiceAccent({ ...voice, language: 'en-GB', phonemes: 'en-gb-x-rp' })).toBe('british');
    expect(voiceAccent({ ...voice, language: 'en-GB' })).toBe('british');
    expect(voiceAccent({ ...voice, language: 'fr', phonemes: 'fr' })).toBe('french');
    expect(voiceAccent({ ...voice, language: 'it' })).toBe('italian');
    expect(voiceAccent({ ...voice, language: 'pt-BR', phonemes: 'pt-br' })).toBe('other');
  });
});
