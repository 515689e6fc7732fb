/**
 * a text → how long it may take to say: outside lies
 * a cut connection, a stall, a loop or an error page.
 */

/** Slowest and fastest plausible speech at rate 1, in characters a second. */
const CHARACTERS_A_SECOND = { slowest: 6, fastest: 30 } as const;

/**
 * Seconds that each sentence may add to what its characters
 * explain: its pause, and the weight of a short one.
 */
const SENTENCE_SLACK = 0.6;

/** A Chinese or Korean character or a kana is a syllable, and takes as long as so many letters. */
const LETTERS_A_SYLLABLE = 3;

/** Under so many characters the length says little: a word may be said in a breath or drawn out. */
const SHORTEST_JUDGED = 20;

/** Seconds that a text too short to be judged may take. */
const SHORT_TEXT_SECONDS = 12;

/** Scripts of which each letter is a syllable. */
const SYLLABIC = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

/** Scripts that write words without spaces between them. */
const UNSPACED = String.raw`${SYLLABIC}\p{Script=Thai}`;

const SYLLABLE = new RegExp(`[${SYLLABIC}]`, 'gu');

/** More letters than any word of a language has, and what follows them. */
const ENDLESS_WORD = new RegExp(String.raw`(?<start>[^\s${UNSPACED}]{40})[^\s]+`, 'gu');

/** Options of `plausibleLength`. */
export type PlausibleLengthOptions = {
  /** Sentences in the text. */
  readonly sentences: number;
  /** Seconds of silence that were asked for between them, all together. @default 0 */
  readonly pauses?: number | undefined;
};

/** Seconds of sound that a text may take at rate 1, and the characters that they come from. */
export type PlausibleLength = {
  readonly shortest: number;
  readonly longest: number;
  readonly characters: number;
};

/** Seconds of the pauses that are asked for between sentences, all together. */
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

/**
 * The text with the rest of endless words left out: an address
 * or a row of letters is rattled off, and is no reason to fail.
 */
function withoutEndlessWords(text: string): string {
  return text.replace(ENDLESS_WORD, '$<start>');
}

function countLetters(text: string): number {
  const syllables = text.match(SYLLABLE)?.length ?? 0;
  return text.trim().length + syllables * (LETTERS_A_SYLLABLE - 1);
}
