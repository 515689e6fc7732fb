/** a timeline and its segments → the chapters of the track. Pure. */
import type { ScriptPart, Segment } from '../script/script.ts';
import type { Timeline } from './timeline.ts';
import type { Chapter } from './track.ts';

/** Fewer add nothing to the title; apps require at least three. */
const MIN_CHAPTERS = 3;

/** An ID3 tag counts chapters in one byte, and an MP4 file lists at most 255. */
const MAX_CHAPTERS = 250;

/**
 * Of several articles, a chapter for each. Of one, a chapter for the opening, which starts with the track
 * and has the article's title, and one for each heading; empty if there are fewer than three. At most the
 * first 250.
 */
export function findChapters(
  timeline: Timeline,
  options: {
    readonly segments: readonly Segment[];
    readonly title: string;
    readonly parts?: readonly ScriptPart[] | undefined;
  },
): Chapter[] {
  const clips = timeline.entries.filter((entry) => entry.kind === 'clip');
  const starts = new Map(clips.map((clip) => [clip.segmentId, clip.start]));
  if (options.parts !== undefined)
    return options.parts.slice(0, MAX_CHAPTERS).map(({ title, segmentId }, index) => ({
      title,
      start: index === 0 ? 0 : (starts.get(segmentId) ?? 0),
      segmentId,
    }));
  const heard = options.segments.filter((segment) => starts.has(segment.id));
  const headings = heard.filter((segment) => segment.role === 'heading');
  const chapters = headings.map((segment) => ({
    title: segment.text,
    start: starts.get(segment.id)!,
    segmentId: segment.id,
  }));
  const [first] = heard;
  if (first && first !== headings[0])
    chapters.unshift({ title: options.title, start: 0, segmentId: first.id });
  return chapters.length < MIN_CHAPTERS ? [] : chapters.slice(0, MAX_CHAPTERS);
}
