/** pieces of a page → a text in which sentences are found, and their ranges on the page. */
import type { LinePiece } from './page-lines.ts';
import { placeUnits, foldWords } from '../../edition/shared/page-words.ts';

/** A text of the page; `places`: where each unit of its words stands in it. */
export type Passage = {
  readonly pieces: readonly LinePiece[];
  readonly text: string;
  readonly words: string;
  readonly places: () => readonly number[];
};

/** The position of a sentence: units of the passage's words, end exclusive. */
export type SentenceSpot = {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
};

/** A stretch of a cue's text; `end` is exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** The passage of some pieces. Where each unit stands is asked when it is shown. */
export function passageOf(pieces: readonly LinePiece[]): Passage {
  const text = pieces.map((piece) => piece.text).join('');
  let places: readonly number[] | undefined;
  return { pieces, text, words: foldWords(text), places: () => (places ??= placeUnits(text)) };
}

/**
 * The ranges of a cue, or of a stretch of its text, with the signs around its words that are the
 * cue's too. None for what the page does not print.
 */
export function rangesAt(
  spot: SentenceSpot,
  cue: { readonly text: string; readonly stretch: Stretch | undefined },
): readonly Range[] {
  const { passage } = spot;
  const { text, stretch = { start: 0, end: text.length } } = cue;
  const own = placeUnits(text);
  const first = countBelow(own, stretch.start);
  const behind = countBelow(own, stretch.end);
  const places = passage.places();
  const hasWords = behind > first;
  // A stretch of signs alone stands behind the word before it.
  let start = places[spot.start + first - (hasWords ? 0 : 1)] ?? -1;
  let end = places[spot.start + behind - 1] ?? -1;
  end = endOf(passage.text, end);
  if (!hasWords) {
    while (/\s/.test(passage.text[end] ?? '')) end++;
    start = end;
  }
  const before = hasWords ? text.slice(stretch.start, own[first]) : '';
  const after = text.slice(hasWords ? endOf(text, own[behind - 1]!) : stretch.start, stretch.end);
  for (let i = countSigns(before); i > 0 && SIGN.test(passage.text[start - 1] ?? ''); i--) start--;
  for (let i = countSigns(after); i > 0 && SIGN.test(passage.text[end] ?? ''); i--) end++;
  return rangesBetween(passage, start, end);
}

/** Characters between words other than white space. */
const SIGN = /[^\s\p{L}\p{N}]/u;

function countSigns(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** A letter's marks belong to it. */
function endOf(text: string, place: number): number {
  let end = place + 1;
  while (/\p{M}/u.test(text[end] ?? '')) end++;
  return end;
}

function countBelow(places: readonly number[], place: number): number {
  const found = places.findIndex((each) => each >= place);
  return found < 0 ? places.length : found;
}

/** One range a stretch of pieces that follow each other on the page. */
function rangesBetween({ pieces }: Passage, start: number, end: number): readonly Range[] {
  const ranges: Range[] = [];
  let at = 0;
  let behind = -1;
  for (const piece of pieces) {
    const { node, text } = piece;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, text.length)];
    at += text.length;
    // What the page has redrawn since is found again with the next sentence.
    if (from >= to || !node || node.data !== text) continue;
    const last = ranges.at(-1);
    const isNext = last !== undefined && behind === piece.at;
    const range = isNext ? last : document.createRange();
    if (!isNext) ranges.push(range);
    if (!isNext) range.setStart(node, from);
    range.setEnd(node, to);
    behind = piece.at + text.length;
  }
  return ranges;
}
