/** scripts → the words to check before recording, with what the voice makes of each. */
import type { Dictionary } from '../../script/names/dictionary.ts';
import {
  dictionariesFor,
  findKnownNames,
  findNames,
  type UnknownName,
} from '../../script/names/find-names.ts';
import type { Lexicon } from '../../script/lexicon/compile-lexicon.ts';
import type { Script, WordOrigin } from '../../script/script.ts';
import { soundAlike } from '../../script/names/sounds-alike.ts';
import { isSpelledOut } from '../../script/names/spelled-out.ts';
import type { SpeechProvider, SpeechRequest, SpokenWord } from '../../speech/provider.ts';
import { readForeignLook } from '../../speech/providers/local/phonemes/origins/foreign-look.ts';
import { ProviderError } from '../../errors.ts';

/** A word to check and what the voice will say for it. */
export type NameToCheck = UnknownName & {
  /** IPA, as the voice would say it; absent if it cannot tell. */
  readonly ipa?: string;
  /** What decides that: a list of words, the language that the spelling shows, or rules of spelling. */
  readonly decidedBy?: 'list' | 'origin' | 'rules';
  /** IPA in the dictionary, if that has other sounds. */
  readonly otherSounds?: readonly string[];
};

/** What says the words of a script. */
export type Speaker = {
  readonly voice: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Where names come from, as the article shows. */
  readonly nameOrigins: readonly WordOrigin[];
};

/** Options of `openNameCheck`. */
export type NameCheckOptions = {
  readonly provider: SpeechProvider;
  readonly signal?: AbortSignal | undefined;
};

/** Finds the words to check of one script. */
export type NameCheck = (
  script: Script,
  options: { readonly lexicon?: Lexicon | undefined },
) => Promise<readonly NameToCheck[]>;

/** The voice, language and origins by which a script's names are said. */
export function nameSpeakerOf({ article, segments, voices }: Script): Speaker {
  const nameOrigins = segments.flatMap((segment) => segment.nameOrigins ?? []);
  return { voice: voices[0]!, language: article.language, nameOrigins };
}

/** A name as a sentence of its own. */
export function requestOfName(
  { spoken }: Pick<UnknownName, 'spoken'>,
  { voice, language, nameOrigins }: Speaker,
): SpeechRequest {
  const text = `${spoken}.`;
  const origins = nameOrigins.filter(({ word }) => spoken.includes(word));
  const sentences = [{ start: 0, end: text.length }];
  return { text, sentences, voice, language, nameOrigins: origins };
}

/**
 * Prepares to find what no lexicon and no dictionary has, what a voice spells out, what it says otherwise than the
 * dictionary, and what looks foreign where only rules of spelling decide. A name that stands in several scripts is
 * asked of the voice once.
 */
export function openNameCheck(options: NameCheckOptions): NameCheck {
  const { provider } = options;
  const said = new Map<string, Promise<readonly SpokenWord[]>>();
  const pronounce: Pronounce = (name, speaker) => {
    const request = requestOfName(name, speaker);
    const key = JSON.stringify(request);
    const words = said.get(key) ?? pronounceWords(request, options);
    said.set(key, words);
    return words;
  };
  return async (script, { lexicon }) => {
    const speaker = nameSpeakerOf(script);
    const dictionaries = await dictionariesFor(script);
    const scripts = scriptsOf(speaker.voice, provider);
    const finding = { dictionaries, lexicon, scripts };
    const dictionary = dictionaries(speaker.language);
    const say = (names: readonly UnknownName[]): Promise<readonly NameToCheck[]> =>
      pronounceAll(names, { pronounce, speaker });
    const guessed = await say(findNames(script, finding));
    // Where a dictionary has no sounds, a word in the voice's own list is not a guess.
    const unknown = guessed.filter(({ decidedBy }) => dictionary.hasSounds || decidedBy !== 'list');
    const known = await say(provider.pronounce ? findKnownNames(script, finding) : []);
    const looksForeign = await readForeignLook(speaker.language);
    const isForeign = ({ word, decidedBy }: NameToCheck): boolean =>
      !dictionary.hasSounds &&
      decidedBy === 'rules' &&
      !dictionary.hasName(word.toLowerCase()) &&
      looksForeign(word);
    const doubtful = known
      .map((name) => withOtherSounds(name, dictionary))
      .filter((name) => isGuess(name) || name.otherSounds !== undefined || isForeign(name));
    return [...unknown, ...doubtful].sort((a, b) => Number(isGuess(b)) - Number(isGuess(a)));
  };
}

/** Scripts that a voice can speak; unknown for one that its provider does not know. */
function scriptsOf(voice: string, provider: SpeechProvider): readonly string[] | undefined {
  try {
    return provider.capabilities(voice).scripts;
  } catch (error) {
    if (error instanceof ProviderError) return undefined;
    throw error;
  }
}

/** Whether a name that is not an acronym is said by its letters: the voice knows no other way, so it comes first. */
function isGuess({ kind, takes }: UnknownName): boolean {
  return takes === 'letter by letter' && kind !== 'acronym';
}

/** Adds what the dictionary has, if the voice says none of it. */
function withOtherSounds(name: NameToCheck, dictionary: Dictionary): NameToCheck {
  const letters = name.word.normalize('NFD').replace(/\p{M}/gu, '');
  const sounds = dictionary.soundsOf(letters);
  const isSame = sounds.some((ipa) => name.ipa !== undefined && soundAlike(name.ipa, ipa));
  return isSame || sounds.length === 0 || name.ipa === undefined
    ? name
    : { ...name, otherSounds: sounds };
}

type Pronounce = (
  name: Pick<UnknownName, 'spoken'>,
  speaker: Speaker,
) => Promise<readonly SpokenWord[]>;

type PronounceOptions = { readonly pronounce: Pronounce; readonly speaker: Speaker };

async function pronounceAll(
  names: readonly UnknownName[],
  options: PronounceOptions,
): Promise<readonly NameToCheck[]> {
  const ipaOf = async (letter: string): Promise<string> =>
    ipaIn(await options.pronounce({ spoken: letter }, options.speaker));
  const said: NameToCheck[] = [];
  for (const name of names) {
    const found = await pronounceName(name, options);
    const { ipa, takes } = found;
    const isSpelled =
      takes === 'as a word' && ipa !== undefined
        ? await isSpelledOut({ word: name.spoken, ipa }, ipaOf)
        : false;
    said.push(isSpelled ? { ...found, takes: 'letter by letter' } : found);
  }
  return said;
}

/** Adds the phonemes the voice uses for a name, if its provider can tell without speaking. */
async function pronounceName(
  name: UnknownName,
  { pronounce, speaker }: PronounceOptions,
): Promise<NameToCheck> {
  if (name.takes === 'not at all') return name;
  const words = await pronounce(name, speaker);
  const ipa = ipaIn(words);
  const sources = words.map(({ source }) => source).filter((source) => source !== 'given');
  // Of several parts, the least sure counts.
  const decidedBy = (['rules', 'origin', 'list'] as const).find((each) => sources.includes(each));
  return ipa === '' ? name : { ...name, ipa, ...(decidedBy && { decidedBy }) };
}

function ipaIn(words: readonly SpokenWord[]): string {
  return words.map(({ ipa }) => ipa).join(' ');
}

async function pronounceWords(
  request: SpeechRequest,
  { provider, signal }: NameCheckOptions,
): Promise<readonly SpokenWord[]> {
  return (await provider.pronounce?.(request, { signal })) ?? [];
}
