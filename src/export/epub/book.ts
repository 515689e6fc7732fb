/** EpubBook: what an EPUB holds, article by article; made by `bookOf`. */
import type { Edition } from '../../edition/edition.ts';

/** One article of a book: its edition, and the names of its files in the container. */
export type EpubArticle = {
  readonly edition: Edition;
  /** The edition's folder, from which audio and pictures are copied. */
  readonly folder: string;
  /** `article-1`: its document and overlay are named after it, and their ids. */
  readonly id: string;
};

/** A book of one article or several, in the order in which they are read. */
export type EpubBook = {
  readonly title: string;
  /** A BCP 47 tag: the language of the first article. */
  readonly language: string;
  readonly articles: readonly EpubArticle[];
};

/** Where the parts of a book lie, all in one folder of the container. */
export const EPUB_FOLDER = 'EPUB';

/**
 * The book of editions in order.
 * @param title @default that of the first article
 */
export function bookOf(
  editions: readonly { readonly edition: Edition; readonly folder: string }[],
  { title }: { readonly title?: string | undefined } = {},
): EpubBook {
  const [first] = editions;
  if (first === undefined) throw new TypeError('A book needs at least one edition.');
  return {
    title: title ?? first.edition.title,
    language: first.edition.language,
    articles: editions.map((each, index) => ({ ...each, id: `article-${index + 1}` })),
  };
}
