/** what a caller gave as a provider → nothing, or a TypeError that says which member is wrong. */
import { checkMembers, checkOptions, KINDS, type Kind } from '../_internal/check-options.ts';

/** The one version of the interface there is. */
const SPEC_VERSION: Kind = { name: '1', holds: (value) => value === 1 };

/**
 * Checks the option `provider` of the function `of` for the shape of a `SpeechProvider`.
 * @throws TypeError such as "recordClips: options.provider.synthesize must be a function".
 */
export function checkProvider(of: string, provider: unknown): void {
  checkOptions(of, { provider }, { required: { provider: KINDS.object } });
  const option = { name: 'provider', value: provider as object };
  checkMembers(of, option, {
    required: {
      specVersion: SPEC_VERSION,
      id: KINDS.text,
      revision: KINDS.number,
      voices: KINDS.listener,
      capabilities: KINDS.listener,
      identity: KINDS.listener,
      synthesize: KINDS.listener,
      close: KINDS.listener,
    },
    optional: {
      defaultVoice: KINDS.listener,
      resolveVoice: KINDS.listener,
      billedCharacters: KINDS.listener,
      pronounce: KINDS.listener,
      symbolsWithoutSound: KINDS.listener,
      warnings: KINDS.listener,
    },
  });
}
