/** the word that is heard → marked in the printed and in the spoken text, without changing either. */
import type { SegmentAnswer } from '../../studio/answers.ts';
import { player } from '../sound/sound-player.ts';
import { rangeOf } from '../deciding/text-range.ts';

/** The name of the mark in the style sheet. */
const HEARD = 'heard';

/** Whether this browser can mark text without elements. */
const CAN_MARK = 'highlights' in CSS;

/** What is needed to find the texts of a segment. */
export type HeardPlace = {
  readonly segment: SegmentAnswer;
  /** The printed text of its passage, and the spoken text of the segment. */
  readonly printed: Element | null;
  readonly spoken: Element | null;
};

/** Marks words until the result is called. `find`: the texts of a segment by its id. */
export function markHeardWords(find: (id: string) => HeardPlace | undefined): () => void {
  let frame = 0;
  let last = '';
  const mark = (): void => {
    frame = requestAnimationFrame(mark);
    const { item, sound, kind } = player.state;
    const time = player.time();
    const isHeard = kind === 'playing' || kind === 'paused';
    const index = isHeard && sound ? wordAt(sound.words, time) : -1;
    const now = item && index >= 0 ? `${item.id} ${index}` : '';
    if (now === last) return;
    last = now;
    const place = item && index >= 0 ? find(item.id) : undefined;
    showRanges(place ? rangesOf(place, sound!.words[index]!) : []);
  };
  if (CAN_MARK) mark();
  return () => {
    cancelAnimationFrame(frame);
    if (CAN_MARK) showRanges([]);
  };
}

type Word = NonNullable<typeof player.state.sound>['words'][number];

function rangesOf({ segment, printed, spoken }: HeardPlace, word: Word): readonly Range[] {
  const { spokenStart, spokenEnd, printedStart, printedEnd } = word;
  const ranges = [
    spoken && rangeOf(spoken, { start: spokenStart, end: spokenEnd }),
    printed &&
      printedStart !== undefined &&
      rangeOf(printed, { start: segment.start + printedStart, end: segment.start + printedEnd! }),
  ];
  return ranges.filter((range) => range instanceof Range);
}

function showRanges(ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(HEARD);
  else CSS.highlights.set(HEARD, new Highlight(...ranges));
}

/** The index of the last word that has begun; -1 before the first. */
function wordAt(words: readonly Word[], time: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.from <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
