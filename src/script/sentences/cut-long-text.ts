/** a text too long for one clip → where to cut it: between sentences, otherwise words. Pure. */
import { splitSentences, type TextRange } from './split-sentences.ts';

/** Options of `cutLongText`. */
export type CutLongTextOptions = {
  /** BCP 47. */
  readonly language: string;
  /** Most characters (UTF-16 units) of a piece. */
  readonly longest: number;
  /** Ranges of the text that are never cut, in order. */
  readonly whole: readonly TextRange[];
};

/** The offsets where the pieces after the first begin, in order; none for a short text. */
export function cutLongText(text: string, options: CutLongTextOptions): readonly number[] {
  const { language, longest, whole } = options;
  if (text.length <= longest) return [];
  const starts = splitSentences(text, { language })
    .map(({ start }) => start)
    .filter((at) => !whole.some((range) => range.start < at && at < range.end));
  const cuts: number[] = [];
  let next = 0;
  for (let start = 0; text.length - start > longest;) {
    const limit = start + longest;
    while (next < starts.length && starts[next]! <= limit) next++;
    const sentence = starts[next - 1] ?? 0;
    start = sentence > start ? sentence : cutWithin(text, { start, limit, whole });
    if (start < text.length) cuts.push(start);
  }
  return cuts;
}

/** Where to cut a sentence that is too long: after its last white space before the limit. */
function cutWithin(
  text: string,
  options: { readonly start: number; readonly limit: number; readonly whole: readonly TextRange[] },
): number {
  const { start, limit, whole } = options;
  const words = /^[\s\S]*\s/.exec(text.slice(start, limit))?.[0].length ?? 0;
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(limit - 1, limit + 1));
  const at = words > 0 ? start + words : limit - Number(isPair);
  const kept = whole.find((range) => range.start < at && at < range.end);
  if (kept === undefined) return at;
  return kept.start > start ? kept.start : kept.end;
}
