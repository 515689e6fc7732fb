/** Kinds of pasted texts besides news: poems, how-tos, recipes, obituaries, announcements, posts. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/article/article.ts';
import { readArticle } from '../../../../src/article/read-article.ts';

const MENU = ['Skip to content', 'Menu', 'Home', 'About', 'Search'];
const TAIL = [
  'Share on Facebook',
  'Privacy Policy',
  '© 2024 The Quay Review. All rights reserved.',
];

const read = (lines: readonly string[]): Promise<Article> =>
  readArticle({ kind: 'text', content: lines.join('\n') });
const textsOf = ({ blocks }: Article): string[] => blocks.map(({ text }) => text);
const skippedBy = ({ skipped }: Article, rule: string): (string | undefined)[] =>
  skipped.filter((skip) => skip.rule === rule).map(({ words }) => words);

const STANZAS = [
  [
    'The lamp on the pier goes out,',
    'the water keeps its own account,',
    'and someone on the upper deck',
    'is counting gulls that are not there.',
  ],
  ['No one has asked it why.', 'The engine hums below.', 'We cross the sound as others do.'],
  ['The lamp on the pier goes out,', 'and then the pier goes too,', 'and no one on the quay.'],
];
const verses = STANZAS.map((stanza) => stanza.join('\n')).join('\n\n');

describe('a poem', () => {
  it.each([
    ['alone', 'The ferry at night', '', 'Ada Holm', '', verses],
    ['on a page', ...MENU, '', 'The ferry at night', 'By Ada Holm', '', verses, '', ...TAIL],
  ])('has stanzas of verses, a title and an author, %s', async (_name, ...lines) => {
    const article = await read(lines);
    expect([article.title, article.byline]).toEqual(['The ferry at night', 'Ada Holm']);
    expect(textsOf(article)).toEqual(STANZAS.map((stanza) => stanza.join(' ')));
    expect(new Set(article.blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']));
  });

  it.each([
    ['a list of goods', ['Bread', 'Milk, fresh', 'Two eggs', '', 'Salt', 'Rope, thin', 'A lamp']],
    [
      'a conversation',
      ['Ada: Are you there?', 'Ben: Yes.', '', 'Ada: Come.', 'Ben: Now?', 'Ada: Yes.'],
    ],
  ])('is not %s', async (_name, lines) => {
    const written = lines.filter(Boolean);
    const article = await read(['A title of some words', '', ...lines]);
    expect(textsOf(article)).toEqual(written);
  });
});

const STEPS = [
  'Choose a dry day',
  'Wash the hull',
  'Sand the old paint',
  'Stir the paint',
  'When to launch',
];
const HOW = [
  'Paint that gets wet before it has set will peel in the first summer.',
  'Use fresh water and a stiff brush, and let the hull dry for a night.',
  'Sand until the surface is dull, and wipe the dust away with a damp cloth.',
  'Stir from the bottom for five minutes, because the pigment sinks.',
  'Give it three days, or a week if the nights are cold.',
];
const PARTS = STEPS.flatMap((step, index) => [step, HOW[index]!]);

it('the contents of a how-to are skipped, and the headings that they name are read', async () => {
  const lead =
    'Painting a boat takes two days and a good forecast, and most of the work is done before.';
  const head = ['How to paint a boat', 'By Ada Holm', 'In this article', ...STEPS, lead];
  const article = await read([...MENU, ...head, ...PARTS, ...TAIL]);
  expect(textsOf(article)).toEqual([lead, ...PARTS]);
  expect(skippedBy(article, 'table-of-contents')).toEqual(STEPS);
});

it('an introduction of several paragraphs above the contents is read', async () => {
  const lead = [
    'Painting a boat takes two days and a good forecast.',
    'Most of the work is done before the tin is opened, and some of it the year before.',
    'Here is all that I know of it.',
  ];
  const head = ['How to paint a boat', 'By Ada Holm', ...lead, 'In this article', ...STEPS];
  const article = await read([...MENU, ...head, ...PARTS, ...TAIL]);
  expect(textsOf(article)).toEqual([...lead, ...PARTS]);
});

it('the portions of a recipe are not an ingredient', async () => {
  const lead = [
    'This soup is made of what is left in the cupboard in February, and it is better on the second day.',
    'I first ate it at the harbour in Sund, where the cook stirred it with an oar and would not say why.',
  ];
  const recipe = ['Ingredients', '1x 2x 3x', '400 g white beans', '1 onion, chopped', 'salt'];
  const way = [
    'Method',
    'Heat the oil in a large pot and soften the onion for ten minutes.',
    'Add the beans, bring to the boil and simmer for half an hour.',
    'Season and serve with bread.',
  ];
  const head = ['Bean soup', 'By Ada Holm', 'March 3, 2024', ...lead];
  const article = await read([...MENU, ...head, ...recipe, ...way, ...TAIL]);
  expect(textsOf(article)).not.toContain('1x 2x 3x');
  expect(textsOf(article)).toEqual(expect.arrayContaining(['400 g white beans', 'salt']));
});

it('an obituary is read without the menu, the flowers and the guest book', async () => {
  const story = [
    'Ada Marie Holm, 86, of Oban, passed away peacefully at home on March 3, 2024, with her family beside her.',
    'She was born on May 5, 1938, in Sund, and taught at the harbour school for forty years.',
    'A service will be held at the church on Saturday at 11 a.m. She is survived by her sons, Kim and Lars.',
  ];
  const head = ['Obituaries', 'Send Flowers', 'Ada Marie Holm', '1938 – 2024', 'Guest Book'];
  const tail = [
    'To send flowers to the family or plant a tree in memory of Ada, please visit our floral store.',
    'Plant a Tree',
    'Share a memory',
    'Sign the Guest Book',
    'Lit a candle in memory of Ada Holm',
    'View all 12 condolences',
  ];
  const article = await read([...head, ...story, ...tail]);
  expect(article.title).toBe('Ada Marie Holm');
  expect(textsOf(article)).toEqual(story);
});

describe('an announcement', () => {
  const story = [
    'Oban, 3 March 2024 – The harbour museum will open its pump house to visitors in June, after four years of work.',
    'Two of the three engines run again, and the third is shown open, said Ada Holm, its director.',
  ];
  const end = ['ENDS', 'Word count: 312', 'Notes to editors', 'The museum was founded in 1911.'];

  it('is read between its label and the mark of its end', async () => {
    const head = ['PRESS RELEASE', 'For immediate release', 'Harbour museum opens its pump house'];
    const article = await read([...head, '', ...story, ...end]);
    expect([article.title, ...textsOf(article)]).toEqual([head[2], ...story]);
    expect(skippedBy(article, 'boilerplate')).toEqual([head[0], head[1], ...end]);
  });

  it('is read whole where only one word looks like a mark', async () => {
    const lines = [...story, 'Ends', 'That was the whole of the day.'];
    expect(textsOf(await read(['A day at the harbour', '', ...lines]))).toEqual(lines);
  });
});

it('closing hashtags of a post are skipped, and those of its sentences read', async () => {
  const story = ['The pump house will open in June, and I will be there with #harbour friends.'];
  const article = await read(['A note from the quay', '', ...story, '', '#harbour #museum #oban']);
  expect(textsOf(article)).toEqual(story);
});

const STORY = [
  'The pump house on the quay will open to visitors in June, the harbour museum said on Monday.',
  'Two of the three engines run again, and the third is shown open, so that children can see it.',
  'The museum expects twenty thousand people a year, most of them from the ships that call here.',
  'Volunteers will lead the tours, among them people who worked at the pumps until they stopped.',
];

it('a single headline below a label within the story is not its heading', async () => {
  const head = [...MENU, 'Pump house opens on the quay', 'By Ada Holm', 'March 3, 2024'];
  const label = ['Recommended for you', 'The crane that never moved'];
  const body = [...STORY.slice(0, 2), ...label, ...STORY.slice(2)];
  expect(textsOf(await read([...head, ...body, ...TAIL]))).toEqual(STORY);
});

it.each(['.', ''])(
  'a standfirst between headline and byline is read, with “%s” at its end',
  async (end) => {
    const standfirst = `After four years of work, the oldest pumps in the north run again${end}`;
    const story = STORY.slice(0, 3);
    const head = [
      ...MENU,
      'Pump house opens on the quay',
      standfirst,
      'By Ada Holm',
      'March 3, 2024',
    ];
    const article = await read([...head, ...story, ...TAIL]);
    expect([article.title, ...textsOf(article)]).toEqual([head[5], standfirst, ...story]);
  },
);

it.each([
  ['signed below the post', ['Posted by Ada Holm at 10:00 AM', 'Labels: harbour'], 'Ada Holm'],
  ['with a comment', ['Posted by: Ben Ruiz at March 5, 2024 5:48 PM', 'Nice.'], undefined],
])('a blog is %s', async (_name, below, byline) => {
  const story = STORY.slice(0, 3);
  const head = ['Quay Notes', 'Walks, water and old machines', 'Sunday, March 3, 2024'];
  const tail = ['No comments:', 'Post a Comment', 'Newer Post Older Post Home', ...TAIL];
  const padding = Array.from({ length: 6 }, (_, at) => `${story[at % 3]!.slice(0, -1)}, ${at}.`);
  const article = await read([
    ...head,
    'Pump house opens',
    ...story,
    ...padding,
    ...below,
    ...tail,
  ]);
  expect([article.title, article.byline]).toEqual(['Pump house opens', byline]);
});
