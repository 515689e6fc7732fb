/** The flags that commands share → settings, and what steers the command itself. */
import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod';
import { LecternError } from '../errors.ts';
import { checkSettings } from '../run/settings/check-settings.ts';
import type { AnySetting, SettingFlag } from '../run/settings/setting.ts';
import {
  settingRows,
  SETTINGS,
  type PartialSettings,
  type Settings,
} from '../run/settings/settings.ts';

/**
 * Flags of every command, as commander returns them: settings, and what steers the command itself.
 */
export type SharedFlags = PartialSettings & {
  readonly config?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
};

/** Flags of commands that read articles. */
export type ReadingFlags = SharedFlags & {
  readonly list?: string;
  readonly clipboard?: boolean;
  readonly since?: string;
  readonly limit?: number;
};

/** Adds the flags of every command. */
export function addSharedFlags(command: Command): Command {
  return command
    .addOption(settingFlag('provider'))
    .addOption(settingFlag('trustEndpoint'))
    .option('--config <file>', 'configuration file to use instead of the one found')
    .option('--json', 'print one JSON value on stdout')
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print every step, and the stack of an error')
    .exitOverride();
}

/** Adds the flags of every command that reads articles. */
export function addReadingFlags(command: Command): Command {
  return addSharedFlags(command)
    .addOption(settingFlag('voice'))
    .addOption(settingFlag('rate'))
    .addOption(settingFlag('pauses'))
    .addOption(settingFlag('delivery'))
    .addOption(settingFlag('store'))
    .addOption(settingFlag('sharedStore'))
    .addOption(settingFlag('language'))
    .addOption(settingFlag('timezone'))
    .addOption(settingFlag('publishAt'))
    .addOption(settingFlag('generator'))
    .addOption(settingFlag('futureDates'))
    .addOption(settingFlag('disclosure'))
    .addOption(negatedFlag('disclosure'))
    .addOption(settingFlag('newsLexicon'))
    .addOption(negatedFlag('newsLexicon'))
    .option('--list <file>', 'read sources from this file, one a line; - for standard input')
    .option('--since <date>', 'in a feed or sitemap, only articles from this date on')
    .option(
      '--limit <number>',
      'in a feed or sitemap, only this many of the newest articles',
      wholeNumber,
    )
    .addOption(settingFlag('maxLength'))
    .addOption(settingFlag('includeDrafts'))
    .addOption(settingFlag('experimentalPdf'))
    .addOption(settingFlag('allowPrivate'))
    .addOption(settingFlag('header'))
    .addOption(settingFlag('cookieFile'))
    .addOption(settingFlag('proxy'))
    .addOption(settingFlag('strict'))
    .addOption(settingFlag('allowWarnings'));
}

/** Settings that are about a single source: its title, and which of its lines are read. */
export const EXCERPT_SETTINGS = ['title', 'firstLine', 'lastLine'] as const;

/** Adds their flags. */
export function addExcerptFlags(command: Command): Command {
  for (const name of EXCERPT_SETTINGS) command.addOption(settingFlag(name));
  return command;
}

/** Adds the flags for the output of a recording, and for its cost. */
export function addRecordingFlags(command: Command): Command {
  return command
    .addOption(settingFlag('preset'))
    .addOption(settingFlag('format'))
    .addOption(settingFlag('bitrate'))
    .addOption(settingFlag('sampleRate'))
    .addOption(settingFlag('loudness'))
    .addOption(settingFlag('output'))
    .addOption(settingFlag('sharedOutput'))
    .addOption(settingFlag('draft'))
    .addOption(settingFlag('pictures'))
    .addOption(settingFlag('maxChars'))
    .addOption(settingFlag('maxCost'))
    .addOption(settingFlag('failover'))
    .addOption(settingFlag('revoice'));
}

/** The flag of a setting, as in the table; `help` replaces its help text. */
export function settingFlag(
  name: keyof Settings,
  options: { readonly help?: string } = {},
): Option {
  const flag = flagOf(name);
  const option = new Option(flag.name, options.help ?? flag.help);
  const { schema } = SETTINGS[name];
  if (schema instanceof z.ZodEnum) option.choices(schema.options as string[]);
  if (flag.wholeNumber) option.argParser(wholeNumber);
  if (flag.number) option.argParser(numberOrText);
  // Checked with the settings, whose messages never repeat a value that may be secret.
  if (flag.repeated)
    option.argParser((line: string, before: readonly string[] = []) => [...before, line]);
  return option;
}

/** The flag that turns a setting off: `--no-disclosure`. */
function negatedFlag(name: keyof Settings): Option {
  const flag = flagOf(name);
  const [long = ''] = flag.name.split(' ');
  return new Option(long.replace(/^--/, '--no-'), flag.negated);
}

function flagOf(name: keyof Settings): SettingFlag {
  const { flag } = SETTINGS[name] as AnySetting;
  if (flag === undefined) throw new TypeError(`the setting ${name} has no flag`);
  return flag;
}

/**
 * The settings among the flags of a command.
 * @throws LecternError `USAGE` for an invalid value, and for an empty flag of the command itself.
 */
export function settingsOf(flags: PartialSettings): PartialSettings {
  refuseEmpty(flags);
  const given = settingRows.flatMap(([name, { flag, schema }]) => {
    const value = flags[name];
    if (flag === undefined || value === undefined) return [];
    // commander sets a negatable flag with an argument to true by itself; the user gave only a
    // line, or false.
    const takesArgument = !(schema instanceof z.ZodBoolean);
    if (flag.negated !== undefined && takesArgument && value === true) return [];
    return [[name, value]];
  });
  try {
    return checkSettings(Object.fromEntries(given), { layer: 'command line' });
  } catch (error) {
    if (!(error instanceof LecternError)) throw error;
    throw new LecternError(error.message, { code: 'USAGE', cause: error });
  }
}

/** An empty flag usually comes from an unset variable, and is neither a folder nor an address. */
function refuseEmpty(flags: Readonly<Record<string, unknown>>): void {
  const empty = Object.keys(flags).find((name) => flags[name] === '' && !(name in SETTINGS));
  if (empty === undefined) return;
  const flag = empty.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new LecternError(`command line: --${flag} must not be empty`, {
    code: 'USAGE',
    hint: 'Omit it, or give it a value.',
  });
}

/** A numeric text → its number; any other text unchanged, for the check to report. */
function numberOrText(text: string): number | string {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

/** Digits → their number. @throws InvalidArgumentError for anything else. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('must be a whole number.');
  return Number(text);
}

/** The same, but at least 1. @throws InvalidArgumentError */
export function positiveNumber(text: string): number {
  if (wholeNumber(text) === 0) throw new InvalidArgumentError('must be at least 1.');
  return Number(text);
}

/** Where to publish, from `--to`: the full path of a folder; an address unchanged. */
export function targetOf(to: string | undefined, cwd: string): string | undefined {
  return to === undefined || to.includes('://') ? to : resolve(cwd, to);
}

/** The host of an address; `undefined` for an invalid one, which is reported where it is used. */
export function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { h: 3600, d: 86_400, w: 604_800 };

/** Seconds of a span such as `30d`. @throws LecternError `USAGE` that names the flag */
export function readSpan(flag: string, text: string): number {
  const { count, unit } = /^(?<count>\d{1,5})(?<unit>[hdw])$/.exec(text)?.groups ?? {};
  if (count !== undefined && unit !== undefined) return Number(count) * UNIT_SECONDS[unit]!;
  throw new LecternError(`${flag} ${text} is not a duration`, {
    code: 'USAGE',
    hint: 'Give hours, days or weeks, such as 12h, 30d or 8w.',
  });
}
