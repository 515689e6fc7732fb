/** the paragraphs of a pasted page, and those that may be read → pull quotes: sentences that another paragraph says too. */
import type { Piece } from '../measure.ts';

/** Fewest and most words of a pull quote, and fewest characters, for scripts without spaces. */
const [FEWEST_WORDS, MOST_WORDS, FEWEST_CHARACTERS] = [7, 60, 24] as const;

/** How much longer the paragraph must be that says it too: it holds more than the quotation. */
const LONGER = 1.3;

/** Quotation marks and stops around what is quoted. */
const AROUND = /^[\s“”"«»„‟‘’'‹›「『—–-]+|[\s“”"«»‘’'‹›」』.!?…,:;。！？，：]+$/gu;

/** The mark of an item, or the number of one. */
const ITEM = /^(?:[•‣▪●◦○∙·*–—-]|\d{1,3}[.)])\s/u;

/** Paragraphs with their texts in one string; each is at its offset. */
type Spoken = { readonly text: string; readonly paragraphs: readonly Paragraph[] };
type Paragraph = { readonly index: number; readonly start: number; readonly end: number };

/** Indexes of the pull quotes among what may be read. */
export function pullQuotesOf(pieces: readonly Piece[], story: readonly boolean[]): number[] {
  const spoken = joinStory(pieces, story);
  return pieces.flatMap((piece, index) => {
    if (!story[index] || !mayBeQuote(piece)) return [];
    const core = piece.text.replace(AROUND, '');
    if (core.length < FEWEST_CHARACTERS) return [];
    return isSaidElsewhere(core, { index, spoken }) ? [index] : [];
  });
}

function joinStory(pieces: readonly Piece[], story: readonly boolean[]): Spoken {
  const texts: string[] = [];
  const paragraphs: Paragraph[] = [];
  let start = 0;
  pieces.forEach(({ shape, text }, index) => {
    if (!story[index] || shape !== 'prose') return;
    texts.push(text);
    paragraphs.push({ index, start, end: start + text.length });
    start += text.length + 1;
  });
  return { text: texts.join('\n'), paragraphs };
}

/** Whether it is a sentence or more, or quoted: a heading or an item may come again as the text's words. */
function mayBeQuote({ shape, words, text, ends, verse }: Piece): boolean {
  if (shape === 'clutter' || verse === true || ITEM.test(text) || text.endsWith(':')) return false;
  return words >= FEWEST_WORDS && words <= MOST_WORDS && (ends || /^[“"«„「]/u.test(text));
}

/** Whether another, longer paragraph has the words as they are, from the beginning of a word to the end of one. */
function isSaidElsewhere(
  core: string,
  { index, spoken }: { readonly index: number; readonly spoken: Spoken },
): boolean {
  const { text, paragraphs } = spoken;
  for (let at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + 1)) {
    const found = paragraphs.find(({ end }) => at < end);
    if (found === undefined) return false;
    const isLonger = found.end - found.start >= core.length * LONGER;
    if (found.index !== index && isLonger && isWhole(text, { at, end: at + core.length }))
      return true;
  }
  return false;
}

/** Whether no letter stands directly before or behind; in scripts without spaces letters do. */
function isWhole(
  text: string,
  { at, end }: { readonly at: number; readonly end: number },
): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 1), at), text.slice(end, end + 1)];
  return !/\p{Ll}/u.test(before) && !/\p{Ll}/u.test(behind);
}
