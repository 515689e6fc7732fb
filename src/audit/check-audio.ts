/**
 * an edition and the bytes of its audio file → whether duration and tags match the edition. Pure.
 */
import type { Edition } from '../edition/edition.ts';
import { readAudioFacts, type AudioFacts } from '../readers/audio-facts.ts';
import { readId3, readId3Chapters } from '../readers/read-id3.ts';
import { holds, sameWords, type SurfaceCheck } from './surface-check.ts';

/**
 * Seconds by which a container may differ from the samples that went into it: MP3 states its padding
 * exactly, MP4 and Ogg round to frames.
 */
const TOLERANCE: Readonly<Record<string, number>> = {
  mp3: 0.02,
  m4a: 0.2,
  ogg: 0.2,
};

/** Checks duration, title, disclosure and source type as stated in the file. */
export function checkAudio(
  edition: Edition,
  audio: { readonly name: string; readonly bytes: Uint8Array },
): readonly SurfaceCheck[] {
  const facts = readAudioFacts(audio.bytes);
  const tags = facts.kind === 'mp3' ? readId3Tags(audio.bytes) : readPlainTags(audio.bytes);
  return [
    checkDuration(edition, { surface: audio.name, facts }),
    ...tagsOf(edition).map(({ check, frame, expected }) =>
      sameWords({ surface: audio.name, check, expected, found: tags(frame, expected) }),
    ),
    ...(facts.kind === 'mp3' ? checkChapters(edition, audio) : []),
  ];
}

/** Chapters in the file are those of the edition; those of earlier versions lack them, and pass. */
function checkChapters(
  edition: Edition,
  audio: { readonly name: string; readonly bytes: Uint8Array },
): readonly SurfaceCheck[] {
  const found = readId3Chapters(audio.bytes);
  if (found.length === 0) return [];
  const [expected, stated] = [edition.chapters, found].map(listed);
  return [sameWords({ surface: audio.name, check: 'chapters', expected, found: stated })];
}

function listed(chapters: readonly { readonly title: string; readonly start: number }[]): string {
  return chapters.map(({ title, start }) => `${start.toFixed(3)} ${title}`).join(' | ');
}

function checkDuration(
  edition: Edition,
  audio: { readonly surface: string; readonly facts: AudioFacts },
): SurfaceCheck {
  const { kind, duration } = audio.facts;
  const tolerance = TOLERANCE[kind] ?? 0;
  return holds({
    surface: audio.surface,
    check: 'duration',
    expected: `${edition.duration.toFixed(3)} s within ${tolerance} s`,
    found: duration === undefined ? `no duration in ${kind}` : `${duration.toFixed(3)} s`,
    pass: duration !== undefined && Math.abs(duration - edition.duration) <= tolerance,
  });
}

type ExpectedTag = {
  readonly check: string;
  /** Its frame in ID3. */
  readonly frame: string;
  readonly expected: string | undefined;
};

function tagsOf(edition: Edition): readonly ExpectedTag[] {
  const { title, byline, disclosure } = edition;
  return [
    {
      check: 'tag-title',
      frame: 'TIT2',
      expected: title,
    },
    {
      check: 'tag-byline',
      frame: 'TPE1',
      expected: byline,
    },
    {
      check: 'tag-disclosure',
      frame: 'COMM:disclosure',
      expected: disclosure.text,
    },
    {
      check: 'tag-source-type',
      frame: 'TXXX:DigitalSourceType',
      expected: disclosure.digitalSourceType,
    },
  ];
}

/**
 * The text of a tag; in formats that are not parsed, the expected text if the file contains it.
 */
type ReadTag = (frame: string, expected: string | undefined) => string | undefined;

function readId3Tags(bytes: Uint8Array): ReadTag {
  const texts = readId3(bytes);
  return (frame) => texts.get(frame);
}

/** MP4 and Ogg store tags as plain UTF-8: it is enough to search for the text. */
function readPlainTags(bytes: Uint8Array): ReadTag {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (_frame, expected) =>
    expected !== undefined && view.includes(expected) ? expected : undefined;
}
