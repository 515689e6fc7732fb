import { expect, test } from 'vitest';
import type { Block } from '../../src/article/article.ts';
import { buildCues, roundTime } from '../../src/edition/cues.ts';
import type { Track } from '../../src/track/track.ts';

test('roundTime keeps a microsecond', () => {
  expect(roundTime(1 / 3)).toBe(0.333333);
});

test('a block tells once what is left out of it, and what is said in its place has no hash to be found by', () => {
  const block = { kind: 'paragraph', runs: [], textHash: '0'.repeat(16) } as const;
  const where = { kind: 'path', path: 'main > p' } as const;
  const text = 'One came. Two left.';
  const blocks: Block[] = [
    { ...block, id: 'b1', text, where, leftOut: ['1'] },
    { ...block, id: 'b2', text: 'A table is in the article.', where, isAnnouncement: true },
  ];
  const sentences = (length: number, cut: number) =>
    [
      { start: 0, end: cut },
      { start: cut, end: length },
    ].filter(({ start, end }) => end > start);
  const segments = blocks.map(({ id, text: words }) => ({
    id: `s-${id}`,
    blockId: id,
    role: 'paragraph',
    text: words,
    spans: [],
    sentences: sentences(words.length, id === 'b1' ? 10 : words.length).map((each) => ({
      ...each,
      spokenStart: each.start,
      spokenEnd: each.end,
    })),
  }));
  const times = segments.flatMap(({ id, sentences: all }) =>
    all.map((_, sentence) => ({ segmentId: id, sentence, start: 0, end: 1 })),
  );
  const track = {
    recording: { script: { article: { blocks }, segments } },
    timeline: { sentences: times, words: [] },
  } as unknown as Track;
  expect(
    buildCues(track).map(({ text: words, textHash, path, leftOut }) => ({
      words,
      isSought: textHash !== undefined,
      path,
      leftOut,
    })),
  ).toEqual([
    { words: 'One came.', isSought: true, path: 'main > p', leftOut: ['1'] },
    { words: 'Two left.', isSought: true, path: 'main > p', leftOut: undefined },
    { words: 'A table is in the article.', isSought: false, path: 'main > p', leftOut: undefined },
  ]);
});
