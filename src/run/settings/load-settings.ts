/**
 * Flags, environment, project file, user file, defaults → one set of settings, each with the layer
 * it came from.
 */
import { dirname, resolve } from 'node:path';
import { checkSettings } from './check-settings.ts';
import { readProjectFile, readUserFile, type ConfigFile } from './config-files.ts';
import {
  CONFIG_VARIABLE,
  mayRunCode,
  findStrangeVariables,
  readEnvironment,
  type Environment,
} from './environment.ts';
import { settingsOfPreset } from './presets.ts';
import {
  DEFAULTS,
  settingNames,
  settingRows,
  type PartialSettings,
  type Settings,
} from './settings.ts';
import { isInFolder, resolveLinks } from '../../_internal/disk/within.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { ConfigError, type Warning } from '../../errors.ts';
import { soundFilesOf } from './sound-settings.ts';

/** Where a setting came from. Ordered: an earlier one wins. */
export type Layer = 'flag' | 'environment' | 'project file' | 'user file' | 'default';

/** Settings with the layer of each. */
export type LoadedSettings = {
  readonly settings: Settings;
  readonly origins: { readonly [K in keyof Settings]-?: Layer };
  /** The project's folder: that of its configuration file, else the working folder. */
  readonly root: string;
  /** The project's configuration file, when there is one. */
  readonly file?: string;
  /** Whether that was found in a folder above, not in the working folder or by its name. */
  readonly isFromAbove?: boolean;
  /** Whether code that it names may not be run: see `mayRunCode`. */
  readonly isCodeForbidden?: boolean;
  /** A configuration that was passed over; variables that look like settings but are not. */
  readonly warnings: readonly Warning[];
};

/** Options of `loadSettings`. */
export type LoadSettingsOptions = {
  /** Settings given on the command line. Paths are from the working folder. */
  readonly flags?: PartialSettings;
  /** The configuration file to read instead of looking for one. */
  readonly config?: string;
  /** @default process.cwd() */
  readonly workingFolder?: string;
  /** @default process.env */
  readonly environment?: Environment;
};

/** What one layer says, with absolute paths. */
type LayerSettings = readonly [Layer, PartialSettings];

/**
 * Reads and merges every layer.
 * @throws ConfigError `CONFIG_UNREADABLE` when a file cannot be read or parsed, `CONFIG_INVALID` when
 * a value is wrong.
 */
export async function loadSettings(options: LoadSettingsOptions = {}): Promise<LoadedSettings> {
  const { workingFolder = process.cwd(), environment = process.env, flags = {} } = options;
  const named = options.config ?? environment[CONFIG_VARIABLE];
  const found = await readProjectFile(named, { workingFolder, environment });
  const { file: project, warnings } = found;
  const user = await readUserFile(environment);
  const root = project ? dirname(project.path) : workingFolder;

  const layers: readonly LayerSettings[] = [
    ['flag', resolvePaths(flags, workingFolder)],
    ['environment', resolvePaths(readEnvironment(environment), workingFolder)],
    ['project file', project ? await settingsOfProject(project) : {}],
    ['user file', user ? settingsOfFile(user) : {}],
    ['default', resolvePaths(DEFAULTS, root)],
  ];
  return {
    ...mergeLayers(layers),
    root,
    ...(project && { file: project.path }),
    ...(found.isFromAbove && { isFromAbove: true }),
    ...(!mayRunCode(environment) && { isCodeForbidden: true }),
    warnings: [...warnings, ...findStrangeVariables(environment)],
  };
}

/** Settings, and why those of the files and the environment are not among them. */
export type RightSettings = { readonly loaded: LoadedSettings; readonly fault?: ConfigError };

/** The same, for what must work with a wrong configuration too: then flags and defaults alone. */
export async function loadWhatIsRight(options: LoadSettingsOptions = {}): Promise<RightSettings> {
  try {
    return { loaded: await loadSettings(options) };
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    const { workingFolder: root = process.cwd(), flags = {} } = options;
    const layers: readonly LayerSettings[] = [
      ['flag', resolvePaths(flags, root)],
      ['default', resolvePaths(DEFAULTS, root)],
    ];
    return { loaded: { ...mergeLayers(layers), root, warnings: [] }, fault };
  }
}

/** Paths in a file are from its own folder, whoever reads it from where. */
function settingsOfFile(file: ConfigFile): PartialSettings {
  return resolvePaths(checkSettings(file.config, { layer: file.path }), dirname(file.path));
}

/**
 * A project may come from anyone, and the credentials are those of whoever runs it: it trusts no
 * endpoint, and names no cookies and no sounds beyond its own folder.
 * @throws ConfigError `CONFIG_INVALID`
 */
async function settingsOfProject(file: ConfigFile): Promise<PartialSettings> {
  const settings = settingsOfFile(file);
  if (settings.trustEndpoint !== undefined)
    throw new ConfigError(`${file.path}: trustEndpoint is not allowed in a project's file`, {
      code: 'CONFIG_INVALID',
      hint: 'Give --trust-endpoint, set LECTERN_TRUST_ENDPOINT, or write it in your own file.',
    });
  if (settings.cookieFile !== undefined && !(await isBeside(settings.cookieFile, file.path)))
    throw new ConfigError(`${file.path}: cookieFile names a file outside the project`, {
      code: 'CONFIG_INVALID',
      hint: 'Give --cookie-file, set LECTERN_COOKIE_FILE, write it into your own file, or move the cookies into the project.',
    });
  for (const sound of soundFilesOf(settings.sounds ?? {}))
    if (!(await isBeside(sound, file.path)))
      throw new ConfigError(`${file.path}: sounds names a file outside the project: ${sound}`, {
        code: 'CONFIG_INVALID',
        hint: 'Copy the file into the project.',
      });
  return settings;
}

/** Whether a path leads into the folder of a file, once links are followed. */
async function isBeside(path: string, file: string): Promise<boolean> {
  const [real, folder] = await Promise.all([path, dirname(file)].map(resolveLinks));
  return isInFolder(real!, folder!);
}

function mergeLayers(
  layers: readonly LayerSettings[],
): Pick<LoadedSettings, 'settings' | 'origins'> {
  // What a preset stands for gives way to what its own layer says, and comes before what the next one says.
  const whole = layers.map(([layer, settings]): LayerSettings => [
    layer,
    { ...settingsOfPreset(settings.preset), ...omitUndefined(settings) } as PartialSettings,
  ]);
  const values: [string, unknown][] = [];
  const origins: [string, Layer][] = [];
  for (const name of settingNames) {
    const [layer, settings] = whole.find(([, each]) => each[name] !== undefined) ?? ['default', {}];
    origins.push([name, layer]);
    if (settings[name] !== undefined) values.push([name, settings[name]]);
  }
  return {
    settings: Object.fromEntries(values) as unknown as Settings,
    origins: Object.fromEntries(origins) as LoadedSettings['origins'],
  };
}

function resolvePaths(settings: PartialSettings, folder: string): PartialSettings {
  const resolved = settingRows.flatMap(([name, row]) => {
    const value = settings[name];
    if (value === undefined || !row.resolvePaths) return [];
    return [[name, row.resolvePaths(value, (path) => resolve(folder, path))]];
  });
  return { ...settings, ...Object.fromEntries(resolved) };
}
