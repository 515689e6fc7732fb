/** cues → groups that are one paragraph of a text. Pure. */
import type { EditionCue } from '../edition.ts';

/**
 * Groups consecutive cues of one block, or of one role outside the article: a disclosure of two
 * sentences is one paragraph.
 */
export function groupCues(cues: readonly EditionCue[]): readonly (readonly EditionCue[])[] {
  const groups: EditionCue[][] = [];
  for (const cue of cues) {
    const group = groups.at(-1);
    const before = group?.[0];
    const isSame = before?.blockId === cue.blockId && before?.role === cue.role;
    if (group && isSame) group.push(cue);
    else groups.push([cue]);
  }
  return groups;
}
