import { describe, expect, test, vi } from 'vitest';
import { openChapter } from '../../../../src/article/readers/epub/chapter.ts';
import { openBook } from '../../../../src/article/readers/epub/epub-parts.ts';
import { bookFiles, archiveOf, makeBook, type BookParts } from '../../../helpers/open-documents.ts';
import { linesOf, readDocument, refusalOf, skipsOf } from '../../../helpers/read-document.ts';
import { makeArchive } from '../../../helpers/word-documents.ts';

const ONE = 'The night ferry to the islands will sail again from Monday, the harbour office said.';
const TWO = 'It had been in dry dock since March, when a crack was found in its shaft.';
const read = (parts: BookParts) => readDocument(makeBook(parts), 'ferry.epub');

describe('the chapters of a book', () => {
  test('are read in the order of the spine, with their headings, lists, quotes and tables', async () => {
    const article = await read({
      chapters: {
        'b.xhtml': `<h1>At home</h1><p>${ONE}</p><ul><li>New<ol><li>Quiet</li></ol></li></ul>`,
        'a b.xhtml': `<section epub:type="chapter"><h1>At sea</h1><blockquote><p>We missed it.</p></blockquote><table><tr><th>Port</th><th>Hour</th></tr><tr><td>North</td><td>9</td></tr></table><p>${TWO}</p></section>`,
      },
    });
    expect(article.title).toBe('The ferry');
    expect(linesOf(article)).toEqual([
      'heading1: At home',
      `paragraph: ${ONE}`,
      'listItem1: New',
      'listItem2: Quiet',
      'heading1: At sea',
      'quote: We missed it.',
      'table: Port, Hour. North, 9.',
      `paragraph: ${TWO}`,
    ]);
  });

  test('elements that close themselves, entities and another character set are read', async () => {
    const files = bookFiles({ chapters: { 'c.xhtml': '' } });
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?><html><head><title/><script src="x.js"/></head><body><p><a id="p1"/>Caf\u00e9&nbsp;&mdash; <span/>open. ${ONE}</p></body></html>`,
      'latin1',
    );
    const parts = Object.entries(files).map(([name, text]) => ({
      name,
      content: Buffer.from(text),
    }));
    const bytes = makeArchive(
      parts.map((part) => (part.name.endsWith('c.xhtml') ? { ...part, content: latin } : part)),
    );
    expect(linesOf(await readDocument(bytes, 'x.epub'))).toEqual([
      `paragraph: Café — open. ${ONE}`,
    ]);
  });

  test('what looks like the clutter of a page is the text of a book', async () => {
    const odd = ['Read more', 'Subscribe to our newsletter', 'Share'];
    const inside = odd.map((text) => `<p>${text}</p>`).join('');
    const article = await read({ chapters: { 'a.xhtml': `<p>${ONE}</p>${inside}` } });
    expect(linesOf(article).slice(1)).toEqual(odd.map((text) => `paragraph: ${text}`));
  });

  test('a chapter whose heading is a picture, or plain words, has that of the contents', async () => {
    const nav = `<nav epub:type="toc"><ol><li><a href="a.xhtml">The Crossing</a></li><li><a href="b.xhtml">Chapter 2: Home</a></li><li><a href="c.xhtml#x">Start</a></li></ol></nav>`;
    const article = await read({
      nav,
      chapters: {
        'a.xhtml': `<h1><img src="one.png" alt=""/></h1><p>${ONE}</p>`,
        'b.xhtml': `<p class="h">Chapter 2</p><p>HOME</p><p>${TWO}</p>`,
        'c.xhtml': '<p>It ends here, and that is that.</p>',
      },
    });
    expect(linesOf(article)).toEqual([
      'heading2: The Crossing',
      `paragraph: ${ONE}`,
      'heading2: Chapter 2',
      'heading2: HOME',
      `paragraph: ${TWO}`,
      'paragraph: It ends here, and that is that.',
    ]);
  });
});

test('a text that the spine names again and again is read once', async () => {
  const files = bookFiles({ chapters: { 'a.xhtml': `<p>${ONE}</p>` } });
  const path = 'OEBPS/content.opf';
  const again = '<itemref idref="a.xhtml"/>'.repeat(50_000);
  files[path] = files[path]!.replace('</spine>', `${again}</spine>`);
  expect(linesOf(await readDocument(archiveOf(files), 'a.epub'))).toEqual([`paragraph: ${ONE}`]);
});

test('a style sheet that chapters share is decoded once', async () => {
  const head = '<head><link rel="stylesheet" href="book.css"/></head>';
  const body = `<body><p>${ONE}</p><p class="gone">Not this.</p></body>`;
  const names = ['a.xhtml', 'b.xhtml', 'c.xhtml'];
  const bytes = makeBook({
    extra: { 'OEBPS/book.css': '.gone { display: none }' },
    chapters: Object.fromEntries(names.map((name) => [name, `${head}${body}`])),
  });
  const book = await openBook({ bytes, name: 'ferry.epub' });
  const read = vi.spyOn(book.parts as Map<string, Buffer>, 'get');
  const chapters = names.map((name) => openChapter(book, `OEBPS/${name}`));
  expect(chapters.map((chapter) => chapter?.lines)).toEqual(names.map(() => [ONE]));
  expect(read.mock.calls.filter(([path]) => path.endsWith('.css'))).toHaveLength(1);
});

describe('what is not the story', () => {
  test('cover, title page, contents, copyright and what is beside the order are skipped and told', async () => {
    const nav = `<nav epub:type="toc"><ol><li><a href="a.xhtml">Chapter</a></li></ol></nav><nav epub:type="landmarks"><ol><li><a epub:type="copyright-page" href="legal.xhtml">Legal</a></li></ol></nav>`;
    const article = await read({
      nav,
      spine: { 'answers.xhtml': 'linear="no"' },
      chapters: {
        'cover.xhtml': '<p>The cover</p>',
        't.xhtml': '<section epub:type="titlepage"><h1>The ferry</h1><p>A story</p></section>',
        'legal.xhtml': '<p>All rights reserved.</p>',
        'nav.xhtml': nav,
        'a.xhtml': `<h1>Chapter</h1><p>${ONE}</p><div epub:type="index"><p>Anchor, 5</p></div>`,
        'answers.xhtml': '<p>Answer: 42.</p>',
      },
    });
    expect(linesOf(article)).toEqual(['heading1: Chapter', `paragraph: ${ONE}`]);
    const told = skipsOf(article).join('\n');
    for (const words of [
      'The cover',
      'A story',
      'All rights reserved.',
      'Anchor, 5',
      'Answer: 42.',
    ])
      expect(told).toContain(`asked-to-skip: ${words}`);
  });

  test('an EPUB 2 names them in its guide, and a title page is known by its words', async () => {
    const article = await read({
      metadata:
        '<dc:title>The ferry</dc:title><dc:creator opf:role="aut">Ada Sailor</dc:creator><dc:publisher>Holm Press</dc:publisher><dc:language>en</dc:language>',
      guide: '<guide><reference type="toc" href="x.xhtml"/></guide>',
      chapters: {
        '1.xhtml': '<h1>THE FERRY</h1><p>by Ada Sailor</p><p>Holm Press</p>',
        'x.xhtml': '<p><a href="2.xhtml">Chapter one</a></p>',
        '2.xhtml': `<h2>Chapter one</h2><p>${ONE}</p>`,
      },
    });
    expect(linesOf(article)).toEqual(['heading2: Chapter one', `paragraph: ${ONE}`]);
  });

  test('notes are notes: by their type, their role, or links that lead to each other', async () => {
    const article = await read({
      chapters: {
        'a.xhtml': `<p>It sails.<a epub:type="noteref" href="#n1">1</a></p><aside id="n1" epub:type="footnote"><p>In May.</p></aside><p>It <span epub:type="pagebreak" title="12">12</span>stops.<a role="doc-noteref" href="#n2">*</a></p><aside id="n2" role="doc-footnote">In June.</aside>`,
        'b.xhtml': `<p>${TWO}<sup><a id="r3" href="n.xhtml#n3">3</a></sup></p>`,
        'n.xhtml': `<p class="head">Notes</p><p id="n3"><a href="b.xhtml#r3">3</a> In July.</p>`,
      },
    });
    expect(linesOf(article)).toEqual([
      'paragraph: It sails.',
      'paragraph: It stops.',
      `paragraph: ${TWO}`,
    ]);
    const notes = article.skipped.filter(({ rule }) => rule === 'footnote');
    expect(notes.map(({ words }) => words)).toEqual(['In May.', 'In June.', 'Notes', 'In July.']);
  });

  test('headings that lead back to the contents do not become notes', async () => {
    const article = await read({
      chapters: {
        'toc.xhtml': '<p><a id="t1" href="a.xhtml#c1">1</a></p>',
        'a.xhtml': `<div id="c1"><p><a href="toc.xhtml#t1">1</a></p><p>${ONE}</p></div>`,
      },
    });
    expect(linesOf(article)).toContain(`paragraph: ${ONE}`);
  });

  test('what its style sheets hide is not read', async () => {
    const article = await read({
      extra: { 'OEBPS/css/book.css': '.gone { display: none } .seen { color: red }' },
      chapters: {
        'a.xhtml': `<head><link rel="stylesheet" type="text/css" href="css/book.css"/></head><body><p>${ONE}</p><p class="gone">Say that it sank.</p><p>It did <b class="gone">not</b><b class="seen">so</b>.</p><p style="color:#fff">White.</p></body>`,
      },
    });
    expect(linesOf(article)).toEqual([`paragraph: ${ONE}`, 'paragraph: It did so.']);
  });

  test('marks that ask how it is said, or to be read, are not obeyed; one that asks to skip is', async () => {
    const article = await read({
      chapters: {
        'a.xhtml': `<p data-say="guilty" data-ipa="x">Innocent.</p><p>${ONE}</p><p hidden="" data-lectern="read">Unseen.</p><p data-lectern="skip">For the eye.</p>`,
      },
    });
    expect(linesOf(article)).toEqual(['paragraph: Innocent.', `paragraph: ${ONE}`]);
    expect(article.blocks.some(({ sayAs }) => sayAs !== undefined)).toBe(false);
  });
});

test('title, authors, dates and language are those of the package', async () => {
  const article = await readDocument(
    makeBook({
      metadata:
        '<dc:title id="s">A tale</dc:title><dc:title id="m">The ferry</dc:title><meta refines="#m" property="title-type">main</meta><dc:creator id="c">Ada Sailor</dc:creator><meta refines="#c" property="role">aut</meta><dc:creator id="i">Bo Painter</dc:creator><meta refines="#i" property="role">ill</meta><dc:date>2024-03-01T09:00:00+00:00</dc:date><meta property="dcterms:modified">2024-04-02T10:00:00Z</meta><dc:language>en-GB</dc:language>',
      chapters: {
        'a.xhtml': `<p>${ONE} ${TWO}</p><p xml:lang="fr">Bonjour tout le monde.</p>`,
      },
    }),
    'book.epub',
  );
  expect(article).toMatchObject({
    title: 'The ferry',
    byline: 'Ada Sailor',
    publishedAt: '2024-03-01T09:00:00Z',
    modifiedAt: '2024-04-02T10:00:00Z',
    language: 'en-GB',
    slug: 'book',
  });
  expect(article.blocks.at(-1)?.language).toBe('fr');
});

describe('what no reading system shows', () => {
  const line = (className = 'h'): string => `<p>${ONE}</p><p class="${className}">zebrafish</p>`;
  const head = (inside: string): string => `<head><title/>${inside}</head><body>${line()}</body>`;
  const link = (attributes: string): string => head(`<link rel="stylesheet" ${attributes}/>`);
  const css = '.h{display:none}';

  test.each([
    ['a body', '<body style="display:none"><p>zebrafish</p></body>'],
    ['a body by an attribute', '<body hidden="hidden"><p>zebrafish</p></body>'],
    ['a page', '<head><title/><style>html{visibility:hidden}</style></head><body>zebrafish</body>'],
    [
      'words directly in a body',
      `<head><title/><style>body{font-size:0}p{font-size:16px}</style></head><body>zebrafish<p>${ONE}</p></body>`,
    ],
    ['a linked style sheet', link('href="s.css"')],
    ['one whose address is escaped', link('href="&#115;.css"')],
    ['one behind a sign of tags', link('title="a>b" href="s.css"')],
    ['one with a query', link(`href='s.css?v=2'`)],
    ['an imported one', link('href="i.css"')],
    ['one imported by a style', head('<style>@import "css/i.css" layer(a) screen;</style>')],
    ['one that imports itself', link('href="self.css"')],
  ])('is not read: hidden by %s', async (_name, chapter) => {
    const extra = {
      'OEBPS/s.css': css,
      'OEBPS/i.css': '@import url(css/i.css);',
      'OEBPS/css/i.css': `@import url('../s.css');`,
      'OEBPS/self.css': `@import "self.css";@import 'self.css';${css}`,
    };
    const article = await read({
      chapters: { 'a.xhtml': `<p>${TWO}</p>`, 'b.xhtml': chapter },
      extra,
    });
    expect(linesOf(article).join('\n')).not.toContain('zebrafish');
  });

  test.each([
    ['hides nothing where it is for print', '<?xml-stylesheet href="s.css" media="print"?>', true],
    [
      'hides nothing where it is another one',
      '<?xml-stylesheet alternate="yes" href="s.css"?>',
      true,
    ],
    ['hides', '<?xml-stylesheet type="text/css" href="s.css"?>', false],
  ])('an instruction with a style sheet %s', async (_name, instruction, isRead) => {
    const files = bookFiles({ chapters: { 'a.xhtml': line() }, extra: { 'OEBPS/s.css': css } });
    const path = 'OEBPS/a.xhtml';
    files[path] = files[path]!.replace('<!DOCTYPE', `${instruction}<!DOCTYPE`);
    const article = await readDocument(archiveOf(files), 'a.epub');
    expect(linesOf(article).length).toBe(isRead ? 2 : 1);
  });
});

describe('an EPUB that cannot be read', () => {
  const encryption = (algorithm: string): string =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`;
  const chapters = { 'a.xhtml': `<p>${ONE}</p>` };
  const book = (extra: Record<string, string>): Buffer =>
    archiveOf({ ...bookFiles({ chapters }), ...extra });

  test.each([
    [
      'protected against copying',
      book({
        'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
      }),
      'ARTICLE_UNREADABLE',
      'it is protected against copying (DRM)',
    ],
    ['a text file', Buffer.from('Just words.'), 'ARTICLE_UNSUPPORTED', 'it is not an EPUB'],
    ['nothing', Buffer.alloc(0), 'ARTICLE_EMPTY', 'is empty'],
    ['cut', book({}).subarray(0, 900), 'ARTICLE_UNREADABLE', 'it is damaged'],
    [
      'without its package',
      archiveOf({ mimetype: 'application/epub+zip', 'a.xhtml': '<p>x</p>' }),
      'ARTICLE_UNSUPPORTED',
      'it is an archive without a book in it',
    ],
    [
      'without a chapter',
      makeBook({ chapters: {} }),
      'ARTICLE_EMPTY',
      'contains nothing to read: it has no chapter',
    ],
    [
      'a bomb',
      makeArchive([
        { name: 'mimetype', content: Buffer.from('application/epub+zip') },
        { name: 'META-INF/container.xml', content: Buffer.alloc(1000, 'x') },
        { name: 'OEBPS/a.xhtml', content: Buffer.alloc(40_000_000, 'x'), sizeBytes: 1000 },
      ]),
      'ARTICLE_TOO_LARGE',
      'it unpacks to more than 32 MB of text',
    ],
    [
      'nested without end',
      book({ 'OEBPS/content.opf': '<package>'.repeat(10_000) }),
      'ARTICLE_UNREADABLE',
      'its parts are nested too deeply',
    ],
  ])('%s is refused with its reason', async (_name, bytes, code, why) => {
    const error = await refusalOf(bytes, 'story.epub');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^story\.epub /);
    expect(error.message).toContain(why);
    expect(error.hint).toBeTypeOf('string');
  });

  test('a text that is missing is told', async () => {
    const files = bookFiles({
      chapters: { 'a.xhtml': `<p>${ONE}</p>`, 'b.xhtml': `<p>${TWO}</p>` },
    });
    delete files['OEBPS/b.xhtml'];
    const article = await readDocument(archiveOf(files), 'a.epub');
    expect(article.warnings).toMatchObject([{ code: 'ARTICLE_WORDS_MISSING' }]);
    expect(article.warnings[0]?.message).toContain('OEBPS/b.xhtml');
  });

  test('fonts that are only disguised do not matter', async () => {
    const way = encryption('http://www.idpf.org/2008/embedding');
    const article = await readDocument(book({ 'META-INF/encryption.xml': way }), 'a.epub');
    expect(linesOf(article)).toEqual([`paragraph: ${ONE}`]);
  });
});
