/**
 * the elements of a feed, one by one → those in the wrong place or with invalid content. Pure.
 */
import { whyInwardHost } from '../../_internal/http/addresses.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { LONGEST_VALUE } from '../feed-settings.ts';
import { checkPlaces } from './check-places.ts';
import { checkRule } from './check-rule.ts';
import { attributeOf, childrenOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import { isWebAddress } from './forms.ts';
import { ITUNES_RULES, PODCAST_RULES, type ElementRule } from './podcast-rules.ts';
import { countCharacters } from './text-rules.ts';

/** Texts that may be longer than other values: they have a limit elsewhere, or none. */
const LONG: ReadonlySet<string> = new Set([
  'description',
  'link',
  'guid',
  'title',
  'content:encoded',
  'comments',
  'docs',
  'url',
]);

/** Addresses that apps fetch, by element. */
const FETCHED: Readonly<Record<string, string>> = {
  enclosure: 'url',
  'itunes:image': 'href',
  'podcast:transcript': 'url',
  'podcast:chapters': 'url',
  'atom:link': 'href',
};

/** Namespaces in which every element has a rule, by prefix. */
const NAMESPACES: ReadonlyMap<string, Namespace> = new Map([
  ['podcast', { rules: PODCAST_RULES, longest: 128 }],
  ['itunes', { rules: ITUNES_RULES, longest: undefined }],
]);

type Namespace = {
  readonly rules: Readonly<Record<string, ElementRule>>;
  /** Characters of a text, unless its rule says otherwise. */
  readonly longest: number | undefined;
};

/** Seconds that a soundbite should last. */
const SOUNDBITE = { shortest: 15, longest: 120 };

/** Every finding of the elements below the root. */
export function checkElements(root: XmlElement): readonly Finding[] {
  const inside = root.children.flatMap(checkElements);
  return [...checkPlaces(root), ...root.children.flatMap(checkElement), ...inside];
}

function checkElement(element: XmlElement): readonly Finding[] {
  const colon = element.name.lastIndexOf(':');
  const local = element.name.slice(colon + 1);
  const space = NAMESPACES.get(element.name.slice(0, Math.max(0, colon)));
  if (!space) return [...checkLength(element), ...checkSpecialCases(element)];
  const rule = ownEntry(space.rules, local);
  if (!rule) return [unknownTag(element, { local, space })];
  return [
    ...checkRule(element, { rule, longest: rule.longest ?? space.longest }),
    ...checkSpecialCases(element),
  ];
}

function unknownTag(
  element: XmlElement,
  about: { readonly local: string; readonly space: Namespace },
): Finding {
  const { local, space } = about;
  const near = nearestName(local, Object.keys(space.rules));
  const prefix = element.name.split(':')[0]!;
  if (near?.toLowerCase() === local.toLowerCase())
    return errorAt(element, {
      code: 'element-misspelled',
      message: `<${element.name}> is written <${prefix}:${near}>`,
    });
  const meant = near === undefined ? '' : `; did you mean ${prefix}:${near}?`;
  return warningAt(element, {
    code: 'tag-unknown',
    message: `the namespace ${prefix} has no ${local}${meant}`,
  });
}

function checkLength(element: XmlElement): readonly Finding[] {
  const length = countCharacters(element.text.trim());
  const isForeign = element.name.includes(':');
  if (length <= LONGEST_VALUE || isForeign || LONG.has(element.name)) return [];
  return [
    errorAt(element, {
      code: 'text-too-long',
      message: `${element.name} has ${length} characters; ${LONGEST_VALUE} are allowed`,
    }),
  ];
}

function checkSpecialCases(element: XmlElement): readonly Finding[] {
  return [
    ...checkFetched(element),
    ...checkSoundbite(element),
    ...checkSocialInteract(element),
    ...checkImage(element),
  ];
}

/** What apps fetch must be reachable by everyone without a password; some refuse plain http. */
function checkFetched(element: XmlElement): readonly Finding[] {
  const attribute = ownEntry(FETCHED, element.name);
  const url = attribute === undefined ? '' : attributeOf(element, attribute);
  if (!isWebAddress(url)) return [];
  const { protocol, hostname, username } = new URL(url);
  const why = hostname.endsWith('.example') ? undefined : whyInwardHost(hostname);
  const found: Finding[] = [];
  if (username !== '')
    found.push(
      errorAt(element, {
        code: 'address-private',
        message: `${element.name} has an address with a password in it`,
      }),
    );
  if (why !== undefined)
    found.push(
      errorAt(element, {
        code: 'address-private',
        message: `${element.name} points to ${hostname}, which no one else can reach: it is ${why}`,
      }),
    );
  if (protocol !== 'https:')
    found.push(
      warningAt(element, {
        code: 'address-insecure',
        message: `${element.name} uses http; some apps accept only https`,
      }),
    );
  return found;
}

function checkSoundbite(element: XmlElement): readonly Finding[] {
  if (element.name !== 'podcast:soundbite') return [];
  const { shortest, longest } = SOUNDBITE;
  const stated = attributeOf(element, 'duration');
  const duration = Number(stated);
  const isFit = duration >= shortest && duration <= longest;
  // An invalid duration has a finding of its own.
  if (isFit || !(duration > 0)) return [];
  return [
    warningAt(element, {
      code: 'soundbite-length',
      message: `podcast:soundbite lasts ${stated} s; ${shortest} to ${longest} are advised`,
    }),
  ];
}

function checkSocialInteract(element: XmlElement): readonly Finding[] {
  if (element.name !== 'podcast:socialInteract') return [];
  const isDisabled = attributeOf(element, 'protocol') === 'disabled';
  if (isDisabled || attributeOf(element, 'uri') !== '') return [];
  return [
    errorAt(element, {
      code: 'social-interact-invalid',
      message: 'podcast:socialInteract has no uri',
    }),
  ];
}

/** Readers show RSS's own image only if it has all three. */
function checkImage(element: XmlElement): readonly Finding[] {
  if (element.name !== 'image') return [];
  const missing = ['url', 'title', 'link'].filter((name) => childrenOf(element, name).length === 0);
  if (missing.length === 0) return [];
  return [
    warningAt(element, {
      code: 'image-incomplete',
      message: `image has no ${missing.join(', no ')}`,
    }),
  ];
}
