/**
 * what may be set of a provider, as data → the type of its settings, and what `openProvider` expects of
 * them. Data, because a declaration file can only be written from a type that needs no inference, and
 * because whoever opens a provider then loads no library for schemas; `run/settings` makes one of it.
 */
import { KINDS, oneOf, type ExpectedOptions, type Kind } from '../../_internal/check-options.ts';

/** One setting of a provider, with the sentence that the documentation has for it. */
export type SettingField =
  | ({
      /** Texts, the first of which may be empty in code; `flag`: true or false. */
      readonly is: 'text' | 'name' | 'path' | 'flag';
    } & Documented)
  | ({ readonly is: 'count' | 'texts'; readonly min?: number; readonly max?: number } & Documented)
  | ({ readonly is: 'choice'; readonly values: readonly string[] } & Documented)
  /** Seconds for one request. */
  | { readonly is: 'timeout' }
  /** Hosts beyond the service's own that may have its key: of no project's file, see `trustEndpoint`. */
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

/** What the settings must be where a program gives them. */
export function expectedSettings(fields: SettingFields): ExpectedOptions {
  const kinds = Object.entries(fields).map(([name, field]) => [name, kindOf(field)]);
  return { optional: Object.fromEntries(kinds) as Readonly<Record<string, Kind>> };
}

function kindOf(field: SettingField): Kind {
  switch (field.is) {
    // Also an empty one: what an endpoint must be, the provider says better.
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
