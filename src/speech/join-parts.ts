/** the replies to a segment's requests → the audio and the facts of one clip. Pure. */
import { findSound } from '../_internal/audio/sound.ts';
import { ProviderError } from '../errors.ts';
import type { ClipStretch, NewClipFacts } from './clips/clip-facts.ts';
import type { ClipMark, ClipWord } from './clip.ts';
import { joinSpeech, SENTENCE_PAUSE, type JoinedSpeech } from './parts/join-speech.ts';
import type { RequestPart } from './parts/split-request.ts';
import { placeWords, warnOfWords } from './parts/word-marks.ts';
import type { Speech, SpeechProvider } from './provider.ts';
import type { NewClip } from './wrappers/with-cache.ts';

/** A part of a segment and the reply to it. */
export type SpokenPart = { readonly part: RequestPart; readonly speech: Speech };

type JoinPartsOptions = { readonly provider: SpeechProvider };

/**
 * One clip of all parts, in order; at least one.
 * @throws ProviderError of kind `bad-audio` when their sample rates differ.
 */
export function joinParts(spoken: readonly SpokenPart[], options: JoinPartsOptions): NewClip {
  return spoken.length === 1 ? wholeClip(spoken[0]!, options) : joinedClip(spoken, options);
}

/** A reply that is the whole clip: its samples are unchanged. */
function wholeClip(spoken: SpokenPart, options: JoinPartsOptions): NewClip {
  const { part, speech } = spoken;
  const words = placeWords(speech, { request: part.request, textStart: part.start, seconds: 0 });
  return {
    pcm: speech.pcm,
    facts: {
      ...commonFacts([spoken], options),
      marks: speech.marks,
      ...(words.length > 0 && { words, wordSource: wordSourceOf([spoken]) }),
      stretches: [stretchOf(part, findSound(speech.pcm))],
    },
  };
}

function joinedClip(spoken: readonly SpokenPart[], options: JoinPartsOptions): NewClip {
  const sampleRateHz = commonSampleRate(spoken, options);
  const joined = joinSamples(spoken, { sampleRateHz });
  const secondsBefore = (index: number): number => joined.parts[index]!.offset / sampleRateHz;
  const marks = spoken.flatMap((each, index) => shiftMarks(each, secondsBefore(index)));
  const words = spoken.flatMap((each, index) => shiftWords(each, secondsBefore(index)));
  return {
    pcm: { samples: joined.samples, sampleRateHz },
    facts: {
      ...commonFacts(spoken, options),
      marks: mergeMarks(marks),
      ...(words.length > 0 && { words, wordSource: wordSourceOf(spoken) }),
      stretches: spoken.map(({ part }, index) => stretchOf(part, joined.parts[index]!)),
    },
  };
}

function commonSampleRate(spoken: readonly SpokenPart[], options: JoinPartsOptions): number {
  const [first, ...others] = spoken.map(({ speech }) => speech.pcm.sampleRateHz);
  const odd = others.find((rate) => rate !== first);
  if (odd !== undefined) throw mixedRates([first!, odd], options);
  return first!;
}

function joinSamples(
  spoken: readonly SpokenPart[],
  options: { readonly sampleRateHz: number },
): JoinedSpeech {
  const parts = spoken.map(({ part, speech }) => ({
    samples: speech.pcm.samples,
    pauseAfter: part.request.sentences.at(-1)?.pauseAfter ?? SENTENCE_PAUSE,
  }));
  return joinSpeech(parts, options);
}

function stretchOf(
  part: RequestPart,
  sound: Pick<ClipStretch, 'soundStart' | 'soundEnd'>,
): ClipStretch {
  return {
    textStart: part.start,
    textEnd: part.start + part.request.text.length,
    soundStart: sound.soundStart,
    soundEnd: sound.soundEnd,
  };
}

function shiftMarks({ part, speech }: SpokenPart, seconds: number): ClipMark[] {
  return speech.marks.map((mark) => ({
    sentence: part.sentenceOf[mark.sentence]!,
    start: mark.start + seconds,
    end: mark.end + seconds,
  }));
}

function shiftWords({ part, speech }: SpokenPart, seconds: number): readonly ClipWord[] {
  return placeWords(speech, { request: part.request, textStart: part.start, seconds });
}

/** One mark per sentence: from the start of its first piece to the end of its last. */
function mergeMarks(marks: readonly ClipMark[]): ClipMark[] {
  const merged: ClipMark[] = [];
  for (const mark of marks) {
    const last = merged.at(-1);
    if (last?.sentence === mark.sentence) merged[merged.length - 1] = { ...last, end: mark.end };
    else merged.push(mark);
  }
  return merged;
}

/** Facts that do not depend on how the parts are joined. */
function commonFacts(
  spoken: readonly SpokenPart[],
  { provider }: JoinPartsOptions,
): Omit<NewClipFacts, 'marks' | 'words' | 'wordSource' | 'stretches'> {
  const first = spoken[0]!;
  const sources = new Set(spoken.map(({ speech }) => speech.markSource));
  const billed = sumBills(spoken.flatMap(({ speech }) => speech.billed ?? []));
  return {
    provider: provider.id,
    voice: first.part.request.voice,
    markSource: sources.size === 1 ? first.speech.markSource : 'none',
    ...(billed && { billed }),
    warnings: uniqueWarnings(spoken.flatMap(warningsOf)),
  };
}

/** `model` if the model timed every part. */
function wordSourceOf(spoken: readonly SpokenPart[]): 'model' | 'provider' {
  return spoken.every(({ speech }) => speech.wordSource === 'model') ? 'model' : 'provider';
}

type Bill = NonNullable<Speech['billed']>;

function sumBills(bills: readonly Bill[]): Bill | undefined {
  const [first] = bills;
  if (!first) return undefined;
  return { unit: first.unit, amount: bills.reduce((sum, bill) => sum + bill.amount, 0) };
}

function warningsOf({ part, speech }: SpokenPart): NewClipFacts['warnings'] {
  return [...speech.warnings, ...warnOfWords(speech, part.request)];
}

function uniqueWarnings(warnings: NewClipFacts['warnings']): NewClipFacts['warnings'] {
  const byText = new Map(warnings.map((each) => [`${each.code} ${each.message}`, each]));
  return [...byText.values()];
}

function mixedRates(ratesHz: readonly number[], { provider }: JoinPartsOptions): ProviderError {
  const rates = ratesHz.join(' and ');
  return new ProviderError(
    `${provider.id} returned one segment at two sample rates, ${rates} Hz.`,
    {
      code: 'PROVIDER_FAILED',
      provider: provider.id,
      kind: 'bad-audio',
      retryable: true,
      hint: 'Run the same command again; if the problem persists, try another voice.',
    },
  );
}
