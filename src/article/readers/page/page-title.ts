/**
 * the visible headings, head, JSON-LD and Readability's result of a page → the headline and where
 * it was found, without the names of site and section.
 */
import type { PageTree } from '../../dom/tree.ts';
import { decodePath } from '../../../_internal/http/decode-path.ts';
import { fold, foldsAlike } from '../../dom/fold-text.ts';
import { headingsOf, type HeadingFacts, type PageHeading } from './headings.ts';
import type { LinkedData } from './json-ld.ts';
import { shortText, type PageHead } from './page-head.ts';
import type { Reading } from './readability.ts';
import { isSiteName, withoutSiteNames, type SiteNames } from '../../classify/site-title.ts';

/** Where titles come from, besides the head. */
export type TitleSources = HeadingFacts & {
  readonly linkedData: LinkedData;
  readonly names: SiteNames;
  readonly reading: Reading | undefined;
  readonly url: string | undefined;
  readonly tree: PageTree;
  /** Whether the page contains only its article: then its metadata are the author's own. */
  readonly isWhole: boolean;
};

/** A headline and a few words on where it was found: "the page's h1, equal to og:title". */
export type FoundTitle = { readonly title: string; readonly titleSource: string };

/** A title in the page's metadata. */
type Candidate = { readonly text: string; readonly from: string };

/** Meta tags that hold a title, the best first. */
const TITLES = ['og:title', 'twitter:title', 'parsely-title', 'citation_title', 'dc.title'];

/** A title that is chosen among the others. */
const GUESSED = 'the titles of the page, weighed together';

/** Longest headline, in characters: longer metadata contain the beginning of the text. */
const LONGEST = 250;

/** Least score of a visible heading to be the headline. */
const SURE_ENOUGH = 3;

/** The headline of the article, or undefined where the page gives none. */
export function titleOf(head: PageHead, sources: TitleSources): FoundTitle | undefined {
  const written = writtenTitles(head, sources);
  const told = written.filter(({ text }) => !isSiteName(text, sources.names));
  const best = bestHeading(told, sources);
  if (best !== undefined && (!sources.isWhole || mayReplace(best, told)))
    return ofHeading(best, written);
  const candidate = told[0] ?? written[0];
  return candidate && { title: candidate.text, titleSource: sourceOf(candidate, written) };
}

/** Least similarity of a heading to the author's title, to whether in another spelling. */
const ALIKE = 0.9;

/** Whether a heading may replace the title: not one that an author wrote. */
function mayReplace(heading: PageHeading, [own]: readonly Candidate[]): boolean {
  return own === undefined || likeness(heading.text, own.text) >= ALIKE;
}

/** The titles of the page's data, the best first, without names of the site. */
function writtenTitles(head: PageHead, sources: TitleSources): readonly Candidate[] {
  const all = [
    { text: sources.linkedData.headline, from: 'the headline in JSON-LD' },
    ...TITLES.map((name) => ({ text: head.meta.get(name), from: name })),
    { text: sources.reading?.title, from: GUESSED },
    { text: head.title, from: 'the title of the page' },
  ];
  return all.flatMap(({ text, from }) => {
    const line = shortText(text);
    if (line === undefined || line.length > LONGEST) return [];
    return [{ text: withoutSiteNames(line, sources.names), from }];
  });
}

type Scored = { readonly heading: PageHeading; readonly score: number };

function bestHeading(
  written: readonly Candidate[],
  sources: TitleSources,
): PageHeading | undefined {
  const headings = headingsOf(sources).filter(isPossible);
  const firsts = headings.filter(({ level }) => level === 1);
  let best: Scored | undefined;
  for (const heading of headings) {
    const place = { written, sources, isOnly: firsts.length === 1 && heading.level === 1 };
    const score = scoreOf(heading, place);
    if (score >= SURE_ENOUGH && score > (best?.score ?? 0)) best = { heading, score };
  }
  return best?.heading;
}

function isPossible({ text }: PageHeading): boolean {
  return text.length <= LONGEST && /\p{L}/u.test(text);
}

type Place = {
  readonly written: readonly Candidate[];
  readonly sources: TitleSources;
  readonly isOnly: boolean;
};

/** Scores of heading ranks: an `h1` is most often the headline. */
const RANKS: Readonly<Record<number, number>> = { 1: 2, 2: 0.6, 7: 0.3 };

/** Page parts with headings of other articles. */
const OTHERS: ReadonlySet<string | undefined> = new Set([
  'menu',
  'comments',
  'related',
  'cookie-notice',
  'newsletter',
]);

function scoreOf(heading: PageHeading, { written, sources, isOnly }: Place): number {
  const { text, level, above, isNamed, isSigned, region } = heading;
  const words = text.split(' ').length;
  const whole = Math.max(0, ...written.map((candidate) => likeness(text, candidate.text)));
  const isPart = above >= 0 && written.some((candidate) => isPartOf(text, candidate.text));
  const agreement = isPart ? Math.max(whole, ALIKE) : whole;
  const isName = isSiteName(text, sources.names) && agreement < 1;
  return (
    3 * agreement +
    1.5 * inAddress(text, sources.url) +
    (RANKS[level] ?? 0) +
    (isOnly ? 1 : 0) +
    (isNamed ? 0.7 : 0) +
    (isSigned && agreement >= SOME ? 1 : 0) +
    (above >= 0 && above <= 30 ? 0.7 : 0) -
    (above < 0 ? 1 : 0) -
    (words <= 2 && agreement < 1 && !isPart && written.length > 0 ? 2 : 0) -
    (OTHERS.has(region) ? 2.5 : 0) -
    (isName ? 5 : 0)
  );
}

/** Least likeness by which a heading with names or a date below it is the headline. */
const SOME = 0.25;

/** Between the headline and the name of its site in the title of a page. */
const TITLE_PARTS = /\s+[|–—·•»«:-]\s+|\s?[|»•]\s?/u;

/** Whether a heading is one of the parts of a title. */
function isPartOf(heading: string, title: string): boolean {
  const parts = title.split(TITLE_PARTS);
  return parts.length > 1 && parts.some((part) => foldsAlike(part, heading));
}

/** Least share of a longer title that a shorter one must be, to be the same without an addition. */
const LEAST_SHARE = 0.4;

/** 0 to 1: how similar two titles are. */
function likeness(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const share = short.length / long.length;
  if (share >= LEAST_SHARE && (long.startsWith(short) || long.endsWith(short))) return 0.9;
  return diceOf(wordsOf(one), wordsOf(other));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return (2 * both) / Math.max(1, one.size + other.size);
}

/** Shortest meaningful word of an address. */
const LONG_WORD = 4;

/** 0 to 1: the share of a heading's longer words that its page's address has. */
function inAddress(text: string, url: string | undefined): number {
  if (url === undefined || !URL.canParse(url)) return 0;
  const path = wordsOf(decodePath(new URL(url).pathname).replace(/[_+]/g, '-'));
  const words = [...wordsOf(text)].filter((word) => word.length >= LONG_WORD);
  if (words.length === 0) return 0;
  return words.filter((word) => path.has(word)).length / words.length;
}

/** Most words of a line above the headline in the same heading. */
const MOST_LABEL_WORDS = 4;

function ofHeading(heading: PageHeading, written: readonly Candidate[]): FoundTitle {
  const tag = heading.level > 6 ? 'headline' : `h${heading.level}`;
  const title = withoutLabel(heading, written);
  return { title, titleSource: sourceOf({ text: title, from: `the page's ${tag}` }, written) };
}

/** A number that a template puts in front of a heading. */
const STEP = /^\d{1,3}[.)]?\s+(?=\p{L})/u;

/** The headline without the name of its section, where the page's data have it so. */
function withoutLabel({ text, lines }: PageHeading, written: readonly Candidate[]): string {
  const [label = ''] = lines;
  const rest = lines.slice(1).join(' ');
  if (rest === '' || label.split(' ').length > MOST_LABEL_WORDS) return text;
  const shown = [rest, rest.replace(STEP, '')];
  const known = shown.find((part) => written.some((candidate) => foldsAlike(candidate.text, part)));
  return known ?? text;
}

/** Where a title was found, and which other places have the same. */
function sourceOf({ text, from }: Candidate, written: readonly Candidate[]): string {
  const same = written.filter(
    (candidate) =>
      candidate.from !== from && candidate.from !== GUESSED && foldsAlike(candidate.text, text),
  );
  const places = [...new Set(same.map((candidate) => candidate.from))];
  return places.length === 0 ? from : `${from}, equal to ${places.join(' and ')}`;
}
