/** options for web addresses, note marks and tickers → the choice for each. Pure. */

/**
 * How to treat a reference: say its words, replace it with a short phrase, or skip it and list it
 * in the script's explanation.
 */
export type ReferenceChoice = 'say' | 'announce' | 'skip';

/** The choice for each kind of reference. */
export type References = {
  /**
   * Web addresses; announced, one is the name of its site (`example dot com`), or “a link” if it
   * has none.
   */
  readonly addresses: ReferenceChoice;
  /** Note marks, `[1]` and superscript digits; announced, one is “a note”. */
  readonly notes: ReferenceChoice;
  /** Tickers in brackets, `(NYSE: ACM)`; announced, one is “a ticker”. */
  readonly tickers: ReferenceChoice;
};

/** The choices. */
export const REFERENCE_CHOICES = ['say', 'announce', 'skip'] as const;

/** The defaults in an article. */
export const ARTICLE_REFERENCES: References = {
  addresses: 'announce',
  notes: 'skip',
  tickers: 'skip',
};

/** The defaults for a text by itself, which may be just an address. */
export const TEXT_REFERENCES: References = { ...ARTICLE_REFERENCES, addresses: 'say' };

/** The chosen values, with defaults for the rest. */
export function fillReferences(
  asked: Partial<References> | undefined,
  rest: References,
): References {
  return {
    addresses: asked?.addresses ?? rest.addresses,
    notes: asked?.notes ?? rest.notes,
    tickers: asked?.tickers ?? rest.tickers,
  };
}
