import { describe, expect, it } from 'vitest';
import type { LineContext } from '../../../../src/article/classify/page/context.ts';
import { linkListsOf, linkListOf } from '../../../../src/article/classify/page/link-lists.ts';
import { keepStory } from '../../../../src/article/classify/page/keep-story.ts';
import type { LabelledLine } from '../../../../src/article/classify/page/label-lines.ts';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { readLines } from '../../../../src/article/dom/units.ts';

const PROSE =
  'The council of Varnholm voted on Monday to dig a second tunnel under the harbour, which carries twice the traffic.';

/** The lines of a piece of HTML, labelled by what is given: links by the score, prose as read. */
function linesOf(html: string, given: { score: number; kept: number }): LabelledLine[] {
  const { units } = readLines(parsePage(html), { asked: () => undefined, spokenMarkup: false });
  return units.map((unit) => {
    const isLink = unit.linkWords > 0;
    const labelled = isLink
      ? { rule: 'link-list', link: 1, prose: 0, ...given }
      : { rule: undefined, link: 0, prose: unit.words, score: 3, kept: 1 };
    return { unit, repeated: 0, dateline: 0, ...labelled } as unknown as LabelledLine;
  });
}

const listPage = (items: readonly string[]): string =>
  `<div><p>${PROSE}</p><ul>${items.join('')}</ul><p>${PROSE} Again.</p></div>`;
const ITEMS = ['Clay from the quay', 'Lamps', 'Pumps'];

describe('a list of links', () => {
  it('is one list, however its template wraps the words of its items', () => {
    const wrapped = ITEMS.map((item) => `<li><div><p><a href="/x">${item}</a></p></div></li>`);
    const lines = linesOf(listPage(wrapped), { score: 0.5, kept: 1 });
    const lists = linkListsOf(lines as readonly (LineContext & { score: number })[]);
    expect([...lists.values()]).toEqual([{ count: 3, sum: 1.5, kept: 3 }]);
    expect(linkListOf(lines[1]!)?.tag).toBe('ul');
  });

  it.each([
    ['kept by Readability', { score: -0.4, kept: 1 }, true],
    ['kept by Readability, and unlikely', { score: -0.8, kept: 1 }, false],
    ['not kept', { score: 0.3, kept: 0 }, true],
    ['not kept, and in doubt', { score: -0.1, kept: 0 }, false],
  ])(
    'within the story is read as a whole where its lines together say so: %s',
    (_name, given, isRead) => {
      const items = ITEMS.map((item) => `<li><a href="/x">${item}</a></li>`);
      const rules = keepStory(linesOf(listPage(items), given)).map(({ rule }) => rule);
      const rule = isRead ? undefined : 'link-list';
      expect(rules).toEqual([undefined, rule, rule, rule, undefined]);
    },
  );
});
