/** Flags, environment, project file, user file, defaults → one set of settings, each with the layer it came from. */
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lilconfig } from 'lilconfig';
import type { LilconfigResult, Loaders } from 'lilconfig';
import { parse as parseYaml } from 'yaml';
import { checkSettings, DEFAULTS, settingNames } from './settings.ts';
import type { PartialSettings, Settings } from './settings.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { ConfigError } from '../../errors.ts';
import type { Warning } from '../../errors.ts';

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
  /** Variables that look like settings and are none. */
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
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

/** Names looked for in the working folder and the folders above it. */
const FILE_NAMES = [
  'lectern.config.json',
  'lectern.config.yaml',
  'lectern.config.yml',
  'lectern.config.js',
  'lectern.config.mjs',
];

/** Settings that hold a path, resolved against their layer's folder. */
const PATHS = ['output', 'store'] as const;

/** A loader whose failures name the file. */
function naming(load: (path: string, text: string) => unknown): Loaders[string] {
  return async (path: string, text: string): Promise<unknown> => {
    try {
      return await load(path, text);
    } catch (cause) {
      throw new Error(`${path}: ${(cause as Error).message.split('\n')[0]}`, { cause });
    }
  };
}

const loadJson = naming((_path, text) => JSON.parse(text) as unknown);
const loadYaml = naming((_path, text) => parseYaml(text) as unknown);
const loadModule = naming(
  async (path) => ((await import(pathToFileURL(path).href)) as { default?: unknown }).default,
);

const loaders: Loaders = {
  '.json': loadJson,
  '.yaml': loadYaml,
  '.yml': loadYaml,
  '.js': loadModule,
  '.mjs': loadModule,
};

/**
 * Reads and merges every layer.
 * @throws ConfigError `CONFIG_UNREADABLE` when a file cannot be read or parsed, `CONFIG_INVALID` when a value is wrong.
 */
export async function loadSettings(options: LoadSettingsOptions = {}): Promise<LoadedSettings> {
  const workingFolder = options.workingFolder ?? process.cwd();
  const environment = options.environment ?? process.env;
  const project = await readProjectFile(
    options.config ?? environment['LECTERN_CONFIG'],
    workingFolder,
  );
  const user = await readUserFile(environment);
  const root = project ? dirname(project.filepath) : workingFolder;
  const layers: readonly (readonly [Layer, PartialSettings])[] = [
    ['flag', resolvePaths(options.flags ?? {}, workingFolder)],
    ['environment', resolvePaths(readEnvironment(environment), workingFolder)],
    [
      'project file',
      resolvePaths(project ? checkSettings(project.config, { layer: project.filepath }) : {}, root),
    ],
    [
      'user file',
      user
        ? resolvePaths(checkSettings(user.config, { layer: user.filepath }), dirname(user.filepath))
        : {},
    ],
    ['default', resolvePaths(DEFAULTS, root)],
  ];
  return {
    ...mergeLayers(layers),
    root,
    ...(project && { file: project.filepath }),
    warnings: strangeVariables(environment),
  };
}

function mergeLayers(
  layers: readonly (readonly [Layer, PartialSettings])[],
): Pick<LoadedSettings, 'settings' | 'origins'> {
  const chosen = settingNames.map((name) => {
    const layer = layers.find(([, settings]) => settings[name] !== undefined);
    return { name, layer: layer?.[0] ?? ('default' as const), value: layer?.[1][name] };
  });
  return {
    settings: Object.fromEntries(
      chosen.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]),
    ) as unknown as Settings,
    origins: Object.fromEntries(
      chosen.map(({ name, layer }) => [name, layer]),
    ) as LoadedSettings['origins'],
  };
}

function resolvePaths(settings: PartialSettings, folder: string): PartialSettings {
  const paths = PATHS.flatMap((name) =>
    settings[name] === undefined ? [] : [[name, resolve(folder, settings[name])]],
  );
  const lexicon =
    settings.lexicon === undefined
      ? {}
      : { lexicon: [settings.lexicon].flat().map((file) => resolve(folder, file)) };
  const image = settings.feed?.image;
  const feed =
    image === undefined || /^https?:/i.test(image)
      ? {}
      : { feed: { ...settings.feed, image: resolve(folder, image) } };
  const to = settings.publish?.to;
  const publish =
    to === undefined || to.includes('://')
      ? {}
      : { publish: { ...settings.publish, to: resolve(folder, to) } };
  return { ...settings, ...Object.fromEntries(paths), ...lexicon, ...feed, ...publish };
}

async function readProjectFile(
  given: string | undefined,
  workingFolder: string,
): Promise<LilconfigResult> {
  const search = lilconfig('lectern', {
    searchPlaces: FILE_NAMES,
    loaders,
    stopDir: '/',
    ignoreEmptySearchPlaces: false,
  });
  return readConfig(() =>
    given ? search.load(resolve(workingFolder, given)) : search.search(workingFolder),
  );
}

async function readUserFile(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<LilconfigResult> {
  const base = environment['XDG_CONFIG_HOME'] ?? join(environment['HOME'] ?? homedir(), '.config');
  const folder = join(base, 'lectern');
  const search = lilconfig('lectern', {
    searchPlaces: ['config.json', 'config.yaml', 'config.yml'],
    loaders,
    stopDir: folder,
  });
  return readConfig(() => search.search(folder));
}

async function readConfig(read: () => Promise<LilconfigResult>): Promise<LilconfigResult> {
  try {
    const found = await read();
    // An empty file asks for nothing, and still says where the project is.
    return found?.isEmpty ? { ...found, config: {} } : found;
  } catch (cause) {
    throw new ConfigError(`The configuration cannot be read: ${(cause as Error).message}`, {
      code: 'CONFIG_UNREADABLE',
      cause,
      hint: 'Mend the file, or name another one with --config.',
    });
  }
}

/** Settings from `LECTERN_…` variables; an empty one counts as not set. */
function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): PartialSettings {
  const entries = ENVIRONMENT.flatMap(([name, convert]) => {
    const text = environment[variableOf(name)];
    return text === undefined || text === '' ? [] : [[name, convert(text)] as const];
  });
  return checkSettings(Object.fromEntries(entries), { layer: 'environment' });
}

/** How a setting is called in the environment: `allowPrivate` is `LECTERN_ALLOW_PRIVATE`. */
function variableOf(name: string): string {
  return `LECTERN_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** A misspelt variable would be obeyed by nobody, and nobody would notice. */
function strangeVariables(
  environment: Readonly<Record<string, string | undefined>>,
): readonly Warning[] {
  const known = ['LECTERN_CONFIG', ...ENVIRONMENT.map(([name]) => variableOf(name))];
  const strange = Object.keys(environment).filter(
    (name) => name.startsWith('LECTERN_') && environment[name] && !known.includes(name),
  );
  return strange.sort().map((name) => {
    const setting = settingNames.find((each) => variableOf(each) === name);
    if (setting !== undefined)
      return {
        code: 'CONFIG_INVALID',
        message: `${name} is not read: ${setting} is set in the configuration file alone`,
        hint: `Write ${setting} into lectern.config.yaml.`,
      };
    const near = nearestName(name, known);
    return {
      code: 'CONFIG_INVALID',
      message: `${name} is not a variable that Lectern knows; it is ignored`,
      hint: near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${near}?`,
    };
  });
}

const asText = (text: string): unknown => text;
const asNumber = (text: string): unknown => (Number.isNaN(Number(text)) ? text : Number(text));
const asBoolean = (text: string): unknown =>
  /^(true|1|yes|on)$/i.test(text) ? true : /^(false|0|no|off)$/i.test(text) ? false : text;

/** Settings that a variable can give. Objects stay in files. */
const ENVIRONMENT: readonly (readonly [keyof Settings, (text: string) => unknown])[] = [
  ['provider', asText],
  ['voice', asText],
  ['language', asText],
  ['timezone', asText],
  ['output', asText],
  ['store', asText],
  ['format', asText],
  ['bitrate', asNumber],
  ['maxChars', asNumber],
  ['loudness', asNumber],
  ['disclosure', asBoolean],
  ['includeDrafts', asBoolean],
  ['allowPrivate', asBoolean],
  ['strict', asBoolean],
  ['emoji', asText],
  ['unspeakable', asText],
];
