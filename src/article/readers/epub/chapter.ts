/**
 * one text of an EPUB → its lines and, as HTML, its body: notes, page breaks and hidden words are
 * marked as the reader of HTML knows them.
 */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import { markHidden } from '../../dom/hidden/mark-hidden.ts';
import type { SheetFinder } from '../../dom/hidden/style-rules.ts';
import { BLOCK_TAGS, headingLevel } from '../../dom/tags.ts';
import { parsePage, textOf, type PageElement, type PageNode } from '../../dom/tree.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { fold } from '../../dom/fold-text.ts';
import { textOfPart, resolveLink, resolvePath, type Book } from './epub-parts.ts';
import { typesOf } from './contents.ts';
import { isUnreadType } from './unread-parts.ts';

/** A text of the spine, parsed. */
export type BookChapter = {
  readonly path: string;
  readonly body: PageElement;
  /** What its outermost elements are: types, roles and class names. */
  readonly types: readonly string[];
  readonly lines: readonly string[];
  readonly language: string | undefined;
};

/** Addresses of notes, and of the marks that lead to them: a path in the archive, `#`, an id. */
export type NoteLinks = {
  readonly notes: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
};

/** Longest chain of wrappers around a text. */
const MOST_WRAPPERS = 6;

/** The text at a path, with what its style sheets hide marked; undefined if it is missing. */
export function openChapter(book: Book, path: string): BookChapter | undefined {
  const markup = textOfPart(book.parts, path);
  if (markup === undefined) return undefined;
  const tree = parsePage(markup, { isXhtml: true });
  markHidden(tree, { isFragment: false, findSheet: sheetFinder(book, path), isStatic: true });
  const html = tree.elements.find(({ tag }) => tag === 'html');
  const body = tree.elements.find(({ tag }) => tag === 'body') ?? html ?? tree.root;
  const wrappers = wrappersOf(body);
  const tag = languageOf(body) ?? (html && languageOf(html));
  return {
    path,
    body,
    types: wrappers.flatMap((each) => [...typesOf(each), ...classesOf(each)]),
    lines: body.hidden ? [] : linesOf(body),
    language: tag === undefined ? undefined : canonicalLanguage(tag),
  };
}

/** Finds style sheets in the archive, by addresses in the part at `from`. */
function sheetFinder(book: Book, from: string): SheetFinder {
  return (address) => {
    const path = resolvePath(address.split('?', 1)[0]!, from);
    const css = book.styleSheet(path);
    return css === undefined ? undefined : { css, find: sheetFinder(book, path) };
  };
}

/** The body, and the elements that contain all of it. */
function wrappersOf(body: PageElement): readonly PageElement[] {
  const wrappers = [body];
  for (let depth = 0; depth < MOST_WRAPPERS; depth++) {
    const inside = wrappers.at(-1)!.children.filter((child) => textOf(child) !== '');
    const [only] = inside;
    if (inside.length !== 1 || only?.kind !== 'element') break;
    wrappers.push(only);
  }
  return wrappers;
}

function languageOf({ attributes }: PageElement): string | undefined {
  return attributes['xml:lang'] || attributes['lang'] || undefined;
}

function classesOf({ attributes }: PageElement): readonly string[] {
  return (attributes['class'] ?? '').toLowerCase().split(/\s+/);
}

/** The words of the innermost blocks. */
function linesOf(element: PageElement): readonly string[] {
  const blocks = element.children.filter(
    (child): child is PageElement => child.kind === 'element' && BLOCK_TAGS.has(child.tag),
  );
  if (blocks.length === 0) return [textOf(element)].filter((line) => line !== '');
  return blocks.filter(({ hidden }) => !hidden).flatMap(linesOf);
}

/** How a chapter is written as HTML. */
export type ChapterOptions = {
  readonly links: NoteLinks;
  /** What the contents call it. */
  readonly label: string | undefined;
  /** Whether all of it is skipped. */
  readonly isUnread: boolean;
  /** BCP 47, of the book. */
  readonly language: string | undefined;
};

/** A chapter as one section of HTML. */
export function chapterHtml(chapter: BookChapter, options: ChapterOptions): string {
  const { body, language, path } = chapter;
  const { links, label, isUnread } = options;
  const headings = isUnread ? [] : findHeadings(chapter, label);
  const writing: Writing = { path, links, headings: new Set(headings) };
  const inside = insideHtml(body, writing);
  const isForeign = language !== undefined && language !== options.language;
  const mark = isForeign ? ` lang="${escapeMarkup(language)}"` : '';
  const isUnnamed = label !== undefined && needsHeading(chapter, { label, headings, isUnread });
  const heading = isUnnamed ? `<h2>${escapeMarkup(label)}</h2>` : '';
  const withheld = isUnread ? ' data-lectern="skip"' : '';
  const hidden = body.hidden ? ' hidden' : '';
  const role = isOfNotes(chapter, links) ? ' role="doc-endnotes"' : '';
  return `<section${mark}${withheld}${hidden}${role}>${heading}${inside}</section>`;
}

/** Whether a text holds notes and nothing else, except a heading. */
function isOfNotes({ path, lines }: BookChapter, { notes }: NoteLinks): boolean {
  const count = [...notes].filter((address) => address.startsWith(`${path}#`)).length;
  return count > 0 && lines.length - count <= 1;
}

/** Labels that programs make. */
const NO_LABEL =
  /^(?:start|begin|text|cover|untitled|unknown|(?:section|page|part)\s*\d+|.*\.x?html?)$/i;

type Naming = {
  readonly label: string;
  readonly headings: readonly PageElement[];
  readonly isUnread: boolean;
};

/** Whether only the contents name the chapter, as where its heading is a picture. */
function needsHeading(chapter: BookChapter, { label, headings, isUnread }: Naming): boolean {
  if (isUnread || headings.length > 0 || NO_LABEL.test(label.trim())) return false;
  return chapter.lines.length > 0 && !hasHeading(chapter.body);
}

function hasHeading(element: PageElement): boolean {
  if (headingLevel(element.tag) !== undefined && textOf(element) !== '') return true;
  return element.children.some((child) => child.kind === 'element' && hasHeading(child));
}

/** The first lines of a chapter without a heading, as far as they are its label. */
function findHeadings(chapter: BookChapter, label: string | undefined): readonly PageElement[] {
  const folded = fold(label ?? '');
  if (folded === '' || hasHeading(chapter.body)) return [];
  const [first, second] = innerBlocks(chapter.body);
  const words = [first, second].map((block) => (block ? fold(textOf(block)) : ''));
  if (first !== undefined && words[0] === folded) return [first];
  return first && second && words.join('') === folded ? [first, second] : [];
}

/** The first two innermost blocks with words. */
function innerBlocks(element: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  for (const child of element.children) {
    if (found.length >= 2) break;
    if (child.kind !== 'element' || textOf(child) === '' || child.hidden) continue;
    const inner = innerBlocks(child);
    if (inner.length > 0) for (const each of inner) found.push(each);
    else if (BLOCK_TAGS.has(child.tag)) found.push(child);
  }
  return found;
}

type Writing = {
  readonly path: string;
  readonly links: NoteLinks;
  /** Lines that are headings although they are not marked as such. */
  readonly headings: ReadonlySet<PageElement>;
};

/** Elements whose words are never shown. */
const WORDLESS: ReadonlySet<string> = new Set(['head', 'script', 'style', 'link', 'meta', 'title']);

/** Elements without content. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col', 'source', 'track']);

/** Names that an element may have in HTML. */
const TAG_NAME = /^[a-z][a-z0-9]*$/;

function nodeHtml(node: PageNode, writing: Writing): string {
  if (node.kind === 'text') return escapeMarkup(node.text);
  if (WORDLESS.has(node.tag) || node.tag === 'epub:case') return '';
  const tag = tagOf(node, writing);
  const attributes = attributesOf(node, writing);
  if (VOID.has(tag)) return `<${tag}${attributes}>`;
  return `<${tag}${attributes}>${insideHtml(node, writing)}</${tag}>`;
}

function insideHtml({ children, hidesText }: PageElement, writing: Writing): string {
  const inside = children.map((child) => {
    const html = nodeHtml(child, writing);
    return child.kind === 'text' && hidesText ? `<span hidden>${html}</span>` : html;
  });
  return inside.join('');
}

function tagOf(element: PageElement, { headings }: Writing): string {
  if (headings.has(element)) return 'h2';
  return TAG_NAME.test(element.tag) ? element.tag : 'span';
}

/** Attributes that say what an element is; none that asks how it is said, or to be read. */
const KEPT = ['id', 'class', 'href', 'title', 'src', 'aria-label', 'role', 'start'] as const;

function attributesOf(element: PageElement, writing: Writing): string {
  const { attributes } = element;
  const kept: Record<string, string | undefined> = {};
  for (const name of KEPT) kept[name] = attributes[name];
  kept['lang'] = languageOf(element);
  const types = typesOf(element);
  const has = (...names: readonly string[]): boolean => types.some((type) => names.includes(type));
  if (has('noteref') || isNoteLink(element, writing))
    kept['class'] = `${kept['class'] ?? ''} noteref`;
  if (has('footnotes', 'endnotes', 'rearnotes')) kept['role'] = 'doc-endnotes';
  const isNote = has('footnote', 'endnote', 'rearnote', 'note') || isTarget(element, writing);
  if (isNote) kept['role'] = 'doc-footnote';
  if (has('pullquote')) kept['class'] = `${kept['class'] ?? ''} pull-quote`;
  const isSkipped =
    attributes['data-lectern'] === 'skip' || element.tag === 'nav' || types.some(isUnreadType);
  if (isSkipped) kept['data-lectern'] = 'skip';
  if (element.hidden || has('pagebreak', 'backlink', 'referrer')) kept['hidden'] = '';
  return Object.entries(kept)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value!)}"`)
    .join('');
}

/** Whether a link leads to a note, or back to its mark. */
function isNoteLink({ tag, attributes }: PageElement, { path, links }: Writing): boolean {
  const { href } = attributes;
  if (tag !== 'a' || href === undefined || !href.includes('#')) return false;
  const to = resolveLink(href, path);
  return links.notes.has(to) || links.marks.has(to);
}

/** Elements that hold a note. */
const NOTE_TAGS: ReadonlySet<string> = new Set(['p', 'li', 'div', 'aside', 'dd', 'dt']);

/** Longest note, in characters: what is longer is a chapter. */
const LONGEST_NOTE = 5000;

/** Whether a block is what a note mark leads to, by its own id or that of what it begins with. */
function isTarget(element: PageElement, { path, links: { notes } }: Writing): boolean {
  if (notes.size === 0 || !NOTE_TAGS.has(element.tag)) return false;
  let current: PageNode | undefined = element;
  for (let depth = 0; depth < MOST_WRAPPERS && current?.kind === 'element'; depth++) {
    if (notes.has(`${path}#${current.attributes['id'] ?? ''}`))
      return textOf(element).length <= LONGEST_NOTE;
    current = current.children.find(
      (child) => child.kind === 'element' || child.text.trim() !== '',
    );
  }
  return false;
}
