/** what was recorded and what was approved → what waits, and why. */
import { describe, expect, test } from 'vitest';
import { textHash } from '../../src/_internal/text-hash.ts';
import {
  approvalOf,
  findWaiting,
  gatherPassages,
  judgePassages,
  type HeardSegment,
} from '../../src/decisions/approvals.ts';
import type { PassageDecisions } from '../../src/decisions/decisions.ts';

const key = (digit: string): string => digit.repeat(64);
const segment = (text: string, clip: string, more: Partial<HeardSegment> = {}): HeardSegment => ({
  role: 'paragraph',
  blockId: text,
  text,
  spokenText: text,
  voice: 'anna',
  clip,
  ...more,
});

const TITLE = segment('A title', key('0'), { role: 'title', blockId: undefined });
const DISCLOSURE = segment('Made with AI.', key('9'), { role: 'disclosure', blockId: undefined });
const ONE = segment('The ferry sails at noon.', key('1'));
const TWO = segment('The ferry was late.', key('2'));

const gather = (...segments: readonly HeardSegment[]) =>
  gatherPassages(segments, (blockId) => textHash(blockId));

function approved(...segments: readonly HeardSegment[]): readonly PassageDecisions[] {
  return gather(...segments).map((passage) => {
    const { block, part, which, text } = passage;
    const place = { ...(block && { block }), ...(part && { part }), ...(which && { which }), text };
    return { ...place, approved: approvalOf(passage, { by: 'jo', at: '2026-03-01T09:30:00Z' }) };
  });
}

const judge = (segments: readonly HeardSegment[], passages: readonly PassageDecisions[]) =>
  judgePassages(gather(...segments), { passages });
const states = (segments: readonly HeardSegment[], passages: readonly PassageDecisions[]) =>
  judge(segments, passages).map(({ state }) => state);

describe('an approval', () => {
  test('holds while the printed text and the recording stay, wherever the passage moves', () => {
    const passages = approved(TITLE, ONE, TWO);
    expect(states([TITLE, TWO, ONE], passages)).toEqual(['approved', 'approved', 'approved']);
  });

  test.each([
    ['another voice', { clip: key('3'), voice: 'ben' }, 'ben reads it now, and anna was approved'],
    [
      'other words',
      { clip: key('3'), spokenText: 'The fairy.' },
      'a rule, the lexicon or a decision',
    ],
    ['other phonemes', { clip: key('3'), pronunciations: [{ ipa: 'x' }] }, 'a rule, the lexicon'],
    ['another pace', { clip: key('3') }, 'it sounds different'],
    ['another take', { clip: `${key('2')}/2` }, 'it was recorded again since'],
  ])('is lifted by %s, which is named', (_name, change, why) => {
    const [, standing] = judge([ONE, { ...TWO, ...change }], approved(ONE, TWO));
    expect(standing).toMatchObject({ state: 'lifted', why: expect.stringContaining(why) });
  });

  test('is lifted by another text, which is named', () => {
    const changed = segment('The ferry was very late.', key('4'));
    expect(judge([ONE, changed], approved(ONE, TWO))[1]).toMatchObject({
      state: 'lifted',
      why: 'its text changed since',
    });
    const other = segment('A paragraph that is new.', key('4'));
    expect(states([ONE, other], approved(ONE, TWO))).toEqual(['approved', 'waiting']);
  });

  test('of a passage in several pieces is of all of them', () => {
    const pieces = [
      segment('The ferry', key('5')),
      segment('was late.', key('6'), { blockId: 'The ferry' }),
    ];
    const passages = approved(...pieces);
    expect(passages).toHaveLength(1);
    expect(states(pieces, passages)).toEqual(['approved']);
    expect(states([pieces[0]!, { ...pieces[1]!, clip: key('7') }], passages)).toEqual(['lifted']);
  });

  test('of one of several alike is of that one alone', () => {
    const other = { ...TWO, blockId: 'again', clip: key('2') };
    const both = gatherPassages([TWO, other], () => textHash(TWO.text));
    expect(both.map(({ which }) => which)).toEqual(['1 of 2', '2 of 2']);
    const [first] = both.map((passage) => ({
      block: passage.block!,
      which: passage.which!,
      approved: approvalOf(passage, {}),
    }));
    const standings = judgePassages(both, { passages: [first!] });
    expect(standings.map(({ state }) => state)).toEqual(['approved', 'waiting']);
  });

  test('counts less than a flag', () => {
    const [passage] = approved(ONE);
    const flagged = { ...passage!, flag: { by: 'ann', note: 'the name' } };
    expect(judge([ONE], [flagged])).toMatchObject([
      { state: 'flagged', why: 'ann flagged it: the name' },
    ]);
  });
});

describe('what is required', () => {
  const waiting = (
    need: Parameters<typeof findWaiting>[1],
    passages: readonly PassageDecisions[],
  ) =>
    findWaiting(judge([DISCLOSURE, TITLE, ONE, TWO], passages), need).map(
      ({ passage }) => passage.text,
    );

  test('of all passages leaves out only the disclosure, which all articles share', () => {
    expect(waiting('all', [])).toEqual([TITLE, ONE, TWO].map(({ text }) => text));
    expect(waiting('all', approved(TITLE, ONE, TWO))).toEqual([]);
  });

  test('of what changed lets an article pass that no one approved', () => {
    expect(waiting('changed', [])).toEqual([]);
    expect(waiting('changed', approved(TITLE, ONE))).toEqual([TWO.text]);
  });

  test('of what is flagged is nothing else, and of nothing is nothing', () => {
    const passages = [{ block: textHash(ONE.text), flag: { note: 'no' } }, ...approved(TWO)];
    expect(waiting('flagged', passages)).toEqual([ONE.text]);
    expect(waiting('none', passages)).toEqual([]);
  });
});

describe('passages that are alike', () => {
  const alike = (id: string): HeardSegment => segment('It was late.', key('5'), { blockId: id });
  const gatherAlike = (...ids: readonly string[]) =>
    gatherPassages(ids.map(alike), () => textHash('It was late.'));
  const block = textHash('It was late.');
  const [heard] = gatherAlike('a');
  const approval = approvalOf(heard!, { at: '2026-03-01T09:30:00Z' });
  const entry = (which: string, more: Partial<PassageDecisions>): PassageDecisions => ({
    block,
    which,
    ...more,
  });
  const statesOf = (ids: readonly string[], passages: readonly PassageDecisions[]) =>
    judgePassages(gatherAlike(...ids), { passages }).map(({ state, passage }) => [
      state,
      passage.which,
    ]);

  test('are numbered as in the source, also where one of them is left out', () => {
    const skipped = entry('1 of 3', { skip: true });
    const passages = [skipped, entry('3 of 3', { approved: approval })];
    expect(statesOf(['a', 'b'], passages)).toEqual([
      ['waiting', '2 of 3'],
      ['approved', '3 of 3'],
    ]);
  });

  test('of which only one is read still have their number', () => {
    const passages = [entry('2 of 2', { skip: true }), entry('1 of 2', { flag: { note: 'x' } })];
    expect(statesOf(['a'], passages)).toEqual([['flagged', '1 of 2']]);
  });

  test('are numbered as they are read where entries fit the source no more', () => {
    const passages = [entry('4 of 4', { skip: true }), entry('1 of 2', { approved: approval })];
    expect(statesOf(['a', 'b'], passages)).toEqual([
      ['approved', '1 of 2'],
      ['waiting', '2 of 2'],
    ]);
  });
});
