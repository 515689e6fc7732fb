/** Lines of a page that their place shows to be the story's, or not: lists, headings, captions, labels, quotations, standfirsts. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/article/readers/page/read-page.ts';

const [S1, S2, S3, S4, S5] = [
  'The pump house on the quay will open to visitors in June, the harbour museum said on Monday, after four years of work on its roof.',
  'Two of the three engines run again, and the third is shown open, so that children can see how the valves move when the water comes in.',
  'The museum expects twenty thousand people a year, most of them from the ships that call at the town between May and September.',
  'Volunteers will lead the tours, among them people who worked at the pumps until they were switched off one winter night in 1979.',
  'Tickets cost six euros, and those who live in the town pay nothing on the first Sunday of each month, which the council insisted on.',
] as const;
const p = (text: string): string => `<p>${text}</p>`;

function read(body: string): { texts: string[]; rules: string[]; warnings: number } {
  const draft = readPage(
    `<!doctype html><html lang="en"><head><title>Pump house opens on the quay</title></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article>
    <h1>Pump house opens on the quay</h1><p class="byline">By <a href="/a">Ada Holm</a></p>
    ${body}</article></main><footer>© 2024 The Quay Post</footer></body></html>`,
    { language: 'en', timezone: 'UTC' },
  );
  return {
    texts: draft.blocks.map(({ text }) => text),
    rules: draft.skipped.map(({ rule }) => rule),
    warnings: draft.warnings.length,
  };
}

describe('what belongs to a story by its place', () => {
  it('is a list of links that a sentence announces, and headings that are links', () => {
    const list = '<ul><li><a href="1">Oban</a></li><li><a href="2">Sund</a></li></ul>';
    const head = (name: string): string => `<h3><a href="/${name}">${name}</a></h3>`;
    const parts = [
      head('Oban, North Quay'),
      p(S3),
      head('Sund, Old Fort'),
      p(S4),
      head('Holm'),
      p(S5),
    ];
    const announcer = 'Two houses can be seen this summer:';
    expect(read([p(S1), p(S2), p(announcer), list, ...parts].join('')).texts).toEqual([
      S1,
      S2,
      announcer,
      'Oban',
      'Sund',
      'Oban, North Quay',
      S3,
      'Sund, Old Fort',
      S4,
      'Holm',
      S5,
    ]);
  });

  it('is an ingredient between two others', () => {
    const items = ['2 tablespoons olive oil', '1 onion, chopped', '400 g white beans', 'salt'];
    const scale = '<div class="scale"><span>1x</span><span>2x</span><span>3x</span></div>';
    const list = `<div><h3>Ingredients</h3>${scale}<div>${items.map(p).join('')}</div></div>`;
    expect(read(p(S1) + p(S2) + list).texts).toEqual([S1, S2, 'Ingredients', ...items]);
    expect(read(p(S1) + list + p(S2)).texts).toEqual([S1, 'Ingredients', ...items, S2]);
  });

  it('is a quotation at its end', () => {
    const quote = '“The water remembers what the town forgets.”';
    const end = `<blockquote>${p(quote)}</blockquote><p class="author-bio">Ada writes.</p>`;
    expect(read([S1, S2, S3, S4].map(p).join('') + end).texts.at(-1)).toBe(quote);
  });

  it.each([
    ['among names and dates', '<div class="article-meta">DEK<time>March 3, 2024</time></div>'],
    ['in the head of the article', '<header>DEK</header>'],
  ])('is a standfirst %s', (_name, box) => {
    const dek = 'After four years of work, the oldest pumps in the north run again';
    const body = box.replace('DEK', `<p class="dek">${dek}</p>`) + [S1, S2, S3].map(p).join('');
    expect(read(body).texts).toEqual([dek, S1, S2, S3]);
  });
});

describe('what does not', () => {
  it('is a single headline below a label for other stories', () => {
    const box =
      '<div><h3>Recommended for you</h3><a href="x"><h4>A crane that stood</h4></a></div>';
    expect(read(p(S1) + p(S2) + box + p(S3) + p(S4)).texts).toEqual([S1, S2, S3, S4]);
  });

  it.each([
    '<div class="c-figure"><img src="c"><p>WORDS</p></div>',
    '<figure><picture><img src="c"></picture><div><p>WORDS</p></div></figure>',
    '<div class="article__captionBox"><div><span>WORDS</span></div></div>',
    '<div class="lead-image-caption"><p>WORDS</p></div>',
  ])('is a caption, nor a line that says it again: %s', (figure) => {
    const words = 'Volunteers on the first day of the tours.';
    const body = p(S1) + figure.replace('WORDS', words) + p(S2) + p(words) + p(S3) + p(S4);
    const { texts, rules } = read(body);
    expect(texts).toEqual([S1, S2, S3, S4]);
    expect(rules).toEqual(expect.arrayContaining(['photo-caption', 'repeated']));
  });

  it('is a paragraph in a box that has captions, or a figure of words', () => {
    const body = `<div class="has-caption">${p(S1)}${p(S2)}</div><figure><blockquote>${p(S3)}</blockquote></figure>${p(S4)}`;
    expect(read(body).texts).toEqual([S1, S2, S3, S4]);
  });

  it('is a bookmark card of a publishing system, of which nothing is warned', () => {
    const card =
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="y"><div class="kg-bookmark-title">The crane that never moved</div><div class="kg-bookmark-description">The crane at the end of the quay has not moved since it was built.</div></a></figure>';
    const { texts, warnings } = read(p(S1) + p(S2) + card + p(S3) + p(S4));
    expect([texts, warnings]).toEqual([[S1, S2, S3, S4], 0]);
  });

  const CRANE = 'The crane at the end of the quay has not moved since it was built, and nobody';
  it.each([
    ['that breaks off below a link', `<h4><a href="x">A crane</a></h4>${p(`${CRANE}…`)}`],
    ['above “Read more”', `<h4>A crane</h4>${p(`${CRANE} knows.`)}<p><a href="x">Läs mer</a></p>`],
    [
      'with a link, in another language',
      `<h4><a href="x">A crane</a></h4>${p(`${CRANE} knows.`)}<a href="x">Leia mais</a>`,
    ],
  ])('is the card of another text, %s', (_name, card) => {
    const { texts } = read(p(S1) + p(S2) + `<div>${card}</div>` + p(S3) + p(S4));
    expect(texts).toEqual([S1, S2, S3, S4]);
  });

  it('is not a thing in a list of them, nor a sentence that breaks off', () => {
    const things = ['Oban', 'Sund', 'Holm'].map(
      (name) =>
        `<div class="pick"><h3>${name}</h3>${p(`The pump house of ${name} runs on Sundays and costs six euros to see.`)}<p><a href="${name}">Read more</a></p></div>`,
    );
    const broken = 'And then we heard the engine, and nobody said a word…';
    const { texts } = read(p(S1) + things.join('') + p(broken) + p(S2));
    expect(texts).toEqual(expect.arrayContaining(['Oban', 'Sund', 'Holm', broken]));
  });
});

describe('what only looks like another text', () => {
  it('is a section among others with “Read more”, a row of labels, a paragraph that a picture far away says', () => {
    const section = (name: string, more: string): string =>
      `<section><h2>${name}</h2>${p(`${name} is a part of the house that visitors see first.`)}${more}</section>`;
    const more = '<p><a href="/more">Read more</a></p>';
    expect(read(p(S1) + section('The hall', more) + section('The pump', '') + p(S2)).texts).toEqual(
      expect.arrayContaining([
        'The hall',
        'The hall is a part of the house that visitors see first.',
      ]),
    );
    const said = 'The keeper of the pumps lost his hat in the well.';
    const figure = `<figure><img src="a"><figcaption>${said}</figcaption></figure>`;
    expect(read(figure + [S1, S2, S3, S4].map(p).join('') + p(said) + p(S5)).texts).toContain(said);
  });
});
