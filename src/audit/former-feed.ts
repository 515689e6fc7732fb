/** the XML of a feed → the settings that it was made with, as far as it states them. Pure. */
import type { XmlElement } from '../readers/read-xml.ts';
import { attributeOf, childOf, childTextOf } from '../feed/check/element-parts.ts';
import { readChannel } from '../feed/check/named-beside.ts';
import type { FeedSettings } from '../feed/feed-settings.ts';

/**
 * The settings that a feed states; `now` are the current ones. Drawn artwork, which has a digest in
 * its name, is not a setting. `undefined` if the text is not a feed.
 */
export function readFeedSettings(
  xml: string,
  now: FeedSettings,
): Omit<FeedSettings, 'corrections' | 'pageSize'> | undefined {
  const channel = readChannel(xml);
  if (!channel) return undefined;
  const text = (name: string): string | undefined => childTextOf(channel, name) || undefined;
  const owner = childOf(channel, 'itunes:owner');
  return {
    title: text('title'),
    baseUrl: text('link'),
    description: text('description'),
    author: text('itunes:author'),
    email: owner && (childTextOf(owner, 'itunes:email') || undefined),
    category: categoryOf(childOf(channel, 'itunes:category')),
    image: imageOf(channel),
    explicit: text('itunes:explicit') === 'true',
    language: text('language'),
    copyright: text('copyright'),
    funding: fundingOf(childOf(channel, 'podcast:funding')),
    // The feed states only whether there is a former address, not which one.
    movedFrom: childOf(channel, 'itunes:new-feed-url') && now.movedFrom,
  };
}

function fundingOf(element: XmlElement | undefined): FeedSettings['funding'] {
  return element && { url: attributeOf(element, 'url'), text: element.text.trim() };
}

function categoryOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const below = childOf(element, 'itunes:category');
  const name = attributeOf(element, 'text');
  return below ? `${name} > ${attributeOf(below, 'text')}` : name;
}

function imageOf(channel: XmlElement): string | undefined {
  const image = childOf(channel, 'itunes:image');
  const href = image && attributeOf(image, 'href');
  return href === undefined || /\/artwork\.[0-9a-f]{8}\.(?:png|jpg)$/.test(href) ? undefined : href;
}

/** How the settings of a feed differ from the current ones: `feed.title was “…”`. */
export function changedFeedSettings(former: FeedSettings, now: FeedSettings): readonly string[] {
  return Object.entries(former)
    .filter(([name, value]) => !isSame(value, now[name as keyof FeedSettings]))
    .map(
      ([name, value]) => `feed.${name} was ${value === undefined ? 'not set' : `“${bare(value)}”`}`,
    );
}

/** Addresses are compared without a slash at their end. */
function isSame(one: unknown, other: unknown): boolean {
  return bare(one) === bare(other);
}

function bare(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
  return text.replace(/\/+$/, '');
}
