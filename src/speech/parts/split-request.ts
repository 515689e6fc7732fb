/** SpeechRequest → requests that a voice accepts, cut where a reader would breathe. Pure. */
import { rangesWithin } from '../../_internal/trim-range.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { Capabilities, SpeechRequest, SpokenRange, SpokenSentence } from '../provider.ts';
import { CLAUSE_PAUSE } from './join-speech.ts';
import { measureText, splitText, type SplitOptions } from './split-text.ts';

/** One of several requests for a segment, and its place in the segment. */
export type RequestPart = {
  readonly request: SpeechRequest;
  /** Offset of its text in the whole, in UTF-16 units. */
  readonly start: number;
  /** For each of its sentences, the index of the segment's sentence it belongs to. */
  readonly sentenceOf: readonly number[];
};

/**
 * Splits a request into as few as the voice accepts, at sentence ends; a sentence that is too long
 * by itself is cut where a reader would breathe. A request that fits is returned alone and
 * unchanged.
 */
export function splitRequest(
  request: SpeechRequest,
  options: { readonly capabilities: Pick<Capabilities, 'maxInput'> },
): readonly RequestPart[] {
  const { value: max, unit } = options.capabilities.maxInput;
  const fits = (range: SpokenRange): boolean => {
    const text = request.text.slice(range.start, range.end);
    return measureText(text, { unit }) + countMarkup(request, range) <= max;
  };
  if (fits({ start: 0, end: request.text.length }))
    return [{ request, start: 0, sentenceOf: [...request.sentences.keys()] }];

  const groups: Piece[][] = [];
  for (const piece of piecesOf(request, { max, unit })) {
    const group = groups.at(-1);
    if (group && fits({ start: group[0]!.start, end: piece.end })) group.push(piece);
    else groups.push([piece]);
  }
  return partsOf(request, groups);
}

/**
 * A request for each sentence, so that the first is heard while others are spoken; one that is too
 * long for the voice is cut where a reader would breathe.
 */
export function splitAtSentences(
  request: SpeechRequest,
  options: { readonly capabilities: Pick<Capabilities, 'maxInput'> },
): readonly RequestPart[] {
  const { value: max, unit } = options.capabilities.maxInput;
  return partsOf(
    request,
    piecesOf(request, { max, unit }).map((piece) => [piece]),
  );
}

/** Bytes of markup for the phonemes of a range: a tag for each, and one around all. */
function countMarkup(request: SpeechRequest, range: SpokenRange): number {
  const inside = rangesWithin(request.pronunciations ?? [], range);
  if (inside.length === 0) return 0;
  const tags = inside.map(({ ipa }) => PHONEME_BYTES + Buffer.byteLength(ipa));
  return tags.reduce((sum, bytes) => sum + bytes, PHONEME_BYTES);
}

/** `<phoneme alphabet="ipa" ph=""></phoneme>`, rounded up; also more than `<speak></speak>`. */
const PHONEME_BYTES = 48;

/**
 * Longest sentence, in characters, after a provider has refused one as too long without stating its
 * limit: the shortest one known to be refused had 312.
 */
const SENTENCE_CAP = 250;

/** Shorter sentences are cut to at most this share, so that a good place near the middle is in reach. */
const CUT_SHARE = 0.7;

/**
 * Splits a request refused with "sentence too long": long sentences are cut where a reader would
 * breathe, and a new request starts after each cut. Returned alone if there is nothing to cut.
 */
export function cutLongSentences(request: SpeechRequest): readonly RequestPart[] {
  const unit = 'characters';
  const lengths = request.sentences.map(({ start, end }) =>
    measureText(request.text.slice(start, end), { unit }),
  );
  const longest = lengths.reduce((most, length) => Math.max(most, length), 1);
  const max = Math.max(1, Math.min(SENTENCE_CAP, Math.ceil(longest * CUT_SHARE)));

  const groups: Piece[][] = [];
  for (const piece of piecesOf(request, { max, unit })) {
    const group = groups.at(-1);
    if (group && group.at(-1)!.sentence !== piece.sentence) group.push(piece);
    else groups.push([piece]);
  }
  return partsOf(request, groups);
}

/** A sentence that fits, or a part of one that does not; offsets in the request's text. */
type Piece = SpokenSentence & { readonly sentence: number };

function piecesOf(request: SpeechRequest, options: SplitOptions): Piece[] {
  return request.sentences.flatMap((range, sentence) => {
    const stretches = splitText(request.text.slice(range.start, range.end), options);
    return stretches.map(({ start, end }, index) => {
      // At a cut within a sentence, the voice pauses as at a comma.
      const pauseAfter = index < stretches.length - 1 ? CLAUSE_PAUSE : range.pauseAfter;
      return {
        sentence,
        start: range.start + start,
        end: range.start + end,
        ...(pauseAfter !== undefined && { pauseAfter }),
      };
    });
  });
}

/** The requests for all groups of pieces, each with its own neighbours if the request has them. */
function partsOf(
  request: SpeechRequest,
  groups: readonly (readonly Piece[])[],
): readonly RequestPart[] {
  const { neighbours } = request;
  const textOf = ({ start, end }: Piece): string => request.text.slice(start, end);
  return groups.map((group, i) => {
    const part = partOf(request, group);
    if (!neighbours) return part;
    const [previous, next] = [groups[i - 1]?.at(-1), groups[i + 1]?.[0]];
    const before = previous ? textOf(previous) : neighbours.before;
    const after = next ? textOf(next) : neighbours.after;
    const own = omitUndefined({ before, after });
    return { ...part, request: { ...part.request, neighbours: own } };
  });
}

/** The request for a group of pieces, with offsets from its own start. */
function partOf(request: SpeechRequest, group: readonly Piece[]): RequestPart {
  const whole = { start: group[0]!.start, end: group.at(-1)!.end };
  const ranges = group.map(({ sentence: _sentence, ...range }) => range);
  const pronunciations = rangesWithin(request.pronunciations ?? [], whole);
  const delivery = rangesWithin(request.delivery ?? [], whole);
  const { pronunciations: _said, delivery: _inflected, ...rest } = request;
  return {
    request: {
      ...rest,
      text: request.text.slice(whole.start, whole.end),
      sentences: rangesWithin(ranges, whole),
      ...(pronunciations.length > 0 && { pronunciations }),
      ...(delivery.length > 0 && { delivery }),
    },
    start: whole.start,
    sentenceOf: group.map((piece) => piece.sentence),
  };
}
