/** a provider's name → its definition; and the lists of names in messages and documentation. */
import type { ProviderDefinition } from './provider-definition.ts';
import * as definitions from './providers.ts';
import type { SettingsOf } from './setting-fields.ts';

/** Every provider that comes with Lectern. */
export const PROVIDERS: readonly ProviderDefinition[] = Object.values(definitions);

type Definitions = typeof definitions;

/** The fields of their settings, by name of the provider. */
type FieldsByName = {
  [Key in keyof Definitions as Definitions[Key]['name']]: Definitions[Key]['settings'];
};

/** Settings of the providers that have any, by name: see docs/settings.md. */
export type ProviderSettings = {
  readonly [Name in keyof FieldsByName as keyof FieldsByName[Name] extends never ? never : Name]?:
    | SettingsOf<FieldsByName[Name]>
    | undefined;
};

/** Names that `openProvider` knows. */
export const providerIds: readonly string[] = PROVIDERS.map(({ name }) => name);

/** The provider that speaks on this machine, and the default. */
export const BUILT_IN: ProviderDefinition = PROVIDERS.find(({ isBuiltIn }) => isBuiltIn)!;

/** The provider of this name; `undefined` if it is a custom one. */
export function findDefinition(name: string): ProviderDefinition | undefined {
  return PROVIDERS.find((each) => each.name === name);
}

/** Whether it has settings. */
export function hasSettings({ settings }: ProviderDefinition): boolean {
  return Object.keys(settings).length > 0;
}

/** Whether the provider of this name makes test tones, which are not to be published. */
export function isTestTone(name: string): boolean {
  return findDefinition(name)?.isTestTone === true;
}

/** The providers in the order of lists for people: local voices first, test tones last. */
export const providersForPeople: readonly ProviderDefinition[] = [...PROVIDERS].sort(
  (a, b) => placeOf(a) - placeOf(b),
);

function placeOf({ isBuiltIn, isTestTone: isTone }: ProviderDefinition): number {
  if (isBuiltIn) return 0;
  return isTone ? 2 : 1;
}

/** A provider with a voice, as in the setting `failover`. */
export const FAILOVER_EXAMPLE: string = PROVIDERS.flatMap(({ name, exampleVoice }) =>
  exampleVoice === undefined ? [] : [`${name}=${exampleVoice}`],
)[0]!;
