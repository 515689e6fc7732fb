/** a page and what was read as its title and its authors → how many of the two the page has changed. */
import type { Edition } from '../../edition/edition.ts';
import {
  JOIN,
  pageBylines,
  pageHeadings,
  headText,
  lineText,
  shownWords,
} from '../read-along/shown-head.ts';
import { type LinePiece, readPageLines } from '../read-along/page-lines.ts';
import { foldWords } from '../../edition/shared/page-words.ts';

/** Fewest words of a heading outside the article that is its headline: shorter ones are names. */
const FEWEST_WORDS = 3;

/** Most words of a label before a headline, or of a line that names authors. */
const LONGEST_LABEL = 4;
const LONGEST_BYLINE = 16;

/** A name of at least two words. */
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*\s+(?:\p{Ll}{1,3}\s+)*\p{Lu}[\p{L}\p{M}'’-]+/u;

/** A further name, after the word that joins it. */
const JOINED = new RegExp(`(?:${JOIN.source})\\s+(${NAME.source})`, 'gu');

/** Lines that name no person. */
const NEWSROOM =
  /staff|news ?room|news ?desk|agenc|agentur|redak|rédaction|redacci|redazione|redação|редакц/iu;

/** Counts the headline and the byline, where they were read and the page now shows others. */
export function countHeadChanges(root: Element, edition: Edition): number {
  const title = headText(edition, 'title');
  const changes = [
    title !== '' && isTitleChanged(title, { root, edition }),
    headText(edition, 'byline') !== '' && isBylineChanged(root, edition),
  ];
  return changes.filter(Boolean).length;
}

type Page = { readonly root: Element; readonly edition: Edition };

/** Whether the headline is another one; a page without one, or with names alone, says nothing of it. */
function isTitleChanged(title: string, { root, edition }: Page): boolean {
  const headings = pageHeadings();
  if (headings.some((heading) => isTitle(heading, title))) return false;
  const firsts = headings.filter((heading) => heading.matches('h1,[itemprop~=headline]'));
  const own = firsts.filter((heading) => root.contains(heading));
  return (own.length > 0 ? own : firsts).some((heading) => {
    const text = lineText(readPageLines(heading)).trim();
    const isHeadline = own.length > 0 || text.split(/\s+/).length >= FEWEST_WORDS;
    return (
      /\p{L}/u.test(text) && (isHeadline || sharesWord(text, title)) && !isSite(heading, edition)
    );
  });
}

/** Whether a heading is the title, perhaps behind a label of its section. */
function isTitle(heading: Element, title: string): boolean {
  const words = foldWords(title);
  const pieces = readPageLines(heading).flatMap((line) => line.pieces);
  const from = pieces.findIndex((_, index) => foldPieces(pieces.slice(index)).startsWith(words));
  if (from < 0) return false;
  const label = pieces.slice(0, from);
  const isLabel = textOfPieces(label).trim().split(/\s+/).length <= LONGEST_LABEL;
  let rest = foldPieces(pieces.slice(from)).slice(words.length);
  // What a template puts behind a headline stands in an element that is marked as such.
  for (const { node, text } of pieces.slice(from).reverse())
    if (rest !== '' && node && isSign(node, heading)) rest = rest.slice(0, -foldWords(text).length);
  return isLabel && rest === '';
}

/** Whether a text of a heading is a link to it, a button or a mark. */
function isSign(node: Text, heading: Element): boolean {
  const element = node.parentElement!.closest('a[href*="#"],button,sup,[aria-hidden=true],[class]');
  return element !== null && element !== heading && heading.contains(element);
}

function foldPieces(pieces: readonly LinePiece[]): string {
  return foldWords(textOfPieces(pieces));
}

function textOfPieces(pieces: readonly LinePiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
  return (one.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).some((word) => words.has(word));
}

/** Whether a heading is the name of the site, or leads to its first page. */
function isSite(heading: Element, { siteName = '' }: Edition): boolean {
  const named = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  const names = [siteName, named ?? ''].map(foldWords).filter(Boolean);
  const link = heading.closest('a') ?? heading.querySelector('a');
  return names.includes(shownWords(heading)) || link?.getAttribute('href') === '/';
}

/** Whether the page names authors, and other ones. */
function isBylineChanged(root: Element, edition: Edition): boolean {
  const lines = bylinesOf(root, edition);
  if (lines.length === 0) return false;
  const { byline = '' } = edition;
  const names = byline.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? [];
  const all = lines.join(' ');
  const isGone = names.some((name) => !hasName(all, name));
  const added = lines.flatMap((line) => [...line.matchAll(JOINED)].map(([, name]) => name!));
  return isGone || added.some((name) => !byline.includes(name.split(/\s+/).at(-1)!));
}

/** The lines that name people. */
function bylinesOf(root: Element, edition: Edition): readonly string[] {
  const { byline = '' } = edition;
  const [prefix = ''] = headText(edition, 'byline').split(byline);
  const own = prefix.trim() === '' ? [] : linesAfter(root, prefix.trim());
  return [...pageBylines().map((element) => lineText(readPageLines(element))), ...own].filter(
    (line) =>
      line.trim().split(/\s+/).length <= LONGEST_BYLINE && NAME.test(line) && !NEWSROOM.test(line),
  );
}

/** Lines of the article that begin with the word by which its language opens a byline. */
function linesAfter(root: Element, prefix: string): readonly string[] {
  return readPageLines(root)
    .map((line) => lineText([line]).trim())
    .filter((text) => text.toLowerCase().startsWith(`${prefix.toLowerCase()} `));
}

/** Whether a line has a name, or its initial. */
function hasName(line: string, name: string): boolean {
  return (
    foldWords(line).toLowerCase().includes(foldWords(name).toLowerCase()) ||
    new RegExp(`(?<!\\p{L})${name[0]!}\\.`, 'u').test(line)
  );
}
