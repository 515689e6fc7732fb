import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../src/script/script.ts';
import { pauseSentences } from '../../src/script/sentence-pauses.ts';

/** Sentences joined by a space, with their places. */
function sentencesOf(texts: readonly string[]): { sentences: Sentence[]; spokenText: string } {
  let at = 0;
  const sentences = texts.map((text) => {
    const [start, end] = [at, at + text.length];
    at = end + 1;
    return { start, end, spokenStart: start, spokenEnd: end };
  });
  return { sentences, spokenText: texts.join(' ') };
}

function pausesOf(texts: readonly string[], factor = 1): (number | undefined)[] {
  const { sentences, spokenText } = sentencesOf(texts);
  return pauseSentences(sentences, { spokenText, factor }).map(({ pauseAfter }) => pauseAfter);
}

/** The mean over many sentences that end alike. */
function meanAfter(end: string): number {
  const texts = Array.from({ length: 300 }, (_, n) => `The ferry left at ${n}${end}`);
  const pauses = pausesOf(texts).slice(0, -1) as number[];
  return pauses.reduce((sum, each) => sum + each, 0) / pauses.length;
}

describe('pauseSentences', () => {
  it('varies by what ends the sentence', () => {
    const means = [';', ':', '.', '!', '?', '.”', '…'].map(meanAfter);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    // As if by a full stop where nothing ends it.
    for (const end of ['.', '']) expect(Math.abs(meanAfter(end) - 0.3)).toBeLessThan(0.01);
  });

  it('varies by a quarter, most near the middle', () => {
    const texts = Array.from({ length: 400 }, (_, n) => `It rained on day ${n}.`);
    const pauses = pausesOf(texts).slice(0, -1) as number[];
    const share = (low: number, high: number): number =>
      pauses.filter((each) => each >= low && each < high).length / pauses.length;
    expect(Math.min(...pauses)).toBeGreaterThan(0.13);
    expect(Math.max(...pauses)).toBeLessThan(0.65);
    expect(share(0.23, 0.38)).toBeGreaterThan(0.6);
    expect(share(0, 0.23)).toBeGreaterThan(0.08);
    expect(share(0.38, 1)).toBeGreaterThan(0.08);
  });

  it('gives the same texts the same pauses, wherever they stand, and none after the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }),
        (texts) => {
          const pauses = pausesOf(texts);
          expect(pausesOf(['Before.', ...texts]).slice(1)).toEqual(pauses);
          expect(pauses.at(-1)).toBeUndefined();
        },
      ),
    );
  });

  it('leaves a pause that was asked for as it is', () => {
    const { sentences, spokenText } = sentencesOf(['Wait.', 'Now.', 'Done.']);
    const asked = [{ ...sentences[0]!, pauseAfter: 1.2 }, ...sentences.slice(1)];
    const paused = pauseSentences(asked, { spokenText, factor: 2 });
    expect(paused[0]!.pauseAfter).toBe(1.2);
    expect(paused[1]!.pauseAfter).toBeGreaterThan(0.5);
  });
});
