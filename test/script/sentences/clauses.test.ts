/** A long sentence → where to breathe. */
import { describe, expect, it, vi } from 'vitest';
import { clauseBreaks } from '../../../src/script/sentences/clauses.ts';

/** The words before the best break between two offsets. */
function best(text: string, from = 0): string {
  const [first] = clauseBreaks(text)
    .filter(({ at }) => at > from && at < text.length)
    .sort((a, b) => a.rank - b.rank || b.at - a.at);
  return text.slice(0, first!.at).trim();
}

/** The places of a text, and how many searches of a pattern they took. */
function effort(text: string): { readonly breaks: number; readonly searches: number } {
  const search = vi.spyOn(RegExp.prototype, 'exec');
  const breaks = clauseBreaks(text).length;
  const searches = search.mock.calls.length;
  search.mockRestore();
  return { breaks, searches };
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

  it.each(['"a ', '(', 'one and ', 'A of ', "'a ", ', ', 'Aa '])(
    'searches twice as often in twice the hostile text: %s',
    (unit) => {
      const once = effort(unit.repeat(10_000));
      const twice = effort(unit.repeat(20_000));
      expect(twice.breaks).toBeLessThanOrEqual(2 * once.breaks + 1);
      expect(twice.searches).toBeLessThanOrEqual(2 * once.searches);
      // Each search begins where the one before it ended: no place of the text is seen by more than a few.
      expect(once.searches).toBeLessThan(10_000 * unit.length + 10);
    },
  );
});
