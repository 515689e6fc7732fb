/**
 * words in scripts that a voice cannot speak → Latin letters, as close to their sound as English
 * spelling allows.
 */
import { rewriteBuilder, type Rewrite } from '../spans.ts';
import type { TextRange } from '../sentences/split-sentences.ts';
import { CYRILLIC, GREEK, HANGUL } from './latin-letters.ts';
import { canSpeak, countLetters, foreignWords, scriptName } from '../characters/writing-systems.ts';

/**
 * The text with words of other scripts spelled in Latin letters, by the rule `romanize`; words in a
 * script without a table become “words in” and its name. `undefined` if every letter is in the
 * given scripts.
 */
export function romanize(
  text: string,
  options: {
    readonly scripts: readonly string[];
    /** Ranges spoken by their phonemes, whatever their letters; in order. */
    readonly settled?: readonly TextRange[];
  },
): Rewrite | undefined {
  const { settled = [] } = options;
  if (!canSpeak('Latn', options.scripts) || foreignWords(text, options).length === 0)
    return undefined;
  const builder = rewriteBuilder(text);
  // Adjacent words of one foreign script are one range, so that the script is named once.
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:[ ’'-][\p{L}\p{M}]+){0,200}/gu)) {
    for (const run of foreignRuns(match[0], options.scripts)) {
      const start = match.index + run.start;
      const end = match.index + run.end;
      if (settled.some((each) => each.start < end && each.end > start)) continue;
      builder.replace(
        { start, end },
        { spoken: latinOf(match[0].slice(run.start, run.end)), rule: 'romanize' },
      );
    }
  }
  return builder.finish();
}

function foreignRuns(
  words: string,
  scripts: readonly string[],
): readonly { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const word of words.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (foreignWords(word[0], { scripts }).length === 0) continue;
    const last = runs.at(-1);
    const [start, end] = [word.index, word.index + word[0].length];
    if (last !== undefined && start - last.end === 1)
      runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

function latinOf(words: string): string {
  const spelled = Array.from(words.normalize('NFC'), latinLetter).join('');
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(spelled))
    return spelled.normalize('NFC');
  const [script] = [...countLetters(words)]
    .filter(([code]) => code !== 'Latn')
    .sort((a, b) => b[1] - a[1])[0] ?? ['Zzzz'];
  return `words in ${script === 'Zzzz' ? 'another script' : scriptName(script)}`;
}

/** Where Hangul syllables begin, and how many there are: 19 leads, 21 vowels, 28 tails. */
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;

function latinLetter(letter: string): string {
  const syllable = letter.codePointAt(0)! - FIRST_SYLLABLE;
  if (syllable >= 0 && syllable < SYLLABLES) return latinSyllable(syllable);
  const small = letter.toLowerCase();
  const latin = CYRILLIC[small] ?? GREEK[small.normalize('NFD')[0]!];
  if (latin === undefined) return letter;
  return small === letter ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
}

function latinSyllable(syllable: number): string {
  const lead = HANGUL.leads[Math.floor(syllable / 588)]!;
  const vowel = HANGUL.vowels[Math.floor((syllable % 588) / 28)]!;
  return lead + vowel + HANGUL.tails[syllable % 28]!;
}
