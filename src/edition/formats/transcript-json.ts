/** cues → the JSON transcript of the podcast namespace. Pure. */
import type { EditionCue } from '../edition.ts';

/** The version of the format. */
const VERSION = '1.0.0';

/**
 * https://github.com/Podcastindex-org/podcast-namespace,
 * transcripts: one segment for each cue, in seconds.
 */
export function formatTranscriptJson(cues: readonly EditionCue[]): string {
  const segments = cues.map((cue) => ({
    startTime: cue.start,
    endTime: cue.end,
    body: cue.text,
  }));
  return `${JSON.stringify({ version: VERSION, segments }, null, 1)}\n`;
}
