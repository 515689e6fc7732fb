/** TrackTags → an ID3v2.4 tag, for the start of an MP3 file (https://id3.org/id3v2.4.0-structure). */
import type { TaggedChapter, TagPicture, TrackTags } from './track-tags.ts';

/** Text encoding byte for UTF-8 (id3v2.4.0-structure, 4). */
const UTF8 = 3;

/** Bytes of the tag's header and of each frame's. */
const HEADER_BYTES = 10;

/** The four bytes of a sync-safe number have seven bits each. */
const MAX_SYNC_SAFE = 2 ** 28 - 1;

/** One frame: four letters and its content. */
type Frame = { readonly id: string; readonly content: Uint8Array };

/** The whole ID3v2.4 tag, with a front cover if one is given; the same tags give the same bytes. */
export function buildId3(tags: TrackTags, cover?: TagPicture): Uint8Array {
  const frames = [...framesOf(tags), ...(cover ? [pictureFrame(cover)] : [])];
  const body = concatenate(frames.map(encodeFrame));
  // Version 2.4.0, no flags: a plain header needs neither unsynchronisation nor a footer.
  return concatenate([latin1('ID3'), Uint8Array.of(4, 0, 0), syncSafe(body.length), body]);
}

function framesOf(tags: TrackTags): Frame[] {
  return [
    textFrame('TIT2', tags.title),
    textFrame('TPE1', tags.artist),
    textFrame('TALB', tags.album),
    textFrame('TDRC', tags.date),
    textFrame('TLAN', tags.language),
    textFrame('TCON', tags.genre),
    urlFrame('WOAF', tags.url),
    textInLanguage('COMM', tags.disclosure, { ...tags, description: 'disclosure' }),
    textInLanguage('USLT', tags.lyrics, tags),
    userTextFrame('DigitalSourceType', tags.digitalSourceType),
    userTextFrame('Voice', tags.voice),
    userTextFrame('Provider', tags.provider),
    chapterFrames(tags.chapters ?? []),
  ].flat();
}

/** The table of contents is the top one, and its entries are in order (bits 1 and 0). */
const TOP_IN_ORDER = 3;

/** In place of a position in the file: the times count (chapter frame addendum, 3.1). */
const NO_OFFSET = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

/**
 * A table of contents and a frame for each chapter (https://id3.org/id3v2-chapters-1.0), which hold
 * their title and their picture as frames of their own. @throws RangeError for more than 255 chapters.
 */
function chapterFrames(chapters: readonly TaggedChapter[]): Frame[] {
  if (chapters.length === 0) return [];
  if (chapters.length > 255)
    throw new RangeError(`An ID3 tag lists at most 255 chapters, not ${chapters.length}`);
  const ids = chapters.map((_, index) => concatenate([latin1(`chp${index + 1}`), NUL]));
  const table = [latin1('toc'), NUL, Uint8Array.of(TOP_IN_ORDER, chapters.length), ...ids];
  return [
    { id: 'CTOC', content: concatenate(table) },
    ...chapters.map(({ title, start, end, picture }, index) => {
      const times = [milliseconds(start), milliseconds(end), NO_OFFSET];
      const pictures = picture ? [pictureFrame(picture)] : [];
      const frames = [...textFrame('TIT2', title), ...pictures].map(encodeFrame);
      return { id: 'CHAP', content: concatenate([ids[index]!, ...times, ...frames]) };
    }),
  ];
}

function milliseconds(seconds: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, Math.round(seconds * 1000));
  return bytes;
}

/** No frame for an absent or empty text: some readers stop at an empty frame. */
function textFrame(id: string, text: string | undefined): Frame[] {
  if (!text) return [];
  return [{ id, content: concatenate([Uint8Array.of(UTF8), utf8(text)]) }];
}

function userTextFrame(description: string, text: string): Frame[] {
  if (!text) return [];
  const content = concatenate([Uint8Array.of(UTF8), utf8(description), NUL, utf8(text)]);
  return [{ id: 'TXXX', content }];
}

/** A comment, or lyrics. */
function textInLanguage(
  id: 'COMM' | 'USLT',
  text: string | undefined,
  options: { readonly language: string; readonly description?: string },
): Frame[] {
  if (!text) return [];
  const { language, description = '' } = options;
  const head = [Uint8Array.of(UTF8), latin1(language), utf8(description), NUL];
  return [{ id, content: concatenate([...head, utf8(text)]) }];
}

/** The kind of a picture that says “front cover”, in ID3 and in FLAC. */
export const FRONT_COVER = 3;

/** A picture without a description (id3v2.4.0-frames, 4.14). */
function pictureFrame({ bytes, mediaType }: TagPicture): Frame {
  const head = [Uint8Array.of(0), latin1(mediaType), NUL, Uint8Array.of(FRONT_COVER), NUL];
  return { id: 'APIC', content: concatenate([...head, bytes]) };
}

/** URLs are ISO-8859-1 without an encoding byte: `URL` escapes everything else. */
function urlFrame(id: string, url: string | undefined): Frame[] {
  if (!url || !URL.canParse(url)) return [];
  return [{ id, content: latin1(new URL(url).href) }];
}

function encodeFrame(frame: Frame): Uint8Array {
  return concatenate([
    latin1(frame.id),
    syncSafe(frame.content.length),
    Uint8Array.of(0, 0),
    frame.content,
  ]);
}

/** Seven bits a byte, so that no size can look like the start of an MPEG frame. */
function syncSafe(value: number): Uint8Array {
  if (value > MAX_SYNC_SAFE - HEADER_BYTES)
    throw new RangeError(`ID3 content of ${value} bytes exceeds the 256 MB of a tag`);
  return Uint8Array.of(
    (value >> 21) & 0x7f,
    (value >> 14) & 0x7f,
    (value >> 7) & 0x7f,
    value & 0x7f,
  );
}

const NUL = Uint8Array.of(0);

/** NUL ends a string in a tag, so none may be inside one. */
function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text.replaceAll('\0', ' '));
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
