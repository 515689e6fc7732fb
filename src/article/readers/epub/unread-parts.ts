/**
 * a text of an EPUB → whether it is the story, or a cover, a title page, contents: what a book has
 * around it. Pure.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { fold } from '../../dom/fold-text.ts';
import { countWords } from '../../dom/inline-text.ts';

/** What is not the story: types of EPUB 3, roles of the guide of EPUB 2. */
const UNREAD: readonly string[] = [
  'cover',
  'frontispiece',
  '(?:half-?)?title-?page',
  'halftitle',
  'copyright-?page',
  'toc(?:-brief)?',
  'landmarks',
  'page-list',
  'lo[aitv]',
  'index',
  'colophon',
  'imprint',
  'imprimatur',
  'seriespage',
  'other-credits',
];
const UNREAD_TYPE = new RegExp(`^${anyOf(UNREAD)}$`);

/** Files that programs give these names. */
const UNREAD_NAMES: readonly string[] = [
  'cover(?:[_-]?page)?',
  '(?:half[_-]?)?title(?:[_-]?page)?',
  'copyright(?:[_-]?page)?',
  'toc',
  'nav',
  '(?:table[_-]?of[_-]?)?contents',
  'imprint',
  'colophon',
];
const UNREAD_NAME = new RegExp(`(?:^|/)${anyOf(UNREAD_NAMES)}\\.x?html?$`, 'i');

/** Longest text that only its file's name makes a page around the story, in words. */
const LONGEST_NAMED = 400;

/** Longest title page, in words. */
const LONGEST_TITLE_PAGE = 60;

/** Whether a type or a role is that of a page around the story. */
export function isUnreadType(type: string | undefined): boolean {
  return type !== undefined && UNREAD_TYPE.test(type);
}

/** A text of the spine, as it is judged. */
export type JudgedText = {
  readonly path: string;
  /** What navigation and guide say it is. */
  readonly role: string | undefined;
  /** Its lines. */
  readonly lines: readonly string[];
  /** The values of the book's properties: title, people, publisher. */
  readonly properties: readonly string[];
};

/** Whether a whole text is not the story. */
export function isUnreadText(text: JudgedText): boolean {
  if (isUnreadType(text.role)) return true;
  const words = countWords(text.lines.join(' '));
  if (UNREAD_NAME.test(text.path) && words <= LONGEST_NAMED) return true;
  return words <= LONGEST_TITLE_PAGE && isTitlePage(text);
}

/** Whether all lines say again what the book's own properties say, such as title and authors. */
function isTitlePage({ lines, properties }: JudgedText): boolean {
  const known = new Set(properties.map(fold).flatMap((value) => [value, `by${value}`]));
  const folded = lines.map(fold).filter((line) => line !== '');
  return folded.length > 0 && folded.every((line) => known.has(line));
}
