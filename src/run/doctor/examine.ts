/** the settings and this machine → whether something can be built with them, and what is missing. */
import { findDefinition } from '../../speech/providers/provider-named.ts';
import { checkCredentials, checkStoreCredentials } from './check-credentials.ts';
import { checkFfmpeg, checkFolder, checkNode, checkSpace } from './check-machine.ts';
import { checkProviderInUse, checkVoices } from './check-voices.ts';
import type { ConfigError } from '../../errors.ts';
import type { Diagnosis, ExamineOptions } from './diagnosis.ts';

/** Looks at everything in turn. No request is made, and nothing is written. */
export async function examine(
  options: ExamineOptions & { readonly configFault?: ConfigError | undefined },
): Promise<readonly Diagnosis[]> {
  const { output, store } = options.loaded.settings;
  return [
    checkNode(process.version),
    checkConfiguration(options),
    await checkProviderInUse(options),
    ...(await checkVoices(options)),
    await checkFfmpeg(options),
    ...(await checkCredentials(options)),
    ...(await checkStoreCredentials(options)),
    await checkFolder('output', output),
    await checkFolder('store', store),
    await checkSpace(store),
    checkNetwork(options),
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
