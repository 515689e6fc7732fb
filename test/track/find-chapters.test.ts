import { describe, expect, test } from 'vitest';
import type { Segment } from '../../src/script/script.ts';
import { findChapters } from '../../src/track/find-chapters.ts';
import type { Timeline } from '../../src/track/timeline.ts';

/** One second a segment, from 0.25 s on. */
function sketch(roles: readonly Segment['role'][]): { timeline: Timeline; segments: Segment[] } {
  const segments = roles.map(
    (role, index) => ({ id: `s${index + 1}`, role, text: `${role} ${index + 1}` }) as Segment,
  );
  const entries = segments.map(({ id }, index) => ({
    kind: 'clip' as const,
    segmentId: id,
    startSample: 0,
    sampleCount: 0,
    start: 0.25 + index,
    end: 1.25 + index,
  }));
  return { timeline: { sampleRateHz: 24_000, entries, sentences: [], words: [] }, segments };
}

describe('findChapters', () => {
  test('begins with the title at zero and has one chapter for each heading', () => {
    const { timeline, segments } = sketch([
      'disclosure',
      'title',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
    expect(findChapters(timeline, { segments, title: 'The ferry' })).toEqual([
      { title: 'The ferry', start: 0, segmentId: 's1' },
      { title: 'heading 4', start: 3.25, segmentId: 's4' },
      { title: 'heading 6', start: 5.25, segmentId: 's6' },
    ]);
  });

  test('has none where they would be fewer than three', () => {
    const { timeline, segments } = sketch(['title', 'paragraph', 'heading', 'paragraph']);
    expect(findChapters(timeline, { segments, title: 'T' })).toEqual([]);
  });

  test('leaves out headings that are not heard', () => {
    const { timeline, segments } = sketch(['title', 'heading', 'heading', 'heading']);
    const heard = { ...timeline, entries: timeline.entries.slice(0, 3) };
    expect(
      findChapters(heard, { segments, title: 'T' }).map((chapter) => chapter.segmentId),
    ).toEqual(['s1', 's2', 's3']);
  });

  test('has at most 250', () => {
    const { timeline, segments } = sketch([
      'title',
      ...Array.from({ length: 400 }, () => 'heading' as const),
    ]);
    expect(findChapters(timeline, { segments, title: 'T' })).toHaveLength(250);
  });
});
