/** the requests for a clip → its key: equal keys mean equal sound. */
import { canonicalJson, sha256 } from '../../_internal/hash.ts';
import type { SpeechProvider, SpeechRequest } from '../provider.ts';

/**
 * Incremented when our own code changes how replies become a clip (joining, rounding); old clips
 * are then recorded again.
 */
const KEY_REVISION = 1;

/**
 * Incremented when the same parts and pauses are joined into different samples. Included in the
 * keys of clips that are joined, here or by their provider (`join-speech.ts`).
 */
export const JOIN_REVISION = 3;

/** The provider and its requests: one for most segments, several for a very long one. */
export type ClipKeyOptions = {
  readonly provider: SpeechProvider;
  readonly requests: readonly SpeechRequest[];
};

/**
 * SHA-256 of the canonical JSON of everything that determines the sound, as 64 hex digits: provider
 * and adapter revision, voice, language, rate, pitch, take, each text exactly as sent and its neighbours,
 * the pauses between requests, and the provider's `identity` (model, digest of local weights,
 * content as its engine gets it). Never a path, a credential, a date, a limit or a retry setting.
 */
export function clipKey(options: ClipKeyOptions): string {
  const { provider, requests } = options;
  return sha256(
    canonicalJson({
      keyRevision: KEY_REVISION,
      provider: provider.id,
      providerRevision: provider.revision,
      format: 'pcm-s16le-mono',
      join: requests.length > 1 ? JOIN_REVISION : undefined,
      requests: requests.map((request, index) => ({
        text: request.text,
        voice: request.voice,
        language: request.language,
        rate: request.rate,
        pitch: request.pitch,
        take: request.take,
        neighbours: request.neighbours,
        // We insert the pause between two requests, whatever the provider does with its own.
        pauseAfter: index < requests.length - 1 ? request.sentences.at(-1)?.pauseAfter : undefined,
        identity: provider.identity(request),
      })),
    }),
  );
}
