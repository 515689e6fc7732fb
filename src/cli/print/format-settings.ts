/** Settings in force → text for people. Pure. */
import type { LoadedSettings } from '../../run/settings/load-settings.ts';

/** A setting with its value and the layer that gave it. */
export type SettingInForce = {
  readonly name: string;
  readonly value: unknown;
  readonly from: string;
};

/** The project, then each setting in one line. */
export function formatSettings(
  settings: readonly SettingInForce[],
  { file, root }: Pick<LoadedSettings, 'file' | 'root'>,
): string {
  const head = `project: ${file ?? `${root} (no configuration file)`}`;
  return [head, ...settings.map(formatSetting)].join('\n');
}

function formatSetting({ name, value, from }: SettingInForce): string {
  const shown = value === undefined ? '(not set)' : JSON.stringify(value);
  return `${name.padEnd(12)} ${shown}  (${from})`;
}
