import { describe, expect, it } from 'vitest';
import { keepStory } from '../../../../src/article/classify/page/keep-story.ts';
import type { LabelledLine } from '../../../../src/article/classify/page/label-lines.ts';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { readLines } from '../../../../src/article/dom/units.ts';

const PROSE =
  'The council of Varnholm voted on Monday to dig a second tunnel under the harbour, which carries twice the traffic.';

const CARDS = [
  'The old tunnel is narrow, and lorries wait in front of it every morning.',
  'The ferry takes forty cars an hour, and none of them in a storm.',
  'The bridge would be the cheapest, but the masts of the yard are too high.',
];

/** A page with a row of cards; each is labelled as is said of it, and what is around them is read. */
function classify(
  given: readonly Partial<LabelledLine>[],
  card: (text: string, index: number) => string,
): (string | undefined)[] {
  const row = CARDS.map((text, index) => card(text, index)).join('');
  const { units } = readLines(
    parsePage(`<div><p>${PROSE}</p><div class="row">${row}</div><p>${PROSE} Again.</p></div>`),
    { asked: () => undefined, spokenMarkup: false },
  );
  const lines = units.map((unit, index) => {
    const labelled = given[index - 1] ?? {};
    return { unit, link: 0, repeated: 0, dateline: 0, prose: 12, score: 3, ...labelled };
  }) as unknown as LabelledLine[];
  return keepStory(lines).map(({ rule }) => rule);
}

const inCard = (text: string, index: number): string =>
  `<div class="card card-${index}"><p>${text}</p></div>`;

describe('a sentence in one of several boxes that are alike', () => {
  it('is read where others of them are, also behind the last paragraph that is', () => {
    const behind = { rule: 'after-article', score: -5 };
    const rules = classify([{}, {}, { rule: 'after-article', score: -1.4 }, behind], inCard);
    expect(rules).toEqual([undefined, undefined, undefined, undefined, 'after-article']);
  });

  it('is read where their name is that of a page part and others of the name are read', () => {
    const named = { region: 'sidebar' };
    const skipped = { ...named, rule: 'sidebar', score: -1 };
    expect(classify([named, skipped, named], inCard)[2]).toBeUndefined();
    expect(classify([skipped, skipped, skipped], inCard)[2]).toBe('sidebar');
  });

  it('stays away where it is in a box of another kind, of others, or hardly the story’s', () => {
    const named = { region: 'sidebar' };
    const low = { ...named, rule: 'sidebar', score: -1.4 };
    const other = (text: string, index: number): string =>
      `<div class="${index === 1 ? 'offer' : 'card'}"><p>${text}</p></div>`;
    expect(classify([named, low, named], other)[2]).toBe('sidebar');
    expect(classify([named, { ...low, score: -1.6 }, named], inCard)[2]).toBe('sidebar');
    const comments = { region: 'comments' };
    const comment = { ...comments, rule: 'comments', score: 1 };
    expect(classify([comments, comment, comments], inCard)[2]).toBe('comments');
  });
});
