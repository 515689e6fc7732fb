/** Which questions are read because their answers are. */
import { describe, expect, it } from 'vitest';
import type { LabelledLine } from '../../../../src/article/classify/page/label-lines.ts';
import { questionsOf } from '../../../../src/article/classify/page/question-series.ts';

/** A line as it was judged; without a rule it is read. */
const lineOf = (
  index: number,
  text: string,
  given: { rule?: string; score?: number; link?: number; tag?: string } = {},
): LabelledLine =>
  ({
    rule: given.rule,
    score: given.score ?? 2,
    prose: given.rule === undefined ? 20 : 0,
    link: given.link ?? 0,
    unit: {
      index,
      kind: given.tag === 'li' ? 'listItem' : 'paragraph',
      text,
      words: text.split(' ').length,
      element: { tag: given.tag ?? 'p' },
    },
  }) as unknown as LabelledLine;

const LINK = { rule: 'link-list', score: -0.8, link: 1, tag: 'li' };

const ANSWERS = [
  'The town pays two thirds of it, and the yard pays the rest.',
  'It begins after the herring season, in the last week of May.',
];

const pageWith = (questions: readonly string[], given = LINK): LabelledLine[] =>
  questions
    .flatMap((question, at) => [
      { text: question, given },
      { text: ANSWERS[at]!, given: {} },
    ])
    .map(({ text, given: own }, index) => lineOf(index, text, own));

describe('questions that are links', () => {
  const TWO = ['Who pays for the second tunnel?', 'When does the work begin at last?'];

  it('are read where two or more stand above their answers', () => {
    expect([...questionsOf(pageWith(TWO))]).toEqual([0, 2]);
  });

  it('are read in a box of related things too, except for what surely is not', () => {
    expect([...questionsOf(pageWith(TWO, { ...LINK, rule: 'related' }))]).toEqual([0, 2]);
    expect([...questionsOf(pageWith(TWO, { ...LINK, rule: 'comments' }))]).toEqual([]);
    expect([...questionsOf(pageWith(TWO, { ...LINK, score: -2.5 }))]).toEqual([]);
  });

  it('lead elsewhere where one stands alone, or has too few words', () => {
    expect([...questionsOf(pageWith(TWO.slice(0, 1)))]).toEqual([]);
    expect([...questionsOf(pageWith(['Who pays?', 'When though?']))]).toEqual([]);
    expect([
      ...questionsOf(pageWith(['The second tunnel is paid', 'The work begins in May'])),
    ]).toEqual([]);
  });

  it('lead elsewhere where more links stand below them', () => {
    const lines = TWO.map((text, index) => lineOf(index, text, LINK));
    expect([...questionsOf([...lines, lineOf(2, ANSWERS[0]!, { link: 1 })])]).toEqual([]);
  });
});
