/**
 * the children of an element → those that RSS does not allow there, and those that are repeated. Pure.
 */
import { nearestName } from '../../_internal/nearest-name.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';

/** Elements of RSS 2.0 (https://www.rssboard.org/rss-specification) by their parent. */
const RSS: Readonly<Record<string, readonly string[]>> = {
  rss: ['channel'],
  channel: [
    'title',
    'link',
    'description',
    'language',
    'copyright',
    'managingEditor',
    'webMaster',
    'pubDate',
    'lastBuildDate',
    'category',
    'generator',
    'docs',
    'cloud',
    'ttl',
    'image',
    'rating',
    'textInput',
    'skipHours',
    'skipDays',
    'item',
  ],
  item: [
    'title',
    'link',
    'description',
    'author',
    'category',
    'comments',
    'enclosure',
    'guid',
    'pubDate',
    'source',
  ],
  image: ['url', 'title', 'link', 'width', 'height', 'description'],
};

/**
 * Elements that a channel or an item may have once. A second enclosure has a finding of its own.
 */
const SINGLE: ReadonlySet<string> = new Set([
  'channel',
  'title',
  'link',
  'description',
  'language',
  'copyright',
  'lastBuildDate',
  'pubDate',
  'guid',
  'image',
  'itunes:author',
  'itunes:explicit',
  'itunes:image',
  'itunes:owner',
  'itunes:type',
  'itunes:duration',
  'itunes:title',
  'itunes:episode',
  'itunes:season',
  'itunes:episodeType',
  'itunes:email',
  'itunes:name',
  'podcast:guid',
  'podcast:locked',
  'podcast:medium',
  'podcast:chapters',
  'content:encoded',
]);

/** Every finding about the place of children. Names with a prefix have rules of their own. */
export function checkPlaces(parent: XmlElement): readonly Finding[] {
  const known = ownEntry(RSS, parent.name);
  const unknown = parent.children.filter(
    (child) => !child.name.includes(':') && !known?.includes(child.name),
  );
  return [
    ...(known ? unknown.map((child) => unknownIn(parent, { child, known })) : []),
    ...checkRepeats(parent),
  ];
}

/**
 * Readers skip names that they do not know, so that one misspelt letter loses the content.
 */
function unknownIn(
  parent: XmlElement,
  about: { readonly child: XmlElement; readonly known: readonly string[] },
): Finding {
  const { child, known } = about;
  const { name } = child;
  const near = nearestName(name, known);
  if (near !== undefined && near.toLowerCase() === name.toLowerCase())
    return errorAt(child, {
      code: 'element-misspelled',
      message: `<${name}> is written <${near}>`,
    });
  const elsewhere = Object.keys(RSS).find((place) => RSS[place]!.includes(name));
  if (elsewhere !== undefined)
    return errorAt(child, {
      code: 'element-misplaced',
      message: `<${name}> belongs in <${elsewhere}>, not in <${parent.name}>`,
    });
  if (near !== undefined)
    return errorAt(child, {
      code: 'element-misspelled',
      message: `RSS has no <${name}> here; did you mean <${near}>?`,
    });
  return warningAt(child, {
    code: 'element-unknown',
    message: `RSS has no <${name}> here; other elements need a namespace`,
  });
}

function checkRepeats(parent: XmlElement): readonly Finding[] {
  const seen = new Map<string, XmlElement>();
  return parent.children.flatMap((child) => {
    const before = seen.get(child.name);
    if (SINGLE.has(child.name)) seen.set(child.name, before ?? child);
    if (!before) return [];
    return [
      errorAt(child, {
        code: 'element-repeated',
        message: `a second <${child.name}>; the first is on line ${before.line}`,
      }),
    ];
  });
}
