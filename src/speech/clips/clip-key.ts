/** the requests that make a clip → its key: equal keys, equal sound. */
import { canonicalJson, sha256 } from '../../_internal/hash.ts';
import type { SpeechProvider, SpeechRequest } from '../provider.ts';

/**
 * Raised whenever our own code changes how replies become a
 * clip (joining, rounding); old clips are then recorded anew.
 */
const KEY_REVISION = 1;

/**
 * The provider that would be asked, and what it would be asked:
 * one request for most segments, several for a very long one.
 */
export type ClipKeyOptions = {
  readonly provider: SpeechProvider;
  readonly requests: readonly SpeechRequest[];
};

/**
 * SHA-256 of the canonical JSON of everything that determines the sound, as 64 hex digits:
 * provider and adapter revision, voice, language, rate, pitch, each text exactly as sent,
 * and what the provider itself says (`identity`: model, digest of local weights, content
 * as its engine gets it). Never a path, a credential, a date, a limit or a retry setting.
 */
export function clipKey(options: ClipKeyOptions): string {
  const { provider, requests } = options;
  return sha256(
    canonicalJson({
      keyRevision: KEY_REVISION,
      provider: provider.id,
      providerRevision: provider.revision,
      format: 'pcm-s16le-mono',
      requests: requests.map((request) => ({
        text: request.text,
        voice: request.voice,
        language: request.language,
        rate: request.rate,
        pitch: request.pitch,
        identity: provider.identity(request),
      })),
    }),
  );
}
