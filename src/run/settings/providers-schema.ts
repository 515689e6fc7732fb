/** the definitions of the providers → the schema of the setting `providers`, with the publisher's own terms. */
import { z } from 'zod';
import { currencySchema } from './setting.ts';
import type { Price } from '../../speech/prices/price.ts';
import type { ProviderDefinition } from '../../speech/providers/provider-definition.ts';
import {
  hasSettings,
  providersForPeople,
  type ProviderSettings,
} from '../../speech/providers/provider-named.ts';
import type { SettingField } from '../../speech/providers/setting-fields.ts';
import type { StatedLimits } from '../../speech/wrappers/with-stated-limits.ts';

/** What a provider that bills may be told beside its own settings. */
type ServiceTerms = StatedLimits & { readonly price?: Price | undefined };

/** Settings of providers, by their names; each has its own defaults. */
export type ProvidersSettings = {
  readonly [Name in keyof ProviderSettings]: (ProviderSettings[Name] & ServiceTerms) | undefined;
};

const price = z.strictObject({
  perMillion: z.number().nonnegative().describe('What a million units cost.'),
  currency: currencySchema,
  unit: z
    .enum(['characters', 'utf8-bytes', 'tokens', 'seconds'])
    .optional()
    .describe('What the provider counts. Default: characters.'),
});

const text = z.string().min(1);
const atLeastOne = z.int().min(1).optional();

/** What the publisher's own contract with a service says. */
const terms = {
  price: price.optional().describe('What you pay; a dry run then shows what a build would cost.'),
  requestsPerMinute: atLeastOne.describe(
    'Requests that your contract allows in a minute; used in full.',
  ),
  charactersPerMinute: atLeastOne.describe(
    'Characters that your contract allows in a minute; used in full.',
  ),
  maxConcurrency: atLeastOne.describe('Requests that your contract allows at the same time.'),
};

/** A table for each provider that has settings; a custom provider's code checks its own. */
export const providersSchema: z.ZodType<ProvidersSettings> = z
  .strictObject(
    Object.fromEntries(
      providersForPeople.filter(hasSettings).map((each) => [each.name, tableOf(each)]),
    ),
  )
  .catchall(z.looseObject(terms)) as unknown as z.ZodType<ProvidersSettings>;

/** The same with absolute paths. */
export function resolveProviderPaths(
  providers: ProvidersSettings,
  resolve: (path: string) => string,
): ProvidersSettings {
  const given = providers as Readonly<
    Record<string, Readonly<Record<string, unknown>> | undefined>
  >;
  const resolved = providersForPeople.flatMap(({ name, settings }) => {
    const paths = Object.entries(settings).flatMap(([key, { is }]) => {
      const path = given[name]?.[key];
      return is === 'path' && typeof path === 'string' ? [[key, resolve(path)] as const] : [];
    });
    return paths.length === 0 ? [] : [[name, { ...given[name], ...Object.fromEntries(paths) }]];
  });
  return { ...providers, ...Object.fromEntries(resolved) } as ProvidersSettings;
}

function tableOf({ settings, sentence, isBuiltIn }: ProviderDefinition): z.ZodType {
  const own = Object.entries(settings).flatMap(([name, field]) => {
    const schema = schemaOf(field);
    return schema ? [[name, schema] as const] : [];
  });
  // What this machine does itself is not billed.
  const shape = { ...Object.fromEntries(own), ...(isBuiltIn ? {} : terms) };
  return z.strictObject(shape).optional().describe(sentence);
}

/** `undefined` for what no file may say. */
function schemaOf(field: SettingField): z.ZodType | undefined {
  switch (field.is) {
    case 'trustedHosts':
      return undefined;
    case 'timeout':
      return z
        .number()
        .positive()
        .optional()
        .describe('Seconds for one request, whatever its text. Default: by its length.');
    default:
      return valueOf(field).optional().describe(field.sentence);
  }
}

type DocumentedField = Exclude<SettingField, { readonly is: 'timeout' | 'trustedHosts' }>;

function valueOf(field: DocumentedField): z.ZodType {
  switch (field.is) {
    case 'text':
    case 'name':
    case 'path':
      return text;
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(field.values);
    case 'count': {
      const { min = 1, max } = field;
      const count = z.int().min(min);
      return max === undefined ? count : count.max(max);
    }
    case 'texts': {
      const { min, max } = field;
      const texts = min === undefined ? z.array(text) : z.array(text).min(min);
      return max === undefined ? texts : texts.max(max);
    }
  }
}
