/** A folder → the configuration file of its project, and that of its user. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lilconfig } from 'lilconfig';
import type { LilconfigResult, Loaders } from 'lilconfig';
import { parse as parseYaml } from 'yaml';
import type { Environment } from './environment.ts';
import { ConfigError } from '../../errors.ts';

/** A file that was found: what it holds, unchecked, and where it lies. */
export type ConfigFile = { readonly config: unknown; readonly path: string };

/** Names looked for in the working folder and the folders above it. */
const PROJECT_NAMES = [
  'lectern.config.json',
  'lectern.config.yaml',
  'lectern.config.yml',
  'lectern.config.js',
  'lectern.config.mjs',
];

/** Names looked for in the user's own folder: no code, which a person would not look for there. */
const USER_NAMES = ['config.json', 'config.yaml', 'config.yml'];

/** A loader whose failures name the file. */
function naming(load: (path: string, text: string) => unknown): Loaders[string] {
  return async (path: string, text: string): Promise<unknown> => {
    try {
      return await load(path, text);
    } catch (cause) {
      const [firstLine] = (cause as Error).message.split('\n');
      throw new Error(`${path}: ${firstLine}`, { cause });
    }
  };
}

const loadJson = naming((_path, text) => JSON.parse(text) as unknown);
const loadYaml = naming((_path, text) => parseYaml(text) as unknown);
const loadModule = naming(async (path) => {
  const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  return module.default;
});

const loaders: Loaders = {
  '.json': loadJson,
  '.yaml': loadYaml,
  '.yml': loadYaml,
  '.js': loadModule,
  '.mjs': loadModule,
};

/**
 * The project's file: the one that is named, else the first found in the folder or above it.
 * @throws ConfigError `CONFIG_UNREADABLE`
 */
export async function readProjectFile(
  named: string | undefined,
  workingFolder: string,
): Promise<ConfigFile | undefined> {
  const search = lilconfig('lectern', {
    searchPlaces: PROJECT_NAMES,
    loaders,
    stopDir: '/',
    ignoreEmptySearchPlaces: false,
  });
  return readConfig(() =>
    named ? search.load(resolve(workingFolder, named)) : search.search(workingFolder),
  );
}

/**
 * The user's file, in `$XDG_CONFIG_HOME/lectern` or `~/.config/lectern`.
 * @throws ConfigError `CONFIG_UNREADABLE`
 */
export async function readUserFile(environment: Environment): Promise<ConfigFile | undefined> {
  const home = environment['HOME'] ?? homedir();
  const base = environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const folder = join(base, 'lectern');
  const search = lilconfig('lectern', { searchPlaces: USER_NAMES, loaders, stopDir: folder });
  return readConfig(() => search.search(folder));
}

async function readConfig(read: () => Promise<LilconfigResult>): Promise<ConfigFile | undefined> {
  try {
    const found = await read();
    if (found === null) return undefined;
    // An empty file asks for nothing, and still says where the project is.
    return { config: found.isEmpty ? {} : (found.config as unknown), path: found.filepath };
  } catch (cause) {
    throw new ConfigError(`The configuration cannot be read: ${(cause as Error).message}`, {
      code: 'CONFIG_UNREADABLE',
      cause,
      hint: 'Mend the file, or name another one with --config.',
    });
  }
}
