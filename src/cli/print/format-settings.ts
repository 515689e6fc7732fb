/** Settings in force → text for people. Pure. */
/** A setting with its value and the layer that set it. */
export type SettingInForce = {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
};

/** Where the settings come from. */
export type SettingsPlace = {
  /** The project's folder, and its configuration file if there is one. */
  readonly root: string;
  readonly file?: string;
  /** The code file that it names as its provider, if it does. */
  readonly code?: string;
};

/** The project, then each setting in one line. */
export function formatSettings(
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
