/**
 * What lies between two paragraphs of the story is read, whatever its names and its score; where a
 * sentence is left out anyway, a warning names it.
 */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/article/readers/page/read-page.ts';
import { warnOfLostLines } from '../../../../src/article/classify/page/lost/lost-sentences.ts';
import { LOST_LINES_MODEL } from '../../../../src/article/classify/page/lost/lost-lines-model.ts';
import { skipEmptyHeadings } from '../../../../src/article/classify/page/headed-story.ts';
import { keepStory } from '../../../../src/article/classify/page/keep-story.ts';
import type { LabelledLine } from '../../../../src/article/classify/page/label-lines.ts';

const STORY = [
  'The council of Varnholm voted on Monday to dig a second tunnel under the harbour, because the first one carries twice the traffic it was built for.',
  'The first tunnel opened in 1968, when nine thousand cars crossed the water on an ordinary day, and most of them belonged to people who worked at the yard.',
  'Engineers have measured the ground for two years, and they say that the clay below the northern quay is firmer than the maps of the sixties show.',
  'The work is to begin after the herring season, so that the boats can use the narrow passage without waiting for the barges that carry the stone.',
];

const BEHIND =
  'Nobody on the council expects the new tunnel to be ready before the end of the decade, the mayor said, and she would not name a price either.';

const textsOf = (body: string): string[] => {
  const html = `<!doctype html><html lang="en"><head><title>Tunnel vote</title></head><body>
<nav><a href="/">Home</a></nav><main><article><h1>Tunnel vote</h1>${body}</article></main>
<footer>© 2024 The Quay Post</footer></body></html>`;
  return readPage(html, { language: 'en', timezone: 'UTC' }).blocks.map(({ text }) => text);
};

const pageWith = (markup: string): string =>
  [...STORY.slice(0, 2), markup, ...STORY.slice(2), BEHIND]
    .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
    .join('\n');

describe('between two paragraphs of the story', () => {
  it.each([
    ['a class that resembles an offer', '<p class="promo-text">%</p>'],
    ['a class that resembles a byline', '<p class="meta">%</p>'],
    ['an id that repeats its words', '<p id="share-of-the-cost-that-the-town-bears">%</p>'],
  ])('a paragraph with %s is read', (_name, markup) => {
    const line =
      'The share of the cost that the town bears is not settled, and the yard has offered to pay for the lamps and for the pumps.';
    expect(textsOf(pageWith(markup.replace('%', line)))).toContain(line);
  });

  it.each([
    'The plans name everything that a visitor could bring down there (a bicycle, a pram or a photo).',
    'The owner of the yard, Ada Holm, declined to comment.',
    'Asked about the price, the company that built the first one did not answer (Ines Torvald / the yard).',
  ])('a sentence is not a caption: “%s”', (line) => {
    expect(textsOf(pageWith(line))).toContain(line);
  });

  it.each([
    ['share', 'What share of the cost does the town bear?'],
    ['form', 'How does a tunnel form its own weather?'],
    ['comments', 'What the harbour master comments on'],
  ])('a heading is not a page part because its id has the word "%s"', (_word, heading) => {
    const id = heading.toLowerCase().replace(/[^a-z]+/g, '-');
    const markup = `<h2 id="${id}">${heading}</h2>`;
    expect(textsOf(pageWith(markup))).toContain(heading);
  });

  it('a form, comments and a list of other stories are not read', () => {
    const texts = textsOf(
      pageWith(
        '<div class="newsletter-form"><p>Get the news of the harbour every morning.</p><form><input type="email"><button>Sign up</button></form></div>',
      ),
    );
    expect(texts).toEqual([...STORY, BEHIND]);
  });
});

const warningsOf = (markup: string): string[] => {
  const html = `<!doctype html><html lang="en"><head><title>Tunnel vote</title></head><body>
<main><article><h1>Tunnel vote</h1><p class="author">By Ada Lindqvist</p>${pageWith(markup)}</article></main></body></html>`;
  const options = { language: 'en', timezone: 'UTC' };
  return readPage(html, options).warnings?.map(({ message }) => message) ?? [];
};

describe('a page as WordPress makes it raises no warning for', () => {
  it.each([
    [
      'a box with a form for a newsletter',
      '<div class="newsletter-signup"><h3>The quay in your inbox</h3><p>Every Friday we send the best stories from the coast to 12,000 readers.</p><form><input type="email"></form></div>',
    ],
    [
      'a block of Jetpack',
      '<div class="wp-block-jetpack-subscriptions"><p>We write about the coast once a week, and about nothing else. It is free.</p><form method="post"><input type="email"><button>Subscribe</button></form></div>',
    ],
    [
      'a paragraph that invites with a link',
      '<p class="newsletter-cta"><em>Like this story? Every Friday we send one more like it. <a href="/letter">Subscribe to the Quay Post</a>.</em></p>',
    ],
    [
      'a pull quote that shortens a sentence of the story',
      '<figure class="wp-block-pullquote"><blockquote><p>The clay below the northern quay is firmer than the maps show.</p></blockquote></figure>',
    ],
    [
      'a caption',
      '<figure class="wp-block-image"><img src="b.jpg" alt=""><figcaption class="wp-element-caption">The northern quay in 1968. The boats on the left belong to the yard.</figcaption></figure>',
    ],
    [
      'a caption of a shortcode',
      '<div class="wp-caption"><img src="b.jpg" alt=""><p class="wp-caption-text">The northern quay in 1968. The boats on the left belong to the yard.</p></div>',
    ],
    [
      'an appeal with a button',
      '<div class="donation-box"><p>The Quay Post belongs to its readers. Give us the price of a coffee each month.</p><a class="wp-block-button__link" href="/give">Give now</a></div>',
    ],
    [
      'an advertisement that says so',
      '<div class="advertisement"><p>Advertisement</p><p>Our new boats are in the harbour now. Come and see them on Saturday.</p></div>',
    ],
    [
      'a pointer to another story',
      '<p class="read-more"><strong>Read more:</strong> <a href="/x">The ferry that never came back, and the people who waited for it.</a></p>',
    ],
    [
      'contents that lead to its headings',
      '<div id="toc-container"><ul><li><a href="#a">What the county wants and why it matters to the town.</a></li></ul></div>',
    ],
  ])('%s', (_name, markup) => {
    expect(warningsOf(markup)).toEqual([]);
  });

  it('and one for a sentence that only a name speaks against', () => {
    const box =
      '<div class="newsletter-text"><p>It is hard to say what the tunnel does to us. Ask me on Friday, or write.</p></div>';
    const [warning = ''] = warningsOf(box);
    const isRead = textsOf(pageWith(box)).some((text) => text.includes('Ask me on Friday'));
    expect(isRead || warning.includes('hard to say')).toBe(true);
  });

  it('and one for a pull quote that says what the story does not say', () => {
    const quote =
      '<div class="share-quote"><p>No one has asked the people who live above the clay what they want.</p></div>';
    const isRead = textsOf(pageWith(quote)).some((text) => text.includes('above the clay'));
    expect(isRead || warningsOf(quote).length === 1).toBe(true);
  });
});

const line = (index: number, given: Partial<LabelledLine>, text: string): LabelledLine =>
  ({
    rule: undefined,
    score: 3,
    prose: 20,
    link: 0,
    repeated: 0,
    region: undefined,
    clutter: undefined,
    dateline: 0,
    ...given,
    unit: {
      index,
      kind: 'paragraph',
      text,
      words: text.split(' ').length,
      element: { tag: 'p', attributes: {}, children: [] },
    },
  }) as unknown as LabelledLine;

describe('a line that is judged away', () => {
  const among = (
    given: Partial<LabelledLine>,
    text = 'It rained for a week, and the work stopped.',
  ) => STORY.map((each, index) => (index === 1 ? line(index, given, text) : line(index, {}, each)));

  it('is read where it is a sentence and little speaks against it', () => {
    expect(keepStory(among({ rule: 'not-article', score: -0.9 }))[1]!.rule).toBeUndefined();
    expect(keepStory(among({ rule: 'byline', dateline: 1, score: 2 }))[1]!.rule).toBeUndefined();
  });

  it('stays away where it is not a sentence, or belongs to others', () => {
    expect(keepStory(among({ rule: 'not-article', score: -0.9 }, 'Our Tunnels'))[1]!.rule).toBe(
      'not-article',
    );
    const comment = among({ rule: 'comments', region: 'comments', score: 4 });
    expect(keepStory(comment)[1]!.rule).toBe('comments');
  });

  it('is named by a warning from the probability on that was measured', () => {
    const lines = among({ rule: 'not-article', score: -1.8 });
    const warned = (probability: number) =>
      warnOfLostLines(lines, new Map([[1, probability]])).map(({ code, message }) => [
        code,
        message,
      ]);
    expect(warned(LOST_LINES_MODEL.warnFrom - 0.01)).toEqual([]);
    expect(warned(LOST_LINES_MODEL.warnFrom)).toEqual([
      [
        'ARTICLE_UNSURE',
        "What is not read may be the story's: “It rained for a week, and the work stopped.” (not-article).",
      ],
    ]);
  });

  it('raises no warning where it is read', () => {
    expect(warnOfLostLines(among({}), new Map([[1, 0.9]]))).toEqual([]);
  });
});

describe('a list of links within the story', () => {
  const linksPage = (items: readonly string[]): string[] =>
    textsOf(
      pageWith(
        `<h2>What the tunnel needs</h2><ul>${items.map((item) => `<li><a href="/shop/${item.length}">${item}</a></li>`).join('')}</ul>`,
      ),
    );

  it('is read or left out as a whole', () => {
    const items = ['Clay from the northern quay', 'Lamps', 'Pumps of the old yard', 'Stone'];
    const read = linksPage(items).filter((text) => items.includes(text));
    expect([0, items.length]).toContain(read.length);
  });
});

describe('a sentence that is a link', () => {
  it('is read right inside the story', () => {
    const parent = { tag: 'div', attributes: {}, children: [] };
    const linked = 'You can look at the plans of the tunnel here.';
    const lines = (score: number): LabelledLine[] =>
      STORY.map((text, index) => {
        const given = index === 1 ? { rule: 'link-list', link: 1, score, prose: 0 } : {};
        const found = line(index, given, index === 1 ? linked : text);
        return {
          ...found,
          unit: { ...found.unit, element: { tag: 'p', attributes: {}, children: [], parent } },
        } as unknown as LabelledLine;
      });
    expect(keepStory(lines(-1.2))[1]!.rule).toBeUndefined();
    expect(keepStory(lines(-1.8))[1]!.rule).toBe('link-list');
  });
});

describe('a heading', () => {
  it.each(['Pinterest', 'Accessibility', 'FAQs'])(
    'of a paragraph that is read is read, though pages call their tools so: %s',
    (heading) => {
      expect(textsOf(pageWith(`<h2>${heading}</h2>`))).toContain(heading);
    },
  );

  const headed = (rules: readonly (string | undefined)[], levels: readonly number[]): unknown[] => {
    const heading = (index: number, level: number): LabelledLine => {
      const found = line(index, {}, `Part ${index}`);
      return { ...found, prose: 0, unit: { ...found.unit, kind: 'heading', level } };
    };
    const lines = [
      line(0, {}, STORY[0]!),
      heading(1, levels[0]!),
      line(2, rules[0] === undefined ? {} : { rule: rules[0] }, STORY[1]!),
      heading(3, levels[1]!),
      line(4, {}, STORY[2]!),
    ];
    return skipEmptyHeadings(lines).map(({ rule }) => rule);
  };

  it('below which nothing is read, down to the next of its rank, is not read', () => {
    expect(headed(['related'], [2, 2])[1]).toBe('not-article');
    expect(headed(['related'], [3, 2])[1]).toBe('not-article');
  });

  it('is read where something below it is read, or nothing is left out', () => {
    expect(headed([undefined], [2, 2])[1]).toBeUndefined();
    expect(headed(['related'], [2, 3])[1]).toBeUndefined();
  });

  it('that is a long sentence is read, whatever is left out below it', () => {
    const sentence = 'With all of that in mind, here are the ten plans that the council has heard.';
    const found = line(1, { prose: 0 }, sentence);
    const heading = {
      ...found,
      unit: { ...found.unit, kind: 'heading', level: 2 },
    } as LabelledLine;
    const next = line(3, { prose: 0 }, 'Part 3');
    const lines = [
      line(0, {}, STORY[0]!),
      heading,
      line(2, { rule: 'related' }, STORY[1]!),
      { ...next, unit: { ...next.unit, kind: 'heading', level: 2 } } as LabelledLine,
      line(4, {}, STORY[2]!),
    ];
    expect(skipEmptyHeadings(lines)[1]!.rule).toBeUndefined();
  });

  it('of a box of which all else is left out is not read, whatever the rank of the next one', () => {
    const [body, box] = [{ tag: 'div' }, { tag: 'div' }] as { tag: string; parent?: unknown }[];
    box!.parent = body;
    const at = (found: LabelledLine, parent: unknown): LabelledLine =>
      ({
        ...found,
        unit: { ...found.unit, element: { tag: 'p', attributes: {}, children: [], parent } },
      }) as unknown as LabelledLine;
    const heading = (index: number, level: number): LabelledLine => {
      const found = line(index, { prose: 0 }, `Part ${index}`);
      return { ...found, unit: { ...found.unit, kind: 'heading', level } };
    };
    const lines = (held: unknown): LabelledLine[] => [
      at(line(0, {}, STORY[0]!), body),
      at(heading(1, 2), held),
      at(line(2, { rule: 'link-list', prose: 0 }, 'Buy it here'), held),
      at(heading(3, 3), body),
      at(line(4, {}, STORY[2]!), body),
    ];
    expect(skipEmptyHeadings(lines(box))[1]!.rule).toBe('not-article');
    expect(skipEmptyHeadings(lines(body))[1]!.rule).toBeUndefined();
  });
});
