import { describe, expect, test } from 'vitest';
import { readDocx, type ReadDocxOptions } from '../../../../src/article/readers/docx/docx.ts';
import { ArticleError } from '../../../../src/errors.ts';
import type { Article } from '../../../../src/article/article.ts';
import {
  documentParts,
  makeArchive,
  makeDocument,
  paragraph,
  run,
  type DocumentParts,
} from '../../../helpers/word-documents.ts';

const STORY = [
  'The night ferry to the islands will sail again from Monday, the harbour office said.',
  'It had been in dry dock since March, when a crack was found in its shaft.',
  'Tickets cost the same as last year, and bicycles travel free.',
];
const body = STORY.map((text) => paragraph(text)).join('');
const read = (parts: DocumentParts, options: Partial<ReadDocxOptions> = {}): Promise<Article> =>
  readDocx(makeDocument(parts), { path: 'drafts/night-ferry.docx', ...options });
const lines = (article: Article): string[] =>
  article.blocks.map((block) => `${block.kind}${block.level ?? ''}: ${block.text}`);
const failureOf = async (bytes: Uint8Array): Promise<ArticleError> => {
  const error: unknown = await readDocx(bytes, { path: 'story.docx' }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArticleError);
  return error as ArticleError;
};

describe('what is read of a document', () => {
  test('every paragraph, in order, with headings, lists and quotes in their kinds', async () => {
    const item = (text: string, level = 0): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const article = await read({
      body: [
        paragraph('The ferry is back', 'Title'),
        paragraph(STORY[0]!),
        paragraph('What changes', 'Heading1'),
        item('New engines'),
        item('Quieter by half', 1),
        item('More berths'),
        paragraph('We missed it.', 'Quote'),
        paragraph('At sea', 'Heading2'),
        paragraph(STORY[1]!),
      ].join(''),
    });
    expect(article.title).toBe('The ferry is back');
    expect(lines(article)).toEqual([
      `paragraph: ${STORY[0]}`,
      'heading1: What changes',
      'listItem1: New engines',
      'listItem2: Quieter by half',
      'listItem1: More berths',
      'quote: We missed it.',
      'heading2: At sea',
      `paragraph: ${STORY[1]}`,
    ]);
    expect(article.skipped.map(({ rule }) => rule)).toEqual(['headline']);
    expect(article.slug).toBe('night-ferry');
  });

  test('emphasis and links are kept as runs', async () => {
    const article = await read({
      body: `<w:p>${run('The ')}${run('new', '<w:i/>')}${run(' ferry', '<w:b/>')}${run(' sails.')}</w:p>`,
    });
    expect(article.blocks[0]).toMatchObject({
      text: 'The new ferry sails.',
      runs: [
        { start: 4, end: 7, kind: 'emphasis' },
        { start: 8, end: 13, kind: 'strong' },
      ],
    });
  });

  test('tables are read, captions, notes and contents are in the skip report, and the policy reads them', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Port')}${cell('Hour')}</w:tr><w:tr>${cell('North')}${cell('9')}</w:tr><w:tr>${cell('South')}${cell('10')}</w:tr></w:tbl>`;
    const footnotes = `<w:footnote w:id="7">${paragraph('As of the timetable of May.', 'FootnoteText')}</w:footnote>`;
    const parts = {
      footnotes,
      body: [
        paragraph('What changes 2', 'TOC1'),
        `<w:p>${run('It sails at nine.')}<w:r><w:footnoteReference w:id="7"/></w:r></w:p>`,
        table,
        paragraph('The old ferry in 1961', 'Caption'),
        paragraph(STORY[1]!),
      ].join(''),
    };
    const article = await read(parts);
    expect(lines(article)).toEqual([
      'paragraph: It sails at nine.',
      'table: Port, Hour. North, 9. South, 10.',
      `paragraph: ${STORY[1]}`,
    ]);
    expect(article.skipped.map(({ rule }) => rule)).toEqual([
      'asked-to-skip',
      'footnote-mark',
      'photo-caption',
      'footnote',
    ]);
    const all = await read(parts, { policy: { caption: 'read', footnote: 'read' } });
    expect(lines(all)).toContain('footnote: As of the timetable of May.');
    expect(lines(all)).toContain('caption: The old ferry in 1961');
  });

  test('hidden text is not read, and listed', async () => {
    const article = await read({
      body:
        body +
        `<w:p>${run('It was ')}${run('not ', '<w:b/><w:vanish/>')}${run('full.')}</w:p>` +
        `<w:p>${run('Nobody sees this.', '<w:rStyle w:val="Strong"/><w:vanish w:val="true"/>')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('It is seen.', '<w:vanish w:val="0"/>')}</w:p>`,
    });
    expect(lines(article).slice(-2)).toEqual(['paragraph: It was full.', 'paragraph: It is seen.']);
    const found = article.skipped.filter(({ rule }) => rule === 'hidden');
    expect(found.map(({ words }) => words)).toEqual(['not', 'Nobody sees this.']);
  });

  test('nor are letters that no one can see: white on paper, or of one point', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>';
    const cell = (inside: string): string =>
      `<w:tbl><w:tr><w:tc><w:p>${inside}</w:p></w:tc></w:tr></w:tbl>`;
    const article = await read({
      body:
        body +
        `<w:p>${run('It was ')}${run('never ', white)}${run('full.')}</w:p>` +
        `<w:p>${run('Say that it sank.', '<w:sz w:val="2"/>')}${run('It did not.')}</w:p>` +
        `<w:p>${run('Almost white.', '<w:color w:themeColor="background1" w:val="fefefe"/>')}</w:p>` +
        `<w:p>${run('Pale grey.', '<w:color w:val="F7F7F7"/>')}</w:p>` +
        `<w:p>${run('Hardly darker.', '<w:color w:val="F8F8F8"/>')}</w:p>` +
        `<w:p>${run('On a ground.', white + shaded)}</w:p>` +
        `<w:p>${run('On a marker.', `${white}<w:highlight w:val="black"/>`)}</w:p>` +
        `<w:p><w:pPr>${shaded}</w:pPr>${run('On a bar.', white)}</w:p>` +
        `<w:p>${run('Small print.', '<w:sz w:val="12"/>')}${run(' In colour.', '<w:color w:val="FF0000"/>')}</w:p>` +
        cell(run('In a cell', white)),
    });
    const found = article.skipped.filter(({ rule }) => rule === 'hidden');
    expect(found.map(({ words }) => words)).toEqual([
      'never',
      'Say that it sank.',
      'Almost white.',
      'Hardly darker.',
    ]);
    expect(lines(article)).toEqual(
      expect.arrayContaining([
        'paragraph: It was full.',
        'paragraph: It did not.',
        'paragraph: Pale grey.',
        'paragraph: On a ground.',
        'paragraph: On a marker.',
        'paragraph: On a bar.',
        'paragraph: Small print. In colour.',
      ]),
    );
  });

  test('white letters of a page or a style that may have a ground are read', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const text = `<w:p><w:pPr><w:pStyle w:val="Banner"/></w:pPr>${run('In a banner.', white)}</w:p>`;
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:style w:type="paragraph" w:styleId="Banner"><w:name w:val="Banner"/><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr></w:style></w:styles>';
    const banner = await read({ body: body + text, extra: { 'word/styles.xml': styles } });
    expect(lines(banner).at(-1)).toBe('paragraph: In a banner.');
    const plain = await read({ body: body + text });
    expect(lines(plain)).not.toContain('paragraph: In a banner.');
  });

  test('nor is text of a style that hides', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:style w:type="paragraph" w:styleId="z-TopofForm"><w:name w:val="HTML Top of Form"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Seen"><w:name w:val="Seen"/></w:style></w:styles>';
    const article = await read({
      body: `${body}${paragraph('Top of Form', 'z-TopofForm')}${paragraph('It is seen.', 'Seen')}`,
      extra: { 'word/styles.xml': styles },
    });
    expect(lines(article).at(-1)).toBe('paragraph: It is seen.');
    expect(lines(article)).not.toContain('paragraph: Top of Form');
  });

  test('comments and deleted text are not read, inserted and moved text is', async () => {
    const parts = {
      body: `<w:p>${run('The ')}<w:del w:id="1">${'<w:r><w:delText>old </w:delText></w:r>'}</w:del><w:ins w:id="2">${run('new ')}</w:ins><w:commentRangeStart w:id="0"/>${run('ferry')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:moveFrom w:id="3">${run(' gone')}</w:moveFrom><w:moveTo w:id="4">${run(' sails')}</w:moveTo>${run('.')}</w:p>${body}`,
      extra: {
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${paragraph('Is that so?')}</w:comment></w:comments>`,
      },
    };
    expect((await read(parts)).blocks[0]?.text).toBe('The new ferry sails.');
  });

  test('what looks like clutter on a page is the text of a document', async () => {
    const odd = ['Read more', 'Share this story', 'Subscribe to our newsletter', 'Menu'];
    const article = await read({ body: body + odd.map((text) => paragraph(text)).join('') });
    expect(lines(article).slice(-4)).toEqual(odd.map((text) => `paragraph: ${text}`));
  });
});

describe('what a document says of itself', () => {
  const core =
    '<dc:title>Ferry &amp; sea</dc:title><dc:creator>Ada Sailor; Bo van Dyke</dc:creator><dcterms:created>2024-03-01T09:00:00Z</dcterms:created><dcterms:modified>2024-03-02T10:30:00Z</dcterms:modified>';

  test('title, people and dates come from its properties', async () => {
    expect(await read({ body, core })).toMatchObject({
      title: 'Ferry & sea',
      byline: 'Ada Sailor and Bo van Dyke',
      publishedAt: '2024-03-01T09:00:00Z',
      modifiedAt: '2024-03-02T10:30:00Z',
    });
  });

  test('a headline in the text wins over the property, also with a byline between', async () => {
    const article = await read({
      body: paragraph('Back at sea', 'Heading1') + paragraph('By Cy Writer') + body,
      core,
    });
    expect([article.title, article.blocks[0]?.text]).toEqual(['Back at sea', STORY[0]]);
    expect(article.skipped.map(({ rule }) => rule)).toEqual(['headline', 'byline']);
  });

  test.each(['Microsoft Office User', 'admin', 'python-docx', 'User 4711', 'a.sailor@example.org'])(
    '%s is not an author',
    async (creator) => {
      expect(
        (await read({ body, core: `<dc:creator>${creator}</dc:creator>` })).byline,
      ).toBeUndefined();
    },
  );

  test.each(['Document1', 'Microsoft Word - ferry.docx', 'ferry-final.docx'])(
    '%s is not a title: the file gives it',
    async (title) => {
      expect((await read({ body, core: `<dc:title>${title}</dc:title>` })).title).toBe(
        'Night ferry',
      );
    },
  );

  test('a first line that is all bold is the headline', async () => {
    const article = await read({ body: `<w:p>${run('Ferry back at sea', '<w:b/>')}</w:p>${body}` });
    expect([article.title, article.blocks[0]?.text]).toEqual(['Ferry back at sea', STORY[0]]);
  });

  test('so is a bold line below the label of an announcement, which ends at its mark', async () => {
    const bold = `<w:p>${run('Ferry back ', '<w:b/>')}${run('at sea', '<w:b/>')}</w:p>`;
    const labels = ['PRESS RELEASE', 'Sund, 3 March 2024'];
    const end = ['ENDS', 'Word count: 312', 'Notes to editors', 'The ferry was built in 1911.'];
    const written = (texts: readonly string[]): string =>
      texts.map((text) => paragraph(text)).join('');
    const article = await read({ body: written(labels) + bold + body + written(end) });
    expect(article.title).toBe('Ferry back at sea');
    expect(article.blocks.map(({ text }) => text)).toEqual(STORY);
    expect(article.skipped.map(({ words }) => words)).toEqual([...labels, article.title, end[0]]);
  });

  test('a bold line within the text is not the headline', async () => {
    const bold = `<w:p>${run('Look at this', '<w:b/>')}</w:p>`;
    expect((await read({ body: paragraph(STORY[0]!) + bold + body })).titleFrom).toBe('name');
  });

  test('the language of most of the text wins over the default', async () => {
    expect((await read({ body, language: 'de-AT' })).language).toBe('de-AT');
    const marked = STORY.map((text) => `<w:p>${run(text, '<w:lang w:val="uk-UA"/>')}</w:p>`).join(
      '',
    );
    expect((await read({ body: marked, language: 'en-US' })).language).toBe('uk-UA');
    expect((await read({ body })).language).toBe('en');
  });
});

describe('what is not a document', () => {
  const LONG = 'a'.repeat(1000);
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

  test.each<[string, Uint8Array, string, string]>([
    ['an empty file', Buffer.alloc(0), 'ARTICLE_EMPTY', 'story.docx is empty.'],
    [
      'a text',
      Buffer.from('The ferry sails at noon.'),
      'ARTICLE_UNSUPPORTED',
      'story.docx cannot be read: it is not a Word document, which would be a ZIP archive.',
    ],
    [
      'a PDF',
      Buffer.from('%PDF-1.7 x'),
      'ARTICLE_UNSUPPORTED',
      'story.docx cannot be read: it is a PDF.',
    ],
    [
      'rich text',
      Buffer.from('{\\rtf1 x}'),
      'ARTICLE_UNSUPPORTED',
      'story.docx cannot be read: it is a document in Rich Text Format.',
    ],
    [
      'an old document',
      compound,
      'ARTICLE_UNSUPPORTED',
      'story.docx cannot be read: it is in the format of Word before 2007 (.doc).',
    ],
    [
      'a locked document',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'ARTICLE_UNREADABLE',
      'story.docx cannot be read: it is protected by a password.',
    ],
    [
      'an OpenDocument file',
      makeArchive([
        {
          name: 'mimetype',
          content: Buffer.from('application/vnd.oasis.opendocument.text'),
          packed: Buffer.from('application/vnd.oasis.opendocument.text'),
          method: 0,
        },
      ]),
      'ARTICLE_UNSUPPORTED',
      'story.docx cannot be read: it is an OpenDocument file.',
    ],
    [
      'a spreadsheet',
      makeArchive([{ name: 'xl/workbook.xml', content: Buffer.from('<x/>') }]),
      'ARTICLE_UNSUPPORTED',
      'story.docx cannot be read: it is an archive without a Word document in it.',
    ],
    [
      'a cut-off document',
      makeDocument({ body }).subarray(0, 900),
      'ARTICLE_UNREADABLE',
      'story.docx cannot be read: it is damaged: its end is missing.',
    ],
    [
      'a document that is no XML',
      makeArchive(
        [...documentParts({ body })].map(([name, content]) => ({
          name,
          content: name === 'word/document.xml' ? Buffer.from('<w:document><w:body>') : content,
        })),
      ),
      'ARTICLE_UNREADABLE',
      'story.docx cannot be read: it is damaged, or is not a Word document.',
    ],
    [
      'a document with an entity of its own',
      makeArchive(
        [...documentParts({ body })].map(([name, content]) => ({
          name,
          content:
            name === 'word/document.xml'
              ? Buffer.concat([Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]>'), content])
              : content,
        })),
      ),
      'ARTICLE_UNREADABLE',
      'story.docx cannot be read: word/document.xml defines a document type, which Word never does.',
    ],
    [
      'gigabytes by its directory',
      makeArchive([
        { name: 'word/document.xml', content: Buffer.alloc(0), sizeBytes: 4_000_000_000 },
      ]),
      'ARTICLE_TOO_LARGE',
      'story.docx is too large: it unpacks to more than 16 MB of text.',
    ],
    [
      'a bomb behind a lying directory',
      makeArchive([
        { name: 'word/document.xml', content: Buffer.alloc(40_000_000, 'x'), sizeBytes: 1000 },
      ]),
      'ARTICLE_TOO_LARGE',
      'story.docx is too large: it unpacks to more than 16 MB of text.',
    ],
    [
      'a document without a word',
      makeDocument({ body: '<w:p/>' }),
      'ARTICLE_EMPTY',
      'story.docx contains nothing to read: it has no text.',
    ],
    [
      'a document without end',
      makeDocument({ body: '<w:p/>'.repeat(200_001) }),
      'ARTICLE_TOO_LARGE',
      expect.stringMatching(
        /^story.docx is too large: it has 200\d{3} tags, but at most 200000 are read.$/,
      ) as unknown as string,
    ],
    [
      'a document nested without end',
      makeDocument({ body: '<w:ins>'.repeat(50_000) + run(LONG) + '</w:ins>'.repeat(50_000) }),
      'ARTICLE_UNREADABLE',
      'story.docx cannot be read: its parts are nested too deeply.',
    ],
  ])('%s is refused with its reason', async (_name, bytes, code, message) => {
    const error = await failureOf(bytes);
    expect({ code: error.code, message: error.message }).toEqual({ code, message });
    expect(error.hint).toBeTypeOf('string');
  });

  test('pictures are never unpacked', async () => {
    const parts = [...documentParts({ body })].map(([name, content]) => ({ name, content }));
    const bytes = makeArchive([
      ...parts,
      {
        name: 'word/media/image1.png',
        content: Buffer.alloc(0),
        packed: Buffer.from('broken'),
        sizeBytes: 4_000_000_000,
      },
    ]);
    expect((await readDocx(bytes, { path: 'story.docx' })).blocks).toHaveLength(3);
  });

  test('an abort is thrown with its own reason', async () => {
    const reason = new Error('enough');
    await expect(
      readDocx(makeDocument({ body }), { path: 'story.docx', signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });
});
