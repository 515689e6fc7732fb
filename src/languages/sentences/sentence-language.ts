/** SentenceLanguage: what a language decides about its stops. */
import type { Surroundings } from './around-stop.ts';

/** The language-specific part of sentence splitting. */
export type SentenceLanguage = {
  /** BCP 47 primary tag. */
  readonly language: string;
  /** Quotes that close in this language and open in others, as `“` in German. @default none */
  readonly closingQuotes?: string;
  /** Quotes that close with a space before them, as `»` in French. @default none */
  readonly spacedQuotes?: string;
  /** Whether a word, without its last stop, is an abbreviation. */
  readonly isAbbreviation: (word: string) => boolean;
  /** Whether a sentence ends at a single full stop that no lower-case letter follows. */
  readonly breaksAtPoint: (stop: Surroundings) => boolean;
  /** Whether a sentence ends at an ellipsis that no lower-case letter follows. */
  readonly breaksAtEllipsis: (stop: Surroundings) => boolean;
  /** Whether a question ends at its mark although a lower-case letter follows. */
  readonly breaksAtQuestion: (stop: Surroundings) => boolean;
};
