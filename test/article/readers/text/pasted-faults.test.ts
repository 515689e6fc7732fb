/** Shapes of pages and texts that were once read wrongly, each as small as it can be. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';
import { wrap } from '../../../helpers/pasted-pages.ts';

const MENU = ['Skip to content', 'Menu', 'Home', 'News', 'Search', 'Log in'];
const TAIL = [
  'Share on Facebook',
  'Related articles',
  'Ferry strike enters third week',
  '3 Comments',
  'Privacy Policy',
  '© 2025 The Harbour Post. All rights reserved.',
];
const BODY = [
  'The bridge over the Tarn was closed on Monday after a cable had snapped in the night, and the police sent all cars to the ferry, which can take nine of them at a time.',
  'The harbour master said that the ferry would run day and night until the cable is replaced, which may take until Easter if the right steel can be found in time.',
  'Children who live on the other side will be taught in the fish hall, where the chairs are high and the floor is never quite dry, their teacher said on Tuesday.',
  'Nobody was hurt when the cable broke, because the only lorry on the bridge had stopped for a sheep, whose owner the council now wants to thank in public.',
];

const read = async (lines: readonly string[]) =>
  readArticle({ kind: 'text', content: lines.join('\n\n') });
const textsOf = async (lines: readonly string[]): Promise<string[]> =>
  (await read(lines)).blocks.map(({ text }) => text);

describe('a pasted page', () => {
  it('is read on behind a newsletter box in the middle of its story', async () => {
    const box = [
      'Sign up for our newsletter',
      'Enter your email',
      'Subscribe',
      'No spam, unsubscribe at any time.',
    ];
    expect(
      await textsOf([
        ...MENU,
        'The bridge is closed',
        'By Ada Holm, March 3, 2025',
        ...BODY.slice(0, 2),
        ...box,
        ...BODY.slice(2),
        ...TAIL,
      ]),
    ).toEqual(BODY);
  });

  it('is not read into the teaser of another story, which breaks off', async () => {
    const teaser = [
      'Council buys three chairs and a table for nobody',
      'The council has bought furniture for a room that nobody has found yet, and it will…',
    ];
    expect(
      await textsOf([
        ...MENU,
        'The bridge is closed',
        'By Ada Holm, March 3, 2025',
        ...BODY,
        ...teaser,
        ...TAIL,
      ]),
    ).toEqual(BODY);
  });

  it('keeps its question subheads as headings', async () => {
    const { blocks } = await read([
      ...MENU,
      'The bridge is closed',
      'By Ada Holm, March 3, 2025',
      ...BODY.slice(0, 2),
      'Who pays for the cable?',
      ...BODY.slice(2),
      ...TAIL,
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([
      ...BODY.slice(0, 2),
      'Who pays for the cable?',
      ...BODY.slice(2),
    ]);
    expect(blocks[2]?.kind).toBe('heading');
  });

  it.each([60, 66, 72, 80, 100])(
    'hard-wrapped at %i columns is joined, captions too, whether or not hyphens break',
    async (width) => {
      const caption =
        'The mayor of Varnholm and the keeper of the bridge look for a cable together with other people of the town on the north-western bank, on Oct. 18, 2024 in Varnholm. (Ada Holm/Harbour Post/Getty Images)';
      const body = [
        ...BODY,
        'The well-known harbour-master of Varnholm kept a hand-written list of every north-westerly wind since the long winter, and half-a-dozen others.',
      ];
      const lines = [
        ...MENU,
        'The bridge is closed',
        'By Ada Holm, March 3, 2025',
        caption,
        ...body,
        ...TAIL,
      ].map((line) => wrap(line, width));
      const article = await read(lines);
      expect([article.title, article.byline, ...article.blocks.map(({ text }) => text)]).toEqual([
        'The bridge is closed',
        'Ada Holm',
        ...body,
      ]);
      expect(article.skipped.filter(({ rule }) => rule === 'photo-caption')).toHaveLength(1);
    },
  );

  it('ends before the note on its author below the author’s name', async () => {
    const told = [
      'Ada Holm',
      'Ada has sailed all seas that there are, and spent thirteen years at it.',
      'About Ben Ruiz',
      'I am the keeper of the bridge and test all cables that are sold.',
    ];
    expect(
      await textsOf([
        ...MENU,
        'The bridge is closed',
        'By Ada Holm and Ben Ruiz, March 3, 2025',
        ...BODY,
        ...told,
        ...TAIL,
      ]),
    ).toEqual(BODY);
  });

  it('is read to its end where it is about people, each below a name', async () => {
    const people = ['Ada Holm', 'Ben Ruiz', 'Eve Sund'].flatMap((name) => [
      name,
      `${name.split(' ')[0]} crossed the bridge over the Tarn on the night before it was closed, when the cable was already loud in the wind, and the harbour master told the police that the ferry would wait.`,
    ]);
    const texts = await textsOf([
      ...MENU,
      'Who crossed the bridge last',
      'By Kim Berg, March 3, 2025',
      ...BODY,
      ...people,
      ...TAIL,
    ]);
    const prose = people.filter((text) => text.endsWith('.'));
    expect(texts).toEqual(expect.arrayContaining([...BODY, ...prose]));
  });

  it.each([
    ['Posted in Bridges and roads of the islands'],
    ['Bridge over the Tarn closed on Monday.pdf (620 KB)'],
  ])('has its headline above %j', async (line) => {
    const head = ['A cable has snapped', line];
    expect((await read([...MENU, ...head, ...BODY, ...TAIL])).title).toBe(head[0]);
  });

  it('is read where the same words stand in a menu above it too', async () => {
    const head = ['The bridge is closed', 'By Ada Holm, March 3, 2025'];
    expect(await textsOf([...MENU, BODY[1]!, ...MENU, ...head, ...BODY, ...TAIL])).toEqual(BODY);
  });

  it('has its headline below a trail of links that ends with it', async () => {
    const trail = ['\t1.\tIslands', '\t2.\tThe bridge over the Tarn is closed'];
    const title = 'The bridge over the Tarn is closed';
    expect((await read([...MENU, ...trail, title, ...BODY, ...TAIL])).title).toBe(title);
  });

  it.each([
    ['a trail that numbers it', '3. The bridge over the Tarn is closed'],
    ['the name of a site before it', 'Harbour Guides The bridge over the Tarn is closed'],
  ])('has its headline below %s', async (_name, line) => {
    const title = 'The bridge over the Tarn is closed';
    expect((await read([...MENU, line, title, ...BODY, ...TAIL])).title).toBe(title);
  });

  it('has its headline above a trail of links that ends with its first words', async () => {
    const title = 'The bridge over the Tarn is closed after a cable broke';
    const trail = ['Home', 'Islands', 'The bridge over the Tarn'];
    expect((await read([...MENU, title, ...trail, ...BODY, ...TAIL])).title).toBe(title);
  });

  it('has its headline below a numbered trail of links', async () => {
    const trail = ['1. Home >', '2. Islands >', '3. Bridges of the Tarn'];
    const lines = [...MENU, ...trail, 'The bridge is closed', 'By Ada Holm, March 3, 2025'];
    expect((await read([...lines, ...BODY, ...TAIL])).title).toBe('The bridge is closed');
  });

  it('has its headline above names and dates, not the caption below them', async () => {
    const lines = [
      'Learn more',
      'Monday’s bridges: Tarn loses the last cable and the sheep loses its way',
      'By Ada Holm, March 3, 2025',
      'Bridge over the Tarn and its cable',
    ];
    expect((await read([...MENU, ...lines, ...BODY, ...TAIL])).title).toBe(lines[1]);
  });

  it('has no headline that names the article before it', async () => {
    const lines = ['Previous: The sheep of the bridge and the police', 'The bridge is closed'];
    const title = (await read([...MENU, ...lines, 'March 3, 2025', ...BODY, ...TAIL])).title;
    expect(title).toBe('The bridge is closed');
  });

  it('has its headline above a standfirst that ends as a sentence', async () => {
    const standfirst =
      'The bridge over the Tarn is closed and the ferry takes nine cars, so here is what to know!';
    const head = ['Tarn bridge 2025', standfirst];
    expect((await read([...MENU, ...head, ...BODY, ...TAIL])).title).toBe(head[0]);
  });

  it('is read with a line of names and dates deep within it', async () => {
    const dated = 'Tarn bridge, Varnholm, October 2, 2025 – February 15, 2026';
    const more = BODY.map((text) => `${text} It was so again in the year that followed.`);
    const head = ['The bridge is closed', 'By Ada Holm, March 3, 2025'];
    const texts = await textsOf([
      ...MENU,
      ...head,
      ...BODY,
      more[0]!,
      dated,
      ...more.slice(1),
      ...TAIL,
    ]);
    expect(texts).toContain(dated);
  });

  it('has a headline without the bullet of an item', async () => {
    const { title } = await read([...MENU, '• The bridge is closed', ...BODY, ...TAIL]);
    expect(title).toBe('The bridge is closed');
  });

  it.each(['Reviewed by Ben Ruiz', 'Bridge Alert'])('has no byline in %j', async (line) => {
    const head = ['The bridge is closed', line, 'March 3, 2025'];
    const article = await read([...MENU, ...head, ...BODY, ...TAIL]);
    expect(article.byline).toBeUndefined();
  });

  it('reads the same with other line ends, non-breaking spaces and soft hyphens', async () => {
    const lines = [...MENU, 'The bridge is closed', 'By Ada Holm, March 3, 2025', ...BODY, ...TAIL];
    const odd = lines
      .join('\r\n\r\n')
      .replace('over the', 'over\u00a0the')
      .replace('harbour master', 'har\u00adbour\tmaster');
    expect(
      (await readArticle({ kind: 'text', content: odd })).blocks.map(({ text }) => text),
    ).toEqual(BODY);
  });
});

describe('notes on people', () => {
  const NOTES = [
    'Ada Holm is a photographer and the keeper of the bridge, and she has counted its rivets twice since the cable snapped in the night.',
    'Ben Ruiz is an editor who crossed the Tarn on the ferry every morning, and who has been late for work on each of those days.',
    'Eve Sund was a reporter for half her life, and she now carries the town’s letters over the river in a boat of her own.',
    'Ivo Berg works as a consultant to the council, which asked him on Tuesday how long a bridge can do without a cable.',
    'Una Lind is a journalist from the mainland, and she has slept in the fish hall since the last car left the ferry.',
  ];

  it('at the end of a story are notes on its authors', async () => {
    const page = [...MENU, 'The bridge is closed', 'By Ada Holm, March 3, 2025', ...BODY];
    expect(await textsOf([...page, ...NOTES.slice(0, 2), ...TAIL])).toEqual(BODY);
  });

  it('that begin high up in a story are part of it', async () => {
    const story = [...BODY.slice(0, 2), ...NOTES];
    const page = [...MENU, 'The bridge is closed', 'By Runa Vik, March 3, 2025', ...story];
    expect(await textsOf([...page, ...TAIL])).toEqual(story);
  });
});

describe('the title of a text alone', () => {
  it('may be followed by key points', async () => {
    const points = ['- The bridge is closed until Easter.', '- The ferry takes nine cars.'];
    const article = await read(['A bridge without a cable', ...points, ...BODY]);
    expect(article.title).toBe('A bridge without a cable');
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'listItem',
      'listItem',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('may be followed by a standfirst and a name', async () => {
    const article = await read([
      'A bridge without a cable',
      'How a town learned to wait for a ferry that takes nine cars.',
      'By Ada Holm',
      ...BODY,
    ]);
    expect([article.title, article.byline, article.blocks.length]).toEqual([
      'A bridge without a cable',
      'Ada Holm',
      5,
    ]);
  });

  it('may be two sentences', async () => {
    const article = await read(['The cable snapped. The town waits.', 'By Ada Holm', ...BODY]);
    expect([article.title, article.blocks.length]).toEqual([
      'The cable snapped. The town waits.',
      4,
    ]);
  });

  it('is not invented for a note of one paragraph', async () => {
    const article = await read([BODY[0]!]);
    expect([article.titleFrom, article.blocks.length, article.skipped]).toEqual(['words', 1, []]);
  });
});

describe('the policy', () => {
  it('holds for text too', async () => {
    const article = await readArticle(
      {
        kind: 'text',
        content: ['The bridge is closed', BODY[0], 'How it began', BODY[1]].join('\n\n'),
      },
      { policy: { heading: 'skip' } },
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(article.skipped.map(({ rule, where }) => [rule, where])).toEqual([
      ['heading', { kind: 'lines', start: 5, end: 5 }],
    ]);
  });

  it('that leaves nothing is an error that says so', async () => {
    await expect(
      readArticle({ kind: 'text', content: BODY[0]! }, { policy: { paragraph: 'skip' } }),
    ).rejects.toMatchObject({ code: 'ARTICLE_EMPTY' });
  });
});
