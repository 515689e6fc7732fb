/**
 * the quotations of a Markdown text, by `>` or tags → the blocks without those that the text says
 * anyway.
 */
import { draftSkip, type DraftSkip } from '../../build-article.ts';
import {
  isSaidIn,
  mayBeSource,
  quoteBoxOf,
  storyText,
  type QuoteBox,
} from '../../classify/said-again.ts';
import { closest, parsePage, type PageElement } from '../../dom/tree.ts';
import type { PolicyBlock } from '../../policy.ts';
import { tagOf, type TagNames } from './typed-tags.ts';

/** What sets a quotation off from the text; each is an object of its own. */
export type QuoteFrame = { readonly box: QuoteBox };

/** A tag that is open, and the frame that it begins. */
export type OpenTag = { readonly name: string; readonly frame: QuoteFrame | undefined };

/** The frame of an element: a pull quote's, an `aside`, a `blockquote`. */
export function frameOf(
  element: PageElement,
): { readonly element: PageElement; readonly box: QuoteBox } | undefined {
  const found = quoteBoxOf(element);
  if (found !== undefined) return found;
  const quote = closest(element, ({ tag }) => tag === 'blockquote');
  return quote && { element: quote, box: 'quote' };
}

const TAGS = /<!--[\s\S]*?-->|<\/?[A-Za-z](?:[^<>"']|"[^"<>]*"|'[^'<>]*'){0,2000}>/g;

/** Elements that may set off a quotation, and those that stand around one. */
const FRAMING: ReadonlySet<string> = new Set(['aside', 'blockquote', 'div', 'figure', 'section']);

/**
 * The tags that are open after a piece of HTML, where blank lines make the text between them
 * Markdown. A tag that the text never closes sets nothing off.
 */
export function openTagsAfter(
  html: string,
  { open, names }: { readonly open: readonly OpenTag[]; readonly names: TagNames },
): readonly OpenTag[] {
  const tags = [...open];
  for (const [written] of html.matchAll(TAGS)) {
    const tag = tagOf(written);
    if (!tag || !FRAMING.has(tag.name) || tag.closesItself) continue;
    const last = tags.findLastIndex(({ name }) => name === tag.name);
    if (!tag.closes && names.closed.has(tag.name))
      tags.push({ name: tag.name, frame: frameOfTag(written) });
    else if (tag.closes && last >= 0) tags.splice(last);
  }
  return tags;
}

function frameOfTag(written: string): QuoteFrame | undefined {
  const element = parsePage(`${written}words`).elements.at(-1);
  const found = element && frameOf(element);
  return found && { box: found.box };
}

/** The blocks that are read once, and skips of the quotations that repeat one of them. */
export function skipRepeatedQuotes(
  blocks: readonly PolicyBlock[],
  frames: ReadonlyMap<PolicyBlock, QuoteFrame>,
): { readonly blocks: readonly PolicyBlock[]; readonly skipped: readonly DraftSkip[] } {
  if (frames.size === 0) return { blocks, skipped: [] };
  const story = blocks
    .filter((block) => isStory(block, frames.get(block)))
    .map((block) => storyText(block.text, { isQuote: frames.has(block) }));
  const isPossible = frames.size * story.length <= MOST_PAIRS;
  const skipped: DraftSkip[] = [];
  let above: QuoteFrame | undefined;
  const kept = blocks.filter((block) => {
    const frame = frames.get(block);
    const isText = block.kind === 'paragraph' || block.kind === 'quote';
    const mayGo = isPossible && frame !== undefined && isText && block.asked !== 'read';
    const { text, where } = block;
    const isRepeated = mayGo && isSaidIn(story, { text, box: frame.box });
    const isSource = mayGo && frame === above && mayBeSource(text);
    above = isRepeated ? frame : undefined;
    if (isRepeated || isSource) skipped.push(draftSkip('pull-quote', text, { where }));
    return !isRepeated && !isSource;
  });
  return { blocks: kept, skipped };
}

/** Most pairs of a quotation and a paragraph to compare. */
const MOST_PAIRS = 50_000;

/** Paragraphs and items, also of plain quotations, but not of boxes beside the text. */
function isStory({ kind, asked }: PolicyBlock, frame: QuoteFrame | undefined): boolean {
  const isText = kind === 'paragraph' || kind === 'listItem' || kind === 'quote';
  return isText && asked !== 'skip' && (frame === undefined || frame.box === 'quote');
}
