import { expect, test } from 'vitest';
import { transcriptMarkup } from '../../src/site/transcript-markup.ts';

const cueOf = (role: string, blockId: string) => ({
  start: 0,
  end: 1,
  text: `Words of ${blockId}.`,
  role,
  blockId,
});

test('items that follow each other are one list, which ends before what comes after', () => {
  const markup = transcriptMarkup([
    cueOf('paragraph', 'b1'),
    cueOf('listItem', 'b2'),
    cueOf('listItem', 'b3'),
    cueOf('paragraph', 'b4'),
    cueOf('listItem', 'b5'),
  ]);
  expect(markup.match(/<\/?(?:ul|li|p)\b/g)?.join(' ')).toBe(
    '<p </p <ul <li </li <li </li </ul <p </p <ul <li </li </ul',
  );
});
