/** chapters → the JSON chapters of the podcast namespace. Pure. */
import type { EditionChapter } from '../edition.ts';

/** The version of the format. */
const VERSION = '1.2.0';

/**
 * https://github.com/Podcastindex-org/podcast-namespace,
 * chapters: titles with their start in seconds.
 */
export function formatChaptersJson(chapters: readonly EditionChapter[]): string {
  const listed = chapters.map(({ start, title }) => ({ startTime: start, title }));
  return `${JSON.stringify({ version: VERSION, chapters: listed }, null, 1)}\n`;
}
