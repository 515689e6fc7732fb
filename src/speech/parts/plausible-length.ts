/** a text → how long it may plausibly take to say (a cut connection, stall or loop falls outside). */

/** Slowest and fastest plausible speech at rate 1, in characters a second. */
const CHARACTERS_A_SECOND = { slowest: 6, fastest: 30 } as const;

/** Seconds that each sentence may take beyond its characters: its pause, or emphasis if short. */
const SENTENCE_SLACK = 0.6;

/** A Chinese or Korean character or a kana is a syllable and takes as long as this many letters. */
const LETTERS_A_SYLLABLE = 3;

/** Texts with fewer characters are not judged: a word may be said quickly or drawn out. */
const SHORTEST_JUDGED = 20;

/** Most seconds that a text too short to be judged may take. */
const SHORT_TEXT_SECONDS = 12;

/** Scripts in which each letter is a syllable. */
const SYLLABIC = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

/** Scripts that write words without spaces between them. */
const UNSPACED = String.raw`${SYLLABIC}\p{Script=Thai}`;

const SYLLABLE = new RegExp(`[${SYLLABIC}]`, 'gu');

/** More letters than a word of any language has, and the letters after them. */
const ENDLESS_WORD = new RegExp(String.raw`(?<start>[^\s${UNSPACED}]{40})[^\s]+`, 'gu');

/** Options of `plausibleLength`. */
export type PlausibleLengthOptions = {
  /** Sentences in the text. */
  readonly sentences: number;
  /** Total seconds of silence requested between them. @default 0 */
  readonly pauses?: number | undefined;
};

/** Seconds of sound that a text may take at rate 1, and the characters they are based on. */
export type PlausibleLength = {
  readonly shortest: number;
  readonly longest: number;
  readonly characters: number;
};

/** Total seconds of the pauses requested between sentences. */
export function sumPauses(sentences: readonly { readonly pauseAfter?: number }[]): number {
  return sentences.reduce((sum, { pauseAfter = 0 }) => sum + pauseAfter, 0);
}

/** The bounds for a text. */
export function plausibleLength(text: string, options: PlausibleLengthOptions): PlausibleLength {
  const characters = countLetters(text);
  const { sentences, pauses = 0 } = options;
  if (characters < SHORTEST_JUDGED)
    return { shortest: 0, longest: SHORT_TEXT_SECONDS + pauses, characters };
  return {
    shortest: countLetters(withoutEndlessWords(text)) / CHARACTERS_A_SECOND.fastest,
    longest: characters / CHARACTERS_A_SECOND.slowest + SENTENCE_SLACK * sentences + pauses,
    characters,
  };
}

/** The text with endless words cut short: a URL or row of letters may be rattled off. */
function withoutEndlessWords(text: string): string {
  return text.replace(ENDLESS_WORD, '$<start>');
}

function countLetters(text: string): number {
  const syllables = text.match(SYLLABLE)?.length ?? 0;
  return text.trim().length + syllables * (LETTERS_A_SYLLABLE - 1);
}
