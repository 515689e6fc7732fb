/** SentenceLanguage: what a language must tell about its stops. */
import type { Surroundings } from './around-stop.ts';

/** The part of sentence breaking that every language answers in its own way. */
export type SentenceLanguage = {
  /** BCP 47 primary tag. */
  readonly language: string;
  /** Quotes that close in this language and open in others, as `“` in German. @default none */
  readonly closingQuotes?: string;
  /** Quotes that close with a space before them, as `»` in French. @default none */
  readonly spacedQuotes?: string;
  /** Whether a word, without its last stop, is one cut short. */
  readonly isAbbreviation: (word: string) => boolean;
  /** Whether a sentence ends at a single full stop; no small letter follows. */
  readonly breaksAtPoint: (stop: Surroundings) => boolean;
  /** Whether a sentence ends at an ellipsis; no small letter follows. */
  readonly breaksAtEllipsis: (stop: Surroundings) => boolean;
  /** Whether a question ends at its mark although a small letter follows. */
  readonly breaksAtQuestion: (stop: Surroundings) => boolean;
};
