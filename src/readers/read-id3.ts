/**
 * the bytes of an MP3 file → the texts of its tag. Independent of the writer. Pure.
 * Reads ID3v2.3 and 2.4 (https://id3.org/id3v2.4.0-structure): texts, comments, lyrics,
 * addresses and chapters with their pictures; other frames are skipped, and a file without a tag has no texts.
 */
import { id3Length } from './audio-facts.ts';

/**
 * Texts by frame, `TIT2`, and by description for frames that have one: `COMM:disclosure`,
 * `TXXX:Voice`.
 */
export type Id3Texts = ReadonlyMap<string, string>;

/** Encodings by the first byte of a frame. */
const ENCODINGS = ['latin1', 'utf-16', 'utf-16be', 'utf-8'] as const;

/** Bytes of the header of a tag, and of the header of a frame. */
const TAG_HEADER = 10;
const FRAME_HEADER = 10;

/** A chapter of a tag, in seconds, with its picture if it has one. */
export type Id3Chapter = {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly picture?: Id3Picture;
};

/** A picture in a tag. */
export type Id3Picture = { readonly mediaType: string; readonly bytes: Uint8Array };

type Frame = { readonly id: string; readonly content: Buffer };

/** The texts of a tag; empty if there is none. */
export function readId3(bytes: Uint8Array): Id3Texts {
  const texts = new Map<string, string>();
  for (const frame of framesIn(bytes)) addFrame(texts, frame);
  return texts;
}

/** The chapters of a tag in the order of their frames (https://id3.org/id3v2-chapters-1.0). */
export function readId3Chapters(bytes: Uint8Array): readonly Id3Chapter[] {
  const version = bytes[3] ?? 0;
  return framesIn(bytes).flatMap(({ id, content }) => {
    const name = content.indexOf(0);
    if (id !== 'CHAP' || name < 0 || content.length < name + 1 + CHAPTER_TIMES) return [];
    const times = content.subarray(name + 1, name + 1 + CHAPTER_TIMES);
    const texts = new Map<string, string>();
    const inner = framesOf(content, { from: name + 1 + CHAPTER_TIMES, version });
    for (const frame of inner) addFrame(texts, frame);
    const [start, end] = [0, 4].map((at) => times.readUInt32BE(at) / 1000);
    const picture = inner.find((frame) => frame.id === 'APIC');
    const title = texts.get('TIT2') ?? '';
    return [{ title, start: start!, end: end!, ...(picture && { picture: pictureOf(picture) }) }];
  });
}

/** A picture whose description is empty or in an encoding of single bytes: its media type and kind stand before it. */
function pictureOf({ content }: Frame): Id3Picture {
  const typeEnd = content.indexOf(0, 1);
  const mediaType = content.subarray(1, typeEnd).toString('latin1');
  const descriptionEnd = content.indexOf(0, typeEnd + 2);
  return { mediaType, bytes: Uint8Array.from(content.subarray(descriptionEnd + 1)) };
}

/** Bytes of the times and positions of a chapter. */
const CHAPTER_TIMES = 16;

function framesIn(bytes: Uint8Array): readonly Frame[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(id3Length(view), view.length);
  return framesOf(view.subarray(0, end), { from: TAG_HEADER, version: view[3]! });
}

function framesOf(
  view: Buffer,
  { from, version }: { readonly from: number; readonly version: number },
): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = from; at + FRAME_HEADER <= view.length && view[at] !== 0;) {
    const id = view.subarray(at, at + 4).toString('latin1');
    const start = at + FRAME_HEADER;
    const next = start + frameSize(view, { at: at + 4, version });
    frames.push({ id, content: view.subarray(start, next) });
    at = next;
  }
  return frames;
}

/** Seven bits per byte since version 2.4, eight before. */
function frameSize(view: Buffer, place: { readonly at: number; readonly version: number }): number {
  if (place.version < 4) return view.readUInt32BE(place.at);
  return [0, 1, 2, 3].reduce((sum, i) => sum * 128 + (view[place.at + i]! & 0x7f), 0);
}

function addFrame(texts: Map<string, string>, { id, content }: Frame): void {
  if (id.startsWith('W') && id !== 'WXXX') texts.set(id, content.toString('latin1'));
  const encoding = ENCODINGS[content[0]!];
  if (!encoding) return;
  const isComment = id === 'COMM' || id === 'USLT';
  // After the encoding, a comment has its language in three letters.
  const text = decode(content.subarray(isComment ? 4 : 1), encoding);
  const [description = '', ...parts] = text.split('\0');
  if (isComment || id === 'TXXX') texts.set(`${id}:${description}`, withoutEnd(parts.join('\0')));
  else if (id.startsWith('T')) texts.set(id, withoutEnd(text));
}

function withoutEnd(text: string): string {
  return text.replace(/\0+$/, '');
}

function decode(bytes: Uint8Array, encoding: (typeof ENCODINGS)[number]): string {
  return new TextDecoder(encoding === 'latin1' ? 'windows-1252' : encoding).decode(bytes);
}
