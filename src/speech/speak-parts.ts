/** a segment's requests → one clip's audio with its facts, ready for the store. */
import type { AbortOptions } from '../_internal/abort.ts';
import { ProviderError } from '../errors.ts';
import { joinParts, type SpokenPart } from './join-parts.ts';
import { cutLongSentences, type RequestPart } from './parts/split-request.ts';
import type { SpeechProvider } from './provider.ts';
import type { NewClip } from './wrappers/with-cache.ts';

/** Options of `speakParts`. */
export type SpeakPartsOptions = AbortOptions & { readonly provider: SpeechProvider };

/**
 * Speaks the parts one after another and joins them.
 * @throws ProviderError, or the signal's reason.
 */
export async function speakParts(
  parts: readonly RequestPart[],
  options: SpeakPartsOptions,
): Promise<NewClip> {
  const spoken: SpokenPart[] = [];
  for (const part of parts) for (const each of await speakPart(part, options)) spoken.push(each);
  return joinParts(spoken, options);
}

/** Makes one request; if the provider finds a sentence too long, tries again in pieces. */
async function speakPart(part: RequestPart, options: SpeakPartsOptions): Promise<SpokenPart[]> {
  const { provider, signal } = options;
  try {
    return [{ part, speech: await provider.synthesize(part.request, { signal }) }];
  } catch (error) {
    if (!isSentenceTooLong(error)) throw error;
    const pieces = cutLongSentences(part.request);
    if (pieces.length < 2) throw error;

    const spoken: SpokenPart[] = [];
    for (const piece of pieces) {
      const speech = await provider.synthesize(piece.request, { signal });
      spoken.push({ part: placePiece(piece, part), speech });
    }
    return spoken;
  }
}

function isSentenceTooLong(error: unknown): boolean {
  return error instanceof ProviderError && error.kind === 'sentence-too-long';
}

/** A piece of a part, with offsets in the segment. */
function placePiece(piece: RequestPart, part: RequestPart): RequestPart {
  return {
    request: piece.request,
    start: part.start + piece.start,
    sentenceOf: piece.sentenceOf.map((sentence) => part.sentenceOf[sentence]!),
  };
}
