/** an item and its audio file → where they disagree: length, type, duration, disclosure. */
import { join } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseEdition } from '../../edition/edition-schema.ts';
import { readAudioFacts, type AudioFacts } from '../../readers/audio-facts.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { xmlText } from '../write-xml.ts';
import { parseItunesDuration } from './check-items.ts';
import { attributeOf, childOf, childrenOf, childTextOf } from './element-parts.ts';
import { errorAt, type Finding } from './finding.ts';
import { loadBeside, type FilePlaces } from './locate-file.ts';

/**
 * Seconds by which times may differ: `itunes:duration` is rounded, and audio may end a frame later.
 */
export const DURATION_TOLERANCE = 1;

/** Allowed media types of an enclosure, by the actual format of the file. */
const TYPES: Readonly<Record<AudioFacts['kind'], RegExp>> = {
  mp3: /^audio\/mpeg$/,
  m4a: /^(audio\/(mp4|x-m4a)|video\/mp4)$/,
  ogg: /^audio\/(ogg|opus)$/,
  flac: /^audio\/(x-)?flac$/,
  wav: /^audio\/(x-)?wav$/,
  other: /^$/,
};

/**
 * The findings of an item's audio, and the seconds that its texts are checked against: the stated
 * duration, which is itself checked against the audio, otherwise that of the audio.
 */
export async function checkAudioFile(
  item: XmlElement,
  places: FilePlaces,
): Promise<{ readonly found: readonly Finding[]; readonly duration?: number | undefined }> {
  const enclosure = childOf(item, 'enclosure');
  if (!enclosure) return { found: [] };
  const url = attributeOf(enclosure, 'url');
  const file = await loadBeside(enclosure, { url, places, code: 'enclosure-file-missing' });
  if (!('bytes' in file)) return { found: [...file, ...(await checkElsewhere(item, places))] };
  const facts = readAudioFacts(file.bytes);
  const found = [
    ...checkLength(enclosure, file.bytes.length),
    ...checkType(enclosure, facts),
    ...checkDuration(item, facts),
    ...(await checkDisclosed(item, file.path)),
  ];
  const stated = parseItunesDuration(childTextOf(item, 'itunes:duration'));
  return { found, duration: stated ?? facts.duration };
}

/** Checks what is known of audio stored elsewhere: its size, and its edition's disclosure. */
async function checkElsewhere(item: XmlElement, places: FilePlaces): Promise<readonly Finding[]> {
  const enclosure = childOf(item, 'enclosure')!;
  const path = await places.pathOf(attributeOf(enclosure, 'url'));
  const sizeBytes = path === undefined ? undefined : await places.sizeElsewhere(path);
  if (path === undefined || sizeBytes === undefined) return [];
  return [...checkLength(enclosure, sizeBytes), ...(await checkDisclosed(item, path))];
}

function checkLength(enclosure: XmlElement, sizeBytes: number): readonly Finding[] {
  const length = attributeOf(enclosure, 'length');
  if (Number(length) === sizeBytes) return [];
  return [
    errorAt(enclosure, {
      code: 'enclosure-length-differs',
      message: `the enclosure's length is ${length}; the file has ${sizeBytes} bytes`,
    }),
  ];
}

function checkType(enclosure: XmlElement, { kind }: AudioFacts): readonly Finding[] {
  const type = attributeOf(enclosure, 'type');
  if (TYPES[kind].test(type)) return [];
  const is = kind === 'other' ? 'not a known audio format' : kind;
  return [
    errorAt(enclosure, {
      code: 'enclosure-type-differs',
      message: `the enclosure's type is ${type}; the file is ${is}`,
    }),
  ];
}

function checkDuration(item: XmlElement, { duration }: AudioFacts): readonly Finding[] {
  const stated = parseItunesDuration(childTextOf(item, 'itunes:duration'));
  if (stated === undefined || duration === undefined) return [];
  if (Math.abs(stated - duration) <= DURATION_TOLERANCE) return [];
  return [
    errorAt(childOf(item, 'itunes:duration')!, {
      code: 'duration-differs',
      message: `itunes:duration is ${stated}; the file lasts ${duration.toFixed(1)} s`,
    }),
  ];
}

/** What an edition discloses must be disclosed in the feed too. */
async function checkDisclosed(item: XmlElement, audio: string): Promise<readonly Finding[]> {
  const text = await readWholeText(join(audio, '..', 'edition.json')).catch(() => '');
  const edition = parseEdition(text);
  if (!edition) return [];
  const found: Finding[] = [];
  const hasTag = childrenOf(item, 'podcast:txt').some(
    (txt) => attributeOf(txt, 'purpose') === 'ai-content',
  );
  if (!hasTag)
    found.push(
      errorAt(item, {
        code: 'ai-content-missing',
        message:
          `the edition ${edition.slug} is made with AI, but ` +
          'its item has no podcast:txt purpose="ai-content"',
      }),
    );
  if (edition.disclosure.text === undefined) return found;
  const line = xmlText(edition.disclosure.text);
  if (!childTextOf(item, 'description').includes(line))
    found.push(
      errorAt(childOf(item, 'description') ?? item, {
        code: 'disclosure-missing',
        message: `the description does not contain the edition's disclosure: ${line}`,
      }),
    );
  return found;
}
