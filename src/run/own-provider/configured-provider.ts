/** loaded settings → the custom provider that the project's configuration file names, if any. */
import { dirname } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { LecternError } from '../../errors.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { providerIds } from '../../speech/providers/provider-named.ts';
import { withStatedLimits } from '../../speech/wrappers/with-stated-limits.ts';
import type { LoadedSettings } from '../settings/load-settings.ts';
import { isProviderAddress, isProviderPath, providerName } from '../settings/provider-name.ts';
import { findModule, type NamedProvider } from './find-module.ts';
import { openOwnProvider } from './open-own-provider.ts';

/**
 * Opens it; `undefined` where the provider is one of Lectern's.
 * @throws ConfigError: see `openOwnProvider`; LecternError `PROVIDER_UNKNOWN` where something else
 * than the project's configuration file names code.
 */
export async function openConfiguredProvider(
  loaded: LoadedSettings,
  options: AbortOptions,
): Promise<SpeechProvider | undefined> {
  const named = namedProvider(loaded);
  if (named === undefined) return undefined;
  const entries: Readonly<Record<string, unknown>> = loaded.settings.providers;
  const settings = (entries[providerName(named.provider)] ?? {}) as object;
  return withStatedLimits(await openOwnProvider(named, { ...options, settings }), settings);
}

/** The code that the settings name, for a person to see. */
export type ConfiguredCode = {
  /** The file that would be loaded. */
  readonly path?: string;
  /** Why the named code cannot be used. */
  readonly fault?: string;
};

/** Where the code is that the configuration file names; empty where it names none. Nothing is loaded. */
export function findConfiguredCode(loaded: LoadedSettings): ConfiguredCode {
  try {
    const named = namedProvider(loaded);
    return named === undefined ? {} : { path: findModule(named) };
  } catch (error) {
    if (!(error instanceof LecternError)) throw error;
    return { fault: error.message };
  }
}

/** A provider that is not Lectern's, and the file that names it. */
function namedProvider(loaded: LoadedSettings): NamedProvider | undefined {
  const { settings, origins, file } = loaded;
  const { provider } = settings;
  if (providerIds.includes(provider)) return undefined;
  if (origins.provider === 'project file' && file !== undefined) {
    if (loaded.isFromAbove) throw namedAbove(provider, file);
    if (loaded.isCodeForbidden) throw forbidden(provider);
    return { provider, file };
  }
  if (!isProviderPath(provider) && !isProviderAddress(provider)) return undefined;
  throw new LecternError(
    `The provider ${provider} in the ${origins.provider} is code, which is not loaded from there`,
    {
      code: 'PROVIDER_UNKNOWN',
      hint: 'Name it in the configuration file of the project, lectern.config.yaml: only from there is code loaded.',
    },
  );
}

function forbidden(provider: string): LecternError {
  return new LecternError(
    `The provider ${provider} is code, which LECTERN_RUN_CODE forbids to run`,
    {
      code: 'PROVIDER_UNKNOWN',
      hint: 'Name a provider of Lectern instead, as with --provider: its plan has the same paragraphs.',
    },
  );
}

/** Like configuration that is code: code named by a folder above runs only on request. */
function namedAbove(provider: string, file: string): LecternError {
  return new LecternError(
    `The provider ${provider} is code, named by ${file} in a folder above, and is not run automatically`,
    {
      code: 'PROVIDER_UNKNOWN',
      hint: `Go to ${dirname(file)}, or name the file: --config ${file}`,
    },
  );
}
