/** a text → its words and what stands between them, so that phonemes and times can be told by word. Pure. */
import type { SpokenRange } from '../../../provider.ts';

/** Phonemes given for a stretch of the text. */
export type GivenPhonemes = SpokenRange & { readonly ipa: string };

/** A word, or a part of one that has phonemes of its own; offsets in the text. */
export type TextWord = SpokenRange & {
  readonly text: string;
  /** IPA as given; absent: the voice's rules decide. */
  readonly ipa?: string;
  /** Number of the printed word it is of: what stands between two blanks or dashes. */
  readonly printed: number;
};

/** What a blank, a dash or a row of dots parts. */
const PRINTED_WORD = /(?:(?![—–…]|\.{2,}|\s-+\s)[^\s])+/gu;

/** Letters, digits and signs that are said; an apostrophe or a minus before them. */
const FIRST_SAID = /[\p{L}\p{N}\p{S}&%@#§†*]|['’](?=\p{L})|[-−](?=\p{N})/u;
const LAST_SAID = /[\p{L}\p{M}\p{N}\p{S}&%@#§†*](?!.*[\p{L}\p{M}\p{N}\p{S}&%@#§†*])/u;

/** Every word of a text, in order; stretches with given phonemes are words of their own. */
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

/** A given stretch is one word; a name of several is as many, where its phonemes are. */
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

/** Nothing inside a given stretch parts words: it is said in one. */
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

/** Whether the dot behind the last letter is of an abbreviation such as “U.S.”. */
function keepsDot(chunk: string, last: number): boolean {
  return chunk[last + 1] === '.' && /\p{L}\.\p{L}$/u.test(chunk.slice(0, last + 1));
}

function endOfCharacter(chunk: string, at: number): number {
  return at + String.fromCodePoint(chunk.codePointAt(at)!).length;
}
