/** Clean texts are read whole; whatever the text, nothing is invented and nothing disappears. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../../src/article/classify/pasted/lines.ts';
import { readArticle } from '../../../../src/article/read-article.ts';
import { withoutBullet } from '../../../../src/article/readers/text/blocks.ts';
import { ArticleError } from '../../../../src/errors.ts';
import type { Article } from '../../../../src/article/article.ts';
import { wrap } from '../../../helpers/pasted-pages.ts';

const textsOf = (article: Article): string[] => article.blocks.map(({ text }) => text);

describe('a text from a reader view', () => {
  const story = 'The ferry left on Monday.\n\nIt was full, and nobody minded.';
  const read = async (head: string): Promise<[string, string | undefined, string[]]> => {
    const article = await readArticle({ kind: 'text', content: `${head}\n\n\n${story}` });
    return [article.title, article.byline, textsOf(article)];
  };
  const texts = ['The ferry left on Monday.', 'It was full, and nobody minded.'];

  it('has the headline below its site, and its author above the minutes', async () => {
    expect(await read('Harbour News\nA Ferry for the Whole Island\nAda Holm\n4 minutes')).toEqual([
      'A Ferry for the Whole Island',
      'Ada Holm',
      texts,
    ]);
  });

  it('may lack the author, the site or both', async () => {
    const title = 'A ferry for the whole island';
    expect(await read(`Harbour News\n${title}\n4–6 minutes`)).toEqual([title, undefined, texts]);
    expect(await read(`${title}\nAda Holm\n4 minutes`)).toEqual([title, 'Ada Holm', texts]);
    expect(await read(`${title}\n4 minutes`)).toEqual([title, undefined, texts]);
  });

  it('has a headline of two words that its text speaks of, though it looks like a name', async () => {
    const head = 'The Harbour Office\nNight Ferry\n4 minutes';
    const content = `${head}\n\n\nThe night ferry left on Monday.\n\nIt was full, and nobody minded.`;
    const { title, byline } = await readArticle({ kind: 'text', content });
    expect([title, byline]).toEqual(['Night Ferry', undefined]);
  });

  it('may lack the headline: the minutes do not replace it, and are not read', async () => {
    const [title, , found] = await read('4 minutes\n\n\nA ferry for the whole island');
    expect([title, found]).toEqual(['A ferry for the whole island', texts]);
  });

  it('skips lines that are the page’s by their form, and nothing of what its author wrote', async () => {
    const foreign = 'Read more: Nine bridges that were never built';
    const head = 'Harbour News\nA Ferry for the Whole Island\nAda Holm\n4 minutes';
    const text = `The ferry left on Monday.\n\n${foreign}\n\nIt was full, and nobody minded.`;
    const { skipped, blocks } = await readArticle({
      kind: 'text',
      content: `${head}\n\n\n${text}`,
    });
    expect(blocks.map((block) => block.text)).toEqual(texts);
    expect(skipped.map(({ rule }) => rule)).toContain('read-more');
    expect(textsOf(await readArticle({ kind: 'text', content: text }))).toContain(foreign);
  });

  it('lists the site and the minutes as skipped', async () => {
    const content = `Harbour News\nA Ferry for the Island\nAda Holm\n4 minutes\n\n${story}`;
    const { skipped } = await readArticle({ kind: 'text', content });
    expect(skipped.map(({ rule }) => rule)).toEqual(['site-name', 'byline', 'reading-time']);
  });

  it('gives a headline without the name of its site', async () => {
    const title = 'A ferry for the whole island';
    for (const head of [
      `Harbour News\n${title} - Harbour News`,
      `Harbour News\n${title} – The Harbour News`,
      `Harbour News Online\n${title} — Harbour News`,
      `Harbour News\n${title} | Islands | Harbour News`,
      `Harbour News\n${title} (Harbour News)`,
      `${title} | Harbour News`,
      `Harbour News – Tides and boats\n${title} - Harbour News`,
    ])
      expect(await read(`${head}\nAda Holm\n4 minutes`)).toEqual([title, 'Ada Holm', texts]);
  });

  it('gives a headline with a colon without the name of its site', async () => {
    const title = 'Night ferry: who pays for it';
    const head = `Harbour News\n${title} - Harbour News\nAda Holm\n4 minutes`;
    expect((await read(head))[0]).toBe(title);
  });

  it('may have its site or its author below the headline', async () => {
    const title = 'The ferry that left full';
    expect((await read(`${title}\nharbournews\n4 minutes`))[0]).toBe(title);
  });

  it('keeps what is part of a headline behind a dash', async () => {
    for (const title of [
      'The night ferry – who pays for it',
      'A ferry for the islands - Harbour News',
    ])
      expect(await read(`Island Post\n${title}\nAda Holm\n4 minutes`)).toEqual([
        title,
        'Ada Holm',
        texts,
      ]);
  });

  it('lists the name of the site behind a headline as skipped', async () => {
    const content = `A ferry for the whole island | Harbour News\nAda Holm\n4 minutes\n\n${story}`;
    const { skipped } = await readArticle({ kind: 'text', content });
    expect(skipped.map(({ rule, words }) => [rule, words])).toEqual([
      ['site-name', 'Harbour News'],
      ['byline', 'Ada Holm'],
      ['reading-time', '4 minutes'],
    ]);
  });

  it('has its head above a text with page parts too', async () => {
    const content = [
      'Harbour News\nA ferry for the whole island | Harbour News\nada-h\n4 minutes',
      'The ferry is back and it is here to stay for a while.',
      'The ferry left on Monday with all that could be carried, and it was full. Nobody minded that at all.',
      'Photo: Ada Holm',
      'It will be back on Friday, when the tide allows, the harbour master said. Until then there is the bridge.',
      'Sign up for our newsletter',
      'Leave a comment',
      '© 2025 Harbour News',
    ].join('\n\n');
    const article = await readArticle({ kind: 'text', content });
    expect(article.title).toBe('A ferry for the whole island');
    expect(article.byline).toBeUndefined();
  });

  it('is absent where the minutes stand in the text', async () => {
    const content = `A walk\n\nWe went to the pier.\n\nIt rained.\n\nAll of it took\n\n4 minutes\n\n${story}`;
    const article = await readArticle({ kind: 'text', content });
    expect(textsOf(article)).toContain('4 minutes');
  });
});

describe('a clean text', () => {
  it('is read whole below its title', async () => {
    const content =
      'A short walk\n\nIt rained.\n\nWe went anyway, and nobody was sorry.\n\nThe end\n';
    const article = await readArticle({ kind: 'text', content });
    expect([article.title, ...textsOf(article)]).toEqual([
      'A short walk',
      'It rained.',
      'We went anyway, and nobody was sorry.',
      'The end',
    ]);
  });

  it('has its title below a name and a menu, and reads these too', async () => {
    const menu = ['Harbour Notes', 'Boats', 'Islands', 'Write to me'];
    const story = [
      'The night ferry to the outer islands has sailed for forty years, and this winter it will stop for good.',
      'I went along on one of its last nights, and the captain let me sleep on the bridge of the ferry.',
    ];
    const title = 'The last night ferry to the outer islands';
    const article = await readArticle({
      kind: 'text',
      content: [...menu, title, ...story].join('\n\n'),
    });
    expect([article.title, ...textsOf(article)]).toEqual([title, ...menu, ...story]);
  });

  it('is read with a line above its title that could be a page’s, and without the minutes it takes', async () => {
    const lines = ['Harbour Notes', 'Islands', 'The last night ferry to the outer islands'];
    const story = [
      'The night ferry to the outer islands has sailed for forty years, and this winter it will stop for good.',
      'I went along on one of its last nights, and the captain let me sleep on the bridge of the ferry.',
    ];
    const read = async (first: string): Promise<readonly string[]> => {
      const content = [first, ...lines, ...story].join('\n\n');
      return textsOf(await readArticle({ kind: 'text', content }));
    };
    expect(await read('Subscribe')).toEqual(['Subscribe', 'Harbour Notes', 'Islands', ...story]);
    expect(await read('9 minutes')).toEqual(['Harbour Notes', 'Islands', ...story]);
  });

  it('has its title above a table of contents', async () => {
    const parts = ['1. The night ferry', '2. The outer islands', '3. The captain', '4. The bridge'];
    const story =
      'The night ferry to the outer islands has sailed for forty years, and the captain is on its bridge.';
    const content = ['Harbour Notes', ...parts, '1. The night ferry', story, story].join('\n\n');
    const article = await readArticle({ kind: 'text', content });
    expect(article.title).toBe('Harbour Notes');
  });

  it('without a title keeps its first paragraph and takes the file’s name', async () => {
    const content = [
      'It had rained since Friday, and the river stood a hand below the bridge. Nobody in the village went to bed.',
      'At three the church bell rang.',
      'Then the water came.',
    ].join('\n\n');
    const article = await readArticle({ kind: 'text', content });
    expect(textsOf(article)).toHaveLength(3);
  });

  it('keeps every line of a poem, a dialogue and a refrain', async () => {
    for (const lines of [
      [
        'The tide goes out',
        'and takes the chairs',
        'and leaves the sea',
        'in our affairs.',
        'The tide comes in',
        'and brings them back',
        'and sets them down',
        'along the track.',
      ],
      [
        'The net',
        '“Why?” she asked.',
        '“Because,” he said.',
        '“That is no reason at all,” she told him, and sat down.',
        '“No.”',
        '“No?”',
        '“No.”',
      ],
      [
        'Song of the mill',
        'Turn, wheel, turn, the miller is asleep and the moon is on the weir.',
        'He dreamed of bread.',
        'Turn, wheel, turn, the miller is asleep and the moon is on the weir.',
      ],
    ]) {
      const article = await readArticle({ kind: 'text', content: lines.join('\n\n') });
      expect([article.title, ...textsOf(article)].slice(-lines.length)).toEqual(lines);
    }
  });

  it('keeps its subheadings as headings', async () => {
    const content = [
      'A town and its clock',
      'The clock was wrong for sixty years, and nobody minded much.',
      'How it began',
      'Lightning struck the tower in the autumn, and the hands stood still.',
      'How it ended',
      'A new roof was needed, and the hands were moved.',
    ].join('\n\n');
    const article = await readArticle({ kind: 'text', content });
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('may write about cookies, comments and newsletters', async () => {
    const content = [
      'What we learned about cookies',
      'The commission asked nine bakeries whether their cookies are baked where they are sold, and six of them sent long comments.',
      'One of them publishes a newsletter about nothing but raisins. You can subscribe to it in the shop, the owner says, if you bring a pencil.',
      'The privacy of raisins was not discussed at the meeting, which ended early.',
    ].join('\n\n');
    const article = await readArticle({ kind: 'text', content });
    expect(textsOf(article)).toHaveLength(3);
    expect(article.skipped).toEqual([]);
  });

  it('joins lines that were wrapped, and keeps the hyphens that belong to words', async () => {
    const paragraph =
      'The well-known harbour-master of Varnholm kept a hand-written list of every north-westerly wind since the long winter of 1962, and read from it, at dinner, to anyone who asked him about the weather or about his health.';
    const broken = wrap(paragraph.replaceAll('-', '- '), 60).replaceAll('- ', '-');
    const article = await readArticle({
      kind: 'text',
      content: `The list\n\n${broken}\n\n${wrap(paragraph, 60)}\n`,
    });
    expect(textsOf(article)).toEqual([paragraph, paragraph]);
  });

  it('keeps a number that stands alone on its line in its sentence', async () => {
    const content = [
      'The mayor of Varnholm said on Monday that the town had sold',
      '400',
      'tickets for the first day. It closed the old pier in',
      '2019.',
    ].join('\n');
    const article = await readArticle({ kind: 'text', content: `The pier\n\n${content}` });
    expect(textsOf(article)).toEqual([
      'The mayor of Varnholm said on Monday that the town had sold 400 tickets for the first day. It closed the old pier in 2019.',
    ]);
  });

  it('keeps a number and the full stop of its sentence in it, and the numbers of a list apart', async () => {
    const broken = 'The raid\n\nPolice arrested\n7.\n\nThe others fled over the hills at night.';
    expect(textsOf(await readArticle({ kind: 'text', content: broken }))[0]).toBe(
      'Police arrested 7.',
    );
    const list = 'The loaf\n\nThe steps are few\n1.\nMix the flour.\n2.\nBake the loaf.';
    for (const text of textsOf(await readArticle({ kind: 'text', content: list })))
      expect(text).not.toContain('few 1.');
  });

  it('leaves the counter of a menu where it is', async () => {
    const content = 'The pier\n\nThe pier is open.\n\nComments\n400\nShare this story';
    const article = await readArticle({ kind: 'text', content });
    for (const text of textsOf(article)) expect(text).not.toContain('Comments 400');
  });

  it('drops a hyphen at a line’s end when the text elsewhere writes the word without one', async () => {
    const content = [
      'The harbour of Varnholm is older than the town, and the town has never for-',
      'given it. What the harbour did cannot be forgiven, the mayor says, for the',
      'harbour did nothing at all, and it went on doing nothing for three hundred',
      'years. Others say that it is the town that owes something to the old har-',
      'bour.',
    ].join('\n');
    const article = await readArticle({ kind: 'text', content: `A quarrel\n\n${content}` });
    expect(textsOf(article)[0]).toContain('has never forgiven it.');
    expect(textsOf(article)[0]).toMatch(/to the old harbour\.$/);
  });
});

describe('every sample article', () => {
  const folder = join(import.meta.dirname, '../../../../articles');
  it.each(readdirSync(folder))('%s is read with a title and a story', async (name) => {
    const article = await readArticle({ kind: 'file', path: join(folder, name) });
    expect(article.title).not.toBe('');
    const words = textsOf(article).join(' ').split(' ').length;
    expect(words).toBeGreaterThan(150);
    expect(words).toBeLessThan(400);
  });

  it('the pasted page among them gives its story and nothing of what stands around it', async () => {
    const article = await readArticle({
      kind: 'file',
      path: join(folder, 'harbour-heat-network.txt'),
    });
    expect([article.byline, article.publishedAt]).toEqual(['Marit Okonjo', '2025-03-04T08:15:00Z']);
    expect(article.blocks).toHaveLength(5);
    expect(textsOf(article)[0]).toMatch(/^The port of Varnholm/);
    expect(textsOf(article)[4]).toMatch(/2nd quarter\.$/);
  });
});

/** Lines of the kinds that pages are made of, in any order. */
const PAGE_LINES = fc.array(
  fc.oneof(
    fc.constantFrom(
      '',
      'Home',
      'Menu',
      'Subscribe',
      'By Ada Holm',
      'March 3, 2024',
      'News Feed',
      '3 Comments',
      'Share',
      '5 min read',
      'Photo: Ada Holm',
      '- item',
      '* * *',
      '12',
    ),
    fc.lorem({ mode: 'sentences', maxCount: 4 }),
    fc.lorem({ maxCount: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  ),
  { maxLength: 40 },
);

async function readAnything(content: string): Promise<Article | undefined> {
  try {
    return await readArticle({ kind: 'text', content });
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleError);
    return undefined;
  }
}

describe('any text', () => {
  it('becomes an article or one of the known errors', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        async (content) => void (await readAnything(content)),
      ),
      { numRuns: 200 },
    );
  });

  it('has each of its lines in a block, in a skip or in the title, once', async () => {
    await fc.assert(
      fc.asyncProperty(PAGE_LINES, async (lines) => {
        const content = lines.join('\n');
        const article = await readAnything(content);
        if (!article || /^\s*(?:---|#\s)/.test(content)) return;
        const seen = [...article.blocks, ...article.skipped].flatMap(({ where }) =>
          where.kind === 'lines' ? range(where) : [],
        );
        const written = splitLines(content)
          .filter(({ text }) => text !== '')
          .map(({ number }) => number);
        expect(new Set(seen).size).toBe(seen.length);
        const missing = written.filter((number) => !seen.includes(number));
        const title = splitLines(content)
          .filter(({ number }) => missing.includes(number))
          .map(({ text }) => text)
          .join(' ');
        expect(missing.length === 0 || withoutBullet(title) === article.title).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives only words that it holds, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(PAGE_LINES, async (lines) => {
        const content = lines.join('\n');
        const article = await readAnything(content);
        if (!article || /^\s*(?:---|#\s)/.test(content)) return;
        const bare = (text: string): string => text.replace(/[\s-]+/g, '');
        const source = bare(
          splitLines(content)
            .map(({ text }) => text)
            .join(''),
        );
        let from = 0;
        for (const { text } of article.blocks) {
          const at = source.indexOf(bare(text), from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + bare(text).length;
        }
      }),
      { numRuns: 300 },
    );
  });
});

function range(where: { start: number; end: number }): number[] {
  return Array.from({ length: where.end - where.start + 1 }, (_, index) => where.start + index);
}

/**
 * Lines that an author may write and that pages hold as well: alone they are no evidence of a page.
 */
const OWN_WORDS = [
  'Share the loaf,',
  'Home',
  'Yesterday',
  'No.',
  'Dear Agnes,',
  'Yours ever,',
  '200 g flour',
  'Contents',
  '12',
  'See you on Sunday,',
  '- two ropes',
];

describe('a text that is not a copied page', () => {
  it('loses not one line, whatever an author calls things', async () => {
    const line = fc.oneof(
      fc.constantFrom(...OWN_WORDS),
      fc.lorem({ maxCount: 8 }),
      fc.lorem({ mode: 'sentences', maxCount: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('\n', '\n\n'),
        async (lines, gap) => {
          const article = await readArticle({ kind: 'text', content: lines.join(gap) });
          expect(article.skipped).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('may be a plain list, and is then read item by item under a title that no one speaks', async () => {
    const article = await readArticle({ kind: 'text', content: 'rope\nlamp oil\n12 nails\n' });
    expect([article.titleFrom, ...textsOf(article)]).toEqual([
      'words',
      'rope',
      'lamp oil',
      '12 nails',
    ]);
  });

  it('keeps the address, the greeting and the sign-off of a letter', async () => {
    const lines = [
      '4 Rope Walk',
      'Varnholm',
      '',
      'Dear Agnes,',
      '',
      'The boat is sold, and the buyer paid in eels.',
      '',
      'Yours ever,',
      'Tom',
    ];
    const article = await readArticle({ kind: 'text', content: lines.join('\n') });
    const title = article.titleFrom === undefined ? [article.title] : [];
    expect([...title, ...textsOf(article)]).toEqual(lines.filter((line) => line !== ''));
  });
});

describe('a story’s first sentence behind its place and date', () => {
  it('is read with them', async () => {
    const lede =
      'VARNHOLM, Norland, May 2, 2024 /Wireservice/ -- Holm Ropes, a maker of ropes, said on Thursday that it had sold a rope.';
    const lines = [
      'Home',
      'News',
      'Sport',
      'Holm Ropes sells its longest rope',
      'By Ada Holm',
      'May 2, 2024',
      '3 min read',
      lede,
      '“It was long,” said Ada Holm, who had measured it twice.',
      'No.',
      'That was what the buyer said first, before he saw the rope.',
      '© 2024 Varnholm Wire. All rights reserved.',
      'Privacy policy',
    ];
    const article = await readArticle({ kind: 'text', content: lines.join('\n\n') });
    expect([article.title, ...textsOf(article)]).toEqual([lines[3], ...lines.slice(7, 11)]);
  });
});
