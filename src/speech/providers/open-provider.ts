/** a provider's name and settings → the provider; nothing heavy is loaded before it is used. */
import { checkShape, checkOptions, KINDS } from '../../_internal/check-options.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { LecternError } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import {
  findDefinition,
  hasSettings,
  providerIds,
  PROVIDERS,
  type ProviderSettings,
} from './provider-named.ts';
import { expectedSettings } from './setting-fields.ts';

/** Each provider that has settings, with what they must be. */
const EXPECTED = PROVIDERS.filter(hasSettings).map(
  ({ name, settings }) => [name, expectedSettings(settings)] as const,
);

/**
 * Opens a provider by name: no request, no engine, no file read.
 * @throws LecternError `PROVIDER_UNKNOWN` naming those there are; ConfigError `CONFIG_INVALID` for
 * a setting that the provider refuses; TypeError for one that is not what it must be.
 */
export function openProvider(id: string, options: ProviderSettings = {}): SpeechProvider {
  if (typeof id !== 'string')
    throw new TypeError('openProvider: id must be a string, such as local');
  checkOptions('openProvider', options, {
    optional: Object.fromEntries(EXPECTED.map(([name]) => [name, KINDS.object])),
  });
  const given: Readonly<Record<string, object | undefined>> = options;
  for (const [name, expected] of EXPECTED) {
    const value = given[name];
    if (value) checkShape('openProvider', { name, value }, expected);
  }
  const definition = findDefinition(id);
  if (!definition) throw unknownProvider(id);
  return definition.open(given[id] ?? {});
}

function unknownProvider(id: string): LecternError {
  const near = nearestName(id, providerIds);
  return new LecternError(`There is no provider "${id}".`, {
    code: 'PROVIDER_UNKNOWN',
    hint: near ? `Did you mean ${near}?` : `Providers: ${providerIds.join(', ')}.`,
  });
}
