import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip, Recording } from '../../src/speech/clip.ts';
import {
  BREATH_AFTER,
  BREATH_BEFORE,
  LEAD_IN,
  TAIL,
  cutClip,
  planTimeline,
} from '../../src/track/plan-timeline.ts';

type ClipSketch = {
  rate: number;
  before: number;
  sound: number;
  after: number;
  pauseAfter: number;
  marks: number[];
};

/** Clip facts alone: the ledger needs no file. */
function recordingOf(sketches: readonly ClipSketch[]): Recording {
  const clips = sketches.map((sketch, index): Clip => {
    const sampleCount = sketch.before + sketch.sound + sketch.after;
    return {
      segmentId: `s${index + 1}`,
      key: 'k',
      file: '/nowhere.wav',
      duration: sampleCount / sketch.rate,
      sampleRateHz: sketch.rate,
      sampleCount,
      soundStart: sketch.before,
      soundEnd: sketch.before + sketch.sound,
      peak: 0.5,
      clipped: 0,
      marks: sketch.marks.map((start, sentence) => ({
        sentence,
        start,
        end: sketch.marks[sentence + 1] ?? start + 1,
      })),
      markSource: 'samples',
      provider: 'test',
      voice: 'v',
      fresh: true,
    };
  });
  const segments = sketches.map((sketch, index) => ({
    id: `s${index + 1}`,
    pauseAfter: sketch.pauseAfter,
  }));
  return { script: { segments }, clips, warnings: [] } as unknown as Recording;
}

const sketch: fc.Arbitrary<ClipSketch> = fc.record({
  rate: fc.constantFrom(16_000, 22_050, 24_000, 44_100),
  before: fc.nat(20_000),
  sound: fc.nat(200_000),
  after: fc.nat(20_000),
  pauseAfter: fc.double({ min: 0, max: 3, noNaN: true }),
  // Marks as bad as they come: out of order, outside the clip.
  marks: fc.array(fc.double({ min: -1, max: 20, noNaN: true }), { maxLength: 6 }),
});

/** The sample after the last of these entries. */
const afterLast = (entries: readonly { startSample: number; sampleCount: number }[]): number =>
  entries.at(-1)!.startSample + entries.at(-1)!.sampleCount;

const recording = fc.array(sketch, { maxLength: 12 }).map(recordingOf);
const rate = fc.constantFrom(22_050, 24_000, 44_100, 48_000);

describe('planTimeline', () => {
  test('tiles the track to the sample: each entry starts where the one before ends', () => {
    fc.assert(
      fc.property(recording, rate, (source, sampleRateHz) => {
        const { timeline, sampleCount } = planTimeline(source, { sampleRateHz });
        let at = 0;
        for (const entry of timeline.entries) {
          expect(entry.startSample).toBe(at);
          expect(entry.start).toBe(at / sampleRateHz);
          at += entry.sampleCount;
          expect(entry.end).toBe(at / sampleRateHz);
        }
        expect(at).toBe(sampleCount);
      }),
    );
  });

  test('has every clip once, in the order of the segments, each its pause from the next one’s sound', () => {
    fc.assert(
      fc.property(recording, rate, (source, sampleRateHz) => {
        const { timeline, cuts, sampleCount } = planTimeline(source, { sampleRateHz });
        const clips = timeline.entries.filter((entry) => entry.kind === 'clip');
        expect(clips.map((entry) => entry.segmentId)).toEqual(
          source.clips.map((clip) => clip.segmentId),
        );
        expect(cuts.map((cut) => cut.clip)).toEqual(source.clips);
        const [first, ...others] = clips;
        expect(first?.startSample ?? 0).toBe(first ? Math.round(LEAD_IN * sampleRateHz) : 0);
        for (const [index, clip] of others.entries()) {
          const before = clips[index]!;
          const [left, right] = [cuts[index]!, cuts[index + 1]!];
          const breaths =
            (left.to - left.clip.soundEnd) / left.clip.sampleRateHz +
            (right.clip.soundStart - right.from) / right.clip.sampleRateHz;
          const gap = clip.startSample - before.startSample - before.sampleCount;
          const { pauseAfter } = source.script.segments[index]!;
          expect(gap).toBe(Math.round(Math.max(0, pauseAfter - breaths) * sampleRateHz));
        }
        if (first) expect(sampleCount - afterLast(clips)).toBe(Math.round(TAIL * sampleRateHz));
      }),
    );
  });

  test('keeps sentences in order, apart, on whole samples and inside their clip, whatever the marks say', () => {
    fc.assert(
      fc.property(recording, rate, (source, sampleRateHz) => {
        const { timeline } = planTimeline(source, { sampleRateHz });
        const places = new Map(
          timeline.entries.flatMap((entry) =>
            entry.kind === 'clip' ? [[entry.segmentId, entry]] : [],
          ),
        );
        expect(timeline.sentences.length).toBe(
          source.clips.reduce((sum, clip) => sum + clip.marks.length, 0),
        );
        let last = 0;
        for (const sentence of timeline.sentences) {
          const place = places.get(sentence.segmentId)!;
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, place.start));
          expect(sentence.end).toBeGreaterThanOrEqual(sentence.start);
          expect(sentence.end).toBeLessThanOrEqual(place.end);
          expect(sentence.start).toBe(Math.round(sentence.start * sampleRateHz) / sampleRateHz);
          last = sentence.end;
        }
      }),
    );
  });

  test('moves marks by the silence that is cut away', () => {
    const source = recordingOf([
      { rate: 24_000, before: 24_000, sound: 48_000, after: 24_000, pauseAfter: 0, marks: [1, 2] },
    ]);
    const { timeline } = planTimeline(source, { sampleRateHz: 24_000 });
    const [first, second] = timeline.sentences;
    expect(first!.start).toBeCloseTo(LEAD_IN + BREATH_BEFORE, 6);
    expect(second!.start).toBeCloseTo(LEAD_IN + BREATH_BEFORE + 1, 6);
  });

  test('moves the times of words likewise, and keeps them inside their clip', () => {
    const source = recordingOf([
      { rate: 24_000, before: 24_000, sound: 48_000, after: 24_000, pauseAfter: 0, marks: [1] },
    ]);
    const words = [
      { textStart: 0, textEnd: 3, start: 1, end: 1.5 },
      { textStart: 4, textEnd: 9, start: 1.5, end: 99 },
    ];
    const { timeline } = planTimeline(
      { ...source, clips: source.clips.map((clip) => ({ ...clip, words })) },
      { sampleRateHz: 24_000 },
    );
    const clip = timeline.entries.find((entry) => entry.kind === 'clip')!;
    expect(timeline.words.map((word) => word.textStart)).toEqual([0, 4]);
    expect(timeline.words[0]!.start).toBeCloseTo(LEAD_IN + BREATH_BEFORE, 6);
    expect(timeline.words[1]!.start).toBeCloseTo(LEAD_IN + BREATH_BEFORE + 0.5, 6);
    expect(timeline.words[1]!.end).toBe(clip.end);
  });

  test('a segment without a clip leaves no trace', () => {
    const source = recordingOf([
      { rate: 24_000, before: 0, sound: 24_000, after: 0, pauseAfter: 1, marks: [0] },
      { rate: 24_000, before: 0, sound: 24_000, after: 0, pauseAfter: 1, marks: [0] },
    ]);
    const { timeline } = planTimeline(
      { ...source, clips: source.clips.slice(1) },
      { sampleRateHz: 24_000 },
    );
    expect(timeline.entries.map((entry) => entry.kind)).toEqual(['gap', 'clip', 'gap']);
  });
});

describe('cutClip', () => {
  test('keeps a breath on both sides, as far as the clip has one', () => {
    const [long] = recordingOf([
      { rate: 24_000, before: 9600, sound: 1000, after: 9600, pauseAfter: 0, marks: [] },
    ]).clips;
    expect(cutClip(long!)).toMatchObject({
      from: 9600 - BREATH_BEFORE * 24_000,
      to: 10_600 + BREATH_AFTER * 24_000,
    });
    const [tight] = recordingOf([
      { rate: 24_000, before: 10, sound: 1000, after: 20, pauseAfter: 0, marks: [] },
    ]).clips;
    expect(cutClip(tight!)).toMatchObject({ from: 0, to: 1030 });
  });

  test('takes nothing of a silent clip', () => {
    const [silent] = recordingOf([
      { rate: 24_000, before: 0, sound: 0, after: 48_000, pauseAfter: 0, marks: [] },
    ]).clips;
    expect(cutClip(silent!)).toMatchObject({ from: 0, to: 0 });
  });
});

test('pauses are that long from sound to sound, and never negative', () => {
  const sketches = [1, 0.05, 1].map((pauseAfter): ClipSketch => ({
    rate: 24_000,
    before: 2400,
    sound: 24_000,
    after: 4800,
    pauseAfter,
    marks: [],
  }));
  const { timeline } = planTimeline(recordingOf(sketches), { sampleRateHz: 24_000 });
  const gaps = timeline.entries
    .filter(({ kind }) => kind === 'gap')
    .map(({ end, start }) => end - start);
  expect(gaps).toHaveLength(3);
  expect(gaps[1]).toBeCloseTo(1 - BREATH_BEFORE - BREATH_AFTER, 6);
  expect(gaps[2]).toBeCloseTo(TAIL, 6);
});
