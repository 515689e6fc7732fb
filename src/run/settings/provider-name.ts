/** the setting `provider` → whether it names custom code, and the name of its entry in `providers`. Pure. */
import { basename, isAbsolute } from 'node:path';

/** A path as a configuration names it: what else may be a package is known by its letters alone. */
const PATH = /^\.{1,2}[/\\]/;

/** Endings of files of code. */
const CODE_ENDING = /\.[cm]?[jt]s$/;

/** A scheme of two letters or more: one letter is a drive of Windows. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:/i;

/** Whether the setting names a file. */
export function isProviderPath(provider: string): boolean {
  return PATH.test(provider) || isAbsolute(provider) || CODE_ENDING.test(provider);
}

/** Whether the setting is an address, such as `https:` or `data:`: code is never loaded by one. */
export function isProviderAddress(provider: string): boolean {
  return ADDRESS.test(provider);
}

/**
 * The name under which the settings of a provider stand in `providers`: of a file its name without
 * the ending, else the provider's own: `./voices/our-tts.js` is `our-tts`.
 */
export function providerName(provider: string): string {
  return isProviderPath(provider) ? basename(provider).replace(CODE_ENDING, '') : provider;
}
