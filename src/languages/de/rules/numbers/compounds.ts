/** figures in compound words, `17-jährig` and `9-Euro-Ticket` → German words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { NUMBER, sayNumber, WHOLE } from '../figures/figures-in-words.ts';
import { cardinal } from '../figures/number-words.ts';

/** What is written in one word with its number. */
const JOINED = anyIn(`
  [Jj]ährig [Tt]ägig [Mm]onatig [Ww]öchig [Ss]tündig [Mm]inütig [Ss]ekündig [Kk]öpfig [Tt]eilig
  [Ss]eitig [Ss]töckig [Ss]itzig [Gg]eschossig [Mm]alig [Ss]tellig [Ss]prachig [Ss]purig
  [Zz]eilig [Bb]ändig [Gg]leisig [Tt]ürig [Kk]öpfig [Pp]rozentig [Ss]tufig [Ee]tagig [Rr]äumig
  [Pp]unktig [Jj]ähr [Ff]ach [Ff]ache [Mm]al [Tt]el [Pp]fünder [Ee]uro [Mm]eter [Gg]radig
  [Mm]eilig
`);

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Short words within a compound. */
const SHORT_IN_COMPOUND: Readonly<Record<string, string>> = {
  Min: 'Minuten',
  Std: 'Stunden',
  Sek: 'Sekunden',
  Mio: 'Millionen',
  Mrd: 'Milliarden',
  Tsd: 'Tausend',
};

/** Figures in words. */
export const COMPOUND_RULES: readonly Rule[] = [
  {
    name: 'adjective-span',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<from>\\d{1,4})(?<hanging>-?)(?<joint> bis | und | oder |[/\\u2013]|-(?=\\d))` +
        `(?<to>\\d{1,4})-?(?<word>(?=${JOINED})\\p{L}{3,24})(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => {
      const { from, hanging, joint, to, word } = groups!;
      const between = joint!.trim().length > 1 ? joint! : ' bis ';
      const isNoun = /^\p{Lu}/u.test(word!);
      const end = cardinal(to!, 'ein') + word!.toLowerCase();
      return `${cardinal(from!, 'ein')}${hanging}${between}${isNoun ? capital(end) : end}`;
    },
    examples: [['14- bis 17-Jährige', 'vierzehn- bis Siebzehnjährige']],
  },
  {
    name: 'number-adjective',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<number>${NUMBER})(?<joint> ?-?)(?<word>(?=${JOINED})\\p{L}{3,24})(?<end>(?!\\p{L}))`,
    ),
    rewrite: ({ groups }) => {
      const { number, joint, word } = groups!;
      if (joint!.includes(' ')) return undefined;
      const isNoun = /^\p{Lu}/u.test(word!);
      if (isNoun && !/^(?:Jähr|Köpf|Fach|Pfünd|Tägig)/.test(word!)) return undefined;
      const said = sayNumber(number!, 'ein').replaceAll(' ', '-') + word!.toLowerCase();
      return isNoun ? capital(said) : said;
    },
    examples: [
      ['der 17-Jährige', 'der Siebzehnjährige'],
      ['eine 21-jährige Frau', 'eine einundzwanzigjährige Frau'],
      ['das 2,5-fache', 'das zwei-Komma-fünffache'],
      ['3-mal am Tag', 'dreimal am Tag'],
      ['10-prozentig', 'zehnprozentig'],
    ],
  },
  {
    name: 'hanging-number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>\\d{1,4})-(?= (?:bis|und|oder) |, \\d)`),
    rewrite: ({ groups }) => `${cardinal(groups!.number!, 'ein')}-`,
    examples: [['die 3- oder 4-Zimmer-Wohnung', 'die drei- oder vier-Zimmer-Wohnung']],
  },
  {
    name: 'short-word-in-compound',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<number>${NUMBER})-(?<short>Min|Std|Sek|Mio|Mrd|Tsd)\\.-(?=\\p{L})`,
    ),
    rewrite: ({ groups }) => {
      const { number, short } = groups!;
      return `${sayNumber(number!, 'ein').replaceAll(' ', '-')}-${SHORT_IN_COMPOUND[short!]}-`;
    },
    examples: [['im 30-Min.-Takt', 'im dreißig-Minuten-Takt']],
  },
  {
    name: 'number-compound',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<number>${NUMBER})-(?=\\p{Lu}\\p{Ll}|\\p{Lu}{1,5}(?:-|(?!\\p{L}))|\\p{Ll}{3})`,
    ),
    rewrite: ({ groups }) => {
      const { number } = groups!;
      return `${sayNumber(number!, 'ein').replaceAll(' ', '-')}-`;
    },
    examples: [
      ['das 9-Euro-Ticket', 'das neun-Euro-Ticket'],
      ['ein 1-Euro-Job', 'ein ein-Euro-Job'],
      ['eine 3-Zimmer-Wohnung', 'eine drei-Zimmer-Wohnung'],
    ],
  },
  {
    name: 'times-as-many',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${WHOLE}) ?[x×](?![\\p{L}\\d]| ?\\d)`),
    rewrite: ({ groups }) => `${cardinal(groups!.number!.replace(/\D/g, ''), 'ein')}mal`,
    examples: [['3x täglich', 'dreimal täglich']],
  },
  {
    name: 'number-letter',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>\\d{1,4})(?<letter>[a-zA-Z])(?![\\p{L}\\d])`),
    rewrite: ({ groups }) => {
      const { number, letter } = groups!;
      return `${cardinal(number!)} ${letter}`;
    },
    examples: [
      ['Klasse 5b', 'Klasse fünf b'],
      ['ein 3D-Drucker', 'ein drei D-Drucker'],
    ],
  },
];
