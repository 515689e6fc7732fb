/**
 * what a language's words say about pronunciation, and its list of words → the phonemes of a word
 * where the voice's rules say it wrongly: listed words, consonants between words, English words.
 */
import { readFileSync } from 'node:fs';
import { primaryLanguage } from '../../../../_internal/primary-language.ts';
import { wordsOf, type PronunciationWords } from '../../../../languages/language.ts';
import { languageOf } from '../../../../languages/registry.ts';
import { cutWords } from './cut-words.ts';
import { regionalSounds } from './espeak-voice.ts';
import { nameRespelling, type Respelling } from './respell-name.ts';
import { symbolsIn, type WordList } from './word-list.ts';

/** How a language is said where the voice's rules are wrong. */
export type SpokenLanguage = {
  readonly list: WordList;
  /** Phonemes of the rules, corrected. */
  readonly correct: (ipa: string, place: RulesPlace) => string;
  /** How a foreign name is spelled for the rules: see `nameRespelling`. */
  readonly respell: Respelling;
};

/** A word whose phonemes the rules made, and what stands beside it. */
export type RulesPlace = {
  readonly text: string;
  /** Its phonemes by itself. */
  readonly alone: string;
  /** The next word, if nothing but a blank is between them and it is not joined to this one. */
  readonly next: string | undefined;
};

const loaded = new Map<string, SpokenLanguage | undefined>();

/**
 * The pronunciation of a BCP 47 tag's language in its region, read once; `undefined` if nothing is
 * known of it. Without its list of words, which comes with the package, the rest applies.
 */
export function readSpokenLanguage(tag: string): SpokenLanguage | undefined {
  if (!loaded.has(tag)) loaded.set(tag, readLanguage(tag));
  return loaded.get(tag);
}

/** A word of a text, and the phonemes or the spelling that decide how it is said. */
export type DecidedWord = readonly [word: string, said: string];

/** The words of a text that the list of its language says, or that are foreign names: what may change from one release to the next. */
export function decidedWords(text: string, tag: string): readonly DecidedWord[] {
  const language = readSpokenLanguage(tag);
  if (language === undefined) return [];
  const { list, respell } = language;
  const words = cutWords(text, []).flatMap((word) => [word.text, ...word.text.split('-')]);
  return [...new Set(words)].flatMap((word): DecidedWord[] => {
    const said = word === '' ? undefined : (list.ipaOf(word) ?? respell(word));
    return said === undefined ? [] : [[word, said]];
  });
}

function readLanguage(tag: string): SpokenLanguage | undefined {
  const words = languageOf(tag).pronunciation;
  if (words === undefined) return undefined;
  const list = words.listed ? readList(primaryLanguage(tag)) : '';
  const own = spokenLanguage(words, list);
  const sounds = [...pairsOf(regionalSounds(tag)?.sounds ?? '')];
  const said = (ipa: string): string =>
    sounds.reduce((each, [from, to]) => each.replaceAll(from, to), ipa);
  const regionalIpa = (word: string): string | undefined => {
    const ipa = own.list.ipaOf(word);
    return ipa && said(ipa);
  };
  return { ...own, list: { ipaOf: regionalIpa } };
}

/** Some ten kilobytes, read at once: keys of clips, which are not waited for, depend on it. */
function readList(code: string): string {
  try {
    const file = new URL(`../../../../../lexicon/words.${code}.txt`, import.meta.url);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** `list`: lines `word phonemes`, sorted by code unit: see `parseWordList`. */
export function spokenLanguage(words: PronunciationWords, list: string): SpokenLanguage {
  const elided = pairsOf(words.elided ?? '');
  const linked = linksOf(words);
  const adapted = foreignOf(words);
  return {
    list: { ipaOf: (word) => listedIpa(word, { list, elided, ending: words.silentEnding }) },
    correct: (ipa, place) => adapted(linked(ipa, place), place),
    respell: nameRespelling(words.names),
  };
}

/** Words `a:b` of a list. */
function pairsOf(list: string): ReadonlyMap<string, string> {
  return new Map(
    list === '' ? [] : wordsOf(list).map((pair) => pair.split(':') as [string, string]),
  );
}

type ListOptions = {
  readonly list: string;
  readonly elided: ReadonlyMap<string, string>;
  readonly ending: string | undefined;
};

function listedIpa(word: string, options: ListOptions): string | undefined {
  const text = word.normalize('NFC').replaceAll('’', "'");
  const { list, elided, ending } = options;
  const own = findWord(list, text);
  if (own !== undefined) return own || undefined;
  const cut = text.indexOf("'") + 1;
  const beginning = cut > 0 ? elided.get(text.slice(0, cut - 1).toLowerCase()) : undefined;
  if (beginning !== undefined) {
    const rest = listedIpa(text.slice(cut), options);
    return rest && beginning + rest;
  }
  if (ending === undefined || !text.endsWith(ending)) return undefined;
  return findWord(list, text.slice(0, -ending.length)) || undefined;
}

/** A word as written, or in lower case; one in capitals as a name. */
function findWord(list: string, word: string): string | undefined {
  const small = word.toLowerCase();
  const name = word.length > 3 && word === word.toUpperCase() ? capitalised(small) : word;
  return symbolsIn(list, name) ?? symbolsIn(list, small);
}

function capitalised(words: string): string {
  return words.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

type Correction = SpokenLanguage['correct'];

/** Consonants that are only heard before the vowel of the next word. */
function linksOf({ links }: PronunciationWords): Correction {
  if (links === undefined) return (ipa) => ipa;
  const always = new Set(wordsOf(links.always));
  const beforeNouns = new Set(wordsOf(links.beforeNouns));
  const notNouns = new Set(wordsOf(links.notNouns));
  const added = pairsOf(links.added);
  const compounds = pairsOf(links.compounds);
  const vowel = new RegExp(`^(?:${links.vowel})`, 'iu');
  const compound: Correction = (ipa, { text }) => {
    const first = /^\p{L}+(?=-)/u.exec(text)?.[0] ?? '';
    const [stem, consonant = ''] = compounds.get(first.toLowerCase())?.split('+') ?? [];
    if (stem === undefined || !plain(ipa).startsWith(stem)) return ipa;
    const end = lengthOf(ipa, stem);
    const isLinked = vowel.test(text.slice(first.length + 1));
    return isLinked ? ipa.slice(0, end) + consonant + ipa.slice(end) : ipa;
  };
  return (ipa, place) => {
    const [, joint = '', word = ''] = /([-'’]?)(\p{L}+)$/u.exec(place.text.toLowerCase()) ?? [];
    const next = place.next?.toLowerCase();
    if (word === '' || next === undefined) return compound(ipa, place);
    const isLinked = plain(ipa).length > plain(place.alone).length;
    const beforeNoun = !notNouns.has(next);
    // An inverted pronoun does not link: “ont-ils accepté”.
    const mayLink = always.has(word) ? joint !== '-' : beforeNouns.has(word) && beforeNoun;
    const isWrong = isLinked && !mayLink && plain(ipa).startsWith(plain(place.alone));
    const isMissing = !isLinked && beforeNoun && vowel.test(next);
    const linked = isWrong ? place.alone : ipa + ((isMissing && added.get(word)) || '');
    return compound(linked, place);
  };
}

/** Phonemes without stress. */
function plain(ipa: string): string {
  return ipa.replace(/[ˈˌ]/gu, '');
}

/** The characters of phonemes with stress that a beginning without stress takes. */
function lengthOf(ipa: string, beginning: string): number {
  let end = 0;
  while (plain(ipa.slice(0, end)).length < beginning.length) end += 1;
  return end;
}

/** A word that the rules said as English, with the sounds of the language and its stress. */
function foreignOf({ foreign }: PronunciationWords): Correction {
  if (foreign === undefined) return (ipa) => ipa;
  const heard = new RegExp(foreign.heard, 'u');
  const stressed = foreign.stressed && new RegExp(`${foreign.stressed}$`, 'u');
  const rows = foreign.sounds.map(([sounds, becomes, spelled = '']) => ({
    sounds: new RegExp(sounds, 'gu'),
    becomes,
    spelled: new RegExp(spelled, 'iu'),
  }));
  return (ipa, { text }) => {
    if (!heard.test(ipa)) return ipa;
    const said = rows
      .filter(({ spelled }) => spelled.test(text))
      .reduce(
        (each, { sounds, becomes }) => each.replace(sounds, becomes),
        stressed ? plain(ipa) : ipa,
      );
    return stressed ? said.replace(stressed, 'ˈ$&') : said;
  };
}
