/**
 * a text and words that someone typed → where they are in it, whatever forms of Unicode, quotation marks and spaces either
 * uses. Pure.
 */
import { plainSigns } from '../_internal/text-hash.ts';

/** Where words are; offsets in UTF-16 units of the text, end exclusive. */
export type FoundWords = { readonly start: number; readonly end: number };

/**
 * Characters that become one another's only together: a letter with its marks, or a syllable of Hangul in parts. The
 * compatible form (NFKC) of a text is that of these, one after the other.
 */
const CLUSTERS =
  /(?:[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|[\uac00-\ud7a3][\u11a8-\u11ff]*|[^])\p{M}*/gu;

/** Scripts that put no spaces between words: there a word may begin and end anywhere. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** A letter or digit of a word that ends at a space. */
const IN_WORD = new RegExp(`^(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]$`, 'u');

type Folded = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and its end, where it comes from; -1 within a cluster. */
  readonly origins: readonly number[];
};

/**
 * All places of some words, in order, not overlapping; whole words only. Letter case counts.
 */
export function findWords(text: string, words: string): readonly FoundWords[] {
  const sought = foldTyped(words).text;
  if (sought === '') return [];
  const folded = foldTyped(text);
  const found: FoundWords[] = [];
  let from = 0;
  for (;;) {
    const at = folded.text.indexOf(sought, from);
    if (at < 0) return found;
    const end = at + sought.length;
    const [start, stop] = [folded.origins[at]!, folded.origins[end]!];
    const isWhole = start >= 0 && stop >= 0 && isWholeWord(folded.text, { start: at, end });
    if (isWhole) found.push({ start, end: stop });
    from = isWhole ? end : at + 1;
  }
}

/** Whether a text begins with these words, as typed. */
export function beginsWithWords(text: string, words: string): boolean {
  return findWords(text, words)[0]?.start === (/\S/.exec(text)?.index ?? 0);
}

/** NFKC, plain quotation marks and dashes, single spaces, none around; with where each character comes from. */
function foldTyped(text: string): Folded {
  let folded = '';
  const origins: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const plain = plainSigns(cluster.normalize('NFKC'));
    for (const [at, unit] of plain.split('').entries()) {
      if (/\s/.test(unit)) {
        if (folded === '' || folded.endsWith(' ')) continue;
        folded += ' ';
      } else folded += unit;
      origins.push(at === 0 ? index : -1);
    }
  }
  if (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    const end = origins.pop()!;
    return { text: folded, origins: [...origins, end] };
  }
  return { text: folded, origins: [...origins, text.length] };
}

function isWholeWord(text: string, { start, end }: FoundWords): boolean {
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}

/** Whether a word goes on over this offset. */
function isInsideWord(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return IN_WORD.test(before) && IN_WORD.test(after);
}
