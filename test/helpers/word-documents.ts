/** paragraphs in Word's own markup → the bytes of a .docx, and archives that are packed, locked or lying, for tests. */
import { crc32, deflateRawSync } from 'node:zlib';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES: Readonly<Record<string, string>> = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Quote: 'Quote',
  Caption: 'caption',
  TOC1: 'toc 1',
  FootnoteText: 'footnote text',
};

/** A document's parts; `body` is the markup between `<w:body>` and its end. */
export type DocumentParts = {
  readonly body: string;
  readonly core?: string;
  readonly footnotes?: string;
  readonly language?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
};

/** The parts of a document by name. */
export function documentParts(parts: DocumentParts): Map<string, Uint8Array> {
  const styles = Object.entries(STYLES)
    .map(
      ([id, name]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('');
  const language =
    parts.language === undefined
      ? ''
      : `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${parts.language}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
  const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'word/document.xml': `<w:document ${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${parts.body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${language}${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>`,
    ...(parts.footnotes !== undefined && {
      'word/footnotes.xml': `<w:footnotes ${W}>${parts.footnotes}</w:footnotes>`,
    }),
    ...(parts.core !== undefined && {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core}</cp:coreProperties>`,
    }),
    ...parts.extra,
  };
  return new Map(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content as string)]),
  );
}

/** The bytes of a document. */
export function makeDocument(parts: DocumentParts): Buffer {
  return makeArchive([...documentParts(parts)].map(([name, content]) => ({ name, content })));
}

/** A paragraph of Word with a style, if any, and text. */
export function paragraph(text: string, style?: string): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
}

/** A run of text; `marks` is the markup of its properties. */
export function run(text: string, marks = ''): string {
  return `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** One part of an archive of any kind; what is not given is as it should be. */
export type OddPart = {
  readonly name: string;
  readonly content: Uint8Array;
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly sizeBytes?: number;
  readonly crc?: number;
};

/** An archive whose parts are deflated, and whose directory says what the parts tell it to. */
export function makeArchive(parts: readonly OddPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const part of parts) {
    const packed = part.packed ?? deflateRawSync(part.content);
    const name = Buffer.from(part.name);
    const facts = Buffer.alloc(24);
    facts.writeUInt16LE(part.flags ?? 0, 0);
    facts.writeUInt16LE(part.method ?? 8, 2);
    facts.writeUInt32LE(part.crc ?? crc32(part.content), 8);
    facts.writeUInt32LE(packed.length, 12);
    facts.writeUInt32LE(part.sizeBytes ?? part.content.length, 16);
    facts.writeUInt16LE(name.length, 20);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(bodies.reduce((sum, body) => sum + body.length, 0));
    bodies.push(
      Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0', 'latin1'), facts, name, packed]),
    );
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002\u0014\0\u0014\0', 'latin1'),
        facts,
        Buffer.alloc(10),
        offset,
        name,
      ]),
    );
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    8,
  );
  end.writeUInt32LE(
    bodies.reduce((sum, body) => sum + body.length, 0),
    12,
  );
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
