/**
 * Decisions: what an editor decided about how one article is read aloud, passage by passage. Kept in a file beside the
 * article; built only in this folder.
 */

/** A part of the audio that is in no block. */
export const PASSAGE_PARTS = ['disclosure', 'title', 'byline'] as const;

/** A part of the audio that is in no block. */
export type PassagePart = (typeof PASSAGE_PARTS)[number];

/**
 * Which of several that are alike: `2 of 3`. The number of all is part of it, so that it fits nothing once one of them is
 * gone or another is added.
 */
export type Which = string;

/**
 * A passage: a block or something skipped, by the hash of its text, or by its text alone where a person wrote the entry;
 * or a part.
 */
export type PassagePlace = {
  /** `textHash` of the block or of what was skipped, 16 hex digits. */
  readonly block?: string;
  /** Instead of `block`. */
  readonly part?: PassagePart;
  /**
   * Its text, or its first words and `…`. With `block` or `part` it only tells people which passage that is; alone it says
   * which one is meant.
   */
  readonly text?: string;
  /** Which of the passages with the same text; absent: there is only one. */
  readonly which?: Which;
};

/** How words within a passage are said: exactly one of `say`, `ipa` and `spell`, or a pause, or both. */
export type WordDecision = {
  /** As printed; quotation marks, spaces and forms of Unicode need not be the same. */
  readonly words: string;
  /** Which of several places in the passage, or `all`; absent: there is only one. */
  readonly which?: Which;
  /** Words or a respelling to say instead. */
  readonly say?: string;
  /** Phonemes in IPA. */
  readonly ipa?: string;
  /** Letter by letter. */
  readonly spell?: true;
  /** Seconds of silence after these words, and any punctuation that follows them. */
  readonly pause?: number;
};

/** Who decided something, and when. */
export type Signed = {
  /** A name, as the editor gave it. */
  readonly by?: string;
  /** ISO 8601, in UTC. */
  readonly at?: string;
};

/** That someone heard a passage and it may be published. Any change of what was heard lifts it. */
export type Approval = Signed & {
  /** Keys of its clips with their takes, in order: what was heard. */
  readonly clips: readonly string[];
  /** `textHash` of what was said; it tells whether a lifted approval was lifted by the words. */
  readonly said?: string;
  /** Who said it; it tells whether another voice lifted it. */
  readonly voice?: string;
};

/** That someone found something wrong with a passage. */
export type Flag = Signed & { readonly note?: string };

/** All that was decided about one passage. */
export type PassageDecisions = PassagePlace & {
  /** Not read. */
  readonly skip?: true;
  /** Read, although a rule skips it. */
  readonly read?: true;
  /** What is said instead of the whole passage; the article as printed stays. */
  readonly say?: string;
  /** Name of the voice that reads it. */
  readonly voice?: string;
  /** Name of the voice that says the sentences quoted in it. */
  readonly directSpeech?: string;
  /** Multiplier of the article's pace, 0.5 to 2. */
  readonly rate?: number;
  /** Seconds of silence after it. */
  readonly pause?: number;
  /** Which reading of it is used, from 1; each number is another reading of the same words. */
  readonly take?: number;
  /** In the order of the text. */
  readonly words?: readonly WordDecision[];
  readonly approved?: Approval;
  readonly flag?: Flag;
  /** A remark for colleagues; it changes nothing. */
  readonly note?: string;
};

/** All that was decided about an article, in the order of its text. Plain, readonly, JSON-safe. */
export type Decisions = { readonly passages: readonly PassageDecisions[] };

/** The content of a file that does not exist. */
export const NO_DECISIONS: Decisions = { passages: [] };

/** Longest pause, in seconds. */
export const LONGEST_DECIDED_PAUSE = 10;

/** Most takes of a passage. */
export const MOST_TAKES = 99;

/** The name of a place, the same for the same place. Pure. */
export function nameOfPlace({ block, part, text, which }: PassagePlace): string {
  const own = part ?? block ?? `“${text ?? ''}”`;
  return which === undefined ? own : `${own} ${which}`;
}

/** Whether a passage says anything beside its place. Pure. */
export function isDecided(passage: PassageDecisions): boolean {
  const { block: _block, part: _part, text: _text, which: _which, ...decided } = passage;
  return Object.keys(decided).length > 0;
}

/** Whether a passage says anything about how it is read, not only what someone thinks of it. Pure. */
export function isHeard(passage: PassageDecisions): boolean {
  const { say, voice, directSpeech, rate, pause, take, words } = passage;
  return [say, voice, directSpeech, rate, pause, take, words].some(
    (decided) => decided !== undefined,
  );
}

/** `2 of 3` in numbers; `undefined` for anything else. Pure. */
export function parseWhich(
  which: Which,
): { readonly nth: number; readonly of: number } | undefined {
  const [, nth, of] = /^(\d{1,5}) of (\d{1,5})$/.exec(which) ?? [];
  const place = { nth: Number(nth), of: Number(of) };
  return place.nth >= 1 && place.nth <= place.of ? place : undefined;
}
