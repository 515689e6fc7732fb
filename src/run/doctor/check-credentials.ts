/** the environment and the settings → which credentials there are, by provider. None is read or shown. */
import { findAmazonCredentials } from '../../_internal/objects/amazon-credentials.ts';
import { namesBucket } from '../../_internal/objects/bucket-address.ts';
import type { ProviderDefinition } from '../../speech/providers/provider-definition.ts';
import { PROVIDERS } from '../../speech/providers/provider-named.ts';
import type { Diagnosis, ExamineOptions } from './diagnosis.ts';

/** Those of the provider in use, and of others that are told of in any case. */
export async function checkCredentials(options: ExamineOptions): Promise<readonly Diagnosis[]> {
  const found = await Promise.all(PROVIDERS.map((each) => checkProvider(each, options)));
  return found.flatMap((each) => each ?? []);
}

async function checkProvider(
  { name, credentials }: ProviderDefinition,
  { loaded, environment }: ExamineOptions,
): Promise<Diagnosis | undefined> {
  const { provider, providers } = loaded.settings;
  const isInUse = provider === name;
  if (!credentials || !(isInUse || credentials.isToldUnused)) return undefined;
  const about = `${credentials.what} for ${name}`;
  const settings = (providers as Readonly<Record<string, object | undefined>>)[name] ?? {};
  const { state, found, advice } = await credentials.find(settings, environment);
  if (isInUse || state === 'ok') return { about, state, found, ...(advice && { advice }) };
  return { about, state: 'note', found: `${found}; only --provider ${name} needs them` };
}

/** Those for a store that editions are published to: a build does without. */
export async function checkStoreCredentials({
  loaded,
  environment,
}: ExamineOptions): Promise<readonly Diagnosis[]> {
  if (!namesBucket(loaded.settings.publish.to ?? '')) return [];
  return [{ about: 'credentials for s3', ...(await findAmazonCredentials(environment)) }];
}
