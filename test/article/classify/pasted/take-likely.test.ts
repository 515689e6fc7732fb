/** Skipped paragraphs of a pasted page that are probably the story's: they are read after all. */
import { describe, expect, it } from 'vitest';
import type { Doubts } from '../../../../src/article/classify/pasted/lost/lost-lines.ts';
import { takeLikely } from '../../../../src/article/classify/pasted/lost/take-likely.ts';
import type { Piece, Shape } from '../../../../src/article/classify/pasted/measure.ts';
import type { Selection } from '../../../../src/article/classify/pasted/select-story.ts';
import { readArticle } from '../../../../src/article/read-article.ts';

/** A page by its letters: S is read, p is skipped running text, l a skipped line. */
const pageOf = (letters: string): { pieces: Piece[]; selection: Selection } => {
  const kinds = [...letters];
  const [first, last] = [kinds.indexOf('S'), kinds.lastIndexOf('S')];
  const places = kinds.map((kind, index) => {
    if (kind === 'S') return 'story' as const;
    if (index < first) return 'before' as const;
    return index > last ? ('after' as const) : ('aside' as const);
  });
  const pieces = kinds.map((kind, start) => {
    const shape: Shape = kind === 'l' ? 'line' : 'prose';
    const text = `Paragraph ${start} of the page`;
    return { text, start, end: start, words: 5, shape, ends: true, repeated: false } as Piece;
  });
  return {
    pieces,
    selection: { run: { first, last }, headline: undefined, page: true, places },
  };
};

const doubtsOf = (given: Readonly<Record<number, number>>, rule = 'after-article'): Doubts =>
  new Map(Object.entries(given).map(([at, probability]) => [Number(at), { rule, probability }]));

/** The letters again, with S for what is read. */
const readOf = (letters: string, given: Readonly<Record<number, number>>, rule?: string) => {
  const { pieces, selection } = pageOf(letters);
  const found = takeLikely({ pieces, selection, doubts: doubtsOf(given, rule) });
  const read = [...letters].map((kind, at) => (found.places![at] === 'story' ? 'S' : kind));
  return { read: read.join(''), run: found.run };
};

describe('what is skipped and probably the story’s', () => {
  it('is read behind a box, with its heading', () => {
    const { read, run } = readOf('SSllplp', { 3: 0.35, 4: 0.7, 5: 0.1, 6: 0.2 });
    expect(read).toBe('SSlSSlp');
    expect(run).toEqual({ first: 0, last: 4 });
  });

  it('is read within the story sooner than behind it', () => {
    expect(readOf('SpSlS', { 1: 0.35, 3: 0.35 }).read).toBe('SSSlS');
    expect(readOf('SSp', { 2: 0.4 }).read).toBe('SSp');
  });

  it('is not a line alone behind the story, nor anything far behind or above it', () => {
    expect(readOf('SSl', { 2: 0.5 }).read).toBe('SSl');
    expect(readOf('SSllllllp', { 8: 0.9 }).read).toBe('SSllllllp');
    expect(readOf('pSS', { 0: 0.9 }).read).toBe('pSS');
  });

  it('is nothing from a note on the author on', () => {
    const { pieces, selection } = pageOf('SSpp');
    const text = 'Ada Holm is a writer and has sailed all seas.';
    const noted = pieces.map((piece, at) => (at === 2 ? { ...piece, text } : piece));
    const doubts = doubtsOf({ 2: 0.9, 3: 0.9 });
    expect(takeLikely({ pieces: noted, selection, doubts }).run.last).toBe(1);
  });

  it.each(['photo-caption', 'byline', 'copyright'])('is never a %s', (rule) => {
    expect(readOf('SpS', { 1: 0.9 }, rule).read).toBe('SpS');
  });

  it('leaves the selection as it is where nothing is likely', () => {
    const { pieces, selection } = pageOf('SSp');
    expect(takeLikely({ pieces, selection, doubts: new Map() })).toBe(selection);
  });
});

describe('a pasted page', () => {
  it('is read on behind a newsletter’s box', async () => {
    const end = [
      'Not everything holds. The second cable is older than the first, and the mayor will not say who is to pay for it, or when the town will vote.',
      'Still, when the ferry came in at dusk with nine cars and a wedding on board, everybody on the quay took off their hats.',
    ];
    const page = [
      'Skip to content',
      'The Harbour Post',
      'Menu',
      'News',
      'Subscribe',
      'The bridge is closed, and nobody minds',
      'By Ada Holm',
      'March 3, 2025',
      'The bridge over the Tarn was closed on Monday after a cable had snapped in the night, and the police sent all cars to the ferry, which can take nine of them at a time.',
      'The harbour master said that the ferry would run day and night until the cable is replaced, which may take until Easter.',
      'Children who live on the other side will be taught in the fish hall, where the chairs are high and the floor is never quite dry.',
      'Newsletter',
      'The Weekly Post',
      'A note from our editors, every Friday',
      'By signing up, you agree to our user agreement',
      ...end,
      'More News',
      'The baker who sings',
      'Privacy Policy',
      '© 2025 The Harbour Post. All rights reserved.',
    ];
    const { blocks } = await readArticle({ kind: 'text', content: page.join('\n\n') });
    expect(blocks.slice(-2).map(({ text }) => text)).toEqual(end);
  });
});
