/** a channel or an item, and the clock → faults of the elements that both may have. */
import type { XmlElement } from '../../readers/read-xml.ts';
import { parseRfc2822 } from '../feed-dates.ts';
import { attributeOf, childOf, childrenOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import { isWebAddress } from './forms.ts';

/** Every finding of the elements that channels and items have in common. */
export function checkSharedTags(parent: XmlElement): readonly Finding[] {
  return [
    ...checkExplicit(parent),
    ...checkImageAddress(parent),
    ...checkAiTag(parent),
    ...checkPaddedTexts(parent),
  ];
}

/** `itunes:explicit` is `true` or `false`; the older yes, no and clean are refused. */
function checkExplicit(parent: XmlElement): readonly Finding[] {
  const explicit = childOf(parent, 'itunes:explicit');
  const text = explicit?.text.trim() ?? '';
  if (!explicit || /^(true|false)$/.test(text)) return [];
  return [
    errorAt(explicit, {
      code: 'explicit-invalid',
      message: `itunes:explicit is “${text}”; it must be true or false`,
    }),
  ];
}

/** The address of artwork. */
function checkImageAddress(parent: XmlElement): readonly Finding[] {
  const image = childOf(parent, 'itunes:image');
  if (!image) return [];
  const href = attributeOf(image, 'href');
  if (!isWebAddress(href)) {
    const fault = href === '' ? 'no href' : `“${href}”, which is not an address in ASCII`;
    return [
      errorAt(image, { code: 'image-address-invalid', message: `itunes:image has ${fault}` }),
    ];
  }
  if (/\.(jpe?g|png)$/i.test(new URL(href).pathname)) return [];
  return [
    errorAt(image, {
      code: 'image-extension',
      message: `${href} does not end in .jpg or .png`,
    }),
  ];
}

/** The only value of the AI tag that readers understand is `true`. */
function checkAiTag(parent: XmlElement): readonly Finding[] {
  return childrenOf(parent, 'podcast:txt')
    .filter((txt) => attributeOf(txt, 'purpose') === 'ai-content' && txt.text.trim() !== 'true')
    .map((txt) =>
      errorAt(txt, {
        code: 'ai-content-invalid',
        message: `podcast:txt purpose="ai-content" is “${txt.text.trim()}”; it must be true`,
      }),
    );
}

/** PSP-1: values must not begin or end with white space. */
function checkPaddedTexts(parent: XmlElement): readonly Finding[] {
  return parent.children
    .filter((child) => child.children.length === 0 && child.text !== child.text.trim())
    .map((child) =>
      warningAt(child, {
        code: 'text-padded',
        message: `${child.name} begins or ends with white space`,
      }),
    );
}

/** Milliseconds by which clocks may differ. */
const TOLERANCE = 3_600_000;

/** Milliseconds in a year: the distance of dates further ahead, which are mostly typing errors. */
const YEAR = 365 * 86_400_000;

/**
 * Finds items with a date in the future, which some apps show immediately (this may break an
 * embargo) and others hide; and such a date of the channel, which makes apps miss new items.
 */
export function checkDates(channel: XmlElement): readonly Finding[] {
  const items = childrenOf(channel, 'item').flatMap((item) =>
    aheadIn(item, 'pubDate').map(({ element, says }) =>
      errorAt(element, {
        code: 'item-in-future',
        message: `the item's pubDate is ${says}; some apps show the item now, others only then`,
      }),
    ),
  );
  const own = ['pubDate', 'lastBuildDate'].flatMap((name) =>
    aheadIn(channel, name).map(({ element, says }) =>
      warningAt(element, { code: 'date-in-future', message: `${name} is ${says}` }),
    ),
  );
  return [...items, ...own];
}

/** A date in the future, and how far ahead it is. */
type Ahead = { readonly element: XmlElement; readonly says: string };

function aheadIn(parent: XmlElement, name: string): readonly Ahead[] {
  const element = childOf(parent, name);
  const text = element?.text.trim() ?? '';
  const distance = (parseRfc2822(text) ?? 0) - Date.now();
  if (!element || distance <= TOLERANCE) return [];
  const years = Math.floor(distance / YEAR);
  const far = years === 0 ? 'in the future' : `${years === 1 ? 'a year' : `${years} years`} ahead`;
  return [{ element, says: `“${text}”, which is ${far}` }];
}
