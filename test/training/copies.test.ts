/** Pages that are copies of one another, by their long lines. */
import { expect, it } from 'vitest';
import { longLines, shareKnown } from '../../training/pages/copies.mjs';

const [ONE, OTHER] = [
  'The ferry to the islands left late on Monday, and no one on the quay had been told of it.',
  'On Tuesday it did not leave at all, and the baker closed his shop at noon for want of flour.',
];

it('knows a line again in other markup, and counts no programs and no short lines', () => {
  const page = longLines(`<p>${ONE}</p><script>const line = '${OTHER}';</script><p>Share</p>`);
  const copy = longLines(`<div class=x><b>The&nbsp;ferry</b>${ONE.slice(9)}</div><li>${OTHER}`);
  expect([page.size, copy.size]).toEqual([1, 2]);
  expect([shareKnown(copy, page), shareKnown(longLines('<p>'), page)]).toEqual([0.5, 0]);
});
