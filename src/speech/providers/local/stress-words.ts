/** the symbols of a call → the same with the mark of main stress in each word that delivery lengthens and that has none. Pure. */
import type { Inflection } from '../../../script/script.ts';
import { isStress } from './engine-calls.ts';
import type { SaidWord } from './phonemes/word-phonemes.ts';
import { VOWEL } from './steer-symbols.ts';

type WordSymbol = { readonly symbol: string; readonly word?: SaidWord };

const MAIN = 'ˈ';
const SECONDARY = 'ˌ';

/**
 * “Her”, “were” and “to” are said without stress, and in two frames: longer by a quarter is still two. Words that
 * the writer stresses get the mark with which the model was trained to lengthen them, before their first vowel.
 */
export function stressWords<S extends WordSymbol>(
  symbols: readonly S[],
  delivery: readonly Inflection[],
): readonly S[] {
  const stressed = delivery.filter(isStress);
  if (stressed.length === 0) return symbols;
  const marked = new Set(
    symbols.flatMap(({ symbol, word }) => (symbol === MAIN && word ? [word] : [])),
  );
  const isWeak = (word: SaidWord): boolean =>
    !marked.has(word) && stressed.some(({ start, end }) => start < word.end && end > word.start);
  return symbols.flatMap((each) => {
    const { symbol, word } = each;
    const isPlace = symbol === SECONDARY || VOWEL.test(symbol);
    if (word === undefined || !isPlace || !isWeak(word)) return [each];
    marked.add(word);
    const mark = { ...each, symbol: MAIN };
    return symbol === SECONDARY ? [mark] : [mark, each];
  });
}
