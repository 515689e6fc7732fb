/** Short sentences behind a paragraph of the story, which its score alone would leave out. */
import { expect, it } from 'vitest';
import type { LabelledLine } from '../../../../src/article/classify/page/label-lines.ts';
import { keepShortSentences } from '../../../../src/article/classify/page/short-sentences.ts';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { readLines } from '../../../../src/article/dom/units.ts';

const PROSE =
  '<p>The council of Varnholm voted on Monday to dig a second tunnel under the harbour, which carries twice the traffic.</p>';

/** Whether a line behind a paragraph is read, of which this is known. */
function isRead(html: string, known: Partial<LabelledLine> = {}): boolean {
  const { units } = readLines(parsePage(`<div>${PROSE}${html}</div>`), {
    asked: () => undefined,
    spokenMarkup: false,
  });
  const shared = { kept: 1, inside: 1, link: 0, repeated: 0, isTitle: 0, dateline: 0, prose: 12 };
  const lines = units.map((unit, index) => ({
    unit,
    ...shared,
    score: index === 0 ? 3 : -0.5,
    ...(index > 0 && { rule: 'after-article', ...known }),
  })) as unknown as LabelledLine[];
  return keepShortSentences(lines).at(-1)!.rule === undefined;
}

it('are read in the same tags as the story', () => {
  expect(isRead('<p>Work begins in spring.</p>')).toBe(true);
});

it.each([
  ['<h2>Work begins in spring.</h2>', {}],
  ['<p>Work begins in spring</p>', {}],
  ['<p>Too short.</p>', {}],
  ['<p>Subscribe to our newsletter.</p>', {}],
  ['<p>Work begins in spring.</p>', { repeated: 1 }],
  ['<p>Work begins in spring.</p>', { isTitle: 1 }],
  ['<p>Work begins in spring.</p>', { score: -1 }],
  ['<p>Work begins in spring.</p>', { link: 0.1 }],
  ['<p>Work begins in spring.</p>', { inside: 0 }],
  ['<p>Work begins in spring.</p>', { kept: 0 }],
  ['<p>Work begins in spring.</p>', { rule: 'comments' }],
])('are not where something else speaks against them: %s %j', (html, known) => {
  expect(isRead(html, known)).toBe(false);
});
