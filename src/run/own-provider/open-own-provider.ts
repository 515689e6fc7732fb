/** a provider that the configuration file names → the provider, loaded, opened with its settings, and checked. */
import { pathToFileURL } from 'node:url';
import { abortable, type AbortOptions } from '../../_internal/abort.ts';
import { ConfigError } from '../../errors.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { faultOfProvider } from '../../speech/check-provider.ts';
import { providerIds } from '../../speech/providers/provider-named.ts';
import { findModule, type NamedProvider } from './find-module.ts';

/** Options of `openOwnProvider`. */
export type OpenOwnProviderOptions = AbortOptions & {
  /** What the code is given where it exports a function: its entry in `providers`. */
  readonly settings: object;
};

/** Shown where the shape is wrong. */
const MANUAL = 'docs/providers.md has a complete example under “Write a provider”.';

/**
 * Loads the code, calls what it exports where that is a function, and checks what comes of it.
 * @throws ConfigError `CONFIG_PROVIDER` naming the file and what is wrong with it, `PROVIDER_UNKNOWN`
 * for a package that there is not; the signal's reason.
 */
export async function openOwnProvider(
  named: NamedProvider,
  options: OpenOwnProviderOptions,
): Promise<SpeechProvider> {
  const path = findModule(named);
  const exported = await abortable(importDefault(path), options);
  const provider = await abortable(openExported(exported, { ...options, path }), options);
  const fault = faultOfProvider(provider);
  if (fault !== undefined) throw wrongModule(path, { message: `its provider: ${fault}` });
  const { id } = provider as SpeechProvider;
  if (providerIds.includes(id))
    throw wrongModule(path, {
      message: `its id is “${id}”, which is that of a built-in provider`,
      hint: 'Give it its own id: clips are stored under it.',
    });
  return provider as SpeechProvider;
}

/** What a file exports as its default. */
async function importDefault(path: string): Promise<unknown> {
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw unloadable(path, cause);
  }
  const { default: exported } = module;
  if (exported === undefined) throw withoutDefault(path, Object.keys(module));
  return isCompiled(exported) ? exported.default : exported;
}

/** What compilers to CommonJS make of `export default`. */
function isCompiled(exported: unknown): exported is { readonly default: unknown } {
  if (typeof exported !== 'object' || exported === null) return false;
  return '__esModule' in exported && 'default' in exported;
}

function unloadable(path: string, cause: unknown): ConfigError {
  const { code, message } = describe(cause);
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.[cm]?ts$/.test(path))
    return wrongModule(path, {
      message: `this Node.js (${process.version}) cannot load TypeScript`,
      hint: 'Compile it to JavaScript and name that file, or use Node.js 22.18 or later.',
      cause,
    });
  const isSyntax = cause instanceof SyntaxError;
  return wrongModule(path, {
    message: `it cannot be loaded: ${message}`,
    hint: isSyntax ? `\`node --check ${path}\` shows the line.` : 'The code in it threw an error.',
    cause,
  });
}

function withoutDefault(path: string, names: readonly string[]): ConfigError {
  const others = names.length === 0 ? 'nothing' : names.join(', ');
  return wrongModule(path, {
    message: `it has no default export (it exports ${others})`,
    hint: 'Write `export default` before the provider, or before a function that makes it.',
  });
}

async function openExported(
  exported: unknown,
  { path, settings }: OpenOwnProviderOptions & { readonly path: string },
): Promise<unknown> {
  if (typeof exported !== 'function') return exported;
  try {
    return (await exported(settings)) as unknown;
  } catch (cause) {
    throw wrongModule(path, {
      message: `it failed when it was opened: ${describe(cause).message}`,
      hint: 'Its default export is called with its settings, and must return a provider or a promise of one.',
      cause,
    });
  }
}

function describe(cause: unknown): { readonly code?: unknown; readonly message: string } {
  if (!(cause instanceof Error)) return { message: String(cause) };
  const [message = ''] = cause.message.split('\n');
  return { message, ...('code' in cause && { code: cause.code }) };
}

function wrongModule(
  path: string,
  {
    message,
    hint = MANUAL,
    cause,
  }: { readonly message: string; readonly hint?: string; readonly cause?: unknown },
): ConfigError {
  return new ConfigError(`provider ${path}: ${message}`, { code: 'CONFIG_PROVIDER', hint, cause });
}
