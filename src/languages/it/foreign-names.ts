/** Italian: names of other languages, by their spelling, and how the rules must find them spelled. Data. */
import { stressRows, type NameSpelling } from '../foreign-words.ts';

/** Stress on the first vowel, or on the last, unless one has it. */
const STRESSED = stressRows('àèéìòù', '\u0300');

/** Of other languages, in the order in which their spelling is looked for. */
export const NAMES_IN_ITALIAN: readonly NameSpelling[] = [
  // Slavic.
  {
    shown: '[čćšžđřěłńśźżąę]|(?:[aeo]v|[aou]c|(?<![eé])dr|ls|or|ur)ic$|zh[aei]|czy|cki$',
    letters: [
      ['[čć]$|(?<=i)c$', 'ch'],
      ['(?:[čć]|cz)(?=[eiy])', 'c'],
      ['[čć]|cz', 'ci'],
      ['cki$', 'zki'],
      ['[šśş]', 'sh'],
      ['ž|ź|ż|zh|đ', 'z'],
      ['ř', 'r'],
      ['ě|ę', 'e'],
      ['ą', 'o'],
      ['ł', 'l'],
      ['ń', 'n'],
      ['w', 'v'],
      ['j', 'i'],
      ['^([^aeiou]*)([aeiou])(.*ich)$', '$1$2\u0300$3'],
    ],
  },
  // Spanish.
  {
    shown: '[íóúñ](?!$)|é[a-z]*[oar]s?$|[aá][a-z]*ez$|(?:gu|nch|nd|p|m|r|n)ez$',
    letters: [
      ['ch(?=[eií])', 'c'],
      ['ch', 'ci'],
      ['ñ', 'gn'],
      ['qu(?=[ei])', 'ch'],
      ['gu(?=[ei])', 'gh'],
      ['z$', 's'],
      ['z', 's'],
      ['á', 'à'],
      ['é', 'è'],
      ['í', 'ì'],
      ['ó', 'ò'],
      ['ú', 'ù'],
      ['^(?!.*[àèéìòù\u0300])(.*[aeiou])(?=[^aeiou]+es$)', '$1\u0300'],
    ],
  },
  // French.
  {
    shown:
      'eau(?!t)|oux$|oulou|[ae]ille$|(?<=[a-z]{2})a(?:ult|uld)$|(?<!s|l)aud$|[lu]ouis$|[êœ]|é[a-z]*(?:on|eau|' +
      'ard|et|in|el|al)$|rou$|geot$|[nrl]chon$|champs$|' +
      'ieux$|llande$|ouche$|[nt]oise$|lepin$',
    letters: [
      ['eille$', 'èi'],
      ['aille$', 'ài'],
      ['geot$', 'giò'],
      ['champs$', 'shàn'],
      ['lle(?=.)', 'l'],
      ['eaux?|a(?:ult|uld|ud)$', 'o'],
      ['au', 'o'],
      ['oux?', 'u'],
      ['oi', 'ua'],
      ['œu?|eu', 'e'],
      ['é$', 'è'],
      ['[éêë](?=.)', 'e'],
      ['s?ch', 'sh'],
      ['j(?=[aou])', 'gi'],
      ['j', 'g'],
      ['ay', 'ai'],
      ['en(?=[cstdk]|sh)', 'an'],
      ['[xts]$', ''],
      ['(?<=[^aeiou])e$', ''],
      STRESSED.last,
    ],
  },
  // German.
  {
    shown:
      'tsch|sch(?![eio])|[äöüß]|[a-z]stein|heim|^(?:rhei|pf)|knecht|[a-z]mann$|[gln]beil$|meier$|' +
      'm[ae]yer$|hausen$|(?<=[a-z]{3})bach$|wagen$|wald$|kusen$',
    letters: [
      ['tsch(?=[ei])', 'c'],
      ['tsch(?=[aou])', 'ci'],
      ['tsch', 'tsh'],
      ['sch', 'sh'],
      ['(?<!s)ch', 'k'],
      ['ei|ai|ey', 'ai'],
      ['eu|äu', 'oi'],
      ['ie(?!r$)', 'i'],
      ['[äö]', 'e'],
      ['ü', 'u'],
      ['tz', 'z'],
      ['ß', 'ss'],
      ['w', 'v'],
      ['pf', 'f'],
      ['rh', 'r'],
      ['th', 't'],
      ['g(?=[ei])', 'gh'],
      ['^j', 'i'],
      ['^h', ''],
      STRESSED.first,
    ],
  },
  // English.
  {
    shown:
      '^(?:mc[a-z]*[aeiouy]|wr|kn|wh)|ght|(?<=[bdfghlmnpstw])oo[dklmnt]|(?<=[bdfghkmnptw])ee[dklnpt]|' +
      '^(?:leeds|reeves|street|green)|(?<=[a-z]{2})ck|(?<=[a-z]{3})(?:ham|(?<!gas|ren|ot|it|can)ton|' +
      '(?<!s|ai|ui|an|pa)son|ley|ney|sey|lly|' +
      'phy|thy|rry|dy|wing|ning|ding|ling|nell|well|ford|shire|fries|castle|cester)$|^(?:sw|ha[lw]ey)|' +
      '^(?:va|vi|pe|pri|spe)nce$|rence$|^jac(?:ob|k)|ughes$|seth$|bucks|ttle$',
    letters: [
      ['^mcc?', 'mec'],
      ['ughes$', 'ius'],
      ['^wr', 'r'],
      ['^kn', 'n'],
      ['igh(?=t)', 'ai'],
      ['gh', 'g'],
      ['oo', 'u'],
      ['ee', 'i'],
      ['ck', 'k'],
      ['ph|^pf', 'f'],
      ['castle$', 'kassel'],
      ['cester$', 'ster'],
      ['ew', 'iu'],
      ['ow(?=[neli])', 'au'],
      ['ies$', 'is'],
      ['ey$|y$', 'i'],
      ['^jac', 'gek'],
      ['ance$', 'ens'],
      ['nce$', 'ns'],
      ['(?<=[aeiou][bdfgklmnprtvz]{1,2})e(?=s?$)', ''],
      ['sch', 'sh'],
      ['j(?=[aou])', 'gi'],
      ['j', 'g'],
      ['^h', ''],
      ['th', 't'],
      ['ttle$', 'tel'],
      ['^(me[ck]+)([^aeiou]*)([aeiou])', '$1$2$3\u0300'],
      STRESSED.first,
    ],
  },
];
