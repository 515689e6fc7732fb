/** a stop in a text → the text before and after it, as far as the decision looks. */

/**
 * A possible end of a sentence: the stops with their closing quotes, and where the sentence began.
 */
export type PossibleEnd = {
  /** Offset of the first stop, in UTF-16 units. */
  readonly start: number;
  /** After the last closing quote, exclusive. */
  readonly end: number;
  /** Where the sentence began. */
  readonly from: number;
};

/** How far to look on either side, in characters; no relevant word is longer. */
export const LOOK_AROUND = 48;

/** The context of a stop. */
export type Surroundings = {
  /**
   * From the start of the sentence, at most `LOOK_AROUND` characters, without white space at its
   * end.
   */
  readonly before: string;
  readonly stops: string;
  /** Whether the stop follows its word without a space. */
  readonly touches: boolean;
  readonly after: string;
  /** The next word, as written; `''` if there is none. */
  readonly next: string;
  /** The first characters of the sentence. */
  readonly opening: string;
  /** Characters of the sentence so far. */
  readonly length: number;
};

/** The first word after a stop, with an apostrophe inside. */
const NEXT_WORD = /^["'“‘([]*([\p{L}\d]+(?:['’]\p{L}+)?)/u;

/** The context of a possible end. */
export function lookAround(text: string, at: PossibleEnd): Surroundings {
  const sentence = Math.max(at.from, at.start - LOOK_AROUND);
  const after = text.slice(at.end, at.end + LOOK_AROUND).trimStart();
  const opening = text.slice(at.from, at.from + LOOK_AROUND).trimStart();
  return {
    before: text.slice(sentence, at.start).trimEnd(),
    stops: text.slice(at.start, at.end),
    touches: /\S/.test(text[at.start - 1] ?? ' '),
    after,
    next: NEXT_WORD.exec(after)?.[1] ?? '',
    opening,
    length: at.start - at.from,
  };
}

const IN_WORD = /[\p{L}\d.&'’-]/u;

/** The last word before a stop, with its inner stops. */
export function lastWord(before: string): string {
  let start = before.length;
  while (start > 0 && IN_WORD.test(before[start - 1]!)) start--;
  return before.slice(start).replace(/^['’-]+/, '');
}
