/** the setting `provider` and the configuration file that has it → the file of code that it means. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { nearestName } from '../../_internal/nearest-name.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { ConfigError } from '../../errors.ts';
import { providerIds } from '../../speech/providers/provider-named.ts';
import { isProviderAddress, isProviderPath } from '../settings/provider-name.ts';

/** A provider as a configuration file names it. */
export type NamedProvider = {
  /** As it is written: `./our-tts.js`, or the name of a package. */
  readonly provider: string;
  /** Path of the configuration file. */
  readonly file: string;
};

/**
 * The path of its code: of a file from the folder of the configuration file, of a package as Node.js
 * finds it from there. Nothing is loaded.
 * @throws ConfigError `CONFIG_PROVIDER`, or `PROVIDER_UNKNOWN` where there is no such package.
 */
export function findModule(named: NamedProvider): string {
  const { provider, file } = named;
  if (isProviderAddress(provider) && !isAbsolute(provider))
    throw new ConfigError(
      `${file}: provider ${provider} is an address; providers are not loaded from addresses`,
      {
        code: 'CONFIG_PROVIDER',
        hint: 'Name a file, such as ./our-tts.js, or an installed package.',
      },
    );
  return isProviderPath(provider) ? findFile(named) : findPackage(named);
}

function findFile({ provider, file }: NamedProvider): string {
  const path = resolve(dirname(file), provider);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return path;
  const fault = found ? 'is not a file' : 'does not exist';
  throw new ConfigError(`${file}: provider ${provider}: ${path} ${fault}`, {
    code: 'CONFIG_PROVIDER',
    hint: 'Its path is relative to the folder of the configuration file.',
  });
}

function findPackage(named: NamedProvider): string {
  const { provider, file } = named;
  const require = createRequire(file);
  try {
    const path = require.resolve(provider);
    // Built-in modules of Node.js keep their names, and are not providers.
    if (isAbsolute(path)) return path;
  } catch (error) {
    const path = findImportEntry(named);
    if (path !== undefined) return path;
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND')
      throw new ConfigError(`${file}: provider ${provider}: ${(error as Error).message}`, {
        code: 'CONFIG_PROVIDER',
        cause: error,
        hint: 'Its package.json must define the export ".".',
      });
  }
  throw unknownPackage(named);
}

function unknownPackage({ provider, file }: NamedProvider): ConfigError {
  const near = nearestName(provider, providerIds);
  const guess = near === undefined ? '' : `Did you mean ${near}? `;
  return new ConfigError(
    `${file}: there is neither a provider nor an installed package called "${provider}"`,
    {
      code: 'PROVIDER_UNKNOWN',
      hint: `${guess}Providers: ${providerIds.join(', ')}; a package must be installed, and a file begins with ./.`,
    },
  );
}

/** What `import` takes of a package that cannot be had by `require`; `undefined` where it is not here. */
function findImportEntry(named: NamedProvider): string | undefined {
  const { provider, file } = named;
  const folders = createRequire(file).resolve.paths(provider) ?? [];
  for (const folder of folders.map((each) => join(each, provider))) {
    const path = join(folder, 'package.json');
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const description = parseJson(readFileSync(path, 'utf8'));
    if (typeof description !== 'object' || description === null) throw brokenPackage(named, path);
    const entry = 'exports' in description ? entryOf(description.exports) : undefined;
    return entry === undefined || !isInside(entry) ? undefined : join(folder, entry);
  }
  return undefined;
}

/** Whether a package may export it: Node.js takes nothing outside of the package. */
function isInside(entry: string): boolean {
  return entry.startsWith('./') && !entry.split(/[\\/]/).includes('..');
}

function brokenPackage({ provider, file }: NamedProvider, path: string): ConfigError {
  return new ConfigError(`${file}: provider ${provider}: ${path} is not a JSON object`, {
    code: 'CONFIG_PROVIDER',
    hint: 'Install the package again.',
  });
}

/** The conditions of an import, in no order: the first of the package's own that holds is taken. */
const CONDITIONS: ReadonlySet<string> = new Set(['.', 'import', 'node', 'default']);

function entryOf(exported: unknown): string | undefined {
  if (typeof exported === 'string') return exported;
  if (typeof exported !== 'object' || exported === null) return undefined;
  const entries = Array.isArray(exported)
    ? exported
    : Object.entries(exported).flatMap(([name, value]) => (CONDITIONS.has(name) ? [value] : []));
  for (const value of entries) {
    const entry = entryOf(value);
    if (entry !== undefined) return entry;
  }
  return undefined;
}
