/** German, Dutch and Nordic names → IPA as newsreaders say them. Pure. */
import { CONSONANTS, VOWELS } from './continental.ts';
import { letters, transcribe, type Spelling } from './transcribe.ts';

/** German spelling. */
export const GERMAN_SPELLING: Spelling = {
  stress: 'first',
  letters: letters([
    ['ng(?=e[nr]s?$)', 'ŋ'],
    ['köping$', 'tʃɜɹpɪŋ'],
    ['s(?=t(?:adt|ein)$)', 'ʃ'],
    ['mann$', 'mɑn'],
    ['tsch', 'tʃ'],
    ['sch', 'ʃ'],
    ['^st', 'ʃt'],
    ['^sp', 'ʃp'],
    ['chs', 'ks'],
    ['ch', 'k'],
    ['ck', 'k'],
    ['ph', 'f'],
    ['pf', 'f'],
    ['(?<=[ln])d$', 't'],
    ['th|dt', 't'],
    ['tz|z', 'ts'],
    ['ß|ss', 's'],
    ['s(?=[aeiouäöü])(?<=^s|[aeiouäöülnr]s)', 'z'],
    ['v', 'f'],
    ['w', 'v'],
    ['qu', 'kv'],
    ['j', 'j'],
    ['berg(?=er|$)', 'bɜɹɡ'],
    ['burg', 'bɜɹɡ'],
    ['(?<=.)ers$', 'ɜɹs'],
    ['(?<=.)er(?=$|n$|[bfghkmst])', 'əɹ'],
    ['(?<=..)e(?=[ln]$|ls|ln|nb)', 'ə'],
    ['(?<=..)ig$', 'ɪk'],
    ['ei|ai|ey|ay', 'aɪ'],
    ['e[ui]|äu', 'ɔɪ'],
    ['ie', 'i'],
    ['ö(?=h?r)|öh?', 'ɜɹ'],
    ['üh?', 'u'],
    ['äh?', 'ɛ'],
    ['au', 'aʊ'],
    ['ah', 'ɑ'],
    ['eh', 'eɪ'],
    ['ih', 'i'],
    ['uh', 'u'],
    ['oh', 'oʊ'],
    ['e$', 'ə'],
    ['a', 'ɑ'],
    ['e', 'ɛ'],
    ['i', 'ɪ'],
    ['o(?=[^aeiou][^aeiou])', 'ɔ'],
    ['o', 'oʊ'],
    ['u(?=[^aeiou][^aeiou]|n)', 'ʊ'],
    ['u', 'u'],
    ...CONSONANTS,
  ]),
};

const IS_GERMAN = new RegExp(
  '[öäüß](?!.*(?:kk|nen$|sson$|ström$|qvist$))|tsch|(?:hausen|ingen|kirchen|stätten|heim|bürgen|' +
    'weiler|reuth|leben|schlag|meister|krieg|knecht|wald|phul|haeuser|bauer|becker|hofer|reiter|' +
    'schmied|maier|mayr|meier|huber|egger|ecker|(?<=[a-z]{4})inger|stadt|schaft|werk|metall|[a-z]{3}bach|walde|stedt|' +
    '(?<=[a-z]{3})mann)$|' +
    '^sch[lmnrw]',
  'u',
);

/** “Spanberger”: families long in America, whose g stays hard. */
const AMERICAN_GERMAN: Spelling = {
  stress: 'first',
  letters: letters([
    ['erger', 'ɜɹɡəɹ'],
    ['sch', 'ʃ'],
    ['s(?=e[nl])', 'z'],
    ['ch|ck', 'k'],
    ['ei|ey|ai', 'aɪ'],
    ['ie', 'i'],
    ['eu', 'ɔɪ'],
    ['au|ow', 'aʊ'],
    ['ee', 'i'],
    ['oo', 'u'],
    ['(?<=..)e[nl](?=[bps])', 'ən'],
    ['er(?=[^aeiou])', 'əɹ'],
    ['a', 'æ'],
    ['e', 'ɛ'],
    ['i', 'ɪ'],
    ['o(?=s[aeiou])', 'oʊ'],
    ['o', 'ɑ'],
    ['u', 'ʌ'],
    ['ö', 'ɜɹ'],
    ...CONSONANTS,
  ]),
};

/** Dutch spelling. */
export const DUTCH_SPELLING: Spelling = {
  stress: 'first',
  letters: letters([
    ['ieuw', 'iu'],
    ['eeuw', 'eɪu'],
    ['e?ij|y(?=[^aeiou])', 'aɪ'],
    ['ui', 'aɪ'],
    ['oe', 'u'],
    ['ou|au', 'aʊ'],
    ['eu', 'ɜɹ'],
    ['ee', 'eɪ'],
    ['oo', 'oʊ'],
    ['aa', 'ɑ'],
    ['uu', 'u'],
    ['ie', 'i'],
    ['sch$', 'ʃ'],
    ['sch', 'sk'],
    ['ch', 'k'],
    ['(?<=.)er(?=$|s$|m)', 'əɹ'],
    ['(?<=..)en$', 'ən'],
    ['e$', 'ə'],
    ['ö', 'ɜɹ'],
    ['j', 'j'],
    ['w', 'v'],
    ['d$', 't'],
    ['a', 'ɑ'],
    ['e', 'ɛ'],
    ['i', 'ɪ'],
    ['o(?=[^aeiou][^aeiou])', 'ɔ'],
    ['o', 'oʊ'],
    ['u', 'ʊ'],
    ...CONSONANTS,
  ]),
};

const IS_DUTCH =
  /ij[kdnsfl]|uij|(?:aa|oo|ee)rt$|huis|huizen|[a-z]{3}sma$|stra$|veld$|[a-z]dijk|oort$|sschen$|berch$/u;

/** Swedish, Norwegian, Danish and Icelandic spelling. */
export const NORDIC_SPELLING: Spelling = {
  stress: 'first',
  letters: letters([
    ['dóttir', 'doʊtəɹ'],
    ['gaard|gård', 'ɡɑɹd'],
    ['hj|gj|lj(?=u)', 'j'],
    ['köping$', 'tʃɜɹpɪŋ'],
    ['skj|sj|stj', 'ʃ'],
    ['kj|tj', 'tʃ'],
    ['sk(?=[iyöä])', 'ʃ'],
    ['qv', 'kv'],
    ['[øö](?=r)', 'ɜ'],
    ['[øö]', 'ɜɹ'],
    ['[åá]', 'oʊ'],
    ['[äæ]', 'ɛ'],
    ['[ðþ]', 'ð'],
    ['aa', 'ɔ'],
    ['í|ý', 'i'],
    ['ó', 'oʊ'],
    ['ú', 'u'],
    ['é', 'eɪ'],
    ['ei|ej', 'aɪ'],
    ['au', 'aʊ'],
    ['ss?on$', 'sən'],
    ['sen$', 'sən'],
    ['er(?=$|s)', 'əɹ'],
    ['ie', 'i'],
    ['e$', 'ə'],
    ['(?<=..)e(?=[ln]$)', 'ə'],
    ['j', 'j'],
    ['y', 'i'],
    ['th', 't'],
    ['ck', 'k'],
    ['dt', 't'],
    ['z', 's'],
    ['a', 'ɑ'],
    ['e', 'ɛ'],
    ['i(?=[^aeiou][^aeiou]|[nst]$)', 'ɪ'],
    ['i', 'i'],
    ['o', 'oʊ'],
    ['u', 'ʊ'],
    ...CONSONANTS,
  ]),
};

const IS_NORDIC = new RegExp(
  '[øæåðþ]|(?:qvist|dóttir|gaard|ström|strøm|sjö|löv|berggren|blad|lund|(?<=[a-z]{3})(?:sson|ssen|[fglmr]sen))$|^(?:hj|kj|gj|skj|fj|bj)|' +
    '[öä].*(?:sson|ström|nen|kk|la|qvist|lund|gren)$|(?:inen|äinen|onen|änen|nnen)$',
  'u',
);

/** Finnish and Estonian spelling. */
export const FINNISH_SPELLING: Spelling = {
  stress: 'first',
  letters: letters([
    ['ai', 'aɪ'],
    ['au', 'aʊ'],
    ['ä+', 'æ'],
    ['ö+', 'ɜɹ'],
    ['y+', 'u'],
    ['j', 'j'],
    ['äi', 'aɪ'],
    ['e(?=n$)', 'ɛ'],
    ['u+', 'u'],
    ['a+', 'ɑ'],
    ...VOWELS,
    ...CONSONANTS,
  ]),
};

/** The IPA of a Germanic or Finnish name that its letters or its ending show. */
export function germanicName(word: string): string | undefined {
  if (/[áíóúñçêôłčšžřőűğşı](?!.*dóttir)/u.test(word) && !/dóttir|[ðþ]/u.test(word))
    return undefined;
  if (/(?:nen|kkä|kkö|ää|yy)/u.test(word) && /[äö]|[aiou]nen$/u.test(word) && word.length > 4)
    return transcribe(word, FINNISH_SPELLING);
  if (/^[a-z]{3,}[bp]erger$/u.test(word)) return transcribe(word, AMERICAN_GERMAN);
  if (IS_NORDIC.test(word)) return transcribe(word, NORDIC_SPELLING);
  if (IS_GERMAN.test(word)) return transcribe(word, GERMAN_SPELLING);
  if (IS_DUTCH.test(word)) return transcribe(word, DUTCH_SPELLING);
  return undefined;
}
