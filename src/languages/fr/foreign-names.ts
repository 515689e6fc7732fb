/** French: names of other languages, by their spelling, and how the rules must find them spelled. Data. */
import type { NameSpelling } from '../foreign-words.ts';

/** Of other languages, in the order in which their spelling is looked for. */
export const NAMES_IN_FRENCH: readonly NameSpelling[] = [
  // Slavic.
  {
    shown:
      '[čćšžđřěłńśźżąę]|(?<!lud)[aeo]vic$|[au]cic$|^modric$|[ckt]h?enko$|[iy]nsk[iy]$|zh[aei]|czy|cki$',
    letters: [
      ['[čć]|cz|(?<=i)c$', 'tch'],
      ['cki$', 'tski'],
      ['c(?=[eiy])', 'ts'],
      ['[šśş]|sh', 'ch'],
      ['ž|ź|ż|zh|đ', 'j'],
      ['ř', 'r'],
      ['ě|ę', 'é'],
      ['ą', 'on'],
      ['ł', 'l'],
      ['ń', 'n'],
      ['w', 'v'],
      ['en(?=ko)', 'ènn'],
      ['[iy]n(?=sk)', 'inn'],
      ['^(l)u(?=k)', '$1ou'],
    ],
  },
  // Spanish.
  {
    shown:
      '^(?:fern[áa]nd|hern[áa]nd|g[óo]m|l[óo]p|mart[íi]n|s[áa]nch|rodr[íi]gu|gonz[áa]l|p[ée]r|ch[áa]v|n[úu]ñ|' +
      'ib[áa]ñ|jim[ée]n|v[áa]zqu|[áa]lvar|su[áa]r|dom[íi]ngu|guti[ée]rr|ram[íi]r|vel[áa]squ|men[ée]nd)ez$|' +
      '[íóú].*[aeo]s?$',
    letters: [
      ['ch', 'tch'],
      ['ñ', 'gn'],
      ['ez$', 'èze'],
      ['á', 'a'],
      ['í', 'i'],
      ['óo?', 'o'],
      ['ú', 'ou'],
      ['(?<![gqo])u', 'ou'],
    ],
  },
  // Italian.
  {
    shown:
      '(?:cc[io]|[aeiou]cch[io]|zz[io]|aghi|ghieri|[aeio]schi|illaci)$|^(?:gior|giov|giul|chies|schill)',
    letters: [
      ['sch(?=[ei])', 'sk'],
      ['c?ch(?=[ei])', 'k'],
      ['cci(?=[aou])|cc(?=[ei])|ci(?=[aou])|c(?=[ei])', 'tch'],
      ['gh(?=[ei])', 'gu'],
      ['gi(?=[aou])|g(?=[ei])', 'dj'],
      ['zz', 'dz'],
      ['in(?=[zd])', 'inn'],
      ['(?<!q)u(?![aeio])', 'ou'],
      ['ie(?=s)', 'yé'],
    ],
  },
  // German.
  {
    shown:
      'tsch|sch(?![ié]|em|tr)|[äöß]|[a-z]stein|knecht|(?<=[a-z]{2})mann$|^(?:rhei|pf)|heim$|meier$|' +
      '[gln]beil$|eidel$|wald$|hausen$|kusen$',
    letters: [
      ['tsch', 'tch'],
      ['sch', 'sh'],
      ['ch(?=t)', 'k'],
      ['ein$', 'aïne'],
      ['ein(?=[^aeiou])', 'aïnn'],
      ['eil$', 'aïle'],
      ['ei|ey', 'aï'],
      ['eu|äu', 'oï'],
      ['ie', 'i'],
      ['ä', 'è'],
      ['ö', 'eu'],
      ['ü', 'ù'],
      ['(?<![aeo])u', 'ou'],
      ['ù', 'u'],
      ['ß', 'ss'],
      ['w', 'v'],
      ['pf', 'f'],
      ['rh', 'r'],
      ['th', 't'],
      ['g(?=[ei])', 'gu'],
      ['h(?=eim)', ''],
      ['mann$', 'mane'],
      ['e(?=n[kdgn])', 'è'],
      ['en(?=[kdg])', 'enn'],
      ['èn(?=[kdg])', 'ènn'],
      ['an(?=[kdg])', 'ann'],
      ['in(?=[kdg])', 'inn'],
      ['([iï])er$', '$1ère'],
      ['er$', 'ère'],
      ['el$', 'èle'],
      ['en$', 'ènn'],
    ],
  },
  // English.
  {
    shown:
      '^mc[a-z]*[aeiouy]|oo(?=[dklmnt])|(?<=[a-z])ee(?=[bdgklmnprt])|(?:tm|dn|ldm|nz|hum|ces?t)er$|[gd]seth$',
    letters: [
      ['^mcc?', 'mac'],
      ['oo', 'ou'],
      ['ee', 'i'],
      ['sch', 'ch'],
      ['cester$', 'ster'],
      ['in(?=d)', 'inn'],
      ['er$', 'ère'],
      ['an$', 'ane'],
      ['ell$', 'èle'],
      ['seth$', 'sète'],
      ['thy$', 'ti'],
    ],
  },
  // An e that French would leave out.
  {
    shown: '(?<=[lmnrv])eo(?!n|u)|guer(?=[aiou])',
    letters: [
      ['eo', 'éo'],
      ['guer', 'guér'],
    ],
  },
  // Persian and Armenian.
  {
    shown: 'sh[kmt]?ian$',
    letters: [
      ['sh', 'ch'],
      ['^pe', 'pé'],
      ['ian$', 'iane'],
    ],
  },
];
