/** a quotation set beside a story, and the story's paragraphs → whether one of them says it, whole or shortened. */
import { anyOf } from '../../_internal/any-of.ts';
import { fold } from '../dom/fold-text.ts';
import { closest, type PageElement } from '../dom/tree.ts';

/**
 * How sure it is that a box repeats its story: one named as a pull quote's may shorten a sentence, an
 * `aside` has all of its words in order, a plain quotation has it as it is.
 */
export type QuoteBox = 'named' | 'aside' | 'quote';

/** Names of boxes with a pull quote. `pull-left` and `pull-right` only place something. */
const NAMES = new RegExp(
  '(?:^|[\\s_:-])' +
    anyOf([
      'pull(?:-?ed)?(?=$|\\s)',
      'pull(?:-?ed)?[_-]*(?:quotes?|outs?)\\w*',
      'pq',
      '(?:big|breakout|callout|display|featured?|highlight(?:ed)?|inset|large)[_-]*quotes?',
      'quote[_-]*(?:big|breakout|callout|featured|highlight|inset|large)',
    ]) +
    '(?=$|[\\s_-])',
);

/** Shortest quotation that counts as repeated, in folded characters. */
const SHORTEST = 20;

/** Longest pull quote, in words. */
const LONGEST = 60;

/** Fewest words of a quotation that may be shortened: a few common words are in many paragraphs. */
const FEWEST_SHORTENED = 5;

/** Longest attribution of a quotation, in words. */
const LONGEST_SOURCE = 12;

/** A source at the end of its quotation: “… ” — Ada Berg, guide. */
const SOURCE = /\s*[—–]\s*[^—–.!?]{2,80}$/u;

/** How much longer a quotation must be to contain another and more. */
const LONGER = 1.15;

/** A paragraph of a story. */
export type StoryText = {
  readonly folded: string;
  readonly words: readonly string[];
  /** Whether it is a quotation itself, which repeats no other of its length. */
  readonly isQuote: boolean;
};

/** A paragraph, ready to be compared. */
export function storyText(text: string, { isQuote }: Pick<StoryText, 'isQuote'>): StoryText {
  return { folded: fold(text), words: foldedWords(text), isQuote };
}

/** The box of an element and what it is: by its own name and those above it, otherwise an `aside`. */
export function quoteBoxOf(
  element: PageElement,
): { readonly element: PageElement; readonly box: 'named' | 'aside' } | undefined {
  const named = closest(element, isPullQuote);
  if (named !== undefined) return { element: named, box: 'named' };
  const aside = closest(element, isAside);
  return aside && { element: aside, box: 'aside' };
}

function isPullQuote({ tag, hint, attributes }: PageElement): boolean {
  if (tag === 'body' || tag === 'html') return false;
  return NAMES.test(hint) || NAMES.test(tag) || NAMES.test(attributes['epub:type'] ?? '');
}

function isAside({ tag, attributes }: PageElement): boolean {
  return tag === 'aside' || attributes['role'] === 'complementary';
}

/** Whether a text may be who said the quotation above it: it is short and no sentence. */
export function mayBeSource(text: string): boolean {
  return text.split(/\s+/).length <= LONGEST_SOURCE && !/[.!?…:]["”’»)]*$/u.test(text);
}

/** Whether a paragraph of the story says what a quotation in a box says, its source left aside. */
export function isSaidIn(
  story: readonly StoryText[],
  { text, box }: { readonly text: string; readonly box: QuoteBox },
): boolean {
  if (text.split(/\s+/).length > LONGEST) return false;
  const quotes = [text, text.replace(SOURCE, '')].filter((each) => fold(each).length >= SHORTEST);
  return quotes.some((quote) => {
    const folded = fold(quote);
    const words = foldedWords(quote);
    const mayBeShort = box !== 'quote' && words.length >= FEWEST_SHORTENED;
    const share = box === 'named' ? undefined : 1;
    return story.some(
      (paragraph) =>
        holds(paragraph, { folded, box }) ||
        (mayBeShort && saysAgain(words, paragraph.words, share)),
    );
  });
}

function holds(
  { folded: paragraph, isQuote }: StoryText,
  { folded, box }: { readonly folded: string; readonly box: QuoteBox },
): boolean {
  const isOfItsKind = box === 'quote' && isQuote;
  if (isOfItsKind && paragraph.length <= folded.length * LONGER) return false;
  return paragraph.includes(folded);
}

/** Least share of a pull quote's words that come in the same order in one paragraph: editors shorten. */
const SAID_AGAIN = 0.7;

/** The words of a text, folded, without signs that stand alone. */
export function foldedWords(text: string): readonly string[] {
  return text.split(/\s+/).map(fold).filter(Boolean);
}

/**
 * Whether most words of a text come in the same order in a paragraph; both as from `foldedWords`.
 * `share`: how many of them have to, 0 to 1.
 */
export function saysAgain(
  words: readonly string[],
  paragraph: readonly string[],
  share: number = SAID_AGAIN,
): boolean {
  const least = words.length * share;
  const there = new Set(paragraph);
  if (words.length === 0 || words.filter((word) => there.has(word)).length < least) return false;
  return countInOrder(words, paragraph) >= least;
}

/** Most words of one text that come in the same order in the other: their longest common subsequence. */
function countInOrder(words: readonly string[], paragraph: readonly string[]): number {
  let above = new Uint32Array(paragraph.length + 1);
  for (const word of words) {
    const row = new Uint32Array(paragraph.length + 1);
    for (let at = 1; at < row.length; at++)
      row[at] =
        paragraph[at - 1] === word ? above[at - 1]! + 1 : Math.max(above[at]!, row[at - 1]!);
    above = row;
  }
  return above[paragraph.length]!;
}
