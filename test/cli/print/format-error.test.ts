import { describe, expect, test } from 'vitest';
import {
  describeFailure,
  formatError,
  formatWarning,
} from '../../../src/cli/print/format-error.ts';
import { LecternError } from '../../../src/errors.ts';

describe('messages', () => {
  test('an error is one sentence with its hint; its stack only when verbose', () => {
    const error = new LecternError('a.md is empty.', {
      code: 'ARTICLE_EMPTY',
      hint: 'Write something.',
      cause: new Error('deep'),
    });
    expect(formatError(error, { verbose: false, source: 'a.md' })).toBe(
      'error: a.md is empty.\n  Write something.',
    );
    expect(formatError(error, { verbose: true })).toMatch(/at .*\ncaused by Error: deep/s);
  });

  test('a value without end is shortened, and what to do stays', () => {
    const long = `cast has no role "${'a'.repeat(20_000)}": write body.`;
    const error = new LecternError(long, { code: 'ARTICLE_FRONT_MATTER' });
    const hinted = new LecternError('no', { code: 'ARTICLE_FRONT_MATTER', hint: long });
    const texts = [
      formatError(hinted, { verbose: false }),
      describeFailure(hinted, {}).hint!,
      formatWarning({ code: 'ARTICLE_FRONT_MATTER', message: 'no', hint: long }).slice(0, -1),
      formatError(error, { verbose: false }),
      describeFailure(error, {}).message,
      formatWarning({ code: 'ARTICLE_FRONT_MATTER', message: long }),
    ];
    for (const text of texts) {
      expect(text.length).toBeLessThan(2020);
      expect(text).toMatch(/cast has no role "a+…a+": write body\.$/);
    }
  });

  test('half of an address keeps no password', () => {
    const long = `${'y'.repeat(985)} https://ann:swordfish@example.org/${'z'.repeat(2000)}`;
    const error = new LecternError(long, { code: 'USAGE' });
    expect(formatError(error, { verbose: false })).not.toContain('sw');
  });

  test('what is not an error of ours is an internal one, and names its source once', () => {
    expect(formatError(new Error('deep'), { verbose: false, source: 'a.md' })).toBe(
      'internal error: a.md: deep',
    );
    expect(formatError('a.md: thrown', { verbose: true, source: 'a.md' })).toBe(
      'internal error: a.md: thrown',
    );
  });

  test('for programs, what is not an error of ours is an internal one; ours keep code and hint', () => {
    expect(describeFailure(new TypeError('deep'), {})).toEqual({
      message: 'deep',
      code: 'INTERNAL',
      exitCode: 1,
    });
    const error = new LecternError('a.md is empty.', { code: 'ARTICLE_EMPTY', hint: 'Write.' });
    expect(describeFailure(error, {})).toEqual({
      message: 'a.md is empty.',
      code: 'ARTICLE_EMPTY',
      hint: 'Write.',
      exitCode: 4,
    });
  });

  test('a warning is one line with its segment and its hint', () => {
    const warning = { code: 'CONFIG_INVALID', message: 'odd' } as const;
    expect(formatWarning(warning)).toBe('warning: odd');
    expect(formatWarning({ ...warning, segmentId: 's1', hint: 'Look.' })).toBe(
      'warning: s1: odd (Look.)',
    );
  });
});
