/** settings and the environment → which credentials there are for Google. None is read or shown. */
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isFile } from '../../../_internal/disk/regular-file.ts';
import type { EnvironmentVariables, FoundCredentials } from '../provider-definition.ts';
import type { GoogleSettings } from './google-settings.ts';

/** Where a virtual machine at Google states what it is. */
const PRODUCT_NAME = '/sys/class/dmi/id/product_name';

/** Variables set by services of Google that provide credentials without a file. */
const PLACES = ['K_SERVICE', 'GAE_SERVICE', 'KUBERNETES_SERVICE_HOST'];

/** Looks where Google's library will look. */
export async function findGoogleCredentials(
  { insecure }: GoogleSettings,
  environment: EnvironmentVariables,
): Promise<FoundCredentials> {
  if (insecure) return { state: 'ok', found: 'none, and none are needed: insecure' };
  const named = environment['GOOGLE_APPLICATION_CREDENTIALS'];
  if (named && (await isFile(named)))
    return { state: 'ok', found: 'the file that GOOGLE_APPLICATION_CREDENTIALS names' };
  if (named) {
    const found = `GOOGLE_APPLICATION_CREDENTIALS names ${named}, which is not a file`;
    return { state: 'fault', found, advice: 'Set it to the JSON key file, or unset it.' };
  }
  if (environment['GOOGLE_TTS_API_KEY'])
    return { state: 'ok', found: 'the key in GOOGLE_TTS_API_KEY' };
  if (await isFile(gcloudFile(environment))) return { state: 'ok', found: 'those of gcloud' };
  if (PLACES.some((name) => environment[name]) || (await isGoogleMachine()))
    return { state: 'ok', found: 'those of this machine at Google, it seems' };
  const advice =
    'Set GOOGLE_APPLICATION_CREDENTIALS, or run `gcloud auth application-default login`.';
  return { state: 'fault', found: 'none', advice };
}

/** Where gcloud keeps the credentials of `application-default login`. */
function gcloudFile(environment: EnvironmentVariables): string {
  const { APPDATA: data, CLOUDSDK_CONFIG: named, HOME: home = homedir() } = environment;
  const folder = named ?? (data ? join(data, 'gcloud') : join(home, '.config', 'gcloud'));
  return join(folder, 'application_default_credentials.json');
}

async function isGoogleMachine(): Promise<boolean> {
  const name = await readFile(PRODUCT_NAME, 'utf8').catch(() => '');
  return name.startsWith('Google');
}
