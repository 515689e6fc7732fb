/** a script → the words in neither lexicon nor dictionary: names to check before recording. */
import { loadDictionaries, type Dictionaries, type Dictionary } from './dictionary.ts';
import type { Lexicon } from '../lexicon/compile-lexicon.ts';
import { normalizeText } from '../normalize/normalize.ts';
import { isUncertain } from '../rules/compiled-table.ts';
import type { Script, Segment, Span } from '../script.ts';
import type { TextRange } from '../sentences/split-sentences.ts';
import { foreignWords } from '../characters/writing-systems.ts';
import { ACTS_LIKE_PERSON, ORGANISATION, PLACE, PLACE_BEFORE, TITLE_BEFORE } from './name-words.ts';

/** One word to check. */
export type UnknownName = {
  /** As first written. */
  readonly word: string;
  readonly count: number;
  readonly kind: NameKind;
  /** The first sentence that contains it, as printed. */
  readonly sentence: string;
  readonly segmentId: string;
  /** Its spoken form, as sent to the voice. */
  readonly spoken: string;
  /**
   * What the voice makes of it: it reads it by its own spelling rules, names its letters, or cannot
   * say it.
   */
  readonly takes: 'as a word' | 'letter by letter' | 'not at all';
};

/** The dictionaries of all languages of a script. */
export function dictionariesFor({ segments }: Script): Promise<Dictionaries> {
  return loadDictionaries(segments.map(({ language }) => language));
}

/** Options of `findNames`. */
export type FindNamesOptions = {
  /** Those of the languages of the script. */
  readonly dictionaries: Dictionaries;
  readonly lexicon?: Lexicon | undefined;
  /** ISO 15924 codes of the scripts that the voice can speak; left out: unknown. */
  readonly scripts?: readonly string[] | undefined;
};

/** Words; hyphens separate them, apostrophes only behind what a language elides. */
const WORD = /[\p{L}][\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * Figures whose value nothing decides, then the unknown words, the most frequent first, then in
 * order of appearance. Other words that a rule rewrites are known. A name is known only if the
 * dictionary has its own sound.
 */
export function findNames(script: Script, options: FindNamesOptions): readonly UnknownName[] {
  return collect(script, {
    options,
    hasFigures: true,
    isWanted: (word, place) =>
      !isKnown(word, place) || (isName(word, place) && !hasName(word, place)),
  });
}

/** The names that the dictionary knows and no lexicon: a voice has rules of its own, and may spell them out. */
export function findKnownNames(script: Script, options: FindNamesOptions): readonly UnknownName[] {
  return collect(script, {
    options,
    isWanted: (word, place) =>
      isName(word, place) && hasName(word, place) && options.lexicon?.knows(word) !== true,
  });
}

/** A capitalised word within a sentence; headings have capitals for other reasons. */
function isName(word: string, { segment, at }: WordPlace): boolean {
  if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(word) || segment.role !== 'paragraph') return false;
  return !segment.sentences.some(({ start }) => start === at.start);
}

function hasName(word: string, { dictionary, options }: WordPlace): boolean {
  return options.lexicon?.knows(word) === true || dictionary.hasName(word);
}

type CollectOptions = {
  readonly options: FindNamesOptions;
  /** Whether figures whose value nothing decides are listed too. @default false */
  readonly hasFigures?: boolean;
  readonly isWanted: (word: string, place: WordPlace) => boolean;
};

function collect(
  script: Script,
  { options, hasFigures = false, isWanted }: CollectOptions,
): readonly UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const segment of script.segments) {
    if (segment.role === 'disclosure') continue;
    const dictionary = options.dictionaries(segment.language);
    for (const span of segment.spans) {
      if (hasFigures && isUncertain(span.rule, segment.language))
        addFigure(found, { segment, span });
      if (span.rule !== null && span.rule !== 'unicode-fold' && span.rule !== 'romanize') continue;
      for (const { word, at } of wordsIn(segment.text, span, dictionary)) {
        // Of a language whose words are not listed, only what looks like a name tells something.
        if (!dictionary.hasOrdinaryWords && !/^\p{Lu}/u.test(word)) continue;
        const place = { segment, at, dictionary, options };
        if (!isWanted(word, place)) continue;
        const known = found.get(keyOf(word));
        found.set(
          keyOf(word),
          known === undefined ? describe(word, place) : { ...known, count: known.count + 1 },
        );
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(b.kind === 'figure') - Number(a.kind === 'figure') || b.count - a.count,
  );
}

/** A word without an English possessive, and where it is in its segment. */
type FoundWord = { readonly word: string; readonly at: TextRange };

function* wordsIn(text: string, span: TextRange, { elided }: Dictionary): Generator<FoundWord> {
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + match.index;
    const [front = ''] = /^[^'’]+['’](?=.)/.exec(match[0]) ?? [];
    const isElided = elided.has(front.slice(0, -1).toLowerCase());
    const skipped = isElided ? front.length : 0;
    const word = match[0]
      .slice(skipped)
      .normalize('NFC')
      .replace(/['’]s?$/, '');
    yield { word, at: { start: start + skipped, end: start + skipped + word.length } };
  }
}

/** Counts a figure whose value nothing decides. */
function addFigure(
  found: Map<string, UnknownName>,
  { segment, span }: { readonly segment: Segment; readonly span: Span },
): void {
  const word = segment.text.slice(span.start, span.end);
  const known = found.get(word);
  found.set(word, {
    word,
    count: (known?.count ?? 0) + 1,
    kind: 'figure',
    sentence: known?.sentence ?? sentenceAt(segment, span.start),
    segmentId: known?.segmentId ?? segment.id,
    spoken: segment.spokenText.slice(span.spokenStart, span.spokenEnd),
    takes: 'as a word',
  });
}

/** The sentence at an offset, as printed. */
function sentenceAt(segment: Segment, at: number): string {
  const whole = { start: 0, end: segment.text.length };
  const holds = (each: TextRange): boolean => each.start <= at && at < each.end;
  const sentence = segment.sentences.find(holds) ?? whole;
  return segment.text.slice(sentence.start, sentence.end);
}

/** Plural and singular of a name are checked as one. */
function keyOf(word: string): string {
  return word.toLowerCase().replace(/(?<=..[^s])s$/, '');
}

function isKnown(word: string, { dictionary, options }: WordPlace): boolean {
  const isLetter = Array.from(word).length < 2;
  return isLetter || options.lexicon?.knows(word) === true || dictionary.has(word);
}

/** Where a word is, and what to look it up in. */
type WordPlace = {
  readonly segment: Segment;
  readonly at: TextRange;
  /** That of the segment's language. */
  readonly dictionary: Dictionary;
  readonly options: FindNamesOptions;
};

function describe(word: string, { segment, at, options }: WordPlace): UnknownName {
  const { spokenText } = normalizeText(word, {
    language: segment.language,
    lexicon: options.lexicon,
  });
  const foreign =
    options.scripts !== undefined &&
    foreignWords(spokenText, { scripts: options.scripts }).length > 0;
  return {
    word,
    count: 1,
    kind: guessKind(segment.text, at),
    sentence: sentenceAt(segment, at.start),
    segmentId: segment.id,
    spoken: spokenText,
    takes: foreign ? 'not at all' : readingOf(spokenText),
  };
}

function readingOf(spoken: string): UnknownName['takes'] {
  return isSpelled(spoken) ? 'letter by letter' : 'as a word';
}

/** Every engine tried reads capitals without a vowel, or joined by hyphens, as letters. */
function isSpelled(spoken: string): boolean {
  return /^[A-Z](?:-(?:[A-Z]|ay))+/.test(spoken) || /^[B-DF-HJ-NP-TV-XZ]{2,6}$/.test(spoken);
}

/** What an unknown word probably is. */
type NameKind = 'person' | 'place' | 'organisation' | 'acronym' | 'name' | 'word' | 'figure';

/** How far to look around the word, in characters. */
const REACH = 60;

const RUN_BEFORE =
  /(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+(?:(?:of|de|la|van|von|der|al|bin|the)\s+)?){0,4}$/u;
const RUN_AFTER = /^[’']?s?(?:\s+(?:(?:of|de|la|van|von|der)\s+)?\p{Lu}[\p{L}\p{M}'’-]*){0,4}/u;

/**
 * The likely kind of the word at a range of a text: a guess for sorting a list, which does not
 * affect speech.
 */
export function guessKind(
  text: string,
  at: { readonly start: number; readonly end: number },
): NameKind {
  const word = text.slice(at.start, at.end);
  const before = text.slice(Math.max(0, at.start - REACH), at.start);
  const after = text.slice(at.end, at.end + REACH);
  if (/^[\p{Lu}\d&]{2,}s?$/u.test(word)) return 'acronym';
  if (!/^\p{Lu}/u.test(word)) return 'word';
  const run = `${RUN_BEFORE.exec(before)?.[0] ?? ''}${word}${RUN_AFTER.exec(after)?.[0] ?? ''}`;
  if (ORGANISATION.test(run)) return 'organisation';
  if (TITLE_BEFORE.test(before) || ACTS_LIKE_PERSON.test(after)) return 'person';
  if (PLACE.test(run) || PLACE_BEFORE.test(before) || /^,\s\p{Lu}\p{Ll}+,/u.test(after))
    return 'place';
  return /\p{L}\s+\p{Lu}/u.test(run.trim()) ? 'person' : 'name';
}
