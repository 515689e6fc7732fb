/** the items of a feed → what Apple, PSP-1 and the podcast name space find wrong in them. Pure. */
import { checkAiTag, checkExplicit, checkImageAddress, checkPaddedTexts } from './check-channel.ts';
import { parseRfc2822 } from '../feed-dates.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  errorAt,
  isWebAddress,
  childTextOf,
  warningAt,
} from './finding.ts';
import type { Finding } from './finding.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { LONGEST_DESCRIPTION_BYTES } from '../feed-settings.ts';

/** Media types that podcast apps play, with the endings that Apple asks for. */
const ENCLOSURES: Readonly<Record<string, RegExp>> = {
  'audio/mpeg': /\.mp3$/i,
  'audio/x-m4a': /\.m4a$/i,
  'audio/mp4': /\.(m4a|mp4)$/i,
  'audio/aac': /\.aac$/i,
  'audio/ogg': /\.(ogg|oga|opus)$/i,
  'audio/opus': /\.opus$/i,
  'video/mp4': /\.(mp4|m4v)$/i,
  'video/x-m4v': /\.m4v$/i,
  'video/quicktime': /\.mov$/i,
  'application/pdf': /\.pdf$/i,
};

/** Types that Apple's directory takes. */
const APPLE = /^(audio\/(mpeg|x-m4a|mp4)|video\/(mp4|x-m4v|quicktime)|application\/pdf)$/;

/** Types of transcripts in the name space. */
const TRANSCRIPTS = /^(text\/(vtt|html|plain)|application\/(x-subrip|srt|json))$/;

/** Every finding of the items: each by itself, and each against the others. */
export function checkItems(channel: XmlElement): readonly Finding[] {
  const items = childrenOf(channel, 'item');
  const repeats = [
    ...repeated(items, {
      code: 'guid-repeated',
      what: 'guid',
      valueOf: (item) => childTextOf(item, 'guid'),
    }),
    ...repeated(items, {
      code: 'enclosure-repeated',
      what: 'enclosure',
      valueOf: (item) => attributeOf(childOf(item, 'enclosure') ?? item, 'url'),
    }),
  ];
  return [...items.flatMap(checkItem), ...repeats];
}

function checkItem(item: XmlElement): readonly Finding[] {
  return [
    ...checkWords(item),
    ...checkEnclosure(item),
    ...checkTimes(item),
    ...checkExplicit(item),
    ...checkImageAddress(item),
    ...checkPodcastTags(item),
    ...checkAiTag(item),
    ...checkPaddedTexts(item),
  ];
}

function checkWords(item: XmlElement): readonly Finding[] {
  const [title, description, link, guid] = ['title', 'description', 'link', 'guid'].map((name) =>
    childOf(item, name),
  );
  const found: Finding[] = [];
  if (childTextOf(item, 'title') === '')
    found.push(errorAt(item, { code: 'item-title-missing', message: 'the item has no title' }));
  else if ([...title!.text.trim()].length > 255)
    found.push(
      errorAt(title!, {
        code: 'item-title-too-long',
        message: `the title has ${[...title!.text.trim()].length} characters; 255 are allowed`,
      }),
    );
  if (childTextOf(item, 'guid') === '')
    found.push(errorAt(item, { code: 'guid-missing', message: 'the item has no guid' }));
  else if (attributeOf(guid!, 'isPermaLink') !== 'false' && !isWebAddress(guid!.text.trim()))
    found.push(
      errorAt(guid!, {
        code: 'guid-no-address',
        message: `guid “${guid!.text.trim()}” is no address; it needs isPermaLink="false"`,
      }),
    );
  const bytes = Buffer.byteLength(description?.text.trim() ?? '');
  if (description && bytes > LONGEST_DESCRIPTION_BYTES)
    found.push(
      errorAt(description, {
        code: 'item-description-too-long',
        message: `the description has ${bytes} bytes; ${LONGEST_DESCRIPTION_BYTES} are allowed`,
      }),
    );
  if (link && !isWebAddress(link.text.trim()))
    found.push(
      errorAt(link, {
        code: 'item-link-invalid',
        message: `“${link.text.trim()}” is no http or https address in ASCII`,
      }),
    );
  return found;
}

function checkEnclosure(item: XmlElement): readonly Finding[] {
  const [enclosure, second] = childrenOf(item, 'enclosure');
  if (!enclosure)
    return [errorAt(item, { code: 'enclosure-missing', message: 'the item has no enclosure' })];
  const [url, length, type] = ['url', 'length', 'type'].map((name) =>
    attributeOf(enclosure, name),
  ) as [string, string, string];
  const found: Finding[] = second
    ? [
        errorAt(second, {
          code: 'enclosure-twice',
          message: 'the item has more than one enclosure',
        }),
      ]
    : [];
  if (!isWebAddress(url))
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-address-invalid',
        message:
          url === '' ? 'the enclosure has no url' : `“${url}” is no http or https address in ASCII`,
      }),
    );
  if (!/^[1-9]\d*$/.test(length))
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-length-invalid',
        message: `the enclosure's length is “${length}”; it must be its bytes`,
      }),
    );
  const ending = ENCLOSURES[type];
  if (!ending)
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-type-unknown',
        message: `“${type}” is no media type that podcast apps play`,
      }),
    );
  else if (isWebAddress(url) && !ending.test(new URL(url).pathname))
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-extension',
        message: `${url} does not end as ${type} does`,
      }),
    );
  if (ending && !APPLE.test(type))
    found.push(
      warningAt(enclosure, {
        code: 'enclosure-type-apple',
        message: `Apple Podcasts does not take ${type}`,
      }),
    );
  return found;
}

function checkTimes(item: XmlElement): readonly Finding[] {
  const [date, duration, kind] = ['pubDate', 'itunes:duration', 'itunes:episodeType'].map((name) =>
    childOf(item, name),
  );
  const found: Finding[] = [];
  if (!date)
    found.push(
      warningAt(item, {
        code: 'date-missing',
        message: 'the item has no pubDate; apps may show it in any order',
      }),
    );
  else if (parseRfc2822(date.text.trim()) === undefined)
    found.push(
      errorAt(date, {
        code: 'item-date-invalid',
        message: `pubDate “${date.text.trim()}” is no date of RFC 2822 with a zone`,
      }),
    );
  if (!duration)
    found.push(
      warningAt(item, { code: 'duration-missing', message: 'the item has no itunes:duration' }),
    );
  else if (parseItunesDuration(duration.text.trim()) === undefined)
    found.push(
      errorAt(duration, {
        code: 'duration-invalid',
        message: `itunes:duration “${duration.text.trim()}” is neither seconds nor h:mm:ss`,
      }),
    );
  if (kind && !/^(full|trailer|bonus)$/i.test(kind.text.trim()))
    found.push(
      errorAt(kind, {
        code: 'episode-type-invalid',
        message: `itunes:episodeType is “${kind.text.trim()}”; it must be full, trailer or bonus`,
      }),
    );
  return found;
}

/** Seconds of `itunes:duration`; `undefined` for what is none. */
export function parseItunesDuration(text: string): number | undefined {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  const parts = /^(?:(\d+):)?(\d{1,2}):(\d\d)$/.exec(text);
  if (!parts || Number(parts[2]) > 59 || Number(parts[3]) > 59) return undefined;
  return Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]);
}

function checkPodcastTags(item: XmlElement): readonly Finding[] {
  const found: Finding[] = [];
  for (const transcript of childrenOf(item, 'podcast:transcript')) {
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
          message: `“${type}” is no type of transcript`,
        }),
      );
  }
  for (const chapters of childrenOf(item, 'podcast:chapters')) {
    if (!isWebAddress(attributeOf(chapters, 'url')))
      found.push(
        errorAt(chapters, {
          code: 'chapters-address-invalid',
          message: 'podcast:chapters has no address',
        }),
      );
    if (attributeOf(chapters, 'type') !== 'application/json+chapters')
      found.push(
        errorAt(chapters, {
          code: 'chapters-type-invalid',
          message: `podcast:chapters has type “${attributeOf(chapters, 'type')}”; it must be application/json+chapters`,
        }),
      );
  }
  const nobody = childrenOf(item, 'podcast:person').filter((person) => person.text.trim() === '');
  return [
    ...found,
    ...nobody.map((person) =>
      errorAt(person, { code: 'person-empty', message: 'podcast:person names nobody' }),
    ),
  ];
}

function repeated(
  items: readonly XmlElement[],
  rule: {
    readonly code: string;
    readonly what: string;
    readonly valueOf: (item: XmlElement) => string;
  },
): readonly Finding[] {
  const first = new Map<string, XmlElement>();
  return items.flatMap((item) => {
    const value = rule.valueOf(item);
    const before = first.get(value);
    if (value === '' || !before) {
      first.set(value, item);
      return [];
    }
    return [
      errorAt(childOf(item, rule.what) ?? item, {
        code: rule.code,
        message: `the same ${rule.what} as the item of line ${before.line}: ${value}`,
      }),
    ];
  });
}
