/** Bylines and datelines, and sentences that only begin like one. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { findDateline } from '../../../src/article/dates/dateline.ts';

const find = (text: string): ReturnType<typeof findDateline> =>
  findDateline(text, { words: text.split(' ').length });

const LEADS = [
  'On March 3, 2024, the lights went out in Oban.',
  'On March 3, 2024, Oban, a town of eight thousand on the west coast, lost its light for an hour, and the ferry lay at the pier.',
  'In Oban, on March 3, 2024, the lights went out.',
  'LONDON, March 3, 2024 – Oban is dark.',
  'By Christmas, the town had no power.',
  'By March 3, 2024, Oban was dark.',
  'Since March 3, 2024, Oban has been dark',
  'On March 3, 2024, Oban went dark:',
  'Born on March 3, 2024, Ada never knew a dark night.',
  'Am 3. März 2024 ging in Oban das Licht aus.',
  'Von Oban, einer kleinen Stadt, kam am 3. März 2024 kein Licht mehr.',
  'Von Oban, wo das Licht ausging, fuhr keine Fähre mehr.',
  "Le 3 mars 2024, la lumière s'est éteinte à Oban.",
  'El 3 de marzo de 2024, la luz se fue en Oban.',
  'Por Navidad, la ciudad no tenía luz.',
  'Il 3 marzo 2024, la luce è mancata a Oban.',
  'Em 3 de março de 2024, a luz faltou em Oban.',
  '3 marca 2024 w Oban, małym mieście, zgasło światło.',
  'Op 3 maart 2024, een zondag, ging in Oban het licht uit.',
  'Av Oban, staden utan ljus, syntes ingenting den 3 mars 2024.',
  'В Обане, 3 марта 2024 года, погас свет.',
  'У Обані, 3 березня 2024 року, згасло світло.',
  'V Obanu, 3. března 2024, zhaslo světlo.',
];

describe('a sentence', () => {
  it.each(LEADS)('is not a dateline: %s', (lead) => {
    expect(find(lead)).toBeUndefined();
  });

  it.each(['text', 'html', 'fragment'] as const)(
    'at the beginning of a story is read, and dates nothing (%s)',
    async (form) => {
      const [first, german] = ['On March 3, 2024, the lights went out in Oban.', LEADS[9]!];
      const rest = 'The ferry lay at the pier until the morning, when the light came back.';
      const lines = [first, german, rest];
      const body = lines.map((line) => `<p>${line}</p>`).join('\n');
      const page = `<html><head><title>Dark</title></head><body><h1>Dark</h1>${body}</body></html>`;
      const article =
        form === 'text'
          ? await readArticle({ kind: 'text', content: ['Dark', ...lines].join('\n\n') })
          : await readArticle({
              kind: form === 'html' ? 'html' : 'text',
              content: form === 'html' ? page : body,
            });
      expect(article.blocks.map(({ text }) => text)).toEqual(lines);
      expect([article.byline, article.publishedAt]).toEqual([undefined, undefined]);
    },
  );
});

it.each([
  '记者王小明报道，奥班停电了。',
  '基因编辑',
  '기자 회견',
  '作者：新华社',
  '文化新闻',
  'Byron Smith',
])('neither is: %s', (line) => {
  expect(find(line)).toBeUndefined();
});

describe('a byline or a dateline', () => {
  it.each([
    ['By Ada Holm, March 3, 2024', { byline: 'Ada Holm', publishedAt: '2024-03-03' }],
    [
      'By Ada Holm, senior economics correspondent, March 3, 2024',
      { byline: 'Ada Holm, senior economics correspondent', publishedAt: '2024-03-03' },
    ],
    ['By Ada Holm, staff writer.', { byline: 'Ada Holm, staff writer.' }],
    [
      'Posted by Ada Holm on March 3, 2024 at 5:00 pm.',
      { byline: 'Ada Holm', publishedAt: '2024-03-03T17:00:00Z' },
    ],
    [
      'Veröffentlicht am 3. März 2024, aktualisiert am 4. März 2024.',
      { publishedAt: '2024-03-03', modifiedAt: '2024-03-04' },
    ],
    ['ByAda Holm March 3, 2024', { byline: 'Ada Holm', publishedAt: '2024-03-03' }],
    ['in Harbour by Ada Holm', { byline: 'Ada Holm' }],
    ['Posted by Ada Holm at 10:00 AM', { byline: 'Ada Holm' }],
    ['Imeandikwa na Juma Hassan', { byline: 'Juma Hassan' }],
    ['作者：王小明 2024年3月3日', { byline: '王小明', publishedAt: '2024-03-03' }],
    ['本报记者 王小明 编辑 李红', { byline: '王小明' }],
    ['文／李红、王小明', { byline: '李红, 王小明' }],
    ['取材・文：山田花子', { byline: '山田花子' }],
    ['文：ジョン・スミス', { byline: 'ジョン・スミス' }],
    ['2024.03.03 김철수 기자 kim@news.example', { byline: '김철수', publishedAt: '2024-03-03' }],
    ['Por Ada Holm, 3 de marzo de 2024', { byline: 'Ada Holm', publishedAt: '2024-03-03' }],
    ['Oban, den 3 mars 2024', { publishedAt: '2024-03-03' }],
  ])('is known: %s', (line, found) => {
    expect(find(line)).toEqual(found);
  });
});

describe('names and dates that a page runs together or strings up', () => {
  const on = '2024-03-19';
  it.each([
    ['par Ada Holm , le 19 mars 2024', { byline: 'Ada Holm', publishedAt: on }],
    [
      'Posted by Ada Holm at 11:26 on March 19, 2024 | Comments (196)',
      { byline: 'Ada Holm', publishedAt: on },
    ],
    ['Articles - Ada Holm - Harbours - 19.3.2024', { byline: 'Ada Holm', publishedAt: on }],
    ['Harbours | Ada Holm | March 19, 2024', { byline: 'Ada Holm', publishedAt: on }],
    ['19.3.24Ada Holm19', { byline: 'Ada Holm', publishedAt: on }],
    ['Mar 19, 2024Ada K. Holm', { byline: 'Ada K. Holm', publishedAt: on }],
    ['Ada van Holm2024-03-19', { byline: 'Ada van Holm', publishedAt: on }],
    ['by Ada Holm ● March 19, 2024 ● 6 min read', { byline: 'Ada Holm', publishedAt: on }],
    ['Ada Holm Follow @adaholm', { byline: 'Ada Holm' }],
    ['Words: Ada Holm', { byline: 'Ada Holm' }],
    ['Texte : Ada Holm', { byline: 'Ada Holm' }],
    ['Authors:Ada Holm, Ben Ruiz', { byline: 'Ada Holm, Ben Ruiz' }],
    ['Published 6 hours ago', {}],
    ['Ada Holm19 March 2024', { byline: 'Ada Holm', publishedAt: on }],
    ['Ada Holm19. března 2024', { byline: 'Ada Holm', publishedAt: on }],
    ['Ada Holm19.3.2024', { byline: 'Ada Holm', publishedAt: on }],
    ['Ada Holm 19 de marzo de 2024', { publishedAt: on }],
    ['By Ada HolmMarch 19, 20245 min read', { byline: 'Ada Holm', publishedAt: on }],
    ['Posted byAda Holm on March 19, 2024', { byline: 'Ada Holm', publishedAt: on }],
    ['PorAna Ruiz | 19 de marzo de 2024', { byline: 'Ana Ruiz', publishedAt: on }],
    ['Autor:Jan Novák', { byline: 'Jan Novák' }],
    ['by admin on March 19, 2024', { publishedAt: on }],
    ['Posted by seaside on March 19, 2024', { publishedAt: on }],
    ['by tide_99 | March 19, 2024', { publishedAt: on }],
    ['Szerző: Kovács Anna, 2024. március 19.', { byline: 'Kovács Anna', publishedAt: on }],
    ['Yazan: Ayşe Demir 19 Mart 2024', { byline: 'Ayşe Demir', publishedAt: on }],
    ['19 tháng 3, 2024', { publishedAt: on }],
    ['Skrevet af Ada Holm den 19. marts 2024', { byline: 'Ada Holm', publishedAt: on }],
    ['19/03/2024 - 01:00h', { publishedAt: '2024-03-19T01:00:00Z' }],
    [
      '17 mars 2024 à 09h49 Mis à jour le 19 mars 2024 à 13h35',
      { publishedAt: '2024-03-17T09:49:00Z', modifiedAt: '2024-03-19T13:35:00Z' },
    ],
  ])('are found: %s', (line, found) => {
    expect(find(line)).toEqual(found);
  });

  it.each([
    'Ferries - Islands - 19 March 2024',
    'Thanks to @adaholm',
    'Follow Us @sundpost',
    'Ada @ada',
    'In 2024Ada Holm went to sea and did not return.',
    'Ada Holm - Ben Ruiz - Harbours - 19 March 2024 in three parts of the town',
    '99.99.24Ada Holm19',
    'DeShawn Holm met Ada',
    'by midnight on March 19, 2024',
    'Per Hansen',
    `${'Ada Holm - '.repeat(2000)}19.3.2024`,
  ])('are not sentences, sections or requests: %#', (line) => {
    expect(find(line)?.byline).toBeUndefined();
  });
});
