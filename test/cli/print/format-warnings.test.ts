import { describe, expect, test } from 'vitest';
import { formatWarnings, type NotedWarning } from '../../../src/cli/print/format-warnings.ts';
import type { Warning } from '../../../src/errors.ts';

const warning = (message: string, more: Partial<Warning> = {}): Warning => ({
  code: 'SCRIPT_LEXICON',
  message,
  ...more,
});

describe('warnings of a run', () => {
  test('stand in the order in which they first came, each once', () => {
    const noted: NotedWarning[] = ['one', 'two', 'one'].map((message) => ({
      warning: warning(message),
    }));
    expect(formatWarnings(noted)).toEqual(['warning: 2 times: one', 'warning: two']);
  });

  test('name their segment, and when they repeat the first three of them', () => {
    const noted = ['s1', 's2', 's3', 's4', 's5'].map((segmentId) => ({
      warning: warning('too fast', { segmentId, hint: 'Slow down.' }),
    }));
    expect(formatWarnings(noted.slice(0, 1))).toEqual(['warning: s1: too fast (Slow down.)']);
    expect(formatWarnings(noted)).toEqual([
      'warning: 5 times (s1; s2; s3 and 2 more): too fast (Slow down.)',
    ]);
  });

  test('name the source where there are several, and it is not in the message', () => {
    const noted = [
      { source: 'a.md', warning: warning('odd', { segmentId: 's1' }) },
      { source: 'b.md', warning: warning('b.md is odd') },
    ];
    expect(formatWarnings(noted, { nameSources: true })).toEqual([
      'warning: a.md, s1: odd',
      'warning: b.md is odd',
    ]);
    expect(formatWarnings(noted)).toEqual(['warning: s1: odd', 'warning: b.md is odd']);
  });

  test('of one message and two hints are two', () => {
    const noted = ['A.', 'B.'].map((hint) => ({ warning: warning('odd', { hint }) }));
    expect(formatWarnings(noted)).toHaveLength(2);
  });

  test('of many signs that no rule knows tell the three most frequent, and count the others', () => {
    const noted = [...'@@@>>||<~'].map((sign) => ({
      warning: warning(`“${sign}” is left out`, { code: 'SCRIPT_LAST_RESORT' }),
    }));
    expect(formatWarnings(noted)).toEqual([
      'warning: 3 times: “@” is left out',
      'warning: 2 times: “>” is left out',
      'warning: 2 times: “|” is left out',
      'warning: 2 more signs that no rule knows, 2 times together (--json names them.)',
    ]);
    expect(formatWarnings(noted.slice(0, -1))).toHaveLength(4);
    expect(formatWarnings(noted.slice(0, -1)).join()).not.toContain('more signs');
  });
});
