/**
 * what a page's head, its JSON-LD and Readability say → the article's title, without the names of
 * site and section.
 */
import { fold, foldsAlike } from '../../dom/fold-text.ts';
import type { LinkedData } from './json-ld.ts';
import { firstMeta, shortText } from './page-head.ts';
import type { PageHead } from './page-head.ts';
import type { Reading } from './readability.ts';

/** Where names and titles come from, besides the head. */
export type TitleSources = {
  readonly linkedData: LinkedData;
  readonly siteName: string | undefined;
  readonly reading: Reading | undefined;
};

/** Meta tags that hold a title, the best first. */
const TITLES = ['og:title', 'twitter:title', 'parsely-title', 'citation_title', 'dc.title'];

/** Least share of a title that the page's own heading is, to be the title without its additions. */
const LEAST_SHARE = 0.4;

/** The title of the article, or undefined where the page gives none. */
export function titleOf(head: PageHead, sources: TitleSources): string | undefined {
  const { linkedData, siteName, reading } = sources;
  const candidates = [
    linkedData.headline,
    firstMeta(head, TITLES),
    reading?.title,
    head.heading,
    head.title,
  ];
  const written = candidates
    .map(shortText)
    .find((title) => title !== undefined && !foldsAlike(title, siteName ?? ''));
  const title = written ?? shortText(head.title);
  if (title === undefined) return undefined;
  return isHeadingOf(title, head.heading) ? head.heading : withoutSiteName(title, siteName);
}

/** The page's own headline, when the metadata adds a name to it or spells it in another case. */
function isHeadingOf(title: string, heading: string): boolean {
  if (heading === '') return false;
  const [wholeTitle, ownHeading] = [fold(title), fold(heading)];
  const isStart = wholeTitle.startsWith(ownHeading);
  if (isStart && ownHeading.length >= wholeTitle.length * LEAST_SHARE) return true;
  return isBehindSection(title, heading);
}

/** "Opinion | Headline": the name of a section, a bar, and the page's own headline. */
function isBehindSection(title: string, heading: string): boolean {
  const bar = /^\S+(?: \S+){0,2}\s?\|\s(?=\S)/u.exec(title);
  return bar !== null && fold(title.slice(bar[0].length)).startsWith(fold(heading));
}

/** A title, its last separator, and what stands behind it. */
const LAST_PART = /^(.{10,}?)\s+([|–—·»:-]|::)\s+([^|–—·»]{2,60})$/u;

/** Most words of a site's name behind a bar that nothing else tells. */
const MOST_NAME_WORDS = 4;

/**
 * "Headline | Site", "Headline - Site": the part behind the last separator goes when it is the
 * site's name, or short behind a bar.
 */
function withoutSiteName(title: string, siteName: string | undefined): string {
  const match = LAST_PART.exec(title);
  if (!match) return title;
  const [, headline, separator, rest] = match;
  const isShort = separator === '|' && rest!.split(' ').length <= MOST_NAME_WORDS;
  if (!isShort && !isNameOfSite(rest!, siteName)) return title;
  return withoutSiteName(headline!, siteName);
}

function isNameOfSite(text: string, siteName: string | undefined): boolean {
  if (siteName === undefined) return false;
  const [words, name] = [fold(text), fold(siteName)];
  return foldsAlike(text, siteName) || name.includes(words) || words.includes(name);
}
