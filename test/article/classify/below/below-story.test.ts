/** What stands below the story of a page: known by its form, in any language, and not read. */
import { describe, expect, it } from 'vitest';
import { measureParagraphs } from '../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../src/article/classify/pasted/paragraphs.ts';
import { splitLines } from '../../../../src/article/classify/pasted/lines.ts';
import { closedTo } from '../../../../src/article/classify/below/below-story.ts';
import { readArticle } from '../../../../src/article/read-article.ts';

/** Running text of so many paragraphs, no two alike. */
const storyOf = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `W dniu ${index + 1} prom nie wypłynął z portu, bo morze było wzburzone, a kapitan czekał na mechanika; ` +
      `pasażerowie, których było ${index + 20}, wrócili więc do domów i czekali tam do rana na wiadomość.`,
  );

/** The first words of what may not be the story's, by its form. */
const closedOf = (lines: readonly string[]): string[] => {
  const pieces = measureParagraphs(joinParagraphs(splitLines(lines.join('\n\n'))), {
    timezone: 'UTC',
    language: 'pl',
  });
  const { all } = closedTo(
    pieces,
    pieces.map(() => true),
  );
  return [...all].sort((one, other) => one - other).map((index) => pieces[index]!.text);
};

const COMMENTS = ['Pogol', 'Sceptyk', 'Ola K.', 'Bartek'].flatMap((name, index) => [
  `${name} · ${index + 2} lat temu`,
  'Pływam tym promem od lat i nigdy nie widziałem takiego bałaganu w porcie.',
  'Odpowiedz',
]);

describe('frames with a time below a story', () => {
  it('are comments with their label', () => {
    const closed = closedOf([...storyOf(4), 'Głosy czytelników', ...COMMENTS]);
    expect(closed[0]).toBe('Głosy czytelników');
    expect(closed).toHaveLength(COMMENTS.length + 1);
  });

  it('are headlines of other texts with a name and a day', () => {
    const others = ['Nowy most nad cieśniną', 'Burza zerwała molo', 'Latarnia znów świeci'];
    const cards = others.flatMap((title, index) => [
      title,
      `Jan Kowal | ${index} komentarzy`,
      `1${index}/06/2017`,
    ]);
    expect(closedOf([...storyOf(4), 'Zobacz, co jeszcze pisaliśmy', ...cards])[0]).toBe(
      'Zobacz, co jeszcze pisaliśmy',
    );
  });

  it('are not the days of a history, nor those of a story that goes on', () => {
    const history = [3, 4, 5, 6].flatMap((day) => [`${day} May 2012`, storyOf(day).at(-1)!]);
    expect(closedOf([...storyOf(4), ...history])).toEqual([]);
    expect(closedOf([...storyOf(4), ...COMMENTS, ...storyOf(9).slice(3)])).toEqual([]);
  });

  it('are not the sections of a calendar, a live report or a diary, with a heading, a time and running text', () => {
    const [one, two, three, four] = storyOf(8).slice(4) as [string, string, string, string];
    const calendar = ['Nad portem', '3 May 2025', one, 'Noc chórów', '17 May 2025', two];
    const more = ['Na lotnisku', '6 June 2025', three, 'Po północy', '21 June 2025', four];
    expect(closedOf([...storyOf(4), ...calendar, ...more])).toEqual([]);
    const report = [one, two, three, four].flatMap((text, at) => [
      `${at + 5} godzin temu`,
      `Woda opada, część ${at + 1}`,
      text,
    ]);
    expect(closedOf([...storyOf(4), ...report])).toEqual([]);
    const diary = [one, two, three, four].flatMap((text, at) => [
      `Sopot, ${at + 3} May 2025`,
      text,
    ]);
    expect(closedOf([...storyOf(4), ...diary])).toEqual([]);
  });

  it('leave the farewell above them to the story', () => {
    const closed = closedOf([...storyOf(4), 'Szczęśliwej drogi!', 'Głosy', ...COMMENTS]);
    expect(closed[0]).toBe('Głosy');
  });

  it('are nothing above a story', () => {
    expect(closedOf([...COMMENTS, ...storyOf(6)])).toEqual([]);
  });
});

describe('notes below a story', () => {
  const notes = [
    '[1] Ibid., p. 58.',
    '[2] Sex and Social Justice, p. 5.',
    '[3] Capabilités, p. 53.',
  ];

  it('are those numbered in a row, with their heading', () => {
    expect(closedOf([...storyOf(4), 'Notes', ...notes])).toEqual(['Notes', ...notes]);
  });

  it('are not fewer, nor marks in any order', () => {
    expect(closedOf([...storyOf(4), ...notes.slice(0, 2)])).toEqual([]);
    expect(closedOf([...storyOf(4), ...notes.toReversed()])).toEqual([]);
  });
});

describe('headlines with summaries below a label of other texts', () => {
  const card = (index: number): string[] => [
    `GPUクラウド事業を強化する計画その${index}`,
    `さくらインターネットは${index}月1日、GPUクラウド事業への投資を前倒しで進めると発表した。`,
  ];

  it('are not the story’s', () => {
    const closed = closedOf([...storyOf(3), '関連記事', ...card(1), ...card(2), ...card(3)]);
    expect(closed).toHaveLength(7);
  });

  it('are where running text follows', () => {
    const lines = [...storyOf(3), '関連記事', ...card(1), ...card(2), ...storyOf(6).slice(3)];
    expect(closedOf(lines)).toEqual([]);
  });
});

describe('a pasted page', () => {
  const page = (below: readonly string[]): string =>
    [
      'Menu',
      'Strona główna',
      'Subskrybuj',
      'Prom znów nie wypłynął z portu',
      ...storyOf(6),
      ...below,
    ]
      .concat(['Polityka prywatności', '© 2024 Głos Portu'])
      .join('\n\n');

  it('is read to where comments begin', async () => {
    const { blocks } = await readArticle({ kind: 'text', content: page(COMMENTS) });
    expect(blocks.at(-1)?.text).toBe(storyOf(6).at(-1));
  });

  it('says a pull quote once', async () => {
    const said = 'Pasażerowie, których było dwudziestu, wrócili tego dnia do swoich domów';
    const [first, ...others] = storyOf(6);
    const content = page([]).replace(
      first!,
      [`${first} ${said} i czekali. Nikt nie narzekał.`, `„${said}.”`].join('\n\n'),
    );
    const { blocks, skipped } = await readArticle({ kind: 'text', content });
    expect(skipped.map(({ rule }) => rule)).toContain('pull-quote');
    expect(blocks.filter(({ text }) => text.includes(said))).toHaveLength(1);
    expect(others.every((text) => blocks.some((block) => block.text === text))).toBe(true);
  });

  it('of thousands of frames ends at the first', () => {
    const frames = Array.from({ length: 250 }, () => COMMENTS).flat();
    expect(closedOf([...storyOf(4), ...frames]).length).toBeGreaterThan(2900);
  });
});
