/**
 * `lectern config print` and `lectern config schema`: the settings in force, and what a
 * configuration file may hold.
 */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, type SharedFlags } from '../flags.ts';
import { formatSettings } from '../print/format-settings.ts';
import { asJson } from '../print/phrases.ts';
import { printable } from '../../run/settings/printable.ts';
import { configJsonSchema, settingNames } from '../../run/settings/settings.ts';

/** Adds `lectern config` with its two commands. */
export function addConfig(config: Command, run: RunCommand): void {
  const print = config.command('print').description('print each setting and where it came from');
  addSharedFlags(print).action((flags: SharedFlags) => run(flags, printSettings));
  const schema = config
    .command('schema')
    .description('print the JSON Schema of a configuration file');
  addSharedFlags(schema).action((flags: SharedFlags) => run(flags, printSchema));
}

/** Every setting with its value and the layer it came from. */
async function printSettings({ loaded, terminal, json }: CommandContext): Promise<number> {
  const { settings, origins, file, root } = loaded;
  const { findConfiguredCode } = await import('../../run/own-provider/configured-provider.ts');
  const rows = settingNames.map((name) => ({
    name,
    value: printable(name, settings[name]),
    from: origins[name],
  }));
  const { path: code, fault } = findConfiguredCode(loaded);
  const place = { root, ...(file && { file }), ...(code && { code }) };
  if (fault !== undefined) terminal.say(`warning: ${fault}`);
  if (json) terminal.data(asJson({ ...place, settings: rows }));
  else terminal.data(formatSettings(rows, place));
  return EXIT.done;
}

function printSchema({ terminal }: CommandContext): number {
  terminal.data(asJson(configJsonSchema()));
  return EXIT.done;
}
