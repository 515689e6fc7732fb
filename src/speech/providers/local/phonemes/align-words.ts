/**
 * phonemes of a whole text, and those of each word alone → each word's share of the former. Pure.
 * Speech joins words (“in the” is said ɪnðə) and splits others, so blanks are not enough.
 */

/** A letter with the stress before it and the marks after it. */
type Sound = { readonly text: string; readonly letter: string };

/** A sound, or the blank between two words. */
type Item = Sound | 'gap';

/** Costs of the steps: likelier ones cost less. */
const COST = {
  /** A blank that only one side has: words run together, or one word is said as two. */
  gap: 0.75,
  /** A sound that only one side has. */
  extra: 1,
  /** Two vowels, two consonants, one of each. */
  vowels: 0.5,
  consonants: 0.8,
  mixed: 1.8,
} as const;

const SOUNDS = /[ˈˌ]*[^\s\p{Lm}\p{M}](?:(?![ˈˌ])[\p{Lm}\p{M}])*|\s+|[\p{Lm}\p{M}]+/gu;
const VOWEL = /[aeiouyæɑɐɒɔəɚɛɜɪʊʌøœɨɯɤᵻᵊ]/u;

/**
 * The phonemes of each word. `alone`: how each word is said by itself, never empty. A word without
 * a share of the whole keeps its own phonemes, so that none is lost.
 */
export function alignWords(whole: string, alone: readonly string[]): readonly string[] {
  const groups = whole.split(/\s+/u).filter((group) => group !== '');
  if (alone.length === 1 && groups.length > 0) return [groups.join(' ')];
  const heard = itemsOf(whole);
  const expected = alone.map((word) => itemsOf(word));
  const shares = shareOut(heard, expected);
  return shares.map((share, word) => share || alone[word]!);
}

/**
 * Whether each word is joined to the word before it, by the blanks of the whole. `shares`: the
 * result of `alignWords`.
 */
export function joinedWords(whole: string, shares: readonly string[]): readonly boolean[] {
  let rest = whole.trimStart();
  let follows = false;
  return shares.map((share) => {
    // A word without a share of the whole is not joined.
    const isOfIt = rest.startsWith(share);
    const isJoined = follows && isOfIt && rest.length < whole.length;
    if (isOfIt) rest = rest.slice(share.length);
    follows = isOfIt && !/^\s/u.test(rest);
    rest = rest.trimStart();
    return isJoined;
  });
}

function itemsOf(phonemes: string): readonly Item[] {
  return [...phonemes.trim().matchAll(SOUNDS)].map(([text]): Item =>
    /^\s/u.test(text) ? 'gap' : { text, letter: letterOf(text) },
  );
}

function letterOf(sound: string): string {
  return sound.replace(/[\p{Lm}\p{M}]/gu, '');
}

/** One step of the alignment, and the number of items it uses of each row. */
type Step = { readonly expected: 0 | 1; readonly heard: 0 | 1; readonly cost: number };

function shareOut(heard: readonly Item[], words: readonly (readonly Item[])[]): readonly string[] {
  // All words in one row: the word that each item is of, and a gap between two words.
  const row: { readonly item: Item; readonly word: number }[] = [];
  for (const [word, items] of words.entries()) {
    if (word > 0) row.push({ item: 'gap', word });
    for (const item of items) row.push({ item, word });
  }
  const steps = cheapestSteps(
    row.map(({ item }) => item),
    heard,
  );

  const shares: string[] = words.map(() => '');
  let [at, reached, word] = [0, 0, 0];
  for (const step of steps) {
    if (step.expected) word = row[at]!.word;
    const item = step.heard ? heard[reached]! : undefined;
    if (item === 'gap') shares[word] &&= `${shares[word]!.trimEnd()} `;
    else if (item) shares[word] += item.text;
    at += step.expected;
    reached += step.heard;
  }
  return shares.map((share) => share.trim());
}

/** The alignment of both rows with the lowest cost. */
function cheapestSteps(expected: readonly Item[], heard: readonly Item[]): readonly Step[] {
  const width = heard.length + 1;
  const costs = new Float64Array((expected.length + 1) * width).fill(Infinity);
  const from: (Step | undefined)[] = Array.from({ length: costs.length });
  costs[0] = 0;
  for (let i = 0; i <= expected.length; i++)
    for (let j = 0; j <= heard.length; j++)
      for (const step of stepsFrom(expected[i], heard[j])) {
        const target = (i + step.expected) * width + j + step.heard;
        const cost = costs[i * width + j]! + step.cost;
        if (cost >= costs[target]! - 1e-9) continue;
        costs[target] = cost;
        from[target] = step;
      }

  const steps: Step[] = [];
  for (let at = costs.length - 1; from[at];) {
    const step = from[at]!;
    steps.push(step);
    at -= step.expected * width + step.heard;
  }
  return steps.reverse();
}

function stepsFrom(expected: Item | undefined, heard: Item | undefined): readonly Step[] {
  const steps: Step[] = [];
  const both = pairCost(expected, heard);
  if (both !== undefined) steps.push({ expected: 1, heard: 1, cost: both });
  if (heard !== undefined) steps.push({ expected: 0, heard: 1, cost: skipCost(heard) });
  if (expected !== undefined) steps.push({ expected: 1, heard: 0, cost: skipCost(expected) });
  return steps;
}

function skipCost(item: Item): number {
  return item === 'gap' ? COST.gap : COST.extra;
}

/** `undefined` where the two cannot be the same: a blank and a sound. */
function pairCost(expected: Item | undefined, heard: Item | undefined): number | undefined {
  if (expected === undefined || heard === undefined) return undefined;
  if (expected === 'gap' || heard === 'gap') return expected === heard ? 0 : undefined;
  if (expected.letter === heard.letter) return 0;
  const vowels = Number(VOWEL.test(expected.letter)) + Number(VOWEL.test(heard.letter));
  return [COST.consonants, COST.mixed, COST.vowels][vowels];
}
