/** a script → the words in neither lexicon nor dictionary: names to check before recording. */
import type { Dictionary } from './dictionary.ts';
import type { Lexicon } from '../lexicon/compile-lexicon.ts';
import { normalizeText } from '../normalize/normalize.ts';
import { primaryLanguage } from '../../_internal/primary-language.ts';
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

/** Options of `findNames`. */
export type FindNamesOptions = {
  readonly dictionary: Dictionary;
  readonly lexicon?: Lexicon | undefined;
  /** ISO 15924 codes of the scripts that the voice can speak; left out: unknown. */
  readonly scripts?: readonly string[] | undefined;
};

/** Words; hyphens separate them, apostrophes do not. */
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
      !isKnown(word, options) || (isName(word, place) && !hasSound(word, options)),
  });
}

/** The names that the dictionary knows and no lexicon: a voice has rules of its own, and may spell them out. */
export function findKnownNames(script: Script, options: FindNamesOptions): readonly UnknownName[] {
  return collect(script, {
    options,
    isWanted: (word, place) =>
      isName(word, place) && hasSound(word, options) && options.lexicon?.knows(word) !== true,
  });
}

/** A capitalised word within a sentence; headings have capitals for other reasons. */
function isName(word: string, { segment, at }: WordPlace): boolean {
  if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(word) || segment.role !== 'paragraph') return false;
  return !segment.sentences.some(({ start }) => start === at.start);
}

function hasSound(word: string, { dictionary, lexicon }: FindNamesOptions): boolean {
  const letters = word.replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
  const singular = letters.replace(/(?<=..[^s])s$/, '');
  return (
    lexicon?.knows(word) === true ||
    dictionary.hasSound(letters) ||
    (singular !== letters && dictionary.hasSound(singular))
  );
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
    // The dictionary is English: in other languages, list only what looks like a name.
    const foreign = primaryLanguage(segment.language) !== 'en';
    for (const span of segment.spans) {
      if (hasFigures && isUncertain(span.rule, segment.language))
        addFigure(found, { segment, span });
      if (span.rule !== null && span.rule !== 'unicode-fold' && span.rule !== 'romanize') continue;
      for (const match of segment.text.slice(span.start, span.end).matchAll(WORD)) {
        const word = match[0].normalize('NFC').replace(/['’]s?$/, '');
        const at = { start: span.start + match.index, end: span.start + match.index + word.length };
        const isPlain = foreign && !/^\p{Lu}/u.test(word);
        if (isPlain || !isWanted(word, { segment, at, options })) continue;
        const known = found.get(keyOf(word));
        found.set(
          keyOf(word),
          known === undefined
            ? describe(word, { segment, at, options })
            : { ...known, count: known.count + 1 },
        );
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(b.kind === 'figure') - Number(a.kind === 'figure') || b.count - a.count,
  );
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

const CONTRACTION = /^(?:[a-z]+n't|[a-z]+'(?:ll|re|ve|d|m|s))$/i;

function isKnown(word: string, options: FindNamesOptions): boolean {
  const typed = word.replaceAll('’', "'");
  if (
    Array.from(word).length < 2 ||
    options.lexicon?.knows(word) === true ||
    CONTRACTION.test(typed)
  )
    return true;
  const letters = typed.normalize('NFD').replace(/\p{M}/gu, '');
  // A name with diacritics is not the English word that remains without them.
  if (letters !== typed && /^\p{Lu}/u.test(word)) return false;
  return options.dictionary.has(letters);
}

/** Where a word is, and what to look it up in. */
type WordPlace = {
  readonly segment: Segment;
  readonly at: TextRange;
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
