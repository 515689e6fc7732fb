/** texts in their own markup → the bytes of an EPUB, an OpenDocument text, a document in Rich Text Format, for tests. */
import { makeArchive, type OddPart } from './word-documents.ts';

/** A file of an archive; `mimetype` is stored as the formats ask for. */
export function archiveOf(files: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(files).map(([name, text]): OddPart => {
    const content = Buffer.from(text);
    return name === 'mimetype' ? { name, content, packed: content, method: 0 } : { name, content };
  });
  return makeArchive(parts);
}

/** What a book is made of; paths are relative to the package. */
export type BookParts = {
  /** Bodies of the chapters by file name, in the order of the spine. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** Attributes of the items of the spine by file name. */
  readonly spine?: Readonly<Record<string, string>>;
  /** The inside of the navigation document. */
  readonly nav?: string;
  readonly ncx?: string;
  readonly guide?: string;
  readonly extra?: Readonly<Record<string, string>>;
};

/** The files of a book. */
export function bookFiles(parts: BookParts): Record<string, string> {
  const { chapters, metadata = '<dc:title>The ferry</dc:title><dc:language>en</dc:language>' } =
    parts;
  const names = Object.keys(chapters);
  const items = names.map((name) => item(name, 'application/xhtml+xml'));
  if (parts.nav !== undefined)
    items.push(item('nav.xhtml', 'application/xhtml+xml', ' properties="nav"'));
  if (parts.ncx !== undefined) items.push(item('toc.ncx', 'application/x-dtbncx+xml'));
  const spine = names.map((name) => `<itemref idref="${name}" ${parts.spine?.[name] ?? ''}/>`);
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/content.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine>${parts.guide ?? ''}</package>`,
    ...Object.fromEntries(names.map((name) => [`OEBPS/${name}`, xhtml(chapters[name]!)])),
    ...(parts.nav !== undefined && { 'OEBPS/nav.xhtml': xhtml(parts.nav) }),
    ...(parts.ncx !== undefined && { 'OEBPS/toc.ncx': parts.ncx }),
    ...parts.extra,
  };
}

/** The bytes of a book. */
export function makeBook(parts: BookParts): Buffer {
  return archiveOf(bookFiles(parts));
}

function item(name: string, type: string, more = ''): string {
  return `<item id="${name}" href="${encodeURI(name)}" media-type="${type}"${more}/>`;
}

/** A chapter; what begins with a tag of its own head or body is taken as it is. */
function xhtml(inside: string): string {
  const whole =
    inside.startsWith('<head') || inside.startsWith('<body')
      ? inside
      : `<head><title/></head><body>${inside}</body>`;
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">${whole}</html>`;
}

const OFFICE = ['office', 'text', 'style', 'table', 'draw', 'meta'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const SPACES = `${OFFICE.join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`;

/** What an OpenDocument text is made of. */
export type OpenTextParts = {
  /** The inside of `office:text`. */
  readonly text: string;
  /** Styles of the document itself. */
  readonly styles?: string;
  /** Common styles. */
  readonly common?: string;
  readonly meta?: string;
  readonly manifest?: string;
};

/** The bytes of a packed text. */
export function makeOpenText(parts: OpenTextParts): Buffer {
  const { text, styles = '', common = '', meta = '', manifest = '' } = parts;
  return archiveOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${SPACES}><office:styles>${common}</office:styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${SPACES}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`,
  });
}

/** The bytes of a text in one file of XML. */
export function makeFlatText({ text, styles = '', common = '', meta = '' }: OpenTextParts): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${SPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>${meta}</office:meta><office:styles>${common}</office:styles><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  );
}

/** The bytes of a document in Rich Text Format, with the fonts, colours and styles that Word writes. */
export function makeRichText(body: string, header = ''): Buffer {
  const fonts =
    '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fswiss\\fcharset204 Arial Cyr;}{\\f2\\fnil\\fcharset2 Wingdings;}{\\f3\\fcharset128 MS Mincho;}}';
  const colours = '{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}';
  const styles =
    '{\\stylesheet{\\s0\\lang1033 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\s3 Title;}{\\s4 Quote;}{\\s5 toc 1;}{\\s6 caption;}{\\*\\cs10 Default Paragraph Font;}}';
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1033${fonts}${colours}${styles}${header}${body}}`,
    'latin1',
  );
}
