/** the environment and the settings → which credentials there are, by provider. None is read or shown. */
import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { namesBucket } from '../../_internal/objects/bucket-address.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import { keyVariableOf } from '../../speech/providers/http/hosted-service.ts';
import type { Diagnosis, ExamineOptions } from './diagnosis.ts';

/** What a virtual machine of Google's calls itself. */
const PRODUCT_NAME = '/sys/class/dmi/id/product_name';

/** Variables that services of Google's set, which give credentials without a file. */
const GOOGLE_PLACES = ['K_SERVICE', 'GAE_SERVICE', 'KUBERNETES_SERVICE_HOST'];

/** Those for the voices of Google; a fault where they are missing and its voices are in use. */
export async function checkGoogleCredentials(options: ExamineOptions): Promise<Diagnosis> {
  const { loaded, environment } = options;
  const { provider, providers } = loaded.settings;
  const about = 'credentials for google';
  const isInUse = provider === 'google' && providers.google?.insecure !== true;
  const missing = isInUse ? 'fault' : 'note';
  const named = environment['GOOGLE_APPLICATION_CREDENTIALS'];
  if (named) {
    if (await isFile(named))
      return { about, state: 'ok', found: 'the file that GOOGLE_APPLICATION_CREDENTIALS names' };
    const found = `GOOGLE_APPLICATION_CREDENTIALS names ${named}, which is no file`;
    return { about, state: missing, found, advice: 'Name the JSON key file, or unset it.' };
  }
  if (environment['GOOGLE_TTS_API_KEY'])
    return { about, state: 'ok', found: 'the key in GOOGLE_TTS_API_KEY' };
  if (await isFile(gcloudFile(environment)))
    return { about, state: 'ok', found: 'those of gcloud' };
  if (GOOGLE_PLACES.some((name) => environment[name]) || (await isGoogleMachine()))
    return { about, state: 'ok', found: 'those of this machine at Google, as far as can be seen' };
  const found = isInUse ? 'none' : 'none; only --provider google needs them';
  const advice = isInUse
    ? 'Set GOOGLE_APPLICATION_CREDENTIALS, or run `gcloud auth application-default login`.'
    : undefined;
  return { about, state: missing, found, ...(advice && { advice }) };
}

/** Variables that hold the key of a hosted provider, and whether nobody speaks without one. */
const KEYS: Readonly<Record<string, { readonly variable: string; readonly isNeeded: boolean }>> = {
  azure: { variable: 'AZURE_SPEECH_KEY', isNeeded: true },
  elevenlabs: { variable: 'ELEVENLABS_API_KEY', isNeeded: true },
  'openai-compatible': { variable: 'OPENAI_API_KEY', isNeeded: false },
};

/** Those of the provider in use, where it is one that has a key or an account. */
export async function checkKeys(options: ExamineOptions): Promise<readonly Diagnosis[]> {
  const { loaded, environment } = options;
  const { provider, providers } = loaded.settings;
  if (provider === 'polly') return [await checkAmazonCredentials('polly', options)];
  const key = ownEntry(KEYS, provider);
  if (key === undefined) return [];
  const about = `key for ${provider}`;
  const { endpoint, baseUrl = endpoint } = (providers[provider as 'azure'] ?? {}) as Addresses;
  const forHost = baseUrl && URL.canParse(baseUrl) ? keyVariableOf(new URL(baseUrl)) : undefined;
  const names = [...(forHost ? [forHost] : []), key.variable];
  const seen = names.find((name) => environment[name]);
  if (seen !== undefined) return [{ about, state: 'ok', found: `that in ${seen}` }];
  const advice = `Set ${names.join(' or ')} in the environment.`;
  if (key.isNeeded) return [{ about, state: 'fault', found: 'none', advice }];
  return [{ about, state: 'note', found: 'none; servers of your own may need none' }];
}

type Addresses = { readonly endpoint?: string; readonly baseUrl?: string };

/** Those for a store that editions are published to: a build does without. */
export async function checkStoreCredentials(
  options: ExamineOptions,
): Promise<readonly Diagnosis[]> {
  if (!namesBucket(options.loaded.settings.publish.to ?? '')) return [];
  return [await checkAmazonCredentials('s3', options)];
}

async function checkAmazonCredentials(
  service: string,
  { environment }: ExamineOptions,
): Promise<Diagnosis> {
  const about = `credentials for ${service}`;
  const home = environment['HOME'] ?? homedir();
  const file = environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aws', 'credentials');
  if (environment['AWS_ACCESS_KEY_ID'] && environment['AWS_SECRET_ACCESS_KEY'])
    return { about, state: 'ok', found: 'those in the environment' };
  if (await isFile(file)) return { about, state: 'ok', found: 'those of the AWS command line' };
  const advice = 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';
  return { about, state: 'note', found: 'none seen; a machine at Amazon has its own', advice };
}

/** Where gcloud keeps what `application-default login` gave. */
function gcloudFile(environment: ExamineOptions['environment']): string {
  const { APPDATA: data, CLOUDSDK_CONFIG: named, HOME: home = homedir() } = environment;
  const folder = named ?? (data ? join(data, 'gcloud') : join(home, '.config', 'gcloud'));
  return join(folder, 'application_default_credentials.json');
}

async function isGoogleMachine(): Promise<boolean> {
  const name = await readFile(PRODUCT_NAME, 'utf8').catch(() => '');
  return name.startsWith('Google');
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}
