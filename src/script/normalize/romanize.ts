/**
 * words in letters that a voice does not know → Latin letters, as near to their sound as English
 * spelling comes.
 */
import { rewriteBuilder } from '../spans.ts';
import type { Rewrite } from '../spans.ts';
import { canSpeak, countLetters, foreignWords, scriptName } from '../characters/writing-systems.ts';

const pairs = (list: string): Readonly<Record<string, string>> =>
  Object.fromEntries(list.split(' ').map((pair) => [pair[0]!, pair.slice(1)]));

/**
 * Cyrillic as English newspapers write it: Ukrainian letters by the table of 2010, Russian ones by
 * BGN.
 */
const CYRILLIC = pairs(
  'аa бb вv гg ґg дd еe єye ёyo жzh зz иy іi їyi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya ўw ђdj јj љlj њnj ћc џdzh ѓg ќk ѕdz',
);
const GREEK = pairs(
  'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo',
);
/**
 * Hangul syllables are computed from their parts (Unicode 3.12), spelled by the Revised
 * Romanization of 2000.
 */
const LEADS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const HANGUL_VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const TAILS = ' k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t'.split(' ');

/**
 * The text with words of other scripts spelled in Latin letters, by the rule `romanize`; of a
 * script without a table here it is said that words in it stand there. `undefined` when every
 * letter is of the given scripts.
 */
export function romanize(
  text: string,
  options: { readonly scripts: readonly string[] },
): Rewrite | undefined {
  if (!canSpeak('Latn', options.scripts) || foreignWords(text, options).length === 0)
    return undefined;
  const builder = rewriteBuilder(text);
  // Neighbouring words of one foreign script are one stretch, so that it is named once.
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:[ ’'-][\p{L}\p{M}]+){0,200}/gu)) {
    for (const run of foreignRuns(match[0], options.scripts)) {
      builder.replace(
        { start: match.index + run.start, end: match.index + run.end },
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

function latinLetter(letter: string): string {
  const code = letter.codePointAt(0)! - 0xac00;
  if (code >= 0 && code < 11_172)
    return (
      LEADS[Math.floor(code / 588)]! +
      HANGUL_VOWELS[Math.floor((code % 588) / 28)]! +
      TAILS[code % 28]!
    );
  const small = letter.toLowerCase();
  const bare = GREEK[small.normalize('NFD')[0]!];
  const latin = CYRILLIC[small] ?? bare;
  if (latin === undefined) return letter;
  return small === letter ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
}
