/**
 * measured paragraphs of a browser's reader view → the same with its head recognised: site,
 * headline, author and reading time.
 */
import { anyIn } from '../../../_internal/any-of.ts';
import { readNames } from '../../dates/dateline.ts';
import { joinPeople, readPeople } from '../../people/read-people.ts';
import { contentWords, overlap } from '../../clutter/vocabulary.ts';
import { foldNames, withoutSiteNames } from '../site-title.ts';
import type { Piece } from './measure.ts';

/** A text from a reader view. */
export type ReaderText = {
  readonly pieces: readonly Piece[];
  /** Index of the headline. */
  readonly headline: number;
  /** Index of the reading time, which ends the head. */
  readonly minutes: number;
};

/** Indexes of the lines of such a head. */
type ReaderHead = Pick<ReaderText, 'headline' | 'minutes'> & {
  readonly site: number | undefined;
  readonly byline: number | undefined;
};

/** Most lines above the reading time: site, headline, author. */
const MOST_ABOVE = 3;

/** Longest headline, in words. */
const MOST_WORDS = 30;

/**
 * The text with its head recognised; undefined if it does not begin with one. On a `page` with page
 * parts only lines together, apart from the text, are a head.
 */
export function readReaderText(pieces: readonly Piece[], page: boolean): ReaderText | undefined {
  const head = findReaderHead(pieces);
  if (head === undefined || (page && !standsApart(pieces, head.minutes))) return undefined;
  const { site, headline, byline, minutes } = head;
  const added =
    site === undefined ? siteIn(pieces[headline]!.text, pieces.slice(minutes)) : undefined;
  const parts = partHeadline(pieces[headline]!, site === undefined ? added : pieces[site]!.text);
  const above = site === undefined ? [] : [called(pieces[site]!, { rule: 'site-name' })];
  const below = byline === undefined ? [] : [signed(pieces[byline]!)];
  const title = parts.findIndex(({ clutter }) => clutter === undefined);
  return {
    pieces: [...above, ...parts, ...below, ...pieces.slice(minutes)],
    headline: above.length + title,
    minutes: above.length + parts.length + below.length,
  };
}

function standsApart(pieces: readonly Piece[], minutes: number): boolean {
  const isTogether = pieces.slice(1, minutes + 1).every(({ afterBlank }) => !afterBlank);
  return isTogether && pieces[minutes + 1]!.afterBlank;
}

function findReaderHead(pieces: readonly Piece[]): ReaderHead | undefined {
  const minutes = pieces.findIndex(({ clutter }) => clutter?.rule === 'reading-time');
  if (minutes < 1 || minutes > MOST_ABOVE || minutes === pieces.length - 1) return undefined;
  const above = pieces.slice(0, minutes);
  if (above.some(({ words }) => words > MOST_WORDS)) return undefined;
  const isSigned = minutes > 2 || (minutes === 2 && isAuthor(pieces));
  const headline = minutes - (isSigned ? 2 : 1);
  return {
    site: headline > 0 ? 0 : undefined,
    headline,
    byline: isSigned ? minutes - 1 : undefined,
    minutes,
  };
}

/** How much more of a headline's words than of a site's or author's must be in the text. */
const SPOKEN = 0.3;

/** How many paragraphs show the topic of a text. */
const OPENING = 8;

/**
 * Whether the second line above a text is its author, not its headline below the site: a headline
 * shares the topic of the text.
 */
function isAuthor([above, line, ...text]: readonly Piece[]): boolean {
  if (line!.dateline?.byline !== undefined) return true;
  if (line!.words >= above!.words && readPeople(line!.text).length === 0) return false;
  const opening = contentWords(
    text
      .filter(({ shape }) => shape === 'prose')
      .slice(0, OPENING)
      .map((piece) => piece.text)
      .join(' '),
  );
  const more = overlap(above!.text, opening) - overlap(line!.text, opening);
  if (Math.abs(more) > SPOKEN) return more > 0;
  return above!.words >= line!.words && readNames(line!.text) !== undefined;
}

/** Separates a headline from what the page's title adds: "A ferry for all | Harbour News". */
function partHeadline(piece: Piece, site: string | undefined): Piece[] {
  const { clutter: _clutter, dateline: _dateline, ...line } = piece;
  const names = foldNames([site, ...(site?.split(SITE_PARTS) ?? [])]);
  const text = withoutSiteNames(line.text, { all: names, written: names });
  const at = line.text.indexOf(text);
  const rest = (words: string): Piece[] =>
    /[\p{L}\p{N}]/u.test(words)
      ? [called({ ...line, text: words.replace(EDGES, '') }, { rule: 'site-name' })]
      : [];
  return [
    ...rest(line.text.slice(0, at)),
    { ...line, text },
    ...rest(line.text.slice(at + text.length)),
  ];
}

/** Words with capitals behind the last dash of a headline, or before its colon if they say what a site is. */
const NAME_WORD = String.raw`(?:[\p{Lu}\p{N}&][\p{L}\p{N}&.’'®-]*|of|the|and|de)`;
const SITE_KIND = anyIn('Blog Newsletter Podcast');
const SITE_BEHIND = new RegExp(
  String.raw`^(?:\S+ ){2,}\S+\s[–—-]\s(?<site>(?:${NAME_WORD}|[\p{L}\p{N}-]+\.\p{Ll}{2,6})(?: ${NAME_WORD}){0,3})$`,
  'u',
);
const SITE_BEFORE = new RegExp(
  String.raw`^(?<site>(?:\p{Lu}[\p{L}.’'-]* ){0,3}${SITE_KIND}): (?:\S+ ){2,}\S+$`,
  'u',
);

/** What a headline says of its text behind a dash. */
const PART_OF_SERIES =
  /^(?:part|chapter|episode|review|interview|opinion|analysis|explained|live|teil|partie|parte)\b/i;

/**
 * The name of a site that the title of a page adds, where the reader view has none above it: one word, an address, or words
 * that the text has with the same capitals.
 */
function siteIn(title: string, text: readonly Piece[]): string | undefined {
  const behind = SITE_BEHIND.exec(title)?.groups?.['site'];
  if (behind === undefined || PART_OF_SERIES.test(behind))
    return SITE_BEFORE.exec(title)?.groups?.['site'];
  const isName = !behind.includes(' ') || text.some((piece) => piece.text.includes(behind));
  return isName ? behind : undefined;
}

/** Between a site's name and its slogan. */
const SITE_PARTS = /\s[|–—·•:-]\s/u;

/** Marks between a headline and the name of its site. */
const EDGES = /^[^\p{L}\p{N}]+|[\s|–—·•»«:~-]+$/gu;

function called(piece: Piece, { rule }: { readonly rule: string }): Piece {
  return { ...piece, shape: 'clutter', clutter: { rule, reach: 'line' } };
}

function signed(piece: Piece): Piece {
  const { byline: written, ...dates } = piece.dateline ?? {};
  if (piece.dateline !== undefined && written === undefined) return piece;
  const people = readPeople(written ?? piece.text);
  if (people.length === 0 && written !== undefined) return { ...piece, dateline: dates };
  if (people.length === 0) return called(piece, { rule: 'byline' });
  return { ...piece, shape: 'clutter', dateline: { ...dates, byline: joinPeople(people) } };
}
