import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutLongSentences,
  measureText,
  splitRequest,
  splitText,
} from '../../../src/speech/parts/split-request.ts';
import { requestFor } from '../../helpers/requests.ts';

const parts = (text: string, max: number): string[] =>
  splitText(text, { max, unit: 'characters' }).map(({ start, end }) => text.slice(start, end));
const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const anyText = fc
  .array(
    fc.constantFrom(
      'word',
      'Ärger',
      'and',
      'x'.repeat(40),
      '橋',
      '😀',
      ';',
      ', ',
      ' ',
      ' — ',
      '. ',
      ': ',
    ),
  )
  .map((words) => words.join(''));

describe('splitText', () => {
  it('leaves a text alone that fits', () => {
    expect(parts('It is short.', 250)).toEqual(['It is short.']);
  });

  it('cuts at a semicolon before a comma, at a comma before a conjunction, at a conjunction before a space', () => {
    expect(
      parts('the first half, it was said, ended; the second half, so they say, began', 45),
    ).toEqual(['the first half, it was said, ended;', 'the second half, so they say, began']);
    expect(parts('the bridge was closed and guarded, the ferry ran and was full', 40)).toEqual([
      'the bridge was closed and guarded,',
      'the ferry ran and was full',
    ]);
    expect(parts('the bridge was closed all day and the ferry ran every hour', 40)).toEqual([
      'the bridge was closed all day',
      'and the ferry ran every hour',
    ]);
    expect(parts('bridges closed ferries crowded trains delayed', 30)).toEqual([
      'bridges closed ferries',
      'crowded trains delayed',
    ]);
  });

  it('cuts behind a dash that stands alone, never at the hyphen of a word', () => {
    expect(parts('a well-known half-timbered house — it was never rebuilt again', 40)).toEqual([
      'a well-known half-timbered house —',
      'it was never rebuilt again',
    ]);
  });

  it('does not cut a time or a number in two', () => {
    expect(parts('it begins at 7:30 on the 1,000th day of rain there', 30).join('|')).not.toMatch(
      /7:\||1,\|/,
    );
  });

  it('cuts inside a word only when the word alone is too long, and then in linear time', () => {
    expect(parts(`see ${'x'.repeat(25)} there`, 10)).toEqual([
      'see',
      'x'.repeat(10),
      'x'.repeat(10),
      'xxxxx',
      'there',
    ]);
    const started = performance.now();
    expect(parts('x'.repeat(1_000_000), 250)).toHaveLength(4000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('loses nothing, keeps every part within the limit, and cuts no character in two', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 4, max: 80 }),
        fc.constantFrom('characters' as const, 'utf8-bytes' as const),
        (text, max, unit) => {
          const ranges = splitText(text, { max, unit });
          const pieces = ranges.map(({ start, end }) => text.slice(start, end));
          expect(squeeze(pieces.join(''))).toBe(squeeze(text));
          for (const piece of pieces) {
            expect(measureText(piece, { unit })).toBeLessThanOrEqual(max);
            expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
            expect(piece).toBe(piece.trim());
            expect(piece).not.toBe('');
          }
        },
      ),
    );
  });
});

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

  it('cuts inside a sentence only where it is too long by itself', () => {
    const request = requestFor([
      'A short one.',
      'This sentence, which goes on and on, is longer than one request.',
    ]);
    const cut = splitRequest(request, limit(40));
    expect(cut.flatMap((part) => part.sentenceOf)).toEqual([0, 1, 1]);
    for (const part of cut) expect(part.request.text.length).toBeLessThanOrEqual(40);
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
