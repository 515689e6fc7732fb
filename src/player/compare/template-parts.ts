/**
 * lines and the block that is read of them → their pieces without what a template, an
 * advertiser or an editor's tool has put in between: what the reader leaves out too.
 */
import type { ReadBlock } from '../../edition/shared/edition-blocks.ts';
import type { PageLine, LinePiece } from '../read-along/page-lines.ts';
import { foldWords } from '../../edition/shared/page-words.ts';

/** Elements in which prose stands: new words in them are new words of the article. */
const PROSE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|dfn|em|font|i|ins|kbd|mark|nobr|q|ruby|samp|small|span|strong|sub|time|tt|u|var)$/;

/** Parts of the names that templates and advertisers give to what they put into a text. */
const FOREIGN = new RegExp(
  '(?:^|[\\s_-])(?:ads?|adv|advert\\w*|adsby\\w*|banner|sponsor\\w*|promo\\w*|tool-?tip\\w*|tip|hint|pop(?:over|up|per)\\w*|' +
    'definition|share|sharing|social|copy|btn|button|icon|badge|label|anchor\\w*|perma-?link|header-?link|foot-?notes?|fn|fnref|' +
    'note-?ref|note|endnote|reference|citation|side-?note|margin-?note|sr|offscreen|assistive|hidden|visually\\w*|credit|widget|' +
    'newsletter|subscri\\w*|paywall|related|count(?:er)?|toolbar|edit-?section|lectern\\w*)(?:[\\s_-]|$)',
  'i',
);

/** Roles of elements that are not part of the article's text. */
const FOREIGN_ROLES = '[role=tooltip],[role=note],[role=button],[role=status],[aria-hidden=true]';

/** What an advertisement without a name says of itself. */
const NOTICE =
  /^\W*(?:ad|advert(?:isement)?s?|sponsored|anzeige|werbung|publicité|publicidade?|pubblicità|reklama|реклама)\W*$/iu;

/** Longest mark of a note, in units of its words. */
const LONGEST_MARK = 8;

/** As many units around a few words tell which of their like they are; longer ones tell it themselves. */
const AROUND = 8;

/** The pieces of some lines that the block may hold. */
export function piecesOfBlock(lines: readonly PageLine[], block: ReadBlock): readonly LinePiece[] {
  return lines.flatMap((line) => withoutParts(line, block));
}

function withoutParts(line: PageLine, block: ReadBlock): readonly LinePiece[] {
  let kept = line.pieces;
  const read = new Set<string>();
  const parts = elementsIn(line).map((element) => ({ element, ...wordsIn(element, kept, block) }));
  for (const { element, isRead } of parts) if (isRead) read.add(kindOf(element));
  for (const { element } of parts) {
    const { words, isRead } = wordsIn(element, kept, block);
    const isForeign = !isRead && !isProse(element, line) && !read.has(kindOf(element));
    const isPart =
      words !== '' &&
      (isForeign ||
        block.leftOut.includes(words) ||
        isMark(element, words) ||
        (isUnseen(element) && !isUnseen(line.element)));
    if (isPart) kept = kept.filter(({ node }) => !element.contains(node ?? null));
  }
  return kept;
}

/** The elements within a line; what stands in another comes before it. */
function elementsIn({ element: block, pieces }: PageLine): readonly Element[] {
  const found = new Set<Element>();
  for (const { node } of pieces)
    for (let each = node?.parentElement; each && each !== block; each = each.parentElement)
      found.add(each);
  return [...found].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1,
  );
}

/** The words of an element, and whether the block has them where they stand. */
function wordsIn(
  element: Element,
  pieces: readonly LinePiece[],
  block: ReadBlock,
): { readonly words: string; readonly isRead: boolean } {
  const isIn = pieces.map(({ node }) => element.contains(node ?? null));
  const [first, last] = [isIn.indexOf(true), isIn.lastIndexOf(true)];
  const join = (from: number, to: number): string =>
    foldWords(
      pieces
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    );
  const words = first < 0 ? '' : join(first, last + 1);
  const before = join(0, Math.max(0, first)).slice(-AROUND);
  const after = join(last + 1, pieces.length).slice(0, AROUND);
  const isLong = words.length > AROUND || before + after === '';
  const isRead = isLong
    ? block.words.includes(words)
    : [before && before + words, after && words + after].some(
        (each) => each !== '' && block.words.includes(each),
      );
  return { words, isRead };
}

/** Elements that are alike to a template. */
function kindOf(element: Element): string {
  return [element.localName, element.className, ...element.getAttributeNames()].join(' ');
}

/**
 * Whether new words of an element are new words of the article: those of an element for text that
 * bears no name of a template, itself or one that it stands in.
 */
function isProse(element: Element, line: PageLine): boolean {
  if (!PROSE.test(element.localName) || NOTICE.test(element.textContent!)) return false;
  if ((element as HTMLAnchorElement).hash && !isWithin(element, line)) return false;
  for (let each: Element | null = element; each && each !== line.element; each = each.parentElement)
    if (isNamedForeign(each)) return false;
  return true;
}

function isNamedForeign(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return (
    element.localName.includes('-') ||
    element.matches(FOREIGN_ROLES) ||
    element.getAttributeNames().some((name) => name.startsWith('data-ad')) ||
    FOREIGN.test(names.replace(/([a-z])([A-Z])/g, '$1-$2'))
  );
}

/** A link within the page is a sign beside a text, and text within a sentence. */
function isWithin(link: Element, { element, pieces }: PageLine): boolean {
  const isIn = pieces.map(({ node }) => link.contains(node ?? null));
  const before = textOf(pieces.slice(0, isIn.indexOf(true)));
  const after = textOf(pieces.slice(isIn.lastIndexOf(true) + 1));
  const isBehind = before.trim() !== '' && !/[.!?…:]["”’»)]*\s*$/u.test(before);
  const goesOn = /^[\s,;–—-]*[\p{L}\p{N}]/u.test(after);
  return /^h\d$/.test(element.localName) ? isBehind && goesOn : isBehind || goesOn;
}

function textOf(pieces: readonly LinePiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** The mark of a note. */
function isMark({ localName: tag }: Element, words: string): boolean {
  return tag === 'sup' && words.length <= LONGEST_MARK;
}

/** Whether it is invisible, in one of the ways used for words meant only for screen readers. */
function isUnseen(element: Element): boolean {
  const { width, height, right } = element.getBoundingClientRect();
  const { display, visibility, opacity } = getComputedStyle(element);
  if (display === 'contents') return false;
  const isSmall = width <= 1 || height <= 1;
  return isSmall || right + scrollX <= 0 || visibility !== 'visible' || opacity === '0';
}
