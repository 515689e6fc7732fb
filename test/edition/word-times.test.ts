import { describe, expect, test } from 'vitest';
import { normalizeText } from '../../src/script/normalize/normalize.ts';
import type { WordTime } from '../../src/track/timeline.ts';
import { parseWords } from '../../src/edition/shared/printed-words.ts';
import { formatWords } from '../../src/edition/word-times.ts';

/** Words of a spoken text, each lasting 0.1 s, from second 10 on. */
const wordsOf = (spoken: string): WordTime[] =>
  [...spoken.matchAll(/\S+/g)].map((match, i) => ({
    segmentId: 's1',
    textStart: match.index,
    textEnd: match.index + match[0].length,
    start: 10 + i / 10,
    end: 10.1 + i / 10,
  }));

function format(text: string): {
  readonly words: string | undefined;
  readonly shown: readonly (readonly [string, number])[];
} {
  const { spokenText, spans } = normalizeText(text, { language: 'en' });
  const sentence = { start: 0, end: text.length, spokenStart: 0, spokenEnd: spokenText.length };
  const words = formatWords(wordsOf(spokenText), { text, spans, sentence, start: 10 });
  const printed = text.replace(/\s+/g, ' ').trim();
  const parsed = words === undefined ? [] : parseWords(words);
  return {
    words,
    shown: parsed.map(
      ({ offset, seconds }, i) =>
        [printed.slice(offset, parsed[i + 1]?.offset).trim(), seconds] as const,
    ),
  };
}

describe('formatWords', () => {
  test('gives each printed word its time', () => {
    expect(format('It rose again.')).toEqual({
      words: '0@0 3@10 8@20',
      shown: [
        ['It', 0],
        ['rose', 0.1],
        ['again.', 0.2],
      ],
    });
  });

  test('what a rewriting made of a word is heard while that word is marked', () => {
    const { shown } = format('It cost $218 billion more.');
    expect(shown.map(([word]) => word)).toEqual(['It', 'cost', '$218 billion', 'more.']);
    expect(shown[3]![1]).toBeCloseTo(
      0.1 * (2 + 'two hundred eighteen billion dollars'.split(' ').length),
      5,
    );
  });

  test('a word that begins where a rewriting ends is marked at its own place', () => {
    const text = '$5now';
    const spans = [
      { start: 0, end: 2, spokenStart: 0, spokenEnd: 13, rule: 'money' },
      { start: 2, end: 5, spokenStart: 13, spokenEnd: 16, rule: null },
    ];
    const [word] = wordsOf('five dollars now').slice(-1);
    const sentence = { start: 0, end: 5, spokenStart: 0, spokenEnd: 16 };
    expect(formatWords([word!], { text, spans, sentence, start: 10 })).toBe('2@20');
  });

  test('counts in the text of the cue, in which white space is one space', () => {
    expect(format('  It\n  rose ').shown).toEqual([
      ['It', 0],
      ['rose', 0.1],
    ]);
  });

  test('takes only the words of its sentence, and knows nothing where nothing is known', () => {
    const text = 'One two. Three four.';
    const cue = {
      text,
      spans: [{ start: 0, end: 20, spokenStart: 0, spokenEnd: 20, rule: null }],
      sentence: { start: 9, end: 20, spokenStart: 9, spokenEnd: 20 },
      start: 10.2,
    };
    expect(formatWords(wordsOf(text), cue)).toBe('0@0 6@10');
    expect(formatWords([], cue)).toBeUndefined();
  });
});
