/**
 * an item and its transcripts and chapters → faults of their formats and times.
 */
import { ownEntry } from '../../_internal/own-entry.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { readSrt } from '../../readers/read-srt.ts';
import { readVtt, type VttCue } from '../../readers/read-vtt.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { DURATION_TOLERANCE } from './check-audio-file.ts';
import { attributeOf, childOf, childrenOf } from './element-parts.ts';
import { errorAt, type Finding } from './finding.ts';
import { loadBeside, type FilePlaces } from './locate-file.ts';

/** How files are found, and the seconds that their times may reach; `undefined` if unknown. */
export type TimedPlace = { readonly places: FilePlaces; readonly duration: number | undefined };

/** The beginning of SubRip: a number, and the times of its cue. */
const SUBRIP = /^\ufeff?\d+\r?\n\d\d:\d\d:\d\d,\d{3} --> /;

/** How a transcript of a type must begin or parse. */
const TRANSCRIPT_TESTS: Readonly<Record<string, (text: string) => boolean>> = {
  'text/vtt': (text) => /^\ufeff?WEBVTT(\s|$)/.test(text) && text.includes('-->'),
  'application/x-subrip': (text) => SUBRIP.test(text),
  'application/srt': (text) => SUBRIP.test(text),
  'text/html': (text) => /^\ufeff?\s*<(!doctype html|html|cite|time|p)[\s>]/i.test(text),
  'application/json': hasSegments,
};

function hasSegments(text: string): boolean {
  const { segments } = (parseJson(text) ?? {}) as { segments?: unknown };
  return Array.isArray(segments);
}

/** Every finding of an item's transcripts. */
export async function checkTranscriptFiles(
  item: XmlElement,
  place: TimedPlace,
): Promise<readonly Finding[]> {
  const { places, duration } = place;
  const found: Finding[] = [];
  for (const transcript of childrenOf(item, 'podcast:transcript')) {
    const file = await loadBeside(transcript, {
      url: attributeOf(transcript, 'url'),
      places,
      code: 'transcript-file-missing',
    });
    if (!('bytes' in file)) for (const each of file) found.push(each);
    else
      for (const each of checkTranscript(transcript, {
        text: file.bytes.toString('utf8'),
        duration,
      }))
        found.push(each);
  }
  return found;
}

function checkTranscript(
  transcript: XmlElement,
  file: { readonly text: string; readonly duration: number | undefined },
): readonly Finding[] {
  const { text, duration } = file;
  const type = attributeOf(transcript, 'type');
  if (ownEntry(TRANSCRIPT_TESTS, type)?.(text) === false)
    return [errorAt(transcript, { code: 'transcript-format', message: `the file is not ${type}` })];
  const last = readCues(text, type).reduce((latest, { end }) => Math.max(latest, end), 0);
  if (duration === undefined || last <= duration + DURATION_TOLERANCE) return [];
  const [end, length] = [last.toFixed(1), duration.toFixed(1)];
  return [
    errorAt(transcript, {
      code: 'transcript-beyond-end',
      message: `the transcript ends at ${end} s; the episode lasts ${length} s`,
    }),
  ];
}

function readCues(text: string, type: string): readonly VttCue[] {
  if (type === 'text/vtt') return readVtt(text) ?? [];
  return /srt|subrip/.test(type) ? (readSrt(text) ?? []) : [];
}

/** Every finding of an item's chapters. */
export async function checkChaptersFile(
  item: XmlElement,
  place: TimedPlace,
): Promise<readonly Finding[]> {
  const { places, duration } = place;
  const element = childOf(item, 'podcast:chapters');
  if (!element) return [];
  const file = await loadBeside(element, {
    url: attributeOf(element, 'url'),
    places,
    code: 'chapters-file-missing',
  });
  if (!('bytes' in file)) return file;
  const starts = startsOf(file.bytes.toString('utf8'));
  if (!starts)
    return [
      errorAt(element, {
        code: 'chapters-format',
        message:
          'the file is not JSON chapters: it needs version, and chapters with startTime in seconds',
      }),
    ];
  const last = starts.at(-1) ?? 0;
  if (duration !== undefined && last >= duration + DURATION_TOLERANCE)
    return [
      errorAt(element, {
        code: 'chapters-beyond-end',
        message: `a chapter starts at ${last} s; the episode lasts ${duration.toFixed(1)} s`,
      }),
    ];
  const isAscending = starts.every((start, i) => i === 0 || start > starts[i - 1]!);
  if (isAscending) return [];
  return [
    errorAt(element, {
      code: 'chapters-order',
      message: 'the chapters are not in order of their start times',
    }),
  ];
}

/** The seconds at which chapters start; `undefined` if the text is not JSON chapters. */
function startsOf(text: string): readonly number[] | undefined {
  const { version, chapters } = (parseJson(text) ?? {}) as {
    version?: unknown;
    chapters?: unknown;
  };
  if (typeof version !== 'string' || !Array.isArray(chapters)) return undefined;
  const starts = chapters.map((chapter?: { startTime?: unknown } | null) => chapter?.startTime);
  return starts.every((start) => typeof start === 'number') ? starts : undefined;
}
