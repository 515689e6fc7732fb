import { describe, expect, it } from 'vitest';
import { checkSpeech, quoteWords } from '../../../src/speech/parts/check-speech.ts';
import type { Speech } from '../../../src/speech/provider.ts';
import { requestFor } from '../../helpers/requests.ts';

const speech = (seconds: number, amplitude = 9000): Speech => {
  const samples = Int16Array.from({ length: Math.round(seconds * 24_000) }, (_, i) =>
    Math.max(-32_768, Math.min(32_767, Math.round(amplitude * Math.sin(i / 5)))),
  );
  return { pcm: { samples, sampleRateHz: 24_000 }, marks: [], markSource: 'none', warnings: [] };
};
const check = (reply: Speech, sentences: readonly string[], rate?: number): Speech =>
  checkSpeech(reply, { request: requestFor(sentences), rate, provider: 'test', retryable: false });
const SENTENCE = 'The ferry leaves at noon, and nobody has told the passengers.';

describe('checkSpeech', () => {
  it('returns the reply itself when it is plausible', () => {
    const reply = speech(4);
    expect(check(reply, [SENTENCE])).toBe(reply);
  });

  it.each([
    ['no audio', speech(0)],
    ['silence', speech(4, 0)],
    ['silence', speech(4, 60)],
    ['noise at full scale', speech(4, 400_000)],
    ['too little', speech(1)],
    ['too much', speech(20)],
  ])('refuses %s', (words, reply) => {
    expect(() => check(reply, [SENTENCE])).toThrow(words);
    expect(() => check(reply, [SENTENCE])).toThrow(
      expect.objectContaining({ kind: 'bad-audio', retryable: false }) as Error,
    );
  });

  it('takes very short words at any length, and short sentences with their pauses', () => {
    expect(() => check(speech(0.2), ['No.'])).not.toThrow();
    expect(() => check(speech(3), ['No.'])).not.toThrow();
    expect(() => check(speech(5), ['No.', 'No.', 'No.', 'No.', 'No.', 'No.', 'No.'])).not.toThrow();
  });

  it('takes an endless word at whatever speed it is rattled off', () => {
    expect(() => check(speech(6), [`See ${'la'.repeat(400)} there.`])).not.toThrow();
  });

  it('counts a Chinese character as a syllable', () => {
    expect(() => check(speech(6), ['渡轮中午出发没有人告诉正在雨中等候的乘客们'])).not.toThrow();
  });

  it('allows for the rate it was spoken at', () => {
    expect(() => check(speech(1.5), [SENTENCE])).toThrow('too little');
    expect(() => check(speech(1.5), [SENTENCE], 2)).not.toThrow();
  });
});

describe('quoteWords', () => {
  it('never repeats a whole text', () => {
    expect(quoteWords(' a  b ')).toBe('"a b"');
    expect(quoteWords(SENTENCE).length).toBeLessThanOrEqual(42);
  });
});
