/**
 * The one table of settings → their names, types and defaults, and the schema of a configuration
 * file.
 */
import { z } from 'zod';
import { providerName } from './provider-name.ts';
import { OUTPUT_SETTINGS } from './output-settings.ts';
import { READING_SETTINGS } from './reading-settings.ts';
import { RUN_SETTINGS } from './run-settings.ts';
import { SERVICE_SETTINGS } from './service-settings.ts';
import type { AnySetting, OptionalSetting, Setting } from './setting.ts';
import { VOICE_SETTINGS } from './voice-settings.ts';
import { providerIds } from '../../speech/providers/provider-named.ts';

/** The table, by name. */
type SettingsTable = typeof VOICE_SETTINGS &
  typeof READING_SETTINGS &
  typeof OUTPUT_SETTINGS &
  typeof RUN_SETTINGS &
  typeof SERVICE_SETTINGS;

/** Every setting with all that is known of it, in the order in which they are listed everywhere. */
export const SETTINGS: SettingsTable = {
  ...VOICE_SETTINGS,
  ...READING_SETTINGS,
  ...OUTPUT_SETTINGS,
  ...RUN_SETTINGS,
  ...SERVICE_SETTINGS,
};

type SettingName = keyof SettingsTable;

/** The names of settings that always have a value. */
type NameWithDefault = {
  [K in SettingName]: SettingsTable[K] extends { readonly default: unknown } ? K : never;
}[SettingName];

/** The value of a setting. */
type ValueOf<Row> =
  Row extends Setting<infer Value>
    ? Value
    : Row extends OptionalSetting<infer Value>
      ? Value
      : never;

/** Every setting with its value. */
export type Settings = {
  readonly [K in NameWithDefault]: ValueOf<SettingsTable[K]>;
} & {
  readonly [K in Exclude<SettingName, NameWithDefault>]?: ValueOf<SettingsTable[K]> | undefined;
};

/** Settings of one layer: a file, the environment, the flags. */
export type PartialSettings = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** The table as a list, for what is done with every row alike. */
export const settingRows: readonly (readonly [SettingName, AnySetting])[] = Object.entries(
  SETTINGS,
) as [SettingName, AnySetting][];

/** The names of all settings. */
export const settingNames: readonly SettingName[] = settingRows.map(([name]) => name);

/** The defaults; the table says the reason of each. */
export const DEFAULTS: Settings = Object.fromEntries(
  settingRows.flatMap(([name, row]) => ('default' in row ? [[name, row.default]] : [])),
) as unknown as Settings;

const shape = Object.fromEntries(settingRows.map(([name, row]) => [name, schemaOf(row)]));

/** An object with some of the settings, and a `$schema` for editors. */
const fileSchema = z.strictObject({ $schema: z.string().optional(), ...shape }).partial();

/** What a configuration file may hold: every setting, each optional. */
export const configSchema: z.ZodType<PartialSettings> = fileSchema.superRefine(
  checkProviders,
) as unknown as z.ZodType<PartialSettings>;

/** Entries of `providers` are of those that there are, and of the one that the same file names. */
function checkProviders(settings: object, context: z.RefinementCtx): void {
  const { provider, providers = {} } = settings as PartialSettings;
  const known = [...providerIds, ...(provider === undefined ? [] : [providerName(provider)])];
  const strange = Object.keys(providers).filter((name) => !known.includes(name));
  if (strange.length === 0) return;
  context.addIssue({
    code: 'unrecognized_keys',
    keys: strange,
    path: ['providers'],
    input: providers,
  });
}

/** The JSON Schema (draft 2020-12) of a configuration file, for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(fileSchema);
}

function schemaOf(row: AnySetting): z.ZodType {
  const schema = 'unset' in row ? row.schema.optional() : row.schema;
  return schema.describe(row.sentence);
}
