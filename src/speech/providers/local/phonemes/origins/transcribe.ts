/** a name and the spelling of its language → its sounds in the IPA of English, with the main stress. Pure. */

/** Letters of a language and the English sound that newsreaders give them; the first that fits wins. */
export type Letters = readonly (readonly [letters: RegExp, ipa: string])[];

/**
 * Where the main stress is, in syllables from the end; `latin`: on the last but one if that is closed,
 * else on the one before it. A letter whose sound begins with `!` has it in any case.
 */
export type Stress = 'first' | 'last' | 'penult' | 'antepenult' | 'latin';

/** How a language is spelled. */
export type Spelling = { readonly letters: Letters; readonly stress: Stress };

/** A rule for letters: a regular expression, tried at one place of the word, and their sound. */
export function letters(rules: readonly (readonly [source: string, ipa: string])[]): Letters {
  return rules.map(([source, ipa]) => [new RegExp(source, 'uy'), ipa]);
}

const VOWEL = /[aeiouyæɑɔəɛɪʊʌɜ]/u;

/** A vowel with all its letters: diphthongs and a long r are one. */
const NUCLEUS = /aɪ|aʊ|eɪ|oʊ|ɔɪ|ɜɹ|[aeiouyæɑɔəɛɪʊʌɜ]/u;

const SYLLABLE =
  /!?[^aeiouyæɑɔəɛɪʊʌɜ]*(?:aɪ|aʊ|eɪ|oʊ|ɔɪ|ɜɹ|[aeiouyæɑɔəɛɪʊʌɜ])(?:[^aeiouyæɑɔəɛɪʊʌɜ]*$)?/gu;

/** The sounds of a word in lower case; `undefined` if a letter has none or there is no vowel. */
export function transcribe(word: string, { letters, stress }: Spelling): string | undefined {
  const sounds: string[] = [];
  for (let at = 0; at < word.length;) {
    const found = soundAt(word, { at, letters });
    if (found === undefined) return undefined;
    for (const syllable of syllablesOf(found.ipa)) sounds.push(syllable);
    at = found.end;
  }
  return withStress(sounds, stress);
}

/** Sounds of several syllables, such as those of an ending, one by one. */
function syllablesOf(ipa: string): readonly string[] {
  return ipa === '' ? [] : (ipa.match(SYLLABLE) ?? [ipa]);
}

type Place = { readonly at: number; readonly letters: Letters };

function soundAt(
  word: string,
  { at, letters }: Place,
): { readonly ipa: string; readonly end: number } | undefined {
  for (const [pattern, ipa] of letters) {
    pattern.lastIndex = at;
    const found = pattern.exec(word);
    if (found && found[0] !== '') return { ipa, end: at + found[0].length };
  }
  return undefined;
}

/** Sounds joined, with the mark before the vowel of the stressed syllable. */
export function withStress(sounds: readonly string[], stress: Stress): string | undefined {
  const syllables = sounds.flatMap((sound, index) => (VOWEL.test(sound) ? [index] : []));
  if (syllables.length === 0) return undefined;
  const marked = syllables.findIndex((index) => sounds[index]!.startsWith('!'));
  const main = syllables[marked >= 0 ? marked : stressed(sounds, { syllables, stress })]!;
  const last = syllables.at(-1)!;
  const isLong = syllables.length > 1;
  const said = sounds.map((sound, index) => {
    const plain = sound.replace('!', '');
    if (index === main) return plain.replace(NUCLEUS, 'ˈ$&');
    // “Obama”, “Panama”: an a without stress is weak at the end.
    const isWeak = isLong && index === last && index === sounds.length - 1;
    return isWeak ? plain.replace(/ɑ$/u, 'ə') : plain;
  });
  return said
    .join('')
    .replace(/([^aeiouɑɔəɛɪʊʌæ])(?=\1)/gu, '')
    .replace(/oʊɹ/gu, 'ɔɹ');
}

type StressOptions = { readonly syllables: readonly number[]; readonly stress: Stress };

/** The number of the stressed syllable among `syllables`. */
function stressed(sounds: readonly string[], { syllables, stress }: StressOptions): number {
  const count = syllables.length;
  if (stress === 'first' || count === 1) return 0;
  // “Sèvres”: a weak e is never the stressed one.
  if (stress === 'last') return count - (sounds[syllables[count - 1]!]!.includes('ə') ? 2 : 1);
  if (stress === 'penult' || count === 2) return count - 2;
  if (stress === 'antepenult') return count - 3;
  const [penult, last] = [syllables[count - 2]!, syllables[count - 1]!];
  const between = sounds.slice(penult + 1, last).join('');
  const isClosed = between.length > 1 && !/^(?:[pbtdkɡfθ][ɹl]|tʃ|dʒ|.[jw])$/u.test(between);
  const isHeavy = isClosed || /u|aɪ|aʊ|eɪ/u.test(sounds[penult]!);
  return count - (isHeavy ? 2 : 3);
}
