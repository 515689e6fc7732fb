/** Heads and seams of pasted pages: standfirsts without a full stop, names, greetings, boxes within the story. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/article/article.ts';
import { readArticle } from '../../../../src/article/read-article.ts';

const MENU = ['Skip to content', 'Home', 'News', 'Sport', 'Opinion', 'Search', 'Log in'];
const TAIL = ['Privacy Policy', '© 2026 The Quay Review. All rights reserved.'];
const TITLE = 'The ferry to Varnholm stops for the winter';
const STANDFIRST = 'Islanders fear for school and shop as the last boat ties up in November';
const STORY = [
  'The ferry to Varnholm will not sail between November and March, the harbour board said on Monday.',
  'It has crossed the sound every day since 1931, and nobody on the island can remember a winter without it.',
  'The board says that the ferry loses money on every crossing, and that the hull needs a new coat of paint.',
  'At the school in Varnholm, eleven children go home to other islands on Friday, and they will now have to wait.',
  'The shop has begun to fill its cellar with flour and lamp oil, as it did before the ferry came in 1931.',
];

const read = (lines: readonly string[]): Promise<Article> =>
  readArticle({ kind: 'text', content: lines.join('\n\n') });
const textsOf = ({ blocks }: Article): string[] => blocks.map(({ text }) => text);
const page = (head: readonly string[], story: readonly string[] = STORY): Promise<Article> =>
  read([...MENU, ...head, ...story, ...TAIL]);

describe('a standfirst without a full stop', () => {
  it.each([
    ['above a name', [TITLE, STANDFIRST, 'Ada Holm', '3 February 2026']],
    ['above a date', [TITLE, STANDFIRST, '3 February 2026 06:00 GMT', 'Share']],
    ['below a label', [TITLE, 'Varnholm Quay', STANDFIRST, 'By Ada Holm', '3 February 2026']],
  ])('is read %s', async (_name, head) => {
    const article = await page(head);
    expect(article.title).toBe(TITLE);
    expect(textsOf(article)).toEqual([STANDFIRST, ...STORY]);
  });

  it('is not the headline, although it speaks more of the story', async () => {
    const long =
      'Islanders of the sound must manage without their only link for the first time since 1931';
    const article = await page(['A winter without a boat', long, '3 February 2026', 'Share']);
    expect(article.title).toBe('A winter without a boat');
    expect(textsOf(article)[0]).toBe(long);
  });

  it.each([
    ['categories', 'Harbours | Boats and ferries | The islands in winter'],
    ['names', 'Harbours Ferries Islands Winter Timetables Lamps'],
    ['who wrote it', 'By Ada Holm for the paper of the harbour'],
  ])('is not a line of %s', async (_name, line) => {
    const article = await page([TITLE, line, '3 February 2026', 'Share']);
    expect(textsOf(article)).not.toContain(line);
  });
});

describe('the headline', () => {
  it.each([
    'You are here: Home / News / Varnholm / The ferry to Varnholm stops',
    'FOR IMMEDIATE RELEASE',
    'March 3, 1931 – May 9, 2024 (age 93)',
    'Posted on February 20, 2026 by editors',
    'Weather: 9 °C, light rain',
    'Issue 14, Winter',
    'No. 88 · 3 February 2026',
    'Revue du Quai, n° 18',
    'Email not displaying correctly? View it online',
  ])('is not “%s”', async (line) => {
    const article = await page([line, TITLE, '3 February 2026', line, 'Share']);
    expect(article.title).toBe(TITLE);
  });

  it('is neither an item of a list of ingredients nor a paragraph of two sentences', async () => {
    const goods = [
      'You will need',
      '300 g rye flour',
      '2 tsp mild curry powder',
      '40 g butter',
      '200 ml milk',
    ];
    const article = await page([
      TITLE,
      'Save',
      STORY[0]!,
      ...goods,
      'Mind the tide. Who reads the board?',
    ]);
    expect(article.title).toBe(TITLE);
    expect(textsOf(article)).toEqual(expect.arrayContaining(goods));
  });

  it('stands below the number of a letter, not above it', async () => {
    const lines = [
      'The Quay Letter',
      'No. 88 · 3 February 2026',
      'The ferry waits, and so do I',
      'Dear islanders,',
    ];
    const article = await read([
      ...lines,
      ...STORY,
      'Unsubscribe',
      'Update your preferences',
      ...TAIL,
    ]);
    expect(article.title).toBe('The ferry waits, and so do I');
  });

  it('may have a date where no other line is one', async () => {
    const article = await page(['School newsletter – 30 September 2026', 'Dear all,']);
    expect(article.title).toBe('School newsletter – 30 September 2026');
    expect(textsOf(article)).toEqual(['Dear all,', ...STORY]);
  });
});

describe('the author', () => {
  it('is a name directly above the story that the page has again', async () => {
    const bio = 'Ada Holm is the author of two books on ferries.';
    const article = await page([TITLE, '3 February 2026', 'Ada Holm'], [...STORY, bio]);
    expect(article.byline).toBe('Ada Holm');
  });

  it('is not a person whom the story is about', async () => {
    const about =
      'Holm has steered the ferry since 1988. Ada Holm says that she would do it again.';
    const article = await page([TITLE, '3 February 2026', 'Ada Holm'], [about, ...STORY]);
    expect(article.byline).toBeUndefined();
    expect(textsOf(article)[0]).toBe('Ada Holm');
  });

  it.each([
    ['below “Written by”', [TITLE, 'Written by', 'Ada Holm', 'Share'], 'Ada Holm'],
    ['above a role', [TITLE, 'Ada Holm', 'Harbour reporter', 'Share'], 'Ada Holm'],
    ['above a date', [TITLE, 'Ada Holm', '3 February 2026', 'Share'], 'Ada Holm'],
    ['unless someone else is named', [TITLE, 'Edited by', 'Ben Ruiz', 'Share'], undefined],
    ['unless it is a label', [TITLE, 'Harbour Hub', 'Deal Table', 'Share'], undefined],
  ])('is a name alone %s', async (_name, head, byline) => {
    expect((await page(head)).byline).toBe(byline);
  });

  it.each([
    ['Eine Kritik von Friederike Amsel', 'Friederike Amsel'],
    ['Propos recueillis par Claire Fontan', 'Claire Fontan'],
    ['Una crónica de Lucía Armengol', 'Lucía Armengol'],
    ['2026-04-19 09:30 来源:南方杂志 作者:陈以宁', '陈以宁'],
  ])('is named in “%s”', async (line, name) => {
    const article = await page([TITLE, line, '3 February 2026']);
    expect(article.byline).toBe(name);
  });
});

describe('the date', () => {
  it('may be below a story without one above, but is not that of a comment', async () => {
    const more = STORY.map(
      (text) => `On the island too, ${text.replace(/^./u, (one) => one.toLowerCase())}`,
    );
    const dates = async (below: string): Promise<string | undefined> =>
      (await page([TITLE, 'By Ada Holm'], [...STORY, ...more, 'Share', below])).publishedAt;
    expect(await dates('Published - June 9, 2026')).toMatch(/^2026-06-09/u);
    expect(await dates('June 9, 2026')).toBeUndefined();
  });
});

describe('what continues the story', () => {
  it('is the greeting of a letter', async () => {
    const article = await page([TITLE, 'By Ada Holm', '3 February 2026', 'Friends,']);
    expect(textsOf(article)).toEqual(['Friends,', ...STORY]);
  });

  it('follows a box with a form, with its headings', async () => {
    const box = [
      'Sign up for our daily newsletter',
      'Get the news from the quay',
      'Email',
      'SIGN UP',
    ];
    const behind = [
      'What the board says',
      'The board of the harbour met twice in November to talk about the ferry and its hull.',
      'Its members will decide in March whether the ferry to Varnholm sails again in the winter.',
    ];
    const article = await page([TITLE, '3 February 2026'], [...STORY, ...box, ...behind]);
    expect(textsOf(article)).toEqual([...STORY, ...behind]);
  });

  it('is the rest of a sentence', async () => {
    const rest = [
      'The lamps burn on the quay,',
      'and when the last boat leaves,',
      'the gulls have it.',
    ];
    const article = await page([TITLE, '3 February 2026'], [...STORY, ...rest]);
    expect(textsOf(article).slice(-3)).toEqual(rest);
  });

  it.each([
    ['the next step', ['Step 1', STORY[0]!, 'Step 2', STORY[1]!, 'Step 3', 'Wash it.']],
    [
      'a named step',
      ['Step 1: Wash', STORY[0]!, 'Step 2: Dry', STORY[1]!, 'Step 3: Wait', STORY[2]!],
    ],
    ['a postscript', [...STORY, 'P.S. The cat is well and sends its love.']],
    ['a farewell', [...STORY, 'Happy growing!']],
    ['a farewell above a name', [...STORY, 'Until Friday,', 'Ada']],
    ['a list of what is needed', ['What you need', 'A saw', 'Two nails', ...STORY]],
    [
      'a list of ingredients',
      ['Ingredients', '2 tbsp oil', '1 onion', '200 g flour', '½ lemon', 'Salt', ...STORY],
    ],
  ])('is %s', async (_name, story) => {
    const article = await page([TITLE, 'By Ada Holm', '3 February 2026'], story);
    expect(textsOf(article)).toEqual(story);
  });

  it('is not a note that begins with the author’s name', async () => {
    const note = 'Марія Гордієнко — поетка, перекладачка. Народилася 1988 року в Ніжині.';
    const head = [TITLE, 'Марія Гордієнко', '3 February 2026'];
    expect(textsOf(await page(head, [...STORY, note]))).toEqual(STORY);
  });

  it('is the next turn of a speaker', async () => {
    const turns = STORY.flatMap((text, at) => [
      `Review: What was the winter of 198${at} like?`,
      `Holm: ${text}`,
    ]);
    const last = ['Review: And then?', 'Holm: Good night.'];
    const article = await page([TITLE, '3 February 2026'], [...turns, ...last]);
    expect(textsOf(article)).toEqual([...turns, ...last]);
  });
});

describe('headlines below a label within the story', () => {
  it.each(['Also Read', 'Lesen Sie auch', 'Your next read'])('are not read: %s', async (label) => {
    const others = [label, 'Nine bridges that were never built in the north'];
    const article = await page(
      [TITLE, '3 February 2026'],
      [...STORY.slice(0, 3), ...others, ...STORY.slice(3)],
    );
    expect(textsOf(article)).toEqual(STORY);
  });
});

describe('a page without known words', () => {
  it.each([
    [
      'Japanese',
      ['くらしの箱', '料理', '掃除', '収納', '手芸', 'お金'],
      '衣替えのコツ',
      '梅雨に入る前の週末は、衣替えにいちばん向いています。けれども、しまったはずの服がかびていたことはありませんか。',
      ['衣類', '季節', '家事', '暮らし', '読みもの'],
    ],
    [
      'Icelandic',
      ['Fréttir', 'Íþróttir', 'Menning', 'Skoðun', 'Veður', 'Myndbönd'],
      'Ferjan til Varnhólms hættir að sigla í vetur',
      'Ferjan til Varnhólms mun ekki sigla milli nóvember og mars, sagði hafnarstjórnin á mánudag, og enginn á eynni man eftir vetri án hennar.',
      ['Um okkur', 'Starfsfólk', 'Sími', 'Fyrirspurnir', 'Vefkökur'],
    ],
  ])(
    'is known by the bars of short lines above and below it: %s',
    async (_name, menu, title, text, foot) => {
      const article = await read([
        ...menu,
        title,
        text,
        text.replace(/^./u, '「'),
        `${text} ${text}`,
        ...foot,
      ]);
      for (const line of [...menu, ...foot]) expect(textsOf(article)).not.toContain(line);
      expect(article.title).toBe(title);
    },
  );

  it('is not an author’s text with a list above and below', async () => {
    const goods = ['Two eggs', 'Butter', '100 g sugar', 'One lemon', 'Salt', 'Flour'];
    const lines = [...goods, ...STORY, 'Serve with cream', 'Serve with jam'];
    expect(textsOf(await read([TITLE, ...lines]))).toEqual(lines);
  });
});

it('the title is the headline below breadcrumbs that end with it', async () => {
  const title = 'Ferries stop for the winter in the U.S.';
  const head = [`HomeHarbours${title}`, title, 'Ada Holm', '3 February 2026'];
  expect((await page(head)).title).toBe(title);
});

it('knows verses between the menus of a page', async () => {
  const menu = ['Home', 'About', 'Submissions', 'Issues', 'Masthead', 'Issue 31', 'Poetry'];
  const verses = [
    'and neither of us knew it yet:',
    'you into rain, I into Oban.',
    'Your hand went up',
    'before you’d thought of whom it was for.',
    'I gave it back. What else was there to do?',
    'All afternoon I carried it,',
    'that small unaddressed parcel,',
    'past warehouses and horses,',
    'past men asleep in yellow jackets,',
    'and when they asked me, at the barrier,',
    'if I had anything to declare,',
    'I said yes.',
  ];
  const note =
    'Ada Holm was born in Oban and lives in Leeds. Her pamphlet Borrowed Umbrellas won a prize, and she works nights in a bakery.';
  const below = [note, '← Previous', 'Next →', 'Back to Issue 31', 'Follow us on Instagram'];
  const above = ['To the One Who Waved from the Other Ferry', 'Ada Holm'];
  const content = [...menu, ...above, 'We were both going the wrong way', ...verses, ...below];
  const article = await readArticle({ kind: 'text', content: content.join('\n') });
  const words = textsOf(article).join('\n');
  expect(words).not.toMatch(/Masthead|Previous|Instagram/u);
  expect(words).toContain(verses[5]);
});

it('reads a word of menus that heads questions and answers within the story', async () => {
  const asked = 'Will the ferry sail again in spring?';
  const { blocks } = await page(
    [TITLE],
    [...STORY, 'FAQ', asked, ...STORY.toReversed().map((text) => `${text} So it was.`)],
  );
  const texts = blocks.map(({ text }) => text);
  expect(texts.slice(texts.indexOf('FAQ'))[1]).toBe(asked);
});
