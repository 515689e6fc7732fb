/** French names → IPA as newsreaders say them. Pure. */
import { CONSONANTS } from './continental.ts';
import { letters, transcribe, type Spelling } from './transcribe.ts';

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
    ['(?<=[^aeiouéqg])ies?$', 'i'],
    // “Moliere” and “Lagardere” have lost their marks.
    ['i[eè]res?$', 'jɛɹ'],
    ['eres?$', 'ɛɹ'],
    // “Sèvres”, “Grandcastre”.
    ['(?<=[bcdgptv])res?$', 'ɹə'],
    ['ay(?=[aeo])', 'ɑj'],
    ['oy$', 'wɑ'],
    ['oy(?=[aeé])', 'wɑj'],
    ['[ae]mps?$', 'ɑn'],
    ['[ae]m(?=[bp][a-zéèêçô])', 'ɑm'],
    ['im(?=[bp][a-zéèêçô])', 'æm'],
    ['om(?=[bp][a-zéèêçô])', 'oʊm'],
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
    ['(?:an|en|am|em)(?:[cdt]s?|s)?$|(?:an|en)(?=[^aeiouyn])', 'ɑn'],
    ['on[dst]?$|on(?=[^aeiouyn])', 'oʊn'],
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

/** The IPA of a name of several parts, if they are French. */
export function frenchCompoundName(word: string): string | undefined {
  if (!IS_FRENCH_COMPOUND.test(word)) return undefined;
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

/** The IPA of a name that its letters or its ending show to be French. */
export function frenchName(word: string): string | undefined {
  const hasMark = /[^a-z-]/u.test(word);
  const isFrench = (hasMark || !NOT_FRENCH.test(word)) && IS_FRENCH.test(word);
  return isFrench ? transcribe(word, FRENCH_SPELLING) : undefined;
}
