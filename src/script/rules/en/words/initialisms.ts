/** initials and words in capitals → what a voice reads right: letters, words, plurals. */
import type { Rule } from '../../rule.ts';
import { SPELLED_BY_VOICES, spellOut } from './letters.ts';
import { sticky } from '../patterns.ts';

/** Said letter by letter, although a voice would try to say them as words or drop their plural. */
const SPELLED = new Set(
  (
    'AP AFP  ACLU AARP  AMC AOC  AWS AKP BA CIO DEA DIY DOJ DOE DOD DOT DUP EEA EIA EPA ERA ESA ESG ETF ETA EV FAA FEC GOP GRU HUD IAEA ICC ICJ ICU IDF IED IEA IMF IOC IPO ' +
    'IPCC IQ IRA IRGC  ISW ITV IVF IP MA MEP MI NCAA NEA NGO NRA OAS  OSCE PA PLA PLO PTA RIA SEC SOS TSA UAE UAV UAW UPS WHO UNHCR USAID VIP VAT ECB EC AU OPM ROK ICBM OK'
  ).split(' '),
);

/** Words that look like initials and are said as words. */
const WORDS = new Set(
  'NATO NASA UNESCO UNICEF UEFA FIFA OPEC AIDS ASEAN APEC BRICS AUKUS COVID SARS MERS FEMA OSHA NASDAQ SWAT SCUBA LASER RADAR UNRWA WADA ISIS BAFTA NAFTA RAM ROM PIN SIM GIF'.split(
    ' ',
  ),
);

/** Capitals that are a word when the words around them are capitals too. */
const SHOUTED = /[A-Z]{2,}[ ,]{1,2}$/;
const SHOUTED_BEHIND = /^[ ,]{1,2}[A-Z]{3,}\b/;

/** Whether letters are a name of their own, not somebody's initials. */
function isKnown(letters: string): boolean {
  return SPELLED.has(letters) || SPELLED_BY_VOICES.has(letters) || WORDS.has(letters);
}

/** A spelled word with its plural or possessive ending. */
function withEnding(word: string, ending: string | undefined): string {
  const letters = spellOut(word);
  if (ending === undefined) return letters;
  // A bare s behind letters joined by hyphens is read as a letter itself; an apostrophe makes it an ending.
  return `${letters}${letters.includes('-') ? "'s" : ending}`;
}

/** Initialisms. */
export const INITIALISM_RULES: readonly Rule[] = [
  {
    name: 'initials',
    starts: ['word'],
    needs: '.',
    // "J. K. Rowling", "George W. Bush", "J.R.R. Tolkien": the stops would make pauses.
    pattern: sticky(
      "(?<![\\p{L}\\d'])(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}(?=\\.)){0,4})\\.(?<gap> ?)(?=\\p{Lu}\\p{Ll})",
    ),
    rewrite: (match, context) => {
      if (context.endsSentence(match.index + match[0].trimEnd().length)) return undefined;
      const letters = match.groups!.letters!.split(/\. ?/);
      if (letters.length > 1 && isKnown(letters.join(''))) return undefined;
      return `${letters.join(' ').replace(/\bA /g, 'A-')}${letters.at(-1) === 'A' ? '-' : ' '}`;
    },
    examples: [
      ['J. K. Rowling wrote it.', 'J K Rowling wrote it.'],
      ['George W. Bush spoke.', 'George W Bush spoke.'],
      ['Enoch A. Bryan', 'Enoch A-Bryan'],
      ['R.A. Ray and J.R.R. Holm', 'R A-Ray and J R R Holm'],
    ],
  },
  {
    name: 'dotted-initialism',
    starts: ['word'],
    needs: '.',
    pattern: sticky(
      "(?<letters>\\p{Lu}(?:\\.\\p{Lu}){1,6})(?<stop>\\. ?(?=\\.)|\\.)?(?<own>'?s(?!\\p{L}))?(?![\\p{L}\\d])",
    ),
    rewrite: (match, context) => {
      const word = match.groups!.letters!.replaceAll('.', '');
      if (match.groups!.stop === undefined && word.length < 2) return undefined;
      const end = match.index + match[0].length;
      const final =
        match.groups!.stop !== undefined &&
        match.groups!.own === undefined &&
        (context.endsSentence(end) ||
          (/^["')\]]/.test(match.input.slice(end)) && context.endsSentence(end + 1)))
          ? '.'
          : '';
      return (WORDS.has(word) ? word : withEnding(word, match.groups!.own)) + final;
    },
    examples: [
      ['The U.S. and the E.U. agree.', 'The US and the EU agree.'],
      ['in Washington, D.C., today', 'in Washington, DC, today'],
      ['He left the U.S.', 'He left the US.'],
    ],
  },
  {
    name: 'letters-and-sign',
    starts: ['word'],
    first: 'A',
    pattern: sticky('AT&T(?!\\p{L})'),
    rewrite: () => 'A-T and T',
    examples: [['AT&T said', 'A-T and T said']],
  },
  {
    name: 'initialism',
    starts: ['word'],
    first: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    pattern: sticky("(?<word>[A-Z]{2,6})(?<ending>'?s(?:'(?= \\p{Ll}))?)?(?![\\p{L}\\d])"),
    rewrite: (match) => {
      const { word, ending } = match.groups!;
      if (!SPELLED.has(word!)) return undefined;
      const shouted =
        SHOUTED.test(match.input.slice(Math.max(0, match.index - 12), match.index)) ||
        SHOUTED_BEHIND.test(
          match.input.slice(match.index + match[0].length, match.index + match[0].length + 12),
        );
      return shouted && ending === undefined ? undefined : withEnding(word!, ending);
    },
    examples: [
      ['the IMF and the UAE', 'the I-M-F and the U-ay-E'],
      ['three EVs', "three E-V's"],
      ['the NGOs', "the N-G-O's"],
      ["the NGOs' work for the WHO", "the N-G-O's work for the W-H-O"],
      ['NATO and the UN', 'NATO and the UN'],
    ],
  },
];
