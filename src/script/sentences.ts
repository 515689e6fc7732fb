/** text → its sentences, as ranges; no character is lost or changed. */
import { breaksSentence } from './sentence-breaks.ts';

/** A stretch of a text; offsets in UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/** Options of `splitSentences`. */
export type SplitSentencesOptions = {
  /** BCP 47 tag of the text. */
  readonly language: string;
};

/** Ends of sentences as they may be written: stops, closing quotes and brackets, and the white space or line end behind. */
const CANDIDATE = /(?:[.!?\u2026]{1,64}(?: ?[.!?\u2026]){0,16}|[\u3002\uff01\uff1f]{1,64})(?: ?['’]{2}|["'’”»)\]}\u300d\u300f\u300b*]){0,8}(?:\[\d{1,3}\]){0,8}/g;

/** A line that begins a list item, or an empty line, always begins a sentence. */
const LINE_START = /\n[^\S\n]*(?:\n\s*|(?=(?:[*•‣◦–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]{1,2})\s))/gi;

/** Behind these a sentence ends without a space. */
const CLOSE_STOPS = /[\u3002\uff01\uff1f]/;

/**
 * The sentences of a text, in order, without the white space between them. Newlines inside a sentence are kept in its range.
 * Pure and linear. Languages written without spaces between words are left to `Intl.Segmenter`.
 */
export function splitSentences(text: string, options: SplitSentencesOptions): TextRange[] {
  const cuts = /^(?:th|km|lo|my|bo)\b/i.test(options.language) ? segmenterCuts(text, options.language) : [...stopCuts(text, options.language), ...lineCuts(text)].sort((a, b) => a - b);
  const ranges: TextRange[] = [];
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    const range = trim(text, { start, end: cut });
    if (range.end > range.start) ranges.push(range);
    start = Math.max(start, cut);
  }
  return ranges;
}

function stopCuts(text: string, language: string): number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    const spaced = end >= text.length || /\s/.test(text[end]!) || CLOSE_STOPS.test(match[0]);
    const open = spaced ? undefined : reopened(text, { start: match.index, end });
    if (!spaced && open === undefined) continue;
    if (breaksSentence(text, { start: match.index, end: open ?? end, language })) cuts.push(open ?? end);
  }
  return cuts;
}

/** Where the next sentence follows without a space, as in `done."He`: the offset, or `undefined` when it does not. */
function reopened(text: string, stop: TextRange): number | undefined {
  const glued = /^[a-z]{2}[.!?]["”’']?[“"‘A-Z][A-Za-z]/.test(text.slice(stop.start - 2, stop.end + 2));
  return glued && /[!?]/.test(text.slice(stop.start, stop.end)) ? stop.end : undefined;
}

function lineCuts(text: string): number[] {
  return Array.from(text.matchAll(LINE_START), (match) => match.index + match[0].length);
}

function segmenterCuts(text: string, language: string): number[] {
  return Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), (segment) => segment.index).slice(1);
}

function trim(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
