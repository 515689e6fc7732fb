/** Spanish, Portuguese, Italian and Romanian names, and French ones among them → IPA as newsreaders say them. Pure. */
import { CONSONANTS, VOWELS } from './continental.ts';
import { frenchCompoundName, frenchName } from './french.ts';
import { letters, transcribe, type Letters, type Spelling } from './transcribe.ts';

/** What ends a name whose stressed e before it newsreaders say as in “day”. */
const BEHIND_LONG_E = '(?:[dgjntvñ]|gr|ll)?[ao]s?$';

const IBERIAN: readonly (readonly [string, string])[] = [
  ['á[iy](?![aeiouáéíóú])', '!aɪ'],
  ['é[iy](?![aeiouáéíóú])', '!eɪ'],
  ['á', '!ɑ'],
  ['é$', '!eɪ'],
  ['é', '!ɛ'],
  ['í', '!i'],
  ['óo?', '!oʊ'],
  ['ú', '!u'],
  // “Ángel”, “Domínguez”: no ng.
  ['n(?=g[eéií]|gu[eéií])', 'n'],
  ['qu(?=[eéií])', 'k'],
  ['gu(?=[eéií])', 'ɡ'],
  ['gü', 'ɡw'],
  ['c(?=[eéií])', 's'],
  ['ñ', 'nj'],
  ['cc(?=[ei])', 'ks'],
  // “Toledo”, “Montenegro” and “Correa”, but “Botero” and “Canelo”.
  [`e(?=${BEHIND_LONG_E})`, 'eɪ'],
  ['i(?=[^aeiouáéíóú])', 'i'],
  ['ai(?=as?$)', 'aɪ'],
  ['ei(?=[ao]s?$)', 'eɪ'],
];

const SPANISH_LETTERS = letters([
  ...IBERIAN,
  ['ll(?=[aeiouáéíóú])', 'j'],
  ['g(?=[eéií])', 'h'],
  ['[jx](?=[aeiouáéíóú])', 'h'],
  ['j', 'h'],
  ['tx', 'tʃ'],
  ['tz', 'ts'],
  ['hu(?=[aei])', 'w'],
  ['h', ''],
  ['z(?=[cq])', 's'],
  ['y(?=[áéíóú])', 'j'],
  ['ch', 'tʃ'],
  [`ue(?=${BEHIND_LONG_E})`, 'weɪ'],
  ['ue', 'wɛ'],
  // “Echeverria” and “Mejia” without their marks.
  ['(?<=rr|[aeo]j)i(?=as?$)', '!i'],
  ['i(?=ó|[aoe]s?$)', 'j'],
  ['i(?=ll)', 'i'],
  ['eu', 'ɛu'],
  [`ie(?=${BEHIND_LONG_E})`, 'jeɪ'],
  ['ie', 'jɛ'],
  ['u(?=[aoáéó])', 'w'],
  ...VOWELS,
  ...CONSONANTS,
]);

const PORTUGUESE_LETTERS: Letters = letters([
  ['ão|(?<=[^aeiou])ao$', '!aʊn'],
  ['ões', '!ɔɪns'],
  ['ãe', '!aɪn'],
  ['ou', 'oʊ'],
  ['(?<=[aeiouáéíóúâêôã])s(?=[aeiouáéíóúâêôã])', 'z'],
  ['[ãâ]', '!ɑ'],
  ['ê', '!eɪ'],
  ['ô', '!oʊ'],
  ['ç', 's'],
  ['lh', 'lj'],
  ['nh', 'nj'],
  ...IBERIAN,
  ['j|g(?=[eéií])', 'ʒ'],
  ['i(?=as$)', '!i'],
  ['i(?=[ao]s?$)', 'j'],
  ['ch|x', 'ʃ'],
  ['h', ''],
  ...VOWELS,
  ...CONSONANTS,
]);

/** The sounds of a word by Portuguese spelling. */
export function portugueseName(word: string): string | undefined {
  // “Zambelli” is an Italian name of Brazil.
  const isFirstOfTwo = /(?:[aeo]s?|[ae]ns?|[ae]m|(?:[lnrtz]|ss|cc)i)$/u.test(word);
  return transcribe(word, {
    letters: PORTUGUESE_LETTERS,
    stress: isFirstOfTwo ? 'penult' : 'last',
  });
}

const IS_PORTUGUESE = /ão|õe|[ãõ]|ção|nhos?$|nha$|lhos?$|lha$/u;
const IS_SPANISH = new RegExp(
  'ñ|[áéíóú].*(?:[aeiou]s?|[aeiou][nsrlz]|ez)$|' +
    '[aeiou][nsrl]?[bcdfgjklmnpqrstvz]{1,2}[áéíóú][nsrl]?$|[^aeiouy]illo$|ue?lla$|iella$|eguera$|' +
    '[aeiou]rr[aeiou].{0,3}[ao]$|[nrlmdtvñ]ez$|^(?:guay|guat|huan|huaj)|quil$|que?ro[sz]?$|uiroz$|' +
    'quia$|[bcdglmnprst]ue(?:la|lo|va|vas|ros|rto|nte|ntes|zo|ño)s?$',
  'u',
);

/** The sounds of a word by Spanish spelling. */
export function spanishName(word: string): string | undefined {
  // “Calderon”, “Roldan” and “Botin” have lost their marks; “Carmen”, “Esteban” and “Uruapan” have none.
  const isFirstOfTwo = /[aeiou]s?$|en$|[bp]an$/u.test(word) && !word.endsWith('ao');
  const stress = isFirstOfTwo || word.endsWith('ez') ? 'penult' : 'last';
  return transcribe(word, { letters: SPANISH_LETTERS, stress });
}

/** Italian spelling. */
export const ITALIAN_SPELLING: Spelling = {
  stress: 'penult',
  letters: letters([
    ['[àè]', '!ɑ'],
    ['[òó]', '!oʊ'],
    ['ù', '!u'],
    ['ì', '!i'],
    ['sch', 'sk'],
    ['sci(?=[aou])|sc(?=[ei])', 'ʃ'],
    ['cci(?=[aou])|cc(?=[ei])|ci(?=[aou])|c(?=[ei])', 'tʃ'],
    ['c?ch', 'k'],
    ['ggi(?=[aou])|gg(?=[ei])|gi(?=[aou])|g(?=[ei])', 'dʒ'],
    ['g?gh', 'ɡ'],
    ['gli(?=[aeou])|gl(?=i)', 'lj'],
    ['gn', 'nj'],
    ['qu', 'kw'],
    ['zz', 'ts'],
    ['(?<=[lnr])z', 'ts'],
    ['z', 'z'],
    ['(?<=[aeiou])s(?=[aeiou])', 'z'],
    ['h', ''],
    ['j', 'j'],
    ['i(?=[aeou])', 'j'],
    ['uo', 'woʊ'],
    ['ai', 'aɪ'],
    ...VOWELS,
    ...CONSONANTS,
  ]),
};

const IS_ITALIAN = new RegExp(
  '(?:[eiou]tt[ioa]|[eiou]ll[io]|[aiu]cc[hi]?[aio]*|[aeiou]cch[ioe]|[aeiou]zz[aio]|[aeiou]nn?ini|' +
    '[bcdfglmnprstvz]ini|[bdfglmnprstvz]ani|[bcdflmnprstvz]oni|zzari|rella|[lnrdv]one|[aeiou]gli[aoe]?|' +
    '[aeiou]gn(?:a|i|o|ini|one|oli|aia)|gn[aeo]ia|[aeiou]sco|aldi|ardi|[aeiou]ssi|[aeiou]rol[io]|' +
    '[aeiou]relli|azzo|uzzi|[aeo]ggi[ao]?|ucci|accio|iello|vano|edosi|astri|umma|cone)$|^(?:sci|' +
    'chi[ae]|ghi|gi[aou])[a-z]*[aio]$',
  'u',
);

/** Romanian letters. */
export const ROMANIAN_LETTERS: Letters = letters([
  ['[ăâî]', 'ə'],
  ['ș|ş', 'ʃ'],
  ['ț|ţ', 'ts'],
  ['ci(?=[ou])', 'tʃ'],
  ['ch', 'k'],
  ['c(?=[ei])', 'tʃ'],
  ['gh', 'ɡ'],
  ['g(?=[ei])', 'dʒ'],
  ['j', 'ʒ'],
  // “Galați”, “Botoșani”: not heard.
  ['(?<=[nrsșştțţ])i$', ''],
  ['i$', 'i'],
  ...VOWELS,
  ...CONSONANTS,
]);

/** The IPA of a Romance name that its letters or its ending show. */
export function romanceName(word: string): string | undefined {
  const compound = frenchCompoundName(word);
  if (compound !== undefined) return compound;
  if (/[șțţ]|[a-z]{2}escu$|[^aeiou]oiu$/u.test(word)) {
    const stress = /[nrsșştțţ]i$/u.test(word) ? 'last' : 'penult';
    return transcribe(word, { letters: ROMANIAN_LETTERS, stress });
  }
  if (/[öäüåøæłčšžřěğşıőű]|[szc]z|ov[aá]$|gy|^(?:mc|mac|o['’])/u.test(word)) return undefined;
  if (IS_PORTUGUESE.test(word)) return portugueseName(word);
  if (/[áíóúñ]|é.*[ao]s?$/u.test(word))
    return IS_SPANISH.test(word) ? spanishName(word) : undefined;
  const french = frenchName(word);
  if (french !== undefined) return french;
  if (IS_ITALIAN.test(word) && !/[kwyjxh](?<!ch|gh)/u.test(word))
    return transcribe(word, ITALIAN_SPELLING);
  if (IS_SPANISH.test(word) && !/[kw]/u.test(word)) return spanishName(word);
  return undefined;
}
