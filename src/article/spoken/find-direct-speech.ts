/**
 * a text → what is quoted in it: sentences that someone says or wrote (direct speech), and words that are only part of the
 * writer's sentence. Pure.
 */

import type { BlockKind } from '../article.ts';

/** Kinds of blocks in which sentences are quoted; a block quotation is one as a whole. */
const HOLDERS: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'listItem']);

/** Whether direct speech is looked for in blocks of a kind. */
export function mayHoldSpeech(kind: BlockKind): boolean {
  return HOLDERS.has(kind);
}

/** A range of a text in UTF-16 units, end exclusive. */
type TextRange = { readonly start: number; readonly end: number };

/** What is quoted in a text. */
export type QuotedText = {
  /** Direct speech with its quotation marks and the punctuation after them, in order, not overlapping. */
  readonly speech: readonly TextRange[];
  /** How many quotations are not: names, titles and parts of the writer's own sentence. */
  readonly fragments: number;
};

/** Opening marks, and those that close what they open; English, German, French and Scandinavian ways. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”"',
  '«': '»',
  '‹': '›',
  '»': '«»',
  '›': '‹›',
  '”': '”',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
};

/** Marks that also stand for an apostrophe: they close only after punctuation. */
const APOSTROPHES = /[’']/;

/** What may stand before an opening mark: nothing, white space, a bracket, a dash. */
const BEFORE = /(?:^|[\s([{—–¿¡:-])$/u;

const LETTER = /[\p{L}\p{N}]/u;

/** Punctuation that ends a quoted sentence, or leads from it to whoever says it. */
const ENDS = /[.!?…,;—–。！？、,]$/u;

/** The same after the closing mark, as German, French, Spanish and British writers have it. */
const ENDS_OUTSIDE = /^(?:\s?[.,!?;:…](?!\p{N})|\s[—–])(?!\s*["“„«‘‚])/u;

/** A sentence has ended before it. */
const ENDED_BEFORE = /[.!?…。！？]["'”’»›“‘)\]]*\s*$/u;

/** A verb of saying leads to it. */
const LEADS = /[:,;—–：、]\s*$/u;

/** A sentence that ends within, and another one after it. */
const SEVERAL_SENTENCES = /[.!?…]["'”’»›]*\s+\P{Ll}/u;

/** Longest stretch of the writer within a quoted sentence, in characters: `, the head of the port said on Monday,`. */
const LONGEST_INTERRUPTION = 100;

/** Words of which a quotation is a sentence, if punctuation ends it. */
const WORDS_OF_SENTENCE = 3;

/**
 * Finds them. A quotation is direct speech if it begins as a sentence does, where a sentence or a colon or comma goes before
 * it, and ends as one; or if it is the rest of one that the writer interrupted. One that is not closed goes on to the end.
 */
export function findDirectSpeech(text: string): QuotedText {
  const speech: TextRange[] = [];
  let fragments = 0;
  for (const quotation of findQuotations(text)) {
    if (isSpeech(text, { quotation, former: speech.at(-1) }))
      speech.push({ start: quotation.start, end: withPunctuation(text, quotation.end) });
    else fragments++;
  }
  return { speech, fragments };
}

type Quotation = TextRange & { readonly isClosed: boolean };

/** The outermost quotations; a mark that opens one but is never closed counts only at the start. */
function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let at = 0;
  while (at < text.length) {
    const closers = PAIRS[text[at]!];
    if (closers === undefined || !opensAt(text, at)) {
      at++;
      continue;
    }
    const end = closeOf(text, { start: at, closers });
    if (end !== undefined) found.push({ start: at, end, isClosed: true });
    else if (!LETTER.test(text.slice(0, at)))
      return [...found, { start: at, end: text.length, isClosed: false }];
    at = end ?? at + 1;
  }
  return found;
}

function opensAt(text: string, at: number): boolean {
  return (
    BEFORE.test(text.slice(Math.max(0, at - 1), at)) &&
    /^\S?.?[\p{L}\p{N}…¿¡‘“"'«‚‹([]/u.test(text.slice(at + 1, at + 4))
  );
}

/** Characters within which a quotation is closed: no paragraph of speech is longer, and marks that open alone cost no time. */
const LONGEST_QUOTATION = 4000;

/** Behind the mark that closes it; quotations within it are passed over. */
function closeOf(
  text: string,
  { start, closers }: { readonly start: number; readonly closers: string },
): number | undefined {
  const opener = text[start]!;
  let depth = 1;
  const last = Math.min(text.length, start + LONGEST_QUOTATION);
  for (let at = start + 1; at < last; at++) {
    const sign = text[at]!;
    const isOpening = sign === opener && !closers.includes(sign) && opensAt(text, at);
    if (isOpening) depth++;
    if (!closers.includes(sign) || !closesAt(text, at)) continue;
    depth--;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function closesAt(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + 1]];
  if (LETTER.test(after)) return false;
  return APOSTROPHES.test(text[at]!) ? /[\p{P}\s]/u.test(before) : true;
}

function isSpeech(
  text: string,
  { quotation, former }: { readonly quotation: Quotation; readonly former: TextRange | undefined },
): boolean {
  const { start, end, isClosed } = quotation;
  const words = text.slice(start + 1, isClosed ? end - 1 : end).trim();
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const first = LETTER.exec(words)?.[0];
  if (first === undefined) return false;
  const isEnded = ENDS.test(words.replace(/["'”’»›“‘)\]]+$/u, ''));
  const isEndedOutside = isClosed && ENDS_OUTSIDE.test(after);
  if (!isEnded && !isEndedOutside && LETTER.test(after)) return false;
  if (isLowerCase(first))
    return isEnded || isEndedOutside ? isContinued(text, { start, former }) : false;
  if (SEVERAL_SENTENCES.test(words)) return true;
  if (mayBeName(words, text[start]!)) return false;
  const count = words.split(/\s+/u).length;
  if (!LETTER.test(before) || ENDED_BEFORE.test(before)) return isEnded || isEndedOutside;
  if (LEADS.test(before)) return isEnded || count >= WORDS_OF_SENTENCE || /[:：]\s*$/u.test(before);
  return /[.!?…]$/u.test(words) && count > WORDS_OF_SENTENCE;
}

/** `“I think,” she said, “that we will go.”`: the second part, in whose sentence the writer spoke for a moment. */
function isContinued(
  text: string,
  { start, former }: { readonly start: number; readonly former: TextRange | undefined },
): boolean {
  if (!former) return false;
  const between = text.slice(former.end, start).trim();
  if (between.length > LONGEST_INTERRUPTION || /[.!?…]\s/u.test(between)) return false;
  return (
    /[,:;—–-]$/u.test(between) && /[,;—–-]\S?$/u.test(text.slice(former.start, former.end).trim())
  );
}

/** Signs that also stand around names and titles, whose words have capitals in the languages that use them. */
const SIGNS_OF_TITLES = /["“‘]/;

/** Longer words without a capital in English titles. */
const WITHIN_TITLES = /^(?:with|from|into|over|upon|than|that)$/;

/** Whether each longer word has a capital: a name or a title, such as “Gone with the Wind,”. */
function mayBeName(words: string, opener: string): boolean {
  if (!SIGNS_OF_TITLES.test(opener) || /[!?…]$|,\s/u.test(words)) return false;
  const longer = (words.match(/[\p{L}\p{M}’'-]{4,}/gu) ?? []).filter(
    (word) => !WITHIN_TITLES.test(word),
  );
  return longer.length > 1 && longer.every((word) => /^\p{Lu}/u.test(word));
}

function isLowerCase(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

/** Past a comma or stop after the closing mark: it belongs to what is said. */
function withPunctuation(text: string, end: number): number {
  const [own = ''] = /^\s?[.,!?;:…]+(?!\p{N})/u.exec(text.slice(end)) ?? [];
  return end + own.length;
}
