/** the environment → the folder of the voices that this user has installed. */
import { checkArgument, KINDS } from '../../../_internal/check-options.ts';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * `$XDG_DATA_HOME/lectern/voices`, else `lectern/voices` in `%LOCALAPPDATA%` on Windows and in
 * `~/.local/share` elsewhere. The setting `providers.local.voicesFolder` names another.
 */
export function userVoicesFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  checkArgument('userVoicesFolder', { name: 'environment', value: environment }, KINDS.object);
  const { XDG_DATA_HOME: data, LOCALAPPDATA: local, HOME: home = homedir() } = environment;
  const base = data || local || join(home, '.local', 'share');
  return join(base, 'lectern', 'voices');
}

/** Folder within the voices folder for unfinished downloads; it has no voice.json. */
export const WORK_FOLDER = '.work';
