/**
 * times of spoken words → when each printed word of a cue is heard, as in `edition.json`. Pure.
 */
import type { Sentence, Span } from '../script/script.ts';
import type { WordTime } from '../track/timeline.ts';
import { WORD_PRECISION } from './shared/printed-words.ts';

/** The sentence that a cue is made from. */
export type CueSource = {
  /** Written text of the segment. */
  readonly text: string;
  readonly spans: readonly Span[];
  readonly sentence: Sentence;
  /** Where the cue starts, in seconds. */
  readonly start: number;
};

/**
 * `0@0 4@23 10@41`: offset of a word in the cue's text, and hundredths of
 * a second after the cue's start; a word lasts until the next begins.
 * `undefined` if no word has a time. A text that is spoken as other words, such as “$5”, counts as
 * one word: the parts that are heard are not parts of what is printed.
 */
export function formatWords(words: readonly WordTime[], cue: CueSource): string | undefined {
  const { sentence } = cue;
  const offsets = printedOffsets(cue);
  const times = new Map<number, number>();
  for (const word of words) {
    if (word.textEnd <= sentence.spokenStart || word.textStart >= sentence.spokenEnd) continue;
    const start = writtenStart(word, cue.spans);
    if (start === undefined || start < sentence.start || start >= sentence.end) continue;
    const offset = offsets[start - sentence.start]!;
    if (times.has(offset)) continue;
    const hundredths = Math.round((word.start - cue.start) * WORD_PRECISION);
    times.set(offset, Math.max(0, hundredths));
  }
  if (times.size === 0) return undefined;
  const sorted = [...times].sort((a, b) => a[0] - b[0]);
  return sorted.map(([offset, time]) => `${offset}@${time}`).join(' ');
}

/** Where the printed form of a spoken word begins; `undefined` for one that is not printed. */
function writtenStart(word: WordTime, spans: readonly Span[]): number | undefined {
  const span = spans.find((each) => each.spokenEnd > word.textStart && each.end > each.start);
  if (!span || span.spokenStart >= word.textEnd) return undefined;
  if (span.rule !== null) return span.start;
  return span.start + Math.max(0, word.textStart - span.spokenStart);
}

/**
 * For each UTF-16 unit of the sentence its offset in the cue's text, where white space is collapsed
 * and trimmed.
 */
function printedOffsets(cue: CueSource): readonly number[] {
  const { sentence, text } = cue;
  const offsets: number[] = [];
  let length = 0;
  let gap = false;
  for (let at = sentence.start; at < sentence.end; at++) {
    const space = /\s/.test(text[at]!);
    if (!space && gap && length > 0) length++;
    gap = space;
    offsets.push(length);
    if (!space) length++;
  }
  return offsets;
}
