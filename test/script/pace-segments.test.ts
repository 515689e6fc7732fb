import { describe, expect, it } from 'vitest';
import { paceSegments, type UnpacedSegment } from '../../src/script/pace-segments.ts';
import type { SegmentRole } from '../../src/script/script.ts';
import { scriptOf } from '../helpers/requests.ts';

/** A title and two paragraphs of two sentences. */
function segmentsOf(): UnpacedSegment[] {
  const { segments } = scriptOf([
    ['The ferry returns.'],
    ['It left. Nobody saw it.'],
    ['It came back.'],
  ]);
  const [title, ...paragraphs] = segments.map((segment): UnpacedSegment => {
    const { pauseAfter: _, ...unpaced } = segment;
    return unpaced;
  });
  return [{ ...title!, role: 'title' satisfies SegmentRole }, ...paragraphs];
}

/** The second paragraph's two sentences, each on its own. */
function withSentences(segment: UnpacedSegment, pauseAfter?: number): UnpacedSegment {
  const cut = 'It left.'.length;
  const { length } = segment.spokenText;
  const asked = pauseAfter === undefined ? {} : { pauseAfter };
  return {
    ...segment,
    sentences: [
      { start: 0, end: cut, spokenStart: 0, spokenEnd: cut, ...asked },
      { start: cut + 1, end: length, spokenStart: cut + 1, spokenEnd: length },
    ],
  };
}

describe('paceSegments', () => {
  it('gives rates by role, and none where it is the voice’s own', () => {
    const paced = paceSegments(segmentsOf(), { rates: { role: { title: 0.9 } } });
    expect(paced.map(({ rate }) => rate)).toEqual([0.9, undefined, undefined]);
    expect(paced[1]).not.toHaveProperty('rate');
  });

  it('pauses shorter at a faster rate, so that the whole is that much faster', () => {
    const [title, first, last] = segmentsOf();
    const segments = [title!, withSentences(first!), last!];
    const normal = paceSegments(segments, {});
    const fast = paceSegments(segments, { rate: 1.6 });
    for (const [index, { pauseAfter, sentences }] of fast.entries()) {
      expect(pauseAfter).toBeCloseTo(normal[index]!.pauseAfter / 1.6, 2);
      const usual = normal[index]!.sentences[0]!.pauseAfter;
      if (usual !== undefined) expect(sentences[0]!.pauseAfter).toBeCloseTo(usual / 1.6, 2);
    }
  });

  it('leaves pauses that the article asks for exact, whatever the preset and the rate', () => {
    const [title, first, last] = segmentsOf();
    const segments = [
      { ...title!, pauseAfter: 2.5 },
      withSentences(first!, 1),
      { ...last!, pauseAfter: 3 },
    ];
    const paced = paceSegments(segments, { pauses: 'brisk', rate: 2 });
    expect(paced[0]!.pauseAfter).toBe(2.5);
    expect(paced[1]!.sentences[0]!.pauseAfter).toBe(1);
    expect(paced[2]!.pauseAfter).toBe(0);
  });
});
