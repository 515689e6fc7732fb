/** a text too long for one call → stretches that fit, cut where a reader would breathe. */
import { trimRange } from '../../_internal/trim-range.ts';
import { clauseBreaks } from '../../script/sentences/clauses.ts';
import type { ClauseBreak } from '../../script/sentences/clauses.ts';
import type { Capabilities, SpeechRequest, SpokenRange } from '../provider.ts';

/** How long a stretch may be, and how length is counted. */
export type SplitOptions = {
  readonly max: number;
  readonly unit: Capabilities['maxInput']['unit'];
};

/** One request of a segment that takes several, and where it stands in the segment. */
export type RequestPart = {
  readonly request: SpeechRequest;
  /** Offset of its text in the whole, in UTF-16 units. */
  readonly start: number;
  /** For each of its sentences the index of the whole's sentence it belongs to. */
  readonly sentenceOf: readonly number[];
};

/**
 * A cut must leave this share of the aimed-at length before
 * it: a scrap of a clause sounds worse than a plainer cut.
 */
const SHORTEST_SHARE = 0.5;

/**
 * From so many times the limit on the rest is not measured
 * for an even cut: the work stays linear in the text.
 */
const FAR = 8;

/** Length as a provider counts it: UTF-8 bytes, or characters (code points). */
export function measureText(
  text: string,
  options: { readonly unit: SplitOptions['unit'] },
): number {
  if (options.unit === 'utf8-bytes') return Buffer.byteLength(text);
  let characters = 0;
  for (const _ of text) characters++;
  return characters;
}

/**
 * Stretches of `text` of at most `max`, in order and covering it but
 * for white space between them. Cuts evenly, at the best place near
 * each share; inside a word only where a word alone is too long.
 */
export function splitText(text: string, options: SplitOptions): readonly SpokenRange[] {
  const ranges: SpokenRange[] = [];
  let rest = trimRange(text, { start: 0, end: text.length });
  while (rest.end > rest.start) {
    const remaining = text.slice(rest.start, rest.end);
    const cut = rest.start + cutOffset(remaining, options);
    ranges.push(trimRange(text, { start: rest.start, end: cut }));
    rest = trimRange(text, { start: cut, end: rest.end });
  }
  return ranges;
}

/** Where to end the first stretch of `text`: its whole length when it fits. */
function cutOffset(text: string, options: SplitOptions): number {
  const limit = offsetAt(text, options);
  if (limit >= text.length) return text.length;
  const aim =
    text.length > limit * FAR
      ? limit
      : text.length / Math.ceil(measureText(text, options) / options.max);
  // Somewhat further than the limit, so that a quote or a name that goes on beyond it is seen.
  const cut = bestCut(clauseBreaks(text.slice(0, limit + LOOK_AHEAD)), { aim, limit });
  if (cut !== undefined) return cut;
  const space = text.slice(0, limit + 1).search(/\s\S*$/u);
  return space > 0 ? space : limit;
}

/** Characters past the limit that are looked at. */
const LOOK_AHEAD = 400;

/** The best place that leaves enough before it: by rank, then by how near it is to the aim. */
function bestCut(
  breaks: readonly ClauseBreak[],
  options: { readonly aim: number; readonly limit: number },
): number | undefined {
  const { aim, limit } = options;
  const within = breaks.filter(({ at }) => at >= aim * SHORTEST_SHARE && at <= limit);
  return within.sort((a, b) => a.rank - b.rank || Math.abs(a.at - aim) - Math.abs(b.at - aim))[0]
    ?.at;
}

/**
 * The offset behind the last whole character of the
 * longest beginning that fits; at least one character.
 */
function offsetAt(text: string, options: SplitOptions): number {
  let used = 0;
  let offset = 0;
  for (const character of text) {
    used += options.unit === 'utf8-bytes' ? Buffer.byteLength(character) : 1;
    if (used > options.max && offset > 0) break;
    offset += character.length;
    if (used > options.max) break;
  }
  return offset;
}

/**
 * One request → the fewest that the voice can take, cut at sentence
 * ends; a sentence that is too long by itself is cut where a reader
 * would breathe. A request that fits comes back alone and unchanged.
 */
export function splitRequest(
  request: SpeechRequest,
  options: { readonly capabilities: Pick<Capabilities, 'maxInput'> },
): readonly RequestPart[] {
  const { value: max, unit } = options.capabilities.maxInput;
  const fits = (range: SpokenRange): boolean =>
    measureText(request.text.slice(range.start, range.end), { unit }) + markupOf(request, range) <=
    max;
  if (fits({ start: 0, end: request.text.length })) {
    return [{ request, start: 0, sentenceOf: request.sentences.map((_, index) => index) }];
  }
  const groups: Piece[][] = [];
  for (const piece of piecesOf(request, { max, unit })) {
    const group = groups.at(-1);
    if (group && fits({ start: group[0]!.start, end: piece.end })) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => partOf(request, { group }));
}

/** Bytes of markup for the phonemes of a range: its own tag for each, and one around all. */
function markupOf(request: SpeechRequest, range: SpokenRange): number {
  const inside = pronunciationsIn(request, range);
  return inside.reduce(
    (sum, { ipa }) => sum + PHONEME_BYTES + Buffer.byteLength(ipa),
    inside.length > 0 ? PHONEME_BYTES : 0,
  );
}

/** `<phoneme alphabet="ipa" ph=""></phoneme>`, rounded up; also more than `<speak></speak>`. */
const PHONEME_BYTES = 48;

function pronunciationsIn(
  request: SpeechRequest,
  range: SpokenRange,
): NonNullable<SpeechRequest['pronunciations']> {
  return (request.pronunciations ?? []).filter(
    ({ start, end }) => start >= range.start && end <= range.end,
  );
}

/**
 * Above so many characters a sentence is cut when a provider calls one too
 * long and does not say its limit: the shortest refused one seen had 312.
 */
const SENTENCE_CAP = 250;

/**
 * A shorter sentence is cut to this share of itself at
 * most: a good place near the middle is then within reach.
 */
const CUT_SHARE = 0.7;

/**
 * The same request after a "sentence too long": long sentences are cut where a reader would
 * breathe, and a new request begins behind each cut. Comes back alone when there is nothing to cut.
 */
export function cutLongSentences(request: SpeechRequest): readonly RequestPart[] {
  const lengths = request.sentences.map((range) =>
    measureText(request.text.slice(range.start, range.end), { unit: 'characters' }),
  );
  const max = Math.max(1, Math.min(SENTENCE_CAP, Math.ceil(Math.max(...lengths, 1) * CUT_SHARE)));
  const pieces = piecesOf(request, { max, unit: 'characters' });
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && group.at(-1)!.sentence !== piece.sentence) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => partOf(request, { group }));
}

function piecesOf(request: SpeechRequest, options: SplitOptions): Piece[] {
  return request.sentences.flatMap((range, sentence) =>
    splitText(request.text.slice(range.start, range.end), options).map((piece) => ({
      sentence,
      start: range.start + piece.start,
      end: range.start + piece.end,
    })),
  );
}

type Piece = SpokenRange & { readonly sentence: number };

function partOf(
  request: SpeechRequest,
  options: { readonly group: readonly Piece[] },
): RequestPart {
  const { group } = options;
  const start = group[0]!.start;
  const end = group.at(-1)!.end;
  const sentences = group.map((piece) => ({ start: piece.start - start, end: piece.end - start }));
  const pronunciations = pronunciationsIn(request, { start, end }).map((each) => ({
    ...each,
    start: each.start - start,
    end: each.end - start,
  }));
  const { pronunciations: _whole, ...rest } = request;
  return {
    request: {
      ...rest,
      text: request.text.slice(start, end),
      sentences,
      ...(pronunciations.length > 0 && { pronunciations }),
    },
    start,
    sentenceOf: group.map((piece) => piece.sentence),
  };
}
