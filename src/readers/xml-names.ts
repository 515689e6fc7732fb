/**
 * a name in a file, and the namespaces in scope → the name with its usual prefix. Refuses invalid names
 * and undeclared prefixes.
 */
import { XmlError, type XmlPlace } from './xml-error.ts';

/** Namespaces in scope, by prefix; the default one has an empty prefix. */
export type XmlScope = ReadonlyMap<string, string>;

/** The position of a name, and the namespaces in scope there. */
export type NamePlace = XmlPlace & { readonly scope: XmlScope };

/** Usual prefixes of the namespaces of podcast feeds. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['https://podcastindex.org/namespace/1.0', 'podcast'],
  ['https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
]);

/**
 * A valid name, nearly as in https://www.w3.org/TR/xml/#NT-Name, with at most one prefix.
 */
const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*(?::[\p{L}_][\p{L}\p{N}\p{M}._·-]*)?$/u;

/** Whether a word is a valid XML name. */
export function isXmlName(word: string): boolean {
  return NAME.test(word);
}

/** The namespaces inside an element: those around it, and those it declares. */
export function scopeInside(attributes: ReadonlyMap<string, string>, around: XmlScope): XmlScope {
  const declared = [...attributes]
    .filter(([name]) => /^xmlns(:|$)/.test(name))
    .map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const);
  return declared.length > 0 ? new Map([...around, ...declared]) : around;
}

/**
 * Refuses an invalid attribute name, or one with an undeclared prefix.
 * @throws XmlError
 */
export function checkAttributeName(name: string, place: NamePlace): void {
  if (!isXmlName(name)) throw new XmlError(`“${name}” cannot be the name of an attribute`, place);
  const prefix = name.includes(':') ? name.split(':')[0]! : '';
  if (!/^(xml|xmlns|)$/.test(prefix) && !place.scope.has(prefix)) throw undeclared(prefix, place);
}

/** The name with the usual prefix of its namespace. @throws XmlError */
export function canonicalName(raw: string, place: NamePlace): string {
  if (!isXmlName(raw)) throw new XmlError(`“${raw}” cannot be the name of an element`, place);
  const [prefix, local] = raw.includes(':') ? (raw.split(':') as [string, string]) : ['', raw];
  const uri = place.scope.get(prefix) ?? '';
  if (uri === '' && prefix !== '') throw undeclared(prefix, place);
  return uri === '' ? local : `${PREFIXES.get(uri) ?? `{${uri}}`}:${local}`;
}

function undeclared(prefix: string, place: NamePlace): XmlError {
  return new XmlError(`the namespace prefix ${prefix}: is not declared`, place);
}
