/** the bytes of an EPUB → its text as HTML, chapter by chapter, and what it says about itself. */
import type { Warning } from '../../../errors.ts';
import type { ConvertedDocument, DocumentFile } from '../document/document.ts';
import { emptyDocument } from '../document/document-error.ts';
import { chapterHtml, openChapter, type BookChapter } from './chapter.ts';
import { readContents, type BookContents } from './contents.ts';
import { openBook } from './epub-parts.ts';
import { findNoteLinks } from './note-links.ts';
import { readPackage, type BookPackage, type SpineItem } from './package-document.ts';
import { isUnreadText, isUnreadType } from './unread-parts.ts';

/** A text of the spine with what it is. */
type Text = { readonly item: SpineItem; readonly chapter: BookChapter };

/**
 * The chapters of a book in its own order. What is around the story (cover, title page, contents) or
 * beside the reading order is marked to be skipped.
 * @throws ArticleError ARTICLE_UNSUPPORTED, ARTICLE_UNREADABLE (damaged, DRM), ARTICLE_TOO_LARGE,
 * ARTICLE_EMPTY.
 */
export async function convertEpub(file: DocumentFile): Promise<ConvertedDocument> {
  const book = await openBook(file);
  const found = readPackage(book);
  const contents = readContents(book, found);
  const texts = found.spine.flatMap((item): readonly Text[] => {
    const chapter = openChapter(book, item.path);
    return chapter === undefined ? [] : [{ item, chapter }];
  });
  const opened = new Set(texts.map(({ item }) => item));
  const missing = found.spine.filter((item) => !opened.has(item));
  if (texts.length === 0) throw emptyDocument(file, 'contains nothing to read: it has no chapter');
  const unread = findUnread(texts, { found, contents });
  const language = found.facts.language ?? texts.find(isLinear)?.chapter.language;
  // Contents and chapter headings often lead to each other as notes do.
  const story = texts.filter((text) => text.item.isAside || !unread.has(text));
  const links = findNoteLinks(story.map(({ chapter }) => chapter));
  const html = texts.map((text) =>
    chapterHtml(text.chapter, {
      links,
      label: contents.labels.get(text.item.path),
      isUnread: unread.has(text),
      language,
    }),
  );
  const warnings = missing.map(({ path }) => missingText(file, path));
  return { html: html.join('\n'), facts: { ...found.facts, language }, warnings };
}

function missingText({ name }: DocumentFile, path: string): Warning {
  return {
    code: 'ARTICLE_WORDS_MISSING',
    message: `${name} lacks one of its own texts, ${path}, which is not read.`,
    hint: 'Get a whole copy of the book, or make it again.',
  };
}

function isLinear({ item }: Text): boolean {
  return !item.isAside;
}

/** The texts that are not read; if nothing else would be left, only those that say so themselves. */
function findUnread(
  texts: readonly Text[],
  { found, contents }: { readonly found: BookPackage; readonly contents: BookContents },
): ReadonlySet<Text> {
  const certain = texts.filter(
    ({ item, chapter }) =>
      item.isAside || item.path === found.nav || chapter.types.some(isUnreadType),
  );
  const judged = texts.filter(({ item: { path }, chapter: { lines } }) => {
    const role = contents.roles.get(path);
    return isUnreadText({ path, role, lines, properties: found.properties });
  });
  const all = new Set([...certain, ...judged]);
  const left = texts.filter((text) => !all.has(text) && text.chapter.lines.length > 0);
  return left.length > 0 ? all : new Set(certain);
}
