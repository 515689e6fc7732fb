/**
 * What every document becomes before it is read: the HTML of its text, and what it says about
 * itself. Types alone.
 */

import type { Warning } from '../../../errors.ts';

/** Documents that are converted; a Word document has a reader of its own. */
export type DocumentKind = 'epub' | 'odt' | 'rtf' | 'pdf';

/** What a document says about itself. Dates are ISO 8601. */
export type DocumentFacts = {
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
};

/** A document as HTML. Plain data: it is sent between threads. */
export type ConvertedDocument = {
  /** What a body contains. Nothing in it asks how it is said, or to be read. */
  readonly html: string;
  readonly facts: DocumentFacts;
  /** What of it could not be read. @default none */
  readonly warnings?: readonly Warning[];
};

/** A document to convert, and its name in messages. */
export type DocumentFile = { readonly bytes: Uint8Array; readonly name: string };
