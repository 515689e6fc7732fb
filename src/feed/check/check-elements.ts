/** the elements of a feed, one by one → those that are misspelt, stand twice, stand in the wrong place, or hold what they must not. Pure. */
import { whyInwardHost } from '../../_internal/http/addresses.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { attributeOf, childOf, childrenOf, errorAt, isWebAddress, warningAt } from './finding.ts';
import type { Finding } from './finding.ts';
import { ITUNES_RULES, PODCAST_RULES } from './podcast-rules.ts';
import type { ElementRule, Form } from './podcast-rules.ts';
import type { XmlElement } from '../../readers/read-xml.ts';

/** Elements of RSS 2.0 (https://www.rssboard.org/rss-specification) by what they stand in. */
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

/** Elements of which a channel or an item has one. More than one enclosure has a finding of its own. */
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

/** PSP-1: characters of a value where nothing else is said. */
const LONGEST_VALUE = 255;

/** Texts that may be longer than that, checked elsewhere or by nobody. */
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

/** Every finding of the elements below the root. */
export function checkElements(root: XmlElement): readonly Finding[] {
  const inside = root.children.flatMap(checkElements);
  return [
    ...checkPlaces(root),
    ...checkRepeats(root),
    ...root.children.flatMap(checkOne),
    ...inside,
  ];
}

/** Names that RSS does not know here: readers pass over them, so that one misspelt letter loses what it holds. */
function checkPlaces(parent: XmlElement): readonly Finding[] {
  const known = RSS[parent.name];
  if (!known) return [];
  return parent.children.flatMap((child) => {
    if (child.name.includes(':') || known.includes(child.name)) return [];
    const near = nearestName(child.name, known);
    if (near !== undefined && near.toLowerCase() === child.name.toLowerCase())
      return [
        errorAt(child, {
          code: 'element-misspelled',
          message: `<${child.name}> is written <${near}>`,
        }),
      ];
    const elsewhere = Object.entries(RSS).find(([, names]) => names.includes(child.name))?.[0];
    if (elsewhere !== undefined)
      return [
        errorAt(child, {
          code: 'element-misplaced',
          message: `<${child.name}> stands in <${elsewhere}>, not in <${parent.name}>`,
        }),
      ];
    if (near !== undefined)
      return [
        errorAt(child, {
          code: 'element-misspelled',
          message: `RSS has no <${child.name}> here; did you mean <${near}>?`,
        }),
      ];
    return [
      warningAt(child, {
        code: 'element-unknown',
        message: `RSS has no <${child.name}> here; elements of others need a name space`,
      }),
    ];
  });
}

function checkRepeats(parent: XmlElement): readonly Finding[] {
  const seen = new Map<string, XmlElement>();
  return parent.children.flatMap((child) => {
    const before = seen.get(child.name);
    if (SINGLE.has(child.name)) seen.set(child.name, before ?? child);
    return before
      ? [
          errorAt(child, {
            code: 'element-repeated',
            message: `a second <${child.name}>; the first stands on line ${before.line}`,
          }),
        ]
      : [];
  });
}

function checkOne(element: XmlElement): readonly Finding[] {
  const [space, local] = element.name.includes(':')
    ? (element.name.split(/:(?=[^:]*$)/) as [string, string])
    : ['', element.name];
  const rules = space === 'podcast' ? PODCAST_RULES : space === 'itunes' ? ITUNES_RULES : undefined;
  const rule = rules && Object.hasOwn(rules, local) ? rules[local] : undefined;
  if (rules && !rule) return [unknownTag(element, { local, names: Object.keys(rules) })];
  return [
    ...(rule
      ? checkRule(element, {
          rule,
          longest: rule.longest ?? (space === 'podcast' ? 128 : undefined),
        })
      : checkLength(element)),
    ...checkFetched(element),
    ...checkMore(element),
  ];
}

function unknownTag(
  element: XmlElement,
  about: { readonly local: string; readonly names: readonly string[] },
): Finding {
  const near = nearestName(about.local, about.names);
  const prefix = element.name.split(':')[0]!;
  if (near?.toLowerCase() === about.local.toLowerCase())
    return errorAt(element, {
      code: 'element-misspelled',
      message: `<${element.name}> is written <${prefix}:${near}>`,
    });
  return warningAt(element, {
    code: 'tag-unknown',
    message: `the name space ${prefix} has no ${about.local}${near === undefined ? '' : `; did you mean ${prefix}:${near}?`}`,
  });
}

function checkRule(
  element: XmlElement,
  options: { readonly rule: ElementRule; readonly longest: number | undefined },
): readonly Finding[] {
  const { rule, longest } = options;
  const find = (message: string): Finding => ({
    code: rule.code,
    severity: rule.severity ?? 'error',
    line: element.line,
    message: `${element.name} ${message}`,
  });
  const text = element.text.trim();
  const attributes = [
    ...Object.entries(rule.required ?? {}).map((each) => [...each, true] as const),
    ...Object.entries(rule.optional ?? {}).map((each) => [...each, false] as const),
  ];
  return [
    ...attributes.flatMap(([name, form, required]) =>
      faultOf(element, { name, form, required }).map(find),
    ),
    ...(rule.text && !rule.text.is(text)
      ? [find(`is “${text}”; it must be ${rule.text.says}`)]
      : []),
    ...(longest !== undefined && [...text].length > longest
      ? [find(`has ${[...text].length} characters; ${longest} are allowed`)]
      : []),
    ...(rule.child !== undefined && !childOf(element, rule.child)
      ? [find(`has no ${rule.child} inside`)]
      : []),
  ];
}

function faultOf(
  element: XmlElement,
  about: { readonly name: string; readonly form: Form; readonly required: boolean },
): readonly string[] {
  const { name, form, required } = about;
  const value = element.attributes.get(name);
  if (value === undefined) return required ? [`has no ${name}; it must be ${form.says}`] : [];
  return form.is(value) ? [] : [`has ${name} “${value}”; it must be ${form.says}`];
}

function checkLength(element: XmlElement): readonly Finding[] {
  const length = [...element.text.trim()].length;
  const isForeign = element.name.includes(':');
  if (length <= LONGEST_VALUE || isForeign || LONG.has(element.name)) return [];
  return [
    errorAt(element, {
      code: 'text-too-long',
      message: `${element.name} has ${length} characters; ${LONGEST_VALUE} are allowed`,
    }),
  ];
}

/** Everyone must reach it, without a password; over plain http some apps do not go. */
function checkFetched(element: XmlElement): readonly Finding[] {
  const url =
    FETCHED[element.name] === undefined ? '' : attributeOf(element, FETCHED[element.name]!);
  if (!isWebAddress(url)) return [];
  const { protocol, hostname, username } = new URL(url);
  const why = hostname.endsWith('.example') ? undefined : whyInwardHost(hostname);
  return [
    ...(username === ''
      ? []
      : [
          errorAt(element, {
            code: 'address-private',
            message: `${element.name} has an address with a password in it`,
          }),
        ]),
    ...(why === undefined
      ? []
      : [
          errorAt(element, {
            code: 'address-private',
            message: `${element.name} leads to ${hostname}, which nobody else reaches: it is ${why}`,
          }),
        ]),
    ...(protocol === 'https:'
      ? []
      : [
          warningAt(element, {
            code: 'address-insecure',
            message: `${element.name} is fetched over http; some apps take https alone`,
          }),
        ]),
  ];
}

/** What no table holds. */
function checkMore(element: XmlElement): readonly Finding[] {
  if (
    element.name === 'podcast:soundbite' &&
    isOutside(attributeOf(element, 'duration'), [15, 120])
  )
    return [
      warningAt(element, {
        code: 'soundbite-length',
        message: `podcast:soundbite lasts ${attributeOf(element, 'duration')} s; 15 to 120 are advised`,
      }),
    ];
  if (
    element.name === 'podcast:socialInteract' &&
    attributeOf(element, 'protocol') !== 'disabled' &&
    attributeOf(element, 'uri') === ''
  )
    return [
      errorAt(element, {
        code: 'social-interact-invalid',
        message: 'podcast:socialInteract has no uri',
      }),
    ];
  if (element.name !== 'image') return [];
  const missing = ['url', 'title', 'link'].filter((name) => childrenOf(element, name).length === 0);
  return missing.length === 0
    ? []
    : [
        warningAt(element, {
          code: 'image-incomplete',
          message: `image has no ${missing.join(', no ')}`,
        }),
      ];
}

function isOutside(text: string, range: readonly [number, number]): boolean {
  const value = Number(text);
  return value > 0 && (value < range[0] || value > range[1]);
}
