/** the sounds of a word and its spelling → the letters that each sound is written with. Pure. */

/** Letters that a consonant may be written with. */
const CONSONANT_LETTERS: Readonly<Record<string, string>> = {
  b: 'b',
  d: 'dt',
  dʒ: 'jgdz',
  f: 'fpv',
  h: 'hjxg',
  j: 'yijeu',
  k: 'ckqxg',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'pb',
  s: 'scxz',
  t: 'td',
  tʃ: 'ctqhj',
  v: 'vwfb',
  w: 'wuo',
  x: 'hcgjxk',
  z: 'zsx',
  ð: 't',
  ŋ: 'n',
  ɡ: 'gx',
  ɹ: 'r',
  ɾ: 'tdr',
  ʃ: 'sctxh',
  ʒ: 'szgjx',
  θ: 't',
};

/** Letters that a vowel is usually written with; any other vowel may stand for it too. */
const VOWEL_LETTERS: Readonly<Record<string, string>> = {
  aɪ: 'iy',
  aʊ: 'oa',
  eɪ: 'ae',
  i: 'iey',
  oʊ: 'o',
  u: 'uo',
  æ: 'a',
  ɑ: 'ao',
  ɔ: 'oa',
  ɔɪ: 'o',
  ɛ: 'ea',
  ɜ: 'eiuo',
  ɪ: 'iye',
  ʊ: 'uo',
  ʌ: 'uo',
};

/** Costs of what an alignment may do; the cheapest one is taken. */
const COST = { usual: 0, vowel: 0.2, unlikely: 2, silentLetter: 0.35, unwrittenSound: 1 } as const;

/**
 * For each sound the letters from its own to the next sound's, in lower case: “boat” is b, oa, t.
 * Empty for a sound that is not written. `sounds`: letters of IPA without stress or length.
 */
export function alignSpelling(sounds: readonly string[], word: string): readonly string[] {
  const letters = [...word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase()];
  const starts = letterOfEach(sounds, letters);
  return starts.map((start, index) => {
    if (start === undefined) return '';
    const next = starts.slice(index + 1).find((each) => each !== undefined);
    return letters.slice(start, next ?? letters.length).join('');
  });
}

/** The letter at which each sound begins: dynamic programming over both rows. */
function letterOfEach(
  sounds: readonly string[],
  letters: readonly string[],
): readonly (number | undefined)[] {
  const width = letters.length + 1;
  // The cost from here to the ends of both.
  const costs = new Float64Array((sounds.length + 1) * width);
  for (let i = sounds.length; i >= 0; i--)
    for (let j = letters.length; j >= 0; j--) {
      if (i === sounds.length && j === letters.length) continue;
      const at = i * width + j;
      const skipLetter = j < letters.length ? COST.silentLetter + costs[at + 1]! : Infinity;
      const skipSound = i < sounds.length ? COST.unwrittenSound + costs[at + width]! : Infinity;
      const both =
        i < sounds.length && j < letters.length
          ? pairCost(sounds[i]!, letters[j]!) + costs[at + width + 1]!
          : Infinity;
      costs[at] = Math.min(both, skipLetter, skipSound);
    }

  const starts: (number | undefined)[] = [];
  for (let i = 0, j = 0; i < sounds.length;) {
    const at = i * width + j;
    const isBoth =
      j < letters.length &&
      costs[at] === pairCost(sounds[i]!, letters[j]!) + costs[at + width + 1]!;
    if (isBoth) starts.push(j);
    else if (j < letters.length && costs[at] === COST.silentLetter + costs[at + 1]!) {
      j += 1;
      continue;
    } else starts.push(undefined);
    i += 1;
    if (isBoth) j += 1;
  }
  return starts;
}

function pairCost(sound: string, letter: string): number {
  const consonants = CONSONANT_LETTERS[sound];
  if (consonants !== undefined) return consonants.includes(letter) ? COST.usual : COST.unlikely;
  if (VOWEL_LETTERS[sound]?.includes(letter)) return COST.usual;
  return /[aeiouy]/u.test(letter) ? COST.vowel : COST.unlikely;
}
