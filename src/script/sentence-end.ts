/** a sentence → how it ends: a full stop, a question, the end of a quotation. */

/** How a sentence ends, as far as the pause depends on it. */
export type SentenceEnd =
  | 'fullStop'
  | 'question'
  | 'exclamation'
  | 'quote'
  | 'ellipsis'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'none';

/** Closing brackets do not affect how a sentence ends. */
const BRACKETS = /[)\]]+$/u;

/** Marks that close a quotation in some language: “ does in German. */
const QUOTES = /["'”’»›“‘]+$/u;

/** The signs at the end of a text, longest first: three dots are an ellipsis. */
const SIGNS: readonly (readonly [SentenceEnd, RegExp])[] = [
  ['ellipsis', /(?:…|\.{3})$/u],
  ['question', /[?？؟][!?！？؟]*$/u],
  ['exclamation', /[!！]$/u],
  ['fullStop', /[.。．।]$/u],
  ['colon', /[:：]$/u],
  ['semicolon', /[;；]$/u],
  ['dash', /[—–-]$/u],
];

/** How a sentence ends; as a quotation only if there is punctuation inside the closing quotes. */
export function endOfSentence(text: string): SentenceEnd {
  const bare = text.trimEnd().replace(BRACKETS, '');
  const inside = bare.replace(QUOTES, '').trimEnd();
  const end = SIGNS.find(([, sign]) => sign.test(inside))?.[0] ?? 'none';
  return end !== 'none' && inside !== bare ? 'quote' : end;
}
