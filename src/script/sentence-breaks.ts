/** a full stop with its surroundings → whether the sentence ends there. */
import { ABBREVIATION_CLASSES } from './rules/en/stops.ts';

/** A possible end: the stops with closing quotes, and the language. */
export type PossibleEnd = { readonly start: number; readonly end: number; readonly language: string };

/** How far the decision looks to either side, in characters; no word that matters is longer. */
const REACH = 48;

/** Whether a sentence ends at this stop. */
export function breaksSentence(text: string, at: PossibleEnd): boolean {
  const before = text.slice(Math.max(0, at.start - REACH), at.start);
  const stops = text.slice(at.start, at.end);
  const after = text.slice(at.end, at.end + REACH).trimStart();
  if (after === '') return false;
  if (startsList(before) && /^[.)]{1,2}$/.test(stops)) return false;
  if (/^[\p{Ll}]/u.test(after) && !/^(?:iPhone|iPad|iOS|eBay|macOS)\b/.test(after)) return /[\u3002\uff01\uff1f]/.test(stops);
  if (/^[,;:%\u2013\u2014)\]}-]/.test(after) || /^["”’']?,/.test(after)) return false;
  if (/[!?\u2026\u3002\uff01\uff1f]|\.\./.test(stops)) return true;
  return breaksAtPoint({ before, stops, after });
}

/** Only a list marker stands before the stop on its line. */
function startsList(before: string): boolean {
  return /(?:^|\n)\s*\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)?$/.test(before) && before.length < REACH;
}

type Surroundings = { readonly before: string; readonly stops: string; readonly after: string };

/** A single full stop, with what may be an abbreviation before it. */
function breaksAtPoint({ before, stops, after }: Surroundings): boolean {
  const word = /[\p{L}\d.&'’-]*$/u.exec(before)![0].replace(/^[('"“‘-]+/, '');
  const closed = stops.length > 1;
  const next = /^["'“‘([]*([\p{L}\d]+(?:['’]\p{L}+)?)/u.exec(after)?.[1] ?? '';
  const starts = ABBREVIATION_CLASSES.starters.has(next.toLowerCase()) && /^\p{Lu}/u.test(next);
  if (closed && !/^[)\]]/.test(stops.slice(1))) return true;
  if (ABBREVIATION_CLASSES.beforeName.has(word)) return false;
  if (ABBREVIATION_CLASSES.beforeNumber.has(word) && /^[\d#]/.test(next)) return false;
  if (/^\p{Lu}$/u.test(word)) return !isInitial(before);
  if (ABBREVIATION_CLASSES.anywhere.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return starts;
  return true;
}

/** A capital before a full stop is the initial of a name, unless it is the pronoun or a letter that something is called by. */
function isInitial(before: string): boolean {
  return !/\b(?:and|or|than|as|but|am|do|did) I$/.test(before) && !/\b(?:vitamin|plan|team|group|grade|section|part|class|type|hepatitis|figure|exhibit|appendix) [A-Z]$/i.test(before);
}
