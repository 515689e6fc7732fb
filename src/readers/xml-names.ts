/**
 * a name as a file writes it, with the name spaces in force → the name by which everyone knows it.
 * Refuses what is no name, and prefixes that nobody declared.
 */
import { XmlError, type XmlPlace } from './xml-error.ts';

/** Name spaces in force, by their prefix; the default one stands under an empty prefix. */
export type XmlScope = ReadonlyMap<string, string>;

/** Where a name stands, and what its prefix may mean there. */
export type NamePlace = XmlPlace & { readonly scope: XmlScope };

/** Name spaces of podcast feeds, by the prefix that everyone uses. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['https://podcastindex.org/namespace/1.0', 'podcast'],
  ['https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
]);

/**
 * What may be a name, near enough (https://www.w3.org/TR/xml/#NT-Name), with one prefix at most.
 */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._·-]*)?$/u;

/** Whether a word may be the name of something. */
export function isXmlName(word: string): boolean {
  return NAME.test(word);
}

/** The name spaces inside of an element: those around it, and those it declares. */
export function scopeInside(attributes: ReadonlyMap<string, string>, around: XmlScope): XmlScope {
  const declared = [...attributes]
    .filter(([name]) => /^xmlns(:|$)/.test(name))
    .map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const);
  return declared.length > 0 ? new Map([...around, ...declared]) : around;
}

/**
 * Refuses the name of an attribute that is none, or whose prefix is not declared.
 * @throws XmlError
 */
export function checkAttributeName(name: string, place: NamePlace): void {
  if (!isXmlName(name)) throw new XmlError(`“${name}” cannot be the name of an attribute`, place);
  const prefix = name.includes(':') ? name.split(':')[0]! : '';
  if (!/^(xml|xmlns|)$/.test(prefix) && !place.scope.has(prefix)) throw undeclared(prefix, place);
}

/** The name under the usual prefix of its name space. @throws XmlError */
export function canonicalName(raw: string, place: NamePlace): string {
  if (!isXmlName(raw)) throw new XmlError(`“${raw}” cannot be the name of an element`, place);
  const [prefix, local] = raw.includes(':') ? (raw.split(':') as [string, string]) : ['', raw];
  const uri = place.scope.get(prefix) ?? '';
  if (uri === '' && prefix !== '') throw undeclared(prefix, place);
  return uri === '' ? local : `${PREFIXES.get(uri) ?? `{${uri}}`}:${local}`;
}

function undeclared(prefix: string, place: NamePlace): XmlError {
  return new XmlError(`the name space of ${prefix}: is not declared`, place);
}
