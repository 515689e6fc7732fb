/** the sentences of a segment → the same, each with the pause that its ending calls for. */
import type { Sentence } from './script.ts';
import { spreadSeconds } from './spread.ts';

/**
 * Seconds of silence between the sound of two sentences in a segment. A newsreader's full stop is
 * about 0.3 s. A question hangs a little longer, the end of a quotation longer still, so that the
 * voice is back with the writer; an ellipsis longest. A colon, semicolon or dash leads on, so it is
 * shorter.
 */
const SECONDS: Readonly<Record<SentenceEnd, number>> = {
  fullStop: 0.3,
  question: 0.36,
  exclamation: 0.33,
  quote: 0.38,
  ellipsis: 0.42,
  colon: 0.26,
  semicolon: 0.24,
  dash: 0.22,
  none: 0.3,
};

/** How much pauses vary, as a coefficient of variation: no one pauses twice alike. */
const VARIATION = 0.25;

/** Options of `pauseSentences`. */
export type PauseSentencesOptions = {
  /** The spoken text of the segment. */
  readonly spokenText: string;
  /** Multiplier of every pause: see `pauseFactor`. */
  readonly factor: number;
};

/**
 * Every sentence except the last with its `pauseAfter`. The two sentences around a pause decide its
 * length, so an unchanged paragraph keeps its clip. A pause already there was requested, and stays
 * exact.
 */
export function pauseSentences(
  sentences: readonly Sentence[],
  options: PauseSentencesOptions,
): readonly Sentence[] {
  const { spokenText, factor } = options;
  const texts = sentences.map(({ spokenStart, spokenEnd }) =>
    spokenText.slice(spokenStart, spokenEnd),
  );
  return sentences.map((sentence, index) => {
    const [text = '', next] = texts.slice(index, index + 2);
    if (next === undefined || sentence.pauseAfter !== undefined) return sentence;
    const seconds = SECONDS[endOfSentence(text)] * factor;
    const pauseAfter = spreadSeconds(seconds, { variation: VARIATION, seed: [text, next] });
    return { ...sentence, pauseAfter };
  });
}

/**
 * Seconds of silence between two pieces of one block in different voices, or of one that is too long; a piece may end within
 * a sentence.
 */
export function pauseWithinBlock(
  text: string,
  { next, factor }: { readonly next: string; readonly factor: number },
): number {
  const isWithin = COMMA.test(text.trimEnd().replace(QUOTES, ''));
  const seconds = (isWithin ? COMMA_SECONDS : SECONDS[endOfSentence(text)]) * factor;
  return spreadSeconds(seconds, { variation: VARIATION, seed: [text, next] });
}

/** Seconds of silence at a comma where another voice goes on: shorter than at any end of a sentence. */
const COMMA_SECONDS = 0.18;

/** A comma at the end of a text. */
const COMMA = /[,،、，]$/u;

/** How a sentence ends, as far as the pause depends on it. */
type SentenceEnd =
  | 'fullStop'
  | 'question'
  | 'exclamation'
  | 'quote'
  | 'ellipsis'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'none';

/** Closing brackets do not affect how a sentence ends. */
const BRACKETS = /[)\]]+$/u;

/** Marks that close a quotation in some language: “ does in German. */
const QUOTES = /["'”’»›“‘]+$/u;

/** The signs at the end of a text, longest first: three dots are an ellipsis. */
const SIGNS: readonly (readonly [SentenceEnd, RegExp])[] = [
  ['ellipsis', /(?:…|\.{3})$/u],
  ['question', /[?？؟][!?！？؟]*$/u],
  ['exclamation', /[!！]$/u],
  ['fullStop', /[.。．।]$/u],
  ['colon', /[:：]$/u],
  ['semicolon', /[;；]$/u],
  ['dash', /[—–-]$/u],
];

/** How a sentence ends; as a quotation only if there is punctuation inside the closing quotes. */
export function endOfSentence(text: string): SentenceEnd {
  const bare = text.trimEnd().replace(BRACKETS, '');
  const inside = bare.replace(QUOTES, '').trimEnd();
  const end = SIGNS.find(([, sign]) => sign.test(inside))?.[0] ?? 'none';
  return end !== 'none' && inside !== bare ? 'quote' : end;
}
