/**
 * what a page shows near its headline and its metadata → the authors of the article, and where they
 * were named.
 */
import { findDateline } from '../../dates/dateline.ts';
import { fold } from '../../dom/fold-text.ts';
import { closest, wordsBelow, type PageElement } from '../../dom/tree.ts';
import type { PageUnit } from '../../dom/units.ts';
import { OTHERS_ALONE, OTHERS_WORK } from '../../people/person-words.ts';
import { joinPeople, readPeople } from '../../people/read-people.ts';
import type { PageHead } from './page-head.ts';
import { isPublisher } from './site-names.ts';
import type { TitleSources } from './page-title.ts';

/** A byline and a few words on where it was found: "the author in JSON-LD". */
export type FoundByline = { readonly byline: string; readonly bylineSource: string };

/** People and where they are named. */
type Named = { readonly people: readonly string[]; readonly from: string };

/** Meta tags that hold the author's name. */
const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:creator:name',
];

/** The authors, or undefined if the page names no one. */
export function bylineOf(head: PageHead, sources: TitleSources): FoundByline | undefined {
  if (sources.isWhole) return ownPeople(sources) ?? shownByline(sources);
  const written = writtenPeople(head, sources);
  const shown = shownPeople(sources);
  if (written === undefined) return shown && found(shown);
  const seen = seenIn(sources.lines.units);
  const isShown = written.people.some(seen);
  if (!isShown && isAccount(head, written, sources)) return shown && found(shown);
  if (isShown || shown === undefined) {
    return found({ ...written, from: `${written.from}${isShown ? ', shown on the page' : ''}` });
  }
  return found(shown);
}

function shownByline(sources: TitleSources): FoundByline | undefined {
  const shown = shownPeople(sources);
  return shown && found(shown);
}

/** Longest name of an author, in characters. */
const LONGEST_NAME = 120;

/** What is not in a name: an address, a year, markup; and generic accounts. */
const NO_NAME =
  /@|https?:|www\.|\d{4}|[<>{}]|^(?:admin|administrator|editor|user|unknown|wp_?admin)$/i;

/** The author as given in a document or a feed, possibly a newsroom. */
function ownPeople({ linkedData }: TitleSources): FoundByline | undefined {
  const people = (linkedData.authors ?? []).flatMap((written) => {
    const read = readPeople(written, { single: true });
    const name = written.replace(/^by:?\s+/i, '');
    const isName = name !== '' && name.length <= LONGEST_NAME && !NO_NAME.test(name);
    return read.length > 0 || !isName ? read : [name];
  });
  if (people.length === 0) return undefined;
  return found({ people: [...new Set(people)], from: 'what its author wrote' });
}

function found({ people, from }: Named): FoundByline {
  return { byline: joinPeople(people), bylineSource: from };
}

/** The people of the page's metadata, without names of the site. */
function writtenPeople(head: PageHead, sources: TitleSources): Named | undefined {
  const { names, linkedData } = sources;
  const isSite = (text: string): boolean => isPublisher(text, names);
  const seen = seenIn(sources.lines.units);
  // One word may be an account; if visible on the page, it is a name.
  const read = (text: string): readonly string[] => {
    const people = readPeople(text, { isSite, single: true });
    return people.filter((name) => name.includes(' ') || seen(name));
  };
  const authors = (linkedData.authors ?? []).flatMap(read);
  if (authors.length > 0) return { people: [...new Set(authors)], from: 'the author in JSON-LD' };
  for (const name of AUTHORS) {
    const people = read(head.meta.get(name) ?? '');
    if (people.length > 0) return { people, from: `the meta tag ${name}` };
  }
  const people = head.creators.flatMap((name) => read(turned(name)));
  return people.length === 0 ? undefined : { people: [...new Set(people)], from: 'its catalogue' };
}

/** "Holm, Ada" → "Ada Holm": as catalogues write a name. */
function turned(name: string): string {
  return name.replace(/^([^,;]+), ?([^,;]+)$/, '$2 $1');
}

/** Systems that give every page the account by which it was put in, whether they show it or not. */
const SYSTEMS = /^(?:WordPress|HubSpot|Drupal|Joomla|TYPO3)/i;

/** Addresses of files of a page that such a system made. */
const SYSTEM_FILES = /\/wp-(?:content|includes|json)\b|\/xmlrpc\.php|\/hs-fs\/|\/hubfs\//;

/**
 * Whether a name that no reader sees is that of the account by which the page was put in: neither its
 * words nor what describes its pictures have it.
 */
function isAccount(head: PageHead, { people }: Named, { tree }: TitleSources): boolean {
  const addresses = [...head.links.values(), head.meta.get('og:image') ?? ''];
  const isOfSystem =
    SYSTEMS.test(head.meta.get('generator') ?? '') ||
    addresses.some((address) => SYSTEM_FILES.test(address));
  if (!isOfSystem) return false;
  const body = tree.elements.find(({ tag }) => tag === 'body') ?? tree.root;
  const pictures = tree.elements.flatMap(({ attributes }) =>
    ['alt', 'title', 'aria-label'].map((name) => attributes[name] ?? ''),
  );
  const told = fold([wordsBelow(body), ...pictures].join(' '));
  return !people.some((name) => told.includes(fold(name)));
}

/** Whether a name occurs in the visible lines. */
function seenIn(units: readonly PageUnit[]): (name: string) => boolean {
  const texts = units.filter(({ words }) => words <= LONGEST_ABOUT).map(({ text }) => fold(text));
  return (name) => texts.some((text) => text.includes(fold(name)));
}

/** Longest line to search for the name of an author, in words: an introduction. */
const LONGEST_ABOUT = 80;

/** How far above and below the first prose to look for a byline, in lines. */
const [ABOVE, BELOW] = [20, 6] as const;

/** Page parts with names of other people. */
const OTHERS: ReadonlySet<string | undefined> = new Set(['comments', 'related', 'menu']);

/** Longest line of a byline, in words. */
const LONGEST_BYLINE = 30;

/** So many different lines with "by" are a list of works, or of other articles. */
const FEWEST_WORKS = 3;

function isNamedHeading({ kind, text }: PageUnit): boolean {
  return kind === 'heading' && BY_LINE.test(text);
}

/** Whether a line names the author of one of several works that the page treats, each below its heading. */
export function authorsOfWorks(units: readonly PageUnit[]): (unit: PageUnit) => boolean {
  const areWorks = distinctBylines(units.filter(isNamedHeading)) >= FEWEST_WORKS;
  return (unit) => areWorks && isNamedHeading(unit);
}

function distinctBylines(units: readonly PageUnit[]): number {
  return new Set(units.map(({ text }) => text).filter((text) => BY_LINE.test(text))).size;
}

/** The people of the first byline near the start of the article. */
function shownPeople(sources: TitleSources): Named | undefined {
  const { lines, firstProse, regions, names } = sources;
  const isSite = (text: string): boolean => isPublisher(text, names);
  const from = Math.max(0, firstProse - ABOVE);
  const near = lines.units.slice(from, Math.max(0, firstProse) + BELOW);
  const isList = distinctBylines(near) >= FEWEST_WORKS;
  const isOfWork = authorsOfWorks(lines.units);
  for (const [place, unit] of near.entries()) {
    if (isOfWork(unit) || (isList && BY_LINE.test(unit.text))) continue;
    if (OTHERS.has(regions[unit.element.id]) || unit.words > LONGEST_BYLINE) continue;
    const before = near[place - 1]?.text ?? '';
    const marked = isOfAnother(unit, before) ? [] : markedPeople(unit.element, isSite);
    if (marked.length > 0) return { people: marked, from: 'the byline on the page' };
    if (!isByline(unit, before) || isOfOthers(unit, before)) continue;
    const single = opensByline(unit.text);
    const people = readPeople(unit.text, { isSite, single });
    if (people.length > 0) return { people, from: 'the byline on the page' };
  }
  return undefined;
}

/** Full names that the markup within a line calls its authors': the line may have sections and dates beside them. */
function markedPeople(
  { children }: PageElement,
  isSite: (text: string) => boolean,
): readonly string[] {
  const people = children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    if (!isAuthorMark(child)) return markedPeople(child, isSite);
    return readPeople(wordsBelow(child), { isSite });
  });
  return [...new Set(people)];
}

/** Whether an element says that its words are an author's name. */
function isAuthorMark({ attributes }: PageElement): boolean {
  return attributes['rel'] === 'author' || attributes['itemprop'] === 'author';
}

/** "By Ada Holm", in any language; "By" alone. */
const BY_LINE = /^\W*(?:(?:written|authored|words|story|text|posted|reported)\s)?by\b:?/i;
const BY_ALONE = /^\W*(?:(?:written|authored|words|story|text|posted)\s)?(?:by|authors?)\W*$/i;

/** Names that templates give to bylines. */
const BYLINE_NAME =
  /(?:^|[\s_-])(?:by-?lines?|authors?|author-?name|writer|contributors?)(?:$|[\s_-])/;

/** Names of the parts of a template with what is said of an author. */
const ABOUT_NAME =
  /(?:author|writer)[\w-]*[_-](?:description|desc|bio|role|job|position)(?:$|[\s_-])/;

/** Whether it names someone else beside the author, says what an author does, or has the page's topics. */
function isOfOthers(unit: PageUnit, before: string): boolean {
  const { text, element } = unit;
  if (isOfAnother(unit, before)) return true;
  if (ABOUT_NAME.test(element.hint) && !ABOUT_VERB.test(text)) return true;
  return hasTopicLink(element);
}

/** Whether it names someone who edited, checked or photographed. */
function isOfAnother({ text }: PageUnit, before: string): boolean {
  return OTHERS_ALONE.test(before) || text.search(OTHERS_WORK) === 0;
}

/** A verb behind the name in a sentence about an author. */
const ABOUT_VERB = /\s(?:is|are|was|has|covers?|writes?|works?|worked)\s/;

/** Whether a link inside leads to a topic. */
function hasTopicLink({ attributes, children }: PageElement): boolean {
  if (/(?:^|\s)tag(?:$|\s)/.test(attributes['rel'] ?? '')) return true;
  return children.some((child) => child.kind === 'element' && hasTopicLink(child));
}

function isByline({ text, element }: PageUnit, before: string): boolean {
  if (opensByline(text) || BY_ALONE.test(before)) return true;
  return closest(element, isNamedByline, REACH) !== undefined;
}

/** Whether it begins with “by”; in other languages a short word that also begins sentences, so that names must follow. */
function opensByline(text: string): boolean {
  if (BY_LINE.test(text)) return true;
  const words = text.split(' ').length;
  return words <= LONGEST_BYLINE && findDateline(text, { words })?.byline !== undefined;
}

function isNamedByline({ attributes, hint }: PageElement): boolean {
  return (
    attributes['rel'] === 'author' || attributes['itemprop'] === 'author' || BYLINE_NAME.test(hint)
  );
}

/** How far above a line its byline element may be. */
const REACH = 3;
