/** capitals → letters one by one, where a voice would read them as a word. */
import { isShouted } from '../../../rules/capitals.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, textBefore } from '../../../rules/matches.ts';
import { sticky } from '../../../rules/sticky.ts';
import { wordsOf } from '../../../language.ts';
import { spellOut } from './letters.ts';

/** Two to five letters with a vowel that are said as a word. */
const SAID_AS_WORDS = new Set(
  wordsOf(`
    AFNOR AMAP ANACT APEC APHP ARCEP ARCOM ARS ASSEDIC BAC BAFA BIC CADA CAF CAPES CEDEAO CEDH CERN
    COP CRIF CROUS DEUG DOM DROM DUP EHPAD ENA ENAC ENIM ENM ESA ESSEC FED FIFA FIV GAN GAFA GAFAM
    GAM GIEC GIGN GREC HAS IATA IFOP INA INED INRA INRAE INSEE INSEP INSERM IPSOS IRIS ISO LIDL
    LOL LOM MAIF MEDEF MAX MIT MODEM NASA NATO OFII OIT OLAF ONU OPEP OTAN PAC PACS PIN POM PUMA RAF
    RAID RIB RIP ROM SACEM SAMU SDIS SIDA SIM SIRET SMIC SMUR SNES SOFRES SPA SUD TAFTA TOM TRACFIN
    UEFA UNEDIC UNEF UNESCO UNICEF UNSA URSSAF USEP VAR VIP WEI ZAC ZAD ZEP ZUP AREVA CRISPR ADEME ADIL
    CIR COVID CRAN DATAR DIREN DILA DREES ESAT EPAD FAO FEMEN FIDESZ FIS FOL GATT HALDE IBAN ICAN
    IGAS IKEA IME INPI LICRA MIVILUDES NAFTA OHADA OPCVM OVNI PAF PAI PISA QCM RADAR RAM SARS SEITA
    SICAV SIVOM TAC TAEG TIG TIP TOEIC TUC UDI UIMM UMTS VAE CAC DAX
  `),
);

/** Those of four letters and more that are said letter by letter although one could read them. */
const SPELLED = new Set(
  wordsOf(`
    ARN ADN OMS OMC ONG OGM OPA UMP UDI UIMM HAS ARS IATA ESA ENM OIT VIP MIT CEDH CIR IME FIS VAE
    TAEG SPA RIP ISO DUP QCM CICR GIGN GIEC OQTF APHP DGSE DGSI DGCCRF LGBT LGBTQ LGBTQI AESH BAFTA
    AEEH RATP EDF IRSN ANSM CPAM EELV INPI CHRU CHU IGPN IGAS HAS AMF ASSE ATSEM IUT OMSE EPR AOC
    AOP EURL SARL SASU HEC USA URSS UEMOA BRICS USB
  `),
);
const WORD_AGAIN = new Set(wordsOf('GIEC ATSEM BAFTA UEMOA BRICS IATA IGAS INPI CPAM SARL'));

/** Whether capitals are said letter by letter and would be read as a word. */
function isSpelled(word: string): boolean {
  if (WORD_AGAIN.has(word)) return word === 'SARL' || word === 'INPI';
  if (SPELLED.has(word)) return true;
  if (SAID_AS_WORDS.has(word)) return false;
  if (word.length <= 3) return true;
  return !isPronounceable(word);
}

const ONSET = '(?:[BCDFGKPTV][LR]|[CGQ]U|CH|PH|TH|S[CPTMNLK]|[BCDFGHJKLMNPQRSTVWXZ])?';
const CODA = '(?:[BCDFGKLMNPRSTXZ]|[LNR][CDFGKMNPSTX]|ST|CT|PS|NTS|SS)?';
const PRONOUNCEABLE = new RegExp(`^(?:${ONSET}[AEIOUYÉÈ]{1,2}${CODA}){1,4}$`);

function isPronounceable(word: string): boolean {
  return PRONOUNCEABLE.test(word);
}

const VOWEL = /[AEIOUYÀÂÉÈÊËÎÏÔÙÛÜŒ]/;

/** Short words that are written in capitals where all is. */
const SMALL_WORDS = new Set(
  wordsOf(`
    A À AI AU AUX AN ANS CE CES DE DES DU ELLE EN ET EST EUX FUT ICI IL ILS JE LA LE LES LEUR LUI MA
    MAI MAIS MES MOI MON NE NI NON NOS NOUS OH OK ON ONT OÙ OU OUI PAR PAS PEU PLUS POUR QUE QUI RUE
    SA SES SI SON SUR TA TE TES TOI TON TU UN UNE VA VOS VOUS Y SUD EST OUEST NORD MER BON FIN VIE
    LOI ART AIR EAU FEU ROI SOL JEU BUT OR ÉTÉ ÂGE AMI SEL SAC VIN PAIX NEZ PEUR AVEC SANS DIT FAIT
    TOUT TOUS BIEN DIEU ALORS
  `),
);

/** Capitals that are a word of the language as far as their letters tell. */
function isWord(capitals: string): boolean {
  if (SMALL_WORDS.has(capitals)) return true;
  return (
    capitals.length > 3 &&
    !SAID_AS_WORDS.has(capitals) &&
    VOWEL.test(capitals) &&
    !isSpelled(capitals)
  );
}

function dottedWords(match: RegExpExecArray, context: RuleContext): string | undefined {
  const word = match.groups!.letters!.replace(/[.-]/g, '');
  if (word.length < 2) return undefined;
  const end = endOf(match);
  const final = match[0].endsWith('.') && context.endsSentence(end) ? '.' : '';
  return word + final;
}

/** Initialisms. */
export const INITIALISM_RULES: readonly Rule[] = [
  {
    name: 'initials',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\d]|(?<!\\p{L})\\p{Lu} )(?<letters>\\p{Lu}h?(?:\\.(?: ?|-)\\p{Lu}h?(?=' +
        "\\.)){0,4})\\.(?<gap>[ -]?)(?=\\p{Lu}\\p{Ll}|d(?:e|u|') ?\\p{Lu}|de la \\p{Lu})",
    ),
    rewrite: (match, context) => {
      if (context.endsSentence(match.index + match[0].trimEnd().length)) return undefined;
      const { letters, gap } = match.groups!;
      return `${letters!.replace(/\. ?/g, ' ').replace(/ -/g, '-')}${gap === '' ? ' ' : gap}`;
    },
    examples: [
      ['J. K. Rowling', 'J K Rowling'],
      ['J.-P. Roy', 'J-P Roy'],
    ],
  },
  {
    name: 'dotted-initialism',
    starts: ['word'],
    pattern: sticky('(?<letters>\\p{Lu}(?:\\.-?\\p{Lu}){1,6})\\.?(?![\\p{L}\\d])'),
    rewrite: dottedWords,
    examples: [['la S.N.C.F. et la R.D.C.', 'la SNCF et la RDC.']],
  },
  {
    name: 'initialism',
    starts: ['word'],
    pattern: sticky(
      "(?<![\\p{L}\\d&-])(?<word>\\p{Lu}{2,6})(?<plus>\\+(?!\\d))?(?![\\p{L}\\p{M}]|'\\p{Lu}{2})",
    ),
    rewrite: (match) => {
      const { word, plus } = match.groups!;
      const more = plus === undefined ? '' : ' plus';
      const stays =
        !VOWEL.test(word!) ||
        !isSpelled(word!) ||
        SMALL_WORDS.has(word!) ||
        isShouted(match, isWord);
      if (stays) return plus === undefined ? undefined : word! + more;
      const before = /\p{L}$/u.test(textBefore(match, 1)) ? ' ' : '';
      return before + spellOut(word!) + more;
    },
    examples: [
      ["le FMI, l'UE et la BCE", "le F M I, l'U E et la B C E"],
      ["l'ONU, l'OTAN et la SNCF", "l'ONU, l'OTAN et la SNCF"],
      ['UN HOMME EST MORT', 'UN HOMME EST MORT'],
    ],
  },
];
