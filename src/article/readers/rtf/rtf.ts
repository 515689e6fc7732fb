/**
 * the bytes of a document in Rich Text Format → its text as HTML, and what it says about itself;
 * remarks, deleted and hidden text are not read.
 */
import type { ConvertedDocument, DocumentFacts, DocumentFile } from '../document/document.ts';
import { unreadableDocument, unsupportedDocument } from '../document/document-error.ts';
import { factsWithOpening } from '../document/opening-facts.ts';
import { withNotes } from '../document/paragraph-html.ts';
import { writtenAuthors, propertyDate, writtenTitle } from '../document/properties.ts';
import { RtfReader } from './rtf-reader.ts';
import { readTokens } from './rtf-tokens.ts';

/** How every document begins, perhaps after a byte order mark. */
const BEGINNING = /^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/;

/**
 * The text of a document.
 * @throws ArticleError ARTICLE_UNSUPPORTED (another kind), ARTICLE_UNREADABLE (its end is missing,
 * nested too deeply), ARTICLE_TOO_LARGE.
 */
export async function convertRtf({ bytes, name }: DocumentFile): Promise<ConvertedDocument> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const source = file.toString('latin1');
  if (!BEGINNING.test(source))
    throw unsupportedDocument({ name }, 'it is not a document in Rich Text Format');
  const reader = new RtfReader({ name });
  let isWhole = false;
  for (const token of readTokens(source.slice(source.indexOf('{')))) {
    reader.read(token);
    // Some programs append data after the text.
    isWhole = token.kind === 'close' && reader.depth === 0;
    if (isWhole) break;
  }
  if (!isWhole) throw unreadableDocument({ name }, 'it is damaged: its end is missing');
  const html = withNotes(reader.finish(), reader.notes);
  const properties = propertiesOf(reader.properties);
  const facts = factsWithOpening(html, properties);
  return { html, facts: { ...facts, language: reader.language() } };
}

function propertiesOf(properties: ReadonlyMap<string, string>): DocumentFacts {
  return {
    title: writtenTitle(properties.get('title')),
    authors: writtenAuthors([properties.get('author') ?? '']),
    publishedAt: dateOf(properties.get('creatim')),
    modifiedAt: dateOf(properties.get('revtim')),
  };
}

/** The day of `yr=2024;mo=3;dy=1;…`: its time has no zone. */
function dateOf(written: string | undefined): string | undefined {
  const [year = 0, month = 0, day = 0] = ['yr', 'mo', 'dy'].map((part) => {
    const found = new RegExp(`${part}=(\\d{1,4});`).exec(written ?? '')?.[1];
    return found === undefined ? undefined : Number(found);
  });
  const [monthText, dayText] = [month, day].map((number) => String(number).padStart(2, '0'));
  return propertyDate(`${String(year).padStart(4, '0')}-${monthText}-${dayText}`);
}
