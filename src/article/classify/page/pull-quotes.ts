/**
 * labelled lines → the same without the quotations that repeat a sentence of the story, whole or
 * shortened: pull quotes by the element, name or role of their box, and plain `blockquote`s.
 */
import { closest, isWithin, type PageElement } from '../../dom/tree.ts';
import { isSaidIn, mayBeSource, quoteBoxOf, storyText, type QuoteBox } from '../said-again.ts';
import { relabel, type LabelledLine } from './label-lines.ts';

/** Most pairs of a boxed quotation and a paragraph to compare word by word. */
const MOST_PAIRS = 50_000;

/** Most paragraphs in which a plain quotation is looked for. */
const MOST_PARAGRAPHS = 2000;

/** Skips each quotation that the story says too, with its source, as `pull-quote`. */
export function skipPullQuotes(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const boxes = new Map<LabelledLine, Box>();
  for (const line of lines) {
    const isQuote = line.rule === undefined || line.rule === 'pull-quote';
    const box = isQuote ? boxOf(line) : undefined;
    if (box !== undefined) boxes.set(line, box);
  }
  if (boxes.size === 0) return lines;
  const isBoxed = (line: LabelledLine): boolean => (boxes.get(line)?.box ?? 'quote') !== 'quote';
  const story = lines
    .filter((line) => line.rule === undefined && line.prose > 0 && !isBoxed(line))
    .map((line) => storyText(line.unit.text, { isQuote: boxes.has(line) }));
  const boxed = lines.filter(isBoxed).length;
  const mayBeSaid = ({ box }: Box): boolean =>
    box === 'quote' ? story.length <= MOST_PARAGRAPHS : boxed * story.length <= MOST_PAIRS;
  const isSaid = (line: LabelledLine, box: Box): boolean => {
    const { kind, text } = line.unit;
    if (line.rule !== undefined) return true;
    if (kind === 'heading' || kind === 'listItem' || !mayBeSaid(box)) return false;
    return isSaidIn(story, { text, box: box.box });
  };
  let skipped: { readonly line: LabelledLine; readonly box: Box } | undefined;
  return relabel(lines, (line) => {
    const box = boxes.get(line);
    const isRepeated = box !== undefined && isSaid(line, box);
    const isSource = skipped !== undefined && isSourceOf(line, { box, quote: skipped });
    skipped = isRepeated ? { line, box } : undefined;
    return isRepeated || isSource ? 'pull-quote' : undefined;
  });
}

/** The element that sets a quotation off from the story, and what it is. */
type Box = { readonly element: PageElement; readonly box: QuoteBox };

/** The box of a line: one with such a name, otherwise an `aside`, otherwise a plain quotation. */
function boxOf({ unit, region }: LabelledLine): Box | undefined {
  const found = quoteBoxOf(unit.element);
  if (found?.box === 'named') return found;
  const isNamed = region === 'pull-quote';
  const element = found?.element ?? (isNamed ? unit.element : undefined);
  if (element !== undefined) return { element, box: isNamed ? 'named' : 'aside' };
  const quote = unit.kind === 'quote' ? closest(unit.element, isBlockquote) : undefined;
  return quote && { element: quote, box: 'quote' };
}

function isBlockquote({ tag }: PageElement): boolean {
  return tag === 'blockquote';
}

/** Elements that frame a quotation and its source. */
const FRAMES: ReadonlySet<string> = new Set(['blockquote', 'figure', 'aside']);

/** Whether a line is the source of the quotation above it: in its box or its frame. */
function isSourceOf(
  { unit, rule }: LabelledLine,
  {
    box,
    quote,
  }: {
    readonly box: Box | undefined;
    readonly quote: { readonly line: LabelledLine; readonly box: Box };
  },
): boolean {
  if (!mayBeSource(unit.text)) return false;
  if (box !== undefined && box.element === quote.box.element) return true;
  if (rule !== undefined) return false;
  const frame = closest(unit.element, ({ tag }) => FRAMES.has(tag));
  return frame !== undefined && isWithin(quote.line.unit.element, frame);
}
