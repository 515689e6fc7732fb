/** a reply → the same reply, or an error when it cannot be the words that were asked for. */
import { analyseSignal, loudestWindow } from '../_internal/signal.ts';
import { ProviderError } from '../errors.ts';
import type { Speech, SpeechRequest } from './provider.ts';

/** Slowest and fastest plausible speech at rate 1, in characters a second: outside lies a cut connection, a stall or a loop. */
const CHARACTERS_A_SECOND = { slowest: 6, fastest: 30 } as const;

/** Seconds that each sentence may add to what its characters explain: its pause, and the weight of a short one. */
const SENTENCE_SLACK = 0.6;

/** A Chinese or Korean character or a kana is a syllable, and takes as long as so many letters. */
const LETTERS_A_SYLLABLE = 3;

/** Under so many characters the length says nothing: a word may be said in a breath or drawn out. */
const SHORTEST_JUDGED = 20;

/** More letters than any word of a language has, and what follows them. */
const ENDLESS_WORD = /(?<start>[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{40})[^\s]+/gu;

/** Every voice speaks above this, in dBFS over 5 ms; the click an engine makes of no words at all reached -42. */
const QUIETEST_SPEECH_DB = -40;

/** What a reply is checked against. */
export type CheckSpeechOptions = {
  readonly request: SpeechRequest;
  /** Provider's name, for the error. */
  readonly provider: string;
  /** The rate it was spoken at, as far as it was honoured. @default 1 */
  readonly rate?: number | undefined;
  /** Whether asking again may help: not where the same request gives the same samples. */
  readonly retryable: boolean;
};

/**
 * The reply, when it holds sound of a plausible length.
 * @throws ProviderError of kind `bad-audio` when it is empty, silent, or too short or too long for its text.
 */
export function checkSpeech(speech: Speech, options: CheckSpeechOptions): Speech {
  const fault = findFault(speech, options);
  if (fault === undefined) return speech;
  throw new ProviderError(`${options.provider} answered ${fault} for ${quoteWords(options.request.text)}.`, {
    code: 'PROVIDER_FAILED',
    provider: options.provider,
    kind: 'bad-audio',
    retryable: options.retryable,
    hint: options.retryable ? 'Run the same command again; if it stays, try another voice.' : 'Rewrite these words, or try another voice.',
  });
}

/** Its first words in quotation marks, for a message: never a whole text. */
export function quoteWords(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length <= 40 ? `"${words}"` : `"${words.slice(0, 39).trimEnd()}…"`;
}

function findFault(speech: Speech, options: CheckSpeechOptions): string | undefined {
  const { pcm } = speech;
  if (pcm.samples.length === 0) return 'no audio';
  const { soundStart, soundEnd } = analyseSignal(pcm);
  if (soundEnd === soundStart || loudestWindow(pcm) < QUIETEST_SPEECH_DB) return 'silence';
  const characters = countLetters(options.request.text);
  const seconds = ((soundEnd - soundStart) / pcm.sampleRateHz) * (options.rate ?? 1);
  if (characters < SHORTEST_JUDGED) return undefined;
  const measured = `${seconds.toFixed(1)} seconds of audio for ${characters} characters`;
  if (countLetters(sayable(options.request.text)) / seconds > CHARACTERS_A_SECOND.fastest) return `${measured} (too little)`;
  const slack = SENTENCE_SLACK * options.request.sentences.length;
  if (characters / Math.max(0.001, seconds - slack) < CHARACTERS_A_SECOND.slowest) return `${measured} (too much)`;
  return undefined;
}

/** The text with the rest of endless words left out: an address or a row of letters is rattled off, and is no reason to fail. */
function sayable(text: string): string {
  return text.replace(ENDLESS_WORD, '$<start>');
}

function countLetters(text: string): number {
  const syllables = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return text.trim().length + syllables * (LETTERS_A_SYLLABLE - 1);
}
