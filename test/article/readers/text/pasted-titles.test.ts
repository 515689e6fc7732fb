/** What stands around the headline of pasted text: summaries, trails, figures, names of the site, wrapped lines. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/article/article.ts';
import { readArticle } from '../../../../src/article/read-article.ts';

const MENU = ['Skip to content', 'Home', 'News', 'Sport', 'Opinion', 'Search', 'Log in'];
const TAIL = ['Privacy Policy', '© 2026 The Quay Review. All rights reserved.'];
const TITLE = 'The ferry to Varnholm stops for the winter';
const STORY = [
  'The ferry to Varnholm will not sail between November and March, the harbour board said on Monday.',
  'It has crossed the sound every day since 1931, and nobody on the island can remember a winter without it.',
  'The board says that the ferry loses money on every crossing, and that the hull needs a new coat of paint.',
  'At the school in Varnholm, eleven children go home to other islands on Friday, and they will now have to wait.',
];
const SUMMARY = [
  'The board complains of losses on every crossing and of the paint on its hull',
  'Eleven children and their school must now look for another way to get home',
  'People cannot remember a winter like it since the boat came in 1931',
];

const read = (lines: readonly string[], between = '\n\n'): Promise<Article> =>
  readArticle({ kind: 'text', content: lines.join(between) });
const textsOf = ({ blocks }: Article): string[] => blocks.map(({ text }) => text);

describe('a summary of several lines below the headline', () => {
  it.each([
    ['above names and a date', [...SUMMARY, 'Ada Holm', '3 February 2026']],
    ['right above the story', SUMMARY],
    ['below buttons', ['Share', 'Facebook', ...SUMMARY.slice(0, 2)]],
  ])('is read whole %s', async (_name, head) => {
    const article = await read([...MENU, TITLE, ...head, ...STORY, ...TAIL]);
    const lines = head.filter((line) => SUMMARY.includes(line));
    expect([article.title, ...textsOf(article)]).toEqual([TITLE, ...lines, ...STORY]);
  });

  it('is not a list of other texts', async () => {
    const others = [
      'Bakers of the old town raise their prices',
      'Choir sings in the fish hall again',
    ];
    const article = await read([...MENU, TITLE, 'Ada Holm', ...others, ...STORY, ...TAIL]);
    expect(textsOf(article)).not.toEqual(expect.arrayContaining(others));
  });
});

describe('the title is', () => {
  it.each([
    'Back to: Lamps | Forward to: What the winter of the islands hinges on',
    '[ Home ] [ Questions ] [ Contact me ]',
  ])('not a row of links: %s', async (row) => {
    const article = await read([row, 'Winter 2.0', 'By Ada Holm', ...STORY, '3 Comments', ...TAIL]);
    expect(article.title).toBe('Winter 2.0');
  });

  it.each([
    '4.6 out of 5 stars',
    'Serves 4',
    'Prep: 15 min',
    '118 minutes ‧ PG-13 ‧ 2025',
    '2025 | Drama | 1h 58m',
  ])('not %s', async (line) => {
    const head = ['The ferry to Varnholm', line, '(218)', 'By Ada Holm', ...STORY];
    expect((await read([...MENU, ...head, ...TAIL])).title).toBe(head[0]);
  });

  it('not an ingredient, although its unit is in no table', async () => {
    const goods = [
      '600 g herring',
      '1 qashiq salt',
      '1 qashiq lemon of the island ferry',
      '2 eggs',
    ];
    const article = await read([...MENU, 'Herring', ...STORY, 'Ingredients', ...goods, ...TAIL]);
    expect(article.title).toBe('Herring');
  });

  it('not one of several figures of a newsletter', async () => {
    const facts = ['High: 15.2°C | Low: 3°C', 'Rain: 20%', 'Sunrise: 6:01 AM | Sunset: 6:24 PM'];
    expect((await read(['Good morning, islands!', ...facts, ...STORY])).title).not.toContain(':');
  });

  it('above names and a date, although both lines are as short as verses', async () => {
    const lines = ['Ada Holm or the last ferry', 'by Eve Sund , March 19, 2024'];
    const head = lines.join('\n');
    const links = [
      'sea , ferry , winter\nPrint this text',
      'Sea,\nland\nand ice',
      'One,\ntwo\nthree',
    ];
    const article = await read([...MENU, head, ...links, ...STORY, ...TAIL]);
    expect([article.title, article.byline]).toEqual([lines[0], 'Eve Sund']);
  });
});

describe('of a reader view', () => {
  it.each([
    ['The Quay Review\nWinter without the boat to the islands\n4 minutes', undefined],
    ['Winter without the boat to the islands - Quaytalk\nAda Holm\n4 minutes', 'Ada Holm'],
    ['Winter without the boat to the islands – quayreview.com\n4 minutes', undefined],
    ['Quay Blog: Winter without the boat to the islands\n4 minutes', undefined],
    [
      'Quay\nWinter without the boat to the islands\nMarch 3, 2026 | Sound & Sea\n4 minutes',
      undefined,
    ],
    [
      'Quay\nWinter without the boat to the islands\nBy Ada Holm, Home and Harbour Expert\n4 minutes',
      'Ada Holm',
    ],
  ])('title and name are without those of the site: %#', async (head, byline) => {
    const article = await read([head, '', ...STORY]);
    expect([article.title, article.byline]).toEqual([
      'Winter without the boat to the islands',
      byline,
    ]);
  });

  it.each([
    'Winter without the boat - Part Two',
    'Winter without the boat - Personally Tested',
    'Winter without the boat: a diary in five parts',
  ])('the title keeps what is its own: %s', async (title) => {
    expect((await read([`${title}\n4 minutes`, '', ...STORY])).title).toBe(title);
  });
});

describe('a headline that fills its line in wrapped text', () => {
  const wrap = (text: string): string => text.replace(/(.{1,72})(?:\s|$)/gu, '$1\n').trim();
  const body = STORY.map(wrap);
  const long = 'How the people of a small island in the sound get through winters with';

  it('goes on in the next line, though that is a word of menus', async () => {
    const article = await read([...MENU, long, 'More', 'By Ada Holm', ...body, ...TAIL], '\n');
    expect(article.title).toBe(`${long} More`);
  });

  it('does not end with the name below it', async () => {
    const title = 'How the people of a small island get through the winter of the ferry';
    const article = await read([...MENU, title, 'Wilhelmina Lindqvist', ...body, ...TAIL], '\n');
    expect(article.title).toBe(title);
  });
});

it('bad input is bounded', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, at) => `${at} things to do before the ferry ${at}`,
  );
  const { title } = await read([...MENU, ...lines, ...STORY, ...TAIL]);
  expect(title).toEqual(expect.any(String));
});
