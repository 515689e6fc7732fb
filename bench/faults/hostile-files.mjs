/** → files and answers made to burst, hang or confuse whoever reads them: every one is made when it is asked for. */
import { gzipSync } from 'node:zlib';
import { HOSTILE_BOOKS, HOSTILE_LISTS } from './hostile-books.mjs';
import {
  aliasBomb,
  MANY,
  MARKDOWNS,
  MEGABYTE,
  noise,
  numbered,
  page,
  PAGES,
  PROSE,
  TEXTS,
} from './hostile-texts.mjs';
import { liar, overlappingZip, packZip } from './zip-archives.mjs';

/** Feeds and other XML, by name. */
const FEEDS = {
  items: () =>
    feedOf(
      numbered(
        MANY,
        (i) => `<item><title>A ${i}</title><link>https://news.example/${i}</link></item>`,
      ),
    ),
  'items with one address': () =>
    feedOf('<item><title>A</title><link>https://news.example/a</link></item>'.repeat(MANY)),
  'an item of 5 MB': () =>
    feedOf(
      `<item><title>A</title><description>${'a &lt;p&gt;'.repeat(MEGABYTE / 2)}</description></item>`,
    ),
  'an item of 250,000 paragraphs': () =>
    feedOf(
      `<item><title>A</title><description>${'a &lt;p&gt;'.repeat(250_000)}</description></item>`,
    ),
  'an item of nested HTML': () =>
    feedOf(
      `<item><title>A</title><description>${'&lt;div&gt;'.repeat(MANY)}${PROSE}</description></item>`,
    ),
  categories: () =>
    feedOf(
      `<item><title>A</title>${'<category>a</category>'.repeat(MANY)}<description>${PROSE.repeat(30)}</description></item>`,
    ),
  'elements in elements': () => `<rss version="2.0"><channel>${'<item>'.repeat(MANY)}`,
  'entities that multiply': () =>
    `<!DOCTYPE rss [${numbered(30, (i) => `<!ENTITY a${i} "${i === 0 ? 'x' : `&a${i - 1};`.repeat(10)}">`)}]>${feedOf(`<item><title>&a29;</title></item>`)}`,
  'entities of other files': () =>
    `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY % b SYSTEM "http://127.0.0.1:9/">%b;]>${feedOf(`<item><title>&a;</title><description>&a;</description></item>`)}`,
  'a site map of many': () =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${numbered(MANY, (i) => `<url><loc>https://news.example/${i}</loc></url>`)}</urlset>`,
  'less-than signs': () => `<rss>${'<'.repeat(MANY)}`,
  attributes: () => `<rss ${numbered(MANY, (i) => `a${i}="b" `)}>`,
};

function feedOf(items) {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>${items}</channel></rss>`;
}

/** Word documents: the parts of an archive, by the document's name. */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordOf = (body) => `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
const word = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const document = (body, extra = []) =>
  packZip([['[Content_Types].xml', '<Types/>'], ['word/document.xml', wordOf(body)], ...extra]);

const DOCUMENTS = {
  'a gigabyte of spaces': () =>
    packZip([['word/document.xml', Buffer.alloc(1024 * MEGABYTE, ' ')]]),
  parts: () => packZip(Array.from({ length: 65_000 }, (_, i) => [`word/a${i}.xml`, ''])),
  'one place under many names': () => overlappingZip(),
  'a size that lies': () => liar(document(word(PROSE))),
  'an archive in an archive': () =>
    packZip([['word/document.xml', packZip([['word/document.xml', wordOf(word(PROSE))]])]]),
  'runs in runs': () => document('<w:p><w:r>'.repeat(MANY / 2)),
  'tables in tables': () =>
    document(
      `${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${word(PROSE)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}`,
    ),
  paragraphs: () => document(word('A ferry left.').repeat(MANY)),
  runs: () => document(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(MANY)}</w:p>`),
  cells: () =>
    document(
      `<w:tbl>${`<w:tr>${`<w:tc>${word('a')}</w:tc>`.repeat(100)}</w:tr>`.repeat(300)}</w:tbl>`,
    ),
  'entities that multiply': () =>
    packZip([
      [
        'word/document.xml',
        `<!DOCTYPE a [${numbered(30, (i) => `<!ENTITY a${i} "${i === 0 ? 'x' : `&a${i - 1};`.repeat(10)}">`)}]>${wordOf(word('&a29;'))}`,
      ],
    ]),
  'relations to itself': () =>
    document(word(PROSE), [
      [
        'word/_rels/document.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" TargetMode="External" Target="file:///etc/hostname"/></Relationships>`,
      ],
    ]),
  'styles based on each other': () =>
    document(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>${PROSE}</w:t></w:r></w:p>`, [
      [
        'word/styles.xml',
        `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
      ],
    ]),
  'names that lead out': () =>
    packZip([
      ['../../word/document.xml', wordOf(word(PROSE))],
      ['/word/document.xml', wordOf(word(PROSE))],
    ]),
  'cut short': () => document(word(PROSE)).subarray(0, 300),
  'no archive': () => noise(MEGABYTE),
};

/** Bytes under a text's name. */
const ENCODINGS = {
  'random bytes': () => noise(MEGABYTE),
  'UTF-16 cut in half': () =>
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(PROSE.repeat(20), 'utf16le').subarray(1),
    ]),
  'UTF-16 of halves': () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(MANY, Buffer.from([0x00, 0xd8]))]),
  'UTF-32': () =>
    Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 0]),
      Buffer.alloc(MANY, Buffer.from([0x61, 0, 0, 0])),
    ]),
  'a mark of order alone': () => Buffer.from([0xef, 0xbb, 0xbf]),
  'two marks of order': () =>
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0xfe]), Buffer.from(PROSE)]),
  'bytes that go on without a beginning': () => Buffer.alloc(MANY, 0x80),
  'letters written too long': () =>
    Buffer.concat([
      Buffer.from(PROSE),
      Buffer.alloc(MANY, Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf])),
    ]),
  'escapes of ISO 2022': () =>
    Buffer.concat([Buffer.from(PROSE), Buffer.alloc(MANY, Buffer.from('\x1b$B\x1b(B'))]),
  NUL: () => Buffer.alloc(MEGABYTE),
  'a page that says utf-7': () =>
    Buffer.from(page(`<meta charset="utf-7">+ADw-script+AD4-alert(1)<p>${PROSE.repeat(9)}`)),
  'a page that says another charset each time': () =>
    Buffer.from(
      `${['utf-16', 'shift_jis', '__proto__', 'x'.repeat(MANY)].map((name) => `<meta charset="${name}">`).join('')}${page(`<p>${PROSE.repeat(9)}`)}`,
    ),
  'gzip of a gigabyte': () => gzipSync(Buffer.alloc(1024 * MEGABYTE), { level: 9 }),
  'gzip in gzip': () =>
    Array.from({ length: 8 }).reduce(
      (bytes) => gzipSync(bytes),
      gzipSync(Buffer.alloc(512 * MEGABYTE)),
    ),
  'gzip cut short': () => gzipSync(Buffer.from(page(`<p>${PROSE.repeat(900)}`))).subarray(0, 90),
};

/** Lexicons, by file name. */
const LEXICONS = {
  'aliases.yaml': aliasBomb,
  'deep.yaml': () => `a: ${'{b: '.repeat(20_000)}`,
  'many.yaml': () => numbered(MANY, (i) => `name${i}: nay-m\n`),
  'own.yaml': () => '__proto__: a\nconstructor: b\ntoString: {say: c}\nhasOwnProperty: {ipa: d}\n',
  'wide.csv': () => `a${',b'.repeat(1_000_000)}\n`,
  'quotes.csv': () => `"${'"a'.repeat(MANY)}`,
  'many.csv': () => numbered(MANY, (i) => `name${i},nay-m\n`),
  'entities.pls': () =>
    `<!DOCTYPE lexicon [${numbered(30, (i) => `<!ENTITY a${i} "${i === 0 ? 'x' : `&a${i - 1};`.repeat(10)}">`)}]><lexicon version="1.0" alphabet="ipa"><lexeme><grapheme>&a29;</grapheme><phoneme>a</phoneme></lexeme></lexicon>`,
  'deep.pls': () => `<lexicon version="1.0">${'<lexeme>'.repeat(MANY)}`,
  'stars.yaml': () => numbered(3_000, (i) => `"${'*'.repeat(50)}${i}": a\n`),
  'patterns.yaml': () => `"${'(a+)+'.repeat(100)}": x\n"${'.*'.repeat(1_000)}": y\n`,
};

/** Configurations, by file name. */
const CONFIGURATIONS = {
  'deep.json': () => '['.repeat(MANY),
  'closed.json': () => `${'{"feed":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  'own.json': () => '{"__proto__":{"provider":"x"},"constructor":{"prototype":{}},"toString":1}',
  'many.json': () => `{${numbered(MANY, (i) => `"a${i}":1,`)}"voice":"x"}`,
  'aliases.yaml': aliasBomb,
  'deep.yaml': () => `voices: ${'{a: '.repeat(20_000)}`,
  'long.yaml': () => `voice: ${'a'.repeat(5 * MEGABYTE)}`,
};

/** Files of voices that are none. */
const VOICES = {
  'burst.zip': () => packZip([['voice.onnx', Buffer.alloc(1024 * MEGABYTE)]]),
  'names.zip': () =>
    packZip([
      ['../../../escaped.txt', 'x'],
      ['/tmp/escaped.txt', 'x'],
      ['a\\..\\b', 'x'],
    ]),
  'parts.zip': () => packZip(Array.from({ length: 65_000 }, (_, i) => [`a${i}`, ''])),
  'noise.tar.bz2': () => Buffer.concat([Buffer.from('BZh9'), noise(MEGABYTE)]),
  'noise.onnx': () => noise(MEGABYTE),
  'lengths.onnx': () => Buffer.alloc(MEGABYTE, Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x7f])),
  'nested.onnx': () => nested(20_000),
};

/** A message of protocol buffers in a message, so many times. */
function nested(depth) {
  let bytes = Buffer.alloc(0);
  for (let i = 0; i < depth; i++)
    bytes = Buffer.concat([Buffer.from([0x3a, ...varint(bytes.length)]), bytes]);
  return bytes;
}

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest & 127) | 128);
  }
}

/** What is published, damaged on purpose: the file of a standing edition, and its new content. */
const PUBLISHED = {
  'output/ferry/edition.json': {
    'in brackets': () => '['.repeat(MANY),
    'closed brackets': () => `{"key":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    'of its own kind': () => '{"__proto__":{"files":[]},"files":{"length":1e9}}',
    'of 50 MB': () => `{"title":"${'a'.repeat(50 * MEGABYTE)}"}`,
  },
  'output/feed.xml': FEEDS,
};

/** Every case: its name, the files that are written, and the command. */
export function hostileCases() {
  const read = (kind, { contents, extension, args = ['script'] }) =>
    Object.entries(contents).map(([name, make]) => ({
      name: `${kind}: ${name}`,
      files: { [`hostile.${extension}`]: make },
      args: [...args, `hostile.${extension}`, '--json'],
    }));
  return [
    ...read('a page', { contents: PAGES, extension: 'html' }),
    ...read('a text', { contents: TEXTS, extension: 'txt' }),
    ...read('Markdown', { contents: MARKDOWNS, extension: 'md' }),
    ...read('a feed', { contents: FEEDS, extension: 'xml' }),
    ...read('a document', { contents: DOCUMENTS, extension: 'docx' }),
    ...HOSTILE_BOOKS.flatMap(({ kind, ...how }) => read(kind, how)),
    ...Object.entries(HOSTILE_LISTS).map(([name, make]) => ({
      name: `a list: ${name}`,
      files: { 'hostile.list': make },
      args: ['plan', '--provider', 'tone', '--list', 'hostile.list', '--json'],
    })),
    ...read('bytes of a text', { contents: ENCODINGS, extension: 'txt' }),
    ...read('bytes of a page', { contents: ENCODINGS, extension: 'html' }),
    ...Object.entries(LEXICONS).map(([name, make]) => ({
      name: `a lexicon: ${name}`,
      files: { [name]: make, 'lectern.config.json': () => JSON.stringify({ lexicon: name }) },
      args: ['script', 'articles/ferry.md', '--json'],
    })),
    ...Object.entries(CONFIGURATIONS).map(([name, make]) => ({
      name: `a configuration: ${name}`,
      files: { [name]: make },
      args: ['config', 'print', '--config', name],
    })),
    ...Object.entries(VOICES).map(([name, make]) => ({
      name: `a voice: ${name}`,
      files: { [name]: make },
      args: ['voices', 'add', name],
    })),
    ...Object.entries(PUBLISHED).flatMap(([path, contents]) =>
      Object.entries(contents).flatMap(([name, make]) =>
        [
          ['verify'],
          ['feed'],
          ['feed', 'check', 'output/feed.xml'],
          ['publish', '--to', 'site'],
          BUILD_AGAIN,
        ].map((args) => ({
          name: `${path} ${name}: ${args.join(' ')}`,
          files: { [path]: make },
          args,
        })),
      ),
    ),
  ];
}

const BUILD_AGAIN = ['build', 'articles', '--provider', 'tone'];
