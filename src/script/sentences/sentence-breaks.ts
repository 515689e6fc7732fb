/** stops in context → whether the sentence ends there, asking the language where it matters. */
import type { SentenceLanguage } from '../../languages/sentences/sentence-language.ts';
import {
  lastWord,
  lookAround,
  type PossibleEnd,
  type Surroundings,
} from '../../languages/sentences/around-stop.ts';

/**
 * A bracket counts as open only if it closes within this many characters; otherwise it is a typo.
 */
const BRACKET_REACH = 160;

/** Where a quotation was taken from: `(Smith 55)`. */
const CITATION = /^\(\p{Lu}[\p{L}.&, ]{0,24} \d{1,4}(?:[-–]\d{1,4})?\)/u;

/** Whether a sentence ends at these stops. */
export function breaksSentence(
  text: string,
  at: PossibleEnd & { readonly language: SentenceLanguage },
): boolean {
  const { language } = at;
  const stop = lookAround(text, at);
  const { before, stops, after } = stop;
  if (after === '') return false;
  if (/^[.)]{1,2}$/.test(stops) && isListMarker(before, stop.length)) return false;
  if (/^[,;:%&\u2013\u2014)\]}]/.test(after) || /^["”’']{0,2} ?[,.;:)\]]/.test(after)) return false;
  if (/[\u3002\uff01\uff1f]/.test(stops)) return true;
  if (isInBrackets(text, at) || (/["”]/.test(stops) && CITATION.test(after))) return false;
  if (isInBullet(stop, text.slice(at.end, at.end + BRACKET_REACH))) return false;
  if (/^\p{Ll}/u.test(after)) return breaksBeforeLowerCase(stop, language);
  if (/[!?]/.test(stops)) return true;
  if (/\u2026|\.[. ]/.test(stops)) return language.breaksAtEllipsis(stop);
  return language.breaksAtPoint(stop);
}

/** Whether only a list marker precedes the stop in its sentence. */
function isListMarker(before: string, length: number): boolean {
  return length < 12 && /^\s*(?:[*•‣⁃◦–-]\s?)?\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)?$/.test(before);
}

/** Whether the stop is inside a short bulleted line, which ends only at the end of the line. */
function isInBullet(stop: Surroundings, rest: string): boolean {
  return (
    /^[*•‣◦] /.test(stop.opening) &&
    stop.length < BRACKET_REACH &&
    /^[^\n]{1,120}(?:\n|$)/.test(rest) &&
    rest.length < BRACKET_REACH
  );
}

/** Names that begin with a lower-case letter. */
const SMALL_NAMES = /^(?:iPhone|iPad|iOS|eBay|macOS)\b/;

/**
 * Before a lower-case letter a sentence ends only if its writer uses no capitals at all, or the
 * next word is a lower-case name.
 */
function breaksBeforeLowerCase(stop: Surroundings, language: SentenceLanguage): boolean {
  if (SMALL_NAMES.test(stop.after)) return true;
  // A question mark directly after its word may be an end even in careless writing.
  if (/^\?{1,4}$/.test(stop.stops) && stop.touches && language.breaksAtQuestion(stop)) return true;
  const careless = /^["'“‘(]?\p{Ll}/u.test(stop.opening) && stop.length > 8;
  if (!careless || !/^(?:\.|[!?]{1,4})$/.test(stop.stops)) return false;
  return !language.isAbbreviation(lastWord(stop.before));
}

/** Whether a bracket opened in this sentence closes soon after. */
function isInBrackets(text: string, at: PossibleEnd): boolean {
  const rest = text.slice(at.end, at.end + BRACKET_REACH);
  if (!/^[^([{]*[)\]}]/.test(rest)) return false;
  const sentence = text.slice(Math.max(at.from, at.start - BRACKET_REACH), at.end);
  let depth = 0;
  for (const character of sentence) {
    if ('([{<'.includes(character)) depth++;
    else if (')]}>'.includes(character)) depth = Math.max(0, depth - 1);
  }
  // A bracket around whole sentences may hold several; only one opened inside a sentence keeps it
  // together.
  return depth > 0 && !/^\s*[([{]/.test(sentence);
}
