import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { formatPlanMarkdown } from '../../../../src/cli/print/plan/plan-markdown.ts';
import type { EditionPlan, PlanSegment } from '../../../../src/run/plan/edition-plan.ts';
import { type Plan, sumPlans } from '../../../../src/run/plan-editions.ts';
import { totalOf } from '../../../../src/run/plan/plan-totals.ts';
import { hostileStrings } from '../../../helpers/hostile-strings.ts';
import { elementsIn } from '../../../helpers/markup-elements.ts';

const segment = (id: number, fields: Partial<PlanSegment> = {}): PlanSegment => ({
  segmentId: `s${id}`,
  key: `${id}`,
  state: 'missing',
  change: 'new',
  characters: 50,
  requests: 1,
  units: { unit: 'characters', amount: 50 },
  seconds: 4,
  waiting: 1,
  role: 'paragraph',
  voice: 'en-GB-Neural2-A',
  words: `Words ${id}.`,
  where: { kind: 'lines', start: id * 2, end: id * 2 },
  ...fields,
});
const edition = (source: string, segments: readonly PlanSegment[]): EditionPlan => ({
  source,
  slug: 'a',
  title: 'A',
  provider: 'google',
  voice: 'en-GB-Neural2-A',
  state: 'new',
  segments,
  removed: [],
  causes: [],
  missing: totalOf(segments),
  seconds: 60,
  prices: {},
  unpriced: [],
});
const plan = (...editions: EditionPlan[]): Plan => sumPlans(editions);

describe('the comment on a pull request', () => {
  test('says which paragraphs would be recorded, where they stand, why, and what they take', () => {
    const text = formatPlanMarkdown(
      plan(
        edition('posts/a.md', [
          segment(1, { state: 'stored', change: 'unchanged' }),
          segment(2, { change: 'changed', cause: 'text' }),
          segment(3, { role: 'listItem', state: 'damaged', change: 'unchanged' }),
          segment(4, {
            role: 'disclosure',
            change: 'changed',
            cause: 'voice',
            where: { kind: 'path', path: 'p' },
          }),
        ]),
        edition('posts/b.md', [segment(5, { state: 'stored' })]),
      ),
      { failures: [] },
    );
    expect(text.split('\n')).toEqual([
      '<!-- lectern-plan -->',
      '### What would be recorded',
      '',
      '3 of 5 segments in 1 article, 3 requests, 150 characters, about 12 seconds of audio, 3 seconds of waiting.',
      '',
      '<details open>',
      '<summary><code>posts/a.md</code>: 3 of 4 segments, 150 characters, <code>google en-GB-Neural2-A</code></summary>',
      '<ul>',
      '<li>line 4, paragraph, changed, 50 characters: <code>Words 2.</code></li>',
      '<li>line 6, list item (stored, but damaged), unchanged, 50 characters: <code>Words 3.</code></li>',
      '<li>disclosure, changed (voice), 50 characters: <code>Words 4.</code></li>',
      '</ul>',
      '</details>',
    ]);
  });

  test('says so when nothing is to do, when a cap would stop it, what it costs, and what could not be read', () => {
    expect(formatPlanMarkdown(plan(), { failures: [] })).toContain(
      'Nothing: every paragraph is in the store.',
    );
    const one = plan(edition('a', [segment(1)]));
    expect(formatPlanMarkdown(one, { failures: [], maxChars: 40 })).toContain(
      '**More than the 40 characters that one run may send.**',
    );
    const priced = (amount: number): string =>
      formatPlanMarkdown({ ...one, cost: { amount, currency: 'EUR' } }, { failures: [] });
    expect(priced(0.0008)).toContain('50 characters, less than 0.01 EUR,');
    expect(priced(12.345)).toContain('50 characters, 12.35 EUR,');
    const unpriced = { ...one, unpriced: ['google <b>'] };
    expect(formatPlanMarkdown(unpriced, { failures: [] })).toContain(
      'no price known for google &lt;b&gt;; set one in providers.google.price',
    );
    const failures = [{ source: 'b.md', code: 'ARTICLE_EMPTY', message: 'b.md is <empty>' }];
    expect(formatPlanMarkdown(plan(), { failures })).toContain(
      '<td><code>b.md is &lt;empty&gt;</code></td>',
    );
  });

  test('fits into a comment, however much is to be recorded', () => {
    const many = Array.from({ length: 500 }, (_, i) => {
      const words = '&'.repeat(60);
      const segments = Array.from({ length: 60 }, (_, j) => segment(i * 60 + j, { words }));
      return edition(`posts/${i}.md`, segments);
    });
    const text = formatPlanMarkdown(plan(...many), { failures: [] });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… and \d+ articles more\.$/);
    expect(text).toContain('… and 20 segments more');
  });

  test('of 500 hostile strings none becomes markup, a mention or a second block', () => {
    const strings = [
      ...hostileStrings(494),
      '@everyone see #1',
      '\n\n# heading',
      '</code></li></ul></details>\n\n<b>x',
      '\r\n\r\n![x](y)',
      '`a` | b',
      '\u202eevil',
    ];
    for (const words of strings) {
      const failures = [{ source: words, code: 'X', message: words }];
      const markup = formatPlanMarkdown(plan(edition(words, [segment(1, { words })])), {
        failures,
      });
      const elements = elementsIn(markup);
      expect(new Set(elements.map(({ name }) => name))).toEqual(
        new Set(['table', 'tr', 'th', 'td', 'details', 'summary', 'ul', 'li', 'code']),
      );
      const shown = elements.filter(({ name }) => name === 'code').map(({ text }) => text);
      const expected = words.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
      expect(shown.filter((text) => text === expected)).toHaveLength(4);
      expect(fromMarkdown(markup).children.map((node) => node.type)).toEqual([
        'html',
        'heading',
        'paragraph',
        'html',
        'html',
      ]);
    }
  });
});
