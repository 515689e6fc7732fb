import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLongSentences, splitRequest } from '../../../src/speech/parts/split-request.ts';
import { requestFor } from '../../helpers/requests.ts';
import { anyText, squeeze } from '../../helpers/cut-texts.ts';

describe('splitRequest', () => {
  const limit = (value: number, unit: 'characters' | 'utf8-bytes' = 'characters') => ({
    capabilities: { maxInput: { value, unit, countsMarkup: true } },
  });

  it('returns a request that fits as it is, exactly at the limit and not one byte above', () => {
    const request = requestFor(['é'.repeat(2500)]);
    expect(splitRequest(request, limit(5000, 'utf8-bytes'))).toEqual([
      { request, start: 0, sentenceOf: [0] },
    ]);
    expect(
      splitRequest(requestFor([`${'é'.repeat(2500)}e`]), limit(5000, 'utf8-bytes')).length,
    ).toBeGreaterThan(1);
  });

  it('cuts at sentence ends and fills each request', () => {
    const request = requestFor(['One is here.', 'Two is here.', 'Three is here.', 'Four.']);
    const cut = splitRequest(request, limit(30));
    expect(cut.map((part) => part.request.text)).toEqual([
      'One is here. Two is here.',
      'Three is here. Four.',
    ]);
    expect(cut.map((part) => part.sentenceOf)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(cut.map((part) => part.start)).toEqual([0, 26]);
    for (const part of cut)
      for (const { start, end } of part.request.sentences)
        expect(part.request.text.slice(start, end)).toMatch(/\.$/);
  });

  it('tells each request of the pieces next to it, where the voice is told its neighbours', () => {
    const texts = ['One is here.', 'Two is here.', 'Three is here.', 'Four.'];
    const told = { ...requestFor(texts), neighbours: { before: 'Zero.', after: 'Five.' } };
    expect(splitRequest(told, limit(30)).map(({ request }) => request.neighbours)).toEqual([
      { before: 'Zero.', after: 'Three is here.' },
      { before: 'Two is here.', after: 'Five.' },
    ]);
    const alone = { ...told, neighbours: {} };
    expect(splitRequest(alone, limit(30)).map(({ request }) => request.neighbours)).toEqual([
      { after: 'Three is here.' },
      { before: 'Two is here.' },
    ]);
    const untold = splitRequest(requestFor(texts), limit(30));
    expect(untold.map(({ request }) => 'neighbours' in request)).toEqual([false, false]);
  });

  it('cuts inside a sentence only where it is too long by itself', () => {
    const request = requestFor([
      'A short one.',
      'This sentence, which goes on and on, is longer than one request.',
    ]);
    const cut = splitRequest(request, limit(40));
    expect(cut.flatMap((part) => part.sentenceOf)).toEqual([0, 1, 1]);
    for (const part of cut) expect(part.request.text.length).toBeLessThanOrEqual(40);
  });

  it('keeps the pause of each sentence at its end, and a comma’s within one that was cut', () => {
    const request = requestFor([
      'A short one.',
      'This sentence, which goes on and on, is longer than one request.',
      'The last.',
    ]);
    const sentences = request.sentences.map((range, index) => ({
      ...range,
      pauseAfter: index + 1,
    }));
    const cut = splitRequest({ ...request, sentences }, limit(40));
    expect(
      cut.flatMap((part) => part.request.sentences.map(({ pauseAfter }) => pauseAfter)),
    ).toEqual([1, 0.12, 2, 3]);
  });

  it('keeps every word, in order, and every range on its words', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyText.map((text) => text.trim()).filter((text) => text !== ''),
          { minLength: 1, maxLength: 6 },
        ),
        fc.integer({ min: 8, max: 90 }),
        (sentences, max) => {
          const request = requestFor(sentences);
          const cut = splitRequest(request, limit(max, 'utf8-bytes'));
          expect(squeeze(cut.map((part) => part.request.text).join(''))).toBe(
            squeeze(request.text),
          );
          for (const part of cut) {
            expect(Buffer.byteLength(part.request.text)).toBeLessThanOrEqual(max);
            expect(request.text.slice(part.start, part.start + part.request.text.length)).toBe(
              part.request.text,
            );
            part.request.sentences.forEach(({ start, end }, index) => {
              const whole = request.sentences[part.sentenceOf[index]!]!;
              expect(part.start + start).toBeGreaterThanOrEqual(whole.start);
              expect(part.start + end).toBeLessThanOrEqual(whole.end);
            });
          }
        },
      ),
    );
  });
});

describe('cutLongSentences', () => {
  it('begins a new request behind each cut and leaves short sentences where they are', () => {
    const request = requestFor([
      'Short.',
      'A long sentence, which was refused, is cut in the middle here.',
      'Short too.',
    ]);
    const cut = cutLongSentences(request);
    expect(cut.map((part) => part.request.text)).toEqual([
      'Short. A long sentence, which was refused,',
      'is cut in the middle here. Short too.',
    ]);
    expect(cut.map((part) => part.sentenceOf)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('comes back alone when nothing can be cut', () => {
    expect(cutLongSentences(requestFor(['A']))).toHaveLength(1);
  });
});

describe('phonemes', () => {
  it('go with the part that holds their words, and count as markup', () => {
    const first = 'Tyree left at noon.';
    const request = {
      ...requestFor([first, 'Tyree came back.']),
      pronunciations: [
        { start: 0, end: 5, ipa: 'taɪri' },
        { start: first.length + 1, end: first.length + 6, ipa: 'taɪri' },
      ],
    };
    const cut = splitRequest(request, {
      capabilities: { maxInput: { value: 130, unit: 'utf8-bytes', countsMarkup: true } },
    });
    expect(cut.map((part) => part.request.pronunciations)).toEqual([
      [{ start: 0, end: 5, ipa: 'taɪri' }],
      [{ start: 0, end: 5, ipa: 'taɪri' }],
    ]);
  });
});
