/** the tokens of a reply to words → when each word is heard, if their numbers match. Pure. */
import type { EngineCall } from '../engine-calls.ts';
import { cutWords } from '../phonemes/cut-words.ts';
import type { WordSamples } from '../phoneme-speaker.ts';
import type { TimedToken } from './read-trailer.ts';
import type { TokenList } from '../token-list.ts';

/**
 * Times of the words of a call that an engine turned into phonemes by itself: blanks separate its
 * tokens as they do words. Empty if it joined or split words, since it does not say which.
 */
export function matchWords(
  call: EngineCall,
  reply: readonly TimedToken[],
  { tokens }: { readonly tokens: TokenList },
): readonly WordSamples[] {
  const symbols = new Map([...tokens].map(([symbol, id]) => [id, symbol]));
  const groups = groupTokens(reply, symbols);
  const words = printedWords(call);
  if (groups.length !== words.length) return [];
  return words.map(({ start, end }, index) => ({
    textStart: call.start + start,
    textEnd: call.start + end,
    startSample: groups[index]!.start,
    endSample: groups[index]!.end,
  }));
}

type Stretch = { readonly start: number; readonly end: number };

/** Runs of tokens between blanks that contain a letter, without padding and punctuation. */
function groupTokens(
  reply: readonly TimedToken[],
  symbols: ReadonlyMap<number, string>,
): readonly Stretch[] {
  const groups: Stretch[] = [];
  let open = false;
  for (const { id, start, end } of reply) {
    const symbol = symbols.get(id) ?? '';
    const isLetter = /[\p{L}\p{M}]/u.test(symbol);
    if (isLetter && open) groups[groups.length - 1] = { ...groups.at(-1)!, end };
    else if (isLetter) groups.push({ start, end });
    // Piper's padding between two tokens does not end a word.
    open = isLetter || (open && !/[\s␣]/u.test(symbol) && !/\p{P}/u.test(symbol.replace('_', '')));
  }
  return groups;
}

/** Words as printed: parts of one are one. */
function printedWords(call: EngineCall): readonly Stretch[] {
  const words: (Stretch & { readonly printed: number })[] = [];
  for (const { start, end, printed } of cutWords(call.text, [])) {
    const last = words.at(-1);
    if (last?.printed === printed) words[words.length - 1] = { ...last, end };
    else words.push({ start, end, printed });
  }
  return words;
}
