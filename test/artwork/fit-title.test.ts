import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitTitle, LINE_HEIGHT } from '../../src/artwork/fit-title.ts';

/** Every letter is half as wide as it is high. */
const BOX = { width: 1000, height: 600, widthOf: (text: string): number => text.length / 2 };

test('a short title is as large as it can be, in lines that are even', () => {
  expect(fitTitle('The ferry returns to Norvik', BOX)).toEqual({
    size: 172,
    lines: ['The ferry', 'returns', 'to Norvik'],
  });
});

test('a word that is wider than a line is broken, at the smallest size', () => {
  const { size, lines } = fitTitle('x'.repeat(80), BOX);
  expect([size, lines.map((line) => line.length)]).toEqual([60, [33, 33, 14]]);
});

test('a title that is too long is cut behind a word', () => {
  const { lines } = fitTitle('word '.repeat(200).trim(), BOX);
  expect(lines).toHaveLength(7);
  expect(lines.at(-1)).toMatch(/word…$/);
});

test('every title fits its box, and loses no word unless it is cut', () => {
  const words = fc.array(fc.stringMatching(/^\w{1,40}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, (given) => {
      const { size, lines } = fitTitle(given.join(' '), BOX);
      for (const line of lines) expect(BOX.widthOf(line) * size).toBeLessThanOrEqual(BOX.width);
      expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(BOX.height);
      const isCut = lines.at(-1)!.endsWith('…');
      if (!isCut) expect(lines.join('').replaceAll(' ', '')).toBe(given.join(''));
    }),
  );
});

test.each([
  ['渡船在一周的暴风雨之后回到了岛上，大家都很高兴', /^[，。]/],
  ['フェリーが島に戻った。「待っていた」と島の人々は言った', /^[。」っゃょ]|「$/],
  ['เรือข้ามฟากกลับมายังเกาะแล้วหลังพายุหนึ่งสัปดาห์', /^[\u0e31-\u0e3a\u0e47-\u0e4e]/],
])('%s is broken between words although it has no spaces', (title, wrong) => {
  const { lines } = fitTitle(title, BOX);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(title);
  for (const line of lines) expect(line).not.toMatch(wrong);
});
