/**
 * a page + an edition → which element holds which
 * block, and where in it each sentence stands.
 */
import { foldForHash, textHash } from '../../_internal/text-hash.ts';
import type { Edition } from '../../edition/edition.ts';

/** Elements that can be a block of an article. */
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,figcaption,td,th,dd,dt,[data-lectern-block]';

/**
 * A block's text as it was read, the same with quotes and dashes
 * folded, and where each of its UTF-16 units stands on the page.
 */
type Spread = {
  readonly text: string;
  readonly folded: string;
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
};

/** A stretch of a cue's text; `end` is exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * A paragraph of the page that is heard. `rangeOf`:
 * where a cue stands in it, or a stretch of one.
 */
export type PageParagraph = {
  readonly element: Element;
  readonly cues: readonly number[];
  readonly rangeOf: (cue: number, stretch?: Stretch) => Range | undefined;
};

/** What was found. `changed`: blocks of the edition whose words are no longer on the page. */
export type FoundParagraphs = {
  readonly paragraphs: readonly PageParagraph[];
  readonly changed: number;
};

/** A block of the edition: its cues share id, hash and path. */
type Block = {
  readonly id: string;
  readonly hash: string;
  readonly path: string | undefined;
  readonly cues: number[];
};

/**
 * Finds the blocks: first elements that name one in `data-lectern-block`,
 * then by the hash of the words, in order, then by the path at which the
 * block stood. An element whose words differ is never taken, but one that
 * is named: of that, only the sentences that still stand in it.
 */
export function findParagraphs(root: Element, edition: Edition): FoundParagraphs {
  const named = new Map<string, Element>();
  for (const element of root.querySelectorAll('[data-lectern-block]'))
    named.set(element.getAttribute('data-lectern-block')!, element);
  const byHash = hashElements(root);
  const paragraphs: PageParagraph[] = [];
  let changed = 0;
  for (const block of blocksOf(edition)) {
    const mark = named.get(block.id) ?? named.get(block.hash);
    const element = mark ?? takeBest(byHash.get(block.hash), block) ?? atPath(root, block);
    const paragraph = element && paragraphOf(element, { block, edition });
    if (paragraph) paragraphs.push(paragraph);
    if (!paragraph || (mark && textHash(collapse(mark)) !== block.hash)) changed++;
  }
  return { paragraphs, changed };
}

function blocksOf(edition: Edition): Block[] {
  const blocks = new Map<string, Block>();
  edition.cues.forEach(({ blockId, textHash: hash, path }, i) => {
    if (blockId === undefined || hash === undefined) return;
    const block = blocks.get(blockId) ?? { id: blockId, hash, path, cues: [] };
    block.cues.push(i);
    blocks.set(blockId, block);
  });
  return [...blocks.values()];
}

function hashElements(root: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of root.querySelectorAll(BLOCKS)) {
    if (element.closest('lectern-player')) continue;
    const hash = textHash(collapse(element));
    const same = found.get(hash);
    // A quote or an item may hold paragraphs: the innermost is
    // meant, and the outer one only where it holds no other.
    if (!same) found.set(hash, [element]);
    else if (same.at(-1)!.contains(element)) same[same.length - 1] = element;
    else same.push(element);
  }
  return found;
}

/**
 * Of elements with the same words, the one at the
 * block's path, else the first that no block has yet.
 */
function takeBest(elements: Element[] | undefined, block: Block): Element | undefined {
  if (!elements) return undefined;
  const isOpen = elements.length > 1 && block.path !== undefined;
  const at = isOpen ? elements.indexOf(queryPage(block.path)!) : 0;
  return elements.splice(Math.max(0, at), 1)[0];
}

/**
 * The element at the block's path, where its words are still
 * the same: a template may print paragraphs as anything.
 */
function atPath(root: Element, block: Block): Element | undefined {
  const element = block.path === undefined ? undefined : queryPage(block.path);
  if (!element || !root.contains(element)) return undefined;
  return textHash(collapse(element)) === block.hash ? element : undefined;
}

/**
 * The element that a selector finds on the page. It was made by
 * a machine, or typed in a hurry: it may be no selector here.
 */
export function queryPage(selector: string): Element | undefined {
  try {
    return document.querySelector(selector) ?? undefined;
  } catch {
    return undefined;
  }
}

function paragraphOf(
  element: Element,
  options: { readonly block: Block; readonly edition: Edition },
): PageParagraph | undefined {
  const { block, edition } = options;
  let spread: Spread | undefined;
  const rangeOf = (cue: number, stretch?: Stretch): Range | undefined =>
    rangeIn((spread ??= spreadText(element)), { cue: edition.cues[cue]!, stretch });
  if (!element.hasAttribute('data-lectern-block')) return { element, cues: block.cues, rangeOf };
  const cues = block.cues.filter((cue) => rangeOf(cue));
  return cues.length > 0 ? { element, cues, rangeOf } : undefined;
}

/** An element's words on one line: a line break counts as a space, as it does for a reader. */
function collapse(element: Element): string {
  return element.querySelector('br,script,style') ? spreadText(element).text : element.textContent;
}

/**
 * Walks the text once, dropping white space as the
 * reader did, and remembers where each unit came from.
 */
function spreadText(element: Element): Spread {
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(element, shown, acceptRead);
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let text = '';
  let gap = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    gap ||= node.nodeName === 'BR';
    if (!(node instanceof Text)) continue;
    for (let i = 0; i < node.data.length; i++) {
      const unit = node.data[i]!;
      if (/\s/.test(unit)) {
        gap = true;
        continue;
      }
      const added = gap && text !== '' ? ` ${unit}` : unit;
      for (let k = 0; k < added.length; k++) {
        nodes.push(node);
        offsets.push(i);
      }
      text += added;
      gap = false;
    }
  }
  return { text, folded: foldLength(text), nodes, offsets };
}

/** Leaves out what nobody reads. */
function acceptRead(node: Node): number {
  const isCode = /^(?:script|style)$/i.test(node.nodeName);
  return isCode ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

/**
 * Where a sentence stands: where it stood, if it still does, else
 * wherever its words are; of it the stretch that is asked for.
 */
function rangeIn(
  spread: Spread,
  asked: { readonly cue: Edition['cues'][number]; readonly stretch: Stretch | undefined },
): Range | undefined {
  const { text: printed, textStart } = asked.cue;
  const words = foldLength(printed);
  const found =
    textStart !== undefined && spread.folded.startsWith(words, textStart)
      ? textStart
      : spread.folded.indexOf(words);
  const stretch = asked.stretch ?? { start: 0, end: words.length };
  const [start, end] = [found + stretch.start, found + stretch.end - 1];
  if (found < 0 || !(start <= end) || end >= spread.nodes.length) return undefined;
  const range = document.createRange();
  range.setStart(spread.nodes[start]!, spread.offsets[start]!);
  range.setEnd(spread.nodes[end]!, spread.offsets[end]! + 1);
  return range;
}

/** Quotes and dashes as the hash sees them, unit for unit: templates change them. */
function foldLength(text: string): string {
  const plain = Array.from(text, foldCharacter)
    .join('')
    .replace(/[‘’‚‛′ʼ]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-');
  return plain.length === text.length ? plain : foldForHash(text);
}

/** A character's plain form, where that takes as many units. */
function foldCharacter(character: string): string {
  const plain = character.normalize('NFKC');
  return plain.length === character.length ? plain : character;
}
