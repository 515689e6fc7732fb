/** a service's key variable → how doctor looks for its key: whether there is one, never what it is. */
import type { CredentialsCheck, FoundCredentials } from '../provider-definition.ts';
import type { SettingFields, SettingsOf } from '../setting-fields.ts';
import { keyVariableOf } from './hosted-service.ts';

/** Where the key of a service is found. */
export type KeyCredentialsOptions<Fields extends SettingFields> = {
  /** Variable of the environment that holds the service's own key. */
  readonly variable: string;
  /** The address that the settings name, whose host may have a key of its own. */
  readonly addressOf: (settings: SettingsOf<Fields>) => string | undefined;
  /** Whether there are servers that ask for none. @default false */
  readonly isOptional?: true;
};

/** Looks for the key of the host that is set, then for the service's own. */
export function keyCredentials<Fields extends SettingFields>(
  options: KeyCredentialsOptions<Fields>,
): CredentialsCheck<Fields> {
  const { variable, addressOf, isOptional = false } = options;
  const find: CredentialsCheck<Fields>['find'] = async (settings, environment) => {
    const address = addressOf(settings);
    const forHost = address && URL.canParse(address) ? [keyVariableOf(new URL(address))] : [];
    const names = [...forHost, variable];
    const seen = names.find((name) => environment[name]);
    return seen === undefined
      ? withoutKey(names, { isOptional })
      : { state: 'ok', found: `that in ${seen}` };
  };
  return { what: 'key', find };
}

function withoutKey(
  names: readonly string[],
  { isOptional }: { readonly isOptional: boolean },
): FoundCredentials {
  if (isOptional) return { state: 'note', found: 'none; your own servers may need none' };
  return { state: 'fault', found: 'none', advice: `Set ${names.join(' or ')} in the environment.` };
}
