/** Segment → what will be asked of the voice for it, what that takes, and the key of its clip. */
import type { Warning } from '../errors.ts';
import type { Segment } from '../script/script.ts';
import type { ClipPlan } from './clip.ts';
import { clipKey } from './clips/clip-key.ts';
import { splitRequest, type RequestPart } from './parts/split-request.ts';
import type { Neighbours, SpeechProvider, SpeechRequest } from './provider.ts';
import {
  addCharges,
  chargeFor,
  countBilledCharacters,
  estimateSeconds,
  type Charge,
} from './prices/count-units.ts';
import { findPrice } from './prices/find-price.ts';
import type { KnownPrice, Price } from './prices/price.ts';

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
  /** What all requests together are billed as, and cost. */
  readonly charge: Charge;
  /** What its voice costs; absent where no price is known. */
  readonly price?: KnownPrice;
  /** Requests that go out for it. */
  readonly requests: number;
  /** Seconds of audio that will come of it, by the pace of the voice. */
  readonly seconds: number;
  /** Key of the clip that comes of it: see `clip-key.ts`. */
  readonly key: string;
  /** The key of the clip that another provider failed to record, where this one takes its place. */
  readonly inPlaceOf?: string;
  /** What this provider cannot do as that one would. */
  readonly losses?: readonly Warning[];
};

/** Who speaks, and what the publisher pays for it where that is not the listed price. */
export type ClipJobOptions = {
  readonly provider: SpeechProvider;
  readonly price?: Price | undefined;
};

/** Plans the clips of a script, without a request. @throws ProviderError for an unknown voice. */
export function planClipJobs(
  segments: readonly Segment[],
  options: ClipJobOptions,
): readonly ClipJob[] {
  return segments.map((segment, i) =>
    planClipJob(segment, {
      ...options,
      neighbours: neighboursOf(segment, { previous: segments[i - 1], next: segments[i + 1] }),
    }),
  );
}

/** Plans one segment's clip. `neighbours`: for voices that are told. */
export function planClipJob(
  segment: Segment,
  options: ClipJobOptions & { readonly neighbours?: Neighbours },
): ClipJob {
  const { provider, neighbours } = options;
  const capabilities = provider.capabilities(segment.voice);
  const { voice = segment.voice } = capabilities;
  const isTold = capabilities.takesNeighbours === true && neighbours !== undefined;
  const request = { ...requestOfSegment(segment), voice, ...(isTold && { neighbours }) };
  const parts = splitRequest(request, { capabilities });
  const requests = parts.map((part) => part.request);
  const bills = requests.map((request) => countBilledCharacters(request, { provider }));
  const seconds = requests.map((request) => estimateSeconds(request, { provider }));
  const price = findPrice(voice, options);
  const charges = requests.map((request) => chargeFor(request, { provider, price }));
  return {
    segment,
    provider,
    parts,
    characters: sumOf(bills),
    charge: addCharges(charges),
    ...(price && { price }),
    requests: requests.length * (capabilities.requestsEach ?? 1),
    seconds: sumOf(seconds),
    key: clipKey({ provider, requests }),
  };
}

/**
 * The sentences on both sides of a segment that the same voice says. A disclosure is none, and has
 * none: its clip is that of every article.
 */
function neighboursOf(
  segment: Segment,
  around: { readonly previous: Segment | undefined; readonly next: Segment | undefined },
): Neighbours {
  const isNear = (other: Segment | undefined): other is Segment =>
    other !== undefined &&
    ![segment.role, other.role].includes('disclosure') &&
    other.voice === segment.voice &&
    other.language === segment.language;
  const { previous, next } = around;
  return {
    ...(isNear(previous) && { before: sentenceAt(previous, -1) }),
    ...(isNear(next) && { after: sentenceAt(next, 0) }),
  };
}

/** One of its sentences as it is said; the last by -1. */
function sentenceAt({ spokenText, sentences }: Segment, index: number): string {
  const { spokenStart, spokenEnd } = sentences.at(index)!;
  return spokenText.slice(spokenStart, spokenEnd);
}

/** What a plan says of a clip. `seconds`: of its audio where it is stored, else estimated. */
export function describeJob(
  { segment, key, characters, requests, charge }: ClipJob,
  { state, seconds }: Pick<ClipPlan, 'state' | 'seconds'>,
): ClipPlan {
  return { segmentId: segment.id, key, state, characters, requests, ...charge, seconds };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
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
