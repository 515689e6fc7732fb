/** a feed and the files beside it → where the two disagree: lengths, types, durations, artwork, transcripts, chapters. */
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { parseJson } from '../../_internal/parse-json.ts';
import { parseEdition } from '../../edition/edition.ts';
import { readSrt } from '../../readers/read-srt.ts';
import { readVtt } from '../../readers/read-vtt.ts';
import { readAudioFacts } from '../../readers/audio-facts.ts';
import type { AudioFacts } from '../../readers/audio-facts.ts';
import { parseItunesDuration } from './check-items.ts';
import { attributeOf, childOf, childrenOf, errorAt, childTextOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { artworkFaults, readImageFacts } from '../../readers/image-facts.ts';
import { baseOf, pathBeside } from './named-beside.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { xmlText } from '../write-xml.ts';

/** Where addresses of the feed lie on disk. */
export type FeedPlace = {
  /** Folder of the feed. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
};

/** `itunes:duration` is whole seconds: it may be half of one off, and an encoder's frame more. */
const DURATION_TOLERANCE = 1;

/** Media types of an enclosure by what the file turns out to be. */
const TYPES: Readonly<Record<AudioFacts['kind'], RegExp>> = {
  mp3: /^audio\/mpeg$/,
  m4a: /^(audio\/(mp4|x-m4a)|video\/mp4)$/,
  ogg: /^audio\/(ogg|opus)$/,
  other: /^$/,
};

/** Every finding that needs a file. Addresses elsewhere than beside the feed are left alone: nothing is fetched. */
export async function checkFiles(
  channel: XmlElement,
  place: FeedPlace,
): Promise<readonly Finding[]> {
  const locate = locator(channel, place);
  const found: Finding[] = [...(await checkArtwork(channel, locate))];
  for (const item of childrenOf(channel, 'item')) {
    place.signal?.throwIfAborted();
    const audio = await checkAudio(item, locate);
    found.push(
      ...audio.found,
      ...(await checkArtwork(item, locate)),
      ...(await checkTranscripts(item, { locate, duration: audio.duration })),
      ...(await checkChapters(item, { locate, duration: audio.duration })),
    );
  }
  return found;
}

/** The path of an address beside the feed, or `undefined`. */
type Locate = (url: string) => string | undefined;

function locator(channel: XmlElement, place: FeedPlace): Locate {
  const base = baseOf(channel);
  return (url) => {
    const beside = base === undefined ? undefined : pathBeside(url, base);
    if (beside === undefined) return undefined;
    const path = normalize(join(place.folder, beside));
    return path.startsWith(normalize(place.folder) + sep) || place.folder === '.'
      ? path
      : undefined;
  };
}

type Loaded = { readonly path: string; readonly bytes: Buffer };

/** The file of an address: nothing where it lies elsewhere, a finding where it is missing. */
async function load(
  element: XmlElement,
  options: { readonly url: string; readonly locate: Locate; readonly code: string },
): Promise<Loaded | readonly Finding[]> {
  const path = options.locate(options.url);
  if (path === undefined) return [];
  const bytes = await readFile(path).catch(() => undefined);
  return bytes
    ? { path, bytes }
    : [errorAt(element, { code: options.code, message: `there is no file for ${options.url}` })];
}

/** What a text of an item is held against: the stated duration, which is held against the audio, else that itself. */
type ItemPlace = { readonly locate: Locate; readonly duration: number | undefined };

async function checkAudio(
  item: XmlElement,
  locate: Locate,
): Promise<{ readonly found: readonly Finding[]; readonly duration?: number | undefined }> {
  const enclosure = childOf(item, 'enclosure');
  if (!enclosure) return { found: [] };
  const file = await load(enclosure, {
    url: attributeOf(enclosure, 'url'),
    locate,
    code: 'enclosure-file-missing',
  });
  if (!('bytes' in file)) return { found: file };
  const { bytes } = file;
  const found: Finding[] = [];
  if (Number(attributeOf(enclosure, 'length')) !== bytes.length)
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-length-differs',
        message: `the enclosure's length is ${attributeOf(enclosure, 'length')}; the file has ${bytes.length} bytes`,
      }),
    );
  const facts = readAudioFacts(bytes);
  if (!TYPES[facts.kind].test(attributeOf(enclosure, 'type')))
    found.push(
      errorAt(enclosure, {
        code: 'enclosure-type-differs',
        message: `the enclosure's type is ${attributeOf(enclosure, 'type')}; the file is ${facts.kind === 'other' ? 'no audio that is known here' : facts.kind}`,
      }),
    );
  return {
    found: [...found, ...checkDuration(item, facts), ...(await checkDisclosed(item, file.path))],
    duration: parseItunesDuration(childTextOf(item, 'itunes:duration')) ?? facts.duration,
  };
}

function checkDuration(item: XmlElement, facts: AudioFacts): readonly Finding[] {
  const stated = parseItunesDuration(childTextOf(item, 'itunes:duration'));
  if (
    stated === undefined ||
    facts.duration === undefined ||
    Math.abs(stated - facts.duration) <= DURATION_TOLERANCE
  )
    return [];
  return [
    errorAt(childOf(item, 'itunes:duration')!, {
      code: 'duration-differs',
      message: `itunes:duration is ${stated}; the file lasts ${facts.duration.toFixed(1)} s`,
    }),
  ];
}

/** An edition that says that it is synthetic must say so in the feed. */
async function checkDisclosed(item: XmlElement, audio: string): Promise<readonly Finding[]> {
  const text = await readFile(join(audio, '..', 'edition.json'), 'utf8').catch(() => '');
  const edition = parseEdition(text);
  if (!edition) return [];
  const told = childrenOf(item, 'podcast:txt').some(
    (txt) => attributeOf(txt, 'purpose') === 'ai-content',
  );
  const line = edition.disclosure.text === undefined ? undefined : xmlText(edition.disclosure.text);
  const shown = line === undefined || childTextOf(item, 'description').includes(line);
  return [
    ...(told
      ? []
      : [
          errorAt(item, {
            code: 'ai-content-missing',
            message: `the edition ${edition.slug} is made with AI and its item has no podcast:txt purpose="ai-content"`,
          }),
        ]),
    ...(shown
      ? []
      : [
          errorAt(childOf(item, 'description') ?? item, {
            code: 'disclosure-missing',
            message: `the description does not hold the edition's line: ${line}`,
          }),
        ]),
  ];
}

async function checkArtwork(parent: XmlElement, locate: Locate): Promise<readonly Finding[]> {
  const image = childOf(parent, 'itunes:image');
  if (!image) return [];
  const file = await load(image, {
    url: attributeOf(image, 'href'),
    locate,
    code: 'image-file-missing',
  });
  if (!('bytes' in file)) return file;
  const facts = readImageFacts(file.bytes);
  if (!facts)
    return [
      errorAt(image, { code: 'image-format', message: 'the artwork is neither PNG nor JPEG' }),
    ];
  const ending = facts.format === 'png' ? /\.png$/i : /\.jpe?g$/i;
  const wrong = ending.test(file.path)
    ? []
    : [
        errorAt(image, {
          code: 'image-extension-differs',
          message: `the artwork is ${facts.format}, which its name does not say`,
        }),
      ];
  const faults = artworkFaults(facts);
  return [
    ...wrong,
    ...(faults.length > 0
      ? [errorAt(image, { code: 'image-unfit', message: `the artwork: ${faults.join('; ')}` })]
      : []),
  ];
}

/** How a transcript of a type must begin or parse. */
const TRANSCRIPT_TESTS: Readonly<Record<string, (text: string) => boolean>> = {
  'text/vtt': (text) => /^\ufeff?WEBVTT(\s|$)/.test(text) && text.includes('-->'),
  'application/x-subrip': (text) => /^\ufeff?\d+\r?\n\d\d:\d\d:\d\d,\d{3} --> /.test(text),
  'application/srt': (text) => /^\ufeff?\d+\r?\n\d\d:\d\d:\d\d,\d{3} --> /.test(text),
  'text/html': (text) => /^\ufeff?\s*<(!doctype html|html|cite|time|p)[\s>]/i.test(text),
  'application/json': (text) =>
    Array.isArray((parseJson(text) as { segments?: unknown } | undefined)?.segments),
};

async function checkTranscripts(item: XmlElement, place: ItemPlace): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const transcript of childrenOf(item, 'podcast:transcript')) {
    const file = await load(transcript, {
      url: attributeOf(transcript, 'url'),
      locate: place.locate,
      code: 'transcript-file-missing',
    });
    if (!('bytes' in file)) found.push(...file);
    else
      found.push(
        ...checkTranscript(transcript, {
          text: file.bytes.toString('utf8'),
          duration: place.duration,
        }),
      );
  }
  return found;
}

function checkTranscript(
  transcript: XmlElement,
  file: { readonly text: string; readonly duration: number | undefined },
): readonly Finding[] {
  const type = attributeOf(transcript, 'type');
  if (TRANSCRIPT_TESTS[type]?.(file.text) === false)
    return [errorAt(transcript, { code: 'transcript-format', message: `the file is no ${type}` })];
  const cues =
    type === 'text/vtt' ? readVtt(file.text) : /srt|subrip/.test(type) ? readSrt(file.text) : [];
  const last = Math.max(0, ...(cues ?? []).map((cue) => cue.end));
  if (file.duration === undefined || last <= file.duration + DURATION_TOLERANCE) return [];
  return [
    errorAt(transcript, {
      code: 'transcript-beyond-end',
      message: `the transcript goes on to ${last.toFixed(1)} s; the episode lasts ${file.duration.toFixed(1)} s`,
    }),
  ];
}

async function checkChapters(item: XmlElement, place: ItemPlace): Promise<readonly Finding[]> {
  const element = childOf(item, 'podcast:chapters');
  if (!element) return [];
  const file = await load(element, {
    url: attributeOf(element, 'url'),
    locate: place.locate,
    code: 'chapters-file-missing',
  });
  if (!('bytes' in file)) return file;
  const content = parseJson(file.bytes.toString('utf8')) as
    | { version?: unknown; chapters?: readonly { startTime?: unknown }[] }
    | undefined;
  const times = Array.isArray(content?.chapters)
    ? content.chapters.map((chapter) => chapter?.startTime)
    : undefined;
  if (
    typeof content?.version !== 'string' ||
    !times ||
    times.some((time) => typeof time !== 'number')
  )
    return [
      errorAt(element, {
        code: 'chapters-format',
        message: 'the file is no JSON chapters: version and chapters with startTime in seconds',
      }),
    ];
  const ascending = (times as number[]).every(
    (time, i) => i === 0 || time > (times[i - 1] as number),
  );
  const last = (times as number[]).at(-1) ?? 0;
  if (place.duration !== undefined && last >= place.duration + DURATION_TOLERANCE)
    return [
      errorAt(element, {
        code: 'chapters-beyond-end',
        message: `a chapter starts at ${last} s; the episode lasts ${place.duration.toFixed(1)} s`,
      }),
    ];
  return ascending
    ? []
    : [
        errorAt(element, {
          code: 'chapters-order',
          message: 'the chapters do not start one after the other',
        }),
      ];
}
