/** Segment → ClipJob: the requests for its clip, their cost, and the key of the clip. */
import type { Warning } from '../errors.ts';
import type { Segment } from '../script/script.ts';
import type { ClipPlan } from './clip.ts';
import { clipKey } from './clips/clip-key.ts';
import { splitAtSentences, splitRequest, type RequestPart } from './parts/split-request.ts';
import type { Capabilities, Neighbours, SpeechProvider, SpeechRequest } from './provider.ts';
import {
  addCharges,
  chargeFor,
  countBilledCharacters,
  estimateSeconds,
  type Charge,
} from './prices/count-units.ts';
import { findPrice } from './prices/find-price.ts';
import type { KnownPrice, Price } from './prices/price.ts';

/** The work of recording one segment. */
export type ClipJob = {
  /** With the voice of the provider below. */
  readonly segment: Segment;
  /** The provider that is asked to speak it. */
  readonly provider: SpeechProvider;
  /** The requests: one for most segments, several for a very long one. */
  readonly parts: readonly RequestPart[];
  /** Billed characters of all requests together. */
  readonly characters: number;
  /** Billed units and cost of all requests together. */
  readonly charge: Charge;
  /** Price of its voice; absent if unknown. */
  readonly price?: KnownPrice;
  /** Number of HTTP requests it takes. */
  readonly requests: number;
  /** Estimated seconds of audio, by the pace of the voice. */
  readonly seconds: number;
  /** Key of its clip: see `clip-key.ts`. */
  readonly key: string;
  /** Key of the clip that another provider failed to record, if this one replaces it. */
  readonly inPlaceOf?: string;
  /** What this provider cannot do that the other could. */
  readonly losses?: readonly Warning[];
};

/** The provider, and the publisher's price if it differs from the listed one. */
export type ClipJobOptions = {
  readonly provider: SpeechProvider;
  readonly price?: Price | undefined;
};

/** Plans the clips of a script, without any request. @throws ProviderError for an unknown voice. */
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

/** Plans one segment's clip. `neighbours`: for voices that accept them. */
export function planClipJob(
  segment: Segment,
  options: ClipJobOptions & { readonly neighbours?: Neighbours },
): ClipJob {
  const { request, capabilities } = askFor(segment, options);
  return jobOf(splitRequest(request, { capabilities }), { ...options, segment });
}

/**
 * A job for each sentence of a segment, in order, for listeners who shall not wait for all of it.
 * @throws ProviderError for an unknown voice.
 */
export function planSentenceJobs(
  segment: Segment,
  options: ClipJobOptions & { readonly neighbours?: Neighbours },
): readonly ClipJob[] {
  const { request, capabilities } = askFor(segment, options);
  const parts = splitAtSentences(request, { capabilities });
  return parts.map((part) => jobOf([part], { ...options, segment }));
}

/** The whole segment as one request to its voice, and what the voice can do. */
function askFor(
  segment: Segment,
  { provider, neighbours }: ClipJobOptions & { readonly neighbours?: Neighbours },
): { readonly request: SpeechRequest; readonly capabilities: Capabilities } {
  const capabilities = provider.capabilities(segment.voice);
  const { voice = segment.voice } = capabilities;
  const isTold = capabilities.takesNeighbours === true && neighbours !== undefined;
  const request = { ...requestOfSegment(segment), voice, ...(isTold && { neighbours }) };
  return { request, capabilities };
}

/** The job of some requests of a segment. */
function jobOf(
  parts: readonly RequestPart[],
  options: ClipJobOptions & { readonly segment: Segment },
): ClipJob {
  const { provider, segment } = options;
  const requests = parts.map((part) => part.request);
  const bills = requests.map((request) => countBilledCharacters(request, { provider }));
  const seconds = requests.map((request) => estimateSeconds(request, { provider }));
  const { voice = segment.voice, requestsEach = 1 } = provider.capabilities(segment.voice);
  const price = findPrice(voice, options);
  const charges = requests.map((request) => chargeFor(request, { provider, price }));
  return {
    segment,
    provider,
    parts,
    characters: sumOf(bills),
    charge: addCharges(charges),
    ...(price && { price }),
    requests: requests.length * requestsEach,
    seconds: sumOf(seconds),
    key: clipKey({ provider, requests }),
  };
}

/**
 * The sentences before and after a segment, if the same voice says them. A disclosure neither has
 * nor is a neighbour: its clip is the same for every article.
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

/** One of its sentences as spoken; -1 for the last. */
function sentenceAt({ spokenText, sentences }: Segment, index: number): string {
  const { spokenStart, spokenEnd } = sentences.at(index)!;
  return spokenText.slice(spokenStart, spokenEnd);
}

/** What a plan says about a clip. `seconds`: exact if it is stored, otherwise estimated. */
export function describeJob(
  { segment, key, characters, requests, charge }: ClipJob,
  {
    state,
    take,
    seconds,
  }: Pick<ClipPlan, 'state' | 'seconds'> & { readonly take?: number | undefined },
): ClipPlan {
  const found = { state, ...(take !== undefined && { take }) };
  return { segmentId: segment.id, key, ...found, characters, requests, ...charge, seconds };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The whole segment as one request, regardless of length. */
export function requestOfSegment(segment: Segment): SpeechRequest {
  return {
    text: segment.spokenText,
    sentences: segment.sentences.map(({ spokenStart, spokenEnd, pauseAfter }) => ({
      start: spokenStart,
      end: spokenEnd,
      ...(pauseAfter !== undefined && { pauseAfter }),
    })),
    ...(segment.pronunciations && { pronunciations: segment.pronunciations }),
    ...(segment.delivery && { delivery: segment.delivery.words }),
    ...(segment.nameOrigins && { nameOrigins: segment.nameOrigins }),
    voice: segment.voice,
    language: segment.language,
    ...(segment.rate !== undefined && { rate: segment.rate }),
    ...(segment.take !== undefined && { take: segment.take }),
  };
}
