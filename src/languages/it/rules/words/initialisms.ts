/** capitals → letters one by one, where a voice would read them as a word. */
import { endOf } from '../../../rules/matches.ts';
import { isShouted } from '../../../rules/capitals.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { wordsOf } from '../../../language.ts';
import { spellOut } from './letters.ts';

/** Letters that are said as a word although their shape does not tell. */
const SAID_AS_WORDS = new Set(
  wordsOf(`
    ASL AUSL INPS IRPEF ANPAL ANAS ENPA OCSE UIL CISL ISPRA IRES ISPI ANMIL AGCOM ISMEA ISTAT CONSOB
    INVALSI SIAE ARPA ARPAL AIFA UNESCO UNICEF NATO ONU CONI ANCI ABI ACI ANCE UNHCR CNEL FIOM ENPAM
    IVASS COVIP ARCI ACLI AVIS AIRC IRAP IRCCS SACE ENAV ENAC ATA TARI IMU TASI RAI ANSA ADN ASA
    UEFA FIFA NASA USA UK IKEA FIAT COVID AIDS LEGO VAR GIP GUP SIM PIN SUV
  `),
);

/** Those that one could read but are said letter by letter, or otherwise. */
const SPELLED = new Set(
  wordsOf('ADN AI API ATA ATM CEO IPO OGM ONG PIM RSA SOS UDC UDI VIP OPA USB UE IA IBAN'),
);

const VOWEL = /[AEIOUYÀÈÉÌÒÙ]/;

const ONSET = '(?:[BCDFGPTV][LR]|S?[CFPTLMNV]R?|[CGQ]U|CH|GH|GN|GL|[BCDFGHJKLMNPQRSTVWXZ])?';
const CODA = '(?:[BCDFGKLMNPRSTXZ]|[LNR][CDFGKPST]|ST)?';
const PRONOUNCEABLE = new RegExp(`^(?:${ONSET}[AEIOUY]{1,2}${CODA}){1,4}$`);

/** Whether capitals are said letter by letter and would be read as a word. */
function isSpelled(word: string): boolean {
  if (SAID_AS_WORDS.has(word) && word !== 'ADN' && word !== 'ATA') return false;
  if (SPELLED.has(word)) return word !== 'IBAN' && word !== 'VIP' && word !== 'IPO';
  if (word.length === 2) return true;
  return !PRONOUNCEABLE.test(word);
}

/** Short words that are written in capitals where all is. */
const SMALL_WORDS = new Set(
  wordsOf(`
    A AD AI AL CHE CHI CI CON DA DAI DAL DEI DEL DI DUE E È ED FA FU GLI HA HO I IL IN IO LA LE LEI
    LI LO LUI MA ME MI NE NEI NEL NO NOI NON O OGGI OK OR PER PIÙ PIU QUI RE SE SEI SENZA SI SÌ SIA
    SO SONO STA SU SUI SUL SUA SUO TE TI TRA TRE TU TUTTO UN UNA UNO VA VI VIA VOI DEGLI DELLA DELLE
    ALLA NELLA ANNI ORA ORE CASA STOP NEWS LIVE VIDEO FOTO
  `),
);

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
  const word = match.groups!.letters!.replaceAll('.', '');
  if (word.length < 2) return undefined;
  const final = match[0].endsWith('.') && context.endsSentence(endOf(match)) ? '.' : '';
  return word + final;
}

/** Initialisms. */
export const INITIALISM_RULES: readonly Rule[] = [
  {
    name: 'initials',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\d]|(?<!\\p{L})\\p{Lu} )(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}' +
        '(?=\\.)){0,4})\\.(?<gap> ?)(?=\\p{Lu}\\p{Ll})',
    ),
    rewrite: (match, context) => {
      if (context.endsSentence(match.index + match[0].trimEnd().length)) return undefined;
      return `${match.groups!.letters!.replace(/\. ?/g, ' ')} `;
    },
    examples: [['J. K. Rowling e G. Verdi', 'J K Rowling e G Verdi']],
  },
  {
    name: 'dotted-initialism',
    starts: ['word'],
    pattern: sticky('(?<letters>\\p{Lu}(?:\\.\\p{Lu}){1,6})\\.?(?![\\p{L}\\d])'),
    rewrite: dottedWords,
    examples: [['la C.R.I. e gli U.S.A.', 'la CRI e gli USA.']],
  },
  {
    name: 'initialism',
    starts: ['word'],
    pattern: sticky(
      "(?<![\\p{L}\\d&-])(?<word>\\p{Lu}{2,6})(?<plus>\\+(?!\\d))?(?![\\p{L}\\p{M}]|'\\p{Lu}{2})",
    ),
    rewrite: (match) => {
      const { word, plus } = match.groups!;
      const more = plus === undefined ? '' : ' più';
      const stays =
        !VOWEL.test(word!) ||
        !isSpelled(word!) ||
        SMALL_WORDS.has(word!) ||
        isShouted(match, isWord);
      if (stays) return plus === undefined ? undefined : word! + more;
      return spellOut(word!) + more;
    },
    examples: [
      ["il FMI, l'UE e la BCE", "il F M I, l'U E e la B C E"],
      ["l'ONU, la NATO e il PIL", "l'ONU, la NATO e il PIL"],
      ['la CGIL', 'la C G I L'],
      ['UN UOMO È MORTO', 'UN UOMO È MORTO'],
    ],
  },
];
