/** a book → the parts of its EPUB, in the order in which they are packed. */
import { join } from 'node:path';
import { audioOf, type Edition } from '../../edition/edition.ts';
import { LecternError } from '../../errors.ts';
import type { ZipEntry } from '../zip-stream.ts';
import { articleBody, type ArticleBodyOptions } from './article-body.ts';
import { EPUB_FOLDER, type EpubBook } from './book.ts';
import { articleDocument, BOOK_STYLES, navigationDocument } from './documents.ts';
import { formatOverlay } from './overlay.ts';
import { audioHref, bookItems, formatPackage } from './format-package.ts';

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${EPUB_FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/**
 * An EPUB 3.3 publication with media overlays: the text of each article as it is printed, and the
 * times at which its sentences and words are heard. Audio, cover and pictures are the edition's files.
 * @throws LecternError `TRACK_FORMAT` for audio that readers of e-books need not play.
 */
export function buildEpub(book: EpubBook, options: ArticleBodyOptions = {}): readonly ZipEntry[] {
  book.articles.forEach(({ edition }) => refuseForeignAudio(edition));
  const bodies = book.articles.map(({ edition }) => articleBody(edition, options));
  const hasCover = book.articles.length > 1;
  const texts = book.articles.flatMap((article, index): readonly ZipEntry[] => {
    const { id } = article;
    const body = bodies[index]!;
    const files = { text: `${id}.xhtml`, audio: audioHref(article) };
    return [
      { name: within(files.text), text: articleDocument(article, body, { hasCover }) },
      { name: within(`${id}.smil`), text: formatOverlay(body.blocks, files) },
    ];
  });
  return [
    // First, stored and without anything more: by it programs know the kind of file.
    { name: 'mimetype', text: 'application/epub+zip', isCompressed: false },
    { name: 'META-INF/container.xml', text: CONTAINER },
    { name: within('package.opf'), text: formatPackage(book, bodies) },
    { name: within('nav.xhtml'), text: navigationDocument(book, bodies) },
    { name: within('book.css'), text: BOOK_STYLES },
    ...texts,
    ...mediaOf(book),
  ];
}

/** MP3, MP4 and Opus are what every reader plays (https://www.w3.org/TR/epub-33/#sec-core-media-types). */
function refuseForeignAudio(edition: Edition): void {
  const { mediaType } = audioOf(edition);
  if (['audio/mpeg', 'audio/mp4', 'audio/ogg'].includes(mediaType)) return;
  throw new LecternError(`${edition.slug} is ${mediaType}, which e-books cannot hold`, {
    code: 'TRACK_FORMAT',
    hint: 'Build it with --format mp3, m4a or opus: its clips are there already.',
  });
}

function within(href: string): string {
  return `${EPUB_FOLDER}/${href}`;
}

/** The files that are copied: of two articles that show one picture, the first one's. */
function mediaOf(book: EpubBook): readonly ZipEntry[] {
  const audio = book.articles.map((article): ZipEntry => ({
    name: within(audioHref(article)),
    file: join(article.folder, audioOf(article.edition).name),
    isCompressed: false,
  }));
  const pictures = bookItems(book).filter(({ mediaType }) => mediaType.startsWith('image/'));
  return [
    ...pictures.map(({ href }): ZipEntry => {
      const owner = book.articles.find(({ edition }) =>
        edition.files.some(({ name }) => name === href),
      );
      return { name: within(href), file: join(owner!.folder, href), isCompressed: false };
    }),
    ...audio,
  ];
}
