/** the contents of the clip store, and what was done to it → lines for people. Pure. */
import type { CompressedClips } from '../../speech/clips/compress-clips.ts';
import type { ClipSurvey } from '../../speech/clips/survey-clips.ts';
import type { PrunedClips } from '../../speech/clips/prune-clips.ts';
import { countNoun, formatDuration, megabytes } from './phrases.ts';

/** A store in a few lines: the voices, and how much space they take. */
export function formatSurvey(survey: ClipSurvey, { folder }: { readonly folder: string }): string {
  const voices = Object.entries(survey.voices)
    .sort(([, one], [, other]) => other.seconds - one.seconds)
    .map(
      ([voice, { clips, seconds }]) =>
        `  ${voice}  ${countNoun(clips, 'clip')}, ${formatDuration(seconds)}`,
    );
  const packed = survey.packed > 0 ? `, ${survey.packed} of them compressed` : '';
  const head = `${folder}: ${countNoun(survey.clips, 'clip')}, ${megabytes(survey.sizeBytes)}${packed}`;
  return [head, ...voices].join('\n');
}

/** The damaged clips, one a line. */
export function formatDamage({ damaged }: Pick<ClipSurvey, 'damaged'>): string {
  return damaged.map(({ key, reason }) => `${key}  ${reason}`).join('\n');
}

/** What was packed, and what was left as it was. */
export function formatCompressed({ compressed, kept, damaged }: CompressedClips): string {
  const { clips, bytesBefore, bytesAfter } = compressed;
  const packed =
    clips === 0
      ? 'no clips compressed'
      : `${countNoun(clips, 'clip')} compressed (${megabytes(bytesBefore)} → ${megabytes(bytesAfter)})`;
  const left = damaged > 0 ? `, ${damaged} damaged, which the next build records again` : '';
  return `${packed}, ${kept} left as they are${left}`;
}

/** What was pruned, or would be. */
export function formatPruned(
  { removed, kept }: PrunedClips,
  { dryRun }: { readonly dryRun: boolean },
): string {
  const done = dryRun ? 'would be removed' : 'removed';
  const gone = `${countNoun(removed.clips, 'clip')} ${done} (${megabytes(removed.sizeBytes)})`;
  return `${gone}, ${kept.clips} kept (${megabytes(kept.sizeBytes)})`;
}
