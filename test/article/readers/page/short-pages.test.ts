/**
 * Pages with few and short paragraphs, and pages in languages without capitals: each sentence of
 * the story is read once, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/article/build-article.ts';
import { readPage } from '../../../../src/article/readers/page/read-page.ts';

const page = (body: string, options: { lang?: string; head?: string } = {}): Draft => {
  const { lang = 'en', head = '' } = options;
  const html = [
    `<!doctype html><html lang="${lang}"><head>${head}</head>`,
    '<body><nav><a href="/">Home</a><a href="/n">News</a></nav>',
    body,
    '<footer>© 2024 The Quay Post</footer></body></html>',
  ];
  return readPage(html.join(''), { language: 'en', timezone: 'UTC' });
};
const texts = (draft: Draft): string[] => draft.blocks.map(({ text }) => text);
const rules = (draft: Draft): string[] => draft.skipped.map(({ rule }) => rule);
const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${line}</p>`).join('');

const doorPage = (parts: readonly string[]): string =>
  [
    '<main><article><h1>How to fix a door</h1><div class="entry-content">',
    ...parts,
    '</div></article></main>',
  ].join('');

const DOOR = [
  'A door that sticks in October is not broken. It is drinking.',
  'Wait for a dry week before you plane anything.',
];

describe('short sentences of the story', () => {
  it('are read where they end it, behind a list', () => {
    const draft = page(
      doorPage([
        paragraphs(DOOR),
        '<h2>What you need</h2><ul><li>A pencil</li><li>A block plane</li></ul>',
        '<p>Hang it, close it, listen.</p>',
      ]),
    );
    expect(texts(draft)).toEqual([
      ...DOOR,
      'What you need',
      'A pencil',
      'A block plane',
      'Hang it, close it, listen.',
    ]);
  });

  it('are read in other languages', () => {
    const story = [
      'Печі залишили на місці: у них тепер стоять книжки для дітей.',
      '«Люди приходять по запах хліба і лишаються читати», — каже директорка Олена Гнатюк.',
      'Бібліотека працює щодня, крім понеділка. Вхід вільний.',
      'Перші сто читачів отримали по хлібині.',
    ];
    const parts = [
      '<article><h1>У пекарні відкрили бібліотеку</h1>',
      paragraphs(story.slice(0, 2)),
      '<p>Читайте також: <a href="/x">Як врятувати старий млин</a></p>',
      paragraphs(story.slice(2)),
      '<p>Підписуйтесь на наш Telegram-канал</p></article>',
    ];
    const draft = page(parts.join(''), { lang: 'uk' });
    expect(texts(draft)).toEqual(story);
  });

  it("are not read where they ask for something, link, or are the page's own", () => {
    const asking = [
      'Follow us for more of this.',
      '<a href="/x">Read how.</a>',
      'Share it with a friend.',
    ];
    const draft = page(doorPage([paragraphs([...DOOR, ...asking])]));
    expect(texts(draft)).toEqual(DOOR);
  });
});

describe('what a page says twice', () => {
  const BUS = [
    'The night bus will go on running, the council decided on Wednesday by nine votes to eight.',
    '“I had an hour to think about it,” she said.',
    'The service costs 212,000 a year and carries about sixty people a night, most of them nurses.',
  ];

  it('is read once for two sizes of screen, short lines and headings too', () => {
    const copy = `<h1>Council keeps the night bus</h1>${paragraphs(BUS.slice(0, 2))}<h2>The cost</h2>${paragraphs(BUS.slice(2))}`;
    const draft = page(
      `<div class="large-screens">${copy}</div><div class="small-screens">${copy}</div>`,
      { head: '<title>Council keeps the night bus</title>' },
    );
    expect(texts(draft)).toEqual([...BUS.slice(0, 2), 'The cost', ...BUS.slice(2)]);
  });

  it('is read once in a short pull quote', () => {
    const parts = [
      '<article><h1>Council keeps the night bus</h1>',
      paragraphs(BUS),
      '<blockquote class="pullquote">I had an hour to think about it</blockquote>',
      '<p>The next vote is due in spring, when the contract of the company ends ',
      'and a new one must be found.</p></article>',
    ];
    const draft = page(parts.join(''));
    expect(texts(draft).filter((text) => text.includes('I had an hour'))).toEqual([BUS[1]]);
    expect(rules(draft)).toContain('pull-quote');
  });
});

describe('lines around the story', () => {
  const PARK = [
    'LULEÅ, Sweden, September 3, 2024 – Norrland Power today opened a battery park that stores electricity from the wind farms on the coast.',
    '“This is the missing piece,” said Eva Lind, who leads the company. “The wind does not ask when we want to cook.”',
  ];

  it("a release's first paragraph is read with its place and date", () => {
    expect(
      texts(page(`<main><h1>Power company opens battery park</h1>${paragraphs(PARK)}</main>`)),
    ).toEqual(PARK);
  });

  it.each([
    ['Publié le 18 février 2024 à 07h00, mis à jour le 19 février 2024 à 09h12', 'byline'],
    ['Article réservé à nos abonnés', 'subscribers-only'],
  ])('"%s" is not read', (line, rule) => {
    const story = [
      'Il est quatre heures, et les lampes du quai n’éclairent encore que des mouettes qui attendent.',
      'Les acheteurs sont à Rungis, à Vigo, à Milan. Ils achètent une photographie et un poids.',
    ];
    const draft = page(
      `<article><h1>La criée se réveille avant le jour</h1><p>${line}</p>${paragraphs(story)}</article>`,
      { lang: 'fr' },
    );
    expect([texts(draft), rules(draft)]).toEqual([story, expect.arrayContaining([rule])]);
  });

  it('Arabic names and references to other stories are not read', () => {
    const story = [
      'عاد أهل القرية إلى الحجر بعد أن انهار سقف المدرسة الإسمنتي في الشتاء الماضي.',
      'ستفتح المدرسة أبوابها في سبتمبر، وفيها ثلاثة صفوف ومكتبة.',
    ];
    const parts = [
      '<article><h1>قرية جبلية تعيد بناء مدرستها بالحجر</h1>',
      '<p>بقلم: سلمى حداد</p>',
      `<p>${story[0]}</p>`,
      '<p>اقرأ أيضا: <a href="/x">الطريق القديم إلى النبع</a></p>',
      `<p>${story[1]}</p></article>`,
    ];
    const draft = page(parts.join(''), { lang: 'ar' });
    expect([texts(draft), draft.byline]).toEqual([story, 'سلمى حداد']);
  });

  it('Japanese dates with a time and references to other stories are not read', () => {
    const story = [
      '港の時計台が十五日、三十年ぶりに動き出した。修理したのは町に住む八十二歳の元時計職人だ。',
      '時計は毎正午に鐘を鳴らす。町は当面、夜の鐘は鳴らさないという。',
    ];
    const parts = [
      '<article><h1>港町の時計、三十年ぶりに動く</h1>',
      '<p>2024年7月15日 10時30分</p>',
      `<p>${story[0]}</p>`,
      '<p>関連記事：<a href="/x">灯台の一般公開始まる</a></p>',
      `<p>${story[1]}</p></article>`,
    ];
    const draft = page(parts.join(''), {
      lang: 'ja',
      head: '<title>港町の時計、三十年ぶりに動く</title>',
    });
    expect([texts(draft), draft.publishedAt?.slice(0, 10)]).toEqual([story, '2024-07-15']);
  });

  it("the sign of a headline's own link and the name of a section are not part of the title", () => {
    const story = paragraphs([
      'A job that fails is tried again, at most five times, unless it says otherwise.',
      'The delay between two attempts is in seconds, and it doubles after each of them.',
    ]);
    expect(
      page(
        `<main><h1>Configuring retries<a class="headerlink" href="#x">¶</a></h1>${story}</main>`,
        { head: '<title>Configuring retries — Queue 3.2 documentation</title>' },
      ).title,
    ).toBe('Configuring retries');
    expect(
      page(`<main><h1>Stop trying again</h1>${story}</main>`, {
        head: '<meta property="og:title" content="Opinion | Stop trying again">',
      }).title,
    ).toBe('Stop trying again');
  });

  it('a paragraph that is named a caption is one', () => {
    const parts = [
      '<article><h1>Configuring retries</h1>',
      paragraphs(DOOR),
      '<p class="caption">A page from the ledger of 1868. City Archive</p>',
      '<p>The ledger is in a round and careful hand, and it is the first record of a door here.</p>',
      '</article>',
    ];
    const draft = page(parts.join(''));
    expect(texts(draft).some((text) => text.startsWith('A page from'))).toBe(false);
  });
});
