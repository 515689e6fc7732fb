import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { inReadingOrder } from '../../../../src/article/readers/pdf/reading-order.ts';
import { joinLineEnds, vocabularyOf } from '../../../../src/article/readers/pdf/line-ends.ts';
import { PageThread } from '../../../../src/article/readers/worker/html-thread.ts';
import { linesOfPage } from '../../../../src/article/readers/pdf/pdf-lines.ts';
import { columnOf, makePdf } from '../../../helpers/pdf-documents.ts';
import { linesOf, readDocument, refusalOf, skipsOf } from '../../../helpers/read-document.ts';

/** Only those who read PDFs install it. */
const isInstalled = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return true;
  } catch {
    return false;
  }
})();
if (!isInstalled && process.env['TEST_REQUIRE_ALL'] === '1')
  throw new Error('pdfjs-dist is not installed.');

const LEFT = [
  'The night ferry to the islands will sail',
  'again from Monday, the harbour office',
  'said. It had been in dry dock since the',
  'ninth of March, when a crack was dis-',
];
const RIGHT = ['covered in its shaft, and the well-known', 'captain had gone home to wait there.'];
const MORE = ['Tickets cost the same as last year,', 'and bicycles travel free of charge.'];
const head = (page: number) => [
  { text: 'The Harbour Review', x: 60, y: 800, size: 8 },
  { text: `- ${page} -`, x: 290, y: 40, size: 8 },
];
const pages = [
  [
    ...head(1),
    { text: 'The ferry is back', x: 60, y: 760, size: 20 },
    ...columnOf(LEFT, 60, 720),
    ...columnOf(RIGHT, 320, 720),
    { text: 'What changes', x: 320, y: 680, size: 13, isBold: true },
    ...columnOf(
      ['- New engines that are quieter by half', '- More berths for all who travel'],
      320,
      660,
    ),
    { text: '1 As of the timetable of May.', x: 60, y: 100, size: 7 },
  ],
  [...head(2), ...columnOf(MORE, 60, 720)],
];
const OPTIONS = { experimentalPdf: true } as const;

describe.skipIf(!isInstalled)('a PDF with a text layer', () => {
  test('is read column by column, without running heads, page numbers and hyphens at line ends', async () => {
    const info =
      '/Title (Microsoft Word - x.doc) /Author (Ada Sailor) /CreationDate (D:20240301090000Z)';
    const article = await readDocument(makePdf(pages, { info }), 'ferry.pdf', OPTIONS);
    expect(article).toMatchObject({
      title: 'The ferry is back',
      byline: 'Ada Sailor',
      publishedAt: '2024-03-01',
    });
    expect(linesOf(article)).toEqual([
      'paragraph: The night ferry to the islands will sail again from Monday, the harbour office said. It had been in dry dock since the ninth of March, when a crack was discovered in its shaft, and the well-known captain had gone home to wait there.',
      'heading1: What changes',
      'listItem1: New engines that are quieter by half',
      'listItem1: More berths for all who travel',
      'paragraph: Tickets cost the same as last year, and bicycles travel free of charge.',
    ]);
    const told = skipsOf(article);
    for (const words of ['The Harbour Review', '- 1 -', '- 2 -'])
      expect(told).toContain(`asked-to-skip: ${words}`);
    expect(told).toContain('footnote: 1 As of the timetable of May.');
  });

  test('a table is a block of its own', async () => {
    const at = (y: number, texts: readonly string[]) =>
      texts.map((text, index) => ({ text, x: 60 + index * 150, y }));
    const rows = [
      ['Port', 'Boats', 'Berths'],
      ['North', '1200', '14'],
      ['South', '90', '3'],
    ];
    const table = rows.flatMap((texts, index) => at(640 - index * 14, texts));
    const article = await readDocument(makePdf([[...pages[1]!, ...table]]), 'ferry.pdf', OPTIONS);
    expect(linesOf(article).filter((line) => line.startsWith('table'))).toEqual([
      'table: Port, Boats, Berths. North, 1200, 14. South, 90, 3.',
    ]);
  });

  test('pages without text are told', async () => {
    const article = await readDocument(makePdf([...pages, []]), 'ferry.pdf', OPTIONS);
    expect(article.warnings).toMatchObject([{ code: 'ARTICLE_WORDS_MISSING' }]);
    expect(article.warnings[0]?.message).toContain('1 of 3 pages without text: 3.');
  });

  test.each([
    [
      'that is scanned',
      makePdf([[], []]),
      'ARTICLE_UNSUPPORTED',
      'only pictures of pages (a scan)',
      /OCR/,
    ],
    [
      'with a password',
      makePdf(pages, {
        trailer: `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
      }),
      'ARTICLE_UNREADABLE',
      'it is protected by a password',
      /copy/,
    ],
    [
      'that is damaged',
      Buffer.from('%PDF-1.7\n1 0 obj'),
      'ARTICLE_UNREADABLE',
      'it is damaged',
      /save it again/,
    ],
  ])('%s is refused with its reason', async (_name, bytes, code, why, hint) => {
    const error = await refusalOf(bytes, 'story.pdf', OPTIONS);
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(why)]);
    expect(error.hint).toMatch(hint);
  });
});

test.runIf(isInstalled)('reading ends where it takes more memory than it may', async () => {
  const thread = new PageThread({ seconds: 60, memoryMb: 256, processMb: 0 });
  const request = { document: 'pdf', bytes: makePdf(pages), options: { name: 'x.pdf' } } as const;
  await expect(thread.convert(request, {})).rejects.toMatchObject({
    code: 'ARTICLE_TOO_COMPLEX',
    message: expect.stringContaining('more than 0 MB of memory') as unknown,
  });
});

test('without the flag it is refused, and the flag named', async () => {
  const error = await refusalOf(makePdf(pages), 'story.pdf');
  expect(error).toMatchObject({
    code: 'ARTICLE_UNSUPPORTED',
    message: 'story.pdf cannot be read: it is a PDF.',
    hint: expect.stringContaining('--experimental-pdf') as unknown,
  });
});

test('a line across columns parts them, and a table does not make columns', () => {
  const piece = (text: string, x: number, y: number) => ({
    text,
    x,
    y,
    width: text.length * 5,
    size: 10,
    font: 'f',
  });
  const side = (name: string, x: number, y: number) =>
    [0, 1, 2].map((line) => piece(`${name}${line} ${'words '.repeat(6)}`, x, y - line * 12));
  const across = piece('across '.repeat(12), 60, 600);
  const pieces = [
    ...side('a', 60, 700),
    ...side('b', 320, 700),
    across,
    ...side('c', 60, 560),
    ...side('d', 320, 560),
  ];
  const order = (all: typeof pieces): readonly string[] =>
    inReadingOrder(linesOfPage({ width: 595, height: 842, pieces: all }, 0)).map(
      ({ text }) => text.split(' ')[0]!,
    );
  expect(order(pieces).join(' ')).toBe('a0 a1 a2 b0 b1 b2 across c0 c1 c2 d0 d1 d2');
  const table = [0, 1, 2, 3].flatMap((row) => [
    piece(`n${row}`, 60, 700 - row * 12),
    piece(`x${row}`, 320, 700 - row * 12),
  ]);
  expect(order(table)).toEqual(['n0', 'n1', 'n2', 'n3']);
});

/** Texts at columns of a row, with places in points. */
const rowAt = (y: number, cells: readonly (readonly [x: number, text: string])[]) =>
  cells.map(([x, text]) => ({ text, x, y, width: text.length * 5, size: 10, font: 'f' }));
const tablesIn = (pieces: ReturnType<typeof rowAt>): readonly unknown[] =>
  inReadingOrder(linesOfPage({ width: 595, height: 842, pieces }, 0)).map(
    ({ text, table }) => table ?? text,
  );
const PROSE = 'words that fill the whole of the column';

test('a table is read by its rows: figures, wrapped cells, empty cells, beside a column of prose', () => {
  const ports = [
    ...rowAt(700, [
      [60, 'Port'],
      [200, 'Boats'],
      [300, 'Since'],
    ]),
    ...rowAt(686, [
      [60, 'North'],
      [200, '1,200'],
      [300, 'May'],
    ]),
    ...rowAt(674, [[300, 'at night']]),
    ...rowAt(660, [
      [60, 'South'],
      [300, 'June'],
    ]),
  ];
  const grid = [
    ['Port', 'Boats', 'Since'],
    ['North', '1,200', 'May at night'],
    ['South', '', 'June'],
  ];
  expect(tablesIn(ports)).toEqual([grid]);
  const between = [
    ...rowAt(740, [[60, `${PROSE} ${PROSE} ${PROSE}`]]),
    ...ports,
    ...rowAt(630, [[60, `${PROSE} ${PROSE} ${PROSE}`]]),
  ];
  expect(tablesIn(between)).toEqual([expect.any(String), grid, expect.any(String)]);
  const beside = [0, 1, 2, 3, 4, 5].flatMap((line) => rowAt(700 - line * 12, [[60, PROSE]]));
  const berths = [0, 1, 2, 3, 4].map((line) => [`Berth ${line}`, `€ ${line}.50`] as const);
  const prices = berths.flatMap(([berth, price], line) =>
    rowAt(700 - line * 12, [
      [320, berth],
      [450, price],
    ]),
  );
  expect(tablesIn([...beside, ...prices])).toEqual([...beside.map(({ text }) => text), berths]);
});

test.each([
  [
    'columns of prose',
    [0, 1, 2, 3].flatMap((line) =>
      rowAt(700 - line * 12, [
        [60, PROSE],
        [320, PROSE],
      ]),
    ),
  ],
  [
    'a list',
    [0, 1, 2, 3].flatMap((line) =>
      rowAt(700 - line * 12, [
        [60, `${line}.`],
        [90, 'short'],
      ]),
    ),
  ],
  [
    'two rows',
    [0, 1].flatMap((line) =>
      rowAt(700 - line * 12, [
        [60, 'a'],
        [200, '1'],
        [300, '2'],
      ]),
    ),
  ],
] as const)('%s is no table', (_name, pieces) => {
  expect(tablesIn([...pieces]).every((each) => typeof each === 'string')).toBe(true);
});

test.each([
  [['a night-', 'fall'], 'a nightfall'],
  [['a well-', 'known man'], 'a well-known man'],
  [['the fer-', 'ry'], 'the ferry'],
  [['an Anglo-', 'Saxon'], 'an Anglo-Saxon'],
  [['from 1990-', '95'], 'from 1990-95'],
  [['by sea-', 'side, a sea-side town'], 'by sea-side, a sea-side town'],
])('lines %j are “%s”', (lines, text) => {
  expect(joinLineEnds(lines, vocabularyOf(lines))).toBe(text);
});
