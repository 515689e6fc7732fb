import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionInline } from '../../../src/edition/edition.ts';
import { sentenceMarkup } from '../../../src/export/epub/sentence-markup.ts';
import { timedWords } from '../../../src/export/timed-words.ts';

function markup(text: string, words: string, runs: readonly EditionInline[] = []): string {
  const cue = { start: 0, end: 9, text, role: 'paragraph', words };
  return sentenceMarkup({ id: 's', text, runs, words: timedWords(cue) });
}

describe('a sentence of a book', () => {
  test('has an element for each word', () => {
    expect(markup('It rained.', '0@0 3@20')).toBe(
      '<span id="s"><span id="s-1">It</span> <span id="s-2">rained.</span></span>',
    );
  });

  test('keeps a link of several words one link, of whole words', () => {
    const link = { start: 4, end: 12, kind: 'link', href: 'https://post.example/a?b&c' } as const;
    expect(markup('The slow train', '0@0 4@20 9@50', [link])).toBe(
      '<span id="s"><span id="s-1">The</span> <a href="https://post.example/a?b&amp;c"><span id="s-2">slow</span> <span id="s-3">train</span></a></span>',
    );
  });

  test('follows no address but those of the web', () => {
    const link = { start: 0, end: 4, kind: 'link', href: 'javascript:alert(1)' } as const;
    expect(markup('Look', '0@0', [link])).not.toContain('<a');
  });

  test('marks emphasis within words, and never blanks', () => {
    const strong = { start: 3, end: 10, kind: 'strong' } as const;
    expect(markup('It was all.', '0@0 3@20 7@40', [strong])).toBe(
      '<span id="s"><span id="s-1">It</span> <span id="s-2"><strong>was</strong></span> <span id="s-3"><strong>all</strong>.</span></span>',
    );
  });

  test('says what was printed, character by character, whatever is in it', () => {
    const run = fc.record({
      start: fc.nat(30),
      end: fc.nat(40),
      kind: fc.constantFrom('link', 'strong', 'emphasis', 'code', 'deleted'),
      href: fc.constant('https://post.example/'),
    });
    const words = fc.uniqueArray(fc.nat(30), { minLength: 1 }).map((offsets) =>
      offsets
        .toSorted((a, b) => a - b)
        .map((offset, index) => `${offset}@${index * 10}`)
        .join(' '),
    );
    const text = fc.string({ unit: fc.constantFrom(...'ab <&>"1é '), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, words, fc.array(run), (printed, told, runs) => {
        const sorted = (runs as EditionInline[]).toSorted((a, b) => a.start - b.start);
        const written = markup(printed, told, sorted);
        const read = written
          .replace(/<[^>]*>/gu, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(read).toBe(printed);
        const ids = [...written.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
