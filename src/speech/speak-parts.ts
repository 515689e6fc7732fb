/** a segment's requests → one stretch of audio with its facts, ready for the store. */
import type { AbortOptions } from '../_internal/abort.ts';
import { findSound } from '../_internal/audio/sound.ts';
import { ProviderError } from '../errors.ts';
import type { ClipStretch, NewClipFacts } from './clips/clip-facts.ts';
import type { ClipMark, ClipWord } from './clip.ts';
import { CLAUSE_PAUSE, joinSpeech, SENTENCE_PAUSE } from './parts/join-speech.ts';
import type { Speech, SpeechProvider, SpeechRequest } from './provider.ts';
import { cutLongSentences, type RequestPart } from './parts/split-request.ts';
import type { NewClip } from './wrappers/with-cache.ts';
import { placeWords, warnOfWords } from './parts/word-marks.ts';

type SpokenPart = { readonly part: RequestPart; readonly speech: Speech };

/**
 * Speaks the parts one after the other and joins them.
 * @throws ProviderError, or the signal's reason.
 */
export async function speakParts(
  parts: readonly RequestPart[],
  options: AbortOptions & { readonly provider: SpeechProvider },
): Promise<NewClip> {
  const spoken: SpokenPart[] = [];
  for (const part of parts) spoken.push(...(await speakPart(part, options)));
  return spoken.length === 1 ? wholeClip(spoken[0]!, options) : joinedClip(spoken, options);
}

/** One request; when the provider calls a sentence of it too long, once more in pieces. */
async function speakPart(
  part: RequestPart,
  options: AbortOptions & { readonly provider: SpeechProvider },
): Promise<SpokenPart[]> {
  const ask = (request: SpeechRequest): Promise<Speech> =>
    options.provider.synthesize(request, options.signal ? { signal: options.signal } : {});
  try {
    return [{ part, speech: await ask(part.request) }];
  } catch (error) {
    const pieces =
      error instanceof ProviderError && error.kind === 'sentence-too-long'
        ? cutLongSentences(part.request)
        : [];
    if (pieces.length < 2) throw error;
    const spoken: SpokenPart[] = [];
    for (const piece of pieces)
      spoken.push({ part: within(part, { piece }), speech: await ask(piece.request) });
    return spoken;
  }
}

/** A piece of a part, placed in the segment that the part is of. */
function within(part: RequestPart, { piece }: { readonly piece: RequestPart }): RequestPart {
  return {
    request: piece.request,
    start: part.start + piece.start,
    sentenceOf: piece.sentenceOf.map((sentence) => part.sentenceOf[sentence]!),
  };
}

type FactsOptions = { readonly provider: SpeechProvider };

/** A reply that is the whole clip: its samples stay as they came. */
function wholeClip({ part, speech }: SpokenPart, { provider }: FactsOptions): NewClip {
  const stretch = {
    textStart: part.start,
    textEnd: part.start + part.request.text.length,
    ...findSound(speech.pcm),
  };
  return {
    pcm: speech.pcm,
    facts: {
      ...commonFacts([{ part, speech }], { provider }),
      marks: speech.marks,
      ...wordsOf([
        placeWords(speech, { request: part.request, textStart: part.start, seconds: 0 }),
      ]),
      stretches: [stretch],
    },
  };
}

function joinedClip(spoken: readonly SpokenPart[], { provider }: FactsOptions): NewClip {
  const { sampleRateHz } = spoken[0]!.speech.pcm;
  const odd = spoken.find(({ speech }) => speech.pcm.sampleRateHz !== sampleRateHz);
  if (odd) throw mixedRates(provider, { rates: [sampleRateHz, odd.speech.pcm.sampleRateHz] });
  const joined = joinSpeech(
    spoken.map(({ speech }, index) => ({
      samples: speech.pcm.samples,
      pauseAfter: pauseBehind(spoken, { index }),
    })),
    { sampleRateHz },
  );
  const stretches = spoken.map(({ part }, index): ClipStretch => {
    const { soundStart, soundEnd } = joined.parts[index]!;
    return {
      textStart: part.start,
      textEnd: part.start + part.request.text.length,
      soundStart,
      soundEnd,
    };
  });
  const marks = spoken.flatMap(({ part, speech }, index) =>
    shiftMarks(speech, { part, seconds: joined.parts[index]!.offset / sampleRateHz }),
  );
  const words = spoken.map(({ part, speech }, index) =>
    placeWords(speech, {
      request: part.request,
      textStart: part.start,
      seconds: joined.parts[index]!.offset / sampleRateHz,
    }),
  );
  return {
    pcm: { samples: joined.samples, sampleRateHz },
    facts: {
      ...commonFacts(spoken, { provider }),
      marks: mergeMarks(marks),
      ...wordsOf(words),
      stretches,
    },
  };
}

function wordsOf(parts: readonly (readonly ClipWord[])[]): Pick<NewClipFacts, 'words'> {
  const words = parts.flat();
  return words.length > 0 ? { words } : {};
}

/** A shorter pause where the next part goes on with the same sentence. */
function pauseBehind(spoken: readonly SpokenPart[], { index }: { readonly index: number }): number {
  const goesOn = spoken[index]!.part.sentenceOf.at(-1) === spoken[index + 1]?.part.sentenceOf[0];
  return goesOn ? CLAUSE_PAUSE : SENTENCE_PAUSE;
}

function shiftMarks(
  speech: Speech,
  options: { readonly part: RequestPart; readonly seconds: number },
): ClipMark[] {
  return speech.marks.map((mark) => ({
    sentence: options.part.sentenceOf[mark.sentence]!,
    start: mark.start + options.seconds,
    end: mark.end + options.seconds,
  }));
}

/** One mark a sentence: from the start of its first piece to the end of its last. */
function mergeMarks(marks: readonly ClipMark[]): ClipMark[] {
  const merged: ClipMark[] = [];
  for (const mark of marks) {
    const last = merged.at(-1);
    if (last?.sentence === mark.sentence) merged[merged.length - 1] = { ...last, end: mark.end };
    else merged.push(mark);
  }
  return merged;
}

function commonFacts(
  spoken: readonly SpokenPart[],
  { provider }: FactsOptions,
): Omit<NewClipFacts, 'marks' | 'words' | 'stretches'> {
  const first = spoken[0]!;
  const sources = new Set(spoken.map(({ speech }) => speech.markSource));
  const bills = spoken.flatMap(({ speech }) => speech.billed ?? []);
  return {
    provider: provider.id,
    voice: first.part.request.voice,
    markSource: sources.size === 1 ? first.speech.markSource : 'none',
    ...(bills.length > 0 && {
      billed: { unit: bills[0]!.unit, amount: bills.reduce((sum, bill) => sum + bill.amount, 0) },
    }),
    warnings: uniqueWarnings(
      spoken.flatMap(({ part, speech }) => [
        ...speech.warnings,
        ...warnOfWords(speech, part.request),
      ]),
    ),
  };
}

function uniqueWarnings(warnings: NewClipFacts['warnings']): NewClipFacts['warnings'] {
  return [
    ...new Map(warnings.map((warning) => [`${warning.code} ${warning.message}`, warning])).values(),
  ];
}

function mixedRates(
  provider: SpeechProvider,
  { rates }: { readonly rates: readonly number[] },
): ProviderError {
  return new ProviderError(
    `${provider.id} answered one segment in two sample rates, ${rates.join(' and ')} Hz.`,
    {
      code: 'PROVIDER_FAILED',
      provider: provider.id,
      kind: 'bad-audio',
      retryable: true,
      hint: 'Run the same command again; if it stays, try another voice.',
    },
  );
}
