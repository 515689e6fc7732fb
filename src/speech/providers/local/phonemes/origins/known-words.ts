/** lexicon/no-guess.en.txt and the weights of origins → a guesser of names that leaves out what dictionaries know. */
import { readFile } from 'node:fs/promises';
import { guessName, type GuessedName, type ShownOrigin } from './guess-name.ts';
import { originModel, type OriginModel } from './likely-origins.ts';

/**
 * A guess at the sound of a word as written; `undefined` where the voice’s rules decide.
 * `shown`: where the article shows that it comes from.
 */
export type NameGuesser = (word: string, shown?: ShownOrigin) => GuessedName | undefined;

/** English words and names that are spelled as foreign ones are: a dictionary says them in another way. */
const EXCEPTIONS = new URL('../../../../../../lexicon/no-guess.en.txt', import.meta.url);

/** Where the letters of names come from, as `training/names` has fitted it. */
const WEIGHTS = new URL('../../../../../../lexicon/name-origins.bin', import.meta.url);

let loaded: Promise<NameGuesser> | undefined;

/** Guesses at names that no dictionary has, by their spelling. The list of exceptions is read once. */
export function readNameGuesser(): Promise<NameGuesser> {
  loaded ??= readGuesser();
  return loaded;
}

async function readGuesser(): Promise<NameGuesser> {
  const [exceptions, originsOf] = await Promise.all([readOwn(EXCEPTIONS), readOriginModel()]);
  // Without the list too many English words would be taken for foreign names.
  if (exceptions === undefined) return () => undefined;
  return nameGuesser(exceptions.toString(), originsOf);
}

/** Where spellings may come from; `undefined` if the package has lost the weights. */
export async function readOriginModel(): Promise<OriginModel | undefined> {
  const weights = await readOwn(WEIGHTS);
  return weights && originModel(new Int8Array(weights));
}

/** A file of the package; `undefined` if the package has lost it. */
async function readOwn(file: URL): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A guesser that leaves out the words of a text, one a line; lines that begin with “#” are comments.
 * @param originsOf where a spelling may come from; without it, patterns of spelling alone decide
 */
export function nameGuesser(text: string, originsOf?: OriginModel): NameGuesser {
  const known = new Set(text.split('\n'));
  return (word, shown) => {
    const [, stem = word, possessive] = /^(.+)['’](s?)$/u.exec(word) ?? [];
    const small = stem.toLowerCase();
    const isKnown = known.has(small) || known.has(singular(small));
    // A dictionary has “Portier” and “Carvalho” as Americans of that name say them.
    if (isKnown && !isSurelyForeign(shown)) return undefined;
    const guess = guessName(stem, { originsOf, shown });
    if (guess === undefined || possessive !== 's') return guess;
    return { ...guess, ipa: guess.ipa + soundOfS(guess.ipa) };
  };
}

function isSurelyForeign(shown: ShownOrigin | undefined): boolean {
  return shown !== undefined && shown.isSure && shown.origin !== 'English';
}

/** “Haddads” is known where “Haddad” is. */
function singular(word: string): string {
  return word.replace(/(?<=..[^s])s$/u, '');
}

/** The sound of “’s” after other sounds. */
function soundOfS(ipa: string): string {
  if (/[szʃʒ]$/u.test(ipa)) return 'ɪz';
  return /[ptkfθ]$/u.test(ipa) ? 's' : 'z';
}
