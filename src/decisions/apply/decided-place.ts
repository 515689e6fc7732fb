/** DecidedPlace and Misfit: what became of each decision about an article. Built only in this folder. */
import type { PassagePart } from '../decisions.ts';

/** What kind of decision holds at a place. */
export type DecisionKind =
  | 'say'
  | 'ipa'
  | 'spell'
  | 'pause'
  | 'voice'
  | 'directSpeech'
  | 'rate'
  | 'take'
  | 'skip'
  | 'read';

/** Which entry of a file a decision is: indexes into `passages` and into its `words`. */
export type DecisionEntry = { readonly passage: number; readonly word?: number };

/** A decision that holds, and where. */
export type DecidedPlace = DecisionEntry & {
  readonly kind: DecisionKind;
  /** The block of the decided article; absent for a part, and for what is skipped. */
  readonly blockId?: string;
  readonly part?: PassagePart;
  /** Offsets in the text of the block or part, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
};

/** A decision that does not fit the article as it is now, and holds nowhere. */
export type Misfit = DecisionEntry & {
  /** What of it fits nothing, as the subject and verb of a sentence. */
  readonly why: string;
  /** What to do about it. */
  readonly hint: string;
};

/** Where findings about one entry go. */
export type Findings = {
  readonly places: DecidedPlace[];
  readonly misfits: Misfit[];
};
