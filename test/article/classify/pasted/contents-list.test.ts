/** Lists of contents of pasted texts, and lines that only come again. */
import { expect, it } from 'vitest';
import { markContents } from '../../../../src/article/classify/pasted/parts/contents-list.ts';
import { splitLines } from '../../../../src/article/classify/pasted/lines.ts';
import { measureParagraphs } from '../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../src/article/classify/pasted/paragraphs.ts';

it('tens of thousands of equal lines are not contents, and each is looked at once', () => {
  const paragraphs = joinParagraphs(splitLines('Share\n\n'.repeat(40_000)));
  const pieces = measureParagraphs(paragraphs, { timezone: 'UTC', language: 'en' });
  expect(markContents(pieces)).toEqual(pieces);
});
