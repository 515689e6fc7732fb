/** chapters, cues → the JSON files of the podcast namespace. Pure. */
import type { EditionChapter, EditionCue } from '../edition.ts';

/** The version of the format of chapters. */
const CHAPTERS_VERSION = '1.2.0';

/** The version of the format of transcripts. */
const TRANSCRIPT_VERSION = '1.0.0';

/**
 * https://github.com/Podcastindex-org/podcast-namespace,
 * chapters: titles with their start in seconds.
 */
export function formatChaptersJson(chapters: readonly EditionChapter[]): string {
  const listed = chapters.map(({ start, title }) => ({ startTime: start, title }));
  return printJson({ version: CHAPTERS_VERSION, chapters: listed });
}

/**
 * https://github.com/Podcastindex-org/podcast-namespace,
 * transcripts: one segment for each cue, in seconds.
 */
export function formatTranscriptJson(cues: readonly EditionCue[]): string {
  const segments = cues.map(({ start, end, text }) => ({
    startTime: start,
    endTime: end,
    body: text,
  }));
  return printJson({ version: TRANSCRIPT_VERSION, segments });
}

function printJson(file: object): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}
