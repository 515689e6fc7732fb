/** the words of a text → the phonemes of each, given or made by the voice's rules in context. */
import { ProviderError } from '../../../../errors.ts';
import type { WordOrigin } from '../../../../script/script.ts';
import type { SpokenWord } from '../../../provider.ts';
import { alignWords, joinedWords } from './align-words.ts';
import { beginsWithVowel, britishIpa } from './british.ts';
import type { TextWord } from './cut-words.ts';
import { isEnglish, type SymbolAccent } from './model-symbols.ts';
import { parseIpa } from './parse-ipa.ts';
import type { NameGuesser } from './origins/known-words.ts';
import type { SpokenLanguage } from './spoken-language.ts';
import type { WordList } from './word-list.ts';

/** Texts → IPA, one for each: see `Phonemizer.phonemesOf`. */
export type AskPhonemes = (texts: readonly string[]) => Promise<readonly string[]>;

/** A word and its phonemes. */
export type SaidWord = TextWord & {
  readonly ipa: string;
  readonly source: SpokenWord['source'];
  /** Whether the voice's rules join it to the word before: “est-ce que” is ɛskə. */
  readonly isJoined?: true;
};

/** Options of `wordPhonemes`: the phonemizer, and the conventions of the voice. */
export type WordPhonemesOptions = {
  readonly ask: AskPhonemes;
  readonly accent: SymbolAccent;
  /** What decides before the voice's rules. @default the rules alone */
  readonly list?: WordList | undefined;
  /** What corrects them. @default nothing */
  readonly language?: SpokenLanguage | undefined;
  /** Guesses at names that the list lacks, by the language that their spelling shows. @default none */
  readonly guess?: NameGuesser | undefined;
  /** Where names come from, as the article shows. @default nothing is known */
  readonly nameOrigins?: readonly WordOrigin[] | undefined;
};

/**
 * Phonemes of every word that is said. The phonemizer gets the whole text, where “the” and “read”
 * depend on context, and each word alone, which shows where one ends and the next begins.
 * @throws ProviderError of kind `invalid-input` for given phonemes without any sound.
 */
export async function wordPhonemes(
  text: string,
  words: readonly TextWord[],
  options: WordPhonemesOptions,
): Promise<readonly SaidWord[]> {
  const list = options.list ?? options.language?.list;
  const [whole = '', ...alone] = await options.ask([text, ...words.map((word) => word.text)]);
  const compounds = await compoundsIn(words, options);
  const foreign = await foreignNamesIn(words, options);
  const heard = words.map((word, index) => ({ word, alone: alone[index]! }));
  const sounding = heard.filter((each) => each.alone !== '');
  const shares = alignWords(
    whole,
    sounding.map((each) => each.alone),
  );
  const joins = joinedWords(whole, shares);
  const joined = new Set(sounding.filter((_, index) => joins[index]).map(({ word }) => word));
  const corrected = sounding.map(({ word, alone: single }, index) => {
    const next = joins[index + 1] ? undefined : sounding[index + 1]?.word;
    const isNear = next !== undefined && /^\s+$/u.test(text.slice(word.end, next.start));
    const place = { text: word.text, alone: single, next: isNear ? next.text : undefined };
    return options.language?.correct(shares[index]!, place) ?? shares[index]!;
  });
  const byRules = new Map(sounding.map(({ word }, index) => [word, corrected[index]!]));

  const origins = new Map(options.nameOrigins?.map((each) => [each.word, each]));
  const said: SaidWord[] = [];
  for (const word of words) {
    const given = givenIpa(word) ?? endingOf(word, { before: said.at(-1), ...options });
    const listed =
      given === undefined ? (list?.ipaOf(word.text) ?? compounds.get(word.text)) : undefined;
    const isOpen = given === undefined && listed === undefined && byRules.has(word);
    const guessed = isOpen
      ? (foreign.get(word.text) ?? options.guess?.(word.text, origins.get(nameIn(word.text)))?.ipa)
      : undefined;
    const ipa = given ?? listed ?? guessed ?? byRules.get(word);
    if (ipa === undefined) continue;
    const source = sourceOf(word, { listed, guessed });
    const isJoined = joined.has(word) && source === 'rules' && said.at(-1)?.source === 'rules';
    said.push({ ...word, ipa, source, ...(isJoined && { isJoined }) });
  }
  return options.accent === 'british' ? sayBritish(text, said) : said;
}

/**
 * Phonemes of words with hyphens of which a part is listed: of that part as listed, of the others
 * by the rules. Not in English, whose forms and stresses depend on the whole.
 */
async function compoundsIn(
  words: readonly TextWord[],
  { ask, language }: WordPhonemesOptions,
): Promise<ReadonlyMap<string, string>> {
  const { list, correct } = language ?? {};
  if (list === undefined || correct === undefined) return new Map();
  const found = words
    .filter(({ text }) => text.includes('-') && list.ipaOf(text) === undefined)
    .map(({ text }) => ({ text, parts: text.split('-').filter(Boolean) }))
    .filter(({ parts }) => parts.some((part) => list.ipaOf(part) !== undefined));
  const parts = [...new Set(found.flatMap((each) => each.parts))];
  if (parts.length === 0) return new Map();
  const alone = await ask(parts);
  const said = new Map(parts.map((part, index) => [part, list.ipaOf(part) ?? alone[index]!]));
  const joined = found.map(({ text, parts: own }): [string, string] => {
    const ipa = own.map((part) => said.get(part)).join('');
    return [text, correct(ipa, { text, alone: ipa, next: undefined })];
  });
  return new Map(joined);
}

/** Phonemes of unlisted names of other languages, as the rules say them when they are spelled for these. */
async function foreignNamesIn(
  words: readonly TextWord[],
  { ask, language }: WordPhonemesOptions,
): Promise<ReadonlyMap<string, string>> {
  if (language === undefined) return new Map();
  const names = new Set(words.filter(({ ipa }) => ipa === undefined).map(({ text }) => text));
  const found = [...names].flatMap((text) => {
    const spelled = language.list.ipaOf(text) === undefined ? language.respell(text) : undefined;
    return spelled === undefined ? [] : [{ text, spelled }];
  });
  if (found.length === 0) return new Map();
  const said = await ask(found.map(({ spelled }) => spelled));
  return new Map(
    found.flatMap(({ text }, index): [string, string][] => {
      const alone = said[index]!;
      const ipa = language.correct(alone, { text, alone, next: undefined });
      return ipa === '' ? [] : [[text, ipa]];
    }),
  );
}

/** A word without a possessive ending. */
function nameIn(word: string): string {
  return word.normalize('NFC').replace(/['’]s?$/u, '');
}

type FoundPhonemes = Readonly<Record<'listed' | 'guessed', string | undefined>>;

function sourceOf(word: TextWord, { listed, guessed }: FoundPhonemes): SpokenWord['source'] {
  if (word.ipa !== undefined) return 'given';
  if (listed !== undefined) return 'list';
  return guessed === undefined ? 'rules' : 'origin';
}

/** Given phonemes, which are mostly American, in the accent of a British voice; and r between words. */
function sayBritish(text: string, words: readonly SaidWord[]): readonly SaidWord[] {
  return words.map((word, index) => {
    if (word.source === 'rules') return word;
    const isLinked = runsInto(text, { word, next: words[index + 1] });
    if (word.source === 'list') return isLinked ? { ...word, ipa: withLinkingR(word) } : word;
    return { ...word, ipa: britishIpa(word.ipa, { spelling: word.text, isLinked }) };
  });
}

/** “Lancaster and York”: an r that is written is heard before a vowel. */
function withLinkingR({ text, ipa }: SaidWord): string {
  return /re?$/iu.test(text) && /(?:[ɑɔɜ]ː|ə|ɛː)$/u.test(ipa) ? `${ipa}ɹ` : ipa;
}

type WordPair = { readonly word: SaidWord; readonly next: SaidWord | undefined };

/** Whether nothing but a blank stands before the next word, and that begins with a vowel. */
function runsInto(text: string, { word, next }: WordPair): boolean {
  if (next === undefined || !beginsWithVowel(next.ipa)) return false;
  return /^\s*$/u.test(text.slice(word.end, next.start));
}

function givenIpa({ text, ipa }: TextWord): string | undefined {
  if (ipa === undefined) return undefined;
  const parsed = parseIpa(ipa);
  if (/[^\p{Lm}\p{M}\s]/u.test(parsed)) return parsed;
  throw new ProviderError(`The phonemes given for “${text}” contain no sound: “${ipa}”.`, {
    code: 'PROVIDER_FAILED',
    provider: 'local',
    kind: 'invalid-input',
    retryable: false,
    hint: 'Write them in IPA: docs/lexicon.md has the symbols.',
  });
}

type EndingOptions = { readonly before: SaidWord | undefined; readonly accent: SymbolAccent };

/** The phonemes of an English “’s” or “s” directly after given phonemes, which determine them. */
function endingOf(word: TextWord, { before, accent }: EndingOptions): string | undefined {
  const follows = before?.source === 'given' && before.end === word.start;
  if (!follows || !isEnglish(accent) || !/^['’]?s$/u.test(word.text)) return undefined;
  const last = before.ipa.replace(/[\p{Lm}\p{M}\s]+$/u, '').at(-1) ?? '';
  if (/[szʃʒʧʤ]/u.test(last)) return 'ɪz';
  return /[ptkfθ]/u.test(last) ? 's' : 'z';
}
