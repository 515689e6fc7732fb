/**
 * the bytes of an MP3 file → the texts of its tag. Independent of the writer. Pure.
 * Reads ID3v2.3 and 2.4 (https://id3.org/id3v2.4.0-structure): texts, comments, lyrics and
 * addresses; other frames are skipped, and a file without a tag has no texts.
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

/** The texts of a tag; empty if there is none. */
export function readId3(bytes: Uint8Array): Id3Texts {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(id3Length(view), view.length);
  const texts = new Map<string, string>();
  const version = view[3]!;
  for (let at = TAG_HEADER; at + FRAME_HEADER <= end && view[at] !== 0;) {
    const id = view.subarray(at, at + 4).toString('latin1');
    const start = at + FRAME_HEADER;
    const next = start + frameSize(view, { at: at + 4, version });
    addFrame(texts, { id, content: view.subarray(start, Math.min(next, end)) });
    at = next;
  }
  return texts;
}

/** Seven bits per byte since version 2.4, eight before. */
function frameSize(view: Buffer, place: { readonly at: number; readonly version: number }): number {
  if (place.version < 4) return view.readUInt32BE(place.at);
  return [0, 1, 2, 3].reduce((sum, i) => sum * 128 + (view[place.at + i]! & 0x7f), 0);
}

function addFrame(
  texts: Map<string, string>,
  frame: { readonly id: string; readonly content: Buffer },
): void {
  const { id, content } = frame;
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
