/**
 * a title and the names of its site → the title without them, as pages' titles and reader views add
 * them.
 */
import { fold } from '../dom/fold-text.ts';

/** The names of a site, folded; none is empty. */
export type SiteNames = {
  /** All, including those from its host. */
  readonly all: ReadonlySet<string>;
  /** Those in its metadata. */
  readonly written: ReadonlySet<string>;
};

/** Names of a site, as `SiteNames` holds them. */
export function foldNames(names: readonly (string | undefined)[]): ReadonlySet<string> {
  const folded = names.filter((name) => name !== undefined).map(foldName);
  return new Set(folded.filter((name) => name !== ''));
}

/** A name without an article, a legal form and a domain ending. */
export function foldName(name: string): string {
  return fold(
    name.replace(/^(?:the|@)\s*/i, '').replace(/[,\s]+(?:inc|ltd|llc|b\.?v|gmbh)\.?$/i, ''),
  );
}

/** Shortest name that counts as part of another, in folded characters. */
const SHORTEST_PART = 4;

/** Least share of a name, or of a text, that the other must be. */
const PART = 0.4;

/**
 * Whether a text is a name of the site, or such a name with words added: "Example News" on
 * example.com.
 */
export function isSiteName(text: string, names: SiteNames): boolean {
  const words = foldName(text);
  if (words === '') return false;
  if (names.all.has(words)) return true;
  return [...names.all].some((name) => isPart(words, name) || isPart(name, words));
}

function isPart(one: string, other: string): boolean {
  return one.length >= SHORTEST_PART && other.startsWith(one) && one.length >= other.length * PART;
}

/** A title and its last part, after a separator. */
const LAST_PART = /^(.{6,}?)(?:\s+(?:[|–—·•»«:~-]|::|\/\/)|\s?[|»•]|:)\s+([^|–—·•»«]{2,})$/u;
/** The part after the last dash, with another mark before it: "Ferry: who pays - Name". */
const DASH_PART = /^(.{6,})\s[–—-]\s+(\S+(?:\s\S+)*)$/u;

const FIRST_PART = /^([^|–—·•»«:]{2,40}?)\s?(?:[|–—·•»«:-]|::)\s+(\S.{5,})$/u;

/** "Headline (Name)". */
const IN_BRACKETS = /^(.{6,}\S)\s+\(([^()]{2,60})\)$/u;

/** Most words of an otherwise unknown name after a bar. */
const MOST_NAME_WORDS = 4;

/** Most parts to remove from a title. */
const MOST_PARTS = 4;

/**
 * "Headline | Site", "Site: Headline", "Headline (Name)": without the parts that are names of the
 * site, and without a few words after a bar.
 */
export function withoutSiteNames(title: string, names: SiteNames): string {
  let rest = title;
  for (let count = 0; count < MOST_PARTS; count++) {
    const shorter = takePart(rest, names);
    if (shorter === undefined) break;
    rest = shorter;
  }
  return rest;
}

function takePart(title: string, names: SiteNames): string | undefined {
  const last = LAST_PART.exec(title);
  if (last && isAddition(last[2]!, { title, names })) return last[1]!.trim();
  const dashed = DASH_PART.exec(title);
  if (dashed && isSiteName(dashed[2]!, names)) return dashed[1]!.trim();
  const bracketed = IN_BRACKETS.exec(title);
  if (bracketed && isSiteName(bracketed[2]!, names)) return bracketed[1];
  const first = FIRST_PART.exec(title);
  if (first && names.all.has(foldName(first[1]!))) return first[2]!;
  return undefined;
}

/** A name of the site after a separator, or a few words after a bar. */
function isAddition(
  part: string,
  { title, names }: { readonly title: string; readonly names: SiteNames },
): boolean {
  if (isSiteName(part, names)) return true;
  const isBehindBar = title.slice(0, -part.length).trimEnd().endsWith('|');
  return isBehindBar && part.split(' ').length <= MOST_NAME_WORDS;
}
