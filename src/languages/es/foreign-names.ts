/** Spanish: names of other languages, by their spelling, and how the rules must find them spelled. Data. */
import { stressRows, type NameSpelling } from '../foreign-words.ts';

/** Double consonants are one sound. */
const SINGLE = ['([bdfgkmnpstvz])\\1', '$1'] as const;

/** Stress on the first vowel, or on the last, unless one has it. */
const STRESSED = stressRows('áéíóú', '\u0301');

/** Of other languages, in the order in which their spelling is looked for. */
export const NAMES_IN_SPANISH: readonly NameSpelling[] = [
  // Slavic.
  {
    shown:
      '[čćšžđřěłńśźżąę]|(?:[aeo]v|[aou]c|(?<![eé])dr|ls|ur)ic$|enko$|[nrs]sky$|zh[aei]|czy|cki$',
    letters: [
      ['[čć]|cz|(?<=i)c$', 'ch'],
      ['cki$', 'tski'],
      ['c(?=[eiy])', 'ts'],
      ['[šśş]', 'sh'],
      ['ž|ź|ż|zh|đ', 'y'],
      ['ř', 'r'],
      ['ě|ę', 'e'],
      ['ą', 'o'],
      ['ł', 'l'],
      ['ń', 'ñ'],
      ['w', 'v'],
      ['h', 'j'],
      ['(?<=[sc])j', 'h'],
      ['y(?=[^aeiou]|$)', 'i'],
      ['^([^aeiou]*)([aeiou])(.*(?:ov|ev|ich))$', '$1$2\u0301$3'],
    ],
  },
  // Italian.
  {
    shown:
      '(?:[eiou]tti|[eo]lli|[aeiu]cc(?:i|io|ia|hi|hio|hia)|[aeiu]zz[iao]|[ai]ghi|illaci|ari?cci|gli[ao])$|' +
      '^(?:chies|chiar|ghi|gio[rvc]|giul|sci[oa])',
    letters: [
      ['sch(?=[ei])', 'squ'],
      ['c?ch(?=[ei])', 'qu'],
      ['cci(?=[aou])|cc(?=[ei])', 'ch'],
      ['(?<!s)ci(?=[aou])|(?<!s)c(?=[ei])', 'ch'],
      ['gh(?=[ei])', 'gu'],
      ['gi(?=[aou])|g(?=[ei])', 'y'],
      ['gn', 'ñ'],
      ['gli(?=[ao])', 'li'],
      ['zz', 'ts'],
      ['ll', 'l'],
      SINGLE,
    ],
  },
  // French.
  {
    shown:
      'eau(?!t)|oux$|oulou|[ae]ille$|(?<=[a-z]{2})a(?:ult|uld)$|(?<!s|l)aud$|[lu]ouis$|[èêœ]|ç(?!.*[ao]s?$)|rou$|geot$|[nrl]chon$|' +
      'champs$|ieux$|llande$|ouche$|[nt]oise?$|lepin$',
    letters: [
      ['eille$', 'éi'],
      ['aille$', 'ái'],
      ['geot$', 'yó'],
      ['champs$', 'shán'],
      ['chon$', 'shón'],
      ['sch', 'sh'],
      ['lle(?=.)', 'l'],
      ['eaux?|a(?:ult|uld|ud)$', 'o'],
      ['au', 'o'],
      ['ou(?=[aei])', 'u'],
      ['oux?', 'u'],
      ['oi', 'ua'],
      ['(?<=u)a(?:se)$', 'as'],
      ['eu|œu?', 'e'],
      ['ch', 'sh'],
      ['j|g(?=[eiy])', 'y'],
      ['ay', 'ai'],
      ['ç', 's'],
      ['c(?=[ei])', 's'],
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
      'sch(?!i)|[äöß]|(?<!g)ü|[a-z]stein|heim|^(?:rhei|pf)|knecht|[a-z]mann$|[gln]beil$|^bach$|meier$|m[ae]yer$|' +
      'hausen$|(?<=[a-z]{3})bach$|wagen$|wald$',
    letters: [
      ['tsch', 'ch'],
      ['sch', 'sh'],
      ['ch(?=[ts]|$)', 'j'],
      ['ei|ai|ey', 'ai'],
      ['eu|äu', 'oi'],
      ['ie(?!r$)', 'i'],
      ['[äö]', 'e'],
      ['ü', 'u'],
      ['tz|(?<=.)z', 'ts'],
      ['ß', 's'],
      ['w', 'v'],
      ['pf', 'f'],
      ['rh', 'r'],
      ['th', 't'],
      ['g(?=[ei])', 'gu'],
      ['^j', 'y'],
      ['^h', 'j'],
      ['ll', 'l'],
      SINGLE,
      STRESSED.first,
    ],
  },
  // English.
  {
    shown:
      '^(?:mc[a-z]*[aeiouy]|wr|kn|wh)|ght|(?<=[bdfghlmnpstw])oo[dklmnt]|(?<=[bdfghkmnptw])ee[dklnpt]|' +
      '^(?:leeds|reeves|street|green)|(?<=[a-z]{2})ck|(?<=[a-z]{3})(?:ham|ton|son|ley|ney|sey|lly|' +
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
      ['castle$', 'cásel'],
      ['cester$', 'ster'],
      ['ew', 'iu'],
      ['ow(?=[neli])', 'au'],
      ['idge$', 'ich'],
      ['(?<=[bdgklmnprst][aou])ies$|ies$', 'is'],
      ['ey$|y$', 'i'],
      ['nce$', 'ns'],
      ['(?<=[aeiou][bdfgklmnprtvz]{1,2})e(?=s?$)', ''],
      ['sch', 'sh'],
      ['j|g(?=[ei])', 'y'],
      ['^h', 'j'],
      ['th', 'z'],
      ['ttle$', 'tel'],
      ['ll', 'l'],
      SINGLE,
      ['^(ma[ck]+)([^aeiou]*)([aeiou])', '$1$2$3\u0301'],
      STRESSED.first,
    ],
  },
  // What only needs its letters said otherwise.
  {
    shown: 'll$|[a-z]sh|sh[aeiou]|kh|zh|^(?:gv|nv|dj)|tch',
    letters: [
      ['ll$', 'l'],
      ['kh', 'j'],
      ['^zh|zh', 'y'],
      ['tch', 'ch'],
      ['^dj', 'y'],
      ['^gv', 'guev'],
      ['^nv', 'env'],
    ],
  },
];
