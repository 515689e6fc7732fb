/**
 * `lectern config print` and `lectern config schema`: the settings in force, and what a
 * configuration file, or a file of decisions, may hold.
 */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, type SharedFlags } from '../flags.ts';
import { asJson } from '../print/phrases.ts';
import { printable } from '../../run/settings/printable.ts';
import { configJsonSchema, settingNames } from '../../run/settings/settings.ts';

/** Adds `lectern config` with its two commands. */
export function addConfig(config: Command, run: RunCommand): void {
  const print = config.command('print').description('print each setting and where it came from');
  addSharedFlags(print).action((flags: SharedFlags) => run(flags, printSettings));
  const schema = config
    .command('schema')
    .description('print the JSON Schema of a configuration file')
    .option('--decisions', "of a file of an editor's decisions instead");
  addSharedFlags(schema).action((flags: SharedFlags & { readonly decisions?: boolean }) =>
    run(flags, (context) => printSchema(context, flags)),
  );
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

async function printSchema(
  { terminal }: CommandContext,
  { decisions = false }: { readonly decisions?: boolean },
): Promise<number> {
  const { decisionsJsonSchema } = await import('../../decisions/decisions-schema.ts');
  terminal.data(asJson(decisions ? decisionsJsonSchema() : configJsonSchema()));
  return EXIT.done;
}

/** A setting with its value and the layer that set it. */
type SettingInForce = {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
};

/** Where the settings come from. */
type SettingsPlace = {
  /** The project's folder, and its configuration file if there is one. */
  readonly root: string;
  readonly file?: string;
  /** The code file that it names as its provider, if it does. */
  readonly code?: string;
};

/** The project, then each setting in one line. */
function formatSettings(
  settings: readonly SettingInForce[],
  { file, root, code }: SettingsPlace,
): string {
  const head = `project: ${file ?? `${root} (no configuration file)`}`;
  const loads = code === undefined ? [] : [`code: ${code} (loaded as the provider)`];
  return [head, ...loads, ...settings.map(formatSetting)].join('\n');
}

function formatSetting({ name, value, from }: SettingInForce): string {
  const shown = value === undefined ? '(not set)' : JSON.stringify(value);
  return `${name.padEnd(12)} ${shown}  (${from})`;
}
