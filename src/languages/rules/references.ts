/** what was asked about addresses, marks of notes and tickers → the choice for each of them. Pure. */

/**
 * What becomes of a reference: its words are said, one short phrase stands for it, or nothing is
 * said and the explanation of the script lists it.
 */
export type ReferenceChoice = 'say' | 'announce' | 'skip';

/** The choice for each kind of reference within a text. */
export type References = {
  /**
   * Web addresses; announced, one is the name of its site (`example dot com`), or “a link” where
   * that says nothing.
   */
  readonly addresses: ReferenceChoice;
  /** Marks of notes, `[1]` and raised figures; announced, one is “a note”. */
  readonly notes: ReferenceChoice;
  /** Tickers in brackets, `(NYSE: ACM)`; announced, one is “a ticker”. */
  readonly tickers: ReferenceChoice;
};

/** All there is to choose from. */
export const REFERENCE_CHOICES = ['say', 'announce', 'skip'] as const;

/** What holds in an article where nothing else was asked for. */
export const ARTICLE_REFERENCES: References = {
  addresses: 'announce',
  notes: 'skip',
  tickers: 'skip',
};

/** The same of a text alone: an address may be all there is. */
export const TEXT_REFERENCES: References = { ...ARTICLE_REFERENCES, addresses: 'say' };

/** The choices asked for, and the given ones for the rest. */
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
