import { describe, expect, it } from 'vitest';
import { countWords, joinPieces, type InlineMark } from '../../../src/article/dom/inline-text.ts';

const LINK: InlineMark = { kind: 'link', href: 'https://news.example/' };

describe('joinPieces', () => {
  it.each([
    [['The ', ' ferry'], 'The ferry'],
    [['The', ' ', '', ' ferry'], 'The ferry'],
    [[' \n', 'The fer', '\u00adry '], 'The ferry'],
    [['', ' '], ''],
  ])('makes one line of %j', (texts, expected) => {
    expect(joinPieces(texts.map((text) => ({ text, marks: [] }))).text).toBe(expected);
  });

  it('keeps where a mark holds, without the spaces around it', () => {
    const pieces = [
      { text: 'See ', marks: [] },
      { text: ' the', marks: [LINK] },
      { text: ' list ', marks: [LINK] },
      { text: ' now', marks: [] },
    ];
    const { text, runs, linkWords } = joinPieces(pieces);
    expect(text).toBe('See the list now');
    expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual(['the list']);
    expect(linkWords).toBe(2);
  });

  it('takes linear time', () => {
    const pieces = Array.from({ length: 400_000 }, () => ({ text: 'a ', marks: [] }));
    expect(joinPieces(pieces).text).toHaveLength(799_999);
  });
});

describe('countWords', () => {
  it.each([
    ['The ferry left – at nine.', 5],
    ['— … !', 0],
    ['', 0],
    ['東京都', 2],
    ['A1 <b', 2],
  ])('counts %j', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });

  it('takes linear time', () => {
    expect(countWords('<'.repeat(400_000))).toBe(0);
  });
});
