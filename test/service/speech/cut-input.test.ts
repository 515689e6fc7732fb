import { expect, test } from 'vitest';
import { localProvider } from '../../../src/speech/providers/local/local.ts';
import { cutInput } from '../../../src/service/speech/cut-input.ts';
import { SpokenJoiner } from '../../../src/service/speech/join-spoken.ts';
import {
  chooseVoiceNamed,
  OPENAI_VOICES,
} from '../../../src/service/speech/choose-speech-voice.ts';
import { joinSpeech } from '../../../src/speech/parts/join-speech.ts';

const cut = (text: string) => [...cutInput(text, { language: 'en' })];

test('paragraphs end at empty lines and at ends of lines, not where a line was wrapped', () => {
  const wrapped =
    'A line that is as long as a terminal is wide was wrapped here by a width\nand goes on.';
  const text = `A heading\r\nText of it.\n\n${wrapped}\n- one\n- two`;
  expect(cut(text)).toEqual([
    {
      paragraphs: ['A heading', 'Text of it.', wrapped.replace('\n', ' '), '- one', '- two'],
      goesOn: false,
    },
  ]);
  expect(cut(' \n\u2029 ')).toEqual([]);
});

test('the first portion is small, a long line is cut at sentences, and nothing is lost', () => {
  const line = Array.from({ length: 200 }, (_, i) => `Sentence number ${i} is here.`).join(' ');
  const portions = cut(line);
  expect(portions[0]!.paragraphs.join('').length).toBeLessThanOrEqual(600);
  expect(portions.every(({ paragraphs }) => paragraphs.join('').length <= 2000)).toBe(true);
  expect(portions.map(({ goesOn }) => goesOn).indexOf(false)).toBe(portions.length - 1);
  expect(portions.flatMap(({ paragraphs }) => paragraphs).join(' ')).toBe(line);
});

test('sentences joined as they come sound as if they were joined at once', () => {
  const sound = (length: number, quiet: number): Int16Array =>
    Int16Array.from({ length }, (_, i) =>
      i < quiet || i >= length - quiet ? 0 : Math.round(9000 * Math.sin(i / 9)),
    );
  const parts = [sound(12_000, 3000), sound(9000, 100), sound(15_000, 2400)].map(
    (samples, index) => ({ samples, pauseAfter: [0.3, 0.12, 0][index]! }),
  );
  const whole = joinSpeech(parts, { sampleRateHz: 24_000 });
  const joiner = new SpokenJoiner();
  const words = [{ textStart: 0, textEnd: 1, start: 0, end: 0.1 }];
  const pieces = parts.map(({ samples, pauseAfter }, index) =>
    joiner.add({
      pcm: { samples, sampleRateHz: 24_000 },
      words,
      pauseAfter,
      isLast: index === 2,
    }),
  );
  const joined = Buffer.concat(pieces.map(({ samples }) => Buffer.from(samples.buffer)));
  expect(joined.equals(Buffer.from(whole.samples.buffer))).toBe(true);
  expect(pieces.map((piece) => Math.round(piece.words[0]!.start * 24_000))).toEqual(
    whole.parts.map(({ offset }) => offset),
  );
});

test("every name of OpenAI's means a built-in voice, whose own language decides", () => {
  const provider = localProvider({});
  const options = { provider, configured: undefined, asked: undefined, otherwise: 'en' };
  for (const [name, meant] of Object.entries(OPENAI_VOICES))
    expect(chooseVoiceNamed(name, options)).toMatchObject({ name: meant });
  expect(chooseVoiceNamed('fable', options).language).toBe('en-GB');
  expect(chooseVoiceNamed('siwis', { ...options, otherwise: 'fr' }).language).toMatch(/^fr/u);
  expect(chooseVoiceNamed('af_heart+af_bella', options).name).toContain('af_heart');
});
