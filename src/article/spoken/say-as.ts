/** How a source, or an editor, asks for a passage to be read. Types alone. */

/**
 * How the source asks for a range of a block to be said: in other words, by phonemes in IPA, or
 * letter by letter. Offsets in UTF-16 units of `Block.text`, end exclusive.
 */
export type SayAs = {
  readonly start: number;
  readonly end: number;
  /** 1-based line of the source, for a text with lines. */
  readonly line?: number;
  /** Present if an editor decided it, not the source. */
  readonly decided?: true;
} & (
  | { readonly kind: 'say'; readonly say: string }
  | { readonly kind: 'ipa'; readonly ipa: string }
  | { readonly kind: 'spell' }
);

/** Silence that the source asks for, before the character at `at` of `Block.text`. */
export type WrittenPause = { readonly at: number; readonly seconds: number };

/** How an editor wants a passage read. */
export type AskedReading = {
  /** The name of the voice that reads it. */
  readonly voice?: string;
  /** The name of the voice that says the sentences quoted in it. */
  readonly directSpeech?: string;
  /** Multiplier of the pace that it would have. */
  readonly rate?: number;
  /** Which reading of the same words is used; absent: the first. */
  readonly take?: number;
};

/** How an editor wants a part that is in no block read. */
export type AskedPartReading = AskedReading & {
  /** Whether it is left out. */
  readonly skip?: true;
  /** Of the byline alone; offsets in `Article.byline`. */
  readonly sayAs?: readonly SayAs[];
  /** Seconds of silence after it. */
  readonly pauseAfter?: number;
};

/** What an editor asks for the parts that are in no block. */
export type AskedPartReadings = {
  readonly [K in 'disclosure' | 'title' | 'byline']?: AskedPartReading;
};
