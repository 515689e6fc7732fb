/** the bytes of a file → what kind of audio they are, whatever its name says. Pure. */

/** How a file is decoded: by readers of our own, or by ffmpeg. */
export type AudioKind = 'wav' | 'flac' | 'mp3' | 'other';

/** Bytes that tell a text from anything else. */
const TELLING_BYTES = 4096;

/** Bytes of the header of an ID3v2 tag. */
const ID3_HEADER = 10;

/** The kind; `text` for what people mistake for audio: a page, a playlist, a pointer of Git LFS. */
export function recogniseAudio(bytes: Uint8Array): AudioKind | 'text' | 'empty' {
  if (bytes.length === 0) return 'empty';
  const beginning = latin(bytes, 12);
  if (/^RIFF.{4}WAVE/su.test(beginning)) return 'wav';
  if (latin(bytes.subarray(audioOffset(bytes)), 4) === 'fLaC') return 'flac';
  if (beginning.startsWith('ID3') || isMpegFrame(bytes)) return 'mp3';
  return isText(bytes.subarray(0, TELLING_BYTES)) ? 'text' : 'other';
}

/** Where the audio begins: behind an ID3v2 tag, whose length is in seven bits of four bytes. */
export function audioOffset(bytes: Uint8Array): number {
  if (latin(bytes, 3) !== 'ID3') return 0;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, ID3_HEADER);
  return Math.min(bytes.length, ID3_HEADER + ((a << 21) | (b << 14) | (c << 7) | d));
}

function latin(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}

/** A header of MPEG audio of layer III: eleven ones, a known version, layer, bit rate and sample rate. */
function isMpegFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isSynchronised = first === 0xff && (second & 0xe0) === 0xe0;
  const isLayerThree = (second & 0x06) === 0x02 && (second & 0x18) !== 0x08;
  const hasRates = (third & 0xf0) !== 0xf0 && (third & 0xf0) !== 0 && (third & 0x0c) !== 0x0c;
  return isSynchronised && isLayerThree && hasRates;
}

/** No audio format does without control characters. */
function isText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes, { stream: true });
  return !/[^\P{Cc}\t\n\v\f\r]|\ufffd/u.test(text);
}
