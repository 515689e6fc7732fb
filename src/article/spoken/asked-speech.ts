/** a request in attributes or a comment → how words are said, a pause, or what is wrong. */
import { shorten } from '../../_internal/shorten.ts';
import { plainIpa, unknownSymbol } from './ipa-symbols.ts';

/**
 * What a source may request: words said differently, a pause in seconds; or why it is impossible.
 */
export type AskedSpeech =
  | { readonly kind: 'say'; readonly say: string }
  | { readonly kind: 'ipa'; readonly ipa: string }
  | { readonly kind: 'spell' }
  | { readonly kind: 'pause'; readonly seconds: number }
  | { readonly kind: 'fault'; readonly fault: string };

/** Longest pause, in seconds: a longer one sounds like the end. */
const LONGEST_PAUSE = 10;

/** Longest words and phonemes for one place, in characters: about half a minute. */
const LONGEST_SAYING = 400;

/** Words to say instead. */
export function askSay(written: string): AskedSpeech {
  const say = written.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(say)) return fault('has no words to say');
  if (say.length > LONGEST_SAYING) return tooLong(say);
  return { kind: 'say', say };
}

/** Phonemes. */
export function askIpa(written: string): AskedSpeech {
  const ipa = plainIpa(written);
  if (ipa.length > LONGEST_SAYING) return tooLong(ipa);
  const unknown = unknownSymbol(ipa);
  if (unknown !== undefined)
    return fault(`has phonemes, /${ipa}/, in which “${unknown}” is not an IPA symbol`);
  return /\p{L}/u.test(ipa) ? { kind: 'ipa', ipa } : fault('has no phonemes');
}

const PAUSE = /^\s*(?<amount>\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})\s*(?<unit>ms|s|sec|seconds?)\s*$/i;

/** A pause: `1s`, `1.5 s`, `500ms`. */
export function askPause(written: string): AskedSpeech {
  const { amount, unit } = PAUSE.exec(written)?.groups ?? {};
  if (amount === undefined)
    return fault(`asks for a pause of “${shorten(written, 40)}”, which is not a time such as “1s”`);
  const seconds = Number(amount) / (/^ms$/i.test(unit!) ? 1000 : 1);
  return seconds <= LONGEST_PAUSE
    ? { kind: 'pause', seconds }
    : fault(`asks for a pause of ${amount} ${unit}; the longest is ${LONGEST_PAUSE} s`);
}

/** Why a request cannot be met, to follow its place in a message. */
export function fault(what: string): AskedSpeech {
  return { kind: 'fault', fault: what };
}

function tooLong(text: string): AskedSpeech {
  return fault(`asks for ${text.length} characters; ${LONGEST_SAYING} is the most for one place`);
}
