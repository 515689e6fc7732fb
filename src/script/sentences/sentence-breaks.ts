/** a full stop with its surroundings → whether the sentence ends there. */
import { ABBREVIATION_CLASSES } from '../rules/en/words/stops.ts';

/** A possible end: the stops with closing quotes, where its sentence began, and the language. */
export type PossibleEnd = {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly language: string;
};

/** How far the decision looks to either side, in characters; no word that matters is longer. */
const REACH = 48;

/** A bracket is taken for open only if it closes within this many characters; a longer one is a slip of the pen. */
const BRACKET_REACH = 160;

/** What is seen around a stop. */
type Surroundings = {
  /** From the start of the sentence, at most `REACH` characters, without white space at its end. */
  readonly before: string;
  readonly stops: string;
  /** Whether the stop follows its word without a space. */
  readonly touches: boolean;
  readonly after: string;
  /** The first word behind, in its own letters; empty when none follows. */
  readonly next: string;
  /** The first characters of the sentence. */
  readonly opening: string;
  /** Characters of the sentence so far. */
  readonly length: number;
};

/** Whether a sentence ends at this stop. */
export function breaksSentence(text: string, at: PossibleEnd): boolean {
  const stop = look(text, at);
  const { before, stops, after } = stop;
  if (after === '') return false;
  if (/^[.)]{1,2}$/.test(stops) && isListMarker(before, stop.length)) return false;
  if (/^[,;:%\u2013\u2014)\]}]/.test(after) || /^["”’']{0,2} ?[,.;:)\]]/.test(after)) return false;
  if (/[\u3002\uff01\uff1f]/.test(stops)) return true;
  if (isInBrackets(text, at) || isInBullet(stop, text.slice(at.end, at.end + BRACKET_REACH)))
    return false;
  if (/^\p{Ll}/u.test(after)) return goesOnSmall(stop);
  if (/[!?]/.test(stops)) return true;
  if (/\u2026|\.[. ]/.test(stops)) return !/^I(?:$|['’])/.test(stop.next);
  return breaksAtPoint(stop);
}

function look(text: string, at: PossibleEnd): Surroundings {
  const sentence = Math.max(at.from, at.start - REACH);
  const after = text.slice(at.end, at.end + REACH).trimStart();
  const opening = text.slice(at.from, at.from + REACH).trimStart();
  return {
    before: text.slice(sentence, at.start).trimEnd(),
    stops: text.slice(at.start, at.end),
    touches: /\S/.test(text[at.start - 1] ?? ' '),
    after,
    next: /^["'“‘([]*([\p{L}\d]+(?:['’]\p{L}+)?)/u.exec(after)?.[1] ?? '',
    opening,
    length: at.start - at.from,
  };
}

/** Only a list marker stands before the stop in its sentence. */
function isListMarker(before: string, length: number): boolean {
  return length < 12 && /^\s*\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)?$/.test(before);
}

/** A short bulleted line is one item, whatever stops it holds: its end is the end of the line. */
function isInBullet(stop: Surroundings, rest: string): boolean {
  return (
    /^[*•‣◦] /.test(stop.opening) &&
    stop.length < BRACKET_REACH &&
    /^[^\n]{1,120}(?:\n|$)/.test(rest) &&
    rest.length < BRACKET_REACH
  );
}

/** What goes on with the sentence around something said or asked. */
const SPEECH =
  /^(?:said|says|asked|asks|he|she|they|and|or|but|of|in|is|was|are|were|has|had|with|by)\b/;

/** Before a small letter a sentence ends only where its writer uses no capitals at all, or the next word is a name that begins small. */
function goesOnSmall(stop: Surroundings): boolean {
  if (/^(?:iPhone|iPad|iOS|eBay|macOS)\b/.test(stop.after)) return true;
  // A question mark that touches its word and nothing else is an end even for a writer in a hurry; `“Why?” he asked` is not.
  if (/^\?{1,4}$/.test(stop.stops) && stop.touches && !SPEECH.test(stop.after)) return true;
  const careless = /^["'“‘(]?\p{Ll}/u.test(stop.opening) && stop.length > 8;
  return (
    careless && /^(?:\.|[!?]{1,4})$/.test(stop.stops) && !isAbbreviation(lastWord(stop.before))
  );
}

const IN_WORD = /[\p{L}\d.&'’-]/u;

function lastWord(before: string): string {
  let start = before.length;
  while (start > 0 && IN_WORD.test(before[start - 1]!)) start--;
  return before.slice(start).replace(/^['’-]+/, '');
}

function isAbbreviation(word: string): boolean {
  const { beforeName, beforeNumber, anywhere } = ABBREVIATION_CLASSES;
  return (
    beforeName.has(word) ||
    beforeNumber.has(word) ||
    anywhere.has(word) ||
    /^(?:\p{L}\.)*\p{L}$/u.test(word)
  );
}

/** Whether a bracket opened in this sentence is still open and closes soon. */
function isInBrackets(text: string, at: PossibleEnd): boolean {
  const rest = text.slice(at.end, at.end + BRACKET_REACH);
  if (!/^[^([{]*[)\]}]/.test(rest)) return false;
  const sentence = text.slice(Math.max(at.from, at.start - BRACKET_REACH), at.end);
  let depth = 0;
  for (const character of sentence) {
    if ('([{<'.includes(character)) depth++;
    else if (')]}>'.includes(character)) depth = Math.max(0, depth - 1);
  }
  // A bracket around whole sentences holds more than one; only what opened inside a sentence keeps it together.
  return depth > 0 && !/^\s*[([{]/.test(sentence);
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b|^(?:E|C|M|P|A)[SD]?T\b|^(?:Eastern|Central|Pacific|Mountain|GMT|UTC|BST|CET|EET|Moscow|Kyiv|Beijing|London|local)\b|^P\.D/;

/** A single full stop, with what may be an abbreviation before it. */
function breaksAtPoint(stop: Surroundings): boolean {
  const { before, stops, after, next } = stop;
  const { beforeName, beforeNumber, anywhere, endable, units, calendar } = ABBREVIATION_CLASSES;
  const word = abbreviationAt(before);
  const capital = /^\p{Lu}/u.test(next);
  const starts = capital && isStarter(stop);
  if (stops.length > 1 && !/^.\s{0,2}\[/.test(stops)) return true;
  if (beforeName.has(word))
    return (
      (starts && isStreet(before)) ||
      (NOBODY.test(before) && SURE_START.test(after) && !/^He\b/.test(after))
    );
  if (/(?:^|[\s(])(?:e\. g|i\. e)$/i.test(before)) return false;
  if (
    beforeNumber.has(word) &&
    (calendar.has(word) ? /^\d/ : /^(?:[\d#]|[IVX]+(?!\p{L}))/u).test(after)
  )
    return false;
  if (isYearOfLife(before, after)) return false;
  if (/\d(?:st|nd|rd|th) c$/.test(before)) return starts;
  if (calendar.has(word) && DATED.test(before))
    return capital && !CALENDAR.test(after) && !isOpeningPhrase(stop);
  if (/^\p{Lu}$/u.test(word))
    return (
      !isInitial(stop) ||
      SURE_START.test(after) ||
      (starts && /\b(?:an?|the) \p{Lu}$/u.test(before))
    );
  if (units.has(word))
    return /\d[ -]?\p{L}{1,4}$|\d \p{L}{2}\. \p{L}{2}$/u.test(before)
      ? capital && !isOpeningPhrase(stop)
      : true;
  if (endable.has(word))
    return capital && !after.startsWith('(') && !CALENDAR.test(after) && !isOpeningPhrase(stop);
  if (COMPANY_END.test(before) && TELLS.test(after)) return true;
  if (anywhere.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return starts;
  return true;
}

/** The abbreviation before a stop; of `Mon.-Fri` and `30-Jan` the part behind the hyphen. */
function abbreviationAt(before: string): string {
  const word = lastWord(before);
  return /[.\d]-(\p{Lu}\p{Ll}{1,4})$/u.exec(word)?.[1] ?? word;
}

/** Whether the next word begins sentences. */
function isStarter({ next, after }: Surroundings): boolean {
  const word = next.toLowerCase();
  return (
    ABBREVIATION_CLASSES.starters.has(word) ||
    (ABBREVIATION_CLASSES.looseStarters.has(word) && /^\S+ \p{Ll}/u.test(after))
  );
}

/** `Downing St` and `42nd St`: what stands behind a name is no saint, and `Ocean Dr` no doctor. */
function isStreet(before: string): boolean {
  return /(?:\p{Lu}\p{Ll}+|\d(?:st|nd|rd|th)) (?:St|Dr)$/u.test(before);
}

/** `b. 1950`, `d. c. 1519`, `fl. 1200`: born, died and flourished stand before a year. */
function isYearOfLife(before: string, after: string): boolean {
  return /(?:^|[\s(])(?:b|d|fl|r)$/.test(before) && /^(?:c\. ?|ca\. ?)?\d{3,4}s?\b/.test(after);
}

/** No name begins with these words, so an initial (`Henry V`, `Malcolm X`) ends the sentence before them. */
const SURE_START = /^(?:The|It|They|She|He|This|These|There|We|But)\b(?!\.)/;

/** A rank with nobody behind it: `he is a Sgt`. */
const NOBODY =
  /\b(?:an?|the|his|her|their|our|my) (?:Drs?|Govs?|Sens?|Reps?|Gen|Lt|Col|Maj|Capt|Cpt|Cmdr|Sgt|Cpl|Pvt|Adm|Brig|Pres|Prof|Det|Insp|Supt|Amb|Atty)$/;

/** Behind the legal form of a company or the end of a name, a noun with a verb right behind it begins to tell something new. */
const COMPANY_END = /\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr)$/;
const TELLS =
  /^\p{Lu}\p{Ll}+ (?:grew|rose|fell|was|were|is|are|has|have|had|will|did|came|went)\b/u;

/** Before a month or a day that stands without a number. */
const DATED =
  /\b(?:in|of|by|on|since|until|till|from|to|last|next|this|every|late|early|mid)[ -]\p{L}{3,5}$/iu;

/** A few words of place or time at the start, as in `At 6 a.m. Mr. Ray left`: the sentence has hardly begun. */
function isOpeningPhrase(stop: Surroundings): boolean {
  const words =
    /(?:^|[:;]\s)\s*["“]?(?:In|On|At|By|Around|From|Within|Before|After|Since|Until|About)\s(?:[^:;]|:\d){0,40}$/.test(
      `${stop.length > REACH ? '…' : ''}${stop.before}`,
    );
  return words && !/^(?:The|He|She|It|They|We)\b/.test(stop.next);
}

/** A figure in words before a letter, as `3B` is spoken: then the letter belongs to it. */
const SPOKEN_FIGURE =
  /(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand|million|billion|trillion) \p{Lu}$/u;

/** A capital before a full stop is the initial of a name, unless it is the pronoun, a unit behind a number, or a letter that something is called by. */
function isInitial({ before, after, touches }: Surroundings): boolean {
  // `960 F. Supp.` is a volume of law reports.
  if (
    /(?:\d|\d ?° ?)\p{Lu}$|(?<![\d,])\d{1,3}(?:\.\d{1,3})? ?°? [CFKVW]$/u.test(before) &&
    touches &&
    !/^(?:\p{Lu}\.|Supp|App)/u.test(after)
  )
    return false;
  return (
    !/\b(?:and|or|than|as|but|am|do|did) I$/.test(before) &&
    !/\b(?:vitamin|plan|team|group|grade|section|part|class|type|hepatitis|figure|exhibit|appendix|dot|slash|dash) [A-Z]$/i.test(
      before,
    ) &&
    !(SPOKEN_FIGURE.test(before) && !/^\p{Lu}\./u.test(after))
  );
}
