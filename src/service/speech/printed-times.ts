/** when spoken words are heard → when the printed ones are, as captioned speech returns them. Pure. */
import type { ClipWord } from '../../speech/clip.ts';
import type { Segment, Span } from '../../script/script.ts';

/** A word as it is written, and when it is heard: the shape of Kokoro-FastAPI's `timestamps`. */
export type PrintedTime = {
  readonly word: string;
  /** Seconds from the start of the sound. */
  readonly start_time: number;
  readonly end_time: number;
};

/** Marks around a word that are not part of it. */
const AROUND = /^[\s"'“”‘’«»([{¿¡]+|[\s"'“”‘’«»)\]}.,;:!?…]+$/gu;

/**
 * The written words of some spoken ones, in order. What is said in other words, such as “$4.5m”, is
 * one word from the first of them to the last.
 */
export function printedTimes(
  words: readonly ClipWord[],
  { text, spans }: Pick<Segment, 'text' | 'spans'>,
): readonly PrintedTime[] {
  const printed: { readonly from: number; to: number; start: number; end: number }[] = [];
  for (const word of words) {
    const range = writtenRange(word, spans);
    if (range === undefined) continue;
    const { from, to } = wholeWords(range, text);
    const last = printed.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.end = word.end;
    } else printed.push({ from, to, start: word.start, end: word.end });
  }
  return printed.flatMap(({ from, to, start, end }) => {
    const word = text.slice(from, to).replace(AROUND, '');
    return word === '' ? [] : [{ word, start_time: rounded(start), end_time: rounded(end) }];
  });
}

/** A range of a text in UTF-16 units, end exclusive. */
type Range = { readonly from: number; readonly to: number };

/** Which written characters a spoken word stands for; `undefined` for one that is not printed. */
export function writtenRange(
  { textStart, textEnd }: Pick<ClipWord, 'textStart' | 'textEnd'>,
  spans: readonly Span[],
): Range | undefined {
  const own = spans.filter((each) => each.spokenEnd > textStart && each.spokenStart < textEnd);
  const ranges = own.flatMap(({ rule, start, end, spokenStart, spokenEnd }): Range[] => {
    if (end <= start) return [];
    if (rule !== null) return [{ from: start, to: end }];
    return [
      {
        from: start + Math.max(0, textStart - spokenStart),
        to: end - Math.max(0, spokenEnd - textEnd),
      },
    ];
  });
  if (ranges.length === 0) return undefined;
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  };
}

/** The range without white space at its ends, widened to whole words. */
function wholeWords({ from, to }: Range, text: string): Range {
  const isSpace = (at: number): boolean => /\s/u.test(text[at]!);
  let [start, end] = [from, to];
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  while (start > 0 && !isSpace(start - 1)) start--;
  while (end < text.length && !isSpace(end)) end++;
  return { from: start, to: end };
}

/** To the sample's place at 24 kHz, and no further digits. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e5) / 1e5;
}
