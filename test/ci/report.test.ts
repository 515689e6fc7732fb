import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseDocument } from 'htmlparser2';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { hostileStrings } from '../helpers/hostile-strings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
type Annotation = { level: string; message: string; file?: string; title?: string };
type Report = {
  describePlan: (plan: object) => string;
  summarizeBuild: (answer: object) => string;
  annotationsOf: (
    answer: object,
    options: { fileOf: (source: string) => string | undefined; mild: (failure: object) => boolean },
  ) => Annotation[];
};
const { describePlan, summarizeBuild, annotationsOf } = (await import(
  pathToFileURL(join(ROOT, 'action/report.mjs')).href
)) as Report;
const { formatAnnotation } = (await import(
  pathToFileURL(join(ROOT, 'action/runner.mjs')).href
)) as { formatAnnotation: (annotation: Annotation) => string };

type Segment = {
  segmentId: string;
  key: string;
  state: string;
  characters: number;
  role: string;
  words: string;
  where?: object;
};
const segment = (id: number, fields: Partial<Segment> = {}): Segment => ({
  segmentId: `s${id}`,
  key: `${id}`,
  state: 'missing',
  characters: 50,
  role: 'paragraph',
  words: `Words ${id}.`,
  where: { kind: 'lines', start: id * 2, end: id * 2 },
  ...fields,
});
const edition = (source: string, segments: Segment[]): object => {
  const missing = segments.filter(({ state }) => state !== 'stored');
  return {
    source,
    slug: 'a',
    title: 'A',
    provider: 'google',
    voice: 'en-GB-Neural2-A',
    segments,
    missing: { segments: missing.length, characters: missing.length * 50 },
  };
};

/** Elements of a text as GitHub would see them: HTML within Markdown. */
function elementsIn(markup: string): { name: string; text: string }[] {
  const html = fromMarkdown(markup).children.flatMap((node) =>
    node.type === 'html' ? [node.value] : [],
  );
  const found: { name: string; text: string }[] = [];
  const textOf = (node: object): string =>
    'data' in node
      ? String(node.data)
      : 'children' in node
        ? (node.children as object[]).map(textOf).join('')
        : '';
  const visit = (node: object): void => {
    if ('name' in node) found.push({ name: String(node.name), text: textOf(node) });
    if ('children' in node) (node.children as object[]).forEach(visit);
  };
  for (const part of html) visit(parseDocument(part, { decodeEntities: true }));
  return found;
}

describe('the comment on a pull request', () => {
  test('says which paragraphs would be recorded, where they stand and what they take', () => {
    const plan = {
      editions: [
        edition('posts/a.md', [
          segment(1, { state: 'stored' }),
          segment(2),
          segment(3, { role: 'listItem', state: 'damaged' }),
          segment(4, { role: 'disclosure', where: { kind: 'path', path: 'p' } }),
        ]),
        edition('posts/b.md', [segment(5, { state: 'stored' })]),
      ],
      missing: { segments: 3, characters: 1150 },
      failures: [],
    };
    expect(describePlan(plan)).toBe(
      [
        '<!-- lectern-plan -->',
        '### What would be recorded',
        '',
        '3 of 5 segments in 1 article, 1,150 characters.',
        '',
        '<details open>',
        '<summary><code>posts/a.md</code>: 3 of 4 segments, 150 characters, <code>google en-GB-Neural2-A</code></summary>',
        '<ul>',
        '<li>line 4, paragraph, 50 characters: <code>Words 2.</code></li>',
        '<li>line 6, list item (stored, but damaged), 50 characters: <code>Words 3.</code></li>',
        '<li>disclosure, 50 characters: <code>Words 4.</code></li>',
        '</ul>',
        '</details>',
        '',
      ].join('\n'),
    );
  });

  test('says so when nothing is to do, when a cap would stop it, and what could not be read', () => {
    expect(
      describePlan({ editions: [], missing: { segments: 0, characters: 0 }, failures: [] }),
    ).toContain('Nothing: every paragraph is in the store.');
    expect(
      describePlan({
        editions: [edition('a', [segment(1)])],
        missing: { segments: 1, characters: 50 },
        maxChars: 40,
        failures: [],
      }),
    ).toContain('**More than the 40 characters that one run may send.**');
    const priced = (amount: number): string =>
      describePlan({
        editions: [edition('a', [segment(1)])],
        missing: { segments: 1, characters: 50 },
        cost: { amount, currency: 'EUR' },
        failures: [],
      });
    expect(priced(0.0008)).toContain('50 characters, less than 0.01 EUR.');
    expect(priced(12.345)).toContain('50 characters, about 12.35 EUR.');
    expect(
      describePlan({
        editions: [],
        missing: { segments: 0, characters: 0 },
        failures: [{ source: 'b.md', code: 'ARTICLE_EMPTY', message: 'b.md is <empty>' }],
      }),
    ).toContain('<td><code>b.md is &lt;empty&gt;</code></td>');
  });

  test('fits into a comment, however much is to be recorded', () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      edition(
        `posts/${i}.md`,
        Array.from({ length: 60 }, (_, j) => segment(j, { words: '&'.repeat(60) })),
      ),
    );
    const text = describePlan({
      editions: many,
      missing: { segments: 30_000, characters: 1_500_000 },
      failures: [],
    });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/… and \d+ articles more\.\n$/);
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
      const markup = describePlan({
        editions: [edition(words, [segment(1, { words })])],
        missing: { segments: 1, characters: 50 },
        failures: [{ source: words, code: 'X', message: words }],
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

describe('the summary of a job', () => {
  test('of hostile titles shows text', () => {
    for (const title of hostileStrings(200)) {
      const answer = {
        editions: [
          {
            source: title,
            title,
            duration: 61,
            standing: false,
            recorded: 1,
            reused: 2,
            characters: 1234,
            warnings: [],
          },
        ],
        failures: [{ source: title, code: 'X', message: title, exitCode: 4 }],
        totals: { recorded: 1, reused: 2, characters: 1234 },
      };
      const elements = elementsIn(summarizeBuild(answer));
      expect(new Set(elements.map(({ name }) => name))).toEqual(
        new Set(['table', 'tr', 'th', 'td', 'code']),
      );
      expect(elements.map(({ text }) => text)).toContain('1:01');
    }
  });
});

describe('annotations', () => {
  test('name file, code, reason and hint; what is expected is a warning', () => {
    const answer = {
      editions: [
        {
          source: 'a.md',
          warnings: [
            { code: 'ARTICLE_LANGUAGE', message: 'Odd.', hint: 'Look.' },
            { code: 'SCRIPT_LANGUAGE', message: 'As it is.', isNotice: true },
          ],
        },
      ],
      failures: [
        { source: 'b.md', code: 'ARTICLE_EMPTY', message: 'b.md is empty', exitCode: 4 },
        {
          source: 'https://example.org/',
          code: 'BUDGET_REACHED',
          message: 'The cap is reached',
          hint: 'Go on.',
          exitCode: 7,
        },
      ],
    };
    const annotations = annotationsOf(answer, {
      fileOf: (source) => (source.endsWith('.md') ? `posts/${source}` : undefined),
      mild: (failure) => (failure as { exitCode: number }).exitCode === 7,
    });
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'Lectern: ARTICLE_EMPTY',
        file: 'posts/b.md',
        message: 'b.md is empty',
      },
      {
        level: 'warning',
        title: 'Lectern: BUDGET_REACHED',
        message: 'https://example.org/: The cap is reached (Go on.)',
      },
      {
        level: 'warning',
        title: 'Lectern: ARTICLE_LANGUAGE',
        file: 'posts/a.md',
        message: 'a.md: Odd. (Look.)',
      },
    ]);
  });

  test('are one line, whatever they hold', () => {
    const line = formatAnnotation({
      level: 'error',
      file: 'a,b: 1%.md',
      title: 'x\ny',
      message: '50%\r\n::warning::no',
    });
    expect(line).toBe('::error file=a%2Cb%3A 1%25.md,title=x%0Ay::50%25%0D%0A::warning::no');
  });
});
