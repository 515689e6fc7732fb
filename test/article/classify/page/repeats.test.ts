import { describe, expect, it } from 'vitest';
import type { LabelledLine } from '../../../../src/article/classify/page/label-lines.ts';
import { skipRepeats } from '../../../../src/article/classify/page/repeats.ts';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { readLines } from '../../../../src/article/dom/units.ts';

const PARTS = ['The lamps', 'The pumps', 'The stone', 'The clay'];

/** The rules of a list's items, on a page whose parts have headings. */
function rulesOf(items: readonly string[], announcer = ''): (string | undefined)[] {
  const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const parts = PARTS.map((part) => `<h2>${part}</h2><p>The council has paid for all of it.</p>`);
  const above = announcer === '' ? '' : `<p>${announcer}</p>`;
  const { units } = readLines(parsePage(`<div>${above}${list}${parts.join('')}</div>`), {
    asked: () => undefined,
    spokenMarkup: false,
  });
  const lines = units.map((unit) => ({
    unit,
    rule: undefined,
    link: 0,
    prose: 0,
  })) as unknown as LabelledLine[];
  return skipRepeats(lines, { title: '' })
    .slice(announcer === '' ? 0 : 1)
    .slice(0, items.length)
    .map(({ rule }) => rule);
}

describe('a list of headings of the page', () => {
  it('is a table of contents, though none of its items is a link', () => {
    expect(rulesOf(PARTS)).toEqual(PARTS.map(() => 'table-of-contents'));
  });

  it('is read where a sentence announces it', () => {
    const rules = rulesOf(PARTS, 'The council pays for four things, in this order:');
    expect(rules).toEqual(PARTS.map(() => undefined));
  });

  it('is read where few items name a heading, or others stand between them', () => {
    expect(rulesOf(PARTS.slice(0, 2))).toEqual([undefined, undefined]);
    const mixed = ['The lamps', 'The pumps', 'A new quay', 'The stone', 'The clay'];
    expect(rulesOf(mixed)).toEqual(mixed.map(() => undefined));
  });
});
