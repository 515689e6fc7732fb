/** the items of a feed → where they break the rules of Apple, PSP-1 and the podcast namespace. Pure. */
import { ownEntry } from '../../_internal/own-entry.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { checkPerson } from './check-people.ts';
import { checkSharedTags } from './check-shared-tags.ts';
import { attributeOf, childOf, childrenOf, childTextOf } from './element-parts.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';
import { VALUE_FORMS, isWebAddress } from './forms.ts';
import { checkTextRules, descriptionRule, titleRule, type TextRule } from './text-rules.ts';

/** Media types that podcast apps play, with the extensions that Apple requires. */
const ENCLOSURES: Readonly<Record<string, RegExp>> = {
  'audio/mpeg': /\.mp3$/i,
  'audio/x-m4a': /\.m4a$/i,
  'audio/mp4': /\.(m4a|mp4)$/i,
  'audio/aac': /\.aac$/i,
  'audio/ogg': /\.(ogg|oga|opus)$/i,
  'audio/opus': /\.opus$/i,
  'audio/flac': /\.flac$/i,
  'audio/wav': /\.wav$/i,
  'video/mp4': /\.(mp4|m4v)$/i,
  'video/x-m4v': /\.m4v$/i,
  'video/quicktime': /\.mov$/i,
  'application/pdf': /\.pdf$/i,
};

/** Types that Apple's directory accepts. */
const APPLE = /^(audio\/(mpeg|x-m4a|mp4)|video\/(mp4|x-m4v|quicktime)|application\/pdf)$/;

/** Types of transcripts in the podcast namespace. */
const TRANSCRIPTS = /^(text\/(vtt|html|plain)|application\/(x-subrip|srt|json))$/;

/** The one type of chapters in the podcast namespace. */
const CHAPTERS = 'application/json+chapters';

const TEXTS: readonly TextRule[] = [
  titleRule('item-title-too-long'),
  descriptionRule('item-description-too-long'),
  {
    element: 'link',
    code: 'item-link-invalid',
    isRight: VALUE_FORMS.address.is,
    message: (text) => `“${text}” is not an http or https address in ASCII`,
  },
  {
    element: 'pubDate',
    code: 'item-date-invalid',
    isRight: VALUE_FORMS.rfcTime.is,
    message: (text) => `pubDate “${text}” is not a date in RFC 2822 format with a time zone`,
  },
  {
    element: 'itunes:duration',
    code: 'duration-invalid',
    isRight: (text) => parseItunesDuration(text) !== undefined,
    message: (text) => `itunes:duration “${text}” is neither seconds nor h:mm:ss`,
  },
  {
    element: 'itunes:episodeType',
    code: 'episode-type-invalid',
    isRight: (text) => /^(full|trailer|bonus)$/i.test(text),
    message: (text) => `itunes:episodeType is “${text}”; it must be full, trailer or bonus`,
  },
];

/** Every finding of the items: each by itself, and each against the others. */
export function checkItems(channel: XmlElement): readonly Finding[] {
  const items = childrenOf(channel, 'item');
  return [...items.flatMap(checkItem), ...REPEATS.flatMap((rule) => checkRepeated(items, rule))];
}

function checkItem(item: XmlElement): readonly Finding[] {
  return [
    ...checkMissing(item),
    ...checkTextRules(item, TEXTS),
    ...checkGuid(item),
    ...checkEnclosure(item),
    ...childrenOf(item, 'podcast:transcript').flatMap(checkTranscript),
    ...childrenOf(item, 'podcast:chapters').flatMap(checkChapters),
    ...childrenOf(item, 'podcast:person').flatMap(checkPerson),
    ...checkSharedTags(item),
  ];
}

function checkMissing(item: XmlElement): readonly Finding[] {
  const found: Finding[] = [];
  if (childTextOf(item, 'title') === '')
    found.push(
      errorAt(item, {
        code: 'item-title-missing',
        message: 'the item has no title',
      }),
    );
  if (childTextOf(item, 'guid') === '')
    found.push(
      errorAt(item, {
        code: 'guid-missing',
        message: 'the item has no guid',
      }),
    );
  if (!childOf(item, 'pubDate'))
    found.push(
      warningAt(item, {
        code: 'date-missing',
        message: 'the item has no pubDate; apps may show it in any order',
      }),
    );
  if (!childOf(item, 'itunes:duration'))
    found.push(
      warningAt(item, {
        code: 'duration-missing',
        message: 'the item has no itunes:duration',
      }),
    );
  return found;
}

/** A guid must be an address that browsers can open, unless it says that it is not one. */
function checkGuid(item: XmlElement): readonly Finding[] {
  const guid = childOf(item, 'guid');
  const text = guid?.text.trim() ?? '';
  if (!guid || text === '') return [];
  if (attributeOf(guid, 'isPermaLink') === 'false' || isWebAddress(text)) return [];
  return [
    errorAt(guid, {
      code: 'guid-no-address',
      message: `guid “${text}” is not an address; it needs isPermaLink="false"`,
    }),
  ];
}

function checkEnclosure(item: XmlElement): readonly Finding[] {
  const [enclosure, second] = childrenOf(item, 'enclosure');
  if (!enclosure)
    return [
      errorAt(item, {
        code: 'enclosure-missing',
        message: 'the item has no enclosure',
      }),
    ];
  const found: Finding[] = [];
  if (second)
    found.push(
      errorAt(second, {
        code: 'enclosure-twice',
        message: 'the item has more than one enclosure',
      }),
    );
  const length = attributeOf(enclosure, 'length');
  if (!/^[1-9]\d*$/.test(length))
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-length-invalid',
        message: `the enclosure's length is “${length}”; it must be its size in bytes`,
      }),
    );
  return [...found, ...checkEnclosureAddress(enclosure), ...checkEnclosureType(enclosure)];
}

function checkEnclosureAddress(enclosure: XmlElement): readonly Finding[] {
  const url = attributeOf(enclosure, 'url');
  if (isWebAddress(url)) return [];
  return [
    errorAt(enclosure, {
      code: 'enclosure-address-invalid',
      message:
        url === ''
          ? 'the enclosure has no url'
          : `“${url}” is not an http or https address in ASCII`,
    }),
  ];
}

function checkEnclosureType(enclosure: XmlElement): readonly Finding[] {
  const [url, type] = [attributeOf(enclosure, 'url'), attributeOf(enclosure, 'type')];
  const ending = ownEntry(ENCLOSURES, type);
  if (!ending)
    return [
      errorAt(enclosure, {
        code: 'enclosure-type-unknown',
        message: `“${type}” is not a media type that podcast apps play`,
      }),
    ];
  const found: Finding[] = [];
  if (isWebAddress(url) && !ending.test(new URL(url).pathname))
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-extension',
        message: `${url} does not have an extension of ${type}`,
      }),
    );
  if (!APPLE.test(type))
    found.push(
      warningAt(enclosure, {
        code: 'enclosure-type-apple',
        message: `Apple Podcasts does not accept ${type}`,
      }),
    );
  return found;
}

/** Seconds of `itunes:duration`, a number or `h:mm:ss`; `undefined` if it is invalid. */
export function parseItunesDuration(text: string): number | undefined {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  const parts = /^(?:(\d+):)?(\d{1,2}):(\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [parts[1] ?? 0, parts[2], parts[3]].map(Number) as [
    number,
    number,
    number,
  ];
  return minutes > 59 || seconds > 59 ? undefined : hours * 3600 + minutes * 60 + seconds;
}

function checkTranscript(transcript: XmlElement): readonly Finding[] {
  const found: Finding[] = [];
  if (!isWebAddress(attributeOf(transcript, 'url')))
    found.push(
      errorAt(transcript, {
        code: 'transcript-address-invalid',
        message: 'podcast:transcript has no address',
      }),
    );
  const type = attributeOf(transcript, 'type');
  if (!TRANSCRIPTS.test(type))
    found.push(
      errorAt(transcript, {
        code: 'transcript-type-unknown',
        message: `“${type}” is not a media type of transcripts`,
      }),
    );
  return found;
}

function checkChapters(chapters: XmlElement): readonly Finding[] {
  const found: Finding[] = [];
  if (!isWebAddress(attributeOf(chapters, 'url')))
    found.push(
      errorAt(chapters, {
        code: 'chapters-address-invalid',
        message: 'podcast:chapters has no address',
      }),
    );
  const type = attributeOf(chapters, 'type');
  if (type !== CHAPTERS)
    found.push(
      errorAt(chapters, {
        code: 'chapters-type-invalid',
        message: `podcast:chapters has type “${type}”; it must be ${CHAPTERS}`,
      }),
    );
  return found;
}

/** A value that two items must not share. */
type RepeatRule = {
  readonly code: string;
  /** The element that the finding is about, and its name in the message. */
  readonly element: string;
  readonly valueOf: (item: XmlElement) => string;
};

const REPEATS: readonly RepeatRule[] = [
  {
    code: 'guid-repeated',
    element: 'guid',
    valueOf: (item) => childTextOf(item, 'guid'),
  },
  {
    code: 'enclosure-repeated',
    element: 'enclosure',
    valueOf: (item) => attributeOf(childOf(item, 'enclosure') ?? item, 'url'),
  },
];

function checkRepeated(items: readonly XmlElement[], rule: RepeatRule): readonly Finding[] {
  const { code, element, valueOf } = rule;
  const first = new Map<string, XmlElement>();
  return items.flatMap((item) => {
    const value = valueOf(item);
    const before = first.get(value);
    if (value === '' || !before) {
      first.set(value, item);
      return [];
    }
    const { line } = before;
    return [
      errorAt(childOf(item, element) ?? item, {
        code,
        message: `the same ${element} as the item on line ${line}: ${value}`,
      }),
    ];
  });
}
