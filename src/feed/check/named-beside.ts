/**
 * the text of a feed → the files it names beside it: audio, transcripts, chapters, artwork. Pure.
 */
import { decodePath } from '../../_internal/http/decode-path.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import { attributeOf, childOf, childrenOf } from './element-parts.ts';
import { readXml, type XmlElement } from '../../readers/read-xml.ts';
import { XmlError } from '../../readers/xml-error.ts';

/** Elements that name a file, with the attribute that holds its address. */
const NAMING: Readonly<Record<string, string>> = {
  enclosure: 'url',
  'podcast:transcript': 'url',
  'podcast:chapters': 'url',
  'itunes:image': 'href',
};

/**
 * Decoded paths relative to the feed's folder; addresses elsewhere are left out. Empty if the text is
 * not a feed with an address of its own.
 */
export function namedBeside(feed: string): readonly string[] {
  const channel = readChannel(feed);
  const base = channel && baseOf(channel);
  if (!channel || base === undefined) return [];
  const elements = [channel, ...childrenOf(channel, 'item')].flatMap((parent) => parent.children);
  return elements
    .map((element) => pathBeside(addressOf(element), base))
    .filter((path) => path !== undefined);
}

/** The address in an element; empty if it has none. */
function addressOf(element: XmlElement): string {
  const attribute = ownEntry(NAMING, element.name);
  return attribute === undefined ? '' : attributeOf(element, attribute);
}

/**
 * The folder of a feed's own address, with a slash at its end; `undefined` if the feed has no address.
 */
export function baseOf(channel: XmlElement): string | undefined {
  const self = childrenOf(channel, 'atom:link').find((link) => attributeOf(link, 'rel') === 'self');
  const href = self ? attributeOf(self, 'href') : '';
  return URL.canParse(href) ? new URL('.', href).href : undefined;
}

/** The decoded path of an address relative to the feed's folder; `undefined` if it is elsewhere. */
export function pathBeside(url: string, base: string): string | undefined {
  const href = URL.canParse(url) ? new URL(url).href : '';
  return href.startsWith(base) ? decodePath(href.slice(base.length).split(/[?#]/)[0]!) : undefined;
}

/** The name of the file at an address, decoded. */
export function lastOfPath(url: string): string {
  return decodePath(url.split(/[?#]/)[0]!.split('/').at(-1)!);
}

/** The channel of a feed; `undefined` if the text is not a feed. */
export function readChannel(feed: string): XmlElement | undefined {
  try {
    return childOf(readXml(feed), 'channel');
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
