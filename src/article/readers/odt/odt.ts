/**
 * the bytes of an OpenDocument text → its text as HTML, and what it says about itself; remarks,
 * deleted and hidden text are not read.
 */
import type { ConvertedDocument, DocumentFacts, DocumentFile } from '../document/document.ts';
import { mostCounted } from '../document/most-counted.ts';
import { factsWithOpening } from '../document/opening-facts.ts';
import {
  writtenAuthors,
  propertyDate,
  writtenLanguage,
  writtenTitle,
} from '../document/properties.ts';
import { withNotes } from '../document/paragraph-html.ts';
import { elementsIn, findAll, wordsOfElement, type DocumentElement } from '../document/xml-tree.ts';
import { settleLanguages, writeBlocks } from './odt-blocks.ts';
import type { OdtWalk } from './odt-inline.ts';
import { openText } from './odt-parts.ts';
import { readOdtStyles } from './odt-styles.ts';

/**
 * The text of a document.
 * @throws ArticleError ARTICLE_UNSUPPORTED (no text), ARTICLE_UNREADABLE (damaged, locked),
 * ARTICLE_TOO_LARGE.
 */
export async function convertOdt(file: DocumentFile): Promise<ConvertedDocument> {
  const { text, styles, meta } = await openText(file);
  const found = readOdtStyles(styles);
  const walk: OdtWalk = {
    styles: found,
    isOnPaper: found.hasPaper,
    languages: new Map(),
    notes: [],
    writeBlocks,
  };
  const body = writeBlocks(text, walk);
  const language = writtenLanguage(mostCounted(walk.languages));
  const html = settleLanguages(withNotes(body, walk.notes), language);
  const properties = meta === undefined ? {} : propertiesOf(meta);
  const facts = factsWithOpening(html, properties);
  return { html, facts: { ...facts, language: language ?? properties.language } };
}

/** `meta:initial-creator` is who began it, `dc:creator` who saved it last. */
function propertiesOf(root: DocumentElement): DocumentFacts {
  const fields = findAll(root, 'meta').slice(0, 1).flatMap(elementsIn);
  const valueOf = (name: string): string | undefined => {
    const field = fields.find((each) => each.name === name);
    return field && wordsOfElement(field);
  };
  return {
    title: writtenTitle(valueOf('dc:title')),
    authors: writtenAuthors([valueOf('meta:initial-creator') ?? valueOf('dc:creator') ?? '']),
    publishedAt: propertyDate(valueOf('meta:creation-date')),
    modifiedAt: propertyDate(valueOf('dc:date')),
    language: writtenLanguage(valueOf('dc:language')),
  };
}
