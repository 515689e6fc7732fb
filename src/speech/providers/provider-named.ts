/** a provider's name → its definition; and the lists of names that messages and documentation have. */
import type { ProviderDefinition } from './provider-definition.ts';
import * as definitions from './providers.ts';
import type { SettingsOf } from './setting-fields.ts';

/** Every provider that comes with Lectern. */
export const PROVIDERS: readonly ProviderDefinition[] = Object.values(definitions);

type Definitions = typeof definitions;

/** Their fields of settings, by the providers' names. */
type FieldsByName = {
  [Key in keyof Definitions as Definitions[Key]['name']]: Definitions[Key]['settings'];
};

/** Settings of the providers that have any, by name. What each may be: docs/settings.md. */
export type ProviderSettings = {
  readonly [Name in keyof FieldsByName as keyof FieldsByName[Name] extends never ? never : Name]?:
    | SettingsOf<FieldsByName[Name]>
    | undefined;
};

/** Names that `openProvider` knows. */
export const providerIds: readonly string[] = PROVIDERS.map(({ name }) => name);

/** The provider that speaks on this machine, and the default. */
export const BUILT_IN: ProviderDefinition = PROVIDERS.find(({ isBuiltIn }) => isBuiltIn)!;

/** The provider of this name; `undefined` where it is one of the user's own. */
export function findDefinition(name: string): ProviderDefinition | undefined {
  return PROVIDERS.find((each) => each.name === name);
}

/** Whether there is anything to set of it. */
export function hasSettings({ settings }: ProviderDefinition): boolean {
  return Object.keys(settings).length > 0;
}

/** Whether the provider of this name makes test tones: not to be published, by no trained model. */
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

/** A provider with a voice, as `failover` takes it. */
export const FAILOVER_EXAMPLE: string = PROVIDERS.flatMap(({ name, exampleVoice }) =>
  exampleVoice === undefined ? [] : [`${name}=${exampleVoice}`],
)[0]!;
