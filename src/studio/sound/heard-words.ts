/** when spoken words are heard → the same with the printed words they stand for. Pure. */
import type { Segment } from '../../script/script.ts';
import { writtenRange } from '../../service/speech/printed-times.ts';
import type { ClipWord } from '../../speech/clip.ts';
import type { HeardWord } from '../answers.ts';

/** Digits of a time in seconds: a tenth of a millisecond. */
const DIGITS = 1e4;

/** The words in order. `shift`: seconds that are added to their times. */
export function heardWords(
  words: readonly ClipWord[],
  { segment, shift = 0 }: { readonly segment: Pick<Segment, 'spans'>; readonly shift?: number },
): readonly HeardWord[] {
  return words.map((word) => {
    const printed = writtenRange(word, segment.spans);
    return {
      spokenStart: word.textStart,
      spokenEnd: word.textEnd,
      ...(printed && { printedStart: printed.from, printedEnd: printed.to }),
      from: rounded(word.start + shift),
      to: rounded(word.end + shift),
    };
  });
}

function rounded(seconds: number): number {
  return Math.round(Math.max(0, seconds) * DIGITS) / DIGITS;
}
