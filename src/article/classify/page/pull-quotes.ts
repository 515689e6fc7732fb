/**
 * labelled lines → the same without the pull quotes that repeat a sentence of the story, whole or
 * shortened: by the element, name or role of their box.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { fold } from '../../dom/fold-text.ts';
import { closest, type PageElement } from '../../dom/tree.ts';
import { relabel, type LabelledLine } from './label-lines.ts';

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

/** Shortest quote that counts as repeated, in folded characters. */
const SHORTEST = 20;

/** Longest pull quote, in words. */
const LONGEST = 60;

/** Fewest words of a quote that may be shortened: a few common words are in many paragraphs. */
const FEWEST_SHORTENED = 5;

/** Most pairs of a quote and a paragraph to compare. */
const MOST_PAIRS = 50_000;

/** Longest attribution of a quote, in words. */
const LONGEST_SOURCE = 12;

/** A source at the end of its quote: “… ” — Ada Berg, guide. */
const SOURCE = /\s*[—–]\s*[^—–.!?]{2,80}$/u;

/** Skips each pull quote that the story says too, with its source, as `pull-quote`. */
export function skipPullQuotes(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const boxes = new Map<LabelledLine, Box>();
  for (const line of lines) {
    const isQuote = line.rule === undefined || line.rule === 'pull-quote';
    const box = isQuote ? boxOf(line) : undefined;
    if (box !== undefined) boxes.set(line, box);
  }
  if (boxes.size === 0) return lines;
  const story = lines
    .filter((line) => line.rule === undefined && line.prose > 0 && !boxes.has(line))
    .map(({ unit }) => ({ folded: fold(unit.text), words: foldedWords(unit.text) }));
  if (boxes.size * story.length > MOST_PAIRS) return lines;
  let skipped: Box | undefined;
  return relabel(lines, (line) => {
    const box = boxes.get(line);
    const isSaid = box !== undefined && (line.rule !== undefined || isSaidIn(story, { line, box }));
    const isSource = box !== undefined && skipped?.element === box.element && isName(line);
    skipped = isSaid ? box : undefined;
    return isSaid || isSource ? 'pull-quote' : undefined;
  });
}

/** A box beside the story, and whether it is named as a pull quote's. */
type Box = { readonly element: PageElement; readonly isNamed: boolean };

/** The box of a line: one with such a name, otherwise an `aside`. */
function boxOf({ unit, region }: LabelledLine): Box | undefined {
  const named = closest(unit.element, isPullQuote);
  if (named !== undefined) return { element: named, isNamed: true };
  const aside = closest(unit.element, isAside);
  const element = aside ?? (region === 'pull-quote' ? unit.element : undefined);
  return element && { element, isNamed: region === 'pull-quote' };
}

function isPullQuote({ tag, hint, attributes }: PageElement): boolean {
  if (tag === 'body' || tag === 'html') return false;
  return NAMES.test(hint) || NAMES.test(tag) || NAMES.test(attributes['epub:type'] ?? '');
}

function isAside({ tag, attributes }: PageElement): boolean {
  return tag === 'aside' || attributes['role'] === 'complementary';
}

/** Whether a line may be who said the quote above it: it is short and no sentence. */
function isName({ unit }: LabelledLine): boolean {
  return unit.words <= LONGEST_SOURCE && !/[.!?…:]["”’»)]*$/u.test(unit.text);
}

type Paragraph = { readonly folded: string; readonly words: readonly string[] };

/**
 * Whether a paragraph of the story contains a line, or most of its words in their order; of a box
 * without the name of a pull quote, all of them.
 */
function isSaidIn(
  story: readonly Paragraph[],
  { line, box }: { readonly line: LabelledLine; readonly box: Box },
): boolean {
  const { text, kind, words: count } = line.unit;
  if (kind === 'heading' || kind === 'listItem' || count > LONGEST) return false;
  const quotes = [text, text.replace(SOURCE, '')].filter((each) => fold(each).length >= SHORTEST);
  return quotes.some((quote) => {
    const folded = fold(quote);
    const words = foldedWords(quote);
    const mayBeShort = words.length >= FEWEST_SHORTENED;
    const share = box.isNamed ? undefined : 1;
    return story.some(
      (paragraph) =>
        paragraph.folded.includes(folded) ||
        (mayBeShort && saysAgain(words, paragraph.words, share)),
    );
  });
}

/** Least share of a pull quote's words that come in the same order in one paragraph: editors shorten. */
const SAID_AGAIN = 0.7;

/** The words of a text, folded; signs that stand alone are none. */
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
