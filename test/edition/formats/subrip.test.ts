import { expect, test } from 'vitest';
import type { EditionCue } from '../../../src/edition/edition.ts';
import { formatSubRip } from '../../../src/edition/formats/subrip.ts';

const cueOf = (text: string): EditionCue => ({ start: 1, end: 9, text, role: 'paragraph' });

test('formatSubRip has commas in its times and nothing that can be read as markup', () => {
  const text = formatSubRip([cueOf('Half --> of <b>it</b>')]);
  expect(text).toBe('1\n00:00:01,000 --> 00:00:09,000\nHalf → of ‹b›it‹/b›\n');
});
