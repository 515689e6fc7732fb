/** lexicon/no-guess.en.txt → whether a guess at a word must be left out; a guesser of names that asks it. */
import { readFile } from 'node:fs/promises';
import { guessName, type GuessedName } from './guess-name.ts';

/** A guess at the sound of a word as written; `undefined` where the voice’s rules decide. */
export type NameGuesser = (word: string) => GuessedName | undefined;

/** English words and names that are spelled as foreign ones are: a dictionary says them in another way. */
const FILE = new URL('../../../../../../lexicon/no-guess.en.txt', import.meta.url);

let loaded: Promise<NameGuesser> | undefined;

/** Guesses at names that no dictionary has, by their spelling. The list of exceptions is read once. */
export function readNameGuesser(): Promise<NameGuesser> {
  loaded ??= readGuesser();
  return loaded;
}

async function readGuesser(): Promise<NameGuesser> {
  try {
    return nameGuesser(await readFile(FILE, 'utf8'));
  } catch (error) {
    // Without the list too many English words would be taken for foreign names.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return () => undefined;
    throw error;
  }
}

/** A guesser that leaves out the words of a text, one a line; lines that begin with “#” are comments. */
export function nameGuesser(text: string): NameGuesser {
  const known = new Set(text.split('\n'));
  return (word) => {
    const [, stem = word, possessive] = /^(.+)['’](s?)$/u.exec(word) ?? [];
    if (known.has(stem.toLowerCase()) || known.has(singular(stem.toLowerCase()))) return undefined;
    const guess = guessName(stem);
    if (guess === undefined || possessive !== 's') return guess;
    return { ...guess, ipa: guess.ipa + soundOfS(guess.ipa) };
  };
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
