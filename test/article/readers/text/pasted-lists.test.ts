/** Lists in pasted pages: which are the story's, and which only tell what stands further down. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';

const MENU = ['Skip to content', 'Menu', 'Home', 'News', 'Search', 'Log in'];
const TAIL = [
  'Share on Facebook',
  'Related articles',
  'Privacy Policy',
  '© 2025 The Harbour Post.',
];
const HEAD = ['How a harbour is lit again', 'By Ada Holm, March 3, 2025'];
const BODY = [
  'The lamps on the quay of Varnholm were dark for nine winters, and the harbour master counted the nights in a book that lies open in the museum today.',
  'When the council found the money at last, it asked four companies what they would do first, and each of them gave another answer to the same question.',
  'The lamps were cleaned by people who had never seen one burn, so that an old fitter came every morning to show them how the glass is held and turned.',
  'Pumps and cables came next, because the water had stood in the shafts for so long that nobody knew any more which of them led to the northern quay.',
  'Stone was the last thing on the list, and the most expensive one, since it has to be cut by hand in a quarry which opens only between May and August.',
];
const PARTS = ['The lamps', 'The pumps', 'The stone'];

/** A story with a part under each heading. */
const PARTED = PARTS.flatMap((part, index) => [part, BODY[index + 2]!]);

const textsOf = async (lines: readonly string[]): Promise<string[]> => {
  const content = [...MENU, ...HEAD, ...lines, ...TAIL].join('\n\n');
  return (await readArticle({ kind: 'text', content })).blocks.map(({ text }) => text);
};

describe('a list in a pasted page', () => {
  it('of the headings below it is a table of contents, with marks or without', async () => {
    for (const mark of ['', '\t•\t', '\t1.\t']) {
      const texts = await textsOf([
        ...BODY.slice(0, 2),
        ...PARTS.map((part) => `${mark}${part}`),
        ...PARTED,
      ]);
      expect(texts).toEqual([...BODY.slice(0, 2), ...PARTED]);
    }
  });

  it('that a sentence announces is read, though its items are headings further down', async () => {
    const announcer = 'The work was done in this order, which the council had fixed:';
    const lines = [...BODY.slice(0, 2), announcer, ...PARTS, ...PARTED];
    expect(await textsOf(lines)).toEqual(lines);
  });

  it('is read with the items that look like words of the page', async () => {
    const items = [
      'Number of the lamp and the day on which it was first lit',
      'Keywords',
      'Copyright licence',
      'Name of the fitter and of those who watched him',
    ];
    const announcer = 'The book of the harbour master has four columns that he fills in by hand:';
    const above = [...BODY.slice(0, 3), announcer];
    const marked = items.map((item) => `\t•\t${item}`);
    expect(await textsOf([...above, ...marked, ...BODY.slice(3)])).toEqual([
      ...above,
      ...items,
      ...BODY.slice(3),
    ]);
  });

  it('does not end the story at an item with a number and a word of comments', async () => {
    const items = ['1. Lamp score (0-50 points)', '2. Comment score (0-50 points)'];
    const scored = items.flatMap((item, index) => [item, BODY[index + 2]!]);
    const lines = [...BODY.slice(0, 2), ...scored, BODY[4]!];
    expect(await textsOf(lines)).toEqual(lines);
  });
});

describe('the last line of a list', () => {
  const kindsOf = async (lines: readonly string[]): Promise<Record<string, string>> => {
    const content = [...MENU, ...HEAD, ...lines, ...TAIL].join('\n\n');
    const { blocks } = await readArticle({ kind: 'text', content });
    return Object.fromEntries(blocks.map(({ text, kind }) => [text, kind]));
  };

  it('is an item when it begins with an amount, and a heading otherwise', async () => {
    const items = ['Two crates with holes', 'Old newspapers', 'About 250 grams of worms'];
    const kinds = await kindsOf([...BODY.slice(0, 3), ...items, BODY[3]!, 'The stone', BODY[4]!]);
    expect(kinds['About 250 grams of worms']).toBe('listItem');
    expect(kinds['The stone']).toBe('heading');
  });

  it('is a paragraph when it greets', async () => {
    const kinds = await kindsOf(['Dear readers,', ...BODY, 'Until Sunday,', 'Ada']);
    expect([kinds['Dear readers,'], kinds['Until Sunday,']]).toEqual(['paragraph', 'paragraph']);
  });
});
