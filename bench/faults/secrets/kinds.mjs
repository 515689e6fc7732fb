/** → one secret of each kind, and the variables and files in which they stand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One secret of each kind. */
export const SECRETS = Object.fromEntries(
  [
    'google',
    'adc',
    's3',
    'token',
    'openai',
    'elevenlabs',
    'azure',
    'address',
    'proxy',
    'header',
    'cookie',
  ].map((kind, index) => [kind, `s3cret-${kind}-${(0x9e3779b1 * (index + 1)) >>> 0}-tail`]),
);

/** What each run has in its environment, whatever else it is given. */
export const SECRET_VARIABLES = {
  GOOGLE_TTS_API_KEY: SECRETS.google,
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: SECRETS.s3,
  AWS_SESSION_TOKEN: SECRETS.token,
  AWS_MAX_ATTEMPTS: '1',
  OPENAI_API_KEY: SECRETS.openai,
  ELEVENLABS_API_KEY: SECRETS.elevenlabs,
  AZURE_SPEECH_KEY: SECRETS.azure,
};

/** Writes those that stand in files of the user's own; gives the variables that name them. */
export function writeSecretFiles(home) {
  const path = join(home, 'adc.json');
  const account = {
    type: 'authorized_user',
    client_id: 'client',
    client_secret: SECRETS.adc,
    refresh_token: SECRETS.adc,
  };
  writeFileSync(path, JSON.stringify(account));
  return { GOOGLE_APPLICATION_CREDENTIALS: path };
}
