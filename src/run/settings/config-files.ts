/** A folder → the configuration file of its project, and that of its user. */
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { searchFolders } from './config-search.ts';
import { CODE_VARIABLE, mayRunCode, type Environment } from './environment.ts';
import { readingHint, whyUnreadable } from '../../_internal/disk/read-errors.ts';
import { readRegularFile } from '../../_internal/disk/regular-file.ts';
import { ConfigError, type Warning } from '../../errors.ts';

/** A file that was found: what it holds, unchecked, and where it lies. */
export type ConfigFile = { readonly config: unknown; readonly path: string };

/** The project's file, where there is one, and what was passed over. */
export type ProjectFile = {
  readonly file?: ConfigFile;
  /** Whether it lies above the working folder, and was not named by the user. */
  readonly isFromAbove?: boolean;
  readonly warnings: readonly Warning[];
};

/** Where a project's file is looked for. */
export type ProjectFileOptions = {
  readonly workingFolder: string;
  readonly environment: Environment;
};

/** Names of files that hold settings and nothing else. */
const DATA_NAMES = ['lectern.config.json', 'lectern.config.yaml', 'lectern.config.yml'];

/** Names of files that are run. */
const CODE_NAMES = ['lectern.config.js', 'lectern.config.mjs'];

/** Names looked for in the working folder and the folders above it, in this order. */
export const PROJECT_NAMES: readonly string[] = [...DATA_NAMES, ...CODE_NAMES];

/** Names looked for in the user's own folder: no code, which a person would not look for there. */
const USER_NAMES = ['config.json', 'config.yaml', 'config.yml'];

/** Largest file that is read, in bytes; settings are some thousand. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/**
 * The project's file: the one that is named, else the first found in the working folder or above it.
 * Code is run from the working folder or where it is named, never from a folder above.
 * @throws ConfigError `CONFIG_UNREADABLE`
 */
export async function readProjectFile(
  named: string | undefined,
  options: ProjectFileOptions,
): Promise<ProjectFile> {
  const { workingFolder, environment } = options;
  if (named) {
    const path = resolve(workingFolder, named);
    refuseForbidden(path, environment);
    return { file: await readConfig(path), warnings: [] };
  }
  const { folders, untrusted } = await searchFolders(workingFolder, {
    home: homeOf(environment),
    userId: process.getuid?.(),
    groupId: process.getgid?.(),
  });
  for (const folder of folders) {
    const path = findIn(folder, PROJECT_NAMES);
    if (path === undefined) {
      await refuseClosed(folder);
      continue;
    }
    const isFromAbove = folder !== folders[0];
    refuseForbidden(path, environment);
    if (isCode(path) && isFromAbove) throw codeAbove(path);
    return { file: await readConfig(path), isFromAbove, warnings: [] };
  }
  return { warnings: warnOfUntrusted(untrusted) };
}

/**
 * The user's file, in `$XDG_CONFIG_HOME/lectern` or `~/.config/lectern`.
 * @throws ConfigError `CONFIG_UNREADABLE`
 */
export async function readUserFile(environment: Environment): Promise<ConfigFile | undefined> {
  const base = environment['XDG_CONFIG_HOME'] ?? join(homeOf(environment), '.config');
  const path = findIn(join(base, 'lectern'), USER_NAMES);
  return path === undefined ? undefined : readConfig(path);
}

function homeOf(environment: Environment): string {
  return environment['HOME'] ?? homedir();
}

function findIn(folder: string, names: readonly string[]): string | undefined {
  return names.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** A folder that may not be looked into is not one without a configuration. @throws ConfigError */
async function refuseClosed(folder: string): Promise<void> {
  await access(folder, constants.X_OK).catch((cause: unknown) => {
    const hint = readingHint(cause);
    if (hint === undefined) return;
    const why = whyUnreadable(cause);
    throw new ConfigError(`Cannot look for a configuration in ${folder}: ${why}`, {
      code: 'CONFIG_UNREADABLE',
      cause,
      hint,
    });
  });
}

function isCode(path: string): boolean {
  return /^\.[cm]?js$/.test(extname(path));
}

/** @throws ConfigError `CONFIG_UNREADABLE` */
function refuseForbidden(path: string, environment: Environment): void {
  if (!isCode(path) || mayRunCode(environment)) return;
  throw new ConfigError(`${path} is code, which ${CODE_VARIABLE} forbids to run.`, {
    code: 'CONFIG_UNREADABLE',
    hint: 'Write the settings into lectern.config.yaml, which is only read.',
  });
}

function codeAbove(path: string): ConfigError {
  return new ConfigError(`${path} is code in a folder above, which is not run automatically.`, {
    code: 'CONFIG_UNREADABLE',
    hint: `Go to ${dirname(path)}, or name the file: --config ${path}`,
  });
}

function warnOfUntrusted(folder: string | undefined): readonly Warning[] {
  const path = folder && findIn(folder, PROJECT_NAMES);
  if (!path) return [];
  return [
    {
      code: 'CONFIG_UNREADABLE',
      message: `${path} was not read: its folder belongs to another user, or others can write to it`,
      hint: `If it is yours, name it: --config ${path}`,
    },
  ];
}

async function readConfig(path: string): Promise<ConfigFile> {
  try {
    const config = await load(path);
    // An empty file asks for nothing, and still says where the project is.
    return { config: config ?? {}, path };
  } catch (cause) {
    const [firstLine] = whyUnreadable(cause).split('\n');
    throw new ConfigError(`The configuration cannot be read: ${path}: ${firstLine}`, {
      code: 'CONFIG_UNREADABLE',
      cause,
      hint: 'Correct the file, or name another one with --config.',
    });
  }
}

async function load(path: string): Promise<unknown> {
  const bytes = await readRegularFile(path, { limitBytes: LARGEST_BYTES });
  if (bytes.length > LARGEST_BYTES) throw new Error(`it has more than ${LARGEST_BYTES} bytes`);
  const text = bytes.toString('utf8');
  if (text.trim() === '') return undefined;
  if (isCode(path)) return loadModule(path);
  if (extname(path) === '.json') return JSON.parse(text) as unknown;
  // Most commands have no such file: its 70 modules take memory and time from every one.
  const { parse } = await import('yaml');
  return parse(text) as unknown;
}

async function loadModule(path: string): Promise<unknown> {
  const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  return module.default;
}
