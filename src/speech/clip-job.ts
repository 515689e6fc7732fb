/** Segment → what will be asked of the voice for it, what that takes, and the key of its clip. */
import type { Warning } from '../errors.ts';
import type { Segment } from '../script/script.ts';
import { clipKey } from './clips/clip-key.ts';
import { splitRequest, type RequestPart } from './parts/split-request.ts';
import type { SpeechProvider, SpeechRequest } from './provider.ts';
import { countBilledCharacters } from './wrappers/with-budget.ts';

/** The work that one segment is. */
export type ClipJob = {
  /** Its voice is that of the provider that is asked. */
  readonly segment: Segment;
  /** Who is asked. */
  readonly provider: SpeechProvider;
  /** The requests: one for most segments, several for a very long one. */
  readonly parts: readonly RequestPart[];
  /** Characters that all requests together are billed as. */
  readonly characters: number;
  /** Key of the clip that comes of it: see `clip-key.ts`. */
  readonly key: string;
  /** The key of the clip that another provider failed to record, where this one takes its place. */
  readonly inPlaceOf?: string;
  /** What this provider cannot do as that one would. */
  readonly losses?: readonly Warning[];
};

/** Plans a segment's clip, without a request. @throws ProviderError for an unknown voice. */
export function planClipJob(
  segment: Segment,
  options: { readonly provider: SpeechProvider },
): ClipJob {
  const { provider } = options;
  const capabilities = provider.capabilities(segment.voice);
  const { voice = segment.voice } = capabilities;
  const parts = splitRequest({ ...requestOfSegment(segment), voice }, { capabilities });
  const requests = parts.map((part) => part.request);
  const bills = requests.map((request) => countBilledCharacters(request, { provider }));
  return {
    segment,
    provider,
    parts,
    characters: bills.reduce((sum, characters) => sum + characters, 0),
    key: clipKey({ provider, requests }),
  };
}

/** The whole segment as one request, however long. */
export function requestOfSegment(segment: Segment): SpeechRequest {
  return {
    text: segment.spokenText,
    sentences: segment.sentences.map(({ spokenStart, spokenEnd, pauseAfter }) => ({
      start: spokenStart,
      end: spokenEnd,
      ...(pauseAfter !== undefined && { pauseAfter }),
    })),
    ...(segment.pronunciations && { pronunciations: segment.pronunciations }),
    voice: segment.voice,
    language: segment.language,
    ...(segment.rate !== undefined && { rate: segment.rate }),
  };
}
