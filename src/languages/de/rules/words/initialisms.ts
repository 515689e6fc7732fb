/** initialisms → letters where a voice would read a word, and words where it would read letters. */
import { wordsOf } from '../../../language.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { spellOut } from './letters.ts';

/**
 * Initialisms that have a vowel, or are letters that voices take for a word. Those of consonants
 * alone are named by every voice.
 */
const SPELLED = new Set(
  wordsOf(`
    ADAC AFP AG AGB AI AKW AMS AOK AP ARD AU AWO BASF BEV BIP BITKOM BAMF CEO CIA CO COO CFO DAK DAV
    DDR DIHK DIN DIW DLR DNA DRK EDV EEG EG EIB EKD EKG EM EMRK EPA EPO ESA ESC ETH EU EUV EWG EWR
    EZB FBI FIS GEW GIZ HIV IAA IAO IBM ICE IFA IG IGH IHK ILO IOC IPO IQ IRA IS ISS IT IWF IWH KI
    KIT KPD LKA MAD MEZ MESZ MIT MOZ NDR NGO NOK NPD OB OECD OEM OLG ORF OSZE OVG PDA PIN PISA PR RAF
    RKI SA SED SEK SOS SPÖ ÖVP FPÖ NEOS ÖBB ÖGB ÖFB ÖSV ORF TÜV UFO UG UHF UKW UN UNO US USA UV
    VAE VIP VW WDR WEF WHO WM WTO ZDF ZOB AFD SRF SRG SBB SVP SP FDP CVP EVP EDA EDI EJPD UBS BAG AHV
    IV ALV SUVA ASVG AUA OMV OGH VFGH VWGH BVT KPÖ AMA AGES ÖAMTC UNHCR SAP SMI DEL IGBCE EVG VDA ADFC BUND
    NABU BEE AFC ACS TCS HIV AIDS UEFA FIFA NATO
  `),
);

/** Those that are said as words, although they are in capitals. */
const WORDS = new Set(
  wordsOf(`
    NATO UNO UEFA FIFA AIDS PISA NASA UNESCO UNICEF OPEC ASEAN DAX MDAX ATX BUND NABU NEOS SUVA BAFIN
    IKEA HARIBO ALDI LIDL REWE EDEKA TUI PIN MINT MIT DIN BITKOM BAMF GEMA DEKRA RADAR LASER
    DEVK AGES AMA MAD SOKO FRONTEX INTERPOL CERN EWE UFO IBAN EFTA NAFTA SALT START SCHUFA VIP
    BAföG KITA AWO ETA RAF
  `),
);

/** Mixed letters that are said one by one. */
const MIXED: Readonly<Record<string, string>> = {
  AfD: 'A-F-D',
  GmbH: 'G-M-B-H',
  Pkw: 'P-K-W',
  Lkw: 'L-K-W',
  PKWs: 'P-K-Ws',
  Pkws: 'P-K-Ws',
  Lkws: 'L-K-Ws',
  StGB: 'S-T-G-B',
  StPO: 'S-T-P-O',
  StVO: 'S-T-V-O',
  mRNA: 'm-R-N-A',
  eG: 'e G',
  eV: 'e V',
  KdöR: 'Körperschaft des öffentlichen Rechts',
  EuGH: 'E-U-G-H',
  EuG: 'E-U-G',
  BaFin: 'Bafin',
  IfW: 'I-F-W',
  ifo: 'Ifo',
  IfSG: 'I-F-S-G',
  DKfz: 'D-K-F-Z',
  Kfz: 'K-F-Z',
  BfV: 'B-F-V',
  BVerfG: 'Bundesverfassungsgericht',
  BVerwG: 'Bundesverwaltungsgericht',
  BfArM: 'B-F-Arm',
  PhD: 'P-H-D',
  VfB: 'V-F-B',
  VfL: 'V-F-L',
  TuS: 'TUS',
  SpVgg: 'Spielvereinigung',
  VfGH: 'V-F-G-H',
  VwGH: 'V-W-G-H',
  MdB: 'M-D-B',
  MdL: 'M-D-L',
  MdEP: 'M-D-E-P',
  OStR: 'Oberstudienrat',
  RTLplus: 'R-T-L plus',
  Co: 'Co',
};
const MIXED_WORDS = Object.keys(MIXED).filter((word) => word !== 'Co');

/** A line in capitals, where words are not initialisms. */
const SHOUTED = /\p{Lu}{4,}[ ,]+$/u;
const SHOUTED_BEHIND = /^[ ,]+\p{Lu}{4,}(?![\p{L}])/u;

/** Whether the capitals stand in a line of capitals. */
function isShouted(match: RegExpExecArray): boolean {
  return SHOUTED.test(textBefore(match, 24)) || SHOUTED_BEHIND.test(textBehind(match, 24));
}

/** Courts by their seats. */
const COURTS: Readonly<Record<string, string>> = {
  AG: 'Amtsgericht',
  LG: 'Landgericht',
  OLG: 'Oberlandesgericht',
  VG: 'Verwaltungsgericht',
  OVG: 'Oberverwaltungsgericht',
  LAG: 'Landesarbeitsgericht',
  LSG: 'Landessozialgericht',
};

/** Initialisms. */
export const INITIALISM_RULES: readonly Rule[] = [
  {
    name: 'court',
    starts: ['word'],
    first: 'ALOV',
    pattern: sticky(
      '(?<=(?:^|[^\\p{L}])(?:[Dd](?:as|em|es)|[Vv]om|[Vv]or dem|[Bb]eim|[Aa]m|[Zz]um|[Ii]m) )' +
        `(?<court>${Object.keys(COURTS).join('|')})(?= \\p{Lu}\\p{Ll}{2,})`,
    ),
    rewrite: ({ groups }) => COURTS[groups!.court!],
    examples: [['vor dem LG Bonn', 'vor dem Landgericht Bonn']],
  },
  {
    name: 'number-of-court',
    starts: ['word'],
    first: 'I',
    pattern: sticky('(?<=(?:LG|Landgerichts?) \\p{Lu}\\p{L}{2,20} )(?<number>II?)(?!\\p{L})'),
    rewrite: ({ groups }) => (groups!.number === 'I' ? 'eins' : 'zwei'),
    examples: [['das Landgericht München I', 'das Landgericht München eins']],
  },
  {
    name: 'dotted-initialism',
    starts: ['word'],
    pattern: sticky('(?<![\\p{L}\\p{N}.])(?<letters>\\p{Lu}(?:\\.\\p{Lu}){1,4})\\.(?![\\p{L}\\d])'),
    rewrite: (match, context) => {
      const letters = match.groups!.letters!.replaceAll('.', '');
      return `${spellOut(letters)}${context.endsSentence(endOf(match)) ? '.' : ''}`;
    },
    examples: [['in den U.S. gebaut', 'in den U-S gebaut']],
  },
  {
    name: 'letters-with-and',
    starts: ['word'],
    pattern: sticky('(?<![\\p{L}\\p{N}])(?<one>\\p{Lu}) ?& ?(?<other>\\p{Lu})(?![\\p{L}\\d])'),
    rewrite: ({ groups }) => `${groups!.one} und ${groups!.other}`,
    examples: [['bei C&A und H&M', 'bei C und A und H und M']],
  },
  {
    name: 'mixed-initialism',
    starts: ['word'],
    pattern: sticky(`(?<![\\p{L}\\p{N}])(?:${MIXED_WORDS.join('|')})(?![\\p{L}\\d])`),
    rewrite: ([word]) => MIXED[word],
    examples: [
      ['die AfD und ein Pkw', 'die A-F-D und ein P-K-W'],
      ['der VfB-Trainer', 'der V-F-B-Trainer'],
    ],
  },
  {
    name: 'initialism',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\p{N}.&])(?<word>\\p{Lu}{2,6})(?<ending>s)?(?![\\p{L}\\d]|\\.\\p{Lu})',
    ),
    rewrite: (match) => {
      const { word, ending = '' } = match.groups!;
      const isOpen = SPELLED.has(word!) && !WORDS.has(word!) && !isShouted(match);
      if (!isOpen && ending === '') return undefined;
      return WORDS.has(word!) || !/^\p{Lu}{2,5}$/u.test(word!)
        ? undefined
        : `${spellOut(word!)}${ending}`;
    },
    examples: [
      ['die EU und die NATO', 'die E-U und die NATO'],
      ['die EU-Kommission', 'die E-U-Kommission'],
      ['zwei NGOs', 'zwei N-G-Os'],
      ['die CDU', 'die CDU'],
    ],
  },
];

/** Lower-case words that these rules start with. */
export const INITIALISM_OPENERS: readonly string[] = ['pkw', 'lkw', 'pkws', 'lkws', 'kfz', 'ifo'];
