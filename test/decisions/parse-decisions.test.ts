/** a file of decisions, right or wrong → what it says, or where it is wrong. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LecternError } from '../../src/errors.ts';
import { decisionsJsonSchema } from '../../src/decisions/decisions-schema.ts';
import { parseDecisions } from '../../src/decisions/parse-decisions.ts';

const file = 'post.lectern.yaml';
const HASH = '0'.repeat(15);

function faultOf(text: string): Pick<LecternError, 'code' | 'message' | 'hint'> {
  try {
    parseDecisions(text, { file });
  } catch (error) {
    return error as LecternError;
  }
  throw new Error('it was accepted');
}

describe('a file of decisions', () => {
  test('that is empty, or has comments alone, decides nothing', () => {
    for (const text of ['', '# nothing yet\n', 'passages: []\n', '\ufeff'])
      expect(parseDecisions(text, { file }).decisions).toEqual({ passages: [] });
  });

  test('tells the line of each entry', () => {
    const text = `passages:\n\n  - text: One\n    words:\n      - words: One\n        say: Won\n      - { words: Two, spell: true }\n  - text: Two\n    skip: true\n`;
    expect(parseDecisions(text, { file }).lines).toEqual([
      { passage: 3, words: [5, 7] },
      { passage: 8, words: [] },
    ]);
  });

  test('may have texts that look like numbers', () => {
    const text = `passages:\n  - block: ${HASH}1\n    words: [{ words: 1984, say: 2 }]\n`;
    expect(parseDecisions(text, { file }).decisions.passages).toEqual([
      { block: `${HASH}1`, words: [{ words: '1984', say: '2' }] },
    ]);
  });

  test.each([
    ['passages:\n  - text: One\n    voise: x\n', '3:5: passage 1: unknown key “voise”', 'voice'],
    [
      'passages:\n  - text: One\n    rate: 3\n',
      '3:5: passage 1: “rate” must be at most 2',
      'docs/decisions.md',
    ],
    [
      'passages:\n  - text: One\n    take: 1.5\n',
      '3:5: passage 1: “take” must be a whole number',
      '',
    ],
    ['passages:\n  - text: One\n    skip: yes\n', '3:5: passage 1: “skip” must be true', ''],
    ['passages:\n  - skip: true\n', '2:5: passage 1: must say which passage', ''],
    [
      'passages:\n  - text: A\n    skip: true\n    read: true\n',
      '2:5: passage 1: must have skip or read',
      '',
    ],
    ['passages:\n  - block: xyz\n', '2:5: passage 1: “block” must be the hash of a text', ''],
    [
      'passages:\n  - text: A\n    words:\n      - words: B\n',
      '4:9: passage 1, words 1: must have say',
      '',
    ],
    [
      'passages:\n  - text: A\n    words:\n      - words: B\n        says: C\n',
      '5:9: passage 1, words 1: unknown key “says”',
      'say',
    ],
    [
      'passages:\n  - text: A\n    which: 4 of 3\n    skip: true\n',
      '3:5: passage 1: “which” must be such as 2 of 3',
      '',
    ],
    [
      'passages:\n  - text: A\n    skip: true\n  - text: A\n    take: 2\n',
      '4:5: passage 2: “A” has an entry already, in line 2',
      'one entry',
    ],
    [
      'passages:\n  - text: A\n    words:\n      - words: A\n        ipa: kö4\n',
      '5:9: passage 1, words 1: “ipa” has “4”',
      '',
    ],
    ['passages: {}\n', '1:1: “passages” must be a list', ''],
    ['- text: A\n', '1:1: must be a group of entries', ''],
    ['passages:\n  - text: A: B\n', '2:', 'quotes'],
    ['passages:\n\t- text: A\n', '2:1: is not YAML', 'spaces'],
    ['passages:\n  - text: A\n    note:\n', '3:5: passage 1: “note” must be text', ''],
    ['passages:\n  - text: "A\\u0000"\n', '2:5: passage 1: has an invisible control character', ''],
  ])('that is wrong is an error with line and column: %j', (text, message, hint) => {
    const fault = faultOf(text);
    expect(fault.code).toBe('DECISIONS_INVALID');
    expect(fault.message).toContain(`${file}:${message}`);
    expect(fault.hint).toContain(hint);
  });

  test('that multiplies itself is refused', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `l${i}: &l${i} [${`*l${i - 1},`.repeat(12)}]`,
    );
    expect(faultOf(['a: &l0 [x]', ...lines.slice(1)].join('\n')).code).toBe('DECISIONS_INVALID');
  });

  test('may be each of the examples in the documentation', () => {
    const page = readFileSync(new URL('../../docs/decisions.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
    expect(examples).toHaveLength(3);
    for (const text of examples)
      expect(parseDecisions(text, { file }).decisions.passages.length).toBeGreaterThan(0);
  });

  test('has a schema with a sentence for every entry', () => {
    const schema = JSON.stringify(decisionsJsonSchema());
    expect(schema).toContain('Seconds of silence after it.');
    expect(schema).toContain('"additionalProperties":false');
  });
});
