/** → books and documents made to burst, hang or confuse whoever reads them: every one is made when it is asked for. */
import { deflateSync } from 'node:zlib';
import { MANY, MEGABYTE, numbered, PROSE } from './hostile-texts.mjs';
import { packZip } from './zip-archives.mjs';

/** Entities that multiply, and one of another file. */
const ENTITIES = `<!DOCTYPE x [${numbered(30, (i) => `<!ENTITY a${i} "${i === 0 ? 'x' : `&a${i - 1};`.repeat(10)}">`)}<!ENTITY f SYSTEM "file:///etc/hostname">]>`;

/** A book of one chapter. `change`: its parts by path → the same with something wrong. */
function bookOf(body, change = (parts) => parts) {
  const parts = {
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package><metadata><dc:title>The ferry</dc:title><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
  };
  return packZip([['mimetype', 'application/epub+zip'], ...Object.entries(change(parts))]);
}

const STORY = `<p>${PROSE}</p>`;

/** Changes one part: what is at `from` becomes `to`. */
const replaced = (path, from, to) => (parts) => ({
  ...parts,
  [path]: parts[path].replace(from, () => to),
});

/** A book with this beside its metadata. */
const described = (metadata) =>
  bookOf(STORY, replaced('book.opf', '</metadata>', `${metadata}</metadata>`));

/** A book with this navigation. */
const navigated = (nav) =>
  bookOf(STORY, (parts) => ({
    ...replaced(
      'book.opf',
      '</manifest>',
      '<item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>',
    )(parts),
    'n.xhtml': `<html><body>${nav}</body></html>`,
  }));

/** A book with this style sheet. */
const styled = (css) =>
  bookOf(STORY, (parts) => ({
    ...replaced('a.xhtml', '<title/>', '<title/><link rel="stylesheet" href="a.css"/>')(parts),
    'a.css': css,
  }));

const BOOKS = {
  'a gigabyte of spaces': () =>
    bookOf(STORY, (parts) => ({ ...parts, 'b.xhtml': Buffer.alloc(1024 * MEGABYTE, ' ') })),
  parts: () =>
    packZip([
      ['mimetype', 'application/epub+zip'],
      ...Array.from({ length: 60_000 }, (_, i) => [`a${i}.xhtml`, '']),
    ]),
  'one text again and again': () =>
    bookOf(
      STORY,
      replaced('book.opf', '</spine>', `${'<itemref idref="a"/>'.repeat(MANY)}</spine>`),
    ),
  'elements in elements': () => bookOf('<div>'.repeat(MANY)),
  'entities that multiply': () =>
    bookOf(`<p>&a29;&f;</p>${STORY}`, replaced('a.xhtml', '<html', `${ENTITIES}<html`)),
  'a package whose entities multiply': () =>
    bookOf(STORY, replaced('book.opf', '<package>', `${ENTITIES}<package>&a29;&f;`)),
  'names that lead out': () =>
    bookOf(STORY, replaced('book.opf', 'href="a.xhtml"', 'href="../../../../etc/hostname"')),
  'a package elsewhere': () =>
    bookOf(STORY, replaced('META-INF/container.xml', 'book.opf', '/etc/hostname')),
  'titles that are refined': () =>
    described(
      numbered(
        MANY / 5,
        (i) => `<dc:title id="t${i}">T</dc:title><meta refines="#t${i}" property="x">m</meta>`,
      ),
    ),
  'contents in contents': () =>
    navigated(
      `${'<nav epub:type="toc">'.repeat(300)}${'<a href="a.xhtml">x</a>'.repeat(MANY / 5)}`,
    ),
  'notes that lead to each other': () =>
    bookOf(
      numbered(
        MANY / 10,
        (i) =>
          `<p id="n${i}"><a id="r${i}" href="#r${(i * 7) % (MANY / 10)}">${i % 1000}</a> ${PROSE}</p>`,
      ),
    ),
  'rules of style': () => styled('.a .b .c{color:red}'.repeat(MANY)),
  'a style sheet that imports itself': () => styled('@import "a.css";'.repeat(MANY / 10)),
  'links to style sheets': () =>
    bookOf(STORY, replaced('a.xhtml', '<title/>', '<link stylesheet '.repeat(MANY))),
};

const OFFICE = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:draw="d"';
const p = (inside, style = '') => `<text:p text:style-name="${style}">${inside}</text:p>`;

/** An OpenDocument text. */
const openText = (text, styles = '', before = '') =>
  packZip([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    [
      'content.xml',
      `${before}<office:document-content ${OFFICE}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ],
  ]);

const styleOf = (name, parent) =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;

const TEXTS = {
  'a gigabyte of spaces': () =>
    packZip([
      ['mimetype', 'application/vnd.oasis.opendocument.text'],
      ['content.xml', Buffer.alloc(1024 * MEGABYTE, ' ')],
    ]),
  'styles based on each other': () =>
    openText(p(PROSE, 'A'), styleOf('A', 'B') + styleOf('B', 'A')),
  'a chain of styles': () =>
    openText(
      p(PROSE, 'S0'),
      numbered(MANY / 2, (i) => styleOf(`S${i}`, `S${i + 1}`)),
    ),
  'spaces of odd numbers': () =>
    openText(
      p(
        ['1000000000', '-5', '1e99', 'x'].map((count) => `a<text:s text:c="${count}"/>`).join('') +
          PROSE,
      ),
    ),
  'rows that are repeated': () =>
    openText(
      `${p(PROSE)}<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000">${p('x')}</table:table-cell></table:table-row></table:table>`,
    ),
  'frames in frames': () => openText('<text:p><draw:frame><draw:text-box>'.repeat(MANY)),
  paragraphs: () => openText(p('A ferry left.').repeat(MANY)),
  'entities that multiply': () => openText(p(`&a29;&f; ${PROSE}`), '', ENTITIES),
};

const rich = (text) => Buffer.from(`{\\rtf1\\ansi${text}}`, 'latin1');

const RICH = {
  'groups in groups': () => rich('{'.repeat(MEGABYTE)),
  'bytes that are not there': () => rich(`${PROSE}\\bin9999999999 x`),
  'numbers of all sizes': () =>
    rich(
      `${PROSE}\\uc99999 \\u65 \\u-1 \\u99999999 \\u55296 \\fs-99999999999 \\itap999999999 x\\nestcell\\nestrow \\li-999999999\\par`,
    ),
  'a field with many results': () =>
    rich(`${PROSE}{\\field{\\*\\fldinst ${' '.repeat(MANY)}}${'{\\fldrslt x}'.repeat(MANY / 5)}}`),
  'fields in fields': () =>
    rich(
      `${'{\\field{\\*\\fldinst HYPERLINK "javascript:alert(1)"}{\\fldrslt '.repeat(400)}${PROSE}${'}}'.repeat(400)}`,
    ),
  rows: () => rich(`${PROSE}\\par${'\\trowd\\intbl x\\cell y\\cell\\row'.repeat(MANY)}`),
  'words of every object': () =>
    rich(`\\constructor \\toString1 \\__proto__ {\\*\\constructor x}{\\valueOf y}${PROSE}\\par`),
  'cut short': () => rich(PROSE).subarray(0, -1),
};

/** A PDF of one page. `catalog`, `pages`, `filters`: what is added there. */
function pdf(content, { catalog = '', pages = '/Kids [3 0 R] /Count 1', filters = '' } = {}) {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${content.length} ${filters} >>\nstream\n${content.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`, 'latin1');
}

const SHOWN = Buffer.from(`BT /F1 10 Tf 50 700 Td (${PROSE.replace(/[()]/g, '')}) Tj ET`);

const PDFS = {
  'a program': () => pdf(SHOWN, { catalog: '/OpenAction << /S /JavaScript /JS (while(1){}) >>' }),
  'pages in themselves': () => pdf(SHOWN, { pages: '/Kids [2 0 R 2 0 R] /Count 2' }),
  'one page again and again': () =>
    pdf(SHOWN, { pages: `/Kids [${'3 0 R '.repeat(MANY)}] /Count ${MANY}` }),
  'a number of pages that lies': () => pdf(SHOWN, { pages: '/Kids [3 0 R] /Count 1000000000' }),
  'a stream of half a gigabyte': () =>
    pdf(deflateSync(Buffer.alloc(512 * MEGABYTE, ' ')), { filters: '/Filter /FlateDecode' }),
  'a stream in a stream': () =>
    pdf(deflateSync(deflateSync(Buffer.alloc(1024 * MEGABYTE, ' '))), {
      filters: '/Filter [/FlateDecode /FlateDecode]',
    }),
  'pieces of text': () =>
    pdf(
      Buffer.from(
        `BT /F1 10 Tf ${numbered(MANY / 2, (i) => `1 0 0 1 ${(i * 37) % 500} ${(i * 91) % 800} Tm (w) Tj `)} ET`,
      ),
    ),
  'no pages': () => Buffer.from('%PDF-1.7\n%%EOF'),
};

/** Contents by kind of document and by name, with the extension and what the command is given besides. */
export const HOSTILE_BOOKS = [
  { kind: 'a book', contents: BOOKS, extension: 'epub' },
  { kind: 'an OpenDocument text', contents: TEXTS, extension: 'odt' },
  { kind: 'rich text', contents: RICH, extension: 'rtf' },
  { kind: 'a PDF', contents: PDFS, extension: 'pdf', args: ['script', '--experimental-pdf'] },
];

/** Lists of sources, by name. */
export const HOSTILE_LISTS = {
  'of itself': () => 'hostile.list\n'.repeat(1000),
  'of odd names': () =>
    '--help\n-\n../../../../etc/hostname\nfile:///etc/hostname\nhttp://127.0.0.1:9/\nhttp://[::1]:9/\n\u001b[31mred\n\u202eabc\nhttp://user:word@127.0.0.1:9/\n',
  'of many': () => numbered(MANY / 10, (i) => `missing-${i}.md\n`),
  'of one long line': () => 'a'.repeat(5 * MEGABYTE),
  'in UTF-16 halves': () =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(MANY, Buffer.from([0, 0xd8]))]),
};
