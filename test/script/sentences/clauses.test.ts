/** A long sentence → where to breathe. */
import { describe, expect, it } from 'vitest';
import { clauseBreaks } from '../../../src/script/sentences/clauses.ts';

/** The words before the best break between two offsets. */
function best(text: string, from = 0): string {
  const [first] = clauseBreaks(text)
    .filter(({ at }) => at > from && at < text.length)
    .sort((a, b) => a.rank - b.rank || b.at - a.at);
  return text.slice(0, first!.at).trim();
}

describe('clauseBreaks', () => {
  it.each([
    ['They came late; they left early, and nobody saw them', 'They came late;'],
    ['They came late — nobody saw them, not one', 'They came late —'],
    ['When they came late nobody saw them, not one', 'When they came late nobody saw them,'],
    ['They came late and nobody saw them', 'They came late'],
  ])('prefers the end of a clause: %s', (text, before) => {
    expect(best(text)).toBe(before);
  });

  it('breaks within quotes and brackets only where nothing else is left', () => {
    expect(best('He said "one; two, three" then left')).toBe('He said "one; two, three" then');
    expect(best('"one; two, three"')).toBe('"one;');
    expect(best('It rose (slowly; at first) again')).toBe('It rose (slowly; at first)');
  });

  it('breaks neither numbers nor names', () => {
    expect(best('It cost two hundred and five million dollars')).toBe('It cost');
    expect(best('near the Bank of England and Wales today')).toBe(
      'near the Bank of England and Wales',
    );
  });

  it('is quick on hostile text', () => {
    for (const unit of ['"a ', '(', 'one and ', 'A of ', "'a ", ', ', 'Aa '])
      clauseBreaks(unit.repeat(20_000));
  }, 20_000);
});
