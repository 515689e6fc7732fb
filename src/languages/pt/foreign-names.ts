/** Portuguese: names of other languages, by their spelling, and how the rules must find them spelled. Data. */
import { stressRows, type NameSpelling } from '../foreign-words.ts';

/** Double consonants are one sound. */
const SINGLE = ['([bdfgkmnptvz])\\1', '$1'] as const;

/** Stress on the first vowel, or on the last, unless one has it. */
const STRESSED = stressRows('áéíóúâêô', '\u0301');

/** Of other languages, in the order in which their spelling is looked for. */
export const NAMES_IN_PORTUGUESE: readonly NameSpelling[] = [
  // Slavic.
  {
    shown: '[čćšžđřěłńśźżąę]|(?:[aeo]v|[aou]c|(?<![eé])dr|ls|or|ur)ic$|zh[aei]|czy|cki$',
    letters: [
      ['[čć]|cz|(?<=i)c$', 'tch'],
      ['cki$', 'tski'],
      ['c(?=[eiy])', 'ts'],
      ['[šśş]', 'ch'],
      ['ž|ź|ż|zh|đ', 'j'],
      ['ř', 'r'],
      ['ě|ę', 'e'],
      ['ą', 'o'],
      ['ł', 'l'],
      ['ń', 'nh'],
      ['w', 'v'],
      ['^([^aeiou]*)([aeiou])(.*itch)$', '$1$2\u0301$3i'],
    ],
  },
  // Spanish.
  {
    shown: '[áéíóú][a-z]*ez$|nchez$|ñ|[dgjnrt]illo$|uello$',
    letters: [
      ['ch', 'tch'],
      ['ñ', 'nh'],
      ['ll', 'lh'],
      ['j|g(?=[eií])', 'rr'],
      ['^rr', 'r'],
      ['z$', 's'],
      ['z', 's'],
    ],
  },
  // Italian.
  {
    shown:
      '(?:[eo]tti|[eo]lli|[aeiu]cc(?:i|io|hi|hio)|[aeiu]zzi|[ai]ghi|illaci|acci)$|' +
      '^(?:chies|chiar|ghi)',
    letters: [
      ['sch(?=[ei])', 'squ'],
      ['c?ch(?=[ei])', 'qu'],
      ['cci(?=[aou])|cc(?=[ei])|ci(?=[aou])|c(?=[ei])', 'tch'],
      ['gh(?=[ei])', 'gu'],
      ['gi(?=[aou])|g(?=[ei])', 'dj'],
      ['gn', 'nh'],
      ['gli(?=[ao])', 'lh'],
      ['zz', 'ts'],
      ['ll', 'l'],
      SINGLE,
      // An i at the end would have the stress.
      ['^(?!.*[áéíóú])(.*[aeou])([^aeiou]+)i$', '$1\u0301$2i'],
    ],
  },
  // French.
  {
    shown:
      'eau(?!t)|oux$|oulou|[ae]ille$|(?<=[a-z]{2})a(?:ult|uld)$|(?<!s|l)aud$|[lu]ouis$|[èœ]|geot$|[nrl]chon$|champs$|ieux$|' +
      'llande$|ouche$|[nt]oise?$|lepin$',
    letters: [
      ['eille$', 'éi'],
      ['aille$', 'ái'],
      ['geot$', 'jô'],
      ['champs$', 'chân'],
      ['lle(?=.)', 'l'],
      ['eaux?|a(?:ult|uld|ud)$', 'ô'],
      ['au', 'o'],
      ['oulou', 'ulu'],
      ['oux?', 'u'],
      ['oi', 'ua'],
      ['œu?|eu', 'e'],
      ['[éèêë](?=.)', 'e'],
      ['en(?=[cstdk])', 'an'],
      ['[xts]$', ''],
      ['(?<=[^aeiou])e$', ''],
      ['ll', 'l'],
      SINGLE,
      STRESSED.last,
    ],
  },
  // German.
  {
    shown:
      'sch(?!i)|[äöüß]|[a-z]stein|heim|^(?:rhei|pf)|knecht|[a-z]mann$|[gln]beil$|meier$|m[ae]yer$|' +
      'hausen$|(?<=[a-z]{3})bach$|wald$|kusen$',
    letters: [
      ['tsch', 'tch'],
      ['sch', 'ch'],
      ['(?<!t)ch(?=t)', 'k'],
      ['ei|ai|ey', 'ai'],
      ['eu|äu', 'oi'],
      ['ie(?!r$)', 'i'],
      ['[äö]', 'e'],
      ['ü', 'i'],
      ['tz|(?<=.)z', 'ts'],
      ['ß', 'ss'],
      ['w', 'v'],
      ['pf', 'f'],
      ['rh', 'r'],
      ['th', 't'],
      ['g(?=[ei])', 'gu'],
      ['^j', 'i'],
      ['^h(?=[aeiou])', 'r'],
      ['mann$', 'man'],
      ['ll', 'l'],
      SINGLE,
      STRESSED.first,
    ],
  },
  // English.
  {
    shown:
      '^(?:mc[a-z]*[aeiouy]|wr|kn|wh)|ght|(?<=[bdfghlmnpstw])oo[dklmnt]|(?<=[bdfghkmnptw])ee[dklnpt]|' +
      '^(?:leeds|reeves|street|green)|(?<=[a-z]{2})ck|(?<=[a-z]{3})(?:(?<![nlc])ham|ley|ney|sey|lly|' +
      'phy|thy|rry|dy|wing|ning|ding|ling|nell|well|ford|shire|fries|castle|cester)$|^(?:sw|ha[lw]ey)|' +
      '^(?:va|vi|pe|pri|spe)nce$|rence$|idge$|ughes$|seth$|bucks|ttle$',
    letters: [
      ['^mcc?', 'mac'],
      ['ughes$', 'ius'],
      ['^wr', 'r'],
      ['^kn', 'n'],
      ['igh(?=t)', 'ai'],
      ['gh', 'g'],
      ['oo', 'u'],
      ['ee', 'i'],
      ['ck', 'k'],
      ['ph', 'f'],
      ['castle$', 'kássel'],
      ['cester$', 'ster'],
      ['ew', 'iu'],
      ['ow(?=[neli])', 'au'],
      ['idge$', 'idj'],
      ['ies$', 'is'],
      ['ey$|y$', 'i'],
      ['nce$', 'nss'],
      ['(?<=[aeiou][bdfgklmnprtvz]{1,2})e(?=s?$)', ''],
      ['sch|sh', 'ch'],
      ['^h', 'r'],
      ['th', 't'],
      ['ttle$', 'tol'],
      ['ll', 'l'],
      SINGLE,
      ['^(ma[ck]+)([^aeiou]*)([aeiou])', '$1$2$3\u0301'],
      STRESSED.first,
    ],
  },
];
