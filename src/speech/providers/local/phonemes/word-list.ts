/** a list of words with the symbols of the model → the IPA of a word and of its regular forms. */
import { readFile } from 'node:fs/promises';
import type { SymbolAccent } from './model-symbols.ts';

/** The words of one accent, as the voices were trained with them. */
export type WordList = {
  /** IPA of a word as written, without given phonemes; `undefined` for one that the list lacks. */
  readonly ipaOf: (word: string) => string | undefined;
};

/** The lists that come with Lectern: `lexicon/words.*.txt` says what they are. */
const FILES: Partial<Record<SymbolAccent, URL>> = {
  american: new URL('../../../../../lexicon/words.en-US.txt', import.meta.url),
  british: new URL('../../../../../lexicon/words.en-GB.txt', import.meta.url),
};

const loaded = new Map<SymbolAccent, Promise<WordList | undefined>>();

/** The list of an accent, read once; `undefined` if it has none, or the package has lost it. */
export function readWordList(accent: SymbolAccent): Promise<WordList | undefined> {
  const list = loaded.get(accent) ?? readList(accent);
  loaded.set(accent, list);
  return list;
}

async function readList(accent: SymbolAccent): Promise<WordList | undefined> {
  const file = FILES[accent];
  if (file === undefined) return undefined;
  try {
    return parseWordList(await readFile(file, 'utf8'), accent);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Looks words up in a text of lines `word symbols`, sorted by code unit, without taking it apart:
 * a map of 50,000 lines would delay the first sound. A line with a word alone says that its rules are
 * right, so that no other word's form is taken for it.
 */
export function parseWordList(text: string, accent: SymbolAccent): WordList {
  const find = (word: string): string | undefined => symbolsIn(text, word);
  return {
    ipaOf: (word) => {
      const symbols = symbolsOfForm(word, { find, accent });
      return symbols === undefined ? undefined : ipaOfSymbols(symbols);
    },
  };
}

/** Binary search for the line of a word in a list; `''` for a word alone. */
export function symbolsIn(text: string, word: string): string | undefined {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = text.lastIndexOf('\n', middle - 1) + 1;
    const end = endOfLine(text, start);
    const blank = text.indexOf(' ', start);
    const found = text.slice(start, blank < 0 || blank > end ? end : blank);
    if (found === word) return blank < 0 || blank > end ? '' : text.slice(blank + 1, end);
    if (found < word) low = end + 1;
    else high = start;
  }
  return undefined;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

type FormOptions = {
  readonly find: (word: string) => string | undefined;
  readonly accent: SymbolAccent;
};

/** A word with small letters, or with a capital first; capitals throughout may be an acronym. */
const WORD = /^\p{L}\p{Ll}+$/u;

function symbolsOfForm(word: string, options: FormOptions): string | undefined {
  const contraction = /['’]/u.test(word) && options.find(word.toLowerCase().replace('’', "'"));
  if (contraction) return contraction;
  const [, stem = word, possessive] = /^(.+)['’](s?)$/u.exec(word) ?? [];
  if (!WORD.test(stem)) return undefined;
  if (possessive === undefined) return symbolsOfWord(stem, options);
  const symbols = symbolsOfWord(stem, options);
  // “the harbours’ walls”: said as “harbours”.
  return symbols && (possessive === 's' ? withS(symbols, options.accent) : symbols);
}

function symbolsOfWord(word: string, { find, accent }: FormOptions): string | undefined {
  const small = word.toLowerCase();
  const own = find(word) ?? find(small);
  if (own !== undefined) return own || undefined;
  const made = formsOf(small).flatMap(({ stem, join }) => {
    const symbols = find(stem) ?? find(capitalised(stem));
    return symbols === undefined ? [] : [symbols && join(symbols, accent)];
  });
  // “singing” may be of “sing” or “singe”: rules that see the sentence decide.
  return made.length === 1 ? made[0] || undefined : undefined;
}

/** A word that another may be a regular form of, and how its symbols become those of the form. */
type Stem = { readonly stem: string; readonly join: Form['join'] };

/** Every word that this may be a regular form of, in lower case. */
export function formsOf(word: string): readonly Stem[] {
  return FORMS.filter(({ ending }) => word.endsWith(ending)).flatMap(({ ending, stems, join }) => {
    const rest = word.slice(0, -ending.length);
    return rest.length < 3 ? [] : stems(rest).map((stem) => ({ stem, join }));
  });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Regular forms, which no list has: their endings, and the words they may be made of. */
type Form = {
  readonly ending: string;
  readonly stems: (stem: string) => readonly string[];
  readonly join: (symbols: string, accent: SymbolAccent) => string;
};

const FORMS: readonly Form[] = [
  { ending: 'ies', stems: (stem) => [`${stem}y`], join: withS },
  { ending: 'ied', stems: (stem) => [`${stem}y`], join: withD },
  { ending: 's', stems: (stem) => (stem.endsWith('s') ? [] : [stem]), join: withS },
  { ending: 'es', stems: (stem) => (/(?:[sxz]|[cs]h|o)$/u.test(stem) ? [stem] : []), join: withS },
  { ending: 'ed', stems: verbsOf, join: withD },
  { ending: 'ing', stems: verbsOf, join: withIng },
];

/** The verbs that may lose an e, or double a consonant, before an ending. */
function verbsOf(stem: string): readonly string[] {
  const isDoubled = /([b-df-hj-np-tvz])\1$/u.test(stem);
  return [stem, `${stem}e`, ...(isDoubled ? [stem.slice(0, -1)] : [])];
}

function withS(symbols: string, accent: SymbolAccent): string {
  if (/[szʃʒʧʤ]$/u.test(symbols)) return `${symbols}${weakVowel(accent)}z`;
  return symbols + (/[ptkfθ]$/u.test(symbols) ? 's' : 'z');
}

function withD(symbols: string, accent: SymbolAccent): string {
  if (/[td]$/u.test(symbols)) return `${flapped(symbols, accent)}${weakVowel(accent)}d`;
  return symbols + (/[pkfθsʃʧ]$/u.test(symbols) ? 't' : 'd');
}

function withIng(symbols: string, accent: SymbolAccent): string {
  const isLinked = accent === 'british' && /(?:[ɑɔɜ]ː|[ɪʊ]?ə|ɛː)$/u.test(symbols);
  return `${flapped(symbols, accent)}${isLinked ? 'ɹ' : ''}ɪŋ`;
}

function weakVowel(accent: SymbolAccent): string {
  return accent === 'american' ? 'ᵻ' : 'ɪ';
}

/** An American t between vowels: “united”. */
function flapped(symbols: string, accent: SymbolAccent): string {
  return accent === 'american' ? symbols.replace(/(?<=[AIOWYiuæɑɔəɛɜɪɹʊʌ])t$/u, 'T') : symbols;
}

const IPA: Readonly<Record<string, string>> = {
  A: 'eɪ',
  I: 'aɪ',
  O: 'oʊ',
  Q: 'əʊ',
  T: 'ɾ',
  W: 'aʊ',
  Y: 'ɔɪ',
  ʤ: 'dʒ',
  ʧ: 'tʃ',
};

/** The IPA of the model's symbols; `modelSymbols` makes the same symbols of it again. */
export function ipaOfSymbols(symbols: string): string {
  return Array.from(symbols, (symbol) => IPA[symbol] ?? symbol).join('');
}
