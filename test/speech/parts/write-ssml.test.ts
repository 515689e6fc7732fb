import { expect, test } from 'vitest';
import { writeSsml } from '../../../src/speech/parts/write-ssml.ts';
import { requestFor } from '../../helpers/requests.ts';

const request = requestFor(['Tom & "Tyree" left.']);
const start = request.text.indexOf('Tyree');
const pronunciations = [{ start, end: start + 5, ipa: 'taɪˈri' }];
const PHONEME = '<phoneme alphabet="ipa" ph="taɪˈri">Tyree</phoneme>';

test('phonemes stand around their word, and the rest is escaped', () => {
  expect(writeSsml({ ...request, pronunciations })).toBe(`Tom &amp; &quot;${PHONEME}&quot; left.`);
});

test('marks stand before their words, and behind a word with phonemes that they fall into', () => {
  const marked = [0, start, start + 2, request.text.indexOf('left')].map((at) => ({
    start: at,
    end: at + 1,
  }));
  expect(writeSsml({ ...request, pronunciations }, { marked })).toBe(
    `<mark name="0"/>Tom &amp; &quot;<mark name="1"/>${PHONEME}<mark name="2"/>&quot; <mark name="3"/>left.`,
  );
});
