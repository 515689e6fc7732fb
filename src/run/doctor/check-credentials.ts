/** the environment and the settings → which credentials there are, by provider. None is read or shown. */
import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
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

/** Those for a store that editions are published to: a build does without. */
export async function checkStoreCredentials(
  options: ExamineOptions,
): Promise<readonly Diagnosis[]> {
  const { loaded, environment } = options;
  if (!loaded.settings.publish.to?.startsWith('s3:')) return [];
  const about = 'credentials for s3';
  const home = environment['HOME'] ?? homedir();
  const file = environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aws', 'credentials');
  if (environment['AWS_ACCESS_KEY_ID'] && environment['AWS_SECRET_ACCESS_KEY'])
    return [{ about, state: 'ok', found: 'those in the environment' }];
  if (await isFile(file)) return [{ about, state: 'ok', found: 'those of the AWS command line' }];
  const advice = 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY before `lectern publish`.';
  return [{ about, state: 'note', found: 'none seen; a machine at Amazon has its own', advice }];
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
