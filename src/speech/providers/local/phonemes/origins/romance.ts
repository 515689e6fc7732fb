/** Spanish, Portuguese, Italian, French and Romanian names → IPA as newsreaders say them. Pure. */
import { CONSONANTS, VOWELS } from './continental.ts';
import { letters, transcribe, type Letters, type Spelling } from './transcribe.ts';

const IBERIAN: readonly (readonly [string, string])[] = [
  ['á', '!ɑ'],
  ['é$', '!eɪ'],
  ['é', '!ɛ'],
  ['í', '!i'],
  ['ó', '!oʊ'],
  ['ú', '!u'],
  ['qu(?=[eéií])', 'k'],
  ['gu(?=[eéií])', 'ɡ'],
  ['gü', 'ɡw'],
  ['c(?=[eéií])', 's'],
  ['ñ', 'nj'],
  ['cc(?=[ei])', 'ks'],
];

const SPANISH_LETTERS = letters([
  ...IBERIAN,
  ['ll(?=[aeiouáéíóú])', 'j'],
  ['g(?=[eéií])', 'h'],
  ['[jx](?=[aeiouáéíóú])', 'h'],
  ['j', 'h'],
  ['hu(?=[aei])', 'w'],
  ['h', ''],
  ['z', 'z'],
  ['ch', 'tʃ'],
  ['ue', 'wɛ'],
  ['i(?=ó|[aoe]s?$)', 'j'],
  ['i(?=ll)', 'i'],
  ['eu', 'ɛu'],
  ['ie', 'jɛ'],
  ['u(?=[aoáéó])', 'w'],
  ...VOWELS,
  ...CONSONANTS,
]);

const PORTUGUESE_LETTERS: Letters = letters([
  ['ão', '!aʊ'],
  ['ões', '!ɔɪns'],
  ['[ãâ]', '!ɑ'],
  ['ê', '!eɪ'],
  ['ô', '!oʊ'],
  ['ç', 's'],
  ['lh', 'lj'],
  ['nh', 'nj'],
  ...IBERIAN,
  ['j|g(?=[eéií])', 'ʒ'],
  ['i(?=[ao]s?$)', 'j'],
  ['ch|x', 'ʃ'],
  ['h', ''],
  ...VOWELS,
  ...CONSONANTS,
]);

/** The sounds of a word by Portuguese spelling. */
export function portugueseName(word: string): string | undefined {
  // “Zambelli” is an Italian name of Brazil.
  const isFirstOfTwo = /(?:[aeo]s?|[ae]ns?|[ae]m|(?:ll|tt|[aio]n|ss|zz|cc)i)$/u.test(word);
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
  const isFirstOfTwo = /[aeiou](?:n|s)?$/u.test(word) && !word.endsWith('ao');
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

/** French spelling. */
export const FRENCH_SPELLING: Spelling = {
  stress: 'last',
  letters: letters([
    ['^w', 'v'],
    ['aill?e?s?$', 'aɪ'],
    ['aill(?=[aeiouéè])', 'aɪ'],
    ['eille?s?$', 'eɪ'],
    ['eill(?=[aouéè])', 'eɪ'],
    ['euil(?:le)?s?$|œuil', 'ɔɪ'],
    ['ouill?e?s?$', 'ui'],
    ['ill?eau', 'ijoʊ'],
    ['(?<=[^aeou])illes?$', 'i'],
    // “Villepin”, but “Guillemin”.
    ['(?<=[^aeoug]|[^g]u)ill(?=e[^aeiouéèx])', 'il'],
    ['(?<=[^aeou]|gu)ill(?=[aeioué])', 'ij'],
    ['eaults?|eaux?|aux|aults?|auds?|auts?$|aud$', 'oʊ'],
    ['au', 'oʊ'],
    ['omb$', 'oʊm'],
    ['oeu|œu|eux?', 'u'],
    ['oe', 'ɜ'],
    ['oux?|oûts?', 'u'],
    ['oî?n(?=$|[^aeiouyn])', 'oʊn'],
    ['oin[gst]?$|oing', 'wæn'],
    ['oi[sxt]?$|oi|oî', 'wɑ'],
    ['ei(?=x?$|[^aeiouyln])', 'eɪ'],
    // “Chaillot” has a long o, “Clocque” a short one.
    ['o(?=(?:cque?|que|c|tte|nne|lle|sse|ppe|mme)$)', 'ɔ'],
    ['ain[st]?$|ain(?=[^aeiouyn])|ein[st]?$', 'æn'],
    ['ien[s]?$', 'jæn'],
    ['in[st]?$|in(?=[^aeiouynh])', 'æn'],
    // Breton names: “Evren”, not “Rouen”.
    ['(?<=[^aeiou])en$', 'ɛn'],
    ['(?:an|en|am|em)(?:[cdt]s?|s)?$|(?:an|en)(?=[^aeiouyn])|(?:am|em)(?=[bp])', 'ɑn'],
    ['on[dst]?$|on(?=[^aeiouyn])|om(?=[bp])|omb$', 'oʊn'],
    ['un$', 'ʌn'],
    ['iers?$', 'jeɪ'],
    ['(?:er|ez|et|ets)$', 'eɪ'],
    ['ée?s?$', 'eɪ'],
    ['é', 'eɪ'],
    ['è|ê', 'ɛ'],
    ['ai[st]?$|ai|ay|ey', 'eɪ'],
    ['[âà]', 'ɑ'],
    ['ô', 'oʊ'],
    ['[îï]', 'i'],
    ['û|ü', 'u'],
    ['ë', 'ɛ'],
    ['ç', 's'],
    ['es?$', ''],
    ['e(?=[^aeiouylnst][aeiouyéèê])', 'ə'],
    ['e', 'ɛ'],
    ['gn', 'nj'],
    ['gu(?=[eéiy])', 'ɡ'],
    ['qu', 'k'],
    ['c(?=[eéiy])', 's'],
    ['ge(?=[ao])', 'ʒ'],
    ['g(?=[eéiyè])|j', 'ʒ'],
    ['ch', 'ʃ'],
    ['th', 't'],
    ['tch', 'tʃ'],
    ['h', ''],
    ['(?<=[aeiouéè])s(?=[aeiouéè])', 'z'],
    ['(?<=.[aeiouéèœ])(?:[dtpxzs]+)$', ''],
    ['(?<=n)[tdcg]s?$', ''],
    ['(?<=r)[dt]s?$', ''],
    ['y(?=[aeiou])', 'j'],
    ['y', 'i'],
    ['a', 'ɑ'],
    ['i(?=[aeouéè])', 'j'],
    ['i', 'i'],
    ['o', 'oʊ'],
    ['u', 'u'],
    ...CONSONANTS,
  ]),
};

const IS_FRENCH = new RegExp(
  '[èêëœçâûîï]|é(?!.*[áíóúñ])(?:[^aeiou]|$)|ées?$|(?:eaux?|[^aeiou]ault|aux|oux|eux|lier|osiers|llet|chet|' +
    'nchet|guet|quet|rnet|gnon|gnard|gnac|gny|vigne|eille|aille|ouille|euil|euille|illeux|illeau|illon|' +
    'eault|oît|lloux|ignac|ouard|chard|nard|mond|mont|ouin|quin|ouche|igne|agne|ogne|auche|oche|ieu|' +
    'ieux|eure|oise|oisin|court|teau|deau|reau|ndre|iac|' +
    'aud|[aeiou]ssier|[^aeiou]etier|ournier|illac|ouet|inet|onnet|oulet|udet|uzet|ouzet|enin|trin|ffin|manin|vin|combe|vard|plomb)$',
  'u',
);

/** Small words inside French names of places. */
const FRENCH_LINKS: Readonly<Record<string, string>> = {
  aux: 'oʊ',
  de: 'də',
  des: 'deɪ',
  du: 'du',
  en: 'ɑn',
  la: 'lɑ',
  le: 'lə',
  les: 'leɪ',
  lès: 'leɪ',
  sainte: 'sˈænt',
  sous: 'su',
  sur: 'suɹ',
};

/** “Saint-Brieuc”, “Bourg-en-Bresse”; English has “-le-” and “-la-” too, and “Saint” without a hyphen. */
const IS_FRENCH_COMPOUND = /^sainte?-|-(?:aux|du|des|en|les|lès|sainte?|sous|sur)-/u;

function frenchCompound(word: string): string | undefined {
  const parts = word.split('-');
  const said = parts.map((part, index) => {
    if (part === 'saint') return /^[aeiouyéèêœ]/u.test(parts[index + 1] ?? '') ? 'sˈænt' : 'sˈæn';
    return FRENCH_LINKS[part] ?? transcribe(part, FRENCH_SPELLING);
  });
  return said.includes(undefined) ? undefined : said.join(' ');
}

/** Endings of French names that English ones have too. */
const NOT_FRENCH =
  /^(?:mac|mc)|(?:kins?|vin|mont|mond|nard|chard|ouard|ffin|court|pin|combe|iac|quet|oche)$/u;

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
  if (IS_FRENCH_COMPOUND.test(word)) return frenchCompound(word);
  if (/[șțţ]|[a-z]{2}escu$|[^aeiou]oiu$/u.test(word)) {
    const stress = /[nrsșştțţ]i$/u.test(word) ? 'last' : 'penult';
    return transcribe(word, { letters: ROMANIAN_LETTERS, stress });
  }
  if (/[öäüåøæłčšžřěğşıőű]|[szc]z|ov[aá]$|gy|^(?:mc|mac|o['’])/u.test(word)) return undefined;
  if (IS_PORTUGUESE.test(word)) return portugueseName(word);
  const hasMark = /[^a-z-]/u.test(word);
  if (/[áíóúñ]|é.*[ao]s?$/u.test(word))
    return IS_SPANISH.test(word) ? spanishName(word) : undefined;
  if (hasMark || !NOT_FRENCH.test(word))
    if (IS_FRENCH.test(word)) return transcribe(word, FRENCH_SPELLING);
  if (IS_ITALIAN.test(word) && !/[kwyjxh](?<!ch|gh)/u.test(word))
    return transcribe(word, ITALIAN_SPELLING);
  if (IS_SPANISH.test(word) && !/[kw]/u.test(word)) return spanishName(word);
  return undefined;
}
