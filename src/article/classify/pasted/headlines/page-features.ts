/** a candidate headline and the page around it → features of what the page says elsewhere: names of its house, menus, its story. */
import { anyIn, anyOf, caseless } from '../../../../_internal/any-of.ts';
import type { Piece } from '../measure.ts';
import { isPostLine, isRole } from './headline-lines.ts';
import type { HeadlineFeature } from './headline-place.ts';

/** A day: "22 November 2018", "March 3, 2024", "2022-04-12". */
const ANY_DAY = anyOf([
  '(?<!\\p{L})\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?, ?(?:19|20)\\d\\d',
  '\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.? (?:de )?(?:19|20)\\d\\d',
  '\\b\\d\\d?[./-]\\d\\d?[./-](?:19|20)?\\d\\d(?!\\d(?!\\d?[./-]))',
  '\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b',
]);
const DAY = caseless(ANY_DAY);

/** “Wednesday, 9 May 2007 in Harbours by Ada”, “Posted: 2022-04-12”: a day behind one word or two. */
const BEGINS_DAY = caseless(`^(?:\\p{L}+(?: \\p{L}+)?[,:]? )?${ANY_DAY}`);

/** “EditorsFebruary 29, 2016”: a day that the name before it touches. */
const GLUED_DAY = /\p{Lu}\p{Ll}{2,11}\.? \d{1,2}, ?(?:19|20)\d\d/u;

/** Longest line with the facts of a post, most words of a short line, and of a line above the text. */
const [MOST_FACT, MOST_SHORT, MOST_LINE] = [12, 3, 8] as const;

/** The first word of a question or of instructions. */
const ASKING = caseless(
  `^${anyIn(`
    how what why when where who which is are can do does should
    wie was warum wann wer wo comment pourquoi quand quel quelle quels quelles
    cómo qué cuándo come cosa perché quando como porque hoe wat waarom
    jak co dlaczego як що чому как что почему
  `)}\\s`,
);

/** Page parts above headlines of other texts. */
const OTHER_TEXTS: ReadonlySet<string | undefined> = new Set(['related', 'read-more']);

/** The features, in order. */
export const PAGE_FEATURES: readonly HeadlineFeature[] = [
  {
    name: 'is a name of the house',
    valueOf: ({ house }) => house > 0.75,
  },
  {
    name: 'holds a name of the house',
    valueOf: ({ house }) => house,
  },
  {
    name: 'is the first line',
    valueOf: ({ index }) => index === 0,
  },
  {
    name: 'is among the first lines',
    valueOf: ({ index }) => index <= 2,
  },
  {
    name: 'the story dwells on it',
    valueOf: ({ dwelt }) => dwelt,
  },
  {
    name: 'the story has its words together',
    valueOf: ({ together }) => together,
  },
  {
    name: 'is made of words of the menu',
    valueOf: ({ menu }) => menu,
  },
  {
    name: 'is said again beside it',
    valueOf: ({ beside }) => beside,
  },
  {
    name: 'is the last line above the story',
    valueOf: ({ linesBelow, inside }) => linesBelow === 0 && !inside,
  },
  {
    name: 'only short lines between it and names and dates',
    valueOf: ({ below }) => {
      const dated = below.findIndex(({ dateline }) => dateline !== undefined);
      return dated >= 0 && below.slice(0, dated).every(({ words }) => words <= 3);
    },
  },
  {
    name: 'holds a day',
    valueOf: ({ piece }) => DAY.test(piece.text),
  },
  {
    name: 'names its author',
    valueOf: ({ piece }) =>
      /^(?:by|von|par|por|door)\s?\p{Lu}/iu.test(piece.text) && piece.words <= 12,
  },
  {
    name: 'has words run together',
    valueOf: ({ glued }) => glued,
  },
  {
    name: 'asks or instructs',
    valueOf: ({ piece }) => ASKING.test(piece.text),
  },
  {
    name: 'begins with a number of things',
    valueOf: ({ piece }) => /^(?:the |top |\p{L}+ )?\d{1,3} \p{L}/iu.test(piece.text),
  },
  {
    name: 'speaks of the house as us',
    valueOf: ({ piece }) => /^(?:our|my)\s|\s(?:us|me)$/i.test(piece.text),
  },
  {
    name: 'exclaims',
    valueOf: ({ piece }) => /!["”’)]*$/u.test(piece.text),
  },
  {
    name: 'has four or five words',
    valueOf: ({ piece }) => piece.words === 4 || piece.words === 5,
  },
  {
    name: 'has ten words or more',
    valueOf: ({ piece }) => piece.words >= 10,
  },
  {
    name: 'a longer line right below',
    valueOf: ({ piece, below }) => below[0]?.shape === 'line' && below[0].words > piece.words + 2,
  },
  {
    name: 'a line of a headline’s length right above',
    valueOf: ({ before }) => before?.shape === 'line' && before.words >= 5,
  },
  {
    name: 'a line of a headline’s length right below',
    valueOf: ({ below }) => below[0]?.shape === 'line' && below[0].words >= 5,
  },
  {
    name: 'the story comes below at once or below one line',
    valueOf: ({ distance, inside }) => !inside && distance <= 2,
  },
  {
    name: 'its words come again in the next lines',
    valueOf: ({ echo }) => echo,
  },
  {
    name: 'the story names it in its first paragraphs and dwells on it',
    valueOf: ({ opening, dwelt, basis }) => opening * dwelt * basis,
  },
  {
    name: 'begins with a lower-case letter',
    valueOf: ({ piece }) => /^["“'‘(]?\p{Ll}/u.test(piece.text),
  },
  {
    name: 'is a job or an office',
    valueOf: ({ piece }) => isRole(piece),
  },
  {
    name: 'a line above has its words',
    valueOf: ({ saidAbove }) => saidAbove,
  },
  {
    name: 'a line below has its words',
    valueOf: ({ saidBelow }) => saidBelow,
  },
  {
    name: 'ends as lines beside it do',
    valueOf: ({ series }) => series,
  },
  {
    name: 'stands below the name of the house',
    valueOf: ({ index, before, belowHouse }) =>
      belowHouse || (index === 1 && before?.shape === 'line' && before.words <= 4),
  },
  {
    name: 'another line below its names and dates',
    valueOf: ({ below }) => {
      const dated = below.findIndex(({ dateline }) => dateline !== undefined);
      const behind = dated < 0 ? undefined : below[dated + 1];
      return behind?.shape === 'line' && behind.words >= 3;
    },
  },
  {
    name: 'stands between names and dates and the story',
    valueOf: ({ before, below }) => before?.dateline !== undefined && below[0]?.shape === 'prose',
  },
  {
    name: 'is far within the page',
    valueOf: ({ distance, inside }) => !inside && distance > 12,
  },
  {
    name: 'has the words of a shorter line above',
    valueOf: ({ fullerAbove }) => fullerAbove,
  },
  {
    name: 'has the words of a shorter line below',
    valueOf: ({ fullerBelow }) => fullerBelow,
  },
  {
    name: 'is one of several of its form',
    valueOf: ({ numbered }) => numbered,
  },
  {
    name: 'stands once more farther below',
    valueOf: ({ again }) => again,
  },
  {
    name: 'is among lines of a headline’s length',
    valueOf: ({ crowd }) => crowd,
  },
  {
    name: 'names and dates below its standfirst',
    valueOf: ({ datedFar }) => datedFar,
  },
  {
    name: 'stands below a link to other texts',
    valueOf: ({ before }) => OTHER_TEXTS.has(before?.clutter?.rule),
  },
  {
    name: 'a trail of links ends with it',
    valueOf: ({ trailEnd }) => trailEnd,
  },
  {
    name: 'begins with a day',
    valueOf: ({ piece }) => BEGINS_DAY.test(piece.text),
  },
  {
    name: 'facts of a post right below',
    valueOf: ({ below }) => below[0] !== undefined && isPostFact(below[0]),
  },
  {
    name: 'facts of a post right above',
    valueOf: ({ before }) => before !== undefined && isPostFact(before),
  },
  {
    name: 'is short, with the text or names and dates right below',
    valueOf: ({ piece, below, inside }) =>
      !inside &&
      piece.words <= MOST_SHORT &&
      (below[0]?.shape === 'prose' || below[0]?.dateline !== undefined),
  },
  {
    name: 'is short, a short line right above the text below',
    valueOf: ({ piece, below }) =>
      piece.words <= MOST_SHORT &&
      below[0]?.shape === 'line' &&
      below[0].words <= MOST_LINE &&
      (below[1]?.shape === 'prose' || below[1]?.dateline !== undefined),
  },
];

/** Who posted a text, when, in which category, and how many replied. */
function isPostFact({ text, words, clutter, shape, dateline }: Piece): boolean {
  if (words > MOST_FACT || dateline !== undefined) return false;
  if (clutter?.rule === 'comments') return true;
  return shape !== 'prose' && (isPostLine(text) || BEGINS_DAY.test(text) || GLUED_DAY.test(text));
}
