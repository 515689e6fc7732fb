/** the text of a feed → the files beside it that it names: audio, transcripts, chapters, artwork. Pure. */
import { attributeOf, childOf, childrenOf } from './finding.ts';
import { readXml, XmlError } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';

/** Elements that name a file, with the attribute that holds its address. */
const NAMING: Readonly<Record<string, string>> = { enclosure: 'url', 'podcast:transcript': 'url', 'podcast:chapters': 'url', 'itunes:image': 'href' };

/** Paths from the feed's own folder, decoded; addresses elsewhere are left out. Empty for what is no feed with an address of its own. */
export function namedBeside(feed: string): readonly string[] {
  const channel = channelOf(feed);
  const self = channel && childrenOf(channel, 'atom:link').find((link) => attributeOf(link, 'rel') === 'self');
  const href = self ? attributeOf(self, 'href') : '';
  if (!channel || !URL.canParse(href)) return [];
  const base = new URL('.', href).href;
  const elements = [channel, ...childrenOf(channel, 'item')].flatMap((parent) => parent.children);
  const urls = elements.flatMap((element) => (NAMING[element.name] === undefined ? [] : [attributeOf(element, NAMING[element.name]!)]));
  return urls.filter((url) => url.startsWith(base)).map((url) => decodePath(url.slice(base.length).split(/[?#]/)[0]!));
}

/** A path without its escapes; as it is where they are none. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function channelOf(feed: string): XmlElement | undefined {
  try {
    return childOf(readXml(feed), 'channel');
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
