import { describe, expect, test } from 'vitest';
import { findSpeakers } from '../../src/script/find-speakers.ts';
import { articleOf } from '../helpers/articles.ts';

/** Who says each paragraph; `#` begins a heading. */
function speakersOf(texts: readonly string[], names: readonly string[]): (string | undefined)[] {
  const { blocks } = articleOf(
    texts.map((text) => [text.startsWith('# ') ? 'heading' : 'paragraph', text] as const),
  );
  const speakers = findSpeakers(blocks, names);
  return blocks.map(({ id }) => speakers.get(id));
}

describe('who says what in a dialogue', () => {
  test('is told by letters with a colon or a full stop', () => {
    expect(speakersOf(['Q: Why?', 'A: Because.', 'Q. And then?'], ['Q', 'A'])).toEqual([
      'Q',
      'A',
      'Q',
    ]);
  });

  test('is told by names, whatever their case', () => {
    const texts = ['JANE DOE: Why?', 'Ada Lind : Because.', '– Jane Doe: I see.'];
    expect(speakersOf(texts, ['Jane Doe', 'Ada Lind'])).toEqual([
      'Jane Doe',
      'Ada Lind',
      'Jane Doe',
    ]);
  });

  test('goes on over paragraphs without a label, but not after the last label', () => {
    const texts = ['We met at noon.', 'Q: Why?', 'A: First.', 'Then more.', 'Q: So?', 'She left.'];
    expect(speakersOf(texts, ['Q', 'A'])).toEqual([undefined, 'Q', 'A', 'A', 'Q', undefined]);
  });

  test('ends where someone speaks who has no voice, and at a heading', () => {
    const texts = ['A: First.', 'Jo Ray: But no.', 'He laughed.', 'A: Yes.', '# Later', 'A: Gone.'];
    expect(speakersOf(texts, ['A'])).toEqual([
      'A',
      undefined,
      undefined,
      'A',
      undefined,
      undefined,
    ]);
  });

  test('does not end at a sentence with a colon in it', () => {
    const texts = ['A: First.', 'There were two things: wind and rain.', 'Q: So?'];
    expect(speakersOf(texts, ['A', 'Q'])).toEqual(['A', 'A', 'Q']);
  });

  test('needs two labels, and a voice for one of them', () => {
    expect(speakersOf(['A: the first letter.', 'It is old.'], ['A'])).toEqual([
      undefined,
      undefined,
    ]);
    expect(speakersOf(['Q: Why?', 'A: Because.'], [])).toEqual([undefined, undefined]);
    expect(speakersOf(['Q: Why?', 'A: Because.'], ['A'])).toEqual([undefined, 'A']);
  });

  test('takes no time as long as the text is', () => {
    const long = `${'Aa '.repeat(50_000)}:`;
    expect(speakersOf([long, long], ['A'])).toEqual([undefined, undefined]);
  });
});
