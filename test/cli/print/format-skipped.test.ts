/** The report of what is skipped begins with the skips that are most probably the story's. */
import { describe, expect, it } from 'vitest';
import type { Article, Skip } from '../../../src/article/article.ts';
import { formatSkipped } from '../../../src/cli/print/format-skipped.ts';

const skipAt = (line: number, words: string, doubt?: number): Skip => ({
  rule: 'aside',
  words,
  letterCount: words.length,
  where: { kind: 'lines', start: line, end: line },
  ...(doubt !== undefined && { doubt }),
});

const reportOf = (skipped: readonly Skip[]): string =>
  formatSkipped({
    article: { title: 'The ferry waits', skipped, blocks: [] } as unknown as Article,
    decidedAt: [],
  });

describe('the report of what is skipped', () => {
  it('begins with the least sure, and lists all by rule below', () => {
    const report = reportOf([
      skipAt(1, 'Home', 0.01),
      skipAt(4, 'P.S. It left.', 0.42),
      skipAt(9, 'Nobody knows why.', 0.61),
    ]);
    expect(report.split('\n\n').slice(1, 3)).toEqual([
      [
        'least sure (how probably it is the story’s)',
        '  “Nobody knows why.”  line 9, aside: 61 %',
        '  “P.S. It left.”  line 4, aside: 42 %',
      ].join('\n'),
      expect.stringMatching(/^aside \(3\)\n/),
    ]);
  });

  it('lists all by rule alone where nothing is doubtful', () => {
    expect(reportOf([skipAt(1, 'Home', 0.01), skipAt(2, 'Menu')])).not.toContain('least sure');
  });
});
