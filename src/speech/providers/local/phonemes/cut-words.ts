/** a text → its words, so that phonemes and times can be assigned to each. Pure. */
import type { SpokenRange } from '../../../provider.ts';

/** Phonemes given for a range of the text. */
export type GivenPhonemes = SpokenRange & { readonly ipa: string };

/** A word, or a part of one with given phonemes; offsets in the text. */
export type TextWord = SpokenRange & {
  readonly text: string;
  /** IPA as given; absent if the voice's rules decide. */
  readonly ipa?: string;
  /** Number of its printed word, which blanks or dashes separate from others. */
  readonly printed: number;
};

/** Text between blanks, dashes or rows of dots. */
const PRINTED_WORD = /(?:(?![—–…]|\.{2,}|\s-+\s)[^\s])+/gu;

/** Letters, digits and symbols that are said, and an apostrophe or minus before them. */
const FIRST_SAID = /[\p{L}\p{N}\p{S}&%@#§†*]|['’](?=\p{L})|[-−](?=\p{N})/u;
const LAST_SAID = /[\p{L}\p{M}\p{N}\p{S}&%@#§†*](?!.*[\p{L}\p{M}\p{N}\p{S}&%@#§†*])/u;

/** Every word of a text, in order; ranges with given phonemes are separate words. */
export function cutWords(text: string, given: readonly GivenPhonemes[]): readonly TextWord[] {
  const words: TextWord[] = [];
  const masked = maskBlanks(text, given);
  for (const [printed, match] of [...masked.matchAll(PRINTED_WORD)].entries()) {
    const chunk = { start: match.index, end: match.index + match[0].length };
    const inside = given.filter(({ start, end }) => start < chunk.end && end > chunk.start);
    let at = chunk.start;
    for (const { start, end, ipa } of inside) {
      for (const each of saidPart(text, { start: at, end: start, printed })) words.push(each);
      for (const each of givenWords(text, { start, end, ipa, printed })) words.push(each);
      at = end;
    }
    const rest = {
      start: at,
      end: chunk.end,
      printed: words.at(-1)?.end === at ? words.at(-1)!.printed : printed,
    };
    for (const each of saidPart(text, rest)) words.push(each);
  }
  return words;
}

/** A given range is one word, or several if its text and its phonemes have as many. */
function givenWords(
  text: string,
  { start, end, ipa, printed }: GivenPhonemes & { readonly printed: number },
): readonly TextWord[] {
  const parts = [...text.slice(start, end).matchAll(/\S+/gu)];
  const phonemes = ipa.trim().split(/\s+/u);
  if (parts.length !== phonemes.length || parts.length === 1)
    return [{ start, end, text: text.slice(start, end), ipa, printed }];
  return parts.map((part, index) => {
    const from = start + part.index;
    // Numbers between those of two printed words: each part is a word on the page.
    const number = printed + index / parts.length;
    const [own] = part;
    return {
      start: from,
      end: from + own.length,
      text: own,
      ipa: phonemes[index]!,
      printed: number,
    };
  });
}

/** Hides blanks inside given ranges, which are said as one word. */
function maskBlanks(text: string, given: readonly GivenPhonemes[]): string {
  let masked = text;
  for (const { start, end } of given)
    masked = masked.slice(0, start) + 'x'.repeat(end - start) + masked.slice(end);
  return masked;
}

type Chunk = SpokenRange & { readonly printed: number };

/** A chunk without the punctuation at its edges; nothing when that is all there is. */
function saidPart(text: string, { start, end, printed }: Chunk): readonly TextWord[] {
  const chunk = text.slice(start, end);
  const first = chunk.search(FIRST_SAID);
  if (first < 0) return [];
  const last = chunk.search(LAST_SAID);
  const said = chunk.slice(first, keepsDot(chunk, last) ? last + 2 : endOfCharacter(chunk, last));
  const from = start + first;
  // The dot of an abbreviation is not a full stop, except at the end of the text.
  const whole =
    said.endsWith('.') && from + said.length >= text.trimEnd().length ? said.slice(0, -1) : said;
  return [{ start: from, end: from + whole.length, text: whole, printed }];
}

/** Whether the dot after the last letter belongs to an abbreviation such as “U.S.”. */
function keepsDot(chunk: string, last: number): boolean {
  return chunk[last + 1] === '.' && /\p{L}\.\p{L}$/u.test(chunk.slice(0, last + 1));
}

function endOfCharacter(chunk: string, at: number): number {
  return at + String.fromCodePoint(chunk.codePointAt(at)!).length;
}
