/** Turkish, Hungarian, Arabic, Persian, Indian, African, Caucasian, Greek names → IPA as newsreaders say them. Pure. */
import { CONSONANTS, VOWELS } from './continental.ts';
import { letters, transcribe, type Letters, type Spelling } from './transcribe.ts';

/** Turkish and Azerbaijani spelling. */
export const TURKISH_SPELLING: Spelling = {
  stress: 'last',
  letters: letters([
    ['o[gğ]lu$', '!oʊlu'],
    ['[âa]ğ|a', 'ɑ'],
    ['oğ', 'oʊ'],
    ['[iıe]ğ', 'eɪ'],
    ['[uüö]ğ', 'u'],
    ['ğ', ''],
    ['ay', 'aɪ'],
    ['ey', 'eɪ'],
    ['oy', 'ɔɪ'],
    ['ç', 'tʃ'],
    ['ş', 'ʃ'],
    ['c', 'dʒ'],
    ['j', 'ʒ'],
    ['ı', 'ɪ'],
    ['ö', 'ɜɹ'],
    ['ü', 'u'],
    ['h(?=[^aeiouıöü])', ''],
    ['i', 'ɪ'],
    ['y', 'j'],
    ...VOWELS,
    ...CONSONANTS,
  ]),
};

const IS_TURKISH = /[ğşı]|ç[aeiouıöü]+[lkrn]?[iıaeü]?[kl]?$|o[gğ]lu$|^ç|göz$/u;

/** Hungarian spelling. */
export const HUNGARIAN_SPELLING: Spelling = {
  stress: 'first',
  letters: letters([
    ['sz', 's'],
    ['zs', 'ʒ'],
    ['cs', 'tʃ'],
    ['gy', 'dj'],
    ['ly|j', 'j'],
    ['ny', 'nj'],
    ['ty', 'tj'],
    ['s', 'ʃ'],
    ['c', 'ts'],
    ['á', 'ɑ'],
    ['é', 'eɪ'],
    ['í', 'i'],
    ['[óő]', 'oʊ'],
    ['ö', 'ɜɹ'],
    ['[úűü]', 'u'],
    ['y', 'i'],
    ...VOWELS,
    ...CONSONANTS,
  ]),
};

const IS_HUNGARIAN =
  /[őű]|(?:sz|zs|gy|cs).*[áéíóú]|[áéíóú].*(?:sz|zs|gy|ly)|[áé]s$|^sz(?=[^aeiouy]*[aeiou]).*i$/u;

const ARABIC_LETTERS = letters([
  ['udd?ine?$', 'u!din'],
  ['edd?ine?$', 'ɛ!din'],
  ['zai$', 'zaɪ'],
  ['ch(?=.*zai$)', 'tʃ'],
  ['kh', 'k'],
  ['gh|gu(?=[eéi])', 'ɡ'],
  ['dh', 'd'],
  ['th', 'θ'],
  ['ia$', 'jə'],
  ['sh|ch', 'ʃ'],
  ['q', 'k'],
  ['ou|oo', 'u'],
  ['ee', 'i'],
  ['aa', 'ɑ'],
  ['ei|ey', 'eɪ'],
  ['a[iy](?![aeiouy])', 'eɪ'],
  ['ayy(?=[aeiou])', 'aɪj'],
  ['a[ou](?=[^aeiou])', 'aʊ'],
  ['e(?=h$)', 'ə'],
  ['(?<=.)ah$', 'ɑ'],
  ['h$', ''],
  ['i$', 'i'],
  ...VOWELS,
  ...CONSONANTS,
]);

const IS_ARABIC = new RegExp(
  '[aeiou]q(?!u)|^q[aeio]|^(?:al|el|abd|abu)-|(?:ullah|allah|uddin|eddine|eddin|ouni|awi|aoui|' +
    'oudi|oury|ouly|oubi|ghadi|bagh|zadeh|(?<=[a-z]{3})pour|jani|rani|hadi|shidi|aidi|afadi|eirat|' +
    'shabi|habi|tari|sari|zai|[a-z]{2}iyah?|[a-z]{3}ou[kmn])$|dh?dh|(?<![ck])kh[aeiou]|gh[aeiou]b|[aeiou]yy[aeiou]|aa',
  'u',
);
const NOT_ARABIC = /[oe]e|^(?:g[hb]|kw)|[pv](?!our)|haa|gaa|aal|aan|oo|kk|aar|nda|mk|nk|khw|kha$/u;

/** The sounds of an Arabic or Persian name in English letters, with its article. */
export function arabicName(word: string): string | undefined {
  const bare = word.replace(/^(al|el|abu|abd)-/u, '');
  const said = transcribe(bare, { letters: ARABIC_LETTERS, stress: arabicStress(bare) });
  const article = /^(al|el|abu|abd)-/u.exec(word)?.[1];
  return article === undefined || said === undefined ? said : `${ARTICLES[article]!}${said}`;
}

const ARTICLES: Readonly<Record<string, string>> = {
  al: 'ɑl ',
  el: 'ɛl ',
  abu: 'ɑbu ',
  abd: 'ɑbd ',
};

function arabicStress(word: string): Spelling['stress'] {
  if (
    /(?:[aiu]{2}|ou|oo|ee|ei|ai|[aiu])(?:n|r|m|f|b|d|l|z|q|t|s|sh|k)$/u.test(word) &&
    !/[aeiou][^aeiou]?e[nmrlhd]$/u.test(word)
  )
    return 'last';
  if (word.endsWith('aa')) return 'last';
  return 'penult';
}

/** Names of India and its neighbours in English letters. */
export const INDIAN_SPELLING: Spelling = {
  stress: 'penult',
  letters: letters([
    ['sh', 'ʃ'],
    ['ngh', 'ŋɡ'],
    ['ch+', 'tʃ'],
    ['th', 't'],
    ['dd?h', 'd'],
    ['bh', 'b'],
    ['gh', 'ɡ'],
    ['jh', 'dʒ'],
    ['kh', 'k'],
    ['aa', 'ɑ'],
    ['ee', 'i'],
    ['oo', 'u'],
    ['aiah?$', '!aɪə'],
    ['puram$', 'puɹəm'],
    ['nagar$', 'nʌɡəɹ'],
    ['ai(?=[^aeiou])', 'aɪ'],
    ['e', 'eɪ'],
    ['v', 'v'],
    ['y(?=[aeiou])', 'j'],
    ...VOWELS,
    ...CONSONANTS,
  ]),
};

const IS_INDIAN = new RegExp(
  '(?:swamy|swami|wal|wad|rajan|murthy|murti|kumar|krishnan|pathi|appa|aiah|anand|nandan|lakshmi|' +
    'jeet|preet|deep|garh|nagar|ganj|abad|puram|palli|halli|pally|endra|esh|ayan|aswamy|bhai|ben|' +
    'gaon|shankar|giri|kar)$|aa[nrjly]',
  'u',
);
const IS_SURELY_INDIAN = new RegExp(
  '(?:kumar|naik|mukh|kraborty|swamy|swami|iwal|ikwad|iswal|murthy|krishnan|appa|maiah|preet|' +
    'nagar|puram|halli|pally|endra|aswamy|bhai|gaon|shankar|yaan|grahm?|graj|ndhaa?|pur)$|(?:bh|dh|' +
    'jh)[aeiou].*(?:kar|esh|ra|a|i)$',
  'u',
);

const INDIAN_LAST = /(?:naik|mukh|wal|wad|kumar|deep|preet|jeet|abad|graj|yaan|garh|gaon)$/u;

/** “Jodhpur”, “Gandhinagar”; “Kanchipuram”. */
export function indianStress(word: string): Spelling['stress'] {
  if (/(?:pur|nagar)$/u.test(word)) return 'first';
  if (word.endsWith('puram')) return 'antepenult';
  return INDIAN_LAST.test(word) ? 'last' : 'penult';
}

/** Open syllables with vowels as in Swahili. */
export const AFRICAN_SPELLING: Spelling = {
  stress: 'penult',
  letters: letters([
    ['^m(?=[bptk])', 'əm'],
    ['^n(?=[kg][^y])', 'əŋ'],
    ['^n(?=[dtjz])', 'ən'],
    ['ngw', 'ŋɡw'],
    ["ng['’]", 'ŋ'],
    ['ph', 'p'],
    ['th', 't'],
    ['gb', 'b'],
    ['kgw?', 'kw'],
    ['ny', 'nj'],
    ['ch|tj|tsh|cw', 'tʃ'],
    ['kh', 'k'],
    ['hl', 'l'],
    ['dl', 'dl'],
    ['y(?=[aeiou])', 'j'],
    ['(?<=[^aeiou])y(?=[aeiou])', 'j'],
    // “Ohtani”: the vowel is long.
    ['h(?=[tdnkmsz])', ''],
    // “Cissokho”; “Oforiwaa”, “Sisodia”.
    ['c(?=[eiy])', 's'],
    ['aa$', '!ɑ'],
    ['i(?=a$)', 'j'],
    ['i(?=[aeou])', 'i'],
    ...VOWELS,
    ...CONSONANTS,
  ]),
};

const OPEN_SYLLABLES = new RegExp(
  '^(?:(?:n?[dgkz][wy]?|m[bpfv]?[wy]?|ng[w]?|n[cstjy]h?|[bdfgklmnprstvwzjy][wyh]?|m?khw?|n?dl|sh|' +
    'ch|tsh|kh|th|hl|gb|kg|kw|bw|lw|rw)?[aeiou]{1,2})+$',
  'u',
);
const IS_AFRICAN =
  /^(?:n[dgkzjct][hl]?|m[bkpnwth]|mw|ng|nt|ky|ts|tsh|gw|bw|rw|kw|zw)[aeiouwyh]|wa[ny]|[bgkmptnz]wa|nyi$|ngw/u;

/** Names of Georgia, Armenia and Greece, by their endings. */
const CAUCASIAN = letters([
  ['kh', 'k'],
  ['gh', 'ɡ'],
  ['dze?$', 'dzeɪ'],
  ['dz', 'dz'],
  ['ia$', 'jə'],
  ['ts', 'ts'],
  ['oy', 'ɔɪ'],
  ['y(?=[aeiou])', 'j'],
  ['ya?n$', 'jɑn'],
  ['i(?=an$)', 'i'],
  ...VOWELS,
  ...CONSONANTS,
]);

/** Greek in English letters. */
export const GREEK_LETTERS: Letters = letters([
  ['gi(?=[aou])', 'j'],
  ['^ge', 'jɛ'],
  ['^gi', 'ji'],
  ['ch', 'h'],
  ['ou', 'u'],
  ['opoulos$', '!ɑpələs'],
  ['(?<=.)os$', 'oʊs'],
  ['is$', 'ɪs'],
  ['th', 'θ'],
  ['ph', 'f'],
  ...VOWELS,
  ...CONSONANTS,
]);

/** The IPA of a name of one of these languages that its letters or its ending show. */
export function otherName(word: string): string | undefined {
  if (IS_TURKISH.test(word) && !/[áéíóúàèùãõñêô]/u.test(word))
    return transcribe(word, TURKISH_SPELLING);
  if (IS_HUNGARIAN.test(word)) return transcribe(word, HUNGARIAN_SPELLING);
  if (/[^a-z'’ʿʾ-]/u.test(word)) return undefined;
  if (/(?:shvili|dze|khelia)$/u.test(word) && word.length > 6)
    return transcribe(word, { letters: CAUCASIAN, stress: 'penult' });
  if (/[a-z]{3}[^aeiou]yan$|[rsnmlkdtz]oyan$/u.test(word))
    return transcribe(word, { letters: CAUCASIAN, stress: 'last' });
  if (/(?:opoulos|akis|idis|iadis|etritis|poulou|ellis|ianou|ellou|idou|atou)$/u.test(word))
    return transcribe(word, { letters: GREEK_LETTERS, stress: 'penult' });
  if (
    IS_SURELY_INDIAN.test(word) ||
    (IS_INDIAN.test(word) && /bh|dh|jh|aa|sh[wn]|[kr]sh/u.test(word))
  )
    return transcribe(word, { ...INDIAN_SPELLING, stress: indianStress(word) });
  if (IS_ARABIC.test(word) && !NOT_ARABIC.test(word)) return arabicName(word);
  if (IS_AFRICAN.test(word) && OPEN_SYLLABLES.test(word)) return transcribe(word, AFRICAN_SPELLING);
  return undefined;
}

/** Three syllables or more that each end in a vowel, n, m, r, l or s: of many languages, none of them English. */
const OPEN_NAME = new RegExp(
  '^(?:(?:[bdfgklmnprstvwjzh]|y|sh|ch|kh|ts|[bdgkpt]r|[bdgkt]w|ny|' +
    'c(?=[aou]))?[aeiou](?:[nmrls](?=[bdfgklmnprstvwjzshcy])|[iu](?=[dgklmnrsty]))?){3,7}$',
  'u',
);

/** What English spells with the same letters. */
const NOT_OPEN =
  /[eo][aeo]|ou|[^aeiou]e$|ie|u[ei]|ia$|io$|tion|ter|der|ster|ers|ur[bdgkln]|[aeiou]r[lm]a/u;

/** The IPA of a name of open syllables that ends in a, i, o or u; a last resort. */
export function openName(word: string): string | undefined {
  if (!/[aiou]$/u.test(word) || !OPEN_NAME.test(word) || NOT_OPEN.test(word)) return undefined;
  return transcribe(word, AFRICAN_SPELLING);
}
