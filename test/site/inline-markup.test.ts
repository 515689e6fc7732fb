import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { EditionInline } from '../../src/edition/edition.ts';
import { inlineMarkup } from '../../src/site/inline-markup.ts';

const href = 'https://post.example/?a=1&b=2';

test.each<[text: string, runs: readonly EditionInline[], markup: string]>([
  ['a < b', [], 'a &lt; b'],
  [
    'see it now',
    [{ start: 4, end: 6, kind: 'link', href }],
    'see <a href="https://post.example/?a=1&amp;b=2">it</a> now',
  ],
  [
    'one two three',
    [
      { start: 0, end: 7, kind: 'strong' },
      { start: 4, end: 13, kind: 'emphasis' },
    ],
    '<strong>one <em>two</em></strong><em> three</em>',
  ],
  [
    'a word of code',
    [
      { start: 0, end: 14, kind: 'link', href },
      { start: 2, end: 6, kind: 'link', href: 'https://other.example/' },
      { start: 10, end: 14, kind: 'code' },
    ],
    '<a href="https://post.example/?a=1&amp;b=2">a word of <code>code</code></a>',
  ],
  [
    'le mot juste',
    [{ start: 3, end: 6, kind: 'language', language: 'fr' }],
    'le <span lang="fr">mot</span> juste',
  ],
  ['short', [{ start: 3, end: 99, kind: 'emphasis' }], 'sho<em>rt</em>'],
])('%s', (text, runs, markup) => {
  expect(inlineMarkup(text, runs)).toBe(markup);
});

test('whatever the runs, no character is lost, no element crosses another, and no link holds one', () => {
  const kinds = fc.constantFrom<EditionInline['kind']>('emphasis', 'strong', 'link', 'code');
  const run = fc.record({ start: fc.nat(12), end: fc.nat(14), kind: kinds });
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.array(run, { maxLength: 6 }), (text, found) => {
      const runs = found.map((each) => (each.kind === 'link' ? { ...each, href } : each));
      const markup = inlineMarkup(text, runs);
      const tags = [...markup.matchAll(/<(\/?)(\w+)[^>]*>/g)];
      const open: string[] = [];
      for (const [, closes, name] of tags) {
        if (closes) expect(open.pop()).toBe(name);
        else {
          if (name === 'a') expect(open).not.toContain('a');
          open.push(name!);
        }
      }
      expect(open).toEqual([]);
      expect(markup.replace(/<[^>]*>/g, '')).toBe(inlineMarkup(text, []));
      expect(parseDocument(markup).children.length).toBeGreaterThanOrEqual(text === '' ? 0 : 1);
    }),
  );
});
