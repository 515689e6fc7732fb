/** phonemes in IPA → a spelling that makes an English voice say them. */

/** Phonemes read from another alphabet: their IPA, or the first unknown symbol. */
export type PhonemeReading = { readonly ipa: string } | { readonly unknown: string };

/** Vowels in English spelling: inside a syllable, and at its end. */
const VOWELS: Readonly<Record<string, readonly [inside: string, end: string]>> = {
  aɪ: ['igh', 'eye'],
  aʊ: ['ow', 'ow'],
  eɪ: ['ay', 'ay'],
  ɔɪ: ['oy', 'oy'],
  oʊ: ['oh', 'oh'],
  əʊ: ['oh', 'oh'],
  ɪə: ['eer', 'eer'],
  eə: ['air', 'air'],
  ɛə: ['air', 'air'],
  ʊə: ['oor', 'oor'],
  ju: ['yoo', 'yoo'],
  ɑɹ: ['ar', 'ar'],
  ɑr: ['ar', 'ar'],
  ɔɹ: ['or', 'or'],
  ɔr: ['or', 'or'],
  əɹ: ['er', 'er'],
  ər: ['er', 'er'],
  ɛɹ: ['air', 'air'],
  ɛr: ['air', 'air'],
  ɪɹ: ['eer', 'eer'],
  ɪr: ['eer', 'eer'],
  ɜɹ: ['er', 'er'],
  iɹ: ['eer', 'eer'],
  i: ['ee', 'ee'],
  ɪ: ['i', 'ih'],
  ɨ: ['i', 'ih'],
  y: ['oo', 'oo'],
  ʏ: ['oo', 'oo'],
  e: ['ay', 'ay'],
  ɛ: ['e', 'eh'],
  œ: ['er', 'er'],
  ø: ['er', 'er'],
  æ: ['a', 'ah'],
  a: ['ah', 'ah'],
  ɑ: ['ah', 'ah'],
  ɐ: ['uh', 'uh'],
  ɒ: ['o', 'aw'],
  ɔ: ['aw', 'aw'],
  o: ['oh', 'oh'],
  ʊ: ['oo', 'oo'],
  u: ['oo', 'oo'],
  ʉ: ['oo', 'oo'],
  ɯ: ['oo', 'oo'],
  ʌ: ['u', 'uh'],
  ɤ: ['uh', 'uh'],
  ə: ['e', 'a'],
  ɜ: ['er', 'er'],
  ɝ: ['er', 'er'],
  ɚ: ['er', 'er'],
  ɘ: ['uh', 'uh'],
};

const CONSONANTS: Readonly<Record<string, string>> = {
  tʃ: 'ch',
  dʒ: 'j',
  ts: 'ts',
  p: 'p',
  b: 'b',
  t: 't',
  d: 'd',
  k: 'k',
  ɡ: 'g',
  g: 'g',
  f: 'f',
  v: 'v',
  θ: 'th',
  ð: 'th',
  s: 's',
  z: 'z',
  ʃ: 'sh',
  ʒ: 'zh',
  h: 'h',
  m: 'm',
  n: 'n',
  ŋ: 'ng',
  l: 'l',
  ɫ: 'l',
  ɹ: 'r',
  r: 'r',
  ɾ: 'r',
  ʁ: 'r',
  ʀ: 'r',
  w: 'w',
  ʍ: 'wh',
  j: 'y',
  x: 'kh',
  χ: 'kh',
  ç: 'h',
  ɲ: 'ny',
  ʎ: 'ly',
  ɣ: 'g',
  β: 'v',
  ʋ: 'v',
  ʂ: 'sh',
  ʐ: 'zh',
  ɕ: 'sh',
  ʑ: 'zh',
  ʈ: 't',
  ɖ: 'd',
  ɳ: 'n',
  ɭ: 'l',
  q: 'k',
  c: 'k',
  ɟ: 'g',
  ɦ: 'h',
  ħ: 'h',
  ɸ: 'f',
  ɬ: 'l',
  ʝ: 'y',
  ɥ: 'w',
  ɱ: 'm',
  ɴ: 'n',
};

/** Marks without an English spelling: stress, length, ties, tone, devoicing and the like. */
const SILENT: ReadonlySet<string> = new Set(
  [
    '\u02c8\u02cc\u02d0\u02d1.\u203f\u0361\u035c\u02b0\u02b2\u02e0\u02e4',
    '\u02bc\u0329\u032f\u0325\u032c\u0303\u0306\u0294\u02e5\u02e6\u02e7',
    '\u02e8\u02e9/[]()',
  ].flatMap((signs) => [...signs]),
);

/**
 * A spelling that makes an English voice say the phonemes, such as `keev` for `kiːv`; `undefined`
 * for a sound without one. Stress is lost, and sounds that English lacks become the nearest ones.
 */
export function respellIpa(ipa: string): string | undefined {
  const words = ipa.normalize('NFD').trim().split(/\s+/).map(respellWord);
  return words.includes(undefined) ? undefined : words.join(' ');
}

type Place = {
  readonly index: number;
  readonly next: Sound | undefined;
  readonly afterNext: Sound | undefined;
};

type Sound = {
  readonly sign: string;
  readonly text: string;
  readonly vowel: boolean;
  readonly end: string;
};

function respellWord(word: string): string | undefined {
  const sounds: Sound[] = [];
  const marks = Array.from(word.replace(/\u0327/g, '').replace(/c(?=\u0327)/g, 'ç')).filter(
    (mark) => !SILENT.has(mark),
  );
  for (let at = 0; at < marks.length;) {
    const two = (marks[at] ?? '') + (marks[at + 1] ?? '');
    const length = VOWELS[two] !== undefined || CONSONANTS[two] !== undefined ? 2 : 1;
    const sign = length === 2 ? two : marks[at]!;
    const vowel = VOWELS[sign];
    const text = vowel?.[0] ?? CONSONANTS[sign];
    if (text === undefined) return undefined;
    sounds.push({ sign, text, vowel: vowel !== undefined, end: vowel?.[1] ?? text });
    at += length;
  }
  const spelled = sounds.map((sound, index) =>
    spellingOf(sound, { index, next: sounds[index + 1], afterNext: sounds[index + 2] }),
  );
  // The silent e already includes its consonant.
  return (
    spelled.at(-2)?.endsWith('e') === true && sounds.at(-2)!.sign === 'aɪ'
      ? spelled.slice(0, -1)
      : spelled
  ).join('');
}

/**
 * The best spelling of a sound in its place: a vowel before one consonant and another vowel would
 * be read long, so the consonant is doubled; `g` before `e` or `i` would be read as `j`.
 */
function spellingOf(sound: Sound, place: Place): string {
  const { index, next, afterNext } = place;
  if (!sound.vowel) return sound.text === 'g' && /^[ei]/.test(next?.text ?? '') ? 'gh' : sound.text;
  if (sound.sign === 'ə' && index === 0) return 'a';
  if (next === undefined || next.vowel) return sound.end;
  // As in bike: at the end of a word a silent e makes the vowel long.
  if (sound.sign === 'aɪ' && afterNext === undefined && next.text.length === 1)
    return `i${next.text}e`;
  const doubles =
    sound.text.length === 1 && afterNext?.vowel === true && /^[b-fj-np-tvwz]$/.test(next.text);
  return doubles ? sound.text + next.text : sound.text;
}
