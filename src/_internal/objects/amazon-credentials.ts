/** the environment → whether there are credentials for Amazon. They are not read or shown. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isFile } from '../disk/regular-file.ts';

/** Looks where Amazon's tools look, except for the machine's own role, which needs a request. */
export async function findAmazonCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{
  readonly state: 'ok' | 'note';
  readonly found: string;
  readonly advice?: string;
}> {
  const home = environment['HOME'] ?? homedir();
  const file = environment['AWS_SHARED_CREDENTIALS_FILE'] ?? join(home, '.aws', 'credentials');
  if (environment['AWS_ACCESS_KEY_ID'] && environment['AWS_SECRET_ACCESS_KEY'])
    return { state: 'ok', found: 'those in the environment' };
  if (await isFile(file)) return { state: 'ok', found: 'those of the AWS command line' };
  return {
    state: 'note',
    found: 'none found; a machine at Amazon may have its own',
    advice: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  };
}
