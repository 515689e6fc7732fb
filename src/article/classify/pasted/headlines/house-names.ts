/** the lines of a pasted page → the names that its house gives itself in them, and how much of a line is such a name. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import { fold } from '../../../dom/fold-text.ts';
import { foldName } from '../../site-title.ts';

/** Words that stand in lower case within a name. */
const LITTLE = anyIn('of the and for de du la le der die das und y e');

/** A word of a name. */
const WORD = "[\\p{L}\\p{N}’'.&-]*";

/** A name in a line: some words with capitals, up to a mark. */
const NAME = `(\\p{Lu}${WORD}(?: (?:${LITTLE} )*[\\p{Lu}&\\p{N}]${WORD}){0,5})`;

/** "2019", "2019-2024", "2019–present". */
const YEARS = '(?:19|20)\\d\\d(?:\\s?[-–—/]\\s?(?:(?:19|20)\\d\\d|present))?';

/** What a line says before the name of the house. */
const BEFORE = anyOf([
  '[Mm]ore (?:from|by|at|on)',
  '[Aa]bout',
  '[Ss]ubscribe to',
  '[Ww]elcome to',
  '[Ff]ollow',
  '[Jj]oin',
  '[Cc]ontact',
  '[Pp]owered by',
  '[Dd]onate to',
  '[Ss]upport',
  '[Aa]dvertise (?:with|on|in)',
  '[Ww]ork (?:at|for)',
  '[Mm]ehr von',
  '[Üü]ber',
  '[Pp]lus de',
  '[Mm]ás de',
  '[Aa]cerca de',
]);

/** Where a house says its name: whose the rights are, what one subscribes to, more of what there is, who is introduced. */
const SAID: readonly RegExp[] = [
  new RegExp(`(?:©|\\(c\\)|[Cc]opyright)[\\s©]*(?:${YEARS})?,?\\s*(?:by )?${NAME}`, 'u'),
  new RegExp(`^${NAME},?\\s*(?:©|\\(c\\))`, 'u'),
  new RegExp(`^${BEFORE} ${NAME}$`, 'u'),
];

/** A host's name, with a common ending. */
const HOST = new RegExp(
  `(?<![\\p{L}\\p{N}@-])(?:www\\.)?([\\p{L}\\p{N}-]{4,40})\\.${anyOf([
    'com',
    'org',
    'net',
    'edu',
    'info',
    'co',
    'io',
    'news',
    'blog',
    'eu',
    'de',
    'fr',
    'es',
    'it',
    'nl',
    'pl',
    'ch',
    'at',
    'uk',
    'us',
    'ca',
    'au',
    'nz',
    'ie',
    'ua',
    'ru',
    'se',
    'br',
  ])}(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** A dot within a word, as in every host: most lines have none. */
const DOTTED = /\.[a-z]/i;

/** Hosts of others, which stand on most pages. */
const OTHERS = new Set([
  'amazon',
  'facebook',
  'github',
  'gmail',
  'google',
  'instagram',
  'linkedin',
  'pinterest',
  'reddit',
  'tiktok',
  'twitter',
  'wordpress',
  'youtube',
]);

/** Longest line in which a house says its name, in words. */
const MOST_WORDS = 40;

/** Shortest name that counts within a line, in folded characters. */
const SHORTEST = 4;

/** What is asked of a line of the page. */
type Line = { readonly text: string; readonly words: number; readonly shape: string };

/** The names of the house, folded, by its own lines: running text speaks of other houses. */
export function houseNames(lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text, words, shape } of lines) {
    if (shape === 'prose' || words > MOST_WORDS) continue;
    for (const pattern of SAID) add(pattern.exec(text)?.[1]);
    if (!DOTTED.test(text)) continue;
    for (const [, host] of text.matchAll(HOST)) add(host);
  }
  return names;

  function add(name: string | undefined): void {
    const folded = name === undefined ? '' : foldName(name.replace(/\.$/, ''));
    if (folded.length >= SHORTEST && !OTHERS.has(folded)) names.add(folded);
  }
}

/** 0 to 1: how much of a line the longest of these names is that stands at one of its ends. */
export function houseShare(text: string, names: ReadonlySet<string>): number {
  const line = fold(text.replace(/^(?:the|@)\s*/i, ''));
  if (line === '') return 0;
  let longest = 0;
  for (const name of names) {
    if (line.startsWith(name) || line.endsWith(name)) longest = Math.max(longest, name.length);
    else if (name.startsWith(line))
      longest = Math.max(longest, (line.length * line.length) / name.length);
  }
  return longest / line.length;
}
