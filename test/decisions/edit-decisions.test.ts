/** a file of decisions and a change → the same file with that change alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageDecisions } from '../../src/decisions/decisions.ts';
import {
  DecisionConflict,
  editDecisions,
  invertChanges,
  type DecisionChange,
} from '../../src/decisions/edit-decisions.ts';
import { parseDecisions } from '../../src/decisions/parse-decisions.ts';

const file = 'post.lectern.yaml';
const [A, B, C] = ['a'.repeat(16), '1'.repeat(16), '12345678e1234567'] as const;

const edit = (text: string, ...changes: readonly DecisionChange[]): string =>
  editDecisions(text, { changes, file, order: [A, B, C] });

const passagesOf = (text: string): readonly PassageDecisions[] =>
  parseDecisions(text, { file }).decisions.passages;

const WRITTEN = `# Decided with the author.
passages:
  # The opening.
  - block: ${A}
    text: The minister said…
    rate: 0.9 # she speaks slowly
    words:
      # as she says it
      - words: Krugman
        say: "kroog-man"
  - block: "${C}"
    skip: true
`;

describe('a change of decisions', () => {
  test('makes a file that a person can read', () => {
    const after = { block: B, text: 'The ferry was late…', words: [{ words: 'Krk', ipa: 'kr̩k' }] };
    expect(edit('', { after }))
      .toBe(`# How this article is read aloud; what each entry means: docs/decisions.md of Lectern.

passages:
  - block: "1111111111111111"
    text: The ferry was late…
    words:
      - words: Krk
        ipa: kr̩k
`);
  });

  test('leaves comments and every other entry as they are', () => {
    const [before] = passagesOf(WRITTEN);
    const words = [...before!.words!, { words: 'said', pause: 0.5 }];
    const changed = edit(WRITTEN, { before, after: { ...before!, words } });
    const added = '\n      - words: said\n        pause: 0.5';
    expect(changed).toBe(WRITTEN.replace('"kroog-man"', `"kroog-man"${added}`));
  });

  test.each([
    ['lists that are not indented', WRITTEN.replaceAll(/^ {2}/gm, '').replaceAll(/^ {4}/gm, '  ')],
    ['Windows ends of lines', WRITTEN.replaceAll('\n', '\r\n')],
    [
      'no spaces in braces',
      WRITTEN.replace(/words:\n[^]*?man"\n/, 'words: [{words: Krugman, say: kroog-man}]\n'),
    ],
  ])('keeps %s', (_form, written) => {
    const [, before] = passagesOf(written);
    const changed = edit(written, { before, after: { ...before!, note: 'Why?' } });
    const end = written.includes('\r') ? '\r\n' : '\n';
    const indent = /^( *)skip/m.exec(written)![1]!;
    expect(changed).toBe(`${written}${indent}note: Why?${end}`);
  });

  test('puts a new entry where its passage is in the article, and parts first', () => {
    const changed = edit(
      WRITTEN,
      { after: { block: B, skip: true } },
      { after: { part: 'title', take: 2 } },
    );
    expect(passagesOf(changed).map(({ part, block }) => part ?? block)).toEqual(['title', A, B, C]);
  });

  test('puts a new key in its place among the others', () => {
    const [before] = passagesOf(WRITTEN);
    const changed = edit(WRITTEN, {
      before,
      after: { ...before!, voice: 'af_heart', note: 'ask her' },
    });
    expect(
      changed
        .match(/^ {4}\w+/gm)
        ?.slice(0, 6)
        .map((key) => key.trim()),
    ).toEqual(['text', 'voice', 'rate', 'words', 'note', 'skip']);
  });

  test('is refused where someone else decided about the same passage, with both sides', () => {
    const before = { block: A, rate: 1.1 };
    const change = { before, after: { ...before, rate: 1.2 } };
    const run = (): string => edit(WRITTEN, change);
    expect(run).toThrow(DecisionConflict);
    try {
      run();
    } catch (error) {
      expect(error).toMatchObject({ code: 'DECISIONS_CHANGED', change, found: { rate: 0.9 } });
    }
    expect(() => edit(WRITTEN, { after: { block: A, take: 2 } })).toThrow(DecisionConflict);
  });

  test('is made although someone else decided about another passage, or wrote other first words', () => {
    const [, before] = passagesOf(WRITTEN);
    const moved = WRITTEN.replace('rate: 0.9', 'rate: 0.8');
    const after = { ...before!, read: true as const, skip: undefined };
    const { skip: _skip, ...read } = after;
    const changed = edit(moved, { before: { ...before!, text: 'Other words' }, after: read });
    expect(passagesOf(changed)[1]).toEqual({ block: C, read: true });
  });

  test('that is taken back leaves the text as it was, and an empty one where there was none', () => {
    const [before, other] = passagesOf(WRITTEN);
    const changes = [
      { before, after: { ...before!, voice: 'bm_lewis' } },
      { before: other, after: undefined },
      { before: undefined, after: { part: 'byline' as const, pause: 2 } },
    ];
    const back = edit(edit(WRITTEN, ...changes), ...invertChanges(changes));
    expect(passagesOf(back)).toEqual(passagesOf(WRITTEN));
    const first = [{ after: { block: A, skip: true as const } }];
    expect(edit(edit('', ...first), ...invertChanges(first))).toBe('');
  });

  test('of any kind is read back as it was decided', () => {
    const text = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((each) => each.trim() === each && !/\p{C}/u.test(each));
    const passage = fc.record(
      {
        block: fc.constantFrom(A, B, C),
        text,
        say: text,
        voice: text,
        directSpeech: text,
        rate: fc.integer({ min: 50, max: 200 }).map((n) => n / 100),
        pause: fc.integer({ min: 0, max: 100 }).map((n) => n / 10),
        take: fc.integer({ min: 1, max: 99 }),
        words: fc.array(fc.record({ words: text, say: text }), { minLength: 1, maxLength: 3 }),
        note: text,
      },
      { requiredKeys: ['block', 'note'] },
    );
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 6 }), (wanted) => {
        let written = '';
        const now = new Map<string, PassageDecisions>();
        for (const after of wanted as PassageDecisions[]) {
          written = edit(written, { before: now.get(after.block!), after });
          now.set(after.block!, after);
        }
        const found = passagesOf(written);
        expect(new Map(found.map((each) => [each.block, each]))).toEqual(now);
      }),
      { numRuns: 30 },
    );
  });
});
