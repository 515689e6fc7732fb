/** the settings and this machine → whether something can be built with them, and what is missing. */
import { findDefinition } from '../../speech/providers/provider-named.ts';
import { checkCredentials, checkStoreCredentials } from './check-credentials.ts';
import { checkFfmpeg, checkFolder, checkNode, checkSpace } from './check-machine.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkProviderInUse, checkVoices } from './check-voices.ts';
import type { ConfigError } from '../../errors.ts';
import type { Diagnosis, ExamineOptions } from './diagnosis.ts';

/**
 * Looks at everything in turn. No request is made, and nothing is written. The comments are the table
 * in docs/command-line.md.
 */
export async function examine(
  options: ExamineOptions & { readonly configFault?: ConfigError | undefined },
): Promise<readonly Diagnosis[]> {
  const { output, store } = options.loaded.settings;
  return [
    checkNode(process.version), // Node.js: 20.19 or later; of 22, 22.12 or later
    checkConfiguration(options), // configuration: which file is used, and whether it is valid
    await checkProviderInUse(options), // provider: who speaks, and whether it has the voice that is set
    ...(await checkVoices(options)), // voices of PACK: whether each voice pack on this machine is complete and speaks
    await checkFfmpeg(options), // ffmpeg: needed for `m4a` and `opus` only
    ...(await checkCredentials(options)), // key, credentials for PROVIDER: only whether there are any
    ...(await checkStoreCredentials(options)), // credentials for s3: the same, where editions are published to a bucket
    await checkFolder('output', output), // output: whether the output folder can be written
    await checkPrivacy(options), // private files: whether drafts, records and editions that wait lie where a site shows them
    await checkFolder('store', store), // store: whether the clip store can be written
    await checkSpace(store), // disk space: free space for clips, in bytes and hours of audio
    checkNetwork(options), // network: whether these settings need it; it is not tried
  ];
}

function checkConfiguration(
  options: ExamineOptions & { readonly configFault?: ConfigError | undefined },
): Diagnosis {
  const { loaded, configFault } = options;
  const about = 'configuration';
  if (configFault) {
    const { message: found, hint } = configFault;
    return { about, state: 'fault', found, ...(hint !== undefined && { advice: hint }) };
  }
  if (loaded.file !== undefined) return { about, state: 'ok', found: `${loaded.file}, valid` };
  const advice = '`lectern init` writes one for this folder.';
  return { about, state: 'note', found: 'no file; the defaults are in force', advice };
}

function checkNetwork({ loaded }: ExamineOptions): Diagnosis {
  const { provider } = loaded.settings;
  const about = 'network';
  const { isBuiltIn, isTestTone } = findDefinition(provider) ?? {};
  if (isBuiltIn || isTestTone)
    return { about, state: 'ok', found: 'not needed to build from files' };
  return { about, state: 'ok', found: `${provider} may need it; it was not tried` };
}
