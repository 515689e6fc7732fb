/** a language and a word → whether its list, `lexicon/vocabulary.<code>.br`, has the word or another of its forms. */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { wordsOf, type VocabularyWords } from '../../languages/language.ts';
import { languageOf } from '../../languages/registry.ts';

/** The words of a language, as written: ordinary ones in small letters, names (and German nouns) with a capital. */
export type ListedWords = {
  /** Whether it has the word, another form of it, or its parts; a capital may be that of a sentence. */
  readonly has: (word: string) => boolean;
  /** Whether it has exactly this name, or one that is written as an ordinary word. */
  readonly hasName: (word: string) => boolean;
};

const unpack = promisify(brotliDecompress);

const loaded = new Map<string, Promise<ListedWords | undefined>>();

/**
 * The list of a BCP 47 tag, read on first use (a tenth of a second at most); `undefined` where there is no list of
 * its words, or the package has lost it.
 */
export function loadListedWords(tag: string): Promise<ListedWords | undefined> {
  const code = primaryLanguage(tag);
  const found = loaded.get(code) ?? readListedWords(code);
  loaded.set(code, found);
  return found;
}

async function readListedWords(code: string): Promise<ListedWords | undefined> {
  const { vocabulary } = languageOf(code);
  if (vocabulary === undefined) return undefined;
  const file = new URL(`../../../lexicon/vocabulary.${code}.br`, import.meta.url);
  try {
    const text = await unpack(await readFile(file));
    return openListedWords(readWords(text.toString('utf8')), vocabulary);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Lines of a number in base 36, how many letters a word shares with the one before it, and its other letters. */
export function readWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  let word = '';
  for (const line of text.split('\n')) {
    word = word.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1);
    words.add(word);
  }
  return words;
}

/** Letters of a stem below which other forms prove nothing. */
const SHORTEST_STEM = 3;

/** Letters of a part of a word that is not told as short; those of a part that only its other forms prove. */
const SHORTEST_PART = 4;
const SHORTEST_FORM = 5;

/** Letters of the short parts. */
const SHORTEST_TOLD_PART = 2;

/** Parts of which a word may be made: “Feinstaubgrenzwerte” has four. */
const MOST_PARTS = 5;

/** What is made of a list of words and of how its language inflects and joins them. */
export function openListedWords(
  words: ReadonlySet<string>,
  { endings, prefixes = '', joints, shortParts = '', hasNounCapitals = false }: VocabularyWords,
): ListedWords {
  // “-” stands for an empty ending.
  const allEndings = wordsOf(endings).map((each) => (each === '-' ? '' : each));
  const fronts = prefixes === '' ? [] : wordsOf(prefixes);
  const between = joints === undefined ? [] : ['', ...wordsOf(joints)];
  const short = new Set(wordsOf(shortParts));
  const listed = (word: string): boolean =>
    words.has(word) || (hasNounCapitals && words.has(capitalised(word)));

  const isForm = (word: string): boolean =>
    allEndings.some((ending) => {
      const stem = word.slice(0, word.length - ending.length);
      if (!word.endsWith(ending) || stem.length < SHORTEST_STEM) return false;
      return allEndings.some((other) => other !== ending && listed(stem + other));
    });
  const isOrdinary = (word: string): boolean =>
    listed(word) ||
    isForm(word) ||
    fronts.some((front) => word.startsWith(front) && isPart(word.slice(front.length)));
  const isPart = (word: string): boolean =>
    short.has(word) ||
    (word.length >= SHORTEST_PART && listed(word)) ||
    (word.length >= SHORTEST_FORM && isForm(word));
  const isFirstPart = (word: string): boolean =>
    short.has(word) || (word.length >= SHORTEST_PART && listed(word));
  const isJoined = (word: string, parts = 1): boolean => {
    if (parts > 1 && isPart(word)) return true;
    if (parts === MOST_PARTS) return false;
    for (let at = SHORTEST_TOLD_PART; at <= word.length - SHORTEST_TOLD_PART; at++) {
      const [first, rest] = [word.slice(0, at), word.slice(at)];
      if (!isFirstPart(first)) continue;
      const goesOn = between.some(
        (joint) => rest.startsWith(joint) && isJoined(rest.slice(joint.length), parts + 1),
      );
      if (goesOn) return true;
    }
    return false;
  };
  const knows = (word: string): boolean =>
    isOrdinary(word) || (between.length > 0 && isJoined(word));
  const hasName = (name: string): boolean => {
    const lower = name.toLowerCase();
    return words.has(name) || words.has(lower) || (hasNounCapitals && knows(lower));
  };
  return {
    has: (word) => words.has(typed(word)) || knows(typed(word).toLowerCase()),
    hasName: (word) => hasName(typed(word)),
  };
}

/** With the apostrophe that the lists have. */
function typed(word: string): string {
  return word.replaceAll('’', "'");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
