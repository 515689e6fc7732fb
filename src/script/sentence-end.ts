/** a sentence → what it ends with: a stop, a question, the end of a quotation. */

/** What a sentence ends with, as far as a reader's pause depends on it. */
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

/** Brackets say nothing of how a sentence ends. */
const BRACKETS = /[)\]]+$/u;

/** Marks that close a quotation somewhere: “ closes one in German. */
const QUOTES = /["'”’»›“‘]+$/u;

/** The signs at the end of a text, longest first: an ellipsis of dots is no full stop. */
const SIGNS: readonly (readonly [SentenceEnd, RegExp])[] = [
  ['ellipsis', /(?:…|\.{3})$/u],
  ['question', /[?？؟][!?！？؟]*$/u],
  ['exclamation', /[!！]$/u],
  ['fullStop', /[.。．।]$/u],
  ['colon', /[:：]$/u],
  ['semicolon', /[;；]$/u],
  ['dash', /[—–-]$/u],
];

/** What a sentence ends with; a quotation counts where a sign ends it within its marks. */
export function endOfSentence(text: string): SentenceEnd {
  const bare = text.trimEnd().replace(BRACKETS, '');
  const inside = bare.replace(QUOTES, '').trimEnd();
  const end = SIGNS.find(([, sign]) => sign.test(inside))?.[0] ?? 'none';
  return end !== 'none' && inside !== bare ? 'quote' : end;
}
