/** forms of address before names → whole words: `il dott. Rossi`, `S. Pietro`. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { finalStop, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import { sticky } from '../../../rules/sticky.ts';

/** Each before a name, and by itself. */
const TITLES: Readonly<Record<string, readonly [beforeName: string, alone: string]>> = {
  'sig.': ['signor', 'signore'],
  'Sig.': ['signor', 'signore'],
  'sigg.': ['signori', 'signori'],
  'Sigg.': ['signori', 'signori'],
  'sig.ra': ['signora', 'signora'],
  'Sig.ra': ['signora', 'signora'],
  'sig.na': ['signorina', 'signorina'],
  'Sig.na': ['signorina', 'signorina'],
  'dott.': ['dottor', 'dottore'],
  'Dott.': ['dottor', 'dottore'],
  'dr.': ['dottor', 'dottore'],
  'Dr.': ['dottor', 'dottore'],
  Dr: ['dottor', 'dottore'],
  'dott.ssa': ['dottoressa', 'dottoressa'],
  'Dott.ssa': ['dottoressa', 'dottoressa'],
  'dr.ssa': ['dottoressa', 'dottoressa'],
  'Dr.ssa': ['dottoressa', 'dottoressa'],
  'prof.': ['professor', 'professore'],
  'Prof.': ['professor', 'professore'],
  'proff.': ['professori', 'professori'],
  'prof.ssa': ['professoressa', 'professoressa'],
  'Prof.ssa': ['professoressa', 'professoressa'],
  'avv.': ['avvocato', 'avvocato'],
  'Avv.': ['avvocato', 'avvocato'],
  'ing.': ['ingegner', 'ingegnere'],
  'Ing.': ['ingegner', 'ingegnere'],
  'arch.': ['architetto', 'architetto'],
  'Arch.': ['architetto', 'architetto'],
  'geom.': ['geometra', 'geometra'],
  'rag.': ['ragionier', 'ragioniere'],
  'on.': ['onorevole', 'onorevole'],
  'On.': ['onorevole', 'onorevole'],
  'sen.': ['senatore', 'senatore'],
  'Sen.': ['senatore', 'senatore'],
  'gen.': ['generale', 'generale'],
  'Gen.': ['generale', 'generale'],
  'col.': ['colonnello', 'colonnello'],
  'Col.': ['colonnello', 'colonnello'],
  'cap.': ['capitano', 'capitano'],
  'Cap.': ['capitano', 'capitano'],
  'ten.': ['tenente', 'tenente'],
  'magg.': ['maggiore', 'maggiore'],
  'mar.': ['maresciallo', 'maresciallo'],
  'card.': ['cardinal', 'cardinale'],
  'Card.': ['cardinal', 'cardinale'],
  'mons.': ['monsignor', 'monsignore'],
  'Mons.': ['monsignor', 'monsignore'],
  'cav.': ['cavalier', 'cavaliere'],
  'comm.': ['commendator', 'commendatore'],
  'pres.': ['presidente', 'presidente'],
  'Pres.': ['presidente', 'presidente'],
  'min.': ['ministro', 'ministro'],
  'Spett.le': ['spettabile', 'spettabile'],
  'Egr.': ['egregio', 'egregio'],
  'Gent.mo': ['gentilissimo', 'gentilissimo'],
  'Gent.ma': ['gentilissima', 'gentilissima'],
};

/** Those that mean something else where no name follows. */
const ONLY_BEFORE_NAME = /^(?:gen|col|cap|Cap|ten|magg|mar|min|card|on|On|cav|comm|sen|Gen|Col)\.$/;

const SAINT_NAMES: readonly (readonly [pattern: RegExp, saint: string])[] = [
  [/^[AEIOU]/, "Sant'"],
  [/^(?:Sp|St|Sc)/, 'Santo '],
  [
    new RegExp(
      String.raw`^${anyIn(String.raw`
    Maria Lucia Chiara Rita Teresa Caterina Croce Cecilia Margherita Marinella Giulia
    Rosalia Severa Monica Bernadette Giustina Sofia Barbara Vittoria Fiora Marta Rosa
    Bibiana Prassede Pudenziana Sabina Susanna Tecla Veronica Domitilla Faustina Francesca
    Giovanna Flavia Felicita Gemma
  `)}(?!\p{L})`,
      'u',
    ),
    'Santa ',
  ],
];

/** Titles. */
export const TITLE_RULES: readonly Rule[] = [
  {
    name: 'title',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.-])(?<title>${anyWrittenWord(Object.keys(TITLES))})(?![\\p{L}\\d]|\\.\\p{L})`,
    ),
    rewrite: (match, context) => {
      const { title } = match.groups!;
      const isNamed = /^ ?(?:\p{Lu}[\p{L}'.]|(?:dott|avv|ing|prof|on|sen|arch)\.)/u.test(
        textBehind(match, 8),
      );
      if (!isNamed && (ONLY_BEFORE_NAME.test(title!) || title === 'Dr')) return undefined;
      const [beforeName, alone] = TITLES[title!]!;
      return isNamed ? beforeName : alone + finalStop(match, context);
    },
    examples: [
      ['il dott. Rossi e la prof.ssa Bianchi', 'il dottor Rossi e la professoressa Bianchi'],
      ["l'avv. è qui", "l'avvocato è qui"],
      ["l'on. Verdi e il sig. Neri", "l'onorevole Verdi e il signor Neri"],
    ],
  },
  {
    name: 'saints',
    starts: ['word'],
    first: 'S',
    pattern: sticky('(?<![\\p{L}\\d.])S[Ss]\\. ?(?=\\p{Lu}\\p{Ll}{2,})'),
    rewrite: () => 'Santi ',
    examples: [['ai Ss. Pietro e Paolo', 'ai Santi Pietro e Paolo']],
  },
  {
    name: 'saint',
    starts: ['word'],
    first: 'S',
    pattern: sticky('(?<![\\p{L}\\d.])S\\. ?(?=(?<name>\\p{Lu}\\p{Ll}{2,}))'),
    rewrite: ({ groups }) =>
      SAINT_NAMES.find(([pattern]) => pattern.test(groups!.name!))?.[1] ?? 'San ',
    examples: [
      ['S. Pietro e S. Maria', 'San Pietro e Santa Maria'],
      ['S. Antonio e S. Stefano', "Sant'Antonio e Santo Stefano"],
    ],
  },
];

/** Lower-case words that these rules begin with. */
export const TITLE_OPENERS: readonly string[] = ['dr', 's', 'ss'];
