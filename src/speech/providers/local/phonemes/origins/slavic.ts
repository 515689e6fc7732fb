/** Slavic names in Latin letters → IPA as newsreaders say them. Pure. */
import { CONSONANTS } from './continental.ts';
import { letters, transcribe, type Letters, type Spelling } from './transcribe.ts';

/** Vowels of Slavic languages: none is silent, and an o is long. */
const SLAVIC_VOWELS: readonly (readonly [string, string])[] = [
  ['á|ą(?=[^bp])', 'ɑ'],
  ['[éěë]', 'ɛ'],
  ['[íý]', 'i'],
  ['ó', 'u'],
  ['[úů]', 'u'],
  ['a[jy](?![aeiouáéíóú])', 'aɪ'],
  ['e[jy](?![aeiouáéíóú])', 'eɪ'],
  ['o[jy](?![aeiouáéíóú])', 'ɔɪ'],
  ['a[ou](?![aeiou])', 'aʊ'],
  ['a', 'ɑ'],
  ['e$', 'eɪ'],
  ['e', 'ɛ'],
  ['i(?=[aeou])', 'i'],
  ['i(?=[čćcšnkms](?:$|[^aeiou]))', 'ɪ'],
  ['i', 'i'],
  ['o(?=[fvwr](?:$|[^aeiou]))', 'ɔ'],
  ['o(?=[bdgklmnst][^aeiouyjěáéíó])', 'ɑ'],
  ['o', 'oʊ'],
  ['u', 'u'],
];

/** “Kurchatov”, “Kakhovka”; not “Horlivka”. */
const VOICELESS_V = ['v(?=$)|(?<!i)v(?=[skt])', 'f'] as const;

/** Polish spelling. */
export const POLISH_SPELLING: Spelling = {
  stress: 'penult',
  letters: letters([
    ['szcz', 'ʃtʃ'],
    ['sz', 'ʃ'],
    ['cz', 'tʃ'],
    ['rz', 'ʒ'],
    ['dź|dzi(?=[aeou])', 'dʒ'],
    ['dz', 'dz'],
    ['ch', 'h'],
    ['ci(?=[aąeęouó])', 'tʃ'],
    ['si(?=[aąeęouó])', 'ʃ'],
    ['zi(?=[aąeęouó])', 'ʒ'],
    ['ni(?=[aąeęouó])', 'nj'],
    ['i(?=[aąeęouó])', 'j'],
    ['ć', 'tʃ'],
    ['ś', 'ʃ'],
    ['[źż]', 'ʒ'],
    ['ń', 'n'],
    ['ł', 'w'],
    ['ck', 'tsk'],
    ['c', 'ts'],
    ['w(?=[bdgvzżźaeioułmnrljyąęó])', 'v'],
    ['w', 'f'],
    ['j', 'j'],
    ['ą(?=[bp])', 'ɔm'],
    ['ą', 'ɔn'],
    ['ę(?=[bp])', 'ɛm'],
    ['ę$', 'ɛ'],
    ['ę', 'ɛn'],
    ['y', 'ɪ'],
    ...SLAVIC_VOWELS,
    ...CONSONANTS,
  ]),
};

/** Czech, Slovak, Slovene, Croatian and Serbian; the stress is set by the name. */
export const CENTRAL_LETTERS: Letters = letters([
  ['dž', 'dʒ'],
  ['ch', 'h'],
  ['[čć]', 'tʃ'],
  ['[đď]', 'dʒ'],
  ['š', 'ʃ'],
  ['ž', 'ʒ'],
  ['ř', 'ʒ'],
  ['ň', 'nj'],
  ['ť', 't'],
  ['[ľĺ]', 'l'],
  ['ŕ', 'ɹ'],
  ['c', 'ts'],
  ['ij?a$', 'iɑ'],
  ['ai(?![aeiouáéíóú])', 'aɪ'],
  ['j', 'j'],
  ['y', 'ɪ'],
  ['[ôó]', 'oʊ'],
  ['(?<=^|[^aeiouáéíóúůýěy])r(?=[^aeiouáéíóúůýěyj])', 'ɜɹ'],
  VOICELESS_V,
  ...SLAVIC_VOWELS,
  ...CONSONANTS,
]);

/** Ukrainian, Russian and Bulgarian in English letters. */
export const EASTERN_LETTERS: Letters = letters([
  // “Hajiyev”: where a j is written before i, English spelling is meant.
  ['j(?=i)', 'dʒ'],
  ['shch|sch', 'ʃtʃ'],
  ['tch', 'tʃ'],
  ['kh', 'h'],
  ['zh', 'ʒ'],
  ['ts', 'ts'],
  ['(?:yy|yi|iy|ii|ij|y|i)$', 'i'],
  ['(?:ay|ai)a$', 'aɪə'],
  ['ai(?![aeiou])', 'aɪ'],
  ['y(?=[aeou])', 'j'],
  // “Avdiivka”: one long i, with the stress.
  ['ii(?=vka$)', '!i'],
  ['(?<=[aeou])iv(?!ka$)', 'iv'],
  ['i(?=[aou])', 'j'],
  ['i(?=ev)', 'i'],
  ['(?<=i)y?ev', 'ɛv'],
  ['y', 'ɪ'],
  ['j', 'j'],
  ['ou(?=sk|[^v])', 'oʊ'],
  ['c(?=[eiy])', 's'],
  VOICELESS_V,
  ...SLAVIC_VOWELS,
  ...CONSONANTS,
]);

/** Marks of one language, or endings that no other has. */
const IS_POLISH = new RegExp(
  '[łąęźżśń]|szcz|(?:wicz|czyk|czak|szak|wski|wska|cki|cka|dzki|dzka|arczyk|zcz|iewski|czyński|' +
    'czynski|szewski|jski)$|^(?:prz|krz|trz|wrz|brz|grz|szcz|rze|szym|szy)|czk|iak$|cz[^aeiouyhk-]|' +
    '^cz[aey][a-z]{3}',
  'u',
);
const IS_CENTRAL =
  /[čšžřěňťďľůđ]|[a-z]ć|(?:ov|ev|[aeiou]j|ć)(?:i[cć]|ov[aá])$|(?:ský|cký|ová|tný)$|[oe]v(?:ac|ec|ci)$|[a-z]{2}[nl]je$/u;
const IS_PLAIN_CENTRAL = /(?:[oe]v|k|j|c|š|s)ic$|(?:ov|ev)ic$/u;
const IS_EASTERN = new RegExp(
  '(?:enko|chuk|chyk|tsky[iy]?|tskyi|skyi|skyy|yuk|liuk|niuk|ukha|ovych|evych|ovich|evich|skaya|' +
    'skaia|tskaya|nikov|nikova|iev|yev|ieva|yeva|kov|nov|sov|rov|lov|tov|dov|zov|shin|hov|mov|gov|' +
    'bov|vka|ivka|ovsk|insk|ansk|orsk|ensk|hrad|grad|iivka|tsov|tsev|sky|skiy|skii|eyev|eev|eeva|' +
    'ova|tyi|nyi|lyi|vyi|zhny|etsk|(?<=[a-z]{3}[^aeiou])[oe]vo)$',
  'u',
);

/** The IPA of a Slavic name that its letters or its ending show. */
export function slavicName(word: string): string | undefined {
  if (/[öäüñãõêîûœæøåğşıőű]|eau|que$/u.test(word)) return undefined;
  if (IS_CENTRAL.test(word) || (IS_PLAIN_CENTRAL.test(word) && word.length > 5))
    return transcribe(word.replace(/ic$/u, 'ič'), {
      letters: CENTRAL_LETTERS,
      stress: stressOfCentral(word),
    });
  if (IS_POLISH.test(word)) return transcribe(word, POLISH_SPELLING);
  if (IS_EASTERN.test(word) && word.length > 4 && !/[áéíóúőű]/u.test(word))
    return transcribe(word, { letters: EASTERN_LETTERS, stress: stressOfEastern(word) });
  return undefined;
}

/** Where a Czech, Slovak or South Slavic name is stressed. */
export function stressOfCentral(word: string): Spelling['stress'] {
  // “Milanović”, “Babiš”; women's names have the stress of the men's.
  if (/(?:ov|ev)i[cć]$|[oe]vsk[ai]$/u.test(word)) return 'antepenult';
  return 'first';
}

/** Where a Ukrainian, Russian or Bulgarian name is stressed. */
export function stressOfEastern(word: string): Spelling['stress'] {
  if (/(?:chuk|yuk|iuk|hrad|grad)$/u.test(word)) return 'last';
  // “Ivanivka”, “Mykhailivka”: of first names, stressed as these.
  if (/[aeiouy].*[aeiouy][lnr]ivka$/u.test(word)) return 'antepenult';
  // “Reznikov”, and “Sharapova” as the men of her family.
  if (/(?:[^aeiou]ikov|[aeiouy].*[aeiouy].*[oe]va)$/u.test(word)) return 'antepenult';
  if (/(?:ovych|evych|ovich|evich|vka)$/u.test(word))
    return word.endsWith('vka') ? 'penult' : 'antepenult';
  if (/(?:skaya|skaia|[oe]vo)$/u.test(word)) return 'antepenult';
  return /(?:orsk|insk|ansk|ensk|ovsk|etsk)$/u.test(word) ? 'last' : 'penult';
}
