/**
 * a provider's settings as data → their type, and what `openProvider` expects. Data, because
 * declaration files need types without inference, and because opening a provider then loads no
 * schema library; `run/settings` makes a schema of it.
 */
import { KINDS, oneOf, type ExpectedOptions, type Kind } from '../../_internal/check-options.ts';

/** One setting of a provider, with its sentence in the documentation. */
export type SettingField =
  | ({
      /** Strings (a `text` may be empty in code); `flag`: true or false. */
      readonly is: 'text' | 'name' | 'path' | 'flag';
    } & Documented)
  | ({ readonly is: 'count' | 'texts'; readonly min?: number; readonly max?: number } & Documented)
  | ({ readonly is: 'choice'; readonly values: readonly string[] } & Documented)
  /** Seconds for one request. */
  | { readonly is: 'timeout' }
  /** Further hosts that may receive the key; never from a project's file: see `trustEndpoint`. */
  | { readonly is: 'trustedHosts' };

type Documented = { readonly sentence: string };

/** The settings of a provider, by their names. */
export type SettingFields = Readonly<Record<string, SettingField>>;

/** The value of a setting. */
type ValueOf<Field> = Field extends { readonly values: readonly (infer Value)[] }
  ? Value
  : Field extends { readonly is: 'texts' }
    ? readonly string[]
    : Field extends { readonly is: 'flag' }
      ? boolean
      : Field extends { readonly is: 'count' | 'timeout' }
        ? number
        : string;

/** The type of the settings that these fields describe. */
export type SettingsOf<Fields> = {
  readonly [Name in keyof Fields]?: ValueOf<Fields[Name]> | undefined;
};

/** What settings given by a program must be. */
export function expectedSettings(fields: SettingFields): ExpectedOptions {
  const kinds = Object.entries(fields).map(([name, field]) => [name, kindOf(field)]);
  return { optional: Object.fromEntries(kinds) as Readonly<Record<string, Kind>> };
}

function kindOf(field: SettingField): Kind {
  switch (field.is) {
    // May be empty: the provider's own error about an endpoint is better.
    case 'text':
    case 'path':
    case 'trustedHosts':
      return KINDS.path;
    case 'name':
      return KINDS.text;
    case 'flag':
      return KINDS.flag;
    case 'count':
      return KINDS.count;
    case 'timeout':
      return KINDS.number;
    case 'texts':
      return KINDS.list;
    case 'choice':
      return oneOf(field.values);
  }
}
