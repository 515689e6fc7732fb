/** Excerpt: what a user says of a source that does not say it itself: its title, and which of its lines to read. Types alone. */

import type { ReleaseOptions } from '../front-matter/release.ts';

/** Which lines of a text are read. */
export type LineRange = {
  /**
   * The first line to read, or its first words: the lines above it are skipped. For plain text and
   * Markdown. @default the first of the text
   */
  readonly firstLine?: string | undefined;
  /** The last line to read, or its first words; found from the first on. @default the last of the text */
  readonly lastLine?: string | undefined;
};

/** Options of reading that are about one source. */
export type ExcerptOptions = LineRange & {
  /** The title, whatever the source says. @default the title that is found */
  readonly title?: string | undefined;
};

/** Options of reading whose values may differ from source to source. */
export type SourceOptions = ReleaseOptions & ExcerptOptions;
