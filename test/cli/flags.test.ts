import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addReadingFlags, settingFlag, settingsOf, type SharedFlags } from '../../src/cli/flags.ts';

/** What commander makes of these arguments, for a command that reads articles. */
function parse(...args: string[]): SharedFlags {
  const command = addReadingFlags(new Command('build')).addOption(settingFlag('format'));
  return command.parse(args, { from: 'user' }).opts<SharedFlags>();
}

describe('flags', () => {
  test('those of settings become settings, the others do not', () => {
    const flags = parse('--voice', 'anna', '--strict', '--json', '--limit', '3', '--allow-private');
    expect(flags).toMatchObject({ json: true, limit: 3 });
    expect(settingsOf(flags)).toEqual({ voice: 'anna', strict: true, allowPrivate: true });
  });

  test('a flag that may be negated is a setting only where it was given', () => {
    expect(settingsOf(parse())).toEqual({});
    expect(settingsOf(parse('--no-disclosure'))).toEqual({ disclosure: false });
    expect(settingsOf(parse('--no-news-lexicon'))).toEqual({ newsLexicon: false });
    expect(settingsOf(parse('--news-lexicon'))).toEqual({ newsLexicon: true });
    expect(settingsOf(parse('--disclosure', 'A machine reads.'))).toEqual({
      disclosure: 'A machine reads.',
    });
  });

  test('a value that its setting cannot have is wrong usage', () => {
    expect(() => settingsOf(parse('--timezone', 'Mars/Base'))).toThrowError(
      expect.objectContaining({
        code: 'USAGE',
        message: 'command line: timezone must be an IANA time zone such as Europe/Kyiv',
      }),
    );
  });

  test('a flag of the command itself that is empty is wrong usage', () => {
    for (const [args, name] of [
      [['--config', ''], '--config'],
      [['--base-url', ''], '--base-url'],
    ] as const) {
      const command = addReadingFlags(new Command('embed')).option('--base-url <address>');
      const flags = command.parse(args, { from: 'user' }).opts<SharedFlags>();
      expect(() => settingsOf(flags)).toThrowError(
        expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(name) }),
      );
    }
  });

  test('a number is taken as one where a setting may also be a text', () => {
    expect(settingsOf(parse('--rate', '0.9', '--pauses', '1.5'))).toEqual({
      rate: 0.9,
      pauses: 1.5,
    });
    expect(settingsOf(parse('--rate', '150wpm', '--pauses', 'calm'))).toEqual({
      rate: '150wpm',
      pauses: 'calm',
    });
  });

  test.each([
    [
      ['--rate', '3'],
      'rate must be a number from 0.5 to 2, or words a minute such as 150wpm, from 50wpm to 400wpm',
    ],
    [
      ['--rate', 'fast'],
      'rate must be a number from 0.5 to 2, or words a minute such as 150wpm, from 50wpm to 400wpm',
    ],
    [
      ['--rate', ''],
      'rate must be a number from 0.5 to 2, or words a minute such as 150wpm, from 50wpm to 400wpm',
    ],
    [['--pauses', '9'], 'pauses must be one of calm, normal, brisk, or a number from 0.25 to 4'],
    [['--pauses', 'slow'], 'pauses must be one of calm, normal, brisk, or a number from 0.25 to 4'],
  ])('%j is refused in words that say what it may be', (args, message) => {
    expect(() => settingsOf(parse(...args))).toThrowError(
      expect.objectContaining({ code: 'USAGE', message: `command line: ${message}` }),
    );
  });

  test('a setting of a few values offers them, and a command may say it in its own words', () => {
    expect(settingFlag('requireApproval').argChoices).toEqual([
      'none',
      'flagged',
      'changed',
      'all',
    ]);
    expect(settingFlag('output').description).toBe('folder for editions');
    expect(settingFlag('output', { help: 'elsewhere' }).description).toBe('elsewhere');
    expect(() => settingFlag('policy')).toThrowError('the setting policy has no flag');
  });
});
